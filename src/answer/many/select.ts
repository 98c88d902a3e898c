// Selects the programmes a question about many of them means, and says their conditions in words.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Listing, Programme } from '../../domain/programme.js';
import { makeTest } from '../../question/filter/filter.js';
import { NEVER, type PeriodEdge } from '../../question/filter/period-edges.js';
import type { Filter, LeftOut, Query } from '../../question/query.js';
import { describeArea, FLAG_NAMES, FUNDING_NAMES } from '../describe.js';
import { documentTitle } from '../sources.js';
import { bindsListing, listConditions } from './conditions.js';
import { type Holdings, holdingsOf, markPlaces } from './holdings.js';
import { orderByNumber } from './in-order.js';
import { listAtEdge, listOwn, listPosted, listWithin, meetAll } from './places.js';
import { NOT_UNDER, type Selection } from './selection.js';
import { listTopical } from './topical.js';

/** The programmes that meet the query's conditions, in the order of their documents, or of the areas asked for. Each once. */
export function selectProgrammes(query: Query, knowledge: KnowledgeBase): Selection {
  const { filter, years } = query;
  const holdings = holdingsOf(knowledge);
  const topic = listTopical(query);
  const met = findPlaces(filter, years, topic === null ? [] : [topic], holdings);
  const places = dropLeftOut(met, filter, holdings);
  const under = filter.areas.length + filter.measures.length === 0 ? NOT_UNDER : listUnder(places, filter, holdings);
  return { places: orderByNumber(places, filter, holdings), under };
}

/** Those that meet all conditions; `among` are the ids of which they must be, each list by itself. */
function findPlaces(
  conditions: LeftOut,
  years: readonly FiscalYear[],
  among: readonly (readonly string[])[],
  holdings: Holdings,
): Uint32Array {
  const { within = [], amounts = [], edges = [] } = conditions;
  const own = [...among, ...(within.length > 0 ? [within] : [])];
  const each = [
    ...own.map((ids) => [listOwn(ids, holdings)]),
    ...listConditions(conditions, years).map((keys) => listPosted(keys, holdings)),
    ...amounts.map((bound) => listWithin(bound, holdings)),
    ...edges.map((edge) => listAtEdge(edge, holdings)),
  ];
  return bindListing(meetAll(each, holdings), conditions, holdings);
}

/** Those of which one and the same listing meets what is asked of listings. */
function bindListing(places: Uint32Array, conditions: LeftOut, { programmes }: Holdings): Uint32Array {
  if (!bindsListing(conditions)) return places;
  const { areas = [], measures = [], relisted = false, notRelisted = false, numbers = [] } = conditions;
  const meets = makeTest({ areas, measures, relisted, notRelisted, places: conditions.places ?? [], numbers });
  return places.filter((place) => {
    const programme = programmes[place];
    return programme !== undefined && meets(programme);
  });
}

/** Those that are not left out; a condition that sets nothing leaves nothing out. */
function dropLeftOut(places: Uint32Array, { leftOut }: Filter, holdings: Holdings): Uint32Array {
  const { length } = holdings.programmes;
  return leftOut.reduce<Uint32Array>((kept, conditions) => {
    const out = findPlaces(conditions, [], [], holdings);
    if (out.length === length) return setsAny(conditions) ? new Uint32Array() : kept;
    const isOut = markPlaces(out, length);
    return kept.filter((place) => isOut[place] === 0);
  }, places);
}

function setsAny(conditions: LeftOut): boolean {
  return Object.values(conditions).some((value) => (Array.isArray(value) ? value.length > 0 : value));
}

/** Of those that are listed several times the listings that stand under the asked areas and measures. */
function listUnder(places: Uint32Array, filter: Filter, { programmes, told }: Holdings): Selection['under'] {
  const under = new Map<number, readonly Listing[]>();
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const programme = (told.listings[place] ?? 0) > 1 ? programmes[place] : undefined;
    if (programme === undefined) continue;
    under.set(
      place,
      programme.listings.filter((one) => isListedUnder(one, programme, filter)),
    );
  }
  return under;
}

function isListedUnder(listing: Listing, programme: Programme, { areas, measures }: Filter): boolean {
  return (
    (areas.length === 0 || areas.some(({ document, no }) => listing.area === no && document === programme.document)) &&
    (measures.length === 0 || measures.includes(listing.measure ?? ''))
  );
}

/** The conditions in words: 「地域産業課の新規事業」. Empty when there is none. */
export function describeFilter(query: Query, knowledge: KnowledgeBase): string {
  const { filter, years } = query;
  const of = [
    ...filter.documents.map((id) => `「${documentTitle(id, knowledge)}」`),
    ...filter.organisations,
    ...years.map(formatFiscalYear),
    ...(filter.areas.length === 0 ? [] : [describeAreas(filter, knowledge)]),
    ...filter.measures.map((measure) => `「${measure}」`),
    ...filter.sections,
    ...filter.groups,
    ...filter.places,
    ...filter.numbers.map((no) => `No.${no}`),
    ...(query.subjects.kind === 'topic' ? [`「${query.topic.map(({ text }) => text).join('・')}」関係`] : []),
  ];
  const that = [
    ...describePeriod(filter.period),
    ...filter.edges.map(describeEdge),
    ...filter.flags.map((flag) => FLAG_NAMES[flag]),
    ...(filter.anyFlags.length === 0 ? [] : ['21財団への補助・委託 ○または△']),
    ...filter.notFlags.map((flag) => `${FLAG_NAMES[flag]}でないもの`),
    ...(filter.statuses.length === 0 ? [] : ['変更']),
    ...describeFunding(filter.funding),
    ...filter.amounts.map(
      ({ comparison, amountThousandYen }) =>
        `${amountThousandYen.toLocaleString('en-US')}千円${COMPARISONS[comparison]}`,
    ),
    ...(filter.relisted ? ['再掲'] : []),
  ];
  const left = filter.leftOutWords.length === 0 ? '' : `（${filter.leftOutWords.join('・')}を除く）`;
  const whose = of.length === 0 && left !== '' && filter.within.length === 0 ? '全体' : of.join('・');
  const conditions = [whose + left, that.join('・')].filter((part) => part !== '').join('の');
  if (filter.within.length === 0) return conditions;
  return `先ほどの${filter.within.length}件${conditions === '' || conditions === left ? left : `のうち${conditions}`}`;
}

function describePeriod(period: Filter['period']): readonly string[] {
  if (period === null) return [];
  return [period === 'one-year' ? '期間が1年度だけ' : `期間が${formatFiscalYear(period.from)}だけ`];
}

const EDGES = { equal: '', atLeast: '以降', atMost: '以前', under: 'より前' } as const;

/** 「令和2年度終了」, 「平成元年度より前に開始」 */
function describeEdge({ edge, comparison, year }: PeriodEdge): string {
  if (year === NEVER) return '終期の定めなし';
  const how = EDGES[comparison];
  return `${formatFiscalYear(year)}${how === '' ? '' : `${how}に`}${edge === 'from' ? '開始' : '終了'}`;
}

const COMPARISONS = { over: '超', atLeast: '以上', under: '未満', atMost: '以下', equal: '' } as const;

function describeAreas({ areas }: Filter, { documents }: KnowledgeBase): string {
  const described = areas.flatMap(({ document, no }) => {
    const owner = documents.find(({ id }) => id === document);
    return owner === undefined ? [] : describeArea(owner, no);
  });
  return [...new Set(described)].join('・');
}

/** The same conditions for the programmes of one document: of several that are named only that one. */
export function describeFilterOf(document: string, query: Query, knowledge: KnowledgeBase): string {
  const { documents, organisations } = query.filter;
  const own = knowledge.documents.filter(({ id }) => id === document).map(({ organisation }) => organisation);
  const filter = {
    ...query.filter,
    documents: documents.length > 1 ? [document] : documents,
    organisations: organisations.length > 1 ? organisations.filter((name) => own.includes(name)) : organisations,
  };
  return describeFilter({ ...query, filter }, knowledge);
}

/** 「国庫あり」; of what is paid from one source alone only that is said. */
function describeFunding(funding: Filter['funding']): readonly string[] {
  const sources = Object.keys(FUNDING_NAMES).length;
  const paying = funding.filter(({ present }) => present);
  const [only] = paying;
  if (only && paying.length === 1 && funding.length === sources) return [`財源が${FUNDING_NAMES[only.source]}100%`];
  return funding.map(({ source, present }) => `${FUNDING_NAMES[source]}${present ? 'あり' : 'なし'}`);
}
