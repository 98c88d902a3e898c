// What was taken up is not taken up again, for a day and within bounds.
import { describe, expect, it } from 'vitest';
import { rememberKeys } from '../../src/slack/inbox/seen-keys.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('rememberKeys', () => {
  it('takes the first and refuses the second', () => {
    const seen = rememberKeys();
    expect([seen.claim(['a'], 0), seen.claim(['a'], 1)]).toEqual([true, false]);
  });

  it('refuses where one key of several is known', () => {
    const seen = rememberKeys();
    seen.claim(['a', 'b'], 0);
    expect(seen.claim(['c', 'b'], 1)).toBe(false);
  });

  it('remembers the other keys of what it refused', () => {
    const seen = rememberKeys();
    seen.claim(['a', 'b'], 0);
    seen.claim(['c', 'b'], 1);
    expect(seen.claim(['c'], 2)).toBe(false);
  });

  it('remembers for a day', () => {
    const seen = rememberKeys();
    seen.claim(['a'], 0);
    expect(seen.claim(['a'], DAY_MS - 1)).toBe(false);
  });

  it('forgets after a day', () => {
    const seen = rememberKeys();
    seen.claim(['a'], 0);
    expect(seen.claim(['a'], DAY_MS)).toBe(true);
  });

  it('does not remember longer for being asked again', () => {
    const seen = rememberKeys();
    seen.claim(['a'], 0);
    seen.claim(['a'], DAY_MS - 1);
    expect(seen.claim(['a'], DAY_MS + 1)).toBe(true);
  });

  it('holds its capacity', () => {
    const seen = rememberKeys({ capacity: 2 });
    for (const key of ['a', 'b']) seen.claim([key], 0);
    expect(seen.claim(['a'], 1)).toBe(false);
  });

  it('forgets the oldest beyond its capacity', () => {
    const seen = rememberKeys({ capacity: 2 });
    for (const key of ['a', 'b', 'c']) seen.claim([key], 0);
    expect(seen.claim(['a'], 1)).toBe(true);
  });

  it('takes again what was released', () => {
    const seen = rememberKeys();
    seen.claim(['a'], 0);
    seen.release(['a']);
    expect(seen.claim(['a'], 1)).toBe(true);
  });
});
