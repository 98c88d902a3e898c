// When a channel's digests are due: its chosen weekday and time, moved off holidays, over all that was chosen so far. Pure;
// it does not know what was posted.
import { z } from 'zod';
import type { DeepReadonly } from '../../domain/deep-readonly.js';
import { addDays, type Day, dayAt, instantOf, minuteAt, weekdayOf } from './day.js';
import { findDayOff, nextWorkingDay } from './working-days.js';

export const scheduleSchema = z.strictObject({
  /** 1 for Monday to 5 for Friday. */
  weekday: z.int().min(1).max(5),
  /** After midnight in Japan. */
  minute: z.int().min(0).max(1439),
});

/** What was chosen at an instant (ms since 1970) and holds until the next choice. */
export const choiceSchema = z.strictObject({
  from: z.number(),
  /** Null: no digests, a pause. */
  schedule: scheduleSchema.nullable(),
});

export type Schedule = DeepReadonly<z.infer<typeof scheduleSchema>>;
export type Choice = DeepReadonly<z.infer<typeof choiceSchema>>;

/** A digest that a channel is to have. */
export type Occurrence = {
  /** The working day it is for; no two of a channel share one. */
  readonly day: Day;
  readonly minute: number;
  /** The days that the schedule names, of which there are several where a long holiday joins them; the last one last. */
  readonly nominal: readonly Day[];
};

/** An occurrence whose time has come. */
export type Due = { readonly occurrence: Occurrence; readonly isLate: boolean };

/** A late digest waits for the morning, and none goes out in the evening. */
const MORNING = 9 * 60;
const EVENING = 17 * 60;
/** A digest for a time after that may be an hour late. */
const GRACE = 60;
const LAST_MINUTE = 1439;
const LATEST_WORKING_DAYS = 2;
/** A nominal day lies at most this long before the working day it is moved to: Golden Week had ten days in 2019. */
const LONGEST_HOLIDAY_DAYS = 14;

/** What falls on `first` to `last`, both included, in order. `choices` are in the order they were made. */
export function listOccurrences(choices: readonly Choice[], first: Day, last: Day): readonly Occurrence[] {
  const byDay = new Map<Day, Occurrence>();
  let replaced: readonly Occurrence[] = [];
  for (const [index, { from, schedule }] of choices.entries()) {
    const until = choices[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const weekly = schedule === null ? [] : listWeekly(schedule, first, last);
    const own = weekly.flatMap((occurrence) => beginAfter(from, occurrence, replaced));
    for (const occurrence of own.filter((one) => instantOf(one.day, one.minute) <= until)) {
      // Whoever changes the time on the day itself, after the digest was due, gets no second one.
      const { day } = occurrence;
      byDay.set(day, joinOccurrences(byDay.get(day) ?? occurrence, occurrence));
    }
    replaced = own;
  }
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** A time that has passed when it is chosen is the next minute, if that takes the place of a later one of the same day. */
function beginAfter(from: number, occurrence: Occurrence, replaced: readonly Occurrence[]): readonly Occurrence[] {
  const { day, minute } = occurrence;
  if (instantOf(day, minute) > from) return [occurrence];
  const isOwed = dayAt(from) === day && replaced.some((one) => one.day === day && instantOf(day, one.minute) > from);
  return isOwed ? [{ ...occurrence, minute: Math.min(minuteAt(from) + 1, LAST_MINUTE) }] : [];
}

function joinOccurrences(a: Occurrence, b: Occurrence): Occurrence {
  const nominal = [...new Set([...a.nominal, ...b.nominal])].toSorted();
  return { day: a.day, minute: Math.min(a.minute, b.minute), nominal };
}

/** The next ones after `now`, at most `count`; none while the last choice is a pause. */
export function listNext(choices: readonly Choice[], now: number, count: number): readonly Occurrence[] {
  const today = dayAt(now);
  return listOccurrences(choices, today, addDays(today, 7 * count + 2 * LONGEST_HOLIDAY_DAYS))
    .filter(({ day, minute }) => instantOf(day, minute) > now)
    .slice(0, count);
}

/**
 * The digest that is to go out now, if it has not: on its day from its time until the evening, or late, on the first two
 * working days after it, in office hours. One that is late on the day of the next one is part of that. Null for none, and
 * in a pause.
 */
export function findDue(choices: readonly Choice[], now: number): Due | null {
  if (choices.at(-1)?.schedule == null) return null;
  const [today, minute] = [dayAt(now), minuteAt(now)];
  const near = listOccurrences(choices, addDays(today, -LONGEST_HOLIDAY_DAYS), today);
  const ofToday = near.find(({ day }) => day === today);
  if (ofToday !== undefined) {
    const isOpen = minute >= ofToday.minute && minute < Math.max(EVENING, ofToday.minute + GRACE);
    return isOpen ? { occurrence: ofToday, isLate: false } : null;
  }
  const last = near.at(-1);
  if (last === undefined || !listLateDays(last.day).includes(today)) return null;
  const isOpen = minute >= Math.min(MORNING, last.minute) && minute < EVENING;
  return isOpen ? { occurrence: last, isLate: true } : null;
}

/** Whether a digest for `day` may not go out any more, being too late. */
export function hasLapsed(day: Day, now: number): boolean {
  return dayAt(now) > (listLateDays(day).at(-1) ?? day);
}

/** Why a digest was moved: 「11月23日（月）は勤労感謝の日」 of the last nominal day; null where it was not. */
export function findMove({ day, nominal }: Occurrence): { readonly from: Day; readonly reason: string } | null {
  const from = nominal.at(-1);
  const reason = from === undefined || from === day ? null : findDayOff(from);
  return from === undefined || reason === null ? null : { from, reason };
}

function listWeekly({ weekday, minute }: Schedule, first: Day, last: Day): readonly Occurrence[] {
  const byDay = new Map<Day, Day[]>();
  const start = addDays(first, -LONGEST_HOLIDAY_DAYS);
  const offset = (weekday - weekdayOf(start) + 7) % 7;
  for (let nominal = addDays(start, offset); nominal <= last; nominal = addDays(nominal, 7)) {
    const day = nextWorkingDay(nominal);
    if (day >= first && day <= last) byDay.set(day, [...(byDay.get(day) ?? []), nominal]);
  }
  return [...byDay].map(([day, nominal]) => ({ day, minute, nominal }));
}

function listLateDays(day: Day): readonly Day[] {
  const days: Day[] = [];
  for (let late = day; days.length < LATEST_WORKING_DAYS; days.push(late)) late = nextWorkingDay(addDays(late, 1));
  return days;
}
