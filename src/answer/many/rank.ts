// Answers which programmes cost most or least; amounts of different years or kinds are never ranked together.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { documentTitle, sourceOf, uniqueSources } from '../sources.js';
import { describeFilter, selectProgrammes, type Weighed, weighProgrammes } from './select.js';
import { answerNone, refer, sumLabel } from './shared.js';

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
  readonly document: string;
  readonly kind: string;
  readonly year: FiscalYear;
  readonly size: number;
  readonly weighed: readonly Weighed[];
};

function rankLead(
  group: Ranked,
  conditions: string,
  isWhole: boolean,
  direction: 'largest' | 'smallest',
  source: Query['funding'][number] | undefined,
  knowledge: KnowledgeBase,
): string {
  const scope =
    conditions === ''
      ? `${documentTitle(group.document, knowledge)}の全${group.size}事業`
      : isWhole
        ? conditions
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
      { text: '順位と事業名', align: 'left' },
      { text: '金額', align: 'right' },
    ],
    rows: ranked.flatMap(({ weighed }) =>
      weighed.map(({ programme, amount }) => [
        `${1 + weighed.findIndex((other) => other.amount === amount)}位 ${programme.name}`,
        formatThousandYen(amount),
      ]),
    ),
  };
}
