// Parsed knowledge → every problem that only shows when values are compared. It is the list of rules and nothing else.
import type { ParsedKnowledge } from './parse/parsed.js';
import type { Problem } from './problem.js';
import {
  reportPeriodsWithoutYear,
  reportUnitsUnlikePrint,
  reportValuesWithoutUnit,
  reportValuesWithoutYear,
} from './rules/figures/completeness.js';
import { reportIndicatorTotalsThatDoNotAddUp } from './rules/figures/indicator-totals.js';
import { reportFiguresUnlikePrint, reportValuesUnlikePrint } from './rules/figures/indicators.js';
import { reportRepeatedBudgets, reportRepeatedIndicators, reportRepeatedValues } from './rules/figures/repeats.js';
import {
  reportDiscrepanciesThatAgree,
  reportRepeatedDiscrepancies,
  reportRepeatedStatements,
} from './rules/links/discrepancies.js';
import { reportLostRelations, reportOneSidedRelations, reportRepeatedRelations } from './rules/links/relations.js';
import {
  reportDuplicateNumbers,
  reportListingsWithoutOrigin,
  reportUnknownAreas,
  reportWrongCounts,
} from './rules/lists/listings.js';
import {
  reportLostProjects,
  reportProgrammesWithoutMeasure,
  reportProjectsOfOtherDocuments,
  reportProjectsUnlikeListings,
  reportProjectsWithoutOrigin,
} from './rules/lists/projects.js';
import { reportListingsInOnePlace, reportPrintedNamesUnlikeProgramme } from './rules/lists/relisted.js';
import { reportReprintsThatDiffer } from './rules/lists/reprints.js';
import {
  reportMeasureIndicatorsThatDiffer,
  reportRepeatedNumbers,
  reportSpansInReverse,
} from './rules/lists/strategies.js';
import {
  reportAmountsUnlikePrint,
  reportBudgetsUnlikeDocument,
  reportBudgetTotalsThatDoNotAddUp,
  reportFundingThatDoesNotAddUp,
  reportPartsThatDoNotAddUp,
} from './rules/money/amounts.js';
import { reportUnmetTotals } from './rules/money/totals.js';
import {
  reportAmbiguousAliases,
  reportDocumentsUnlikeFolders,
  reportDuplicateIds,
  reportDuplicateNames,
  reportDuplicateTopics,
  reportIdsUnlikeFiles,
  reportReferenceIdsWithoutPrefix,
  reportSharedNamesOfOne,
} from './rules/names/ids.js';
import {
  reportAmbiguousOrganisations,
  reportAmbiguousSections,
  reportDuplicateSectionIds,
  reportUnknownGroups,
  reportUnknownOrganisations,
  reportUnknownSections,
} from './rules/names/sections.js';
import { reportDuplicateConcepts, reportWordsOfTwoConcepts } from './rules/names/vocabulary.js';
import type { Rule } from './rules/rule.js';
import { reportFaultyTexts } from './rules/texts/texts.js';
import { reportCalendarDaysThatAreNone, reportCalendarSpansInReverse } from './rules/time/calendar.js';
import { reportPeriodsUnlikePrint } from './rules/time/periods.js';
import { reportTargetsBeforeBaselines, reportTargetsOutsideStrategy } from './rules/time/targets.js';

/** A rule that cannot judge for lack of sound values stays silent. */
const RULES: readonly Rule[] = [
  reportIdsUnlikeFiles,
  reportDocumentsUnlikeFolders,
  reportDuplicateIds,
  reportDuplicateNames,
  reportDuplicateTopics,
  reportReferenceIdsWithoutPrefix,
  reportAmbiguousAliases,
  reportSharedNamesOfOne,
  reportUnknownSections,
  reportUnknownGroups,
  reportAmbiguousOrganisations,
  reportAmbiguousSections,
  reportDuplicateSectionIds,
  reportUnknownOrganisations,
  reportLostRelations,
  reportOneSidedRelations,
  reportRepeatedRelations,
  reportFundingThatDoesNotAddUp,
  reportPartsThatDoNotAddUp,
  reportAmountsUnlikePrint,
  reportBudgetsUnlikeDocument,
  reportBudgetTotalsThatDoNotAddUp,
  reportRepeatedBudgets,
  reportRepeatedIndicators,
  reportRepeatedValues,
  reportValuesUnlikePrint,
  reportFiguresUnlikePrint,
  reportIndicatorTotalsThatDoNotAddUp,
  reportValuesWithoutUnit,
  reportValuesWithoutYear,
  reportUnitsUnlikePrint,
  reportPeriodsWithoutYear,
  reportTargetsBeforeBaselines,
  reportTargetsOutsideStrategy,
  reportPeriodsUnlikePrint,
  reportUnknownAreas,
  reportDuplicateNumbers,
  reportListingsWithoutOrigin,
  reportListingsInOnePlace,
  reportPrintedNamesUnlikeProgramme,
  reportReprintsThatDiffer,
  reportWrongCounts,
  reportUnmetTotals,
  reportRepeatedNumbers,
  reportSpansInReverse,
  reportLostProjects,
  reportProjectsOfOtherDocuments,
  reportProjectsWithoutOrigin,
  reportProjectsUnlikeListings,
  reportProgrammesWithoutMeasure,
  reportMeasureIndicatorsThatDiffer,
  reportDiscrepanciesThatAgree,
  reportRepeatedStatements,
  reportRepeatedDiscrepancies,
  reportFaultyTexts,
  reportDuplicateConcepts,
  reportWordsOfTwoConcepts,
  reportCalendarDaysThatAreNone,
  reportCalendarSpansInReverse,
];

/** Applies every rule. Empty where all is well. */
export function checkRules(knowledge: ParsedKnowledge): readonly Problem[] {
  return RULES.flatMap((rule) => rule(knowledge));
}
