// Parsed knowledge → every problem that only shows when values are compared. It is the list of rules and nothing else.
import type { ParsedKnowledge } from './parse/parsed.js';
import type { Problem } from './problem.js';
import {
  reportAmountsUnlikePrint,
  reportBudgetsUnlikeDocument,
  reportBudgetTotalsThatDoNotAddUp,
  reportFundingThatDoesNotAddUp,
  reportPartsThatDoNotAddUp,
} from './rules/amounts.js';
import { reportCalendarDaysThatAreNone, reportCalendarSpansInReverse } from './rules/calendar.js';
import {
  reportPeriodsWithoutYear,
  reportUnitsUnlikePrint,
  reportValuesWithoutUnit,
  reportValuesWithoutYear,
} from './rules/completeness.js';
import {
  reportDiscrepanciesThatAgree,
  reportRepeatedDiscrepancies,
  reportRepeatedStatements,
} from './rules/discrepancies.js';
import {
  reportAmbiguousAliases,
  reportDocumentsUnlikeFolders,
  reportDuplicateIds,
  reportDuplicateNames,
  reportDuplicateTopics,
  reportIdsUnlikeFiles,
  reportReferenceIdsWithoutPrefix,
  reportSharedNamesOfOne,
} from './rules/ids.js';
import { reportIndicatorTotalsThatDoNotAddUp } from './rules/indicator-totals.js';
import { reportFiguresUnlikePrint, reportValuesUnlikePrint } from './rules/indicators.js';
import {
  reportDuplicateNumbers,
  reportListingsWithoutOrigin,
  reportUnknownAreas,
  reportWrongCounts,
} from './rules/listings.js';
import { reportPeriodsUnlikePrint } from './rules/periods.js';
import {
  reportLostProjects,
  reportProgrammesWithoutMeasure,
  reportProjectsOfOtherDocuments,
  reportProjectsUnlikeListings,
  reportProjectsWithoutOrigin,
} from './rules/projects.js';
import { reportLostRelations, reportOneSidedRelations, reportRepeatedRelations } from './rules/relations.js';
import { reportListingsInOnePlace, reportPrintedNamesUnlikeProgramme } from './rules/relisted.js';
import { reportRepeatedBudgets, reportRepeatedIndicators, reportRepeatedValues } from './rules/repeats.js';
import { reportReprintsThatDiffer } from './rules/reprints.js';
import type { Rule } from './rules/rule.js';
import {
  reportAmbiguousOrganisations,
  reportAmbiguousSections,
  reportDuplicateSectionIds,
  reportUnknownGroups,
  reportUnknownOrganisations,
  reportUnknownSections,
} from './rules/sections.js';
import { reportMeasureIndicatorsThatDiffer, reportRepeatedNumbers, reportSpansInReverse } from './rules/strategies.js';
import { reportTargetsBeforeBaselines, reportTargetsOutsideStrategy } from './rules/targets.js';
import { reportFaultyTexts } from './rules/texts.js';
import { reportUnmetTotals } from './rules/totals.js';
import { reportDuplicateConcepts, reportWordsOfTwoConcepts } from './rules/vocabulary.js';

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
