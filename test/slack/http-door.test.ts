// The HTTP port: who is let in, and the pages for machines.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signRequest } from '../../src/workspace/http-wire.js';
import { type Bench, CHANNEL, MODES, openBench, PERSON, pause, until } from './bench.js';

const EVENT = JSON.stringify({
  type: 'event_callback',
  team_id: 'T0LOCAL',
  event_id: 'Ev1',
  event: { type: 'app_mention', user: PERSON, text: '<@U0BOT> 予算は？', ts: '1.1', channel: CHANNEL },
});

describe('POST /slack/events', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench('http');
  });
  afterEach(() => bench.close());

  const send = (headers: Readonly<Record<string, string>>, body = EVENT) =>
    fetch(`${bench.url}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const sign = (body = EVENT, at = Date.now()) => signRequest(body, bench.workspace.credentials.signingSecret, at);

  it('takes what Slack signed', async () => {
    expect((await send(sign())).status).toBe(200);
  });

  it('refuses a wrong signature and does nothing', async () => {
    const wrong = signRequest(EVENT, 'another secret', Date.now());
    expect((await send(wrong)).status).toBe(401);
    expect(await bench.settled()).toEqual([]);
  });

  it('refuses a body that was changed after signing', async () => {
    expect((await send(sign(), EVENT.replace('予算', '担当'))).status).toBe(401);
  });

  it('refuses a request without a signature', async () => {
    expect((await send({})).status).toBe(401);
  });

  it('refuses a request signed six minutes ago', async () => {
    expect((await send(sign(EVENT, Date.now() - 6 * 60_000))).status).toBe(401);
  });

  it('does not answer a request that is replayed', async () => {
    const headers = sign();
    await send(headers);
    await send(headers);
    expect(await bench.settled()).toHaveLength(1);
  });

  it('answers Slack’s verification of the address', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });
    expect(await (await send(sign(body), body)).json()).toEqual({ challenge: 'c-1' });
  });

  it('takes an event that it has no listener for', async () => {
    const body = JSON.stringify({
      type: 'event_callback',
      event_id: 'Ev2',
      event: { type: 'team_join', user: PERSON },
    });
    expect((await send(sign(body), body)).status).toBe(200);
  });

  it('answers at once to an event, before the desk has been asked', async () => {
    await bench.close();
    let isAsked = false;
    const ask = () => {
      isAsked = true;
      throw new Error('none');
    };
    bench = await openBench('http', { ask, askIndicator: ask });
    const response = await send(sign());
    expect(response.status).toBe(200);
    await until(() => isAsked, 'asked');
  });
});

describe.each(MODES)('the pages for machines, over %s', (mode) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(mode);
  });
  afterEach(() => bench.close());
  const get = (path: string) => fetch(`${bench.url}${path}`);

  it('/healthz says that the process is up', async () => {
    expect((await get('/healthz')).status).toBe(200);
  });

  it('/readyz says that Slack is connected', async () => {
    const response = await get('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, checks: { store: true, slack: true }, reasons: [] });
  });

  it('/readyz gives the reason for what is not ready', async () => {
    const check = { name: 'knowledge', findTrouble: () => '知識ベースを読み込んでいません。' };
    await bench.close();
    bench = await openBench(mode, undefined, { readiness: [check] });
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      checks: { knowledge: false, store: true, slack: true },
      reasons: ['知識ベースを読み込んでいません。'],
    });
  });

  it('/metrics counts questions by their way and outcome', async () => {
    await bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');
    await bench.workspace.command(CHANNEL, PERSON, '/kpi', '');
    await bench.untilCounted('madoguchi_questions_total{via="mention",outcome="answer"} 1');
    await bench.untilCounted('madoguchi_questions_total{via="kpi",outcome="help"} 1');
  });

  it('/metrics counts repetitions', async () => {
    bench.workspace.faults.repeatNextEvent();
    await bench.workspace.say(CHANNEL, PERSON, '@窓口 予算は？');
    await bench.untilCounted('madoguchi_duplicate_events_total 1');
  });

  it('/metrics tells whether Slack is connected', async () => {
    expect(await (await get('/metrics')).text()).toContain('madoguchi_slack_connected 1');
  });

  it('has no other pages', async () => {
    expect((await get('/')).status).toBe(404);
  });
});

it('/readyz says no while a Socket Mode connection is broken', async () => {
  const bench = await openBench('socket', undefined, { wait: () => pause(5_000) });
  bench.workspace.faults.failNext('apps.connections.open', { kind: 'status', status: 500 });
  bench.workspace.socket.cut();
  await until(async () => (await fetch(`${bench.url}/readyz`)).status === 503, 'not ready');
  await bench.close();
});
