// What a thread spoke of last, kept for some hours as JSON that nobody here understands.
import type { Run } from '../keeper.js';

export type ThreadRecords = {
  /** Null where nothing is kept, or not longer than until `now`. */
  readonly read: (thread: string, now: number) => Promise<unknown>;
  /** Takes the place of what was kept. */
  readonly write: (thread: string, context: unknown, keptUntil: number) => Promise<void>;
};

export function keepThreads(run: Run): ThreadRecords {
  return {
    read: (thread, now) =>
      run(async (db) => {
        const row = await db
          .selectFrom('threads')
          .select('context')
          .where('thread', '=', thread)
          .where('kept_until', '>', now)
          .executeTakeFirst();
        return row === undefined ? null : (JSON.parse(row.context) as unknown);
      }),
    write: (thread, context, keptUntil) =>
      run(async (db) => {
        const kept = { context: JSON.stringify(context), kept_until: keptUntil };
        await db
          .insertInto('threads')
          .values({ thread, ...kept })
          .onConflict((conflict) => conflict.column('thread').doUpdateSet(kept))
          .execute();
      }),
  };
}
