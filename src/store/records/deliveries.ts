// Every digest on its way, and what became of it: one for a channel and a slot, moved on by whoever holds it.
import type { Kysely, Selectable } from 'kysely';
import type { Run } from '../keeper.js';
import type { Tables } from '../schema/tables.js';

export type DeliveryStage = 'claimed' | 'posting' | 'posted' | 'silent' | 'failed' | 'unclear' | 'lapsed';

export type Delivery = {
  readonly channel: string;
  /** Unique within the channel. */
  readonly slot: string;
  /** Names one attempt of one process. */
  readonly holder: string;
  readonly stage: DeliveryStage;
  /** When it was claimed, taken over or moved last. */
  readonly at: number;
  readonly snapshot: string | null;
  /** JSON that nobody here understands. */
  readonly digest: unknown;
  readonly messageTs: string | null;
  readonly reason: string | null;
  readonly isTold: boolean;
};

type Key = Pick<Delivery, 'channel' | 'slot'>;

export type Claim =
  | { readonly kind: 'claimed' }
  /** Someone was there first. */
  | { readonly kind: 'held'; readonly delivery: Delivery };

/** Every method is atomic among all replicas, and has lasted when it resolves. It rejects when the store is down. */
export type DeliveryRecords = {
  /** Makes a delivery in stage `claimed`, unless there is one of that channel and slot. */
  readonly claim: (claim: Key & Pick<Delivery, 'holder' | 'at'>) => Promise<Claim>;
  /** Makes `to` the holder, if `from` still is and the stage is not final. False if not. */
  readonly takeOver: (
    take: Key & { readonly from: string; readonly to: string; readonly at: number },
  ) => Promise<boolean>;
  /** Overwrites what is given, if `holder` still holds it and the stage is not final. False if not. */
  readonly move: (
    move: Key &
      Pick<Delivery, 'holder' | 'at' | 'stage'> &
      Partial<Pick<Delivery, 'snapshot' | 'digest' | 'messageTs' | 'reason'>>,
  ) => Promise<boolean>;
  /** Sets `isTold`, if it is not so already. False if it is. */
  readonly setTold: (told: Key & Pick<Delivery, 'isTold'>) => Promise<boolean>;
  /** Those in no final stage, of all channels. */
  readonly listUnfinished: () => Promise<readonly Delivery[]>;
  /** Those in stage `failed` or `unclear` that nobody was told of, of all channels. */
  readonly listUntold: () => Promise<readonly Delivery[]>;
  /** Of one channel, the latest `at` first. */
  readonly listDeliveries: (channel: string, most: number) => Promise<readonly Delivery[]>;
  readonly findDelivery: (channel: string, slot: string) => Promise<Delivery | null>;
};

const OPEN: readonly DeliveryStage[] = ['claimed', 'posting'];
const TO_TELL: readonly DeliveryStage[] = ['failed', 'unclear'];

export function keepDeliveries(run: Run): DeliveryRecords {
  return {
    claim: ({ channel, slot, holder, at }) =>
      run(async (db) => {
        const result = await db
          .insertInto('deliveries')
          .values({
            ...{ channel, slot, holder, stage: 'claimed', moved_at: at },
            ...{ snapshot: null, digest: null, message_ts: null, reason: null, is_told: 0 },
          })
          .onConflict((conflict) => conflict.columns(['channel', 'slot']).doNothing())
          .executeTakeFirst();
        if (result.numInsertedOrUpdatedRows === 1n) return { kind: 'claimed' };
        const row = await selectOne(db, channel, slot).executeTakeFirstOrThrow();
        return { kind: 'held', delivery: toDelivery(row) };
      }),
    takeOver: ({ channel, slot, from, to, at }) =>
      run(async (db) => {
        const result = await db
          .updateTable('deliveries')
          .set({ holder: to, moved_at: at })
          .where('channel', '=', channel)
          .where('slot', '=', slot)
          .where('holder', '=', from)
          .where('stage', 'in', OPEN)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
    move: ({ channel, slot, holder, at, stage, snapshot, digest, messageTs, reason }) =>
      run(async (db) => {
        const result = await db
          .updateTable('deliveries')
          .set({
            ...{ stage, moved_at: at },
            ...(snapshot === undefined ? {} : { snapshot }),
            ...(digest === undefined ? {} : { digest: JSON.stringify(digest) }),
            ...(messageTs === undefined ? {} : { message_ts: messageTs }),
            ...(reason === undefined ? {} : { reason }),
          })
          .where('channel', '=', channel)
          .where('slot', '=', slot)
          .where('holder', '=', holder)
          .where('stage', 'in', OPEN)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
    setTold: ({ channel, slot, isTold }) =>
      run(async (db) => {
        const result = await db
          .updateTable('deliveries')
          .set({ is_told: isTold ? 1 : 0 })
          .where('channel', '=', channel)
          .where('slot', '=', slot)
          .where('is_told', '<>', isTold ? 1 : 0)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
    listUnfinished: () =>
      run(async (db) => {
        const rows = await db.selectFrom('deliveries').selectAll().where('stage', 'in', OPEN).execute();
        return rows.map(toDelivery);
      }),
    listUntold: () =>
      run(async (db) => {
        const rows = await db
          .selectFrom('deliveries')
          .selectAll()
          .where('stage', 'in', TO_TELL)
          .where('is_told', '=', 0)
          .execute();
        return rows.map(toDelivery);
      }),
    listDeliveries: (channel, most) =>
      run(async (db) => {
        const rows = await db
          .selectFrom('deliveries')
          .selectAll()
          .where('channel', '=', channel)
          .orderBy('moved_at', 'desc')
          .limit(most)
          .execute();
        return rows.map(toDelivery);
      }),
    findDelivery: (channel, slot) =>
      run(async (db) => {
        const row = await selectOne(db, channel, slot).executeTakeFirst();
        return row === undefined ? null : toDelivery(row);
      }),
  };
}

function selectOne(db: Kysely<Tables>, channel: string, slot: string) {
  return db.selectFrom('deliveries').selectAll().where('channel', '=', channel).where('slot', '=', slot);
}

function toDelivery(row: Selectable<Tables['deliveries']>): Delivery {
  return {
    channel: row.channel,
    slot: row.slot,
    holder: row.holder,
    stage: row.stage as DeliveryStage,
    at: row.moved_at,
    snapshot: row.snapshot,
    digest: JSON.parse(row.digest ?? 'null'),
    messageTs: row.message_ts,
    reason: row.reason,
    isTold: row.is_told === 1,
  };
}
