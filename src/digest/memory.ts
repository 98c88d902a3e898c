// What the digest needs of a store: who wants a digest, which one was posted, and what the knowledge said then. A store
// implements it without knowing the digest: settings and snapshots are JSON to it. Times are milliseconds since 1970.

/** One channel's wish for digests. */
export type SubscriptionRecord = {
  /** A channel has at most one. */
  readonly channel: string;
  /** User id of who asked for it; null once that person is forgotten. */
  readonly subscribedBy: string | null;
  /** User id of who changed it last; null once that person is forgotten. */
  readonly changedBy: string | null;
  readonly changedAt: number;
  /** JSON. */
  readonly settings: unknown;
};

/**
 * `claimed`: someone has taken it on, nothing was sent. `posting`: it is being sent, or was when the process ended.
 * The others are final: `posted`, `silent` (nothing to say), `failed` (Slack refused it), `unclear` (nobody can tell
 * whether it was posted), `lapsed` (too late to be of use, or no longer wanted).
 */
export type DeliveryStage = 'claimed' | 'posting' | 'posted' | 'silent' | 'failed' | 'unclear' | 'lapsed';

/** A digest of a channel on its way, or what became of it. */
export type DeliveryRecord = {
  readonly channel: string;
  /** The day it belongs to, 「2026-11-24」, or another name where it was sent by hand. Unique within the channel. */
  readonly slot: string;
  /** Names one attempt of one process; who holds a delivery may move it on. */
  readonly holder: string;
  readonly stage: DeliveryStage;
  /** When it was claimed, taken over or moved last. */
  readonly at: number;
  /** Id of what the knowledge said when it was made; null before `posting`. */
  readonly snapshot: string | null;
  /** JSON: the digest as it was made; null before `posting`. */
  readonly digest: unknown;
  /** Slack's id of the message; null unless it is known. */
  readonly messageTs: string | null;
  /** Slack's word for why it failed; null unless it did. */
  readonly reason: string | null;
  /** Whether somebody was told of a failed or unclear one. */
  readonly isTold: boolean;
};

type DeliveryKey = Pick<DeliveryRecord, 'channel' | 'slot'>;

export type Claim =
  | { readonly kind: 'claimed' }
  /** Someone was there first: the delivery as it stands. */
  | { readonly kind: 'held'; readonly delivery: DeliveryRecord };

/** A question that could not be answered. */
export type UnansweredQuestion = {
  readonly question: string;
  /** The same for all questions of one person, and no name or id. */
  readonly person: string;
};

/** Every method is atomic among all replicas, and has lasted when it resolves. It rejects when the store cannot be reached. */
export type DigestMemory = {
  /** Sorted by channel. Empty for none. */
  readonly listSubscriptions: () => Promise<readonly SubscriptionRecord[]>;
  readonly findSubscription: (channel: string) => Promise<SubscriptionRecord | null>;
  /** Puts it in the place of the channel's former one, if there is one. */
  readonly saveSubscription: (subscription: SubscriptionRecord) => Promise<void>;
  /** Does nothing where there is none. Deliveries are kept. */
  readonly endSubscription: (channel: string) => Promise<void>;

  /** Makes a delivery in stage `claimed`, with nulls and untold, unless there is one of that channel and slot. */
  readonly claim: (claim: DeliveryKey & { readonly holder: string; readonly at: number }) => Promise<Claim>;
  /** Makes `to` the holder, if `from` still is and the stage is `claimed` or `posting`. False if not; nothing is changed then. */
  readonly takeOver: (
    take: DeliveryKey & { readonly from: string; readonly to: string; readonly at: number },
  ) => Promise<boolean>;
  /** Overwrites what is given, if `holder` still holds it and the stage is not final. False if not; nothing is changed then. */
  readonly move: (
    move: DeliveryKey & { readonly holder: string; readonly at: number; readonly stage: DeliveryStage } & Partial<
        Pick<DeliveryRecord, 'snapshot' | 'digest' | 'messageTs' | 'reason'>
      >,
  ) => Promise<boolean>;
  /** Sets `isTold`, if it is not so already. False if it is. */
  readonly setTold: (told: DeliveryKey & { readonly isTold: boolean }) => Promise<boolean>;

  /** Those in stage `claimed` or `posting`, of all channels. */
  readonly listUnfinished: () => Promise<readonly DeliveryRecord[]>;
  /** Those in stage `failed` or `unclear` that nobody was told of, of all channels. */
  readonly listUntold: () => Promise<readonly DeliveryRecord[]>;
  /** Of one channel, the latest `at` first. */
  readonly listDeliveries: (channel: string, most: number) => Promise<readonly DeliveryRecord[]>;
  readonly findDelivery: (channel: string, slot: string) => Promise<DeliveryRecord | null>;

  /** Keeps JSON under an id that says what it holds: does nothing where the id is known. */
  readonly saveSnapshot: (id: string, facts: unknown) => Promise<void>;
  /** Null for an id that is not known, or no longer. One that the latest deliveries of a channel name must stay. */
  readonly readSnapshot: (id: string) => Promise<unknown>;

  /** Asked from `since` on, in no order. One item a time it was asked. */
  readonly listUnanswered: (since: number) => Promise<readonly UnansweredQuestion[]>;
};
