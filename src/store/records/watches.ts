// The programmes that a channel watches.
import type { Run } from '../keeper.js';

export type Watch = {
  readonly channel: string;
  /** Id of the programme. */
  readonly programme: string;
};

export type WatchRecords = {
  /** The ids of the channel's programmes, in the order in which they were added. Empty for none. */
  readonly list: (channel: string) => Promise<readonly string[]>;
  /** Does nothing where it is watched already. `watchedBy` is a user id. */
  readonly add: (watch: Watch & { readonly watchedBy: string; readonly at: number }) => Promise<void>;
  /** Does nothing where it is not watched. */
  readonly remove: (watch: Watch) => Promise<void>;
};

export function keepWatches(run: Run): WatchRecords {
  return {
    list: (channel) =>
      run(async (db) => {
        const rows = await db
          .selectFrom('watches')
          .select('programme')
          .where('channel', '=', channel)
          .orderBy('watched_at')
          .orderBy('programme')
          .execute();
        return rows.map(({ programme }) => programme);
      }),
    add: ({ channel, programme, watchedBy, at }) =>
      run(async (db) => {
        await db
          .insertInto('watches')
          .values({ channel, programme, watched_by: watchedBy, watched_at: at })
          .onConflict((conflict) => conflict.columns(['channel', 'programme']).doNothing())
          .execute();
      }),
    remove: ({ channel, programme }) =>
      run(async (db) => {
        await db.deleteFrom('watches').where('channel', '=', channel).where('programme', '=', programme).execute();
      }),
  };
}
