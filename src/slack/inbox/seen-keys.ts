// Remembers in this process what was already taken up, for the time in which the store cannot say. It does not look at retry
// numbers: a retry of an event that never arrived is the first one here.

/** Retries come for up to a day. */
const KEEP_MS = 24 * 60 * 60 * 1000;
const CAPACITY = 20_000;

export type SeenKeys = {
  /** True, and remembered, if none of the keys was claimed in the last day; `now` in ms. */
  readonly claim: (keys: readonly string[], now: number) => boolean;
  /** Makes the keys claimable again. */
  readonly release: (keys: readonly string[]) => void;
};

/** Holds at most `capacity` keys; beyond that the oldest are forgotten first. */
export function rememberKeys({ keepMs = KEEP_MS, capacity = CAPACITY } = {}): SeenKeys {
  const claimedAt = new Map<string, number>();

  const forgetOld = (now: number) => {
    for (const [key, at] of claimedAt) {
      if (now - at < keepMs && claimedAt.size <= capacity) return;
      claimedAt.delete(key);
    }
  };

  return {
    claim: (keys, now) => {
      forgetOld(now);
      const isFirst = keys.every((key) => !claimedAt.has(key));
      // A repetition is remembered too: its event id may be new although its post is not.
      for (const key of keys) if (!claimedAt.has(key)) claimedAt.set(key, now);
      forgetOld(now);
      return isFirst;
    },
    release: (keys) => {
      for (const key of keys) claimedAt.delete(key);
    },
  };
}
