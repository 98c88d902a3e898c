// The inbox: what Slack brings is written down before it is acknowledged, taken up once, and crossed out when it is answered.
// While the store is out of service it is taken up all the same, and counted as unprotected.
import { randomUUID } from 'node:crypto';
import { describeError, type Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { rememberKeys } from './seen-keys.js';

/** How an event ends, or `posting` while its answer is being sent. */
export type Stage = 'received' | 'posting' | FinalStage;
export type FinalStage = 'answered' | 'refused' | 'unclear' | 'lapsed';

export type AbandonedEvent = {
  readonly key: string;
  readonly stage: 'received' | 'posting';
  readonly holder: string;
  readonly receivedAt: number;
  readonly body: unknown;
};

/**
 * What this room needs of a store. Every method is atomic among all replicas, and has lasted when it resolves. While the store
 * is out of service it rejects with an error named StoreDownError.
 */
export type EventMemory = {
  readonly receive: (event: {
    readonly key: string;
    readonly eventId: string | null;
    readonly body: unknown;
    readonly holder: string;
    readonly at: number;
    readonly heldUntil: number;
  }) => Promise<'new' | 'known'>;
  readonly move: (move: {
    readonly key: string;
    readonly holder: string;
    readonly stage: Stage;
    readonly heldUntil: number;
  }) => Promise<boolean>;
  readonly discard: (event: { readonly key: string; readonly holder: string }) => Promise<void>;
  readonly listAbandoned: (before: number) => Promise<readonly AbandonedEvent[]>;
  readonly takeOver: (take: {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly before: number;
    readonly heldUntil: number;
  }) => Promise<boolean>;
};

/** The right to answer an event. `holder` is null where only this process remembers it. */
export type Receipt = { readonly key: string; readonly holder: string | null };

export type Incoming = { readonly key: string; readonly eventId: string | null; readonly body: object | null };

/** No method rejects: what the store cannot do is logged and counted. */
export type Inbox = {
  /** Writes it down. Null for what is known already. */
  readonly receive: (incoming: Incoming) => Promise<Receipt | null>;
  /** Whether the answer may be sent now; false when another has taken the event over. To be asked before every attempt. */
  readonly startPosting: (receipt: Receipt) => Promise<boolean>;
  readonly settle: (receipt: Receipt, stage: FinalStage) => Promise<void>;
  /** Leaves it to whoever comes first, as nothing was sent. */
  readonly putBack: (receipt: Receipt) => Promise<void>;
  /** Forgets it, so that it can be received again. */
  readonly discard: (receipt: Receipt) => Promise<void>;
  /** Everything that nobody holds any more. Empty while the store is out of service. */
  readonly listAbandoned: () => Promise<readonly AbandonedEvent[]>;
  /** Null when another was first. */
  readonly takeOver: (event: AbandonedEvent) => Promise<Receipt | null>;
};

export type InboxTools = {
  readonly memory: EventMemory;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => number;
  /** How long one attempt may take before another process may take the event over. */
  readonly holdMs?: number;
};

/** Longer than one request to Slack may take. */
const HOLD_MS = 20_000;

export function openInbox({ memory, metrics, log, now, holdMs = HOLD_MS }: InboxTools): Inbox {
  const seen = rememberKeys();
  const held = () => now() + holdMs;

  /** `otherwise` where the store cannot do it. */
  const attempt = async <Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      metrics.countFailure('store');
      if (!isOutage(error)) log.error({ error: describeError(error) }, '受信箱の記録に失敗しました。');
      return otherwise;
    }
  };
  const move = (receipt: Receipt, stage: Stage, heldUntil: number) =>
    attempt(async () => {
      const { key, holder } = receipt;
      return holder === null || memory.move({ key, holder, stage, heldUntil });
    }, true);

  return {
    receive: async ({ key, eventId, body }) => {
      const holder = randomUUID();
      const written = await attempt(
        () => memory.receive({ key, eventId, body, holder, at: now(), heldUntil: held() }),
        'unwritten' as const,
      );
      const keys = [key, ...(eventId === null ? [] : [`event:${eventId}`])];
      const isFirst = seen.claim(keys, now());
      if (written === 'known' || !isFirst) {
        if (written === 'new') await move({ key, holder }, 'answered', 0);
        metrics.countDuplicate();
        return null;
      }
      if (written === 'unwritten') metrics.countUnprotected();
      return { key, holder: written === 'new' ? holder : null };
    },
    startPosting: (receipt) => move(receipt, 'posting', held()),
    settle: async (receipt, stage) => {
      await move(receipt, stage, 0);
    },
    putBack: async (receipt) => {
      await move(receipt, 'received', held());
    },
    discard: async ({ key, holder }) => {
      seen.release([key]);
      if (holder !== null) await attempt(() => memory.discard({ key, holder }), undefined);
    },
    listAbandoned: () => attempt(() => memory.listAbandoned(now()), []),
    takeOver: async ({ key, holder: from }) => {
      const to = randomUUID();
      const isTaken = await attempt(() => memory.takeOver({ key, from, to, before: now(), heldUntil: held() }), false);
      return isTaken ? { key, holder: to } : null;
    },
  };
}

/** The store has its own line for it. */
function isOutage(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreDownError';
}
