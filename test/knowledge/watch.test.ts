import { describe, expect, it } from 'vitest';
import { type WatchOptions, watchKnowledge } from '../../src/knowledge/watch.js';

/** A folder whose states are given look by look, one look a tick; the watch ends after the last. */
async function watchStates(states: readonly string[], options: Partial<WatchOptions<string>> = {}) {
  const stop = new AbortController();
  const taken: string[] = [];
  const failures: unknown[] = [];
  const waits: number[] = [];
  let clockMs = 0;
  let looks = 0;
  await watchKnowledge<string>({
    look: async () => {
      if (looks === states.length - 1) stop.abort();
      looks += 1;
      return states[looks - 1] ?? '';
    },
    settled: 'a',
    load: async () => `loaded at look ${looks}`,
    onLoaded: async (loaded) => void taken.push(loaded),
    onFailure: (error) => failures.push(error),
    now: () => clockMs,
    wait: async (ms) => {
      waits.push(ms);
      clockMs += ms;
    },
    intervalMs: 10,
    quietMs: 10,
    signal: stop.signal,
    ...options,
  });
  return { taken, failures, waits };
}

describe('watchKnowledge', () => {
  it('loads a folder that has changed and become quiet', async () => {
    expect((await watchStates(['a', 'b', 'b', 'b', 'b'])).taken).toEqual(['loaded at look 3']);
  });

  it('leaves a folder alone that has not changed', async () => {
    expect((await watchStates(['a', 'a', 'a', 'a'])).taken).toEqual([]);
  });

  it('does not take what changed while it was read, and loads again', async () => {
    // The fourth look, after the load, sees another state than the third.
    expect((await watchStates(['a', 'b', 'b', 'c', 'c', 'c', 'c', 'c'])).taken).toEqual(['loaded at look 6']);
  });

  it('loads again what was back as it was when half of something else had been read', async () => {
    expect((await watchStates(['a', 'b', 'b', 'c', 'b', 'b', 'b', 'b'])).taken).toEqual(['loaded at look 6']);
  });

  it('goes on after a load that failed, without trying the same state again', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new Error('broken');
      return 'loaded';
    };
    const { taken, failures } = await watchStates(['a', 'b', 'b', 'b', 'b', 'c', 'c', 'c', 'c'], { load });
    expect({ loads, taken, failures: failures.length }).toEqual({ loads: 2, taken: ['loaded'], failures: 1 });
  });

  it('goes on after what was loaded could not be used', async () => {
    const onLoaded = async () => {
      throw new Error('broken');
    };
    expect((await watchStates(['a', 'b', 'b', 'b', 'b'], { onLoaded })).failures).toHaveLength(1);
  });

  it('looks less often the longer a look takes', async () => {
    let clockMs = 0;
    const { waits } = await watchStates(['a', 'a'], { now: () => (clockMs += 50) });
    expect(waits[0]).toBe(500);
  });
});
