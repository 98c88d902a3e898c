import { describe, expect, it } from 'vitest';
import {
  type Choice,
  findDue,
  findMove,
  hasLapsed,
  listNext,
  listOccurrences,
} from '../../../src/digest/schedule/schedule.js';

const at = (text: string) => Date.parse(`${text}+09:00`);
const mondays = (from = '2020-01-01T00:00', minute = 540): readonly Choice[] => [
  { from: at(from), schedule: { weekday: 1, minute } },
];
const daysOf = (choices: readonly Choice[], first: string, last: string) =>
  listOccurrences(choices, first, last).map(({ day }) => day);

describe('listOccurrences', () => {
  it('names the chosen weekday', () => {
    expect(daysOf(mondays(), '2026-11-01', '2026-11-20')).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
  });

  it('moves a digest off a public holiday to the next working day', () => {
    const [occurrence] = listOccurrences(mondays(), '2026-11-21', '2026-11-27');
    expect(occurrence).toEqual({ day: '2026-11-24', minute: 540, nominal: ['2026-11-23'] });
  });

  it('moves over a row of holidays', () => {
    expect(daysOf(mondays(), '2026-09-19', '2026-09-27')).toEqual(['2026-09-24']);
  });

  it('joins a digest of the year-end break with the one on the day it is moved to', () => {
    expect(listOccurrences(mondays(), '2025-12-23', '2026-01-09')).toEqual([
      { day: '2026-01-05', minute: 540, nominal: ['2025-12-29', '2026-01-05'] },
    ]);
  });

  it('keeps to 29 February in a leap year', () => {
    const thursdays: readonly Choice[] = [{ from: 0, schedule: { weekday: 4, minute: 0 } }];
    expect(daysOf(thursdays, '2024-02-25', '2024-03-02')).toEqual(['2024-02-29']);
  });

  it('names none before the choice was made', () => {
    expect(daysOf(mondays('2026-11-09T09:30'), '2026-11-01', '2026-11-20')).toEqual(['2026-11-16']);
  });

  it('names none in a pause, and goes on after it', () => {
    const choices: readonly Choice[] = [
      ...mondays(),
      { from: at('2026-11-03T10:00'), schedule: null },
      { from: at('2026-11-12T10:00'), schedule: { weekday: 1, minute: 540 } },
    ];
    expect(daysOf(choices, '2026-11-01', '2026-11-20')).toEqual(['2026-11-02', '2026-11-16']);
  });

  it('names one where the time is changed on the day itself after it was due', () => {
    const choices: readonly Choice[] = [
      ...mondays(),
      { from: at('2026-11-09T10:00'), schedule: { weekday: 1, minute: 900 } },
    ];
    expect(listOccurrences(choices, '2026-11-09', '2026-11-09')).toEqual([
      { day: '2026-11-09', minute: 540, nominal: ['2026-11-09'] },
    ]);
  });

  it('follows a change made on the day itself before it was due', () => {
    const choices: readonly Choice[] = [
      ...mondays(),
      { from: at('2026-11-09T08:00'), schedule: { weekday: 2, minute: 480 } },
    ];
    expect(daysOf(choices, '2026-11-09', '2026-11-15')).toEqual(['2026-11-10']);
  });

  it('posts at once where the time is changed on the day itself to one that has passed', () => {
    const choices: readonly Choice[] = [
      ...mondays('2020-01-01T00:00', 900),
      { from: at('2026-11-09T10:00:30'), schedule: { weekday: 1, minute: 540 } },
    ];
    expect(listOccurrences(choices, '2026-11-09', '2026-11-09')).toEqual([
      { day: '2026-11-09', minute: 601, nominal: ['2026-11-09'] },
    ]);
  });
});

describe('listNext', () => {
  it('gives the next three', () => {
    const next = listNext(mondays(), at('2026-11-22T12:00'), 3).map(({ day }) => day);
    expect(next).toEqual(['2026-11-24', '2026-11-30', '2026-12-07']);
  });

  it('gives none in a pause', () => {
    expect(
      listNext([...mondays(), { from: at('2026-11-01T00:00'), schedule: null }], at('2026-11-02T12:00'), 3),
    ).toEqual([]);
  });
});

describe('findDue', () => {
  const dueAt = (text: string, choices = mondays()) => {
    const due = findDue(choices, at(text));
    return due && `${due.occurrence.day}${due.isLate ? ' late' : ''}`;
  };

  it.each([
    ['2026-11-09T08:59:59', null],
    ['2026-11-09T09:00', '2026-11-09'],
    ['2026-11-09T16:59', '2026-11-09'],
    ['2026-11-09T17:00', null],
    ['2026-11-10T08:59', null],
    ['2026-11-10T09:00', '2026-11-09 late'],
    ['2026-11-11T16:59', '2026-11-09 late'],
    ['2026-11-12T09:00', null],
  ])('at %s it is %s', (now, expected) => {
    expect(dueAt(now)).toBe(expected);
  });

  it('waits over the weekend for the next working morning', () => {
    const fridays: readonly Choice[] = [{ from: 0, schedule: { weekday: 5, minute: 540 } }];
    expect(['2026-11-07T09:00', '2026-11-09T09:00'].map((now) => dueAt(now, fridays))).toEqual([
      null,
      '2026-11-06 late',
    ]);
  });

  it('gives a digest for the evening an hour', () => {
    const evenings = mondays('2020-01-01T00:00', 1200);
    expect(['2026-11-09T20:59', '2026-11-09T21:00'].map((now) => dueAt(now, evenings))).toEqual(['2026-11-09', null]);
  });

  it('joins a late digest with the one that is due later on that day', () => {
    const choices: readonly Choice[] = [
      ...mondays(),
      { from: at('2026-11-09T20:00'), schedule: { weekday: 2, minute: 900 } },
    ];
    expect(['2026-11-10T09:00', '2026-11-10T15:00'].map((now) => dueAt(now, choices))).toEqual([null, '2026-11-10']);
  });

  it('still owes what came due before the schedule was changed', () => {
    const choices: readonly Choice[] = [
      ...mondays(),
      { from: at('2026-11-09T20:00'), schedule: { weekday: 5, minute: 540 } },
    ];
    expect(dueAt('2026-11-10T09:00', choices)).toBe('2026-11-09 late');
  });

  it('owes nothing in a pause', () => {
    expect(dueAt('2026-11-10T09:00', [...mondays(), { from: at('2026-11-09T20:00'), schedule: null }])).toBeNull();
  });
});

describe('hasLapsed', () => {
  it('ends with the second working day after it', () => {
    expect(
      ['2026-11-10', '2026-11-11', '2026-11-12'].map((day) => hasLapsed('2026-11-09', at(`${day}T12:00`))),
    ).toEqual([false, false, true]);
  });
});

describe('findMove', () => {
  it('says which holiday moved it', () => {
    const [occurrence] = listOccurrences(mondays(), '2026-11-21', '2026-11-27');
    expect(occurrence && findMove(occurrence)).toEqual({ from: '2026-11-23', reason: '勤労感謝の日' });
  });

  it('is silent where a joined digest stands on a day of its own', () => {
    const [occurrence] = listOccurrences(mondays(), '2025-12-23', '2026-01-09');
    expect(occurrence && findMove(occurrence)).toBeNull();
  });
});
