// What the store keeps for digests, on both engines: one delivery a slot, moved on by its holder alone.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DigestMemory } from '../../src/digest/memory.js';
import type { Store } from '../../src/store/store.js';
import { DAY_MS, ENGINES, openAt, type Place } from './engines.js';

describe.each(ENGINES)('$name', ({ isSkipped, makePlace }) => {
  describe.skipIf(isSkipped)('keeps for digests', () => {
    const clock = { now: 0 };
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await makePlace();
    });
    afterAll(() => place.remove());
    beforeEach(async () => {
      clock.now = 1_795_329_600_000;
      store = await openAt(place.engine, clock);
    });
    afterEach(async () => {
      await store.close();
      await place.empty();
    });

    it('all that they ask of a memory', () => {
      const memory: DigestMemory = store.digests;
      expect(memory).toBe(store.digests);
    });

    describe('subscriptions', () => {
      const subscription = {
        ...{ channel: 'C1', subscribedBy: 'U1', changedBy: 'U1', changedAt: 5 },
        settings: { weekday: 1, time: '09:00' },
      };

      it('one a channel, the last one saved, sorted by channel', async () => {
        await store.digests.saveSubscription({ ...subscription, channel: 'C2' });
        await store.digests.saveSubscription(subscription);
        const changed = { ...subscription, changedBy: 'U2', changedAt: 6, settings: null };
        await store.digests.saveSubscription(changed);
        expect(await store.digests.listSubscriptions()).toEqual([changed, { ...subscription, channel: 'C2' }]);
        expect(await store.digests.findSubscription('C1')).toEqual(changed);
      });

      it('until they end', async () => {
        await store.digests.saveSubscription(subscription);
        await store.digests.endSubscription('C1');
        await store.digests.endSubscription('C1');
        expect(await store.digests.findSubscription('C1')).toBeNull();
      });

      it('without the name of who wants to be forgotten', async () => {
        await store.digests.saveSubscription({ ...subscription, changedBy: 'U2' });
        await store.forget('U1');
        expect(await store.digests.findSubscription('C1')).toMatchObject({ subscribedBy: null, changedBy: 'U2' });
      });
    });

    describe('deliveries', () => {
      const key = { channel: 'C1', slot: '2026-11-24' };
      const claim = { ...key, holder: 'a', at: 10 };
      const fresh = { snapshot: null, digest: null, messageTs: null, reason: null, isTold: false };
      const move = { ...key, holder: 'a', at: 20 };

      it('claimed by one of many at once; the others see whose it is', async () => {
        const claims = Array.from({ length: 10 }, (_, index) => store.digests.claim({ ...claim, holder: `h${index}` }));
        const outcomes = await Promise.all(claims);
        expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
        const holder = `h${outcomes.findIndex(({ kind }) => kind === 'claimed')}`;
        expect(outcomes.find(({ kind }) => kind === 'held')).toEqual({
          kind: 'held',
          delivery: { ...claim, ...fresh, holder, stage: 'claimed' },
        });
      });

      it('moved on by their holder alone, with what is given', async () => {
        await store.digests.claim(claim);
        expect(await store.digests.move({ ...move, holder: 'b', stage: 'posting' })).toBe(false);
        expect(await store.digests.move({ ...move, stage: 'posting', snapshot: 's1', digest: ['parts'] })).toBe(true);
        expect(await store.digests.move({ ...move, at: 30, stage: 'posted', messageTs: '1.1' })).toBe(true);
        const posted = {
          ...claim,
          ...fresh,
          at: 30,
          stage: 'posted',
          snapshot: 's1',
          digest: ['parts'],
          messageTs: '1.1',
        };
        expect(await store.digests.listDeliveries('C1', 5)).toEqual([posted]);
        expect(await store.digests.findDelivery('C1', key.slot)).toEqual(posted);
        expect(await store.digests.findDelivery('C1', '2026-11-25')).toBeNull();
      });

      it('taken over by one of many from the one that had it', async () => {
        await store.digests.claim(claim);
        const take = (to: string) => store.digests.takeOver({ ...key, from: 'a', to, at: 15 });
        expect((await Promise.all(['b', 'c', 'd'].map(take))).filter(Boolean)).toHaveLength(1);
        expect(await store.digests.move({ ...move, stage: 'posting' })).toBe(false);
      });

      it.each(['posted', 'silent', 'failed', 'unclear', 'lapsed'] as const)('as they are once %s', async (stage) => {
        await store.digests.claim(claim);
        await store.digests.move({ ...move, stage });
        expect(await store.digests.move({ ...move, stage: 'posting' })).toBe(false);
        expect(await store.digests.takeOver({ ...key, from: 'a', to: 'b', at: 30 })).toBe(false);
        expect(await store.digests.listUnfinished()).toEqual([]);
      });

      it('unfinished ones to be found, of all channels', async () => {
        await store.digests.claim(claim);
        await store.digests.claim({ ...claim, channel: 'C2' });
        await store.digests.move({ ...move, stage: 'posting' });
        expect((await store.digests.listUnfinished()).map(({ stage }) => stage).toSorted()).toEqual([
          'claimed',
          'posting',
        ]);
      });

      it('failed and unclear ones until somebody was told, once', async () => {
        await store.digests.claim(claim);
        await store.digests.move({ ...move, stage: 'failed', reason: 'not_in_channel' });
        expect(await store.digests.listUntold()).toMatchObject([{ reason: 'not_in_channel', isTold: false }]);
        const told = { ...key, isTold: true };
        expect([await store.digests.setTold(told), await store.digests.setTold(told)]).toEqual([true, false]);
        expect(await store.digests.listUntold()).toEqual([]);
      });

      it('the latest first, as many as are wanted', async () => {
        for (const day of [1, 2, 3]) await store.digests.claim({ ...claim, slot: `2026-11-0${day}`, at: day });
        expect((await store.digests.listDeliveries('C1', 2)).map(({ slot }) => slot)).toEqual([
          '2026-11-03',
          '2026-11-02',
        ]);
      });
    });

    describe('snapshots', () => {
      const deliver = async (slot: string, snapshot: string) => {
        await store.digests.claim({ channel: 'C1', slot, holder: 'a', at: clock.now });
        await store.digests.move({ channel: 'C1', slot, holder: 'a', at: clock.now, stage: 'posted', snapshot });
      };

      it('as they were first saved', async () => {
        await store.digests.saveSnapshot('s1', { facts: [1] });
        await store.digests.saveSnapshot('s1', { facts: [2] });
        expect(await store.digests.readSnapshot('s1')).toEqual({ facts: [1] });
        expect(await store.digests.readSnapshot('s2')).toBeNull();
      });

      it('of each channel’s last digest for ever, others for some weeks', async () => {
        for (const [slot, id] of [
          ['2026-11-02', 's1'],
          ['2026-11-09', 's2'],
        ] as const) {
          await store.digests.saveSnapshot(id, id);
          clock.now += 1;
          await deliver(slot, id);
        }
        await store.purge();
        expect(await store.digests.readSnapshot('s1')).toBe('s1');
        clock.now += 500 * DAY_MS;
        await store.purge();
        expect(await store.digests.readSnapshot('s1')).toBeNull();
        expect(await store.digests.readSnapshot('s2')).toBe('s2');
        expect((await store.digests.listDeliveries('C1', 5)).map(({ slot }) => slot)).toEqual(['2026-11-09']);
      });

      it('longer when they are saved again', async () => {
        await store.digests.saveSnapshot('s1', 1);
        clock.now += 40 * DAY_MS;
        await store.digests.saveSnapshot('s1', 1);
        await store.purge();
        expect(await store.digests.readSnapshot('s1')).toBe(1);
      });
    });
  });
});
