// The store in one SQLite file under the data directory, written to the disk at every commit. libsql carries its engine in
// its package and speaks the interface of better-sqlite3, which is the one kysely expects.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrate } from '../schema/migrate.js';
import type { Tables } from '../schema/tables.js';
import type { Engine } from './engine.js';

/** Queries block the process, and Slack waits three seconds for an acknowledgement. */
const BUSY_LIMIT_MS = 1_000;

/** Where the file of a data directory is. */
export function locateFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'madoguchi.sqlite');
}

/** Makes the data directory when it is opened, if it is not there. */
export function useEmbedded(dataDirectory: string): Engine {
  return {
    open: async () => {
      mkdirSync(dataDirectory, { recursive: true });
      return openDatabase(locateFile(dataDirectory));
    },
  };
}

/** A store for one run, on no disk. */
export function useMemory(): Engine {
  return { open: () => openDatabase(':memory:') };
}

async function openDatabase(file: string): Promise<Kysely<Tables>> {
  const database = connect(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forgiveRollback(database) }) });
  try {
    await migrateAtOnce(database, db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** A full disk has rolled back already, and a second rollback would hide why. */
function forgiveRollback(database: Database.Database): SqliteDatabase {
  return {
    close: () => void database.close(),
    prepare: (sql) => database.prepare(sql === 'rollback' && !database.inTransaction ? 'select 1' : sql),
  };
}

function connect(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout=${BUSY_LIMIT_MS}`);
    database.pragma('journal_mode=WAL');
    database.pragma('synchronous=FULL');
    checkPages(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A bad page would otherwise be met only by the query that needs it. */
function checkPages(database: Database.Database): void {
  const [fault] = database.pragma('quick_check(1)') as { readonly quick_check: string }[];
  if (fault?.quick_check === 'ok') return;
  throw Object.assign(new Error(fault?.quick_check ?? 'no answer'), { code: 'SQLITE_CORRUPT' });
}

/** kysely migrates SQLite in no transaction and under no lock, so it gets both here. */
async function migrateAtOnce(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  database.exec('begin immediate');
  try {
    await migrate(db);
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}
