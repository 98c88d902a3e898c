// Completes a message that adds a word to one before it that was not answered: 「人材を育てる事業は？」, 「風力発電のやつ」.
import type { Heard } from '../hear.js';
import type { Query } from '../query.js';
import type { ThreadContext } from './thread-context.js';

/**
 * The query of what was not answered and the message together, where the message by itself means nothing and both mean one
 * programme that has all the words; else the query as it is.
 */
export function addToPending(
  query: Query,
  { terms, text }: Heard,
  { pending = '' }: ThreadContext,
  understand: (message: string) => Query,
): Query {
  const { kind } = query.subjects;
  const isOpen = kind === 'none' || kind === 'missing' || kind === 'ambiguous';
  if (pending === '' || !isOpen || !terms.some(({ nominal }) => nominal)) return query;
  const both = understand(`${pending}、${text}`);
  if (both.subjects.kind !== 'found' || both.subjects.matches.length > 1) return query;
  const isMet = both.subjects.matches.every(({ unexplained }) => unexplained.length === 0);
  return isMet ? { ...both, aspects: query.aspects.length > 0 ? query.aspects : both.aspects } : query;
}
