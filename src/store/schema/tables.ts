// The tables of the store, as queries see them. Times are milliseconds since 1970 and may have fractions; JSON is text.

export type Tables = {
  /** At most one row, written to see whether anything can be written. */
  readonly probes: { id: number; probed_at: number; filling: string };
  /** What Slack brought and is to be answered once. `body` is JSON, and null as soon as the stage is final. */
  readonly events: {
    key: string;
    /** Slack's id of the event; null where there is none. */
    event_id: string | null;
    stage: string;
    body: string | null;
    holder: string;
    held_until: number;
    received_at: number;
  };
  readonly threads: { thread: string; context: string; kept_until: number };
  /** `asker` is a salted hash; null where nobody is known to have asked. */
  readonly questions: {
    id: string;
    asked_at: number;
    asker: string | null;
    via: string;
    outcome: string;
    question: string;
  };
  /** One person's verdict on one answer. */
  readonly feedback: {
    answer: string;
    asker: string;
    given_at: number;
    verdict: string;
    question: string | null;
    comment: string | null;
  };
  /** At most one row: the salt of every asker's hash, which lives as long as the hashes. */
  readonly salts: { id: number; salt: string };
  readonly subscriptions: {
    channel: string;
    subscribed_by: string | null;
    changed_by: string | null;
    changed_at: number;
    settings: string;
  };
  readonly deliveries: {
    channel: string;
    slot: string;
    holder: string;
    stage: string;
    moved_at: number;
    snapshot: string | null;
    digest: string | null;
    message_ts: string | null;
    reason: string | null;
    is_told: number;
  };
  readonly snapshots: { id: string; facts: string; saved_at: number };
  readonly watches: { channel: string; programme: string; watched_by: string | null; watched_at: number };
};
