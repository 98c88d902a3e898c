// Selects the programmes a question about many of them means, and the budget each one counts with.
import type { Budget } from '../../domain/budget.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Listing, Programme } from '../../domain/programme.js';
import { makeTest } from '../../question/filter.js';
import type { Filter, FundingSource, Query } from '../../question/query.js';
import { FLAG_NAMES, FUNDING_NAMES } from '../describe.js';
import { documentTitle } from '../sources.js';

/** A programme that was selected; relisted when it stands under the asked areas only as 再掲. */
export type Selected = {
  readonly programme: Programme;
  readonly relisted: boolean;
  readonly listings: readonly Listing[];
};

/** The programmes that meet the query's conditions, in the order of their documents. Each once. */
export function selectProgrammes(query: Query, knowledge: KnowledgeBase): readonly Selected[] {
  const { filter, years, subjects } = query;
  const topical = subjects.kind === 'topic' ? new Set(subjects.matches.map(({ programme }) => programme)) : null;
  const meets = makeTest(filter);
  const holdsYear = ({ budgets }: Programme) => years.length === 0 || budgets.some(({ year }) => years.includes(year));
  return knowledge.programmes
    .filter((programme) => (topical?.has(programme) ?? true) && meets(programme) && holdsYear(programme))
    .map((programme) => {
      const listings = listUnder(programme, filter);
      return { programme, listings, relisted: listings.length > 0 && listings.every(({ relisted }) => relisted) };
    });
}

function listUnder(programme: Programme, filter: Filter): readonly Listing[] {
  const isAny = filter.areas.length + filter.measures.length === 0;
  return isAny ? programme.listings : programme.listings.filter((one) => isListedUnder(one, programme, filter));
}

function isListedUnder(listing: Listing, programme: Programme, { areas, measures }: Filter): boolean {
  return (
    (areas.length === 0 || areas.some(({ document, no }) => listing.area === no && document === programme.document)) &&
    (measures.length === 0 || measures.includes(listing.measure ?? ''))
  );
}

/** An amount of a programme in 千円: its budget, or one source of its funding. */
export type Weighed = { readonly programme: Programme; readonly budget: Budget; readonly amount: number };

/** The amounts of the programmes, grouped by document, kind and year, which are never mixed; the year asked for, or each document's first. */
export function weighProgrammes(
  programmes: readonly Programme[],
  years: readonly FiscalYear[],
  source: FundingSource | undefined,
): readonly {
  readonly document: string;
  readonly kind: string;
  readonly year: FiscalYear;
  readonly weighed: readonly Weighed[];
}[] {
  const groups: { document: string; kind: string; year: FiscalYear; weighed: Weighed[] }[] = [];
  for (const programme of programmes) {
    const { document } = programme;
    for (const budget of programme.budgets) {
      const { kind, year } = budget;
      const amount = source === undefined ? budget.amount : (budget.funding?.[source] ?? null);
      if (amount === null || (years.length > 0 && !years.includes(year))) continue;
      // Documents, kinds and years are few, however many programmes there are.
      const group = groups.find((one) => one.document === document && one.kind === kind && one.year === year);
      if (group) group.weighed.push({ programme, budget, amount });
      else groups.push({ document, kind, year, weighed: [{ programme, budget, amount }] });
    }
  }
  return groups;
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
    ...(query.subjects.kind === 'topic'
      ? [
          `「${query.terms
            .filter(({ nominal }) => nominal)
            .map(({ text }) => text)
            .join('・')}」関係`,
        ]
      : []),
  ];
  const that = [
    ...(filter.period === null ? [] : [`期間が${formatFiscalYear(filter.period.from)}だけ`]),
    ...filter.flags.map((flag) => FLAG_NAMES[flag]),
    ...filter.notFlags.map((flag) => `${FLAG_NAMES[flag]}でないもの`),
    ...(filter.statuses.length === 0 ? [] : ['変更']),
    ...filter.funding.map(({ source, present }) => `${FUNDING_NAMES[source]}${present ? 'あり' : 'なし'}`),
    ...filter.amounts.map(
      ({ comparison, amountThousandYen }) =>
        `${amountThousandYen.toLocaleString('en-US')}千円${COMPARISONS[comparison]}`,
    ),
    ...(filter.relisted ? ['再掲'] : []),
  ];
  const conditions = [of.join('・'), that.join('・')].filter((part) => part !== '').join('の');
  if (filter.within.length === 0) return conditions;
  return `先ほどの${filter.within.length}件${conditions === '' ? '' : `のうち${conditions}`}`;
}

const COMPARISONS = { over: '超', atLeast: '以上', under: '未満', atMost: '以下', equal: '' } as const;

function describeAreas({ areas }: Filter, knowledge: KnowledgeBase): string {
  return [...new Set(areas.map(({ no }) => no))]
    .map((no) => {
      const name = knowledge.documents.flatMap((document) => document.areas).find((area) => area.no === no)
        ?.shortNames[0];
      return `基本方針${'①②③④⑤⑥⑦⑧'[no - 1] ?? no}${name === undefined ? '' : `（${name}）`}`;
    })
    .join('・');
}
