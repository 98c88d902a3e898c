// Answers which programmes cost most or least; amounts of different years or kinds are never ranked together.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Query, Ranking } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { documentTitle, sourceOf, uniqueSources } from '../sources.js';
import { type HeldGroup, holdingsOf, listIds, weighSelected } from './holdings.js';
import { type Ranked, reach } from './reach.js';
import { describeFilter, describeFilterOf, selectProgrammes } from './select.js';
import { answerNone, refer, sumLabel } from './shared.js';
import { tellLoose } from './topical.js';
import type { Group, Weighed } from './weigh.js';

const ranked = new WeakMap<Query, readonly HeldGroup[]>();

/** The programmes a query ranks, each group of one document, kind and year in its order. They are told, and then remembered. */
function rankProgrammes(query: Query, knowledge: KnowledgeBase): readonly HeldGroup[] {
  const known = ranked.get(query);
  if (known !== undefined) return known;
  const order = query.operation.kind === 'rank' ? query.operation.direction : 'largest';
  const groups = weighSelected(selectProgrammes(query, knowledge).places, query, holdingsOf(knowledge), order);
  ranked.set(query, groups);
  return groups;
}

/** The same by id. */
export function listRanked(query: Query, knowledge: KnowledgeBase): readonly string[] {
  return listIds(rankProgrammes(query, knowledge), holdingsOf(knowledge));
}

export function answerRank(query: Query, knowledge: KnowledgeBase): Answer {
  if (query.operation.kind !== 'rank') return answerNone(query, knowledge);
  const ranking = query.operation;
  const source = query.funding[0];
  const groups = rankProgrammes(query, knowledge);
  const ranked = groups.flatMap((group) => reach(group, ranking));
  const conditions = describeFilter(query, knowledge);
  if (ranked.length === 0) return groups.length === 0 ? answerNone(query, knowledge) : answerTooFew(groups, conditions);
  const all = ranked.flatMap(({ shown }) => shown);
  return {
    kind: 'answer',
    lead: ranked
      .map((group) =>
        rankLead(
          group,
          describeFilterOf(group.column.document, query, knowledge),
          query.filter.within.length === group.size,
          ranking,
          source,
          knowledge,
        ),
      )
      .join(''),
    details: tellLoose(query),
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

/** There is no fifth of four. */
function answerTooFew(groups: readonly Group[], conditions: string): Answer {
  const sizes = groups.map(({ chosen }) => `${chosen.length}件`).join('・');
  return {
    kind: 'unknown',
    lead: `お尋ねの順位の事業はありません（${conditions === '' ? '' : `${conditions}で`}金額の記載がある事業は${sizes}です）。`,
    details: [],
    sources: [],
    candidates: [],
  };
}

function rankLead(
  { column, size, from, reached, shown, behind }: Ranked,
  conditions: string,
  isWhole: boolean,
  { direction }: Ranking,
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
  const order = direction === 'largest' ? '大きい' : '小さい';
  const isOne = shown.every(({ amount }) => amount === shown[0]?.amount);
  const place = behind !== null ? `${behind}の次に` : from === 1 ? '最も' : `${from}番目に`;
  if (reached === 1 || (isOne && from > 1))
    return `${scope}のうち${measure}が${place}${order}のは、${listTold(shown)}です。`;
  if (from === 1) return `${scope}のうち${measure}が${order}順に、次の${reached}件です。`;
  return `${scope}のうち${measure}が${order}順で、${from}位から${from + reached - 1}位までは次の${reached}件です。`;
}

/** 「○○の 201千円」; of equals all names. */
function listTold(shown: readonly Weighed[]): string {
  const [first] = shown;
  return `${shown.map(({ programme }) => programme.name).join('と')}の ${formatThousandYen(first?.amount ?? 0)}`;
}

function rankTable(ranked: readonly Ranked[]): Table {
  return {
    headings: [
      { text: '順位と事業名', align: 'left' },
      { text: '金額', align: 'right' },
    ],
    rows: ranked.flatMap(({ shown, from }) =>
      shown.map(({ programme, amount }) => [
        `${from + shown.findIndex((other) => other.amount === amount)}位 ${programme.name}`,
        formatThousandYen(amount),
      ]),
    ),
    more: ranked.reduce((sum, { reached, shown }) => sum + reached - shown.length, 0),
  };
}
