// What a post carries, and when it is tried again.
import { WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createSender } from '../../src/slack/sender.js';

const MESSAGE = { text: '答え', blocks: [{ type: 'divider' as const }] };
const LOG = { info: () => {}, warn: () => {}, error: () => {} };

/** A client that fails with these errors, one a call, before it succeeds. */
function post(failures: readonly Error[], threadTs: string | null = null) {
  const calls: object[] = [];
  const left = [...failures];
  const postMessage = async (args: object) => {
    calls.push(args);
    const failure = left.shift();
    if (failure) throw failure;
  };
  const sender = createSender({ chat: { postMessage } }, { wait: async () => {}, log: LOG });
  return { calls, sent: sender.post({ channel: 'C1', threadTs }, MESSAGE) };
}

function failWith(code: string): Error {
  return new WebAPIRequestError(Object.assign(new Error('fetch failed'), { code }));
}

describe('a post', () => {
  it('links, unfolds and mentions nothing', async () => {
    const { calls, sent } = post([]);
    await sent;
    expect(calls).toEqual([
      {
        channel: 'C1',
        ...MESSAGE,
        unfurl_links: false,
        unfurl_media: false,
        link_names: false,
        parse: 'none',
        mrkdwn: false,
      },
    ]);
  });

  it('goes to its thread', async () => {
    const { calls, sent } = post([], '1.1');
    await sent;
    expect(calls).toMatchObject([{ thread_ts: '1.1' }]);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'is tried again after %s, when nothing was sent',
    async (code) => {
      const { calls, sent } = post([failWith(code)]);
      await sent;
      expect(calls).toHaveLength(2);
    },
  );

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT'])(
    'is not tried again after %s, when it may have been taken',
    async (code) => {
      const { calls, sent } = post([failWith(code)]);
      await expect(sent).rejects.toThrow();
      expect(calls).toHaveLength(1);
    },
  );

  it('is tried three times at the most', async () => {
    const { calls, sent } = post(Array.from({ length: 9 }, () => failWith('ECONNREFUSED')));
    await expect(sent).rejects.toThrow();
    expect(calls).toHaveLength(3);
  });
});
