// Rules on the fiscal calendar (年度の暦): its days exist, and what ends does so after it began.
import type { CalendarEntry } from '../../../domain/calendar.js';
import { problemAt } from '../../parse/parsed.js';
import type { Rule } from '../rule.js';

const DAYS = ['start', 'end'] as const;
/** 29 February stands for the last day of the month where there is none. */
const LEAP_YEAR = '2024';
const LENGTH_OF_A_DATE = '2026-12-03'.length;

export const reportCalendarDaysThatAreNone: Rule = ({ calendar }) =>
  calendar.entries.flatMap((entry) =>
    DAYS.flatMap((key) => {
      const day = entry.sound[key];
      if (day === undefined || isDay(day)) return [];
      return [problemAt(entry, [key], `「${day}」という日はありません。暦を見て直してください。`)];
    }),
  );

/** Only days of one year can be out of order: what recurs may run from December to January. */
export const reportCalendarSpansInReverse: Rule = ({ calendar }) =>
  calendar.entries.flatMap((entry) => {
    const { start, end } = entry.sound;
    if (start === undefined || end === undefined) return [];
    if (start.length !== end.length) {
      return [problemAt(entry, ['end'], `\`end\` は \`start\`（${start}）と同じ形で書いてください。`)];
    }
    const isReverse = start.length === LENGTH_OF_A_DATE && end < start;
    return isReverse ? [problemAt(entry, ['end'], `終わりの ${end} が始まりの ${start} より前です。`)] : [];
  });

function isDay(day: CalendarEntry['start']): boolean {
  const [date = '', month = LEAP_YEAR, year = LEAP_YEAR] = day.split('-').toReversed();
  const whole = day.length === 2 ? `${LEAP_YEAR}-${day}-01` : `${year}-${month}-${date}`;
  const instant = Date.parse(whole);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(whole);
}
