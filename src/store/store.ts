// Opens what must outlive a restart: one body of records over one of two engines.
import type { Engine } from './engines/engine.js';
import { type KeeperTools, keepOpen } from './keeper.js';
import type { OutageKind } from './outage.js';
import { type DeliveryRecords, keepDeliveries } from './records/deliveries.js';
import { type EventRecords, keepEvents } from './records/events.js';
import { eraseUser, purgeOld } from './records/purge.js';
import { keepQuestions, type QuestionRecords } from './records/questions.js';
import { keepSnapshots, type SnapshotRecords } from './records/snapshots.js';
import { keepSubscriptions, type SubscriptionRecords } from './records/subscriptions.js';
import { keepThreads, type ThreadRecords } from './records/threads.js';
import { keepWatches, type WatchRecords } from './records/watches.js';

/** Every method rejects with a StoreDownError while the database is out of service. */
export type Store = {
  readonly events: EventRecords;
  readonly threads: ThreadRecords;
  readonly questions: QuestionRecords;
  readonly watches: WatchRecords;
  /** All that digests need of a store. */
  readonly digests: SubscriptionRecords & DeliveryRecords & SnapshotRecords & Pick<QuestionRecords, 'listUnanswered'>;
  /** Removes what is older than it may be kept. */
  readonly purge: () => Promise<void>;
  /** Removes a person's questions and verdicts, whose number it gives, and the person's name elsewhere. */
  readonly forget: (user: string) => Promise<number>;
  /** Null while it is in service. */
  readonly outage: () => OutageKind | null;
  readonly close: () => Promise<void>;
};

export type StoreOptions = KeeperTools & {
  readonly engine: Engine;
  readonly now: () => number;
  /** How long questions are kept. */
  readonly retentionDays: number;
};

/** Resolves also when the database is out of service, and then goes on trying. */
export async function openStore({ engine, now, retentionDays, ...tools }: StoreOptions): Promise<Store> {
  const { run, outage, close } = await keepOpen(engine, { now, ...tools });
  const questions = keepQuestions(run);
  return {
    events: keepEvents(run),
    threads: keepThreads(run),
    questions,
    watches: keepWatches(run),
    digests: {
      ...keepSubscriptions(run),
      ...keepDeliveries(run),
      ...keepSnapshots(run, now),
      listUnanswered: questions.listUnanswered,
    },
    purge: () => purgeOld(run, now(), retentionDays),
    forget: async (user) => {
      await eraseUser(run, user);
      return questions.forget(user);
    },
    outage,
    close,
  };
}
