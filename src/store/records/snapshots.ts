// What the knowledge said when a digest was made, as JSON under an id that says what it holds.
import type { Run } from '../keeper.js';

export type SnapshotRecords = {
  /** Does nothing where the id is known, but to keep it longer. */
  readonly saveSnapshot: (id: string, facts: unknown) => Promise<void>;
  /** Null for an id that is not known, or no longer. */
  readonly readSnapshot: (id: string) => Promise<unknown>;
};

export function keepSnapshots(run: Run, now: () => number): SnapshotRecords {
  return {
    saveSnapshot: (id, facts) =>
      run(async (db) => {
        const savedAt = now();
        await db
          .insertInto('snapshots')
          .values({ id, facts: JSON.stringify(facts), saved_at: savedAt })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ saved_at: savedAt }))
          .execute();
      }),
    readSnapshot: (id) =>
      run(async (db) => {
        const row = await db.selectFrom('snapshots').select('facts').where('id', '=', id).executeTakeFirst();
        return row === undefined ? null : (JSON.parse(row.facts) as unknown);
      }),
  };
}
