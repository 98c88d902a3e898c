import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, instantOf, weekdayOf } from '../../../src/digest/schedule/day.js';
import {
  type Choice,
  findDue,
  hasLapsed,
  listNext,
  listOccurrences,
  type Schedule,
} from '../../../src/digest/schedule/schedule.js';
import { isWorkingDay, nextWorkingDay } from '../../../src/digest/schedule/working-days.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const schedules: fc.Arbitrary<Schedule> = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }),
  minute: fc.integer({ min: 0, max: 1439 }),
});
/** Any year for which the holidays are known: leap years, moved holidays and the ten days of 2019 among them. */
const years = fc.integer({ min: 2016, max: 2045 });

/** A year of choices, each some days after the one before; the first is never a pause. */
const histories = fc
  .record({
    year: years,
    first: schedules,
    changes: fc.array(
      fc.record({ afterMinutes: fc.integer({ min: 1, max: 40 * 24 * 60 }), schedule: fc.option(schedules) }),
      { maxLength: 12 },
    ),
  })
  .map(({ year, first, changes }) => {
    const start = Date.parse(`${year}-01-01T00:00+09:00`);
    let from = start;
    const choices: Choice[] = [{ from, schedule: first }];
    for (const { afterMinutes, schedule } of changes) {
      from += afterMinutes * MINUTE;
      choices.push({ from, schedule });
    }
    return { start, choices };
  });

/** Every hour, and each chosen time of each day. */
function listTicks(choices: readonly Choice[], start: number, days: number): readonly number[] {
  const minutes = new Set([
    ...Array.from({ length: 24 }, (_, hour) => hour * 60),
    ...choices.flatMap(({ schedule }) => schedule?.minute ?? []),
  ]);
  const ticks = Array.from({ length: days }, (_, day) =>
    [...minutes].map((minute) => start + day * DAY + minute * MINUTE),
  );
  // A choice is acted on within the minute.
  return [...ticks.flat(), ...choices.map(({ from }) => from + MINUTE)].toSorted((a, b) => a - b);
}

/** What is posted when somebody looks at each tick, but for the spells asleep. */
function run(choices: readonly Choice[], ticks: readonly number[], isAsleep: (now: number) => boolean) {
  const posted = new Map<string, number>();
  for (const now of ticks.filter((tick) => !isAsleep(tick))) {
    // Nobody knows of a choice before it is made.
    const due = findDue(
      choices.filter(({ from }) => from < now),
      now,
    );
    if (due !== null && !posted.has(due.occurrence.day)) posted.set(due.occurrence.day, now);
  }
  return posted;
}

describe('the schedule over simulated years', () => {
  it('has every occurrence on a working day, one a day', () => {
    fc.assert(
      fc.property(histories, ({ start, choices }) => {
        const days = listOccurrences(choices, dayAt(start), addDays(dayAt(start), 400)).map(({ day }) => day);
        expect(days.filter((day) => !isWorkingDay(day))).toEqual([]);
        expect(new Set(days).size).toBe(days.length);
      }),
      { numRuns: 40 },
    );
  });

  it('loses no week: each chosen weekday of the year has the digest of the first working day from then on', () => {
    fc.assert(
      fc.property(years, schedules, (year, schedule) => {
        const days = new Set(
          listOccurrences([{ from: 0, schedule }], `${year}-01-01`, `${year + 1}-01-31`).map(({ day }) => day),
        );
        const lost: string[] = [];
        for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
          if (weekdayOf(day) === schedule.weekday && !days.has(nextWorkingDay(day))) lost.push(day);
        }
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('names no day but those, and each by the days it stands for', () => {
    fc.assert(
      fc.property(years, schedules, (year, schedule) => {
        for (const { day, nominal } of listOccurrences([{ from: 0, schedule }], `${year}-01-01`, `${year}-12-31`)) {
          expect(nominal.length).toBeGreaterThan(0);
          for (const one of nominal) {
            expect(weekdayOf(one)).toBe(schedule.weekday);
            expect(nextWorkingDay(one)).toBe(day);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('posts every occurrence at its time and nothing else when nobody sleeps, whatever is changed meanwhile', () => {
    fc.assert(
      fc.property(histories, ({ start, choices }) => {
        const posted = run(choices, listTicks(choices, start, 60), () => false);
        const last = dayAt(start + 59 * DAY);
        const expected = listOccurrences(choices, dayAt(start), last).map(({ day, minute }) => [
          day,
          instantOf(day, minute),
        ]);
        expect([...posted].filter(([day]) => day <= last)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('gives a day that is scheduled before and after a change its one digest', () => {
    fc.assert(
      fc.property(
        years,
        schedules,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1438 }),
        (year, old, minute, changed) => {
          const [day = ''] = listOccurrences([{ from: 0, schedule: old }], `${year}-05-01`, `${year}-06-30`).map(
            (one) => one.day,
          );
          const choices: readonly Choice[] = [
            { from: 0, schedule: old },
            { from: instantOf(day, changed), schedule: { ...old, minute } },
          ];
          const ticks = Array.from({ length: 1440 }, (_, at) => instantOf(day, at));
          expect([...run(choices, ticks, () => false).keys()]).toEqual([day]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('never goes out on a day off, twice on one day, before its time or more than two working days late', () => {
    const spells = fc.array(
      fc.record({ startDay: fc.integer({ min: 0, max: 58 }), hours: fc.integer({ min: 1, max: 120 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(histories, spells, ({ start, choices }, sleeps) => {
        const isAsleep = (now: number) =>
          sleeps.some(({ startDay, hours }) => {
            const from = start + startDay * DAY;
            return now >= from && now < from + hours * 60 * MINUTE;
          });
        const posted = run(choices, listTicks(choices, start, 60), isAsleep);
        for (const [day, at] of posted) {
          expect(isWorkingDay(dayAt(at))).toBe(true);
          expect(dayAt(at) >= day).toBe(true);
          expect(hasLapsed(day, at)).toBe(false);
        }
        const dates = [...posted.values()].map(dayAt);
        expect(new Set(dates).size).toBe(dates.length);
      }),
      { numRuns: 15 },
    );
  });

  it('shows the next dates as they will be', () => {
    fc.assert(
      fc.property(years, schedules, fc.integer({ min: 0, max: 365 * 24 * 60 }), (year, schedule, minutes) => {
        const now = Date.parse(`${year}-01-01T00:00+09:00`) + minutes * MINUTE;
        const choices = [{ from: 0, schedule }];
        const next = listNext(choices, now, 3);
        expect(next).toHaveLength(3);
        for (const { day, minute } of next) {
          expect(findDue(choices, instantOf(day, minute))?.occurrence.day).toBe(day);
        }
      }),
      { numRuns: 60 },
    );
  });
});
