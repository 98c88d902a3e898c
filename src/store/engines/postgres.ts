// The store in PostgreSQL, shared by any number of replicas.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../schema/migrate.js';
import type { Tables } from '../schema/tables.js';
import type { Engine } from './engine.js';

/** Slack waits three seconds for an acknowledgement, and the event is written before it. */
const LIMIT_MS = 1_000;
/** Another replica may be migrating, and is waited for. */
const MIGRATION_LIMIT_MS = 60_000;
const CONNECTIONS = 5;

/** `url` as in `postgres://user:password@host:5432/database`. */
export function usePostgres(url: string): Engine {
  return {
    open: async () => {
      const migrating = connect(url, MIGRATION_LIMIT_MS);
      try {
        await migrate(migrating);
      } finally {
        await migrating.destroy();
      }
      return connect(url, LIMIT_MS);
    },
  };
}

function connect(url: string, limitMs: number): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: limitMs,
    statement_timeout: limitMs,
    keepAlive: true,
    application_name: 'madoguchi',
  });
  // A connection that breaks is replaced by the pool, and its query rejects; the event alone would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
