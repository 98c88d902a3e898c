// Completes a message about many programmes, or pillars and measures: among what was listed, or the question asked before
// under another condition.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { chooseTotal } from '../choose/totals.js';
import { makeTest } from '../filter/filter.js';
import { type Aspect, type Filter, hasConditions, hasOwnConditions, type Query } from '../query.js';
import { scoreCandidates } from '../search/candidates.js';
import { listMeasures, numberMeasure } from '../search/search-index.js';
import { chooseTopical } from '../subjects/decide.js';
import { matchesOf } from '../subjects/matches.js';
import { askAbout, askMany, findProgrammes, isNamed, type Steps } from './steps.js';
import type { ManyAsked } from './thread-context.js';

/** 「その課、ほかに何やってる？」 */
export function askSameSection(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  if (heard.threadCues.sameSection.length === 0 || context.subjects.length === 0 || asksWhichSection(query))
    return null;
  const subjects = findProgrammes(context.subjects, reader);
  const sections = [...new Set(subjects.flatMap((programme) => programme.sections.map(({ section }) => section)))];
  if (sections.length === 0) return null;
  const leftOut = heard.threadCues.others.length > 0 ? [{ within: context.subjects }] : [];
  return askMany({ ...query.filter, sections, leftOut }, steps);
}

/** 「その担当課は」 asks for the section itself. */
function asksWhichSection({ text }: Query): boolean {
  return /(?:その|この|そこの)(?:担当|所管)?の?(?:課|部署|室|グループ)(?:名)?(?:は|って|も|どこ|を|教えて|です|か)*[?。\s]*$/u.test(
    text,
  );
}

/** 「2番目は？」, 「その次は？」 after a ranking: a further place of it. */
export function askNextPlace(steps: Steps): Query | null {
  const { query, heard, context } = steps;
  const { many } = context;
  if (many?.operation.kind !== 'rank' || isNamed(steps) || query.terms.some(({ nominal }) => nominal)) return null;
  const { limit } = many.operation;
  const ordinal = heard.threadCues.ordinals[0]?.value ?? (IS_NEXT.test(fold(query.text)) ? limit + 1 : 0);
  if (ordinal <= limit || hasConditions(query.filter)) return null;
  return {
    ...query,
    ...many,
    aspects: [],
    operation: { ...many.operation, from: ordinal, limit: ordinal },
    subjects: { kind: 'none' },
  };
}

const IS_NEXT =
  /^(?:じゃあ?|では)?(?:さらに|そのまた|また)?(?:その)?次(?:点|に(?:大き|小さ|多|少な|高|低|安)い(?:の|やつ|事業)?)?(?:は|って|の事業は)?(?:何|どれ|どこ)?(?:です)?か?[?。\s]*$/u;

/** 「その中で国庫があるのは」, 「全部でいくら」, 「一番大きいのは？」, 「どっちが大きい？」 */
export function askAmongListed(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const within = context.list.length > 0 ? context.list : context.subjects;
  if (within.length === 0 || isNamed(steps)) return null;
  // 再掲を除くと: where they are 再掲 is told by the area that was asked about.
  if (query.filter.notRelisted && context.many !== null) return null;
  const { cues, threadCues } = heard;
  const isBare = !hasConditions(query.filter) && query.terms.every(({ nominal }) => !nominal);
  if (cues.compare.length > 0 && isBare && within.length === 2) {
    return { ...askAbout(findProgrammes(within, reader), steps), operation: { kind: 'compare' } };
  }
  const pair = [...(context.previous ?? []), ...context.subjects];
  if (cues.compare.length > 0 && isBare && pair.length === 2 && context.many === null) {
    return { ...askAbout(findProgrammes(pair, reader), steps), operation: { kind: 'compare' } };
  }
  const adds = chooseTotal(cues)?.kind === 'sum' || /^(?:[^。?]{0,6}(?:合|あ)わせ|足す|足し)/u.test(query.text);
  if (adds && isBare && pair.length === 2 && context.many === null) {
    return {
      ...askAbout(findProgrammes(pair, reader), steps),
      aspects: ['budget'],
      isGuess: false,
      operation: { kind: 'sum' },
    };
  }
  if (within.length === 1 && isBare && chooseTotal(cues)?.kind === 'sum') {
    return askAbout(findProgrammes(within, reader), {
      ...steps,
      query: { ...query, aspects: ['budget'], isGuess: false },
    });
  }
  const asksAll = chooseTotal(cues) !== null || query.operation.kind === 'rank';
  const isOne = context.subjects.length === 1 && !asksAll && !hasConditions(query.filter);
  const refers = threadCues.within.length > 0 && !isOne;
  if (within.length < 2 || !(refers || (asksAll && isBare))) return null;
  return withTopic(askMany({ ...query.filter, within, period: readPeriod(within, steps) }, steps), steps);
}

/** 「その中で単年度のは」: of the year that those listed have their budgets of. */
function readPeriod(within: readonly string[], { query, heard, reader }: Steps): Filter['period'] {
  const { period } = query.filter;
  if ((period !== null && period !== 'one-year') || heard.values.singleYear.length === 0) return period;
  const years = new Set(findProgrammes(within, reader).flatMap(({ budgets }) => budgets.map(({ year }) => year)));
  return years.size === 0 ? null : { from: Math.max(...years), to: Math.max(...years) };
}

/** 「その中で輸出のは」: what was listed, as far as it is on a topic; nothing where none of it is. */
function withTopic(asked: Query, { query, reader }: Steps): Query {
  const nouns = query.terms.filter(({ nominal, text }) => nominal && !/^(?:関係|関連|系|単年度)$/u.test(text));
  if (nouns.length === 0) return asked;
  const listed = new Set(asked.filter.within);
  const isListed = ({ id }: Programme) => listed.has(id);
  const subjects = chooseTopical(matchesOf(scoreCandidates(nouns, reader.index, isListed), isListed));
  return subjects.kind === 'topic' ? { ...asked, subjects } : { ...asked, operation: { kind: 'tell' }, subjects };
}

/** 「そのうちプロジェクトが2つあるのは？」, 「一番プロジェクトが多いのは？」 after measures or pillars were listed. */
export function askAmongMeasures(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const isListed = context.list.length === 0 && context.measures.length + context.pillars.length > 1;
  const isAsked =
    heard.threadCues.within.length > 0 || query.operation.kind === 'rank' || query.filter.projects !== null;
  if (!isListed || !isAsked || isNamed(steps)) return null;
  const listed = listMeasures(reader.knowledge).filter(
    (place) => context.measures.includes(numberMeasure(place)) || context.pillars.includes(place.pillar.no),
  );
  const filter = { ...query.filter, measures: listed.map(({ measure }) => measure.name) };
  const operation = query.operation.kind === 'rank' ? query.operation : { kind: 'list' as const };
  return { ...query, target: 'measures', operation, subjects: { kind: 'none' }, filter };
}

/** 「じゃあ⑤は？」, 「国庫があるのは？」: the question about many asked before, under another condition. */
export function changeConditions(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const { many } = context;
  if (many === null || isNamed(steps)) return null;
  const isOtherSource = asksOtherSource(query, many);
  const isCounted = chooseTotal(heard.cues)?.kind === 'count';
  const isOwn = (aspect: Aspect) => !isCondition(aspect, query.filter) && !(isCounted && aspect === 'indicator');
  if (!isOtherSource && query.aspects.some(isOwn)) return null;
  if (query.terms.some(({ nominal }) => nominal) || !(hasChange(query) || isOtherSource)) return null;
  const { cues } = heard;
  const isAsked = chooseTotal(cues) !== null || query.operation.kind === 'rank' || cues.list.length > 0;
  // 「そこから新規を除くと」 goes on from the marks that were asked for before.
  const own = heard.threadCues.within.length > 0 ? joinMarks(many.filter, query.filter) : query.filter;
  const filter = [{}, { documents: [], organisations: [] }]
    .map((dropped) => mergeFilters({ ...many.filter, ...dropped }, own))
    .find((merged) => reader.knowledge.programmes.some(makeTest(merged)));
  return {
    ...query,
    aspects: [],
    target: many.target,
    operation: isAsked ? query.operation : many.operation,
    filter: filter ?? mergeFilters(many.filter, own),
    years: query.years.length > 0 ? query.years : many.years,
    division: query.division ?? many.division ?? null,
    subjects: { kind: 'none' },
  };
}

/** Whether 重点, 国庫がある or 再掲のある is a condition here, and nothing asked for. */
function isCondition(aspect: Aspect, { flags, funding, relisted, notRelisted }: Filter): boolean {
  return (
    (aspect === 'flags' && flags.length > 0) ||
    (aspect === 'funding' && funding.length > 0) ||
    (aspect === 'relation' && (relisted || notRelisted))
  );
}

/** 「一般財源は？」 after what the state pays in all. */
function asksOtherSource({ aspects, funding, operation }: Query, many: ManyAsked): boolean {
  const isBare = operation.kind === 'tell' && aspects.every((aspect) => aspect === 'funding');
  return many.operation.kind === 'sum' && isBare && funding.length === 1;
}

function hasChange({ filter, years }: Query): boolean {
  return hasConditions(filter) || filter.notRelisted || years.length > 0;
}

/** Conditions that say where programmes belong: of these, a new one takes the place of all that were set before. */
const PLACING = [
  'pillars',
  'measures',
  'areas',
  'sections',
  'groups',
  'places',
  'numbers',
  'within',
  'leftOut',
  'leftOutWords',
] as const;

const MARKS = ['flags', 'anyFlags', 'notFlags', 'statuses'] as const;

function joinMarks(before: Filter, own: Filter): Filter {
  return {
    ...own,
    flags: [...new Set([...before.flags, ...own.flags])],
    anyFlags: [...new Set([...before.anyFlags, ...own.anyFlags])],
    notFlags: [...new Set([...before.notFlags, ...own.notFlags])],
    statuses: [...new Set([...before.statuses, ...own.statuses])],
  };
}

/** The conditions set before, with those of the message in place of, or beside them. */
function mergeFilters(before: ManyAsked['filter'], own: Filter): Filter {
  const isPlaced = PLACING.some((key) => own[key].length > 0);
  const isMarked = MARKS.some((key) => own[key].length > 0);
  const isElsewhere = own.documents.length + own.organisations.length > 0;
  const kept = isPlaced || isElsewhere ? { ...before, ...pick(own, PLACING) } : before;
  return {
    ...kept,
    ...(isElsewhere ? pick(own, ['documents', 'organisations']) : {}),
    ...(isMarked ? pick(own, MARKS) : {}),
    ...(own.funding.length > 0 ? { funding: own.funding } : {}),
    ...(own.amounts.length > 0 ? { amounts: own.amounts } : {}),
    ...(own.edges.length > 0 ? { edges: own.edges } : {}),
    period: own.period ?? kept.period,
    projects: own.projects ?? kept.projects,
    relisted: own.relisted || kept.relisted,
    notRelisted: own.notRelisted || kept.notRelisted,
  };
}

function pick<Key extends keyof Filter>(filter: Filter, keys: readonly Key[]): Partial<Filter> {
  return Object.fromEntries(keys.map((key) => [key, filter[key]]));
}

/** 「県のほうは？」 where nothing was spoken of that the prefecture has too: it asks for no list of all it does. */
export function refuseBareContrast(steps: Steps): Query | null {
  const { query, heard } = steps;
  const isBare = !hasOwnConditions(query.filter) && query.subjects.kind === 'none' && heard.cues.list.length === 0;
  if (!isBare || heard.threadCues.contrast.length === 0 || query.operation.kind !== 'list') return null;
  return { ...query, operation: { kind: 'tell' } };
}

/** 「その中で…」 that could not be read as said of what was listed: it is no question about all there is. */
export function refuseLost({ query, heard }: Steps): Query | null {
  const { filter, operation, subjects } = query;
  const isOfAll = operation.kind !== 'tell' && operation.kind !== 'compare' && subjects.kind === 'none';
  const isPlaced = [...PLACING, 'documents' as const, 'organisations' as const].some((key) => filter[key].length > 0);
  return heard.threadCues.within.length > 0 && isOfAll && !isPlaced ? { ...query, operation: { kind: 'tell' } } : null;
}
