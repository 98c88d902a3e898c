// Which channels want a digest, and how: settings are JSON that nobody here understands.
import type { Selectable } from 'kysely';
import type { Run } from '../keeper.js';
import type { Tables } from '../schema/tables.js';

export type Subscription = {
  readonly channel: string;
  /** User ids; null once that person is forgotten. */
  readonly subscribedBy: string | null;
  readonly changedBy: string | null;
  readonly changedAt: number;
  readonly settings: unknown;
};

/** Every method is atomic among all replicas, and has lasted when it resolves. It rejects when the store is down. */
export type SubscriptionRecords = {
  /** Sorted by channel. Empty for none. */
  readonly listSubscriptions: () => Promise<readonly Subscription[]>;
  readonly findSubscription: (channel: string) => Promise<Subscription | null>;
  /** Takes the place of the channel's former one. */
  readonly saveSubscription: (subscription: Subscription) => Promise<void>;
  /** Does nothing where there is none. Deliveries are kept. */
  readonly endSubscription: (channel: string) => Promise<void>;
};

export function keepSubscriptions(run: Run): SubscriptionRecords {
  return {
    listSubscriptions: () =>
      run(async (db) => {
        const rows = await db.selectFrom('subscriptions').selectAll().orderBy('channel').execute();
        return rows.map(toSubscription);
      }),
    findSubscription: (channel) =>
      run(async (db) => {
        const row = await db.selectFrom('subscriptions').selectAll().where('channel', '=', channel).executeTakeFirst();
        return row === undefined ? null : toSubscription(row);
      }),
    saveSubscription: ({ channel, subscribedBy, changedBy, changedAt, settings }) =>
      run(async (db) => {
        const saved = {
          ...{ subscribed_by: subscribedBy, changed_by: changedBy, changed_at: changedAt },
          settings: JSON.stringify(settings),
        };
        await db
          .insertInto('subscriptions')
          .values({ channel, ...saved })
          .onConflict((conflict) => conflict.column('channel').doUpdateSet(saved))
          .execute();
      }),
    endSubscription: (channel) =>
      run(async (db) => {
        await db.deleteFrom('subscriptions').where('channel', '=', channel).execute();
      }),
  };
}

function toSubscription(row: Selectable<Tables['subscriptions']>): Subscription {
  return {
    channel: row.channel,
    subscribedBy: row.subscribed_by,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    settings: JSON.parse(row.settings),
  };
}
