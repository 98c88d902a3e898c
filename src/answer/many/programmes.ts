// Answers about many programmes at once: which there are, how many, what they cost together, which is the largest. 再掲 is
// never counted twice, and amounts of different years or kinds are never added or ranked together.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer, Fact, FactField, Source, Table } from '../answer.js';
import { describeAmount, FUNDING_NAMES } from '../describe.js';
import { documentTitle, sourceOf, uniqueSources } from '../sources.js';
import { describeFilter, type Selected, selectProgrammes, type Weighed, weighProgrammes } from './select.js';

/** Names are added to a count or a sum as long as the answer stays this short. */
const NAMES_LIMIT = 380;
/** Places named as the source of a list; more are summed up. */
const SOURCES_LIMIT = 6;

export function answerList(query: Query, knowledge: KnowledgeBase): Answer {
  const selected = selectProgrammes(query, knowledge);
  if (selected.length === 0) return answerNone(query, knowledge);
  const conditions = describeFilter(query, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、次の${countWords(selected)}です。`,
    details: [],
    table: tabulate(selected),
    facts: [listFact(conditions, 'count', selected.length, '件', selected, knowledge)],
    programmes: refer(selected.map(({ programme }) => programme)),
    sources: sourcesOf(selected, knowledge),
    matched: null,
  };
}

export function answerCount(query: Query, knowledge: KnowledgeBase): Answer {
  const selected = selectProgrammes(query, knowledge);
  if (selected.length === 0) return answerNone(query, knowledge);
  const conditions = describeFilter(query, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、${countWords(selected)}です。`,
    details: [
      ...countListings(selected),
      listNames(selected.map(({ programme, relisted }) => programme.name + (relisted ? '（再掲）' : ''))),
    ],
    table: null,
    facts: [listFact(conditions, 'count', selected.length, '件', selected, knowledge)],
    programmes: refer(selected.map(({ programme }) => programme)),
    sources: sourcesOf(selected, knowledge),
    matched: null,
  };
}

/** Where programmes are listed again elsewhere, the number of listings is said beside that of programmes. */
function countListings(selected: readonly Selected[]): readonly string[] {
  const listings = selected.flatMap((one) => one.listings);
  const again = listings.length - selected.length;
  return again > 0 ? [`掲載の数は、再掲${again}件を含めて${listings.length}件です。`] : [];
}

/** 「34件（うち再掲2件）」 */
function countWords(selected: readonly Selected[]): string {
  const relisted = selected.filter((one) => one.relisted).length;
  return relisted === 0 || relisted === selected.length
    ? `${selected.length}件`
    : `${selected.length}件（うち再掲${relisted}件、再掲を除くと${selected.length - relisted}件）`;
}

export function answerSum(query: Query, knowledge: KnowledgeBase, programmes?: readonly Programme[]): Answer {
  const selected =
    programmes?.map((programme): Selected => ({ programme, relisted: false, listings: programme.listings })) ??
    selectProgrammes(query, knowledge);
  const own = selected.filter(({ relisted }) => !relisted);
  const source = query.funding[0];
  const groups = weighProgrammes(
    own.map(({ programme }) => programme),
    query.years,
    source,
  );
  if (groups.length === 0) return answerNone(query, knowledge);
  const conditions =
    programmes === undefined ? describeFilter(query, knowledge) : programmes.map(({ name }) => name).join('・');
  const withRelisted = weighProgrammes(
    selected.map(({ programme }) => programme),
    query.years,
    source,
  );
  return {
    kind: 'answer',
    lead: groups
      .map(
        (group) =>
          `${conditions === '' ? documentTitle(group.document, knowledge) : conditions}の${sumLabel(group, source)}の合計は ${formatThousandYen(total(group.weighed))}（${formatFiscalYear(group.year)}、${group.weighed.length}事業）です。`,
      )
      .join(''),
    details: [
      ...(own.length === selected.length
        ? []
        : withRelisted.map(
            (group) =>
              `再掲${selected.length - own.length}件を含めると ${formatThousandYen(total(group.weighed))}です。`,
          )),
      `内訳: ${listNames(groups.flatMap(({ weighed }) => weighed.map(({ programme, amount }) => `${programme.name} ${formatThousandYen(amount)}`)))}`,
    ],
    table: null,
    facts: groups.map((group) => ({
      ...listFact(conditions, 'sum', total(group.weighed), '千円', own, knowledge),
      period: String(group.year),
      printed: group.weighed.map(({ amount }) => amount).join('+'),
    })),
    programmes: refer(own.map(({ programme }) => programme)),
    sources: sourcesOf(own, knowledge),
    matched: null,
  };
}

function sumLabel({ kind }: { readonly kind: string }, source: Query['funding'][number] | undefined): string {
  return source === undefined ? kind : FUNDING_NAMES[source];
}

function total(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { amount }) => sum + amount, 0);
}

/** The programmes a query ranks, each group of one document, kind and year in its order. */
export function rankProgrammes(query: Query, knowledge: KnowledgeBase): ReturnType<typeof weighProgrammes> {
  const order = query.operation.kind === 'rank' && query.operation.direction === 'smallest' ? 1 : -1;
  const programmes = selectProgrammes(query, knowledge).map(({ programme }) => programme);
  return weighProgrammes(programmes, query.years, query.funding[0]).map((group) => ({
    ...group,
    weighed: group.weighed.toSorted((a, b) => order * (a.amount - b.amount)),
  }));
}

export function answerRank(query: Query, knowledge: KnowledgeBase): Answer {
  if (query.operation.kind !== 'rank') return answerNone(query, knowledge);
  const { direction, limit } = query.operation;
  const source = query.funding[0];
  const groups = rankProgrammes(query, knowledge);
  if (groups.length === 0) return answerNone(query, knowledge);
  const ranked = groups.map((group) => {
    const last = group.weighed[Math.min(limit, group.weighed.length) - 1]?.amount ?? 0;
    const reached = ({ amount }: Weighed) => (direction === 'largest' ? amount >= last : amount <= last);
    return { ...group, size: group.weighed.length, weighed: group.weighed.filter(reached) };
  });
  const conditions = describeFilter(query, knowledge);
  const all = ranked.flatMap(({ weighed }) => weighed);
  return {
    kind: 'answer',
    lead: ranked.map((group) => rankLead(group, conditions, direction, source, knowledge)).join(''),
    details: [],
    table: all.length === 1 ? null : rankTable(ranked),
    facts: all.map(({ programme, budget, amount }) => ({
      subject: programme.name,
      field: source === undefined ? 'budget' : 'funding',
      period: String(budget.year),
      value: amount,
      unit: '千円',
      printed: budget.printed,
      source: sourceOf(programme, knowledge, budget.place),
    })),
    programmes: refer(all.map(({ programme }) => programme)),
    sources: uniqueSources(all.map(({ programme, budget }) => sourceOf(programme, knowledge, budget.place))),
    matched: null,
  };
}

type Ranked = {
  readonly document: string;
  readonly kind: string;
  readonly year: FiscalYear;
  readonly size: number;
  readonly weighed: readonly Weighed[];
};

function rankLead(
  group: Ranked,
  conditions: string,
  direction: 'largest' | 'smallest',
  source: Query['funding'][number] | undefined,
  knowledge: KnowledgeBase,
): string {
  const scope =
    conditions === ''
      ? `${documentTitle(group.document, knowledge)}の全${group.size}事業`
      : `${conditions}の事業（${group.size}件）`;
  const measure = `${sumLabel(group, source)}（${formatFiscalYear(group.year)}）`;
  const extreme = direction === 'largest' ? '最も大きい' : '最も小さい';
  const [first, ...others] = group.weighed;
  if (!first) return '';
  if (others.length === 0)
    return `${scope}のうち${measure}が${extreme}のは、${first.programme.name}の ${formatThousandYen(first.amount)}です。`;
  return `${scope}のうち${measure}が${direction === 'largest' ? '大きい' : '小さい'}順に、次の${group.weighed.length}件です。`;
}

function rankTable(ranked: readonly Ranked[]): Table {
  return {
    headings: [
      { text: '順位', align: 'right' },
      { text: '事業名', align: 'left' },
      { text: '金額', align: 'right' },
    ],
    rows: ranked.flatMap(({ weighed }) =>
      weighed.map(({ programme, amount }) => [
        `${1 + weighed.findIndex((other) => other.amount === amount)}位`,
        programme.name,
        formatThousandYen(amount),
      ]),
    ),
  };
}

/** Several programmes side by side; the larger is named only where year and kind are the same. */
export function answerCompare(query: Query, knowledge: KnowledgeBase, programmes: readonly Programme[]): Answer {
  const groups = weighProgrammes(programmes, query.years, query.funding[0]);
  const whole = groups.find(({ weighed }) => weighed.length === programmes.length);
  const [first, second] = whole?.weighed.toSorted((a, b) => b.amount - a.amount) ?? [];
  const lead =
    whole && first && second
      ? `${sumLabel(whole, query.funding[0])}（${formatFiscalYear(whole.year)}）が大きいのは${first.programme.name}（${formatThousandYen(first.amount)}）で、${second.programme.name}（${formatThousandYen(second.amount)}）より ${formatThousandYen(first.amount - second.amount)}大きい額です。`
      : '年度や予算の種類が異なるか、金額の記載がないため、大小は比べられません。';
  return {
    kind: 'answer',
    lead,
    details: [],
    table: {
      headings: [
        { text: '事業名', align: 'left' },
        { text: '金額', align: 'right' },
        { text: '担当課', align: 'left' },
      ],
      rows: programmes.map((programme) => [
        programme.name,
        programme.budgets
          .map((budget) => `${describeAmount(budget)}（${formatFiscalYear(budget.year)} ${budget.kind}）`)
          .join('、') || '記載なし',
        programme.sections.map(({ section }) => section).join('・') || programme.organisation,
      ]),
    },
    facts: groups.flatMap(({ weighed }) =>
      weighed.map(
        ({ programme, budget, amount }): Fact => ({
          subject: programme.name,
          field: 'budget',
          period: String(budget.year),
          value: amount,
          unit: '千円',
          printed: budget.printed,
          source: sourceOf(programme, knowledge, budget.place),
        }),
      ),
    ),
    programmes: refer(programmes),
    sources: uniqueSources(programmes.map((programme) => sourceOf(programme, knowledge))),
    matched: null,
  };
}

function answerNone(query: Query, knowledge: KnowledgeBase): Answer {
  const conditions = describeFilter(query, knowledge);
  const held = [...new Set(knowledge.programmes.flatMap(({ budgets }) => budgets.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  );
  const absent = query.years.filter((year) => !held.includes(year));
  return {
    kind: 'unknown',
    lead:
      absent.length > 0
        ? `${absent.map(formatFiscalYear).join('・')}の予算は、いまお答えできる資料に載っていません。`
        : `${conditions}${conditions === '' ? 'その条件' : ''}に当てはまる事業は、いまお答えできる資料に記載が見つかりませんでした。`,
    details: [],
    sources: [],
    candidates: [],
  };
}

function tabulate(selected: readonly Selected[]): Table {
  const sections = new Set(selected.map(({ programme }) => describeDesk(programme)));
  const years = new Set(
    selected.flatMap(({ programme }) => programme.budgets.map(({ year, kind }) => `${formatFiscalYear(year)}${kind}`)),
  );
  const amountHeading = years.size === 1 ? ([...years][0] ?? '事業費') : '予算';
  return {
    headings: [
      { text: '事業名', align: 'left' },
      { text: amountHeading, align: 'right' },
      ...(sections.size === 1 ? [] : [{ text: '担当課', align: 'left' as const }]),
    ],
    rows: selected.map(({ programme, relisted }) => [
      programme.name + (relisted ? '（再掲）' : ''),
      describeBudgets(programme, years.size === 1),
      ...(sections.size === 1 ? [] : [describeDesk(programme)]),
    ]),
  };
}

function describeDesk({ sections, organisation }: Programme): string {
  return sections.map(({ section }) => section).join('・') || organisation;
}

function describeBudgets({ budgets }: Programme, yearIsInHeading: boolean): string {
  const shown = budgets.filter(({ amount }) => amount !== null);
  if (shown.length === 0) return budgets[0] === undefined ? '記載なし' : describeAmount(budgets[0]);
  return shown
    .map((budget) => describeAmount(budget) + (yearIsInHeading ? '' : `（${formatFiscalYear(budget.year)}）`))
    .join('、');
}

/** Names one after another as far as there is room; the rest is counted. */
function listNames(names: readonly string[]): string {
  let room = NAMES_LIMIT;
  const shown = names.filter((name) => {
    room -= name.length + 1;
    return room >= 0;
  });
  return shown.join('、') + (shown.length < names.length ? `、ほか${names.length - shown.length}件` : '');
}

function listFact(
  subject: string,
  field: FactField,
  value: number,
  unit: string,
  selected: readonly Selected[],
  knowledge: KnowledgeBase,
): Fact {
  const source = sourcesOf(selected, knowledge)[0] ?? { document: '', place: '' };
  return { subject, field, period: null, value, unit, printed: '', source };
}

/** Where the programmes stand; where they are many, the lists they were taken from. */
function sourcesOf(selected: readonly Selected[], knowledge: KnowledgeBase): readonly Source[] {
  const exact = uniqueSources(
    selected.flatMap(({ programme, listings }) => {
      const places = listings.length > 0 ? listings.map(({ place }) => place) : [programme.place];
      return places.slice(0, 1).map((place) => sourceOf(programme, knowledge, place));
    }),
  );
  if (exact.length <= SOURCES_LIMIT) return exact;
  return uniqueSources(
    selected.map(({ programme }) => sourceOf(programme, knowledge, programme.period?.place ?? programme.place)),
  ).slice(0, SOURCES_LIMIT);
}

function refer(programmes: readonly Programme[]) {
  return programmes.map(({ id, name }) => ({ id, name }));
}
