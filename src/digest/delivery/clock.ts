// Looks at the clock again and again: a computer that slept, or whose clock was set, is none the worse for it.

export type ClockOptions = {
  readonly tick: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** A tick that failed is followed by the next all the same. */
  readonly onFailure: (error: unknown) => void;
  readonly signal: AbortSignal;
  readonly intervalMs?: number;
};

/** Any minute may be chosen, so it is looked at more than once a minute. */
const INTERVAL_MS = 20_000;

/** One tick at a time, until `signal` is aborted; resolves after the one that is under way. Never rejects. */
export async function runClock({
  tick,
  wait,
  onFailure,
  signal,
  intervalMs = INTERVAL_MS,
}: ClockOptions): Promise<void> {
  while (!signal.aborted) {
    await tick().catch(onFailure);
    await Promise.race([wait(intervalMs), untilAborted(signal)]);
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
