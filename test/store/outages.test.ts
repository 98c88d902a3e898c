// What happens when the database is out of service: it is said at once and once, nothing is half written, and the store
// comes back by itself.
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateFile, useEmbedded } from '../../src/store/engines/embedded.js';
import type { Engine } from '../../src/store/engines/engine.js';
import { explainOutage, StoreDownError } from '../../src/store/outage.js';
import { NewerSchemaError } from '../../src/store/schema/migrate.js';
import { openStore, type Store } from '../../src/store/store.js';
import { pause, until } from '../slack/bench.js';
import { ENGINES, openAt, type Place } from './engines.js';

type Line = { readonly level: string; readonly fields: object; readonly message: string };

const event = (key: string) => ({ key, eventId: null, body: 'x'.repeat(500), holder: 'a', at: 1, heldUntil: 2 });

describe.each(ENGINES)('$name', ({ isSkipped, makePlace }) => {
  describe.skipIf(isSkipped)('opening', () => {
    let place: Place;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(() => place.remove());

    it('brings an empty database up to date once, however many open it at once', async () => {
      const stores = await Promise.all([1, 2, 3, 4].map(() => openAt(place.engine)));
      await until(() => stores.every((store) => store.outage() === null), 'in service', 15_000);
      const outcomes = await Promise.all(stores.map((store) => store.events.receive(event('k'))));
      await Promise.all(stores.map((store) => store.close()));
      expect(outcomes.toSorted()).toEqual(['known', 'known', 'known', 'new']);
    });

    it('refuses a database that a later version has migrated, and leaves it alone', async () => {
      const db = await place.engine.open();
      await sql`insert into madoguchi_migrations (name, timestamp) values ('999-later', '')`.execute(db);
      await db.destroy();
      await expect(place.engine.open()).rejects.toThrow(NewerSchemaError);
      const store = await openAt(place.engine);
      const outage = store.outage();
      await store.close();
      expect(outage).toBe('newer');
    });

    it('rejects at once while it is out of service, and works again when it is back', async () => {
      let isDown = true;
      const engine: Engine = {
        open: async () => {
          if (isDown) throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
          return place.engine.open();
        },
      };
      const store = await openAt(engine);
      await expect(store.threads.read('t', 0)).rejects.toThrow(StoreDownError);
      isDown = false;
      await until(() => store.outage() === null, 'in service');
      const received = await store.events.receive(event('k'));
      await store.close();
      expect(received).toBe('new');
    });
  });
});

describe('an embedded store', () => {
  let directory: string;
  let log: Line[];
  let store: Store | null;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'madoguchi-outage-'));
    log = [];
    store = null;
  });
  afterEach(async () => {
    await store?.close();
    rmSync(directory, { recursive: true });
  });
  const open = async (engine: Engine = useEmbedded(directory)): Promise<Store> => {
    const write = (level: string) => (fields: object, message: string) => log.push({ level, fields, message });
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
    store = await openStore({
      ...{ engine, wait, now: () => 0, retentionDays: 90 },
      log: { info: write('info'), error: write('error') },
    });
    return store;
  };
  const errors = () => log.filter(({ level }) => level === 'error').map(({ message }) => message);

  it('says that the disk is full, has written nothing of what failed, and goes on when there is room', async () => {
    let most = 60;
    const opened = await open({
      open: async () => {
        const db = await useEmbedded(directory).open();
        await sql`pragma max_page_count = ${sql.lit(most)}`.execute(db);
        return db;
      },
    });
    const written: string[] = [];
    const fill = async () => {
      for (let index = 0; index < 1_000; index += 1) {
        await opened.events.receive({ ...event(`k${index}`), heldUntil: 0 });
        written.push(`k${index}`);
      }
    };
    await expect(fill()).rejects.toThrow(StoreDownError);
    await pause(200);
    expect(opened.outage()).toBe('full');
    expect(log).toHaveLength(1);
    most = 1_000;
    await until(() => opened.outage() === null, 'in service');
    expect((await opened.events.listAbandoned(1)).map(({ key }) => key).toSorted()).toEqual(written.toSorted());
    expect(errors()).toEqual([explainOutage('full')]);
  });

  it('says that the file is corrupt, and touches nothing', async () => {
    await (await open()).close();
    new Database(locateFile(directory)).pragma('wal_checkpoint(truncate)');
    const file = openSync(locateFile(directory), 'r+');
    writeSync(file, Buffer.alloc(8_192, 7), 0, 8_192, 4_096);
    closeSync(file);
    expect((await open()).outage()).toBe('corrupt');
    expect(errors()).toEqual([explainOutage('corrupt')]);
  });

  it('says so where the damage is in a page that nobody has read yet', async () => {
    const opened = await open();
    for (let index = 0; index < 200; index += 1) await opened.threads.write(`t${index}`, 'x'.repeat(1_000), 1);
    await opened.close();
    new Database(locateFile(directory)).pragma('wal_checkpoint(truncate)');
    const { size } = statSync(locateFile(directory));
    const file = openSync(locateFile(directory), 'r+');
    writeSync(file, Buffer.alloc(4_096, 7), 0, 4_096, size - 8_192);
    closeSync(file);
    expect((await open()).outage()).toBe('corrupt');
  });

  it('says that another program has locked the file, and goes on when it is free', async () => {
    const opened = await open();
    const other = new Database(locateFile(directory));
    other.exec('begin immediate');
    await expect(opened.events.receive(event('k'))).rejects.toThrow(StoreDownError);
    expect(errors()).toEqual([explainOutage('locked')]);
    other.exec('rollback');
    other.close();
    await until(() => opened.outage() === null, 'in service', 10_000);
    expect(await opened.events.receive(event('k'))).toBe('new');
  });

  it('says that it cannot be opened where the data directory is a file', async () => {
    writeFileSync(path.join(directory, 'data'), '');
    expect((await open(useEmbedded(path.join(directory, 'data')))).outage()).toBe('closed');
  });

  it('keeps what was written when the process is gone without a word', async () => {
    const opened = await open();
    await opened.events.receive(event('k'));
    const again = await openAt(useEmbedded(directory));
    const received = await again.events.receive(event('k'));
    await again.close();
    expect(received).toBe('known');
  });

  it('rejects with the bug, and stays in service, where a query is wrong', async () => {
    const opened = await open();
    const circular: { self?: object } = {};
    circular.self = circular;
    await expect(opened.threads.write('t', circular, 1)).rejects.toThrow(TypeError);
    expect(opened.outage()).toBeNull();
  });
});
