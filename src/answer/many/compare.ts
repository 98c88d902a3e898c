// Puts programmes side by side; the larger is named only where year and kind are the same.
import type { Budget } from '../../domain/budget.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme } from '../../domain/programme.js';
import type { FundingSource, Query } from '../../question/query.js';
import type { Answer, Fact } from '../answer.js';
import { describeAmount, FUNDING_NAMES } from '../describe.js';
import { sourceOf, uniqueSources } from '../sources.js';
import { refer, sumLabel } from './shared.js';
import { type Column, weighProgrammes } from './weigh.js';

/** Several programmes side by side; the larger is named only where year and kind are the same. */
export function answerCompare(query: Query, knowledge: KnowledgeBase, programmes: readonly Programme[]): Answer {
  const groups = weighProgrammes(programmes, query.years, query.funding[0]);
  const whole = groups.find(({ weighed }) => weighed.length === programmes.length);
  const lead = whole ? tellLarger(whole, query.funding[0]) : tellApart(groups);
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
        programme.budgets.map((budget) => describeCompared(budget, query.funding[0])).join('、') || '記載なし',
        programme.sections.map(({ section }) => section).join('と') || programme.organisation,
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

/** 「3,254千円（令和2年度 事業費）」, or what one source pays of it. */
function describeCompared(budget: Budget, source: FundingSource | undefined): string {
  const label = `${formatFiscalYear(budget.year)} ${budget.kind}`;
  if (source === undefined) return `${describeAmount(budget)}（${label}）`;
  const paid = budget.funding?.[source] ?? null;
  return `${FUNDING_NAMES[source]} ${paid === null ? '（空欄）' : formatThousandYen(paid)}（${label} ${describeAmount(budget)}のうち）`;
}

/** Two amounts of different years or kinds are told with their difference, and that they differ; more are not compared. */
function tellApart(groups: readonly Column[]): string {
  const [first, second, ...others] = groups.flatMap(({ kind, year, weighed }) =>
    weighed.map(({ programme, amount }) => ({ programme, amount, label: `${formatFiscalYear(year)}の${kind}` })),
  );
  if (!first || !second || others.length > 0 || first.programme === second.programme)
    return '年度や予算の種類が異なるか、金額の記載がないため、大小は比べられません。';
  const [larger, smaller] = first.amount >= second.amount ? [first, second] : [second, first];
  const isOneOrganisation = larger.programme.organisation === smaller.programme.organisation;
  const name = ({ programme, label, amount }: typeof first) =>
    `${programme.name}（${programme.organisation}、${label}）は ${formatThousandYen(amount)}`;
  return `${name(first)}、${name(second)}です。年度や予算の種類が異なるため単純には比べられませんが、金額は${isOneOrganisation ? larger.programme.name : larger.programme.organisation}のほうが ${formatThousandYen(larger.amount - smaller.amount)}多くなっています。`;
}

function tellLarger(group: Column, funding: Query['funding'][number] | undefined): string {
  const label = `${sumLabel(group, funding)}（${formatFiscalYear(group.year)}）`;
  const [first, second] = group.weighed.toSorted((a, b) => b.amount - a.amount);
  if (!first || !second) return `${label}を比べられる事業がありません。`;
  if (first.amount === second.amount) {
    const same = group.weighed.filter(({ amount }) => amount === first.amount).map(({ programme }) => programme.name);
    return `${label}は、${same.join('と')}で同じ額（${formatThousandYen(first.amount)}）です。`;
  }
  return `${label}が大きいのは${first.programme.name}（${formatThousandYen(first.amount)}）で、${second.programme.name}（${formatThousandYen(second.amount)}）より ${formatThousandYen(first.amount - second.amount)}大きい額です。`;
}
