// Brings a database up to the tables of today, once among all who try at the same time.
import { type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './tables.js';

/** The database was migrated by a later version of this program, which knows what an earlier one would spoil. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** Names of our own, so that another program that uses kysely may share the database. */
const APPLIED = 'madoguchi_migrations';
const LOCK = 'madoguchi_migration_lock';

/** Rejects with a {@link NewerSchemaError} before anything is changed, or with what the database said. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const unknown = (await readApplied(db)).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) throw new NewerSchemaError(`Unknown migrations: ${unknown.join(', ')}`);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: APPLIED,
    migrationLockTableName: LOCK,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function readApplied(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === APPLIED)) return [];
  const rows = await db.withTables<{ [APPLIED]: { name: string } }>().selectFrom(APPLIED).select('name').execute();
  return rows.map(({ name }) => name);
}
