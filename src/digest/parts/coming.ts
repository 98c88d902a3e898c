// Dates of all forms (a day, a month, a day of every year) → when they come next, and whether that is soon.
import { addDays, type Day, formatDay } from '../schedule/day.js';

/** The last day of the weeks that are looked ahead: four, with today. */
export function lastDayAhead(today: Day): Day {
  return addDays(today, 27);
}

/** When something is: a day, or some time in a month or towards its end. */
export type When =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly month: string; readonly isAtEnd: boolean };

/** 「2026-12-03」, 「2026-12」, as printed 「12月末」; null for a mere year, of which no week can be told. */
export function readWhen(date: string, printed: string): When | null {
  if (date.length === 10) return { kind: 'day', day: date };
  return date.length === 7 ? { kind: 'month', month: date, isAtEnd: /末|下旬/u.test(printed) } : null;
}

/** What recurs (「05-31」, 「12」) on its next day from `today` on; a date as it is. */
export function findNext(date: string, today: Day): When {
  const year = Number(today.slice(0, 4));
  if (date.length === 2) {
    const isOver = `${year}-${date}` < today.slice(0, 7);
    return { kind: 'month', month: `${isOver ? year + 1 : year}-${date}`, isAtEnd: false };
  }
  if (date.length === 10) return { kind: 'day', day: date };
  const day = dayOfYear(year, date);
  return { kind: 'day', day: day < today ? dayOfYear(year + 1, date) : day };
}

/** Within the four weeks from `today`. A month is so from four weeks before it until its seventh day, its end until the last. */
export function isSoon(when: When, today: Day): boolean {
  if (when.kind === 'day') return when.day >= today && when.day <= lastDayAhead(today);
  return lastDayAhead(today) >= firstDay(when) && today <= `${when.month}-${when.isAtEnd ? '31' : '07'}`;
}

/** For ordering: a month comes with its first day, its end with the last ten days. */
export function firstDay(when: When): Day {
  return when.kind === 'day' ? when.day : `${when.month}-${when.isAtEnd ? '21' : '01'}`;
}

/** 「12月3日（木）」, 「12月」. */
export function formatWhen(when: When): string {
  return when.kind === 'day' ? formatDay(when.day) : `${Number(when.month.slice(5))}月`;
}

/** 29 February is 28 February where there is none. */
function dayOfYear(year: number, date: string): Day {
  const day = `${year}-${date}`;
  return new Date(Date.parse(`${year}-03-01`) - 1).getUTCDate() === 28 && date === '02-29' ? `${year}-02-28` : day;
}
