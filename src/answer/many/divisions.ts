// Answers how many programmes sections, groups or policy areas have and what these cost together: side by side, ranked or
// compared. 再掲 is not counted; amounts of different years or kinds are never put together.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import { keepRecent } from '../../language/recent.js';
import type { Division } from '../../question/choose/division.js';
import type { Filter, Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { describeArea } from '../describe.js';
import { documentTitle } from '../sources.js';
import { holdingsOf, type Selected, totalByPlace, weighSelected } from './holdings.js';
import { selectProgrammes } from './select.js';
import { answerNone, listFact, sourcesOf, sumLabel } from './shared.js';

type Share = {
  readonly name: string;
  readonly selected: readonly Selected[];
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
  area: '基本方針',
  document: '資料',
  organisation: '実施主体',
} as const;
/** What these cost stands under different years and kinds of amounts. */
const ONLY_COUNTED: ReadonlySet<Division['by']> = new Set(['document', 'organisation']);

export function answerDivisions(query: Query, division: Division, knowledge: KnowledgeBase): Answer {
  const { by, isNumber } = division;
  const selected = selectProgrammes(query, knowledge);
  const divided = divide(selected, by, query, knowledge);
  if (divided.size === 0) return answerNone(query, knowledge);
  const holdings = holdingsOf(knowledge);
  const groups = ONLY_COUNTED.has(by) ? [] : weighSelected(selected, query, holdings);
  const column = groups.toSorted((a, b) => b.chosen.length - a.chosen.length)[0]?.column;
  const amounts = column === undefined ? null : totalByPlace(column, holdings);
  const shares = [...divided].map(([name, own]): Share => ({ name, selected: own, amount: addUp(own, amounts) }));
  const label =
    column === undefined ? '' : `${sumLabel(column, query.funding[0])}（${formatFiscalYear(column.year)}）の合計`;
  const told = tell(shares, division, isNumber || column === undefined ? null : label);
  const all = shares.flatMap((share) => share.selected);
  const sources = sourcesOf(all, knowledge);
  return {
    kind: 'answer',
    lead: told.lead,
    details: [NOTES[by]],
    table: tabulate(told.shares, by, label),
    facts: told.shares.map(({ name, selected: own, amount }) =>
      isNumber || amount === null
        ? listFact(name, 'count', own.length, '件', sources)
        : listFact(name, 'sum', amount, '千円', sources),
    ),
    programmes: [],
    sources,
    matched: null,
  };
}

/** What programmes cost together; null where no amount is known of any of them. */
function addUp(selected: readonly Selected[], amounts: Float64Array | null): number | null {
  let sum: number | null = null;
  for (const { place } of selected) {
    const amount = amounts?.[place] ?? Number.NaN;
    if (!Number.isNaN(amount)) sum = (sum ?? 0) + amount;
  }
  return sum;
}

/** The programmes of each, by name, in the order in which they come up. */
function divide(
  selected: readonly Selected[],
  by: Division['by'],
  { filter }: Query,
  knowledge: KnowledgeBase,
): ReadonlyMap<string, readonly Selected[]> {
  const divided = new Map<string, Selected[]>();
  const named: readonly string[] = {
    section: filter.sections,
    group: filter.groups,
    area: [],
    document: [],
    organisation: [],
  }[by];
  const namesOf = makeNamesOf(by, filter, knowledge);
  for (const one of selected) {
    if (ONLY_COUNTED.has(by) && one.relisted) continue;
    for (const name of namesOf(one)) {
      if (named.length > 0 && !named.includes(name)) continue;
      const own = divided.get(name);
      if (own === undefined) divided.set(name, [one]);
      else if (own.at(-1) !== one) own.push(one);
    }
  }
  return divided;
}

/** What the sections, groups or areas of a programme are called. */
function makeNamesOf(
  by: Division['by'],
  { sections }: Filter,
  knowledge: KnowledgeBase,
): (one: Selected) => readonly string[] {
  const { documents } = knowledge;
  if (by === 'document') return ({ programme }) => [documentTitle(programme.document, knowledge)];
  if (by === 'organisation') return ({ programme }) => [programme.organisation];
  if (by === 'section') return ({ programme }) => programme.sections.map(({ section }) => section);
  // A programme of two sections has groups of both.
  const isMeant = (section: string) => sections.length === 0 || sections.includes(section);
  if (by === 'group')
    return ({ programme }) => programme.sections.flatMap(({ section, groups }) => (isMeant(section) ? groups : []));
  const areaNames = new Map(
    documents
      .filter(({ areaLabel }) => areaLabel === '基本方針')
      .map((document) => [document.id, keepRecent((no: number) => describeArea(document, no), document.areas.length)]),
  );
  return ({ programme, listings }) => {
    const nameArea = areaNames.get(programme.document);
    if (nameArea === undefined) return [];
    const names: string[] = [];
    for (const { area, relisted } of listings) if (!relisted && area !== undefined) names.push(nameArea(area));
    return names;
  };
}

type Worth = { readonly share: Share; readonly value: number; readonly shown: string };

/** `label` says of what amounts are; null where programmes are counted. */
function tell(shares: readonly Share[], { by, order, place }: Division, label: string | null) {
  const what = label ?? '事業の数';
  if (order === null) return { lead: `${KIND_NAMES[by]}は${shares.length}あります。${what}は次のとおりです。`, shares };
  const worths = shares.map(
    (share): Worth =>
      label === null
        ? { share, value: share.selected.length, shown: `${share.selected.length}件` }
        : { share, value: share.amount ?? 0, shown: formatThousandYen(share.amount ?? 0) },
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
  return { ...told, lead: `${what}が${extreme}${KIND_NAMES[by]}は、${names}（${asked?.shown ?? ''}）です。` };
}

function compare(one: Worth, other: Worth, label: string | null): string {
  const [larger, smaller] = one.value >= other.value ? [one, other] : [other, one];
  const difference = larger.value - smaller.value;
  if (difference === 0) return `${larger.share.name}と${smaller.share.name}で同じ（${larger.shown}）です。`;
  const by = label === null ? `${difference}件多く` : `${formatThousandYen(difference)}大きく`;
  return `${larger.share.name}（${larger.shown}）のほうが、${smaller.share.name}（${smaller.shown}）より ${by}なっています。`;
}

function tabulate(shares: readonly Share[], by: Division['by'], label: string): Table {
  return {
    headings: [
      { text: KIND_NAMES[by], align: 'left' },
      { text: '事業の数', align: 'right' },
      ...(label === '' ? [] : [{ text: label, align: 'right' as const }]),
    ],
    rows: shares.map(({ name, selected, amount }) => [
      name,
      `${selected.length}件`,
      ...(label === '' ? [] : [amount === null ? '記載なし' : formatThousandYen(amount)]),
    ]),
  };
}
