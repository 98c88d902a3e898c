// How the workspace brings events to an app: signed, retried, and over a WebSocket with acknowledgements.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySlackRequest } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { asObject, type Json, parseJson } from '../../src/workspace/json.js';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.js';

const DIRECT = 'D0AOMORI';
const PERSON = 'U0AOMORI';
/** Long enough for an acknowledgement on a busy machine. */
const schedule = { retryDelaysMs: [1, 2, 3], ackLimitMs: 1_000 };

describe('over HTTP', () => {
  type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };
  let workspace: Workspace;
  let app: Server;
  let received: Received[];
  let statuses: (number | null)[];
  let waits: number[];

  beforeEach(async () => {
    received = [];
    statuses = [];
    waits = [];
    const wait = async (ms: number) => {
      waits.push(ms);
    };
    workspace = await openWorkspace({ schedule: { ...schedule, wait } });
    app = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        const status = statuses.shift() ?? 200;
        if (status !== 0) response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    workspace.connectHttp(`http://127.0.0.1:${(app.address() as AddressInfo).port}/`);
  });
  afterEach(async () => {
    await workspace.close();
    app.closeAllConnections();
    app.close();
  });

  const say = () => workspace.say(DIRECT, PERSON, '予算は？');
  const verify = ({ headers, body }: Received) =>
    verifySlackRequest({
      signingSecret: workspace.credentials.signingSecret,
      body,
      headers: {
        'x-slack-signature': String(headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      },
    });

  it('signs what it sends so that Bolt accepts it', async () => {
    await say();
    const [request] = received;
    if (request === undefined) throw new Error('Nothing came.');
    expect(() => verify(request)).not.toThrow();
  });

  it('sends events as JSON and commands as a form without a charset', async () => {
    await say();
    await workspace.command(DIRECT, PERSON, '/kpi', '創業者数');
    expect(received.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
    ]);
  });

  it('sends a message of a direct conversation as message.im', async () => {
    await say();
    expect(eventOf(parseJson(received[0]?.body ?? ''))).toMatchObject({ type: 'message', channel_type: 'im' });
  });

  it('sends a mention in a channel, and nothing else that is said there', async () => {
    await workspace.say('C0GENERAL', PERSON, 'ひとりごと');
    await workspace.say('C0GENERAL', PERSON, '@窓口 予算は？');
    expect(received.map(({ body }) => eventOf(parseJson(body)))).toMatchObject([
      { type: 'app_mention', text: '<@U0BOT> 予算は？' },
    ]);
  });

  it('escapes what people type', async () => {
    await workspace.say(DIRECT, PERSON, 'A&B <!channel> @here');
    expect(eventOf(parseJson(received[0]?.body ?? ''))['text']).toBe('A&amp;B &lt;!channel&gt; <!here>');
  });

  it('does not repeat what was acknowledged', async () => {
    await say();
    expect(received).toHaveLength(1);
  });

  it('repeats an event three times, with its number and the reason', async () => {
    statuses.push(500, 500, 500, 500);
    await say();
    expect(received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
    expect(received.at(-1)?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(waits).toEqual([1, 2, 3]);
  });

  it('repeats an event with the same id', async () => {
    statuses.push(500);
    await say();
    expect(new Set(received.map(({ body }) => asObject(parseJson(body))['event_id'])).size).toBe(1);
  });

  it('repeats an event that is acknowledged too late', async () => {
    statuses.push(0);
    await say();
    expect(received.map(({ headers }) => headers['x-slack-retry-reason'])).toEqual([undefined, 'http_timeout']);
  });

  it('does not repeat a command', async () => {
    statuses.push(500);
    await workspace.command(DIRECT, PERSON, '/kpi', 'x');
    expect(received).toHaveLength(1);
  });
});

describe('over Socket Mode', () => {
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = await openWorkspace({ schedule });
  });
  afterEach(() => workspace.close());

  const openUrl = async (): Promise<string> => {
    const response = await fetch(`${workspace.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.credentials.appToken}` },
    });
    return String(asObject(await response.json())['url']);
  };

  /** Keeps what it is sent, and acknowledges envelopes if it is to. */
  const connect = async ({ acknowledges = true } = {}) => {
    const received: Json[] = [];
    const socket = new WebSocket(await openUrl());
    socket.on('message', (data) => {
      const message = asObject(parseJson(String(data)));
      received.push(message);
      if (acknowledges && message['envelope_id']) {
        socket.send(JSON.stringify({ envelope_id: message['envelope_id'], payload: { text: '答え' } }));
      }
    });
    await new Promise<void>((resolve) => socket.once('message', () => resolve()));
    return { socket, received };
  };

  it('greets a connection', async () => {
    expect((await connect()).received).toMatchObject([{ type: 'hello', num_connections: 1 }]);
  });

  it('lets a ticket in but once', async () => {
    const url = await openUrl();
    const first = new WebSocket(url);
    await new Promise((resolve) => first.once('open', resolve));
    const second = new WebSocket(url);
    const error = await new Promise<Error>((resolve) => second.once('error', resolve));
    expect(error.message).toContain('401');
  });

  it('sends each envelope to one connection, in turn', async () => {
    const [one, other] = [await connect(), await connect()];
    await workspace.say(DIRECT, PERSON, '一');
    await workspace.say(DIRECT, PERSON, '二');
    expect([one.received.length, other.received.length]).toEqual([2, 2]);
  });

  it('repeats an event that is not acknowledged, saying so', async () => {
    await workspace.close();
    workspace = await openWorkspace({ schedule: { ...schedule, ackLimitMs: 50 } });
    const { received } = await connect({ acknowledges: false });
    await workspace.say(DIRECT, PERSON, '予算は？');
    expect(received.slice(1).map((envelope) => [envelope['retry_attempt'], envelope['retry_reason']])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
  });

  it('takes the message in the ack of a command', async () => {
    await connect();
    await workspace.command('C0GENERAL', PERSON, '/kpi', 'x');
    expect(workspace.messages()).toMatchObject([{ text: '答え', visibleTo: PERSON }]);
  });

  it('says when nobody is connected', async () => {
    expect(await workspace.command('C0GENERAL', PERSON, '/kpi', 'x')).toEqual({
      ok: false,
      reason: 'connection_failed',
    });
  });

  it('asks for a new connection', async () => {
    const { received, socket } = await connect();
    workspace.socket.refresh();
    await new Promise((resolve) => socket.once('message', resolve));
    expect(received.at(-1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  });
});

function eventOf(body: unknown): Json {
  return asObject(asObject(body)['event']);
}
