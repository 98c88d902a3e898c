// What happens when Slack fails: every question has one answer, or the failure is on record.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from '../../src/slack/app.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { makeAnswer } from './answers.js';
import { type Bench, botOptions, CHANNEL, MODES, openBench, PERSON, pause, QUICK, until } from './bench.js';

describe('posting', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench('http');
  });
  afterEach(() => bench.close());

  const ask = () => bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');

  it.each([500, 502, 503])('posts again after an answer of %i', async (status) => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'status', status });
    await ask();
    expect(await bench.settled()).toHaveLength(1);
  });

  it('gives up after three answers of 500, and counts it', async () => {
    for (const _ of [1, 2, 3]) bench.workspace.faults.failNext('chat.postMessage', { kind: 'status', status: 500 });
    await ask();
    await bench.untilCounted('madoguchi_errors_total{where="listener"} 1');
    expect(await bench.settled()).toEqual([]);
  });

  it('waits as long as Slack asks before it posts again', async () => {
    const waits: number[] = [];
    await bench.close();
    bench = await openBench('http', undefined, {
      wait: async (ms) => {
        waits.push(ms);
      },
    });
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 7 });
    await ask();
    expect(await bench.settled()).toHaveLength(1);
    expect(waits).toEqual([7_000]);
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])('sends the text alone after %s', async (error) => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error });
    const [[reply]] = await Promise.all([bench.next(), ask()]);
    expect(reply).toMatchObject({ blocks: [], text: expect.stringContaining('予算は？') });
  });

  it('sends the text alone but once', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await ask();
    expect(await bench.settled()).toEqual([]);
  });

  it('does not post again when the connection is cut after the message was taken', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'cut-after' });
    await ask();
    expect(await bench.settled()).toHaveLength(1);
  });

  it('does not post again what Slack refuses for good', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await ask();
    expect(await bench.settled()).toEqual([]);
  });

  it('logs a failure by Slack’s word, without the message', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await ask();
    await bench.settled();
    const lines = JSON.stringify(bench.log);
    expect(lines).toContain('not_in_channel');
    expect(lines).not.toContain('予算');
  });

  it('never logs the bot token', async () => {
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await ask();
    await bench.settled();
    expect(JSON.stringify(bench.log)).not.toContain(bench.workspace.credentials.botToken);
  });
});

describe('starting', () => {
  it.each(MODES)('says that the bot token is refused, over %s', async (mode) => {
    const workspace = await openWorkspace({ schedule: QUICK });
    const options = await botOptions(workspace, mode);
    const started = await startBot({ ...options, slack: { ...options.slack, botToken: 'xoxb-wrong' } });
    await workspace.close();
    expect(started).toEqual({
      ok: false,
      problem: { kind: 'token-refused', variable: 'SLACK_BOT_TOKEN', error: 'invalid_auth' },
    });
  });

  it('says that the app-level token is refused', async () => {
    const workspace = await openWorkspace({ schedule: QUICK });
    const { slack, ...rest } = await botOptions(workspace, 'socket');
    const { botToken, apiUrl } = slack;
    const started = await startBot({ ...rest, slack: { kind: 'socket', botToken, apiUrl, appToken: 'xapp-wrong' } });
    await workspace.close();
    expect(started).toMatchObject({ ok: false, problem: { variable: 'SLACK_APP_TOKEN' } });
  });

  it.each(MODES)('says that the port is taken, over %s', async (mode) => {
    const bench = await openBench('http');
    const started = await startBot({ ...(await botOptions(bench.workspace, mode)), port: bench.bot.port });
    await bench.close();
    expect(started).toEqual({ ok: false, problem: { kind: 'port-taken', port: bench.bot.port } });
  });

  it.each(MODES)('starts without Slack, is not ready, and is so once Slack is back, over %s', async (mode) => {
    const workspace = await openWorkspace({ schedule: QUICK });
    workspace.faults.failNext('auth.test', { kind: 'status', status: 503 });
    workspace.faults.failNext('apps.connections.open', { kind: 'status', status: 503 });
    const started = await startBot({ ...(await botOptions(workspace, mode)), wait: () => pause(100) });
    if (!started.ok) throw new Error('It did not start.');
    const ready = async () => (await fetch(`http://127.0.0.1:${started.bot.port}/readyz`)).status;
    const before = await ready();
    await until(async () => (await ready()) === 200, 'ready');
    await started.bot.stop();
    await workspace.close();
    expect(before).toBe(503);
  });

  it('does not acknowledge an event that comes before the bot knows itself, so that Slack brings it again', async () => {
    const workspace = await openWorkspace({ schedule: { ...QUICK, retryDelaysMs: [50] } });
    for (const _ of [1, 2]) workspace.faults.failNext('auth.test', { kind: 'status', status: 503 });
    const started = await startBot({ ...(await botOptions(workspace, 'http')), wait: () => pause(5_000) });
    if (!started.ok) throw new Error('It did not start.');
    workspace.connectHttp(`http://127.0.0.1:${started.bot.port}/slack/events`);
    await workspace.say(CHANNEL, PERSON, '@窓口 予算は？');
    await started.bot.stop();
    const replies = workspace.messages().filter(({ botId }) => botId !== null);
    await workspace.close();
    expect(replies).toHaveLength(1);
  });
});

describe('a Socket Mode connection', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench('socket');
  });
  afterEach(() => bench.close());

  const ask = async () => {
    const [[reply]] = await Promise.all([bench.next(), bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？')]);
    return reply;
  };

  /** Breaks the connection and asks when there is another. */
  const askAfter = async (trouble: () => void) => {
    const { connections, opened } = bench.workspace.socket;
    const before = opened();
    trouble();
    await until(() => opened() > before && connections() === 1, 'another connection');
    return ask();
  };

  it('is made anew at once when Slack recycles it', async () => {
    const startedAt = Date.now();
    expect(await askAfter(bench.workspace.socket.refresh)).toMatchObject({ channel: CHANNEL });
    expect(Date.now() - startedAt).toBeLessThan(1_500);
  });

  it('is made anew when it breaks without a word', async () => {
    expect(await askAfter(bench.workspace.socket.cut)).toMatchObject({ channel: CHANNEL });
  });

  it('is made anew though Slack refuses a while', async () => {
    for (const _ of [1, 2, 3])
      bench.workspace.faults.failNext('apps.connections.open', { kind: 'status', status: 500 });
    expect(await askAfter(bench.workspace.socket.cut)).toMatchObject({ channel: CHANNEL });
  });

  it('is one, however often it was made anew', async () => {
    for (const _ of [1, 2, 3]) await askAfter(bench.workspace.socket.refresh);
    expect(bench.workspace.socket.connections()).toBe(1);
  });
});

describe.each(MODES)('stopping, over %s', (mode) => {
  it('waits for an answer that is being posted', async () => {
    const bench = await openBench(mode, undefined, { wait: () => pause(150) });
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 1 });
    await bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');
    await bench.bot.stop();
    const replies = bench.workspace.messages().filter(({ botId }) => botId !== null);
    await bench.workspace.close();
    expect(replies).toHaveLength(1);
  });

  it('does not wait longer than it may', async () => {
    const bench = await openBench(mode, undefined, { wait: () => pause(3_000), drainMs: 50 });
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 1 });
    await bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');
    const startedAt = Date.now();
    await bench.bot.stop();
    await bench.workspace.close();
    expect(Date.now() - startedAt).toBeLessThan(1_500);
  });

  it('ends quickly when nothing is under way', async () => {
    const bench = await openBench(mode);
    const startedAt = Date.now();
    await bench.close();
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });
});

it('answers tables and candidates that Slack would refuse within its limits', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => [`事業${index}`, '']);
  const headings = [
    { text: '事業', align: 'left' as const },
    { text: '', align: 'right' as const },
  ];
  const ask = () =>
    makeAnswer({ lead: 'あ'.repeat(20_000), details: ['', 'い'.repeat(9_000)], table: { headings, rows } });
  const bench = await openBench('http', { ask, askIndicator: ask });
  const [[reply]] = await Promise.all([bench.next(), bench.workspace.say(CHANNEL, PERSON, '@窓口 一覧')]);
  await bench.close();
  expect(reply?.blocks.map(({ type }) => type)).toContain('table');
});
