// Every question is answered once: written down before it is acknowledged, taken up again after a crash, looked for where
// nobody knows whether it was answered, and reported where nobody may look.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotMemory } from '../../src/slack/app.js';
import { markMetadata } from '../../src/slack/inbox/mark.js';
import { StoreDownError } from '../../src/store/outage.js';
import { type Bench, CHANNEL, DIRECT, MODES, openBench, openMemory, PERSON, pause } from './bench.js';

const MINUTE_MS = 60_000;

describe('a question that a process left behind', () => {
  let memory: BotMemory;
  let bench: Bench;
  beforeEach(async () => {
    memory = await openMemory();
    bench = await openBench('http', undefined, { memory });
  });
  afterEach(() => bench.close());

  const ts = () => `${Math.floor(Date.now() / 1000) - 5}.000100`;
  /** As it stands in the store when the process ends in that stage. */
  const leave = async (stage: 'received' | 'posting', { ageMs = 5_000, event = {} } = {}) => {
    const body = { type: 'app_mention', channel: CHANNEL, ts: ts(), text: '<@U0BOT> 予算は？', user: PERSON, ...event };
    const key = `post:${body.channel}:${body.ts}`;
    const at = Date.now() - ageMs;
    await memory.events.receive({ key, eventId: null, body, holder: 'gone', at, heldUntil: 0 });
    await memory.events.move({ key, holder: 'gone', stage, heldUntil: 0 });
    return { key, ts: body.ts };
  };
  const postMarked = async (key: string, threadTs: string) => {
    const { botToken } = bench.workspace.credentials;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${botToken}` };
    const body = { channel: CHANNEL, thread_ts: threadTs, text: '答え', metadata: markMetadata(key) };
    await fetch(`${bench.workspace.apiUrl}chat.postMessage`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const forbid = () => {
    bench.workspace.faults.failNext('conversations.replies', { kind: 'error', error: 'missing_scope' });
  };
  const reports = () => bench.log.filter(({ level }) => level === 'report').map(({ message }) => message);
  const replies = () => bench.workspace.messages().filter(({ botId }) => botId !== null);

  it.each(['received', 'posting'] as const)('as %s is answered in its thread, once', async (stage) => {
    const left = await leave(stage);
    await bench.bot.recover();
    await bench.bot.recover();
    expect(replies()).toMatchObject([{ threadTs: left.ts, text: expect.stringContaining('問い「予算は？」') }]);
  });

  it('in direct messages is answered beside it', async () => {
    await leave('received', { event: { type: 'message', channel_type: 'im', channel: DIRECT, text: '予算は？' } });
    await bench.bot.recover();
    expect(replies()).toMatchObject([{ channel: DIRECT, threadTs: null }]);
  });

  it.each(['received', 'posting'] as const)('as %s is not answered again where its mark is found', async (stage) => {
    const left = await leave(stage);
    await postMarked(left.key, left.ts);
    await bench.bot.recover();
    expect(replies()).toHaveLength(1);
    expect(await memory.events.listAbandoned(Number.POSITIVE_INFINITY)).toEqual([]);
  });

  it('is answered where only another answer is found in the thread', async () => {
    const left = await leave('posting');
    await postMarked('post:other', left.ts);
    await bench.bot.recover();
    expect(replies()).toHaveLength(2);
  });

  it('is not answered but reported and counted where it was being posted and the app may not look', async () => {
    await leave('posting');
    forbid();
    await bench.bot.recover();
    await bench.untilCounted('madoguchi_unanswered_events_total{why="unclear"} 1');
    expect(replies()).toEqual([]);
    expect(reports()).toEqual([expect.stringMatching(/回答が届いたかどうか分からない.*C0GENERAL/u)]);
    expect(await memory.events.listAbandoned(Number.POSITIVE_INFINITY)).toEqual([]);
  });

  it('is answered where nothing was posted yet, though the app may not look', async () => {
    await leave('received');
    forbid();
    await bench.bot.recover();
    expect(replies()).toHaveLength(1);
  });

  it('is looked for again where Slack was out of reach', async () => {
    await leave('posting');
    bench.workspace.faults.failNext('conversations.replies', { kind: 'status', status: 503 });
    await bench.bot.recover();
    expect(replies()).toEqual([]);
    expect(await memory.events.listAbandoned(Number.POSITIVE_INFINITY)).toHaveLength(1);
  });

  it('more than ten minutes ago is not answered, but reported and counted', async () => {
    await leave('received', { ageMs: 10 * MINUTE_MS + 1_000 });
    await bench.bot.recover();
    await bench.untilCounted('madoguchi_unanswered_events_total{why="lapsed"} 1');
    expect(replies()).toEqual([]);
    expect(reports()).toHaveLength(1);
  });

  it('less than ten minutes ago is answered', async () => {
    await leave('received', { ageMs: 10 * MINUTE_MS - 5_000 });
    await bench.bot.recover();
    expect(replies()).toHaveLength(1);
  });

  it('is answered by one of two processes that look at the same time', async () => {
    const other = await openBench('http', undefined, { memory });
    await leave('received');
    await Promise.all([bench.bot.recover(), other.bot.recover()]);
    const all = [...replies(), ...other.workspace.messages()];
    await other.close();
    expect(all).toHaveLength(1);
  });

  it('is left alone while its process may be at work on it', async () => {
    const body = { type: 'app_mention', channel: CHANNEL, ts: ts(), text: '', user: PERSON };
    const heldUntil = Date.now() + MINUTE_MS;
    await memory.events.receive({ key: 'k', eventId: null, body, holder: 'alive', at: Date.now(), heldUntil });
    await bench.bot.recover();
    expect(replies()).toEqual([]);
  });

  it('is given up where it was no post', async () => {
    await memory.events.receive({ key: 'k', eventId: null, body: null, holder: 'gone', at: 0, heldUntil: 0 });
    await bench.bot.recover();
    expect(await memory.events.listAbandoned(Number.POSITIVE_INFINITY)).toEqual([]);
    expect(reports()).toEqual([]);
  });
});

describe.each(MODES)('a question, over %s', (mode) => {
  const ask = (bench: Bench) => bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');

  it('is written down before it is acknowledged', async () => {
    const memory = await openMemory();
    const order: string[] = [];
    const receive: BotMemory['events']['receive'] = async (event) => {
      await pause(50);
      const outcome = await memory.events.receive(event);
      order.push('written');
      return outcome;
    };
    const bench = await openBench(mode, undefined, { memory: { ...memory, events: { ...memory.events, receive } } });
    await ask(bench);
    order.push('acknowledged');
    await bench.settled();
    await bench.workspace.close();
    expect(order).toEqual(['written', 'acknowledged']);
  });

  it('is crossed out when it is answered', async () => {
    const memory = await openMemory();
    const bench = await openBench(mode, undefined, { memory });
    await ask(bench);
    await bench.settled();
    await bench.workspace.close();
    expect(await memory.events.listAbandoned(Number.POSITIVE_INFINITY)).toEqual([]);
  });

  it('that two processes are brought is answered by one', async () => {
    const memory = await openMemory();
    const [one, other] = [await openBench(mode, undefined, { memory }), await openBench(mode, undefined, { memory })];
    const event = { type: 'app_mention', user: PERSON, text: '<@U0BOT> 予算は？', ts: '1.000001', channel: CHANNEL };
    await Promise.all([one.workspace.deliver(event, 'Ev-same'), other.workspace.deliver(event, 'Ev-same')]);
    const all = [...(await one.settled()), ...(await other.settled())];
    await Promise.all([one.workspace.close(), other.workspace.close()]);
    expect(all).toHaveLength(1);
  });
});

describe('the outcome of a post', () => {
  let memory: BotMemory;
  let bench: Bench;
  beforeEach(async () => {
    memory = await openMemory();
    bench = await openBench('http', undefined, { memory, holdMs: 0 });
  });
  afterEach(() => bench.close());
  const ask = () => bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');
  const replies = () => bench.workspace.messages().filter(({ botId }) => botId !== null);
  const left = () => memory.events.listAbandoned(Number.POSITIVE_INFINITY);

  it('that was lost is found in the thread', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'cut-after' });
    await ask();
    await bench.untilCounted('madoguchi_errors_total{where="listener"} 1');
    expect(await left()).toMatchObject([{ stage: 'posting' }]);
    await pause(5);
    await bench.bot.recover();
    expect(replies()).toHaveLength(1);
    expect(await left()).toEqual([]);
  });

  it('that was a passing no is tried again later', async () => {
    for (const _ of [1, 2, 3]) {
      bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'ratelimited' });
    }
    await ask();
    await bench.untilCounted('madoguchi_errors_total{where="listener"} 1');
    await pause(5);
    await bench.bot.recover();
    expect(replies()).toHaveLength(1);
  });

  it('that was a lasting no is the end of it', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await ask();
    await bench.untilCounted('madoguchi_errors_total{where="listener"} 1');
    expect(await left()).toEqual([]);
  });
});

describe('while the store is out of service', () => {
  const down = () => Promise.reject(new StoreDownError('unreachable'));
  let bench: Bench;
  let isDown: boolean;
  beforeEach(async () => {
    const memory = await openMemory();
    isDown = true;
    const { events } = memory;
    const broken: BotMemory['events'] = {
      receive: (event) => (isDown ? down() : events.receive(event)),
      move: (move) => (isDown ? down() : events.move(move)),
      discard: (event) => (isDown ? down() : events.discard(event)),
      listAbandoned: (before) => (isDown ? down() : events.listAbandoned(before)),
      takeOver: (take) => (isDown ? down() : events.takeOver(take)),
    };
    const trouble = () => (isDown ? '記憶の保存先に届きません。' : null);
    bench = await openBench('http', undefined, {
      memory: { events: broken, questions: { add: down }, forget: down, trouble },
    });
  });
  afterEach(() => bench.close());
  const ask = () => bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');

  it('a question is answered all the same, and counted as unprotected', async () => {
    await Promise.all([bench.next(), ask()]);
    await bench.untilCounted('madoguchi_unprotected_events_total 1');
    await bench.untilCounted('madoguchi_store_ready 0');
  });

  it('a repetition is dropped', async () => {
    bench.workspace.faults.repeatNextEvent();
    await ask();
    expect(await bench.settled()).toHaveLength(1);
  });

  it('a repetition is dropped, though it comes when the store is back', async () => {
    const event = { type: 'app_mention', user: PERSON, text: '<@U0BOT> 予算は？', ts: '1.000001', channel: CHANNEL };
    await bench.workspace.deliver(event, 'Ev-same');
    isDown = false;
    await bench.workspace.deliver(event, 'Ev-same');
    await bench.bot.recover();
    expect(await bench.settled()).toHaveLength(1);
  });

  it('/readyz says why', async () => {
    const response = await fetch(`${bench.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ checks: { store: false }, reasons: ['記憶の保存先に届きません。'] });
  });

  it('nothing is logged for each question: the store has its own line', async () => {
    await Promise.all([bench.next(), ask()]);
    await bench.settled();
    expect(bench.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
