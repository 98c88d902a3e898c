// PostgreSQL over a connection that breaks: the store says so, answers at once while it is gone, and comes back.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePostgres } from '../../src/store/engines/postgres.js';
import { StoreDownError } from '../../src/store/outage.js';
import { until } from '../slack/bench.js';
import { ENGINES, openAt, type Place } from './engines.js';

/** A way to the server that can be cut, closed and opened again. */
async function openWay(server: URL) {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const relay = createServer((near) => {
    if (!isOpen) return near.destroy();
    const far = connect(Number(server.port || 5432), server.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    return near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const way = new URL(server);
  way.host = `127.0.0.1:${(relay.address() as AddressInfo).port}`;
  return {
    url: way.href,
    setOpen: (to: boolean) => {
      isOpen = to;
      if (!to) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}

const postgres = ENGINES.filter(({ name }) => name.startsWith('PostgreSQL'));

describe.each(postgres)('$name', ({ isSkipped, makePlace }) => {
  describe.skipIf(isSkipped)('a lost connection', () => {
    let way: Awaited<ReturnType<typeof openWay>>;
    let place: Place;
    beforeEach(async () => {
      place = await makePlace();
      way = await openWay(new URL(place.address));
    });
    afterEach(async () => {
      way.close();
      await place.remove();
    });

    it('is noticed with the next query, and made anew when the server is back', async () => {
      const store = await openAt(usePostgres(way.url));
      const before = store.outage();
      way.setOpen(false);
      await expect(store.threads.read('t', 0)).rejects.toThrow(StoreDownError);
      const during = store.outage();
      way.setOpen(true);
      await until(() => store.outage() === null, 'in service', 10_000);
      const read = await store.threads.read('none', 0);
      await store.close();
      expect({ before, during, read }).toEqual({ before: null, during: 'unreachable', read: null });
    });

    it('does not keep the program from starting', async () => {
      way.setOpen(false);
      const store = await openAt(usePostgres(way.url));
      const atFirst = store.outage();
      way.setOpen(true);
      await until(() => store.outage() === null, 'in service', 10_000);
      await store.close();
      expect(atFirst).toBe('unreachable');
    });
  });
});
