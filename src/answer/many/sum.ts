// Answers what programmes cost together or on average; amounts of different years or kinds are never added.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { documentTitle } from '../sources.js';
import { tellSums } from './breakdown.js';
import { holdingsOf, weighSelected } from './holdings.js';
import { listOwn } from './places.js';
import { describeFilter, describeFilterOf, selectProgrammes } from './select.js';
import { dropRelisted, listRefs, NOT_UNDER, type Selection } from './selection.js';
import { answerNone, listFact, listNames, MOST_NAMES, MOST_ROWS, sourcesOf, sumLabel } from './shared.js';
import { tellLoose } from './topical.js';
import { type Group, takeFirst, total, weighProgrammes, wholeOf } from './weigh.js';

export function answerSum(query: Query, knowledge: KnowledgeBase, programmes?: readonly Programme[]): Answer {
  const holdings = holdingsOf(knowledge);
  const isNamed = programmes !== undefined;
  const selected = isNamed ? selectNamed(programmes, knowledge) : selectProgrammes(query, knowledge);
  const own = isNamed ? selected : dropRelisted(selected, holdings);
  const again = selected.places.length - own.places.length;
  const source = query.funding[0];
  const groups = isNamed
    ? weighProgrammes(programmes, query.years, source).map(wholeOf)
    : weighSelected(own.places, query, holdings);
  if (groups.length === 0) return answerNone(query, knowledge);
  if (query.several !== null && ![own, selected].some(({ places }) => places.length === query.several))
    return answerOtherwise(query, query.several, own.places.length, knowledge);
  const conditions = isNamed ? programmes.map(({ name }) => name).join('・') : describeFilter(query, knowledge);
  const sources = sourcesOf(own, knowledge);
  const isMixed = areApart(groups) && !isAverage(query);
  const nameWhole = ({ column: { document, weighed } }: Group) =>
    isNamed
      ? weighed.map(({ programme }) => programme.name).join('・')
      : describeFilterOf(document, query, knowledge) || documentTitle(document, knowledge);
  return {
    kind: 'answer',
    lead: groups
      .map((group) =>
        isMixed && group.chosen.length === 1
          ? tellOnly(group, sumLabel(group.column, source))
          : `${nameWhole(group)}の${sumLabel(group.column, source)}の${tellTotal(group, query)}です。`,
      )
      .join(''),
    details: [
      ...(isNamed || isAverage(query) ? [] : tellSums(query, own, knowledge)),
      ...(isNamed || source !== undefined ? [] : tellWithout(own, groups, knowledge)),
      ...(again === 0
        ? []
        : weighSelected(selected.places, query, holdings).map(
            (group) => `再掲${again}件を含めると ${formatThousandYen(total(group))}です。`,
          )),
      tellParts(groups),
      ...(isMixed ? ['年度や金額の種類が異なるため、ひとつの合計としてはお示しできません。'] : []),
      ...tellLoose(query),
    ],
    table: null,
    facts: groups.map((group) => ({
      ...listFact(conditions, 'sum', isAverage(query) ? average(group) : total(group), '千円', sources),
      period: String(group.column.year),
      printed: describeTerms(group, query),
    })),
    programmes: listRefs(own, holdings),
    sources,
    matched: null,
  };
}

/** Programmes that are named, in their order. */
function selectNamed(programmes: readonly Programme[], knowledge: KnowledgeBase): Selection {
  const ids = programmes.map(({ id }) => id);
  return { places: listOwn(ids, holdingsOf(knowledge)), under: NOT_UNDER };
}

/** Those of which no amount is known are in no sum; of more than are shown they are not looked for. */
function tellWithout({ places }: Selection, groups: readonly Group[], knowledge: KnowledgeBase): readonly string[] {
  const [group, ...others] = groups;
  if (group === undefined || others.length > 0 || group.chosen.length >= places.length || places.length > MOST_ROWS)
    return [];
  const known = new Set(takeFirst(group, group.chosen.length).map(({ programme }) => programme));
  const { programmes } = holdingsOf(knowledge);
  const without = Array.from(places)
    .flatMap((place) => programmes[place] ?? [])
    .filter((one) => !known.has(one));
  return [
    `当てはまる事業は${places.length}件で、金額の記載がなく合計に入っていないもの: ${listNames(without, ({ name }) => name, without.length)}`,
  ];
}

/** As many as the question speaks of are not to be told among those that are found: nothing is summed. */
function answerOtherwise(query: Query, several: number, found: number, knowledge: KnowledgeBase): Answer {
  const conditions = describeFilter(query, knowledge);
  return {
    kind: 'unknown',
    lead: `お尋ねの${several}事業がどれか分かりませんでした（${conditions === '' ? '' : `${conditions}に`}当てはまる事業は${found}件あります）。事業名でお尋ねください。`,
    details: [],
    sources: [],
    candidates: [],
  };
}

/** 「内訳: ○○事業 1千円、△△事業 2千円」 */
function tellParts(groups: readonly Group[]): string {
  const names = listNames(
    groups.flatMap((group) => takeFirst(group, MOST_NAMES)),
    ({ programme, amount }) => `${programme.name} ${formatThousandYen(amount)}`,
    groups.reduce((sum, { chosen }) => sum + chosen.length, 0),
  );
  return `内訳: ${names}`;
}

/** 「○○事業の予算額は 16,951千円（令和3年度）です。」 */
function tellOnly(group: Group, label: string): string {
  const [only] = takeFirst(group, 1);
  return `${only?.programme.organisation ?? ''}の「${only?.programme.name ?? ''}」の${label}は ${formatThousandYen(total(group))}（${formatFiscalYear(group.column.year)}）です。`;
}

/** 「合計は 201千円（令和2年度、3事業）」; an average shows what it was worked out from. */
function tellTotal(group: Group, query: Query): string {
  const { column, chosen } = group;
  const sum = formatThousandYen(total(group));
  const when = formatFiscalYear(column.year);
  return isAverage(query)
    ? `平均は 1事業あたり ${formatThousandYen(average(group))}（${when}、合計 ${sum} ÷ ${chosen.length}事業、1千円未満は四捨五入）`
    : `合計は ${sum}（${when}、${chosen.length}事業）`;
}

/** 「3254+201」; more than anybody adds up by hand are not written out. */
function describeTerms(group: Group, query: Query): string {
  const count = group.chosen.length;
  const terms = takeFirst(group, MOST_ROWS).map(({ amount }) => amount);
  const added = [...terms, ...(count > terms.length ? [`ほか${count - terms.length}件`] : [])].join('+');
  return isAverage(query) ? `(${added})/${count}` : added;
}

/** Whether amounts of several years or kinds are of programmes of their own: no programme is counted twice. */
function areApart(groups: readonly Group[]): boolean {
  const ids = groups.flatMap((group) => takeFirst(group, MOST_ROWS).map(({ programme }) => programme.id));
  const isWhole = groups.every(({ chosen }) => chosen.length <= MOST_ROWS);
  return groups.length > 1 && isWhole && new Set(ids).size === ids.length;
}

function isAverage({ operation }: Query): boolean {
  return operation.kind === 'average';
}

/** In whole 千円. */
function average(group: Group): number {
  return Math.round(total(group) / group.chosen.length);
}
