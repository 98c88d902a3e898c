// The conditions a question sets for programmes as keys, under each of which the programmes that meet it are posted: what
// meets several is found without a look at the others. Says the same as `makeTest`, which looks at one programme.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { flagSchema } from '../../domain/flag.js';
import type { Programme } from '../../domain/programme.js';
import { findAmounts } from '../../language/amounts.js';
import { fold } from '../../language/fold.js';
import { makeTest } from '../../question/filter/filter.js';
import type { FundingSource, LeftOut } from '../../question/query.js';

export const FUNDING_SOURCES: readonly FundingSource[] = ['national', 'other', 'general'];

/** Kept apart by what they say of a programme: a section may be called as an organisation is. */
type KeyKind =
  | 'document'
  | 'organisation'
  | 'section'
  | 'group'
  | 'area'
  | 'measure'
  | 'place'
  | 'no'
  | 'relisted'
  | 'flag'
  | 'not flag'
  | 'status'
  | 'funding'
  | 'amount'
  | 'period'
  | 'year'
  | 'undated'
  | 'disputed';

function keyOf(kind: KeyKind, ...values: readonly (string | number | boolean | null)[]): string {
  return [kind, ...values].join('\n');
}

export function keyOfYear(year: FiscalYear): string {
  return keyOf('year', year);
}

/** That a contradiction of the documents is recorded. */
export const DISPUTED = keyOf('disputed');

/** Marks and sources of funding are few, so that each can be tested beforehand. */
const MARKS = [
  ...flagSchema.options.flatMap((flag) => [
    { key: keyOf('flag', flag), meets: makeTest({ flags: [flag] }) },
    { key: keyOf('not flag', flag), meets: makeTest({ notFlags: [flag] }) },
  ]),
  ...FUNDING_SOURCES.flatMap((source) =>
    [true, false].map((present) => ({
      key: keyOf('funding', source, present),
      meets: makeTest({ funding: [{ source, present }] }),
    })),
  ),
];

/** All keys of a programme, each once; its budgets have none, since they are asked for by bounds as well. */
export function listKeys(programme: Programme): ReadonlySet<string> {
  const { document, organisation, sections, status, listings, budgets, period, discrepancies } = programme;
  return new Set([
    keyOf('document', document),
    keyOf('organisation', organisation),
    ...sections.flatMap(({ section, groups }) => [
      keyOf('section', section),
      ...groups.map((group) => keyOf('group', group)),
    ]),
    ...listings.flatMap(({ area, measure, place, no, relisted }) => [
      ...(area === undefined ? [] : [keyOf('area', document, area)]),
      keyOf('measure', measure ?? ''),
      keyOf('place', place),
      keyOf('no', no),
      keyOf('relisted', relisted),
    ]),
    ...MARKS.flatMap(({ key, meets }) => (meets(programme) ? [key] : [])),
    ...(status === undefined ? [] : [keyOf('status', status)]),
    ...listOtherAmounts(programme).map(keyOfAmount),
    ...(period === undefined ? [keyOf('undated')] : listPeriodKeys(period)),
    ...budgets.map(({ year }) => keyOfYear(year)),
    ...(discrepancies.length > 0 ? [DISPUTED] : []),
  ]);
}

function listPeriodKeys({ from, to }: NonNullable<Programme['period']>): readonly string[] {
  return [keyOf('period', from, to), ...(from === to ? [keyOf('period', 'one-year')] : [])];
}

/** In 千円, those of the sources of funding and of the conditions of a subsidy. */
function listOtherAmounts({ budgets, conditions }: Programme): readonly number[] {
  return [
    ...budgets.flatMap(({ funding }) => FUNDING_SOURCES.flatMap((source) => funding?.[source] ?? [])),
    ...conditions.flatMap(({ printed }) => findAmounts(fold(printed)).map(({ value }) => value)),
  ];
}

/** What must hold, each with the keys of which one is enough. */
export function listConditions(filter: LeftOut, years: readonly FiscalYear[]): readonly (readonly string[])[] {
  return [...listBelonging(filter), ...listMarks(filter), years.map(keyOfYear)].filter((keys) => keys.length > 0);
}

/** Where a programme belongs, and is listed. */
function listBelonging(filter: LeftOut): readonly (readonly string[])[] {
  const { documents = [], organisations = [], sections = [], groups = [] } = filter;
  const { areas = [], measures = [], places = [], numbers = [] } = filter;
  return [
    documents.map((id) => keyOf('document', id)),
    organisations.map((name) => keyOf('organisation', name)),
    sections.map((name) => keyOf('section', name)),
    groups.map((name) => keyOf('group', name)),
    areas.map(({ document, no }) => keyOf('area', document, no)),
    measures.map((name) => keyOf('measure', name)),
    places.map((place) => keyOf('place', place)),
    numbers.map((no) => keyOf('no', no)),
    filter.relisted ? [keyOf('relisted', true)] : [],
    filter.notRelisted ? [keyOf('relisted', false)] : [],
  ];
}

function listMarks(filter: LeftOut): readonly (readonly string[])[] {
  const { flags = [], anyFlags = [], notFlags = [], statuses = [], funding = [], period = null, undated } = filter;
  return [
    ...flags.map((flag) => [keyOf('flag', flag)]),
    anyFlags.map((flag) => keyOf('flag', flag)),
    ...notFlags.map((flag) => [keyOf('not flag', flag)]),
    statuses.map((status) => keyOf('status', status)),
    ...funding.map(({ source, present }) => [keyOf('funding', source, present)]),
    period === null ? [] : [period === 'one-year' ? keyOf('period', period) : keyOf('period', period.from, period.to)],
    undated ? [keyOf('undated')] : [],
  ];
}

/** Of an amount in 千円 that is no budget. */
export function keyOfAmount(amount: number): string {
  return keyOf('amount', amount);
}

/** Whether one and the same listing must meet several conditions, of which the keys say nothing. */
export function bindsListing(filter: LeftOut): boolean {
  const { areas = [], measures = [], places = [], numbers = [], relisted = false, notRelisted = false } = filter;
  const lists = [areas, measures, places, numbers].filter(({ length }) => length > 0);
  return lists.length + Number(relisted) + Number(notRelisted) > 1;
}
