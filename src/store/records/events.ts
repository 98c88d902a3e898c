// Events of Slack that are to be answered once: who works on one holds it for a while, and when the holder is gone another
// may take it over.
import type { Run } from '../keeper.js';

/**
 * `received`: nothing was sent. `posting`: the answer is being sent, or was when the process ended. The others are final:
 * `answered`, `refused` (Slack would not take the answer), `unclear` (nobody can tell whether it went out), `lapsed` (found
 * too late to be of use).
 */
export type EventStage = 'received' | 'posting' | 'answered' | 'refused' | 'unclear' | 'lapsed';

export type PendingEvent = {
  readonly key: string;
  readonly stage: 'received' | 'posting';
  readonly holder: string;
  readonly receivedAt: number;
  /** What was given to `receive`. */
  readonly body: unknown;
};

/** Every method is atomic among all replicas, and has lasted when it resolves. It rejects when the store is down. */
export type EventRecords = {
  /** Writes it in stage `received`, unless the key or Slack's id is known. */
  readonly receive: (event: {
    readonly key: string;
    readonly eventId: string | null;
    /** JSON; erased as soon as the stage is final. */
    readonly body: unknown;
    /** Names one attempt of one process. */
    readonly holder: string;
    readonly at: number;
    readonly heldUntil: number;
  }) => Promise<'new' | 'known'>;
  /** Moves it on if `holder` still holds it and the stage is not final. False if not; nothing is changed then. */
  readonly move: (move: {
    readonly key: string;
    readonly holder: string;
    readonly stage: EventStage;
    /** Of no meaning for a final stage. */
    readonly heldUntil: number;
  }) => Promise<boolean>;
  /** Forgets it, if `holder` still holds it and the stage is not final. */
  readonly discard: (event: { readonly key: string; readonly holder: string }) => Promise<void>;
  /** Those in no final stage that nobody has held since `before`, the oldest first. */
  readonly listAbandoned: (before: number) => Promise<readonly PendingEvent[]>;
  /** Makes `to` the holder, if `from` is and has not held it since `before`. False if not; nothing is changed then. */
  readonly takeOver: (take: {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly before: number;
    readonly heldUntil: number;
  }) => Promise<boolean>;
};

const OPEN: readonly EventStage[] = ['received', 'posting'];

export function keepEvents(run: Run): EventRecords {
  return {
    receive: ({ key, eventId, body, holder, at, heldUntil }) =>
      run(async (db) => {
        const result = await db
          .insertInto('events')
          .values({
            ...{ key, holder, event_id: eventId, stage: 'received', body: JSON.stringify(body) },
            ...{ received_at: at, held_until: heldUntil },
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return result.numInsertedOrUpdatedRows === 1n ? 'new' : 'known';
      }),
    move: ({ key, holder, stage, heldUntil }) =>
      run(async (db) => {
        const result = await db
          .updateTable('events')
          .set({ stage, held_until: heldUntil, ...(OPEN.includes(stage) ? {} : { body: null }) })
          .where('key', '=', key)
          .where('holder', '=', holder)
          .where('stage', 'in', OPEN)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
    discard: ({ key, holder }) =>
      run(async (db) => {
        await db
          .deleteFrom('events')
          .where('key', '=', key)
          .where('holder', '=', holder)
          .where('stage', 'in', OPEN)
          .execute();
      }),
    listAbandoned: (before) =>
      run(async (db) => {
        const rows = await db
          .selectFrom('events')
          .selectAll()
          .where('stage', 'in', OPEN)
          .where('held_until', '<', before)
          .orderBy('received_at')
          .execute();
        return rows.map(({ key, stage, holder, received_at: receivedAt, body }) => ({
          ...{ key, holder, receivedAt, stage: stage as PendingEvent['stage'] },
          body: JSON.parse(body ?? 'null') as unknown,
        }));
      }),
    takeOver: ({ key, from, to, before, heldUntil }) =>
      run(async (db) => {
        const result = await db
          .updateTable('events')
          .set({ holder: to, held_until: heldUntil })
          .where('key', '=', key)
          .where('holder', '=', from)
          .where('stage', 'in', OPEN)
          .where('held_until', '<', before)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
  };
}
