import { describe, expect, it } from 'vitest';
import { type Choice, findDue } from '../../src/digest/schedule/schedule.js';
import { choose, DEFAULT_PARTS, readSubscription } from '../../src/digest/settings.js';

const DAY = 24 * 60 * 60_000;
const MONDAY = { weekday: 1, minute: 540 };
const NOW = Date.parse('2026-11-10T12:00+09:00');

describe('choose', () => {
  it('adds nothing where the same is chosen again', () => {
    const choices: readonly Choice[] = [{ from: 0, schedule: MONDAY }];
    expect(choose(choices, { ...MONDAY }, NOW)).toBe(choices);
  });

  it('forgets choices that decide nothing any more, and keeps what may still be late', () => {
    const choices: readonly Choice[] = [
      { from: 0, schedule: { weekday: 3, minute: 0 } },
      { from: NOW - 60 * DAY, schedule: MONDAY },
    ];
    const chosen = choose(choices, { weekday: 5, minute: 540 }, NOW);
    expect(chosen.map(({ from }) => from)).toEqual([NOW - 60 * DAY, NOW]);
    expect(findDue(chosen, NOW)?.occurrence.day).toBe('2026-11-09');
  });
});

describe('readSubscription', () => {
  const record = { channel: 'C1', subscribedBy: 'U1', changedBy: 'U1', changedAt: NOW };

  it('reads what was kept', () => {
    const settings = {
      choices: [{ from: NOW, schedule: MONDAY }],
      selection: [],
      parts: [...DEFAULT_PARTS],
      quiet: 'line',
    };
    expect(readSubscription({ ...record, settings })?.settings).toEqual(settings);
  });

  it('does not guess at settings it does not understand', () => {
    expect(readSubscription({ ...record, settings: { weekday: 1 } })).toBeNull();
  });
});
