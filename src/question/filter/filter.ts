// Which programmes a question about many of them means: conditions read from its names, values and cues, and their test.
import type { Flag, Listing, Programme } from '../../domain/programme.js';
import { findAmounts } from '../../language/amounts.js';
import { fold } from '../../language/fold.js';
import type { Found } from '../../language/span.js';
import type { Cues } from '../cues/cues.js';
import type { TypedValues } from '../cues/typed-values.js';
import type { Mention } from '../names/lexicon.js';
import type { Entity } from '../names/names.js';
import type { AmountBound, Filter, FundingCondition, FundingSource, LeftOut, Period } from '../query.js';
import { readFundingConditions } from './funding-conditions.js';
import { meetsEdge } from './period-edges.js';
import { readPeriod } from './single-year.js';

const MARKS: readonly Flag[] = ['new', 'priority', 'major-result'];
const CENTRE_FLAGS: readonly Flag[] = ['centre-full', 'centre-part'];

/** 全部でいくつ、そのうち再掲は: those of all are counted. */
const OF_ALL = /(?:全部|ぜんぶ|全て|すべて|総数)[^。?]{0,14}(?<!その)(?:そのうち|うち)[^。?]{0,3}再掲/u;

const FUNDING_SOURCES: readonly FundingSource[] = ['national', 'other', 'general'];

/** `listDivided` tells the ids of the documents that are divided into 基本方針, or 大項目. */
export function makeFilter(
  mentions: readonly Mention[],
  values: TypedValues,
  cues: Cues,
  text: string,
  listDivided: (label: string) => readonly string[],
): Filter {
  const entities = mentions.flatMap((mention) => mention.entities);
  return {
    pillars: [...new Set([...values.pillars, ...values.calledPillars].map(({ value }) => value))],
    projects: values.projects[0]?.value ?? null,
    documents: pick(entities, (entity) => (entity.kind === 'document' ? entity.id : null)),
    organisations: pick(entities, (entity) => (entity.kind === 'organisation' ? entity.name : null)),
    sections: [...new Set(entities.flatMap(listSections))],
    groups: pick(entities, (entity) => (entity.kind === 'group' ? entity.name : null)),
    measures: pick(listHeadings(mentions), (entity) => (entity.kind === 'measure' ? entity.name : null)),
    areas: uniqueAreas([
      ...entities.flatMap((entity) => (entity.kind === 'area' ? [{ document: entity.document, no: entity.no }] : [])),
      ...placeAreas(values.areas, listDivided('基本方針')),
      ...placeAreas(values.items, listDivided('大項目')),
    ]),
    ...readFlags(cues),
    notFlags: [...new Set([...cues.notFlags.map(({ value }) => value), ...listExcluded(cues, text)])],
    statuses: cues.changed.length > 0 ? ['changed', 'merged'] : [],
    funding: readFundingConditions(text),
    amounts: unique(values.amounts.filter((one) => !isGiven(one, text)).map((one) => readBound(one, text))),
    period: readPeriod(values, text),
    edges: values.edges.map(({ value }) => value),
    relisted: cues.relisted.length > 0 && !cues.recount.some(({ value }) => value === 'with') && !OF_ALL.test(text),
    notRelisted: cues.recount.some(({ value }) => value === 'without'),
    places: values.pages.map(({ value }) => value),
    numbers: values.numbers.map(({ value }) => value),
    within: [],
    leftOut: [],
    leftOutWords: [],
  };
}

/** Numbers of areas in each of the documents that have such. */
function placeAreas(numbers: readonly Found<readonly number[]>[], documents: readonly string[]): Filter['areas'] {
  return numbers.flatMap(({ value }) => value.flatMap((no) => documents.map((document) => ({ document, no }))));
}

/** Each area once: its number and its name may both be said. */
function uniqueAreas(areas: Filter['areas']): Filter['areas'] {
  return areas.filter(
    ({ document, no }, place) => areas.findIndex((one) => one.document === document && one.no === no) === place,
  );
}

/** 「重点だけ○の」: none of the other marks. */
function listExcluded({ flags }: Cues, text: string): readonly Flag[] {
  const said = flags.map(({ value }) => value);
  const isOnly = /(?:新規|重点|主要成果)(?:に|が)?(?:だけ|のみ)(?:に|が)?、?「?[○◯丸]/u.test(text);
  return isOnly && said.length > 0 ? MARKS.filter((flag) => !said.includes(flag)) : [];
}

/** 最大100万円あげる制度: what is given at most describes a programme, and is no bound of its budget. */
function isGiven({ start, end }: Found<AmountBound>, text: string): boolean {
  return (
    /(?:最大|最高|上限)(?:で|は)?、?$/u.test(text.slice(0, start)) &&
    /^(?:を|が|まで|くらい|ぐらい)?(?:あげ|出|もら|支給|助成|補助|くれ|配|受け)/u.test(text.slice(end))
  );
}

/** 「0円を除いて」 leaves out what costs nothing. */
function readBound({ value, end }: Found<AmountBound>, text: string): AmountBound {
  const isLeftOut = value.amountThousandYen === 0 && /^[^。?]{0,8}(?:除|以外|抜[いき])/u.test(text.slice(end));
  return isLeftOut ? { comparison: 'over', amountThousandYen: 0 } : value;
}

/** Each bound once: 0円 is read as an amount and as none. */
function unique(bounds: readonly AmountBound[]): readonly AmountBound[] {
  const isSame = (one: AmountBound, other: AmountBound) =>
    one.comparison === other.comparison && one.amountThousandYen === other.amountThousandYen;
  return bounds.filter((one, place) => bounds.findIndex((other) => isSame(one, other)) === place);
}

/** The marks that must all be there, and those of which one is enough: no programme has both of the centre's. */
function readFlags({ flags, entrusted }: Cues): Pick<Filter, 'flags' | 'anyFlags'> {
  const said = [...new Set(flags.map(({ value }) => value))];
  const others = said.filter((flag) => !CENTRE_FLAGS.includes(flag));
  const centre = said.filter((flag) => CENTRE_FLAGS.includes(flag));
  const isAny = centre.length > 1 || (centre.length === 0 && entrusted.length > 0);
  return isAny ? { flags: others, anyFlags: CENTRE_FLAGS } : { flags: said, anyFlags: [] };
}

/** A heading of a list that is also the name of a programme is the programme where an indicator of that is named beside it. */
function listHeadings(mentions: readonly Mention[]): readonly Entity[] {
  const all = mentions.flatMap(({ entities }) => entities);
  const measured = new Set(all.flatMap((entity) => (entity.kind === 'indicator' ? [entity.programme] : [])));
  return mentions
    .filter(({ entities }) => !entities.some((entity) => entity.kind === 'programme' && measured.has(entity.programme)))
    .flatMap(({ entities }) => entities);
}

function listSections(entity: Entity): readonly string[] {
  if (entity.kind === 'department') return entity.sections;
  return entity.kind === 'section' ? [entity.name] : [];
}

function pick(entities: readonly Entity[], read: (entity: Entity) => string | null): readonly string[] {
  return [...new Set(entities.map(read).filter((value) => value !== null))];
}

type Test = (programme: Programme) => boolean;

/** Conditions → whether a programme meets all of them; those left out hold for all, and cost nothing. */
export function makeTest(filter: Partial<Filter>): Test {
  const tests = [...listTests(filter), ...(filter.leftOut ?? []).map(testLeftOut)];
  return (programme) => tests.every((test) => test(programme));
}

/** What meets all of these is left out; where none is set, nothing is. */
function testLeftOut({ undated, ...conditions }: LeftOut): Test {
  const tests = [...listTests(conditions), ...(undated ? [({ period }: Programme) => period === undefined] : [])];
  return (programme) => tests.length === 0 || !tests.every((test) => test(programme));
}

function listTests(filter: Partial<Filter>): readonly Test[] {
  return [...testIdentity(filter), ...testMarks(filter), ...testListings(filter)];
}

function testIdentity({ within, documents, organisations, sections, groups }: Partial<Filter>): Test[] {
  const listed = new Set(within);
  return [
    when(within, ({ id }: Programme) => listed.has(id)),
    when(documents, ({ document }: Programme, ids) => ids.includes(document)),
    when(organisations, ({ organisation }: Programme, names) => names.includes(organisation)),
    when(sections, (programme: Programme, names) => programme.sections.some(({ section }) => names.includes(section))),
    when(groups, (programme: Programme, names) =>
      programme.sections.some((section) => section.groups.some((group) => names.includes(group))),
    ),
  ].flat();
}

function testMarks({ flags, anyFlags, notFlags, statuses, funding, amounts, period, edges }: Partial<Filter>): Test[] {
  return [
    when(flags, (programme: Programme, some) => some.every((flag) => hasFlag(programme, flag))),
    when(anyFlags, (programme: Programme, some) => some.some((flag) => hasFlag(programme, flag))),
    when(edges, (programme: Programme, some) => some.every((edge) => meetsEdge(programme, edge))),
    when(notFlags, (programme: Programme, some) => !some.some((flag) => hasFlag(programme, flag))),
    when(statuses, ({ status }: Programme, some) => status !== undefined && some.includes(status)),
    when(funding, (programme: Programme, some) => some.every((condition) => meetsFunding(programme, condition))),
    when(amounts, (programme: Programme, some) => some.every((bound) => hasAmount(programme, bound))),
    period ? [(programme: Programme) => isPeriod(programme, period)] : [],
  ].flat();
}

/** One of its listings must meet all conditions that are set for listings. */
function testListings({ areas, measures, relisted, notRelisted, places, numbers }: Partial<Filter>): Test[] {
  type Listed = { readonly listing: Listing; readonly document: string };
  const tests = [
    when(areas, ({ listing, document }: Listed, some) =>
      some.some((area) => listing.area === area.no && area.document === document),
    ),
    when(measures, ({ listing }: Listed, names) => names.includes(listing.measure ?? '')),
    when(places, ({ listing }: Listed, some) => some.includes(listing.place)),
    when(numbers, ({ listing }: Listed, some) => some.includes(listing.no)),
    relisted ? [({ listing }: Listed) => listing.relisted] : [],
    notRelisted ? [({ listing }: Listed) => !listing.relisted] : [],
  ].flat();
  if (tests.length === 0) return [];
  return [({ listings, document }) => listings.some((listing) => tests.every((test) => test({ listing, document })))];
}

/** The test, where there are values to test for; none otherwise. */
function when<Tested, Value>(
  values: readonly Value[] | undefined,
  test: (tested: Tested, values: readonly Value[]) => boolean,
): ((tested: Tested) => boolean)[] {
  return values?.length ? [(tested) => test(tested, values)] : [];
}

/** A mark in a list, or what the document says happens to the programme. */
function hasFlag({ flags, status }: Programme, flag: Flag): boolean {
  return flags.includes(flag) || (flag === 'new' && status === 'new');
}

/** A budget that keeps within the bound; for an amount as such also a source of funding or a condition of a subsidy. */
function hasAmount({ budgets, conditions }: Programme, bound: AmountBound): boolean {
  if (budgets.some(({ amount }) => amount !== null && meetsBound(amount, bound))) return true;
  if (bound.comparison !== 'equal') return false;
  const funded = budgets.some(({ funding }) =>
    FUNDING_SOURCES.some((source) => funding?.[source] === bound.amountThousandYen),
  );
  return (
    funded ||
    conditions.some(({ printed }) => findAmounts(fold(printed)).some(({ value }) => value === bound.amountThousandYen))
  );
}

/** Where a document prints no sources of funding, none is known to be absent. */
function meetsFunding({ budgets }: Programme, { source, present }: FundingCondition): boolean {
  const known = budgets.flatMap(({ funding }) => funding ?? []);
  const pays = known.some((funding) => (funding[source] ?? 0) > 0);
  return present ? pays : known.length > 0 && !pays;
}

function isPeriod({ period }: Programme, wanted: Period): boolean {
  if (period === undefined) return false;
  if (wanted === 'one-year') return period.from === period.to;
  return period.from === wanted.from && period.to === wanted.to;
}

function meetsBound(amountThousandYen: number, bound: AmountBound): boolean {
  switch (bound.comparison) {
    case 'over':
      return amountThousandYen > bound.amountThousandYen;
    case 'atLeast':
      return amountThousandYen >= bound.amountThousandYen;
    case 'under':
      return amountThousandYen < bound.amountThousandYen;
    case 'atMost':
      return amountThousandYen <= bound.amountThousandYen;
    case 'equal':
      return amountThousandYen === bound.amountThousandYen;
  }
}
