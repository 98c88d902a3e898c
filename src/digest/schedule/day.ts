// A day of the Japanese calendar as 「2026-11-23」, so that days compare as texts do. Japan keeps one time all year round,
// nine hours ahead of UTC; nothing here looks at the machine's clock or time zone.
import type { FiscalYear } from '../../domain/fiscal-year.js';

export type Day = string;

export const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const JAPAN_MS = 9 * 60 * MINUTE_MS;
const WEEKDAYS = '日月火水木金土';

/** The day in Japan at an instant in ms since 1970. */
export function dayAt(instant: number): Day {
  return new Date(instant + JAPAN_MS).toISOString().slice(0, 10);
}

/** Minutes since midnight in Japan, with the fraction cut off. */
export function minuteAt(instant: number): number {
  return Math.floor((instant + JAPAN_MS - Date.parse(dayAt(instant))) / MINUTE_MS);
}

/** The instant, in ms since 1970, of so many minutes after midnight in Japan. */
export function instantOf(day: Day, minute: number): number {
  return Date.parse(day) - JAPAN_MS + minute * MINUTE_MS;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** Weeks since the first Monday of 1970, counted up each Monday. */
export function weekOf(day: Day): number {
  return Math.floor((Date.parse(day) / DAY_MS - 4) / 7);
}

/** The fiscal year a day lies in: it begins on 1 April. */
export function fiscalYearOf(day: Day): FiscalYear {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** 「11月24日（火）」 */
export function formatDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日（${formatWeekday(weekdayOf(day))}）`;
}

/** 1 → 「月」 */
export function formatWeekday(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/** 540 → 「9:00」 */
export function formatMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
