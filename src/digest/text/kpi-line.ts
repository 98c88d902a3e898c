// The KPI in the light → its line: from where to where, how far that is, and where the straight line would be this year.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { formatNumber } from '../../domain/money.js';
import { formatYear, type KpiPart } from '../parts/kpi.js';
import { type Day, fiscalYearOf } from '../schedule/day.js';
import type { Line } from './passage.js';

/** One line, of a KPI or of an indicator without a target. */
export function writeKpi({ indicator, subject, unit, course, footnote, source }: KpiPart, day: Day): Line {
  const details = footnote === null ? [] : [`注: ${footnote}`];
  const line = (text: string): Line => ({ text: `${indicator}（${subject}） ${text}`, details, sources: [source] });
  if (course.kind === 'trend') {
    const { earlier, later } = course;
    return line(`${later.printed}（${formatYear(later)}）。${formatYear(earlier)}は ${earlier.printed}でした`);
  }
  const { baseline, actual, target } = course;
  const from = `現状値 ${baseline.printed}${inBrackets(formatYear(baseline))}`;
  const to = `目標値 ${target.printed}${inBrackets(formatYear(target))}`;
  const now = actual === null ? '' : `、実績 ${actual.printed}${inBrackets(formatYear(actual))}`;
  const notes = [describeDistance(course, unit), describeLine(course, unit, day)].filter((note) => note !== '');
  return line([`${from}${now} → ${to}`, ...notes].join('。'));
}

function inBrackets(text: string): string {
  return text === '' ? '' : `（${text}）`;
}

type Course = Extract<KpiPart['course'], { kind: 'target' }>;

/** 「あと7年で 540件増やす目標です」: from the latest figure there is to the target. */
function describeDistance({ baseline, actual, target, yearsLeft }: Course, unit: string | null): string {
  const distance = subtractExactly(target.value, (actual ?? baseline).value);
  const time = yearsLeft === null || yearsLeft < 0 ? '' : yearsLeft === 0 ? '今年度中に' : `あと${yearsLeft}年で`;
  const over = yearsLeft !== null && yearsLeft < 0 ? `。目標年度から${-yearsLeft}年たっています` : '';
  if (distance === 0) {
    if (actual !== null) return `目標の水準にあります${over}`;
    return `${yearsLeft !== null && yearsLeft > 0 ? `あと${yearsLeft}年、` : ''}いまの水準を保つ目標です${over}`;
  }
  const amount = `${formatNumber(Math.abs(distance))}${nameOfDifference(unit)}`;
  return `${time}${amount}${distance > 0 ? '増やす' : '減らす'}目標です${over}`;
}

/** Percentages differ by points. */
function nameOfDifference(unit: string | null): string {
  return unit === '%' || unit === '％' ? 'ポイント' : (unit ?? '');
}

/** As finely as the two are printed: 8.8 − 8.4 is 0.4. */
function subtractExactly(a: number, b: number): number {
  return Number((a - b).toFixed(Math.max(countDecimals(a), countDecimals(b))));
}

function countDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** 「直線で結ぶと、今年度（令和8年度）は 120件」: rounded as finely as the ends are printed. */
function describeLine({ line, baseline, target }: Course, unit: string | null, day: Day): string {
  if (line === null) return '';
  const decimals = Math.max(countDecimals(baseline.value), countDecimals(target.value));
  const value = formatNumber(Number(line.value.toFixed(decimals)));
  return `直線で結ぶと、今年度（${formatFiscalYear(fiscalYearOf(day))}）は 約${value}${unit ?? ''}`;
}
