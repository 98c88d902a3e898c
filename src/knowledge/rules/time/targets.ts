// Rules on targets (目標値): they lie ahead of what they are measured against, and within the years of their strategy.
import { type FiscalYear, formatFiscalYear } from '../../../domain/fiscal-year.js';
import type { ValueRole } from '../../../domain/indicator.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import type { Problem } from '../../problem.js';
import { forEachFolder, forEachIndicator, listMeasureIndicators, type Rule } from '../rule.js';

export const reportTargetsBeforeBaselines: Rule = forEachIndicator((entry, path, { name, values }) => {
  const baselines = values.flatMap(({ role, year }) => (role === 'baseline' && year !== undefined ? [year] : []));
  const latest = baselines.reduce((year, other) => Math.max(year, other), 0);
  return values.flatMap(({ role, year }, index) => {
    if (role !== 'target' || year === undefined || baselines.length === 0 || year > latest) return [];
    const message = `「${name}」の目標の年度（${year}）が現状値の年度（${latest}）より後ではありません。資料を見てどちらかを直してください。`;
    return [problemAt(entry, [...path, 'values', index, 'year'], message)];
  });
});

export const reportTargetsOutsideStrategy: Rule = forEachFolder(({ strategy }) => {
  const { from, to } = strategy?.sound ?? {};
  if (!strategy || from === undefined || to === undefined || from > to) return [];
  return listMeasureIndicators(strategy).flatMap(({ entry, path, indicators }) =>
    indicators.flatMap(({ name, values }, index) =>
      values.flatMap((value, place) =>
        isOutside(value, from, to)
          ? [
              report(
                entry,
                [...path, index, 'values', place, 'year'],
                `「${name}」の目標の年度（${value.year}）`,
                from,
                to,
              ),
            ]
          : [],
      ),
    ),
  );
});

function isOutside(
  value: { readonly role: ValueRole; readonly year?: FiscalYear | undefined },
  from: FiscalYear,
  to: FiscalYear,
) {
  return value.role === 'target' && value.year !== undefined && (value.year < from || value.year > to);
}

function report(
  entry: Entry<object>,
  path: readonly PropertyKey[],
  what: string,
  from: FiscalYear,
  to: FiscalYear,
): Problem {
  const span = `${formatFiscalYear(from)}から${formatFiscalYear(to)}まで`;
  return problemAt(entry, path, `${what}が戦略の期間（${span}）にありません。資料を見てどちらかを直してください。`);
}
