// Removes what is no longer needed or may no longer be kept, and a person's traces.
import type { Kysely } from 'kysely';
import type { Run } from '../keeper.js';
import type { Tables } from '../schema/tables.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Slack delivers an event again for up to a day. */
const EVENT_DAYS = 2;
/** What a channel's last digest said is kept however old it is. */
const SNAPSHOT_DAYS = 30;
const DELIVERY_DAYS = 400;

/** Removes what is older than it is kept for; `retentionDays` is for questions and verdicts. */
export function purgeOld(run: Run, now: number, retentionDays: number): Promise<void> {
  const before = (days: number) => now - days * DAY_MS;
  return run(async (db) => {
    await db.deleteFrom('events').where('received_at', '<', before(EVENT_DAYS)).execute();
    await db.deleteFrom('threads').where('kept_until', '<=', now).execute();
    await db.deleteFrom('questions').where('asked_at', '<', before(retentionDays)).execute();
    await db.deleteFrom('feedback').where('given_at', '<', before(retentionDays)).execute();
    await purgeSalt(db);
    await purgeSnapshots(db, before(SNAPSHOT_DAYS));
    await purgeDeliveries(db, before(DELIVERY_DAYS));
  });
}

/** What a channel's last digest said stays, however old it is. */
async function purgeSnapshots(db: Kysely<Tables>, before: number): Promise<void> {
  await db
    .deleteFrom('snapshots')
    .where('saved_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as last')
            .select('last.slot')
            .whereRef('last.snapshot', '=', 'snapshots.id')
            .where((last) =>
              last.not(
                last.exists(
                  last
                    .selectFrom('deliveries as later')
                    .select('later.slot')
                    .whereRef('later.channel', '=', 'last.channel')
                    .whereRef('later.moved_at', '>', 'last.moved_at')
                    .where('later.snapshot', 'is not', null),
                ),
              ),
            ),
        ),
      ),
    )
    .execute();
}

async function purgeDeliveries(db: Kysely<Tables>, before: number): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('moved_at', '<', before)
    .where('stage', 'not in', ['claimed', 'posting'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('snapshots').select('id').whereRef('snapshots.id', '=', 'deliveries.snapshot'))),
    )
    .execute();
}

/** Held first, so that nobody can be adding a row under it while it is looked whether there are any. */
function purgeSalt(db: Kysely<Tables>): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('salts')
      .set(({ ref }) => ({ id: ref('id') }))
      .execute();
    await transaction
      .deleteFrom('salts')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('questions').select('id').where('asker', 'is not', null))),
      )
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('feedback').select('asker'))))
      .execute();
  });
}

/** Takes a person's name off what belongs to a channel. */
export function eraseUser(run: Run, user: string): Promise<void> {
  return run((db) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('subscriptions')
        .set({ subscribed_by: null })
        .where('subscribed_by', '=', user)
        .execute();
      await transaction.updateTable('subscriptions').set({ changed_by: null }).where('changed_by', '=', user).execute();
      await transaction.updateTable('watches').set({ watched_by: null }).where('watched_by', '=', user).execute();
    }),
  );
}
