// Rule on the 計 row of a table of indicators: it is the sum of the rows above it, or the difference is on record.
import type { Indicator } from '../../../domain/indicator.js';
import { formatNumber } from '../../../domain/money.js';
import type { Discrepancy } from '../../../domain/programme.js';
import { problemAt } from '../../parse/parsed.js';
import { forEachProgramme, type Rule } from '../rule.js';
import { findFigures, isSameFigure } from './figures.js';

const TOTAL = /^(?:合|小|総)?計$/u;

type Value = Indicator['values'][number];
type Column = { readonly unit: string; readonly value: number };

export const reportIndicatorTotalsThatDoNotAddUp: Rule = forEachProgramme((programme) => {
  const { indicators = [], discrepancies } = programme.sound;
  if (!discrepancies) return [];
  return indicators.flatMap((total, index) => {
    const rows = indicators.slice(0, index);
    if (!TOTAL.test(total.name) || rows.length === 0) return [];
    return total.values.flatMap((value, place) =>
      listColumns(value, total.unit).flatMap((column) => {
        const sum = sumRows(rows, value, column.unit);
        if (sum === null || isSameFigure(sum, column.value) || isRecorded(column.value, discrepancies)) return [];
        const message = `「${total.name}」が上の項目の合計と合いません。資料では ${formatNumber(column.value)}${column.unit}、上の項目を足すと ${formatNumber(sum)}${column.unit}です。写し間違いでなければ、両方を \`discrepancies\`（食い違い）に書いてください。`;
        return [problemAt(programme, ['indicators', index, 'values', place], message)];
      }),
    );
  });
});

/** Null where a row does not have just one such figure: then nothing can be added up. */
function sumRows(rows: readonly Indicator[], { year, role }: Value, unit: string): number | null {
  const found = rows.map((row) =>
    row.values
      .filter((value) => value.year === year && value.role === role)
      .flatMap((value) => listColumns(value, row.unit))
      .filter((column) => column.unit === unit),
  );
  if (found.some((columns) => columns.length !== 1)) return null;
  return found.flat().reduce((sum, { value }) => sum + value, 0);
}

/** 「893件 9,782,635千円」 has a column in 件 and one in 千円. */
function listColumns({ value, more }: Value, unit: string | null): readonly Column[] {
  return [...(value === null || unit === null ? [] : [{ value, unit }]), ...more];
}

function isRecorded(total: number, discrepancies: readonly Discrepancy[]): boolean {
  return discrepancies.some(({ statements }) =>
    statements.some(({ printed }) => findFigures(printed).some((figure) => isSameFigure(figure, total))),
  );
}
