// Answers which programmes cost most or least; amounts of different years or kinds are never ranked together.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { documentTitle, sourceOf, uniqueSources } from '../sources.js';
import { type HeldGroup, holdingsOf, listIds, weighSelected } from './holdings.js';
import { describeFilter, selectProgrammes } from './select.js';
import { answerNone, MOST_ROWS, refer, sumLabel } from './shared.js';
import { amountAt, type Column, type Group, takeFirst, type Weighed } from './weigh.js';

/** The programmes a query ranks, each group of one document, kind and year in its order. */
function rankProgrammes(query: Query, knowledge: KnowledgeBase): readonly HeldGroup[] {
  const order = query.operation.kind === 'rank' ? query.operation.direction : 'largest';
  return weighSelected(selectProgrammes(query, knowledge), query, holdingsOf(knowledge), order);
}

/** The same by id. */
export function listRanked(query: Query, knowledge: KnowledgeBase): readonly string[] {
  return listIds(rankProgrammes(query, knowledge), holdingsOf(knowledge));
}

export function answerRank(query: Query, knowledge: KnowledgeBase): Answer {
  if (query.operation.kind !== 'rank') return answerNone(query, knowledge);
  const { direction, limit } = query.operation;
  const source = query.funding[0];
  const ranked = rankProgrammes(query, knowledge).map((group) => reachFirst(group, limit));
  if (ranked.length === 0) return answerNone(query, knowledge);
  const conditions = describeFilter(query, knowledge);
  const all = ranked.flatMap(({ shown }) => shown);
  return {
    kind: 'answer',
    lead: ranked
      .map((group) =>
        rankLead(group, conditions, query.filter.within.length === group.size, direction, source, knowledge),
      )
      .join(''),
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
  readonly column: Column;
  /** How many are ranked, how many of them come first, and these, as far as they are shown. */
  readonly size: number;
  readonly reached: number;
  readonly shown: readonly Weighed[];
};

/** Those up to a place, with all that share it. */
function reachFirst(group: Group, limit: number): Ranked {
  const size = group.chosen.length;
  const last = amountAt(group, Math.min(limit, size) - 1);
  let reached = Math.min(limit, size);
  while (reached < size && amountAt(group, reached) === last) reached += 1;
  return { column: group.column, size, reached, shown: takeFirst(group, Math.min(reached, MOST_ROWS)) };
}

function rankLead(
  { column, size, reached, shown }: Ranked,
  conditions: string,
  isWhole: boolean,
  direction: 'largest' | 'smallest',
  source: Query['funding'][number] | undefined,
  knowledge: KnowledgeBase,
): string {
  const scope =
    conditions === ''
      ? `${documentTitle(column.document, knowledge)}の全${size}事業`
      : isWhole
        ? conditions
        : `${conditions}の事業（${size}件）`;
  const measure = `${sumLabel(column, source)}（${formatFiscalYear(column.year)}）`;
  const extreme = direction === 'largest' ? '最も大きい' : '最も小さい';
  const [first] = shown;
  if (!first) return '';
  if (reached === 1)
    return `${scope}のうち${measure}が${extreme}のは、${first.programme.name}の ${formatThousandYen(first.amount)}です。`;
  return `${scope}のうち${measure}が${direction === 'largest' ? '大きい' : '小さい'}順に、次の${reached}件です。`;
}

function rankTable(ranked: readonly Ranked[]): Table {
  return {
    headings: [
      { text: '順位と事業名', align: 'left' },
      { text: '金額', align: 'right' },
    ],
    rows: ranked.flatMap(({ shown }) =>
      shown.map(({ programme, amount }) => [
        `${1 + shown.findIndex((other) => other.amount === amount)}位 ${programme.name}`,
        formatThousandYen(amount),
      ]),
    ),
    more: ranked.reduce((sum, { reached, shown }) => sum + reached - shown.length, 0),
  };
}
