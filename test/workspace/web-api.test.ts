// The Web API and the response_url over loopback, as a client sees them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.js';

let workspace: Workspace;
let clock: number;
beforeEach(async () => {
  clock = Date.now();
  workspace = await openWorkspace({ now: () => clock, schedule: { retryDelaysMs: [] } });
});
afterEach(() => workspace.close());

async function call(method: string, args: object, token: string | null = workspace.credentials.botToken) {
  const response = await fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(args),
  });
  return response.json();
}
const post = (args: object) => call('chat.postMessage', { channel: 'C0GENERAL', text: 'やあ', ...args });

describe('the Web API', () => {
  it('says who a token belongs to', async () => {
    expect(await call('auth.test', {})).toMatchObject({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT' });
  });

  it.each([
    ['no token', null, 'not_authed'],
    ['a token it never gave out', 'xoxb-other', 'invalid_auth'],
    ['a token of the wrong kind', 'xapp-local-workspace', 'not_allowed_token_type'],
  ])('refuses %s', async (_, token, error) => {
    expect(await call('auth.test', {}, token)).toEqual({ ok: false, error });
  });

  it('does not know every method', async () => {
    expect(await call('admin.users.list', {})).toMatchObject({ ok: false, error: 'unknown_method' });
  });

  it('takes a form with blocks as JSON', async () => {
    const blocks = JSON.stringify([{ type: 'divider' }]);
    const body = new URLSearchParams({ channel: 'C0GENERAL', text: 'やあ', blocks, thread_ts: '1.1' });
    const headers = { authorization: `Bearer ${workspace.credentials.botToken}` };
    await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
    expect(workspace.messages()).toMatchObject([{ text: 'やあ', threadTs: '1.1', blocks: [{ type: 'divider' }] }]);
  });

  it('refuses a message of nothing', async () => {
    expect(await post({ text: '' })).toEqual({ ok: false, error: 'no_text' });
  });

  it('refuses an unknown channel', async () => {
    expect(await post({ channel: 'C0NONE' })).toEqual({ ok: false, error: 'channel_not_found' });
  });

  it('takes 40,000 characters and no more', async () => {
    expect(await post({ text: 'あ'.repeat(40_000) })).toMatchObject({ ok: true });
    expect(await post({ text: 'あ'.repeat(40_001) })).toMatchObject({ error: 'msg_too_long' });
  });

  it('points at the block it refuses', async () => {
    expect(await post({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '' } }] })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'] },
    });
  });

  it('changes and deletes the bot’s own messages', async () => {
    const { ts } = (await post({})) as { ts: string };
    await call('chat.update', { channel: 'C0GENERAL', ts, text: '直しました' });
    expect(workspace.messages()[0]?.text).toBe('直しました');
    await call('chat.delete', { channel: 'C0GENERAL', ts });
    expect(workspace.messages()).toEqual([]);
  });

  it('does not change what a person wrote', async () => {
    const { ts } = await workspace.say('C0GENERAL', 'U0AOMORI', 'こんにちは');
    expect(await call('chat.update', { channel: 'C0GENERAL', ts, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
  });

  it('shows an ephemeral message to one person', async () => {
    await call('chat.postEphemeral', { channel: 'C0GENERAL', user: 'U0AOMORI', text: '内緒' });
    expect(workspace.messages()[0]?.visibleTo).toBe('U0AOMORI');
  });

  it('knows its people and channels', async () => {
    expect(await call('users.info', { user: 'U0AOMORI' })).toMatchObject({ user: { name: '青森' } });
    expect(await call('conversations.info', { channel: 'C0GENERAL' })).toMatchObject({ channel: { is_im: false } });
    expect(await call('conversations.open', { users: 'U0AOMORI' })).toMatchObject({ channel: { id: 'D0AOMORI' } });
  });

  it('gives every message a ts of its own, though the clock stands still', async () => {
    await Promise.all([post({}), post({}), post({})]);
    expect(new Set(workspace.messages().map(({ ts }) => ts)).size).toBe(3);
  });
});

describe('a response_url', () => {
  let app: Server;
  let received: URLSearchParams;
  beforeEach(async () => {
    app = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        received = new URLSearchParams(body);
        response.end();
      });
    });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    workspace.connectHttp(`http://127.0.0.1:${(app.address() as AddressInfo).port}/`);
    await workspace.command('C0GENERAL', 'U0AOMORI', '/kpi', '創業者数');
  });
  afterEach(() => app.close());

  const respond = (body: object) =>
    fetch(received.get('response_url') ?? '', { method: 'POST', body: JSON.stringify(body) });

  it('comes with the command', () => {
    expect(received.get('command')).toBe('/kpi');
    expect(received.get('text')).toBe('創業者数');
  });

  it('answers the person alone unless told otherwise', async () => {
    await respond({ text: '答え' });
    expect(workspace.messages()[0]?.visibleTo).toBe('U0AOMORI');
  });

  it('answers everybody when told so', async () => {
    await respond({ text: '答え', response_type: 'in_channel' });
    expect(workspace.messages()[0]?.visibleTo).toBeNull();
  });

  it('works five times', async () => {
    const statuses: number[] = [];
    for (const _ of Array.from({ length: 6 })) statuses.push((await respond({ text: '答え' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  it('works for half an hour', async () => {
    clock += 30 * 60 * 1000;
    expect((await respond({ text: '答え' })).status).toBe(200);
    clock += 1;
    expect((await respond({ text: '答え' })).status).toBe(404);
  });

  it('refuses blocks that Slack would refuse', async () => {
    const response = await respond({ text: '答え', blocks: [{ type: 'nonsense' }] });
    expect([response.status, await response.text()]).toEqual([400, 'invalid_blocks']);
  });
});

describe('reading a conversation', () => {
  type Page = {
    readonly ts: string;
    readonly messages: readonly { readonly text: string; readonly metadata?: object }[];
    readonly response_metadata: { readonly next_cursor: string };
  };
  const read = async (method: string, args: object) => (await call(method, args)) as Page;
  const send = async (args: object) => (await post(args)) as Page;
  const metadata = { event_type: 'mark', event_payload: { mark: 'm1' } };

  it('gives the messages of a channel, the newest first, with their metadata where that is asked for', async () => {
    await post({ text: '一', metadata });
    await post({ text: '二' });
    const page = await read('conversations.history', { channel: 'C0GENERAL', include_all_metadata: true });
    expect(page.messages.map(({ text }) => text)).toEqual(['二', '一']);
    expect(page.messages[1]?.metadata).toEqual(metadata);
    const plain = await read('conversations.history', { channel: 'C0GENERAL' });
    expect(plain.messages[1]?.metadata).toBeUndefined();
  });

  it('gives those from a time on, and page by page', async () => {
    await post({ text: '一' });
    const { ts } = await send({ text: '二' });
    await post({ text: '三' });
    const textsOf = (page: Page) => page.messages.map(({ text }) => text);
    const from = await read('conversations.history', { channel: 'C0GENERAL', oldest: ts, inclusive: true });
    expect(textsOf(from)).toEqual(['三', '二']);
    const first = await read('conversations.history', { channel: 'C0GENERAL', limit: 2 });
    const { next_cursor: cursor } = first.response_metadata;
    expect(textsOf(await read('conversations.history', { channel: 'C0GENERAL', limit: 2, cursor }))).toEqual(['一']);
  });

  it('gives a thread with what it began with, and keeps it out of the channel', async () => {
    const { ts } = await send({ text: '始め' });
    await post({ text: '返事', thread_ts: ts, metadata });
    const thread = await read('conversations.replies', { channel: 'C0GENERAL', ts, include_all_metadata: true });
    expect(thread.messages).toMatchObject([{ text: '始め' }, { text: '返事', metadata }]);
    expect((await read('conversations.history', { channel: 'C0GENERAL' })).messages).toHaveLength(1);
  });

  it('refuses an unknown channel', async () => {
    expect(await call('conversations.history', { channel: 'C0NONE' })).toEqual({
      ok: false,
      error: 'channel_not_found',
    });
  });
});

describe('forms', () => {
  it('open for a trigger that Slack gave out, and for no other', async () => {
    const view = { type: 'modal', title: { type: 'plain_text', text: '設定' }, blocks: [{ type: 'divider' }] };
    expect(await call('views.open', { trigger_id: 'trigger-none', view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(workspace.views()).toEqual([]);
  });
});
