// The engines that every test of the store runs on, each with a database of its own.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { useEmbedded } from '../../src/store/engines/embedded.js';
import type { Engine } from '../../src/store/engines/engine.js';
import { usePostgres } from '../../src/store/engines/postgres.js';
import { openStore, type Store } from '../../src/store/store.js';
import { pause } from '../slack/bench.js';

export const DAY_MS = 24 * 60 * 60 * 1000;
const TEST_SERVER = process.env['TEST_DATABASE_URL'];
const IS_POSTGRES_MISSING = TEST_SERVER === undefined && process.env['CI'] !== 'true';

/** A fresh, empty database. */
export type Place = {
  readonly engine: Engine;
  /** A directory, or the address of a database. */
  readonly address: string;
  /** Makes it fresh again, once nobody has it open: far quicker than another database. */
  readonly empty: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

type EngineCase = { readonly name: string; readonly isSkipped: boolean; readonly makePlace: () => Promise<Place> };

/** For `describe.each`; on a machine with no PostgreSQL its tests are skipped under a name that says so. */
export const ENGINES: readonly EngineCase[] = [
  { name: 'embedded', isSkipped: false, makePlace: makeDirectory },
  {
    name: IS_POSTGRES_MISSING ? 'PostgreSQL (skipped: TEST_DATABASE_URL names no server)' : 'PostgreSQL',
    isSkipped: IS_POSTGRES_MISSING,
    makePlace: makeDatabase,
  },
];

async function makeDirectory(): Promise<Place> {
  const directory = mkdtempSync(path.join(tmpdir(), 'madoguchi-store-'));
  return {
    engine: useEmbedded(directory),
    address: directory,
    empty: async () => {
      rmSync(directory, { recursive: true });
      mkdirSync(directory);
    },
    remove: async () => rmSync(directory, { recursive: true }),
  };
}

async function makeDatabase(): Promise<Place> {
  if (TEST_SERVER === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL server.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(TEST_SERVER, `create database ${name}`);
  const url = new URL(TEST_SERVER);
  url.pathname = name;
  return {
    engine: usePostgres(url.href),
    address: url.href,
    empty: () => runSql(url.href, 'drop schema public cascade; create schema public'),
    remove: () => runSql(TEST_SERVER ?? '', `drop database ${name} with (force)`),
  };
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** A store on the engine, with a clock to turn. */
export async function openAt(engine: Engine, clock: { now: number } = { now: 0 }): Promise<Store> {
  const log = { info: () => {}, error: () => {} };
  return openStore({ engine, log, now: () => clock.now, wait: () => pause(5), retentionDays: 90 });
}
