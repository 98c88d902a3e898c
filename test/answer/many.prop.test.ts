import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdingsOf, weighSelected } from '../../src/answer/many/holdings.js';
import { selectProgrammes } from '../../src/answer/many/select.js';
import { takeFirst } from '../../src/answer/many/weigh.js';
import { flagSchema } from '../../src/domain/flag.js';
import { statusSchema } from '../../src/domain/programme.js';
import { makeTest } from '../../src/question/filter/filter.js';
import type { Filter, LeftOut, Query } from '../../src/question/query.js';
import { knowledge } from '../knowledge/shipped.js';
import { read } from '../question/reader.js';

const { programmes } = knowledge;
const NOTHING_ASKED = read('事業の一覧');
const NO_FILTER: Filter = { ...NOTHING_ASKED.filter, documents: [], organisations: [] };

/** Some of what the programmes have. */
function someOf<Value>(list: (programme: (typeof programmes)[number]) => readonly Value[]) {
  const held = [...new Map(programmes.flatMap(list).map((value) => [JSON.stringify(value), value])).values()];
  return fc.uniqueArray(fc.constantFrom(...held), { maxLength: 2 });
}

const listings = someOf(({ document, listings }) => listings.map((listing) => ({ ...listing, document })));
const amount = fc.constantFrom(
  ...programmes.flatMap(({ budgets }) =>
    budgets.flatMap(({ amount, funding }) => [amount ?? 0, funding?.national ?? 0, funding?.general ?? 1]),
  ),
);

const conditions: fc.Arbitrary<LeftOut> = fc.record(
  {
    documents: someOf(({ document }) => [document]),
    organisations: someOf(({ organisation }) => [organisation]),
    sections: someOf(({ sections }) => sections.map(({ section }) => section)),
    groups: someOf(({ sections }) => sections.flatMap(({ groups }) => groups)),
    areas: listings.map((some) => some.flatMap(({ document, area }) => (area ? [{ document, no: area }] : []))),
    measures: listings.map((some) => some.flatMap(({ measure }) => measure ?? [])),
    places: listings.map((some) => some.map(({ place }) => place)),
    numbers: listings.map((some) => some.map(({ no }) => no)),
    relisted: fc.boolean(),
    notRelisted: fc.boolean(),
    flags: fc.uniqueArray(fc.constantFrom(...flagSchema.options), { maxLength: 2 }),
    notFlags: fc.uniqueArray(fc.constantFrom(...flagSchema.options), { maxLength: 2 }),
    statuses: fc.uniqueArray(fc.constantFrom(...statusSchema.options), { maxLength: 2 }),
    funding: fc.array(fc.record({ source: fc.constantFrom('national', 'other', 'general'), present: fc.boolean() }), {
      maxLength: 2,
    }),
    amounts: fc.array(
      fc.record({
        comparison: fc.constantFrom('over', 'atLeast', 'under', 'atMost', 'equal'),
        amountThousandYen: amount,
      }),
      { maxLength: 2 },
    ),
    period: fc.record({ from: fc.integer({ min: 2018, max: 2024 }), to: fc.integer({ min: 2018, max: 2024 }) }),
    edges: fc.array(
      fc.record({
        edge: fc.constantFrom('from', 'to'),
        comparison: fc.constantFrom('equal', 'atLeast', 'atMost', 'under'),
        year: fc.integer({ min: 1985, max: 2026 }),
      }),
      { maxLength: 2 },
    ),
    within: someOf(({ id }) => [id]),
  },
  { requiredKeys: [] },
);

const filter: fc.Arbitrary<Filter> = fc
  .tuple(conditions, fc.array(conditions, { maxLength: 2 }), fc.boolean())
  .map(([some, leftOut, undated]) => ({
    ...NO_FILTER,
    ...some,
    leftOut: [...leftOut, ...(undated ? [{ undated: true as const }] : [])],
  }));

function ask(parts: Partial<Query>): Query {
  return { ...NOTHING_ASKED, subjects: { kind: 'none' }, filter: NO_FILTER, years: [], funding: [], ...parts };
}

describe('programmes found by their conditions', () => {
  it('are those that meet them one by one', () => {
    fc.assert(
      fc.property(filter, (some) => {
        const found = Array.from(
          selectProgrammes(ask({ filter: some }), knowledge).places,
          (place) => programmes[place]?.id,
        );
        expect(found).toEqual(programmes.filter(makeTest(some)).map(({ id }) => id));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['largest', -1],
    ['smallest', 1],
  ] as const)('are in the order of their amounts, the %s first, and else as they are listed', (order, sign) => {
    fc.assert(
      fc.property(filter, fc.constantFrom([], ['national' as const]), (some, funding) => {
        const query = ask({ filter: some, funding });
        const selected = selectProgrammes(query, knowledge).places;
        const weigh = (way: 'listed' | typeof order) =>
          weighSelected(selected, query, holdingsOf(knowledge), way).map((group) => takeFirst(group, selected.length));
        const sorted = weigh('listed').map((group) => group.toSorted((a, b) => sign * (a.amount - b.amount)));
        expect(weigh(order)).toEqual(sorted);
      }),
    );
  });
});
