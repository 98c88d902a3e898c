// The columns of money in one row → the budgets it states, each with its funding.
import type { BudgetFact, FundingPart } from '../facts/facts.js';
import { readAmount } from '../facts/reading.js';
import { cellOf, type Keep } from './cells.js';
import type { BudgetKey, Column } from './columns.js';
import type { Row } from './rows.js';

/** A blank cell is a budget that prints nothing; the funding is stated where any part of it is. */
export function readBudgets(row: Row, columns: readonly Column[], keep: Keep): readonly BudgetFact[] {
  const budgets = new Map<string, BudgetFact>();
  const add = (of: BudgetKey, more: Partial<BudgetFact>) => {
    const key = `${of.year} ${of.kind}`;
    budgets.set(key, { ...(budgets.get(key) ?? of), ...more });
  };
  for (const column of columns) {
    if (column.kind !== 'budget') continue;
    const stated = keep(column, readAmount(cellOf(row, column)));
    if (stated) add(column.of, { stated });
  }
  const parts = columns.filter((column) => column.kind === 'funding');
  for (const column of parts) {
    const isStated = parts.some((other) => isSameKey(other.of, column.of) && cellOf(row, other) !== '');
    if (!isStated) continue;
    const part = keep(column, readAmount(cellOf(row, column)));
    const before: Partial<Record<FundingPart, number | null>> =
      budgets.get(`${column.of.year} ${column.of.kind}`)?.funding ?? {};
    if (part) add(column.of, { funding: { ...before, [column.part]: part.amount } });
  }
  return [...budgets.values()];
}

function isSameKey(a: BudgetKey, b: BudgetKey): boolean {
  return a.year === b.year && a.kind === b.kind;
}
