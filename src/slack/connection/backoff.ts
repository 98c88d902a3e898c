// How long to wait before trying again.

/** 0, 1, 2, … failures → 0.5 s, 1 s, 2 s, … up to `mostMs`. */
export function backoffMs(failures: number, mostMs = 30_000): number {
  return Math.min(mostMs, 500 * 2 ** failures);
}
