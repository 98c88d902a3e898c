// Tells the most that is paid to one, as the texts print it, and never the budget of all in its place.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { describeAmount } from '../describe.js';
import { type Asked, missing, type Part } from '../part.js';
import { SHAPES } from '../shapes.js';
import { sourceOf } from '../sources.js';
import { quotePassages, quoteShaped } from './texts.js';

/** The sentences that say it; where none does, that it is not printed, and what the whole costs. */
export function tellCap(asked: Asked): Part {
  return quotePassages(asked) ?? quoteShaped(asked, SHAPES.cap) ?? tellNoCap(asked);
}

function tellNoCap({ programme, knowledge }: Asked): Part {
  return missing(
    `${programme.name}の1件あたりの額や上限額は、資料に載っていません。`,
    programme.budgets
      .filter(({ amount }) => amount !== null)
      .map(
        (budget) =>
          `載っているのは、${budget.kind} ${describeAmount(budget)}（${formatFiscalYear(budget.year)}）です。`,
      ),
    [sourceOf(programme, knowledge)],
  );
}
