// Notes what a thread has just spoken of, so that the next message need not say it again.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Query } from '../question/query.js';
import { numberMeasure } from '../question/search/search-index.js';
import type { ThreadContext } from '../question/thread/thread-context.js';
import type { Answer } from './answer.js';
import { listRanked } from './many/rank.js';
import { listStarts } from './many/starts.js';
import { listShown } from './many/structure.js';
import { listNamedKpis } from './tell/measures.js';

/** So much of what was not answered is kept. */
const LONGEST_PENDING = 200;

/** So many of the programmes that a thread spoke of are kept. */
const MOST_TOLD = 12;

/** An answer to nothing leaves the thread as it was; one about programmes makes them its subject or its list. */
export function rememberAnswer(
  query: Query,
  answer: Answer,
  knowledge: KnowledgeBase,
  before: ThreadContext | null,
): ThreadContext {
  const now = rememberLast(query, answer, knowledge, before);
  const [only, ...others] = now.subjects;
  const told = before?.told ?? [];
  const isNew = only !== undefined && others.length === 0 && told.at(-1) !== only;
  return { ...now, told: isNew ? [...told, only].slice(-MOST_TOLD) : told };
}

/** What the thread speaks of now, without what it spoke of before that. */
function rememberLast(
  query: Query,
  answer: Answer,
  knowledge: KnowledgeBase,
  before: ThreadContext | null,
): ThreadContext {
  const said = noteQuestion(query);
  if (answer.kind !== 'answer') return rememberNone(query, answer, said, before);
  const shown = answer.programmes.map(({ id }) => id);
  const many = noteMany(query, shown);
  if (query.target !== 'programmes') return { ...said, ...noteStructure(query, knowledge), many };
  switch (query.operation.kind) {
    case 'rank': {
      const { operation } = query;
      const list = operation.by === 'start' ? listStarts(query, operation, knowledge) : listRanked(query, knowledge);
      const others = query.aspects.filter((aspect) => aspect !== 'budget');
      return { ...said, subjects: shown, list, aspects: others.length > 0 ? others : ['budget'], many };
    }
    case 'tell':
    case 'compare':
      return {
        ...said,
        subjects: query.subjects.kind === 'statements' ? [] : shown,
        list: shown.length > 1 ? shown : (before?.list ?? []),
        previous: notePrevious(shown, before),
        many: query.division === null ? null : many,
      };
    default:
      return { ...said, subjects: shown.length === 1 ? shown : [], list: shown, many };
  }
}

/** The programme spoken of before the one that is spoken of now, of which the two may be compared. */
function notePrevious([now, ...others]: readonly string[], before: ThreadContext | null): readonly string[] {
  const [last, ...more] = before?.subjects ?? [];
  if (now === undefined || last === undefined || others.length + more.length > 0) return [];
  return now === last ? (before?.previous ?? []) : [last];
}

/** What the question itself speaks of, before anything is known of its answer. */
function noteQuestion(query: Query): ThreadContext {
  const { aspects, funding, years, subjects } = query;
  const matches = subjects.kind === 'found' ? subjects.matches : [];
  return {
    subjects: [],
    list: [],
    measures: subjects.kind === 'statements' ? subjects.measures.map(numberMeasure) : [],
    pillars: [],
    references: subjects.kind === 'statements' ? subjects.references.map(({ id }) => id) : [],
    aspects,
    funding,
    years,
    indicators: [
      ...matches.flatMap(({ indicators }) => indicators),
      ...(subjects.kind === 'statements' ? listNamedKpis(query, subjects.measures) : []),
    ].map(({ name }) => name),
    many: null,
  };
}

/** Without an answer the thread speaks of the programmes asked about, or of those offered, or still of what it did. */
function rememberNone(
  { subjects, text }: Query,
  { candidates }: Exclude<Answer, { kind: 'answer' }>,
  said: ThreadContext,
  before: ThreadContext | null,
): ThreadContext {
  const asked = subjects.kind === 'found' ? subjects.matches.map(({ programme }) => programme.id) : [];
  if (asked.length > 0) return { ...said, subjects: asked, list: before?.list ?? [] };
  const list = candidates.map(({ id }) => id);
  const pending = `${before?.pending ?? ''}、${text}`.slice(-LONGEST_PENDING).replace(/^、/u, '');
  return list.length > 0 || before === null ? { ...said, list, pending } : { ...before, pending };
}

/** The question, where it was about many; a topic is kept as the programmes that were found on it. */
function noteMany({ operation, target, filter, years, subjects, division }: Query, shown: readonly string[]) {
  const isMany =
    target !== 'programmes' || division !== null || (operation.kind !== 'tell' && operation.kind !== 'compare');
  const within = subjects.kind === 'topic' ? shown : filter.within;
  return isMany ? { operation, target, years, filter: { ...filter, within }, division } : null;
}

/** The pillars or measures an answer has listed; of pillars that were asked for themselves the measures. */
function noteStructure(query: Query, knowledge: KnowledgeBase): Pick<ThreadContext, 'measures' | 'pillars'> {
  const shown = listShown(query, knowledge);
  return query.target === 'pillars' && (query.filter.pillars.length === 0 || query.operation.kind === 'rank')
    ? { measures: [], pillars: [...new Set(shown.map(({ pillar }) => pillar.no))] }
    : { measures: shown.map(numberMeasure), pillars: [] };
}
