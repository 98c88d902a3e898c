// Completes a message with what its thread spoke of before: whatever it does not say again stays as it was. What it names
// itself always comes first.
import type { Programme } from '../domain/programme.js';
import { listUnexplained } from './candidates.js';
import { chooseTotal } from './choose.js';
import { meetsFilter } from './filter.js';
import type { Heard } from './hear.js';
import { type Aspect, type Filter, hasConditions, hasOwnConditions, type Match, type Query } from './query.js';
import type { Reader } from './reader.js';
import { listMeasures, numberMeasure } from './search-index.js';
import type { ThreadContext } from './thread-context.js';

type Steps = { readonly query: Query; readonly heard: Heard; readonly context: ThreadContext; readonly reader: Reader };

/** The query a message comes to by itself → the query it comes to in its thread. */
export function followUp(steps: Steps): Query {
  return (
    keepMeasure(steps) ??
    pickFromList(steps) ??
    askSameSection(steps) ??
    switchOrganisation(steps) ??
    askAmongListed(steps) ??
    keepAspect(steps) ??
    keepSubject(steps) ??
    steps.query
  );
}

/** 「その施策のKPIは？」 */
function keepMeasure({ query, heard, context, reader }: Steps): Query | null {
  if (context.measures.length === 0 || isNamed(query, heard) || query.subjects.kind === 'statements') return null;
  if (heard.threadCues.measure.length === 0 && !query.aspects.includes('indicator')) return null;
  const measures = listMeasures(reader.knowledge).filter((place) => context.measures.includes(numberMeasure(place)));
  return {
    ...query,
    target: 'programmes',
    operation: { kind: 'tell' },
    subjects: { kind: 'statements', references: [], measures },
  };
}

/** 「2番目は？」 */
function pickFromList({ query, heard, context, reader }: Steps): Query | null {
  const ordinal = heard.threadCues.ordinals[0]?.value;
  if (ordinal === undefined || isNamed(query, heard)) return null;
  const id = ordinal === -1 ? context.list.at(-1) : context.list[ordinal - 1];
  const programme = reader.knowledge.programmes.find((candidate) => candidate.id === id);
  return programme ? about([programme], query, context) : null;
}

/** 「その課、ほかに何やってる？」 */
function askSameSection({ query, heard, context, reader }: Steps): Query | null {
  if (heard.threadCues.sameSection.length === 0 || context.subjects.length === 0) return null;
  const subjects = findProgrammes(context.subjects, reader);
  const sections = [...new Set(subjects.flatMap((programme) => programme.sections.map(({ section }) => section)))];
  if (sections.length === 0) return null;
  const except = heard.threadCues.others.length > 0 ? context.subjects : [];
  return many(query, { ...query.filter, sections, except }, heard);
}

/** 「県のほう」: the same programme, or one of those offered, of another organisation or document. */
function switchOrganisation({ query, heard, context, reader }: Steps): Query | null {
  const { documents, organisations } = query.filter;
  if ((documents.length === 0 && organisations.length === 0) || isNamed(query, heard)) return null;
  const spokenOf = findProgrammes([...context.subjects, ...context.list], reader);
  const allowed = reader.knowledge.programmes.filter((programme) =>
    meetsFilter(programme, { documents, organisations }),
  );
  const links: readonly ((other: Programme, own: Programme) => boolean)[] = [
    (other, own) => other.name === own.name,
    (other, own) => own.relations.some(({ kind, to }) => kind === 'counterpart' && to === other.id),
    (other, own) => other === own,
  ];
  const meant = links
    .map((isLinked) => allowed.filter((other) => spokenOf.some((own) => isLinked(other, own))))
    .find(({ length }) => length > 0);
  return meant === undefined ? null : about(meant.slice(0, 3), query, context);
}

/** 「その中で国庫があるのは」, 「全部でいくら」 */
function askAmongListed({ query, heard, context }: Steps): Query | null {
  const within = context.list.length > 0 ? context.list : context.subjects;
  if (within.length === 0 || isNamed(query, heard)) return null;
  const refers = heard.threadCues.within.length > 0;
  const summed = chooseTotal(heard.cues) !== null || query.operation.kind === 'rank';
  if (
    !refers &&
    !(summed && within.length > 1 && !hasConditions(query.filter) && query.terms.every(({ nominal }) => !nominal))
  )
    return null;
  return many(query, { ...query.filter, within }, heard);
}

/** 「じゃあ○○は？」 */
function keepAspect({ query, heard, context }: Steps): Query | null {
  if (!isNamed(query, heard) || query.aspects.length > 0) return null;
  return { ...query, aspects: context.aspects, funding: context.funding, isGuess: false };
}

/** 「担当課は？」, 「去年は？」, 「投資総額は？」 */
function keepSubject({ query, heard, context, reader }: Steps): Query | null {
  const programmes = findProgrammes(context.subjects, reader);
  if (programmes.length === 0 || isNamed(query, heard) || hasOwnConditions(query.filter)) return null;
  const nouns = query.terms.filter(({ nominal }) => nominal);
  const explained = programmes.some((programme) => listUnexplained(programme, nouns, reader.index).length === 0);
  const isNew = query.subjects.kind === 'found' || query.subjects.kind === 'topic';
  if (nouns.length > 0 && !explained && isNew) return null;
  const says =
    query.aspects.length +
    query.years.length +
    nouns.length +
    heard.threadCues.previousYear.length +
    heard.threadCues.same.length;
  return says === 0 ? null : about(programmes, withPreviousYear(query, heard, context, programmes), context);
}

function withPreviousYear(query: Query, heard: Heard, context: ThreadContext, programmes: readonly Programme[]): Query {
  if (heard.threadCues.previousYear.length === 0) return query;
  const held = programmes.flatMap(({ indicators, budgets }) => [
    ...indicators.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])),
    ...budgets.map(({ year }) => year),
  ]);
  const spokenOf = context.years[0] ?? Math.max(...held);
  return { ...query, years: [spokenOf - 1] };
}

/** Aspects answered from the texts, of which another word may be asked: いつ, 役割. */
const TEXTUAL: ReadonlySet<Aspect> = new Set(['schedule', 'detail', 'role', 'relation']);

/** The query about given programmes, with the aspects of the thread where it has none of its own. */
function about(programmes: readonly Programme[], query: Query, context: ThreadContext): Query {
  const own = query.aspects.length > 0;
  const isTextual = context.aspects.every((aspect) => TEXTUAL.has(aspect));
  const aspects: readonly Aspect[] =
    own || (query.terms.some(({ nominal }) => nominal) && !isTextual) ? query.aspects : context.aspects;
  const named = new Map(
    query.subjects.kind === 'found' || query.subjects.kind === 'ambiguous'
      ? query.subjects.matches.map((match) => [match.programme, match] as const)
      : [],
  );
  return {
    ...query,
    operation: { kind: 'tell' },
    aspects,
    funding: own || query.funding.length > 0 ? query.funding : context.funding,
    subjects: {
      kind: 'found',
      matches: programmes.map((programme) => matchOf(programme, named.get(programme), query, context)),
    },
  };
}

function matchOf(programme: Programme, own: Match | undefined, query: Query, context: ThreadContext): Match {
  const kept =
    query.aspects.length > 0 ? [] : programme.indicators.filter(({ name }) => context.indicators.includes(name));
  return {
    programme,
    isNamed: true,
    score: 1,
    evidence: [],
    indicators: own && own.indicators.length > 0 ? own.indicators : kept,
    unexplained: own?.unexplained ?? [],
  };
}

function many(query: Query, filter: Filter, heard: Heard): Query {
  const { operation } = query;
  const asked = chooseTotal(heard.cues) ?? { kind: 'list' };
  return { ...query, filter, subjects: { kind: 'none' }, operation: operation.kind === 'rank' ? operation : asked };
}

/** Whether the message itself names a programme. */
function isNamed(query: Query, { mentions }: Heard): boolean {
  return (
    (query.subjects.kind === 'found' || query.subjects.kind === 'ambiguous') &&
    mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'programme'))
  );
}

function findProgrammes(ids: readonly string[], reader: Reader): readonly Programme[] {
  return ids.flatMap((id) => reader.knowledge.programmes.find((programme) => programme.id === id) ?? []);
}
