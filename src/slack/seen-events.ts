// Remembers what was already taken up, so that an event delivered again, or one post delivered as two events, is answered
// once. It does not look at retry numbers: a retry of an event that never arrived is the first one here.

/** Retries come for up to a day. */
const KEEP_MS = 24 * 60 * 60 * 1000;
const CAPACITY = 20_000;

export type SeenEvents = {
  /** True, and remembered, if none of the keys was claimed in the last day; `now` in ms. */
  readonly claim: (keys: readonly string[], now: number) => boolean;
  /** Makes the keys claimable again. */
  readonly release: (keys: readonly string[]) => void;
};

/** The keys of one delivered event: Slack's id of the event, and the post it is about. */
export function keysOfEvent(eventId: string | undefined, channel: string, ts: string): readonly string[] {
  return [...(eventId === undefined ? [] : [`event:${eventId}`]), `post:${channel}:${ts}`];
}

/** Holds at most `capacity` keys; beyond that the oldest are forgotten first. */
export function rememberEvents({ keepMs = KEEP_MS, capacity = CAPACITY } = {}): SeenEvents {
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
