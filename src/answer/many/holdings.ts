// All programmes of a knowledge base, prepared once for the questions about many of them: posted by their conditions, and
// with their amounts in order, so that no question looks at more programmes than meet it, or sorts them.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Listing, Programme } from '../../domain/programme.js';
import { type Postings, post } from '../../question/postings.js';
import type { FundingSource, Query } from '../../question/query.js';
import type { ProgrammeRef, Source } from '../answer.js';
import { sourceOf } from '../sources.js';
import { FUNDING_SOURCES, listKeys } from './conditions.js';
import { type Column, type Group, weighProgrammes } from './weigh.js';

/** A programme as it stands in answers about many; relisted when it stands under the asked areas only as 再掲. */
export type Selected = {
  readonly programme: Programme;
  /** Its number among all programmes. */
  readonly place: number;
  readonly relisted: boolean;
  readonly listings: readonly Listing[];
  readonly ref: ProgrammeRef;
  /** Who answers for it. */
  readonly desk: string;
  /** 「令和2年度事業費」, of which its budgets all are; empty without any, null where they differ. */
  readonly budgetHeading: string | null;
  /** The list it was taken from: one object for all that were. */
  readonly listSource: Source;
};

export type Order = 'listed' | 'smallest' | 'largest';

/** Amounts in some order: where they stand in their column, and among all programmes. */
type Sorted = { readonly at: Uint32Array; readonly places: Uint32Array };

/** Of equal amounts that goes first which is first listed. */
type HeldColumn = Column & Readonly<Record<Order, Sorted>>;

export type Holdings = {
  readonly all: readonly Selected[];
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly posted: Postings;
  /** The amounts of all budgets, ascending, and whose they are. */
  readonly amounts: { readonly sorted: Float64Array; readonly places: Uint32Array };
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

/** The programmes of the ids, in their order; an id that is not held is left out. */
export function findHeld(ids: readonly string[], { all, places }: Holdings): readonly Selected[] {
  return ids.flatMap((id) => all[places.get(id) ?? -1] ?? []);
}

/** The programme of an id; undefined where it is not held. */
export function findProgramme(id: string, knowledge: KnowledgeBase): Programme | undefined {
  const { all, places } = holdingsOf(knowledge);
  return all[places.get(id) ?? -1]?.programme;
}

function prepareHoldings(knowledge: KnowledgeBase): Holdings {
  const { programmes } = knowledge;
  const places = new Map(programmes.map(({ id }, place) => [id, place]));
  const holdColumns = (source: FundingSource | undefined) =>
    weighProgrammes(programmes, [], source).map((column) => holdColumn(column, places));
  return {
    all: listAll(knowledge),
    ids: programmes.map(({ id }) => id),
    places,
    posted: post(programmes, listKeys),
    amounts: sortAmounts(programmes),
    columns: new Map([undefined, ...FUNDING_SOURCES].map((source) => [source, holdColumns(source)])),
  };
}

function listAll(knowledge: KnowledgeBase): readonly Selected[] {
  const kept = new Map<string, unknown>();
  // Equal values are one, so that comparing thousands of them costs nothing.
  const keep = <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    if (!kept.has(key)) kept.set(key, value);
    return kept.get(key) as Value;
  };
  return knowledge.programmes.map((programme, place) => ({
    programme,
    place,
    ...listAs(programme.listings),
    ref: { id: programme.id, name: programme.name },
    desk: keep(programme.sections.map(({ section }) => section).join('と') || programme.organisation),
    budgetHeading: keep(headBudgets(programme)),
    listSource: keep(sourceOf(programme, knowledge, programme.period?.place)),
  }));
}

/** The listings under which a programme is selected, and what they make of it. */
export function listAs(listings: readonly Listing[]): Pick<Selected, 'listings' | 'relisted'> {
  return { listings, relisted: listings.length > 0 && listings.every(({ relisted }) => relisted) };
}

function headBudgets({ budgets }: Programme): string | null {
  const [heading = '', ...others] = new Set(budgets.map(({ year, kind }) => formatFiscalYear(year) + kind));
  return others.length > 0 ? null : heading;
}

function sortAmounts(programmes: readonly Programme[]): Holdings['amounts'] {
  const all = programmes
    .flatMap(({ budgets }, place) => budgets.flatMap(({ amount }) => (amount === null ? [] : [{ amount, place }])))
    .toSorted((a, b) => a.amount - b.amount);
  return {
    sorted: Float64Array.from(all, ({ amount }) => amount),
    places: Uint32Array.from(all, ({ place }) => place),
  };
}

function holdColumn(column: Column, places: ReadonlyMap<string, number>): HeldColumn {
  const { weighed } = column;
  const listed = Uint32Array.from(weighed, ({ programme }) => places.get(programme.id) ?? 0);
  const amounts = Float64Array.from(weighed, ({ amount }) => amount);
  const sort = (compare: (a: number, b: number) => number): Sorted => {
    const at = Uint32Array.from(weighed.keys()).sort((a, b) => compare(amounts[a] ?? 0, amounts[b] ?? 0) || a - b);
    return { at, places: at.map((one) => listed[one] ?? 0) };
  };
  return { ...column, listed: sort(() => 0), smallest: sort((a, b) => a - b), largest: sort((a, b) => b - a) };
}

export type HeldGroup = Group & { readonly column: HeldColumn };

/** The amounts of those selected, of the years asked for or of all; the groups as the first of each was listed. */
export function weighSelected(
  selected: readonly Selected[],
  { years, funding }: Pick<Query, 'years' | 'funding'>,
  { all, columns }: Holdings,
  order: Order = 'listed',
): readonly HeldGroup[] {
  const isSelected = new Uint8Array(all.length);
  for (const { place } of selected) isSelected[place] = 1;
  return (columns.get(funding[0]) ?? [])
    .filter(({ year }) => years.length === 0 || years.includes(year))
    .flatMap((column) => {
      const { places } = column.listed;
      const at = places.findIndex((place) => isSelected[place] === 1);
      const first = column.weighed[at];
      if (first === undefined) return [];
      const listed = [places[at] ?? 0, first.programme.budgets.indexOf(first.budget)] as const;
      return [{ column, chosen: choose(column[order], isSelected), listed }];
    })
    .toSorted(({ listed: [a, ofA] }, { listed: [b, ofB] }) => a - b || ofA - ofB);
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
export function totalByPlace({ weighed, listed: { places } }: HeldColumn, { all }: Holdings): Float64Array {
  const totals = new Float64Array(all.length).fill(Number.NaN);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const before = totals[place] ?? 0;
    totals[place] = (Number.isNaN(before) ? 0 : before) + (weighed[at]?.amount ?? 0);
  }
  return totals;
}

/** Whose amounts they are, by id, group after group. */
export function listIds(groups: readonly HeldGroup[], { ids }: Holdings): readonly string[] {
  const listed: string[] = [];
  for (const { column, chosen } of groups) {
    const { places } = column.listed;
    for (let at = 0; at < chosen.length; at += 1) listed.push(ids[places[chosen[at] ?? 0] ?? 0] ?? '');
  }
  return listed;
}
