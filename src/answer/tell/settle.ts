// Settles which of several programmes is meant by what their documents hold: where the fact that is asked for stands in one of them
// alone, that one is meant.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Aspect, Match, Query } from '../../question/query.js';
import { tellAspects } from './aspects.js';
import { quotesAmount } from './figures.js';

/** Nearly every programme has these, so that one without says nothing of which is meant. */
const COMMON: readonly Aspect[] = ['funding', 'section', 'period', 'flags', 'overview', 'place'];

/** The one of several near ties that holds what is asked for; null where none or more than one does, or all might. */
export function settleByFacts(query: Query, matches: readonly Match[], knowledge: KnowledgeBase): Match | null {
  if (query.aspects.length === 0 || query.aspects.some((aspect) => COMMON.includes(aspect))) return null;
  const asksBudget = query.aspects.includes('budget');
  if (asksBudget && !query.isGuess) return null;
  const holding = matches.filter((match) => {
    const asked = { programme: match.programme, match, query, knowledge };
    return asksBudget ? quotesAmount(asked) : tellAspects(asked).some(({ kind }) => kind === 'told');
  });
  const [only, ...others] = holding;
  return only !== undefined && others.length === 0 ? only : null;
}
