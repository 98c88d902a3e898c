// Which days offices in Japan work on: not on Saturdays, Sundays and public holidays, nor from 29 December to 3 January.
import holidays from '@holiday-jp/holiday_jp';
import { addDays, type Day, weekdayOf } from './day.js';

const NAMES: Readonly<Record<string, { readonly name: string } | undefined>> = holidays.holidays;
const YEAR_END = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'];

/** Why no office works on a day, as staff say it: 「勤労感謝の日」, 「年末年始」, 「日曜日」; null for a working day. */
export function findDayOff(day: Day): string | null {
  if (YEAR_END.includes(day.slice(5))) return '年末年始';
  const holiday = NAMES[day];
  if (holiday !== undefined) return holiday.name;
  const weekday = weekdayOf(day);
  return weekday === 0 ? '日曜日' : weekday === 6 ? '土曜日' : null;
}

export function isWorkingDay(day: Day): boolean {
  return findDayOff(day) === null;
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

/** The day itself if it is a working day, else the last one before it. */
export function lastWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1));
}
