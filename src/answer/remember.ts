// Notes what a thread has just spoken of, so that the next message need not say it again.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Query } from '../question/query.js';
import { numberMeasure } from '../question/search-index.js';
import type { ThreadContext } from '../question/thread-context.js';
import type { Answer } from './answer.js';
import { rankProgrammes } from './many/rank.js';

/** An answer to nothing leaves the thread as it was; one about programmes makes them its subject or its list. */
export function rememberAnswer(
  query: Query,
  answer: Answer,
  knowledge: KnowledgeBase,
  before: ThreadContext | null,
): ThreadContext {
  const { aspects, funding, years, subjects, operation } = query;
  const matches = subjects.kind === 'found' ? subjects.matches : [];
  const measures = subjects.kind === 'statements' ? subjects.measures.map(numberMeasure) : [];
  const kept = {
    measures,
    aspects,
    funding,
    years,
    indicators: matches.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
  };
  if (operation.kind === 'rank' && answer.kind === 'answer') {
    const list = rankProgrammes(query, knowledge).flatMap(({ weighed }) =>
      weighed.map(({ programme }) => programme.id),
    );
    return { ...kept, subjects: answer.programmes.map(({ id }) => id), list, aspects: ['budget'] };
  }
  if (answer.kind !== 'answer') {
    const list = answer.candidates.map(({ id }) => id);
    if (matches.length > 0)
      return { ...kept, subjects: matches.map(({ programme }) => programme.id), list: before?.list ?? [] };
    return list.length > 0 ? { ...kept, subjects: [], list } : (before ?? { ...kept, subjects: [], list });
  }
  const shown = answer.programmes.map(({ id }) => id);
  return operation.kind === 'tell' || operation.kind === 'compare'
    ? { ...kept, subjects: shown, list: shown.length > 1 ? shown : (before?.list ?? []) }
    : { ...kept, subjects: shown.length === 1 ? shown : [], list: shown };
}
