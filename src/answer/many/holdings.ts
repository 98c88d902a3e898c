// All programmes of a knowledge base, prepared once for the questions about many of them: posted by their conditions, and
// with their amounts in order, so that no question looks at more programmes than meet it, or sorts them.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Listing, Programme } from '../../domain/programme.js';
import type { Division } from '../../question/choose/division.js';
import type { FundingSource, Query } from '../../question/query.js';
import { type Postings, post } from '../../question/search/postings.js';
import type { ProgrammeRef, Source } from '../answer.js';
import { sourceOf } from '../sources.js';
import { FUNDING_SOURCES, listKeys } from './conditions.js';
import { DIVIDING } from './parts.js';
import { type Column, type Group, weighProgrammes } from './weigh.js';

/** A value for each of all programmes, in their order: equal ones have one number, so that thousands are compared at no cost. */
export type Coded<Value> = { readonly codes: Uint32Array; readonly values: readonly Value[] };

/** What answers about many say of each of them. */
type Told = {
  readonly refs: readonly ProgrammeRef[];
  /** Who answers for it. */
  readonly desks: Coded<string>;
  /** 「令和2年度事業費」, of which its budgets all are; empty without any, null where they differ. */
  readonly budgetHeadings: Coded<string | null>;
  /** Where it is listed first, and the list it was taken from. */
  readonly printed: Coded<Source>;
  readonly lists: Coded<Source>;
  readonly listings: Uint16Array;
  /** 1 where it is listed only as 再掲. */
  readonly relisted: Uint8Array;
};

export type Order = 'listed' | 'smallest' | 'largest';

/** Amounts in some order: where they stand in their column, and among all programmes. */
type Sorted = { readonly at: Uint32Array; readonly places: Uint32Array };

/** Of equal amounts that goes first which is first listed. */
type HeldColumn = Column & Readonly<Record<Order, Sorted>>;

/** Figures of programmes, ascending, and whose they are. */
export type Ascending = { readonly sorted: Float64Array; readonly places: Uint32Array };

/** The number of a programme among all is its place. */
export type Holdings = {
  readonly programmes: readonly Programme[];
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly told: Told;
  readonly posted: Postings;
  /** Which programmes each section, group or area has, by their keys. */
  readonly parts: Readonly<Record<Division['by'], Postings>>;
  /** Of all budgets. */
  readonly amounts: Ascending;
  /** The years in which they begin and end; what goes on ends never. */
  readonly edges: Readonly<Record<'from' | 'to', Ascending>>;
  readonly columns: ReadonlyMap<FundingSource | undefined, readonly HeldColumn[]>;
};

const prepared = new WeakMap<KnowledgeBase, Holdings>();

/** What is held, prepared when it is first asked for. */
export function holdingsOf(knowledge: KnowledgeBase): Holdings {
  const known = prepared.get(knowledge);
  if (known !== undefined) return known;
  const holdings = prepareHoldings(knowledge);
  prepared.set(knowledge, holdings);
  return holdings;
}

/** The programme of an id; undefined where it is not held. */
export function findProgramme(id: string, knowledge: KnowledgeBase): Programme | undefined {
  const { programmes, places } = holdingsOf(knowledge);
  return programmes[places.get(id) ?? -1];
}

function prepareHoldings(knowledge: KnowledgeBase): Holdings {
  const { programmes } = knowledge;
  const places = new Map(programmes.map(({ id }, place) => [id, place]));
  const holdColumns = (source: FundingSource | undefined) =>
    weighProgrammes(programmes, [], source).map((column) => holdColumn(column, places));
  return {
    programmes,
    ids: programmes.map(({ id }) => id),
    places,
    told: tellAll(knowledge),
    posted: post(programmes, listKeys),
    parts: {
      section: post(programmes, DIVIDING.section),
      group: post(programmes, DIVIDING.group),
      area: post(programmes, DIVIDING.area),
      document: post(programmes, DIVIDING.document),
      organisation: post(programmes, DIVIDING.organisation),
    },
    amounts: sortFigures(programmes, ({ budgets }) => budgets.map(({ amount }) => amount)),
    edges: {
      from: sortFigures(programmes, ({ period }) => [period?.from ?? null]),
      to: sortFigures(programmes, ({ period }) => [
        period === undefined ? null : (period.to ?? Number.POSITIVE_INFINITY),
      ]),
    },
    columns: new Map([undefined, ...FUNDING_SOURCES].map((source) => [source, holdColumns(source)])),
  };
}

function tellAll(knowledge: KnowledgeBase): Told {
  const { programmes } = knowledge;
  return {
    refs: programmes.map(({ id, name }) => ({ id, name })),
    desks: code(
      programmes.map(({ sections, organisation }) => sections.map(({ section }) => section).join('と') || organisation),
    ),
    budgetHeadings: code(programmes.map(headBudgets)),
    printed: code(programmes.map((programme) => sourceOf(programme, knowledge, programme.listings[0]?.place))),
    lists: code(programmes.map((programme) => sourceOf(programme, knowledge, programme.period?.place))),
    listings: Uint16Array.from(programmes, ({ listings }) => listings.length),
    relisted: Uint8Array.from(programmes, ({ listings }) => Number(isRelisting(listings))),
  };
}

function code<Value>(all: readonly Value[]): Coded<Value> {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  const codes = Uint32Array.from(all, (value) => {
    const key = JSON.stringify(value);
    const number = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, number);
    return number;
  });
  return { codes, values };
}

/** Whether a programme stands under its listings only as 再掲. */
export function isRelisting(listings: readonly Listing[]): boolean {
  return listings.length > 0 && listings.every(({ relisted }) => relisted);
}

function headBudgets({ budgets }: Programme): string | null {
  const [heading = '', ...others] = new Set(budgets.map(({ year, kind }) => formatFiscalYear(year) + kind));
  return others.length > 0 ? null : heading;
}

function sortFigures(
  programmes: readonly Programme[],
  read: (programme: Programme) => readonly (number | null)[],
): Ascending {
  const all = programmes
    .flatMap((programme, place) => read(programme).flatMap((figure) => (figure === null ? [] : [{ figure, place }])))
    .toSorted((a, b) => a.figure - b.figure);
  return {
    sorted: Float64Array.from(all, ({ figure }) => figure),
    places: Uint32Array.from(all, ({ place }) => place),
  };
}

function holdColumn(column: Column, places: ReadonlyMap<string, number>): HeldColumn {
  const { weighed, amounts } = column;
  const listed = Uint32Array.from(weighed, ({ programme }) => places.get(programme.id) ?? 0);
  const sort = (compare: (a: number, b: number) => number): Sorted => {
    const at = Uint32Array.from(weighed.keys()).sort((a, b) => compare(amounts[a] ?? 0, amounts[b] ?? 0) || a - b);
    return { at, places: at.map((one) => listed[one] ?? 0) };
  };
  return { ...column, listed: sort(() => 0), smallest: sort((a, b) => a - b), largest: sort((a, b) => b - a) };
}

export type HeldGroup = Group & { readonly column: HeldColumn };

/** The amounts of the programmes at the places, of the years asked for or of all; the groups as the first of each was listed. */
export function weighSelected(
  chosen: Uint32Array,
  { years, funding }: Pick<Query, 'years' | 'funding'>,
  { programmes, columns }: Holdings,
  order: Order = 'listed',
): readonly HeldGroup[] {
  const isSelected = markPlaces(chosen, programmes.length);
  return (columns.get(funding[0]) ?? [])
    .filter(({ year }) => years.length === 0 || years.includes(year))
    .flatMap((column) => {
      const { places } = column.listed;
      const at = findFirst(places, isSelected);
      const first = column.weighed[at];
      if (first === undefined) return [];
      const listed = [places[at] ?? 0, first.programme.budgets.indexOf(first.budget)] as const;
      return [{ column, chosen: choose(column[order], isSelected), listed }];
    })
    .toSorted(({ listed: [a, ofA] }, { listed: [b, ofB] }) => a - b || ofA - ofB);
}

/** For each of so many places 1 where it is one of those given. */
export function markPlaces(places: Uint32Array, count: number): Uint8Array {
  const marked = new Uint8Array(count);
  for (let at = 0; at < places.length; at += 1) marked[places[at] ?? 0] = 1;
  return marked;
}

function findFirst(places: Uint32Array, isSelected: Uint8Array): number {
  let at = 0;
  while (at < places.length && isSelected[places[at] ?? 0] !== 1) at += 1;
  return at;
}

function choose({ at, places }: Sorted, isSelected: Uint8Array): Uint32Array {
  const chosen = new Uint32Array(at.length);
  let count = 0;
  for (let next = 0; next < at.length; next += 1) {
    if (isSelected[places[next] ?? 0] !== 1) continue;
    chosen[count] = at[next] ?? 0;
    count += 1;
  }
  return chosen.subarray(0, count);
}

/** What each of all programmes has in a column, by its place; not a number where it has nothing there. */
export function totalByPlace({ amounts, listed: { places } }: HeldColumn, { programmes }: Holdings): Float64Array {
  const totals = new Float64Array(programmes.length).fill(Number.NaN);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const before = totals[place] ?? 0;
    totals[place] = (Number.isNaN(before) ? 0 : before) + (amounts[at] ?? 0);
  }
  return totals;
}

/** Whose amounts they are, by id, group after group. */
export function listIds(groups: readonly HeldGroup[], { ids }: Holdings): readonly string[] {
  const listed = new Array<string>(groups.reduce((sum, { chosen }) => sum + chosen.length, 0));
  let next = 0;
  for (const { column, chosen } of groups) {
    const { places } = column.listed;
    for (let at = 0; at < chosen.length; at += 1, next += 1) listed[next] = ids[places[chosen[at] ?? 0] ?? 0] ?? '';
  }
  return listed;
}
