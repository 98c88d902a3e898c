// What the store keeps, on both engines: who was first, who holds what, what is forgotten when.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { DAY_MS, ENGINES, openAt, type Place } from './engines.js';

describe.each(ENGINES)('$name', ({ isSkipped, makePlace }) => {
  describe.skipIf(isSkipped)('keeps', () => {
    const clock = { now: 0 };
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await makePlace();
    });
    afterAll(() => place.remove());
    beforeEach(async () => {
      clock.now = 1_795_329_600_000.5;
      store = await openAt(place.engine, clock);
    });
    afterEach(async () => {
      await store.close();
      await place.empty();
    });
    const reopen = async () => {
      await store.close();
      store = await openAt(place.engine, clock);
    };

    describe('events', () => {
      const event = {
        key: 'post:C1:1.1',
        eventId: 'Ev1',
        body: { text: '予算は？' },
        holder: 'a',
        at: 10,
        heldUntil: 20,
      };
      const move = { key: event.key, holder: 'a', stage: 'posting', heldUntil: 30 } as const;
      const take = { key: event.key, from: 'a', to: 'b', before: 25, heldUntil: 40 };

      it('takes the first and knows the second', async () => {
        expect([await store.events.receive(event), await store.events.receive(event)]).toEqual(['new', 'known']);
      });

      it('knows it by Slack’s id too, and none by having no id', async () => {
        await store.events.receive(event);
        expect(await store.events.receive({ ...event, key: 'k2' })).toBe('known');
        expect(await store.events.receive({ ...event, key: 'k3', eventId: null })).toBe('new');
        expect(await store.events.receive({ ...event, key: 'k4', eventId: null })).toBe('new');
      });

      it('forgets what its holder discards, unless it is final', async () => {
        await store.events.receive(event);
        await store.events.discard({ key: event.key, holder: 'b' });
        expect(await store.events.receive(event)).toBe('known');
        await store.events.discard(event);
        expect(await store.events.receive(event)).toBe('new');
        await store.events.move({ ...move, stage: 'answered' });
        await store.events.discard(event);
        expect(await store.events.receive(event)).toBe('known');
      });

      it('lets one of many at once be the first', async () => {
        const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.events.receive(event)));
        expect(outcomes.filter((outcome) => outcome === 'new')).toHaveLength(1);
      });

      it('knows it after a restart', async () => {
        await store.events.receive(event);
        await reopen();
        expect(await store.events.receive(event)).toBe('known');
      });

      it('are abandoned once nobody holds them, with what was received', async () => {
        await store.events.receive(event);
        expect(await store.events.listAbandoned(20)).toEqual([]);
        expect(await store.events.listAbandoned(20.5)).toEqual([
          { key: event.key, stage: 'received', holder: 'a', receivedAt: 10, body: { text: '予算は？' } },
        ]);
      });

      it('are moved on by their holder alone', async () => {
        await store.events.receive(event);
        expect(await store.events.move({ ...move, holder: 'b' })).toBe(false);
        expect(await store.events.move(move)).toBe(true);
        expect(await store.events.listAbandoned(31)).toMatchObject([{ stage: 'posting' }]);
      });

      it('are taken over by one of many, and lost to the former holder', async () => {
        await store.events.receive(event);
        const takers = Array.from({ length: 10 }, (_, index) => store.events.takeOver({ ...take, to: `t${index}` }));
        expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
        expect(await store.events.move(move)).toBe(false);
      });

      it('are not taken over while they are held', async () => {
        await store.events.receive(event);
        expect(await store.events.takeOver({ ...take, before: 20 })).toBe(false);
      });

      it('stay as they are once final', async () => {
        await store.events.receive(event);
        await store.events.move({ ...move, stage: 'answered' });
        expect(await store.events.move(move)).toBe(false);
        expect(await store.events.takeOver({ ...take, before: 100 })).toBe(false);
        expect(await store.events.listAbandoned(100)).toEqual([]);
      });
    });

    describe('threads', () => {
      it('until their time is over', async () => {
        await store.threads.write('C1/1.1', { subjects: ['a'] }, 100);
        expect(await store.threads.read('C1/1.1', 99)).toEqual({ subjects: ['a'] });
        expect(await store.threads.read('C1/1.1', 100)).toBeNull();
      });

      it('with what they spoke of last', async () => {
        await store.threads.write('C1/1.1', ['a'], 100);
        await store.threads.write('C1/1.1', ['b'], 200);
        await reopen();
        expect(await store.threads.read('C1/1.1', 150)).toEqual(['b']);
      });

      it('apart from one another', async () => {
        await store.threads.write('C1/1.1', ['a'], 100);
        expect(await store.threads.read('C1/1.2', 1)).toBeNull();
      });
    });

    describe('questions', () => {
      const ask = (question: string, user: string | null, changes: { outcome?: string; at?: number } = {}) =>
        store.questions.add({ question, user, via: 'mention', outcome: 'unknown', at: clock.now, ...changes });

      it('that had no answer, since a time, the latest first', async () => {
        await ask('古い', 'U1', { at: 10 });
        await ask('内線番号は？', 'U1', { at: 20 });
        await ask('予算は？', 'U1', { at: 30, outcome: 'answer' });
        await ask('電話は？', null, { at: 40 });
        const listed = await store.questions.listUnanswered(20);
        expect(listed.map(({ question }) => question)).toEqual(['電話は？', '内線番号は？']);
      });

      it('so that people can be counted and not named', async () => {
        for (const user of ['U0AOMORI', 'U0HIROSAKI', 'U0AOMORI', null, null]) await ask('電話は？', user);
        await reopen();
        await ask('電話は？', 'U0AOMORI');
        const people = new Set((await store.questions.listUnanswered(0)).map(({ person }) => person));
        expect(people.size).toBe(4);
        expect([...people].join()).not.toMatch(/AOMORI|HIROSAKI/u);
      });

      it('with one verdict of a person on an answer, the last', async () => {
        const verdict = { answer: 'C1/2.2', user: 'U1', question: '予算は？', comment: null, at: 1 } as const;
        await store.questions.addVerdict({ ...verdict, verdict: 'good' });
        await store.questions.addVerdict({ ...verdict, verdict: 'bad', comment: '年度が違う', at: 2 });
        await store.questions.addVerdict({ ...verdict, verdict: 'good', user: 'U2', at: 3 });
        const listed = await store.questions.listVerdicts(0);
        expect(listed.map(({ verdict: kind, comment }) => [kind, comment])).toEqual([
          ['good', null],
          ['bad', '年度が違う'],
        ]);
      });

      it('no longer than their time', async () => {
        await ask('古い', 'U1', { at: clock.now - 90 * DAY_MS - 1 });
        await ask('新しい', 'U1', { at: clock.now - 90 * DAY_MS + 1 });
        await store.purge();
        expect((await store.questions.listUnanswered(0)).map(({ question }) => question)).toEqual(['新しい']);
      });

      it('and their salt as long as there are any', async () => {
        const personOf = async () => (await store.questions.listUnanswered(0)).map(({ person }) => person)[0];
        await ask('一', 'U1', { at: clock.now - 89 * DAY_MS });
        const first = await personOf();
        await store.purge();
        await ask('二', 'U1');
        expect(await personOf()).toBe(first);
        clock.now += 200 * DAY_MS;
        await store.purge();
        await ask('三', 'U1');
        expect(await personOf()).not.toBe(first);
      });

      it('of everybody but those who want to be forgotten', async () => {
        await ask('一', 'U1');
        await ask('二', 'U2');
        const verdict = { answer: 'a', verdict: 'good', question: null, comment: null, at: clock.now } as const;
        await store.questions.addVerdict({ ...verdict, user: 'U1' });
        await store.questions.addVerdict({ ...verdict, user: 'U2' });
        expect(await store.forget('U1')).toBe(2);
        expect(await store.forget('U1')).toBe(0);
        expect((await store.questions.listUnanswered(0)).map(({ question }) => question)).toEqual(['二']);
        expect(await store.questions.listVerdicts(0)).toHaveLength(1);
      });
    });

    describe('watched programmes', () => {
      const watch = { channel: 'C1', programme: 'p1', watchedBy: 'U1', at: 1 };

      it('of each channel, once, until they are removed', async () => {
        await store.watches.add({ ...watch, programme: 'p2' });
        await store.watches.add({ ...watch, at: 2 });
        await store.watches.add({ ...watch, at: 3 });
        await store.watches.add({ ...watch, channel: 'C2', programme: 'p3' });
        expect(await store.watches.list('C1')).toEqual(['p2', 'p1']);
        await store.watches.remove({ channel: 'C1', programme: 'p2' });
        expect(await store.watches.list('C1')).toEqual(['p1']);
      });
    });

    it('for a day and more what was seen, and then no longer', async () => {
      const event = { key: 'k', eventId: null, body: null, holder: 'a', at: clock.now, heldUntil: clock.now };
      await store.events.receive(event);
      clock.now += 1.5 * DAY_MS;
      await store.purge();
      expect(await store.events.receive(event)).toBe('known');
      clock.now += DAY_MS;
      await store.purge();
      expect(await store.events.receive(event)).toBe('new');
    });
  });
});
