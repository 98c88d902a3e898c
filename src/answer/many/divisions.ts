// Answers how many programmes sections, groups or policy areas have and what these cost together: side by side, ranked or
// compared. 再掲 is not counted; amounts of different years or kinds are never put together.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import { type Division, listHolders, listSeveral } from '../../question/choose/division.js';
import type { Filter, Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { divide, listDivided } from './divide.js';
import { holdingsOf, totalByPlace, weighSelected } from './holdings.js';
import { selectProgrammes } from './select.js';
import { dropRelisted } from './selection.js';
import { answerNone, listFact, sourcesOf, sumLabel } from './shared.js';

type Share = {
  readonly name: string;
  /** Its programmes. */
  readonly places: Uint32Array;
  /** What its programmes cost in the year and kind most of all have; null where none of them has an amount of it. */
  readonly amount: number | null;
};

const NOTES = {
  area: '再掲の分は数えていません。',
  section: '複数の課が担当する事業は、それぞれの課に数えています。',
  group: '複数のグループが担当する事業は、それぞれのグループに数えています。',
  document: '再掲の分は数えていません。',
  organisation: '再掲の分は数えていません。',
} as const;
const KIND_NAMES = {
  section: '担当課等',
  group: 'グループ',
  document: '資料',
  organisation: '実施主体',
} as const;
/** What these cost stands under different years and kinds of amounts. */
const ONLY_COUNTED: ReadonlySet<Division['by']> = new Set(['document', 'organisation']);

export function answerDivisions(query: Query, division: Division, knowledge: KnowledgeBase): Answer {
  const { by, isNumber } = division;
  const holdings = holdingsOf(knowledge);
  const selection = selectProgrammes(query, knowledge);
  const counted = ONLY_COUNTED.has(by) ? dropRelisted(selection, holdings) : selection;
  const divided = divide(counted, division, query.filter, knowledge);
  if (divided.every(({ places }) => places.length === 0)) return answerNone(query, knowledge);
  const groups = ONLY_COUNTED.has(by) ? [] : weighSelected(selection.places, query, holdings);
  const column = groups.toSorted((a, b) => b.chosen.length - a.chosen.length)[0]?.column;
  const amounts = column === undefined ? null : totalByPlace(column, holdings);
  const shares = divided.map(({ name, places }): Share => ({ name, places, amount: addUp(places, amounts) }));
  const label =
    column === undefined ? '' : `${sumLabel(column, query.funding[0])}（${formatFiscalYear(column.year)}）の合計`;
  const kind = nameKind(division, query.filter, knowledge);
  const isNamed = listSeveral(query.filter) === by || listHolders(query.filter) === by;
  const told = tell(shares, { ...division, kind, isNamed }, isNumber || column === undefined ? null : label);
  const sources = sourcesOf({ ...selection, places: joinPlaces(shares) }, knowledge);
  return {
    kind: 'answer',
    lead: told.lead,
    details: [NOTES[by]],
    table: tabulate(told.shares, kind, label),
    facts: told.shares.map(({ name, places, amount }) =>
      isNumber || amount === null
        ? listFact(name, 'count', places.length, '件', sources)
        : listFact(name, 'sum', amount, '千円', sources),
    ),
    programmes: [],
    sources,
    matched: null,
  };
}

/** What the parts are called: 担当課等, and of areas what their documents call them. */
function nameKind({ by, label }: Division, filter: Filter, knowledge: KnowledgeBase): string {
  if (by !== 'area') return KIND_NAMES[by];
  return [...new Set(listDivided(label, filter, knowledge).map(({ areaLabel }) => areaLabel))].join('・');
}

/** What programmes cost together; null where no amount is known of any of them. */
export function addUp(places: Uint32Array, amounts: Float64Array | null): number | null {
  if (amounts === null) return null;
  let sum: number | null = null;
  for (let at = 0; at < places.length; at += 1) {
    const amount = amounts[places[at] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(amount)) sum = (sum ?? 0) + amount;
  }
  return sum;
}

function joinPlaces(shares: readonly Share[]): Uint32Array {
  const joined = new Uint32Array(shares.reduce((sum, { places }) => sum + places.length, 0));
  let next = 0;
  for (const { places } of shares) {
    joined.set(places, next);
    next += places.length;
  }
  return joined;
}

type Worth = { readonly share: Share; readonly value: number; readonly shown: string };

/** `label` says of what amounts are; null where programmes are counted. */
function tell(
  shares: readonly Share[],
  { kind, order, place, isNamed }: Division & { readonly kind: string; readonly isNamed: boolean },
  label: string | null,
) {
  const what = label ?? '事業の数';
  if (order === null && isNamed)
    return {
      lead: `${what}は、${shares.map((share) => `${share.name} ${showWorth(share, label)}`).join('、')}です。`,
      shares,
    };
  if (order === null) return { lead: `${kind}は${shares.length}あります。${what}は次のとおりです。`, shares };
  const worths = shares.map(
    (share): Worth => ({
      share,
      value: (label === null ? share.places.length : share.amount) ?? 0,
      shown: showWorth(share, label),
    }),
  );
  const ordered = worths.toSorted((a, b) => (order === 'smallest' ? a.value - b.value : b.value - a.value));
  const told = { shares: ordered.map(({ share }) => share) };
  const [first, second, third] = ordered;
  if (first && second && !third) return { ...told, lead: `${what}は、${compare(first, second, label)}` };
  const asked = ordered[place - 1] ?? ordered.at(-1);
  const tied = ordered.filter(({ value }) => value === asked?.value);
  const rank = place === 1 ? '最も' : `${place}番目に`;
  const [more, less] = label === null ? ['多い', '少ない'] : ['大きい', '小さい'];
  const extreme = `${rank}${order === 'smallest' ? less : more}`;
  const names = tied.map(({ share }) => share.name).join('と');
  return { ...told, lead: `${what}が${extreme}${kind}は、${names}（${asked?.shown ?? ''}）です。` };
}

/** What a share is told by: its programmes where no label says of what amounts are. */
function showWorth({ places, amount }: Share, label: string | null): string {
  if (label === null) return `${places.length}件`;
  return amount === null ? '（金額の記載なし）' : formatThousandYen(amount);
}

function compare(one: Worth, other: Worth, label: string | null): string {
  const [larger, smaller] = one.value >= other.value ? [one, other] : [other, one];
  const difference = larger.value - smaller.value;
  if (difference === 0) return `${larger.share.name}と${smaller.share.name}で同じ（${larger.shown}）です。`;
  const by = label === null ? `${difference}件多く` : `${formatThousandYen(difference)}大きく`;
  return `${larger.share.name}（${larger.shown}）のほうが、${smaller.share.name}（${smaller.shown}）より ${by}なっています。`;
}

function tabulate(shares: readonly Share[], kind: string, label: string): Table {
  return {
    headings: [
      { text: kind, align: 'left' },
      { text: '事業の数', align: 'right' },
      ...(label === '' ? [] : [{ text: label, align: 'right' as const }]),
    ],
    rows: shares.map(({ name, places, amount }) => [
      name,
      `${places.length}件`,
      ...(label === '' ? [] : [amount === null ? '記載なし' : formatThousandYen(amount)]),
    ]),
  };
}
