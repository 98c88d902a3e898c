// Answers what programmes cost together or on average; amounts of different years or kinds are never added.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { documentTitle } from '../sources.js';
import { describeFilter, type Selected, selectProgrammes, type Weighed, weighProgrammes } from './select.js';
import { answerNone, listFact, listNames, refer, sourcesOf, sumLabel } from './shared.js';

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
  if (query.several !== null && ![own.length, selected.length].includes(query.several))
    return answerOtherwise(query, query.several, own, knowledge);
  const conditions =
    programmes === undefined ? describeFilter(query, knowledge) : programmes.map(({ name }) => name).join('・');
  const sources = sourcesOf(own, knowledge);
  return {
    kind: 'answer',
    lead: groups
      .map(
        (group) =>
          `${conditions === '' ? documentTitle(group.document, knowledge) : conditions}の${sumLabel(group, source)}の${tellTotal(group, query)}です。`,
      )
      .join(''),
    details: [
      ...(own.length === selected.length
        ? []
        : weighProgrammes(
            selected.map(({ programme }) => programme),
            query.years,
            source,
          ).map(
            (group) =>
              `再掲${selected.length - own.length}件を含めると ${formatThousandYen(total(group.weighed))}です。`,
          )),
      `内訳: ${listNames(
        groups.flatMap(({ weighed }) => weighed),
        ({ programme, amount }) => `${programme.name} ${formatThousandYen(amount)}`,
      )}`,
    ],
    table: null,
    facts: groups.map((group) => ({
      ...listFact(conditions, 'sum', isAverage(query) ? average(group.weighed) : total(group.weighed), '千円', sources),
      period: String(group.year),
      printed: describeTerms(group.weighed, query),
    })),
    programmes: refer(own.map(({ programme }) => programme)),
    sources,
    matched: null,
  };
}

/** As many as the question speaks of are not to be told among those that are found: nothing is summed. */
function answerOtherwise(query: Query, several: number, own: readonly Selected[], knowledge: KnowledgeBase): Answer {
  const conditions = describeFilter(query, knowledge);
  return {
    kind: 'unknown',
    lead: `お尋ねの${several}事業がどれか分かりませんでした（${conditions === '' ? '' : `${conditions}に`}当てはまる事業は${own.length}件あります）。事業名でお尋ねください。`,
    details: [],
    sources: [],
    candidates: [],
  };
}

type Group = ReturnType<typeof weighProgrammes>[number];

/** 「合計は 201千円（令和2年度、3事業）」; an average shows what it was worked out from. */
function tellTotal({ weighed, year }: Group, query: Query): string {
  const sum = formatThousandYen(total(weighed));
  const when = formatFiscalYear(year);
  return isAverage(query)
    ? `平均は 1事業あたり ${formatThousandYen(average(weighed))}（${when}、合計 ${sum} ÷ ${weighed.length}事業、1千円未満は四捨五入）`
    : `合計は ${sum}（${when}、${weighed.length}事業）`;
}

function describeTerms(weighed: readonly Weighed[], query: Query): string {
  const terms = weighed.map(({ amount }) => amount).join('+');
  return isAverage(query) ? `(${terms})/${weighed.length}` : terms;
}

function isAverage({ operation }: Query): boolean {
  return operation.kind === 'average';
}

/** In whole 千円. */
function average(weighed: readonly Weighed[]): number {
  return Math.round(total(weighed) / weighed.length);
}

function total(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { amount }) => sum + amount, 0);
}
