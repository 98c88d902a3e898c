// The questions about the money of a new programme → its budgets with their funding. It must not know the other questions.
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { formatNumber } from '../../../domain/money.js';
import { isFundingOf } from '../../rules/money/amounts.js';
import { ask, askOptional, type Dialogue } from '../ask.js';
import { FUNDING_LABELS } from '../facts/compare-budgets.js';
import type { AmountFact, BudgetFact } from '../facts/facts.js';
import { accept, type Reading, readAmount, readYear, refuse } from '../facts/reading.js';
import type { OpenDocument } from './dialogue.js';

/** A keeper's word for a cell that is there and empty; to leave the question open says nothing about the document. */
export const BLANK_WORD = '空欄';

/** One budget where the document has but one year and kind, else one for each year until none is given. */
export function* askBudgets(open: OpenDocument): Dialogue<readonly BudgetFact[]> {
  const only = open.document.budget;
  if (only) {
    const budget = yield* askBudget(only, open);
    return budget ? [budget] : [];
  }
  const budgets: BudgetFact[] = [];
  for (;;) {
    const message =
      budgets.length === 0
        ? '何年度の事業費ですか（例: 令和2年度、R2。書かないなら Enter）'
        : 'ほかの年度（なければ Enter）';
    const year = yield* askOptional({ message }, (answer) => readNewYear(answer, budgets));
    if (year === undefined) return budgets;
    const kind = yield* ask({ message: '資料での呼び方', initial: budgets[0]?.kind ?? findKind(open) }, accept);
    const budget = yield* askBudget({ year, kind }, open);
    if (budget) budgets.push(budget);
  }
}

function* askBudget(of: Pick<BudgetFact, 'year' | 'kind'>, open: OpenDocument): Dialogue<BudgetFact | null> {
  const message = `${formatFiscalYear(of.year)}の${of.kind}（千円。例: 1,266,002、▲5、－。欄が空白なら「${BLANK_WORD}」、書かないなら Enter）`;
  const stated = yield* askOptional({ message }, readStated);
  if (!stated) return null;
  const { year, kind } = of;
  if (stated.amount === null || !hasFunding(open)) return { year, kind, stated };
  const funding = yield* askFunding(stated.amount);
  return funding ? { year, kind, stated, funding } : { year, kind, stated };
}

/** Asked again from the start while the parts do not add up to the amount. */
function* askFunding(amount: number): Dialogue<NonNullable<BudgetFact['funding']> | null> {
  let reason: string | undefined;
  for (;;) {
    const parts: [string, number | null][] = [];
    for (const [part, label] of FUNDING_LABELS) {
      const prompt = {
        message: `財源内訳のうち${label}（千円。なければ Enter）`,
        ...(reason === undefined ? {} : { reason }),
      };
      reason = undefined;
      const stated = yield* askOptional(prompt, readAmount);
      parts.push([part, stated?.amount ?? null]);
    }
    const { national = null, other = null, general = null } = Object.fromEntries(parts);
    const funding = { national, other, general };
    if (Object.values(funding).every((part) => part === null)) return null;
    if (isFundingOf(amount, funding)) return funding;
    const sum = (national ?? 0) + (other ?? 0) + (general ?? 0);
    reason = `財源内訳を足すと ${formatNumber(sum)}千円ですが、事業費は ${formatNumber(amount)}千円です。国庫から順にもう一度答えてください。`;
  }
}

function readStated(answer: string): Reading<AmountFact> {
  return answer === BLANK_WORD ? accept({ amount: null, printed: '' }) : readAmount(answer);
}

function readNewYear(answer: string, budgets: readonly BudgetFact[]): Reading<number> {
  const year = readYear(answer);
  if (!year.ok || budgets.every((budget) => budget.year !== year.value)) return year;
  return refuse(`${formatFiscalYear(year.value)}はもう答えました。`);
}

/** Whether the document prints the funding of anything; of a document without money yet, it may. */
function hasFunding({ programmes }: OpenDocument): boolean {
  const budgets = programmes.flatMap((programme) => programme.budgets);
  return budgets.length === 0 || budgets.some(({ funding }) => funding !== undefined);
}

function findKind({ programmes }: OpenDocument): string {
  return programmes.flatMap(({ budgets }) => budgets)[0]?.kind ?? '事業費';
}
