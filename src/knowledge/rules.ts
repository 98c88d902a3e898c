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
import {
  reportAmbiguousAliases,
  reportDocumentsUnlikeFolders,
  reportDuplicateIds,
  reportDuplicateNames,
  reportDuplicateTopics,
  reportIdsUnlikeFiles,
} from './rules/ids.js';
import { reportFiguresUnlikePrint, reportValuesUnlikePrint } from './rules/indicators.js';
import {
  reportDuplicateNumbers,
  reportListingsWithoutOrigin,
  reportUnknownAreas,
  reportWrongCounts,
} from './rules/listings.js';
import { reportPeriodsUnlikePrint } from './rules/periods.js';
import { reportLostRelations, reportOneSidedRelations } from './rules/relations.js';
import { reportRepeatedBudgets, reportRepeatedIndicators, reportRepeatedValues } from './rules/repeats.js';
import type { Rule } from './rules/rule.js';
import {
  reportAmbiguousOrganisations,
  reportAmbiguousSections,
  reportDuplicateSectionIds,
  reportUnknownGroups,
  reportUnknownOrganisations,
  reportUnknownSections,
} from './rules/sections.js';
import {
  reportLostProjects,
  reportProgrammesWithoutMeasure,
  reportProjectsWithoutOrigin,
  reportRepeatedNumbers,
  reportSpansInReverse,
} from './rules/strategies.js';
import { reportSpacesAroundNames, reportSpacesInJapanese, reportStrangeCharacters } from './rules/texts.js';
import { reportUnmetTotals } from './rules/totals.js';
import { reportDuplicateConcepts, reportWordsOfTwoConcepts } from './rules/vocabulary.js';

const RULES: readonly Rule[] = [
  reportIdsUnlikeFiles,
  reportDocumentsUnlikeFolders,
  reportDuplicateIds,
  reportDuplicateNames,
  reportDuplicateTopics,
  reportAmbiguousAliases,
  reportUnknownSections,
  reportUnknownGroups,
  reportAmbiguousOrganisations,
  reportAmbiguousSections,
  reportDuplicateSectionIds,
  reportUnknownOrganisations,
  reportLostRelations,
  reportOneSidedRelations,
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
  reportPeriodsUnlikePrint,
  reportUnknownAreas,
  reportDuplicateNumbers,
  reportListingsWithoutOrigin,
  reportWrongCounts,
  reportUnmetTotals,
  reportRepeatedNumbers,
  reportSpansInReverse,
  reportLostProjects,
  reportProjectsWithoutOrigin,
  reportProgrammesWithoutMeasure,
  reportSpacesInJapanese,
  reportStrangeCharacters,
  reportSpacesAroundNames,
  reportDuplicateConcepts,
  reportWordsOfTwoConcepts,
];

/** Applies every rule; a rule that cannot judge for lack of sound values stays silent. Empty where all is well. */
export function checkRules(knowledge: ParsedKnowledge): readonly Problem[] {
  return RULES.flatMap((rule) => rule(knowledge));
}
