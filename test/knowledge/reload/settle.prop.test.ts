import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Look, observe, startWatch, type Watch } from '../../../src/knowledge/reload/settle.js';

const QUIET_MS = 100;

/** Watches as the watch does: what is due is loaded and so settled. Gives every state that was loaded, and when. */
function watchAll(settled: string, looks: readonly Look[]): readonly Look[] {
  let watch: Watch = startWatch(settled);
  return looks.flatMap((look) => {
    const seen = observe(watch, look, QUIET_MS);
    watch = seen.isDue ? startWatch(look.state) : seen.watch;
    return seen.isDue ? [look] : [];
  });
}

function looksAt(states: string, stepMs: number): readonly Look[] {
  return [...states].map((state, index) => ({ state, atMs: index * stepMs }));
}

/** States a to c, each seen later than the one before. */
const looks = fc
  .array(fc.record({ state: fc.constantFrom('a', 'b', 'c'), stepMs: fc.integer({ min: 1, max: 2 * QUIET_MS }) }), {
    maxLength: 40,
  })
  .map((steps) => {
    let atMs = 0;
    return steps.map(({ state, stepMs }): Look => {
      atMs += stepMs;
      return { state, atMs };
    });
  });

describe('a changed folder', () => {
  it('is loaded once it has been quiet', () => {
    expect(watchAll('a', looksAt('abbb', 60))).toEqual([{ state: 'b', atMs: 180 }]);
  });

  it('is not loaded while it still changes', () => {
    expect(watchAll('a', looksAt('abcbcbc', 60))).toEqual([]);
  });

  it('is not loaded when it is back as it was', () => {
    expect(watchAll('a', looksAt('abaaaaa', 60))).toEqual([]);
  });

  it('is loaded at its second look where one look alone is longer than the quiet', () => {
    expect(watchAll('a', looksAt('abb', 1000))).toEqual([{ state: 'b', atMs: 2000 }]);
  });
});

describe('whatever is seen', () => {
  it('no state is loaded twice in a row', () => {
    fc.assert(
      fc.property(looks, (all) => {
        const states = ['a', ...watchAll('a', all).map(({ state }) => state)];
        expect(states.every((state, index) => state !== states[index - 1])).toBe(true);
      }),
    );
  });

  it('what is loaded was the same for as long as it must be quiet', () => {
    fc.assert(
      fc.property(looks, (all) => {
        for (const { state, atMs } of watchAll('a', all)) {
          const lately = all.filter((look) => look.atMs <= atMs && look.atMs >= atMs - QUIET_MS);
          expect(lately.every((look) => look.state === state)).toBe(true);
        }
      }),
    );
  });

  it('a state that stays is loaded in the end', () => {
    fc.assert(
      fc.property(looks, fc.constantFrom('a', 'b', 'c'), (all, last) => {
        const endMs = (all.at(-1)?.atMs ?? 0) + 1;
        const stay = [0, 1, 2].map((count) => ({ state: last, atMs: endMs + count * QUIET_MS }));
        expect(['a', ...watchAll('a', [...all, ...stay]).map(({ state }) => state)].at(-1)).toBe(last);
      }),
    );
  });
});
