// The amounts of programmes, grouped by document, kind and year, which are never mixed.
import type { Budget } from '../../domain/budget.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Programme } from '../../domain/programme.js';
import type { FundingSource } from '../../question/query.js';

/** An amount of a programme in 千円: its budget, or one source of its funding. */
export type Weighed = { readonly programme: Programme; readonly budget: Budget; readonly amount: number };

/** The amounts of one document, kind and year. */
export type Column = {
  readonly document: string;
  readonly kind: string;
  readonly year: FiscalYear;
  readonly weighed: readonly Weighed[];
  /** The amounts alone. */
  readonly amounts: Float64Array;
};

/** Some of a column's amounts: where they stand in it, in the order they are wanted in. */
export type Group = { readonly column: Column; readonly chosen: Uint32Array };

/** The budgets of the programmes in years asked for, or in all, or what one source pays of them; in the order of the programmes. */
export function weighProgrammes(
  programmes: readonly Programme[],
  years: readonly FiscalYear[],
  source: FundingSource | undefined,
): readonly Column[] {
  const columns: { document: string; kind: string; year: FiscalYear; weighed: Weighed[] }[] = [];
  for (const programme of programmes) {
    const { document } = programme;
    for (const budget of programme.budgets) {
      const { kind, year } = budget;
      const amount = source === undefined ? budget.amount : (budget.funding?.[source] ?? null);
      if (amount === null || (years.length > 0 && !years.includes(year))) continue;
      // Documents, kinds and years are few, however many programmes there are.
      const column = columns.find((one) => one.document === document && one.kind === kind && one.year === year);
      if (column) column.weighed.push({ programme, budget, amount });
      else columns.push({ document, kind, year, weighed: [{ programme, budget, amount }] });
    }
  }
  return columns.map((column) => ({ ...column, amounts: Float64Array.from(column.weighed, ({ amount }) => amount) }));
}

/** All of a column, in its order. */
export function wholeOf(column: Column): Group {
  return { column, chosen: Uint32Array.from(column.weighed.keys()) };
}

/** The first of a group; nothing is made for the others. */
export function takeFirst({ column, chosen }: Group, most: number): readonly Weighed[] {
  return Array.from(chosen.subarray(0, most)).flatMap((at) => column.weighed[at] ?? []);
}

export function amountAt({ column, chosen }: Group, place: number): number {
  return column.amounts[chosen[place] ?? -1] ?? 0;
}

export function total({ column: { amounts }, chosen }: Group): number {
  let sum = 0;
  for (let at = 0; at < chosen.length; at += 1) sum += amounts[chosen[at] ?? -1] ?? 0;
  return sum;
}
