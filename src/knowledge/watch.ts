// Looks at the knowledge folder again and again and loads it once it has changed and become quiet. It must not know what is
// done with the knowledge (docs/decisions/reload.md).
import { observe, startWatch } from './reload/settle.js';

export type WatchOptions<Loaded> = {
  /** A text that differs once the folder has changed. */
  readonly look: () => Promise<string>;
  /** What `look` gave before the knowledge in service was loaded. */
  readonly settled: string;
  readonly load: () => Promise<Loaded>;
  /** Called for each load of a whole state, sound or not. What it throws goes to `onFailure`, and the watch goes on. */
  readonly onLoaded: (loaded: Loaded) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly intervalMs?: number;
  /** How long a changed folder must stay as it is before it is loaded. */
  readonly quietMs?: number;
  readonly signal: AbortSignal;
};

/** A keeper who has saved a file sees the change in about the sum of the two. */
const INTERVAL_MS = 1_000;
const QUIET_MS = 1_000;
/** A look at very many files, or over a slow network, may take no more than this share of the time. */
const SHARE_OF_LOOKS = 0.1;

/** Resolves once `signal` is aborted; never rejects. */
export async function watchKnowledge<Loaded>(options: WatchOptions<Loaded>): Promise<void> {
  const { look, load, onLoaded, onFailure, now, wait, signal } = options;
  const { intervalMs = INTERVAL_MS, quietMs = QUIET_MS } = options;
  let watch = startWatch(options.settled);
  while (!signal.aborted) {
    const startedMs = now();
    let lookMs = 0;
    try {
      const state = await look();
      lookMs = now() - startedMs;
      const seen = observe(watch, { state, atMs: now() }, quietMs);
      watch = seen.watch;
      if (seen.isDue) {
        const { settled } = watch;
        watch = startWatch(state);
        const loaded = await load();
        // What changed while it was read may be half of one state and half of another.
        if ((await look()) !== state) watch = startWatch(settled);
        else if (!signal.aborted) await onLoaded(loaded);
      }
    } catch (error) {
      onFailure(error);
    }
    await wait(Math.max(intervalMs, lookMs / SHARE_OF_LOOKS));
  }
}
