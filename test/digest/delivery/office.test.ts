import { describe, expect, it } from 'vitest';
import { type DigestOffice, openOffice, type Wish } from '../../../src/digest/delivery/office.js';
import type { Mark, Outlet, PostOutcome, SearchOutcome } from '../../../src/digest/delivery/tools.js';
import type { Digest } from '../../../src/digest/digest.js';
import type { DeliveryRecord, DigestMemory } from '../../../src/digest/memory.js';
import { renderDigest } from '../../../src/digest/text/text.js';
import { useMemory } from '../../../src/store/engines/embedded.js';
import { openStore } from '../../../src/store/store.js';
import { edit, knowledgeOf } from '../world.js';
import { createMemory } from './memory.js';

const CHANNEL = 'C0PLANNING';
const WISH: Wish = {
  schedule: { weekday: 1, minute: 540 },
  selection: [],
  parts: ['changes', 'kpi', 'ahead', 'calendar'],
  quiet: 'line',
};
const at = (text: string) => Date.parse(`${text}+09:00`);
const knowledge = await knowledgeOf();

/** A Slack in memory: what it answers next can be set, and a request may go through although its answer is lost. */
async function openTown(openMemory: OpenMemory, start = '2026-11-02T12:00') {
  const memory = await openMemory();
  const posted: { readonly mark: Mark; readonly digest: Digest }[] = [];
  const told: { readonly user: string; readonly text: string }[] = [];
  const state = {
    now: at(start),
    knowledge,
    posts: [] as (PostOutcome | 'lost-answer')[],
    searches: [] as SearchOutcome[],
    mayTell: true,
    searched: 0,
    crash: null as 'before-post' | 'after-post' | null,
    attempts: 0,
  };
  const outlet: Outlet = {
    post: async (mark, digest) => {
      state.attempts += 1;
      if (state.crash === 'before-post') throw new Error('killed');
      const next = state.posts.shift();
      if (next !== undefined && next !== 'lost-answer' && next.kind !== 'posted') return next;
      posted.push({ mark, digest });
      if (state.crash === 'after-post') throw new Error('killed');
      return next === 'lost-answer' ? { kind: 'unclear' } : { kind: 'posted', messageTs: `${posted.length}.0` };
    },
    search: async (mark) => {
      state.searched += 1;
      const next = state.searches.shift();
      if (next !== undefined) return next;
      const index = posted.findIndex((post) => post.mark.slot === mark.slot && post.mark.channel === mark.channel);
      return index === -1 ? { kind: 'absent' } : { kind: 'found' };
    },
    tell: async (user, text) => {
      if (state.mayTell) told.push({ user, text });
      return state.mayTell;
    },
  };
  let holders = 0;
  const open = (): DigestOffice =>
    openOffice({
      ...{ memory, outlet, knowledge: () => state.knowledge, findNearest: () => [], now: () => state.now },
      wait: async (ms) => {
        state.now += ms;
      },
      newHolder: () => `holder-${++holders}`,
      onOutcome: () => {},
    });
  const office = open();
  return {
    ...{ memory, posted, told, state, office, open },
    tickAt: async (text: string, which = office) => {
      state.now = at(text);
      await which.tick();
    },
    stages: async () =>
      (await memory.listDeliveries(CHANNEL, 100))
        .map(({ slot, stage }: DeliveryRecord) => `${slot} ${stage}`)
        .toSorted(),
  };
}

type OpenMemory = () => Promise<DigestMemory>;

/** What the store promises, kept in memory, and the store itself. */
const MEMORIES: readonly { readonly name: string; readonly openMemory: OpenMemory }[] = [
  { name: 'a plain memory', openMemory: async () => createMemory() },
  {
    name: 'the store',
    openMemory: async () => {
      const log = { info: () => {}, error: () => {} };
      const wait = () => Promise.resolve();
      return (await openStore({ engine: useMemory(), log, now: Date.now, wait, retentionDays: 90 })).digests;
    },
  },
];

describe.each(MEMORIES)('on $name', ({ openMemory }) => {
  describe('the office', () => {
    it('posts a digest once at its time, however often the clock is looked at', async () => {
      const { office, tickAt, posted, stages } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      for (const minute of ['08:59', '09:00', '09:01', '12:00', '16:59']) await tickAt(`2026-11-09T${minute}`);
      expect(posted).toHaveLength(1);
      expect(await stages()).toEqual(['2026-11-09 posted']);
    });

    it('posts to the other channels where one goes wrong', async () => {
      const { office, tickAt, posted, memory, state } = await openTown(openMemory);
      await office.save('C0BROKEN', 'U1', WISH);
      await office.save(CHANNEL, 'U1', WISH);
      state.crash = 'before-post';
      const tick = tickAt('2026-11-09T09:00');
      await expect(tick).rejects.toThrow('killed');
      expect(await memory.listUnfinished()).toHaveLength(2);
      state.crash = null;
      await tickAt('2026-11-09T09:06');
      expect(posted.map(({ mark }) => mark.channel).toSorted()).toEqual(['C0BROKEN', CHANNEL]);
    });

    it('posts one between two replicas', async () => {
      const { office, open, tickAt, posted, state } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      state.now = at('2026-11-09T09:00');
      await Promise.all([office.tick(), open().tick(), open().tick()]);
      await tickAt('2026-11-09T09:10');
      expect(posted).toHaveLength(1);
    });

    it('tells what changed since the last digest, and not again', async () => {
      const { office, tickAt, posted, state } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      await tickAt('2026-11-09T09:00');
      state.knowledge = await knowledgeOf(edit('report/report-1-01.yaml', '対象に研修', '対象に講座'));
      await tickAt('2026-11-16T09:00');
      await tickAt('2026-11-24T09:00');
      const texts = posted.map(({ digest }) => renderDigest(digest));
      expect(texts.map((text) => text.includes('対象に研修を行う。 → 起業を志す人を対象に講座を行う。'))).toEqual([
        false,
        true,
        false,
      ]);
    });

    it('shows another KPI than last week', async () => {
      const { office, tickAt, posted } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      for (const day of ['09', '16', '24', '30']) await tickAt(`2026-11-${day}T09:00`);
      const kpis = posted
        .map(({ digest }) => digest.parts.find(({ kind }) => kind === 'kpi'))
        .map((kpi) => kpi && 'key' in kpi && kpi.key);
      expect(kpis.every((kpi, index) => kpi !== kpis[index - 1])).toBe(true);
    });

    it('keeps silent where nothing is to be said and that was chosen', async () => {
      const { office, tickAt, posted, stages } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', { ...WISH, parts: ['changes'], quiet: 'silence' });
      await tickAt('2026-11-09T09:00');
      expect([posted.length, await stages()]).toEqual([0, ['2026-11-09 silent']]);
    });

    it('says that nothing is new where a line was chosen', async () => {
      const { office, tickAt, posted } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', { ...WISH, parts: ['changes'] });
      await tickAt('2026-11-09T09:00');
      expect(posted.map(({ digest }) => renderDigest(digest))).toEqual([
        '週報 11月9日（月）\n今週は、お知らせすることがありません。',
      ]);
    });

    it('posts late, on the next working morning, and says so', async () => {
      const { office, tickAt, posted } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      for (const moment of ['09T23:00', '10T08:00', '10T09:00', '10T10:00']) await tickAt(`2026-11-${moment}`);
      expect(posted.map(({ digest }) => digest.lateOn)).toEqual(['2026-11-10']);
    });

    it('posts no second one on a day that becomes one of the schedule after a late one went out on it', async () => {
      const { office, tickAt, posted, stages } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      await tickAt('2026-11-10T09:00');
      await office.save(CHANNEL, 'U1', { ...WISH, schedule: { weekday: 2, minute: 900 } });
      await tickAt('2026-11-10T15:00');
      expect(posted).toHaveLength(1);
      expect(await stages()).toEqual(['2026-11-09 posted', '2026-11-10 lapsed']);
    });
  });

  describe('after a crash', () => {
    const crashed = async (crash: 'before-post' | 'after-post') => {
      const town = await openTown(openMemory);
      await town.office.save(CHANNEL, 'U1', WISH);
      town.state.crash = crash;
      await expect(town.tickAt('2026-11-09T09:00')).rejects.toThrow('killed');
      town.state.crash = null;
      return town;
    };

    it('leaves a delivery alone that somebody may still be at', async () => {
      const { tickAt, state } = await crashed('before-post');
      await tickAt('2026-11-09T09:04');
      expect(state.attempts).toBe(1);
    });

    it.each(['before-post', 'after-post'] as const)('%s, the digest is there once', async (crash) => {
      const { tickAt, posted, stages } = await crashed(crash);
      await tickAt('2026-11-09T09:06');
      expect(posted).toHaveLength(1);
      expect(await stages()).toEqual(['2026-11-09 posted']);
    });

    it('is not posted again where nobody may look, and that is told', async () => {
      const { tickAt, posted, stages, state, told } = await crashed('after-post');
      state.searches = [{ kind: 'forbidden' }];
      await tickAt('2026-11-09T09:06');
      expect([posted.length, await stages()]).toEqual([1, ['2026-11-09 unclear']]);
      expect(told.map(({ text }) => text)).toEqual([
        '<#C0PLANNING> に11月9日（月）の週報をお届けできませんでした。投稿できたかどうかを確かめられなかったため、二重に届かないよう、送り直していません。チャンネルをご確認ください。設定を見直すには、そのチャンネルで /madoguchi digest と入力してください。',
      ]);
    });

    it('waits for the morning where the day is over, and is posted then', async () => {
      const { tickAt, posted, stages } = await crashed('before-post');
      await tickAt('2026-11-09T20:00');
      expect(await stages()).toEqual(['2026-11-09 claimed']);
      await tickAt('2026-11-10T09:00');
      expect(posted).toHaveLength(1);
    });

    it('is given up after two working days, and when the subscription has ended', async () => {
      const late = await crashed('before-post');
      await late.tickAt('2026-11-12T09:00');
      expect(await late.stages()).toEqual(['2026-11-09 lapsed']);
      const ended = await crashed('before-post');
      await ended.office.end(CHANNEL);
      await ended.tickAt('2026-11-09T09:10');
      expect([await ended.stages(), ended.posted.length]).toEqual([['2026-11-09 lapsed'], 0]);
    });

    it('is looked for again later where Slack cannot be asked', async () => {
      const { tickAt, posted, stages, state } = await crashed('after-post');
      state.searches = [{ kind: 'failed' }, { kind: 'failed' }, { kind: 'failed' }];
      await tickAt('2026-11-09T09:06');
      expect(await stages()).toEqual(['2026-11-09 posting']);
      await tickAt('2026-11-09T09:20');
      expect([posted.length, await stages()]).toEqual([1, ['2026-11-09 posted']]);
    });

    it('gives way to whoever took it over while this process slept', async () => {
      const { office, open, memory, posted, state } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      state.now = at('2026-11-09T09:00');
      const other = open();
      // The first process sleeps right after it has claimed.
      const claim = memory.claim;
      let wake = () => {};
      const asleep = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const sleeper = openOffice({
        ...{
          memory: {
            ...memory,
            claim: async (one) => {
              const got = await claim(one);
              await asleep;
              return got;
            },
          },
        },
        ...{
          outlet: {
            post: async () => {
              throw new Error('It should have given way.');
            },
            search: async () => ({ kind: 'absent' }),
            tell: async () => true,
          },
        },
        ...{
          knowledge: () => knowledge,
          findNearest: () => [],
          now: () => state.now,
          wait: async () => {},
          newHolder: () => 'sleeper',
          onOutcome: () => {},
        },
      });
      const ticking = sleeper.tick();
      await new Promise((resolve) => setImmediate(resolve));
      state.now = at('2026-11-09T09:30');
      await other.tick();
      wake();
      await ticking;
      expect(posted).toHaveLength(1);
    });
  });

  describe('when Slack is in trouble', () => {
    const due = async (...posts: readonly (PostOutcome | 'lost-answer')[]) => {
      const town = await openTown(openMemory);
      await town.office.save(CHANNEL, 'U1', WISH);
      town.state.posts = [...posts];
      await town.tickAt('2026-11-09T09:00');
      return town;
    };
    const later = { kind: 'later', afterMs: 1000 } as const;
    const refused = (refusal: 'not-in-channel' | 'revoked') => ({ kind: 'refused', refusal, error: 'x' }) as const;

    it('looks for the mark after an answer was lost, and posts no second one', async () => {
      const { posted, stages, state } = await due('lost-answer');
      expect([posted.length, await stages(), state.searched]).toEqual([1, ['2026-11-09 posted'], 1]);
    });

    it('posts again what an unclear outcome left undone', async () => {
      const { posted, stages } = await due({ kind: 'unclear' });
      expect([posted.length, await stages()]).toEqual([1, ['2026-11-09 posted']]);
    });

    it('tries again within bounds, and once more later', async () => {
      const { posted, stages, state, tickAt } = await due(later, later, later, later);
      expect([posted.length, await stages(), state.attempts]).toEqual([0, ['2026-11-09 claimed'], 4]);
      await tickAt('2026-11-09T09:30');
      expect([posted.length, await stages()]).toEqual([1, ['2026-11-09 posted']]);
    });

    it('does not wait for long, but takes it up again', async () => {
      const { posted, state, tickAt } = await due({ kind: 'later', afterMs: 90_000 });
      expect([posted.length, state.attempts]).toEqual([0, 1]);
      await tickAt('2026-11-09T09:06');
      expect(posted).toHaveLength(1);
    });

    it('tells whoever subscribed that it may not post, once, however long that goes on', async () => {
      const { told, office, state, tickAt } = await due(refused('not-in-channel'));
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ user: 'U1', text: expect.stringContaining('/invite @窓口') });
      state.posts = [refused('not-in-channel'), refused('not-in-channel')];
      await tickAt('2026-11-16T09:00');
      await tickAt('2026-11-24T09:00');
      expect(told).toHaveLength(1);
      expect((await office.look(CHANNEL)).last).toMatchObject({ stage: 'failed', reason: 'not-in-channel:x' });
    });

    it('tells again where it fails anew after it went well', async () => {
      const { told, state, tickAt } = await due(refused('not-in-channel'));
      await tickAt('2026-11-16T09:00');
      state.posts = [refused('not-in-channel')];
      await tickAt('2026-11-24T09:00');
      expect(told).toHaveLength(2);
    });

    it('tells later what could not be told', async () => {
      const town = await openTown(openMemory);
      await town.office.save(CHANNEL, 'U1', WISH);
      town.state.posts = [refused('revoked')];
      town.state.mayTell = false;
      await town.tickAt('2026-11-09T09:00');
      town.state.mayTell = true;
      await town.tickAt('2026-11-09T10:00');
      expect(town.told.map(({ text }) => text)).toEqual([expect.stringContaining('許可が取り消されています')]);
    });
  });

  describe('the settings of a channel', () => {
    it('name who changed them last and the next three dates', async () => {
      const { office } = await openTown(openMemory, '2026-11-16T12:00');
      await office.save(CHANNEL, 'U1', WISH);
      const overview = await office.save(CHANNEL, 'U2', { ...WISH, schedule: { weekday: 5, minute: 1 } });
      expect(overview.subscription).toMatchObject({ subscribedBy: 'U1', changedBy: 'U2' });
      expect(overview.next.map(({ day, minute }) => [day, minute])).toEqual([
        ['2026-11-20', 1],
        ['2026-11-27', 1],
        ['2026-12-04', 1],
      ]);
    });

    it('pause and go on', async () => {
      const { office, tickAt, posted } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      expect(await office.pause(CHANNEL, 'U1')).toMatchObject({ isPaused: true, next: [] });
      await tickAt('2026-11-09T09:00');
      expect(posted).toHaveLength(0);
      expect(await office.resume(CHANNEL, 'U1')).toMatchObject({ isPaused: false });
      await tickAt('2026-11-16T09:00');
      expect(posted).toHaveLength(1);
    });

    it('end', async () => {
      const { office, tickAt, posted } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      await office.end(CHANNEL);
      await tickAt('2026-11-09T09:00');
      expect(posted).toHaveLength(0);
      expect((await office.look(CHANNEL)).subscription).toBeNull();
    });

    it('send one at once, and one only for one request', async () => {
      const { office, posted } = await openTown(openMemory);
      expect(await office.sendNow(CHANNEL, 'r1')).toEqual({ kind: 'no-subscription' });
      await office.save(CHANNEL, 'U1', WISH);
      expect(await office.sendNow(CHANNEL, 'r1')).toEqual({ kind: 'started' });
      expect(await office.sendNow(CHANNEL, 'r1')).toEqual({ kind: 'repeated' });
      expect(posted).toHaveLength(1);
    });

    it('are none the worse for what an older version kept', async () => {
      const { office, tickAt, posted, memory } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      const old = { channel: CHANNEL, slot: '2026-11-02', holder: 'old', at: at('2026-11-02T09:00') };
      await memory.claim(old);
      await memory.saveSnapshot('old', ['something else']);
      await memory.move({ ...old, stage: 'posting', snapshot: 'old', digest: 'text' });
      await memory.move({ ...old, stage: 'posted' });
      await tickAt('2026-11-09T09:00');
      expect(posted).toHaveLength(1);
      expect(await office.recall(CHANNEL, '2026-11-02')).toBeNull();
    });

    it('keep a digest as it was posted', async () => {
      const { office, tickAt, posted } = await openTown(openMemory);
      await office.save(CHANNEL, 'U1', WISH);
      await tickAt('2026-11-09T09:00');
      expect(await office.recall(CHANNEL, '2026-11-09')).toEqual(posted[0]?.digest);
      expect(await office.recall(CHANNEL, '2026-11-10')).toBeNull();
    });
  });
});
