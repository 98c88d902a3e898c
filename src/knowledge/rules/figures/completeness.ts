// Rules on figures: each says what it counts and of when, or that the document prints neither, so that no answer gives a
// bare number.
import type { Figure } from '../../../domain/figure.js';
import type { IndicatorValue } from '../../../domain/indicator.js';
import { findFiscalYears } from '../../../language/fiscal-years.js';
import { fold } from '../../../language/fold.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import type { Problem } from '../../problem.js';
import { forEachIndicator, listProgrammes, type Rule } from '../rule.js';

/** `unit: null` says that the indicator has no figure at all. */
export const reportValuesWithoutUnit: Rule = forEachIndicator((entry, path, { name, unit, values }) => {
  const first = values.find(({ value }) => value !== null);
  if (unit !== null || !first) return [];
  const message = `指標「${name}」には数値（「${first.printed}」）があるので、\`unit\`（単位）を書いてください。例: unit: 件`;
  return [problemAt(entry, [...path, 'unit'], message)];
});

/** 現状値 may be of no stated year; of any other value without one, only a note can say why. */
export const reportValuesWithoutYear: Rule = forEachIndicator((entry, path, { name, values }) =>
  values.flatMap(({ year, role, value, note }, index) => {
    if (year !== undefined || role === 'baseline' || value === null || note !== undefined) return [];
    const message = `指標「${name}」の値に年度がありません。\`year\` を書いてください。資料に年度がなければ、\`note\` にそう書いてください。例: note: 資料に年度の記載がない。`;
    return [problemAt(entry, [...path, 'values', index], message)];
  }),
);

/** A unit of its own beside the figure (25件 of an indicator in 社) is a slip of ours, or one of the document's to note. */
export const reportUnitsUnlikePrint: Rule = forEachIndicator((entry, path, { name, unit, values }) =>
  values.flatMap((value, index) => {
    const printed = value.note === undefined ? readOnlyUnit(value) : null;
    if (unit === null || printed === null || printed === simplify(unit)) return [];
    const message = `指標「${name}」の単位は「${unit}」ですが、\`printed\` は「${value.printed}」です。単位を確かめてください。資料がそう印刷しているなら、\`note\` にそう書いてください。`;
    return [problemAt(entry, [...path, 'values', index, 'printed'], message)];
  }),
);

/** The word after the only figure of a cell: 「25件」 → 「件」; null where anything else stands there. */
function readOnlyUnit({ value, printed }: IndicatorValue): string | null {
  const [, unit = null] = /^[▲△-]?\d+(?:\.\d+)?(\p{Script=Han}{1,2})$/u.exec(simplify(printed)) ?? [];
  // 1億 is a part of the figure.
  return value === null || unit === null || /[億万千百]/u.test(unit) ? null : unit;
}

/** `period: null` says that the document prints none; any other names a year. */
export const reportPeriodsWithoutYear: Rule = (knowledge) => [
  ...listProgrammes(knowledge).flatMap((entry) => comparePeriods(entry, 'figures', entry.sound.figures)),
  ...knowledge.folders.flatMap(({ references }) =>
    references.entries.flatMap((entry) => comparePeriods(entry, 'values', entry.sound.values)),
  ),
];

function comparePeriods(entry: Entry<object>, key: string, figures: readonly Figure[] = []): readonly Problem[] {
  return figures.flatMap(({ name, period }, index) => {
    if (period === null || /(?<!\d)\d{4}(?!\d)/u.test(period) || findFiscalYears(fold(period)).length > 0) return [];
    const message = `「${name}」の時期「${period}」から年が読み取れません。「2020」「2018-08」「2016〜2020」「平成24年7月」のように書いてください。資料に時期がなければ period: null とします。`;
    return [problemAt(entry, [key, index, 'period'], message)];
  });
}

function simplify(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/gu, '');
}
