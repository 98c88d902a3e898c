// Posts digests to Slack, each request once, and says what became of it; finds a posted one again by its mark.
import {
  type ChatPostMessageArguments,
  type ConversationsHistoryArguments,
  type ConversationsHistoryResponse,
  type ConversationsOpenArguments,
  type ConversationsOpenResponse,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { Mark, Outlet, PostOutcome, Refusal } from '../../digest/delivery/tools.js';
import { describeError, type Log } from '../log.js';
import { renderPlain } from '../render/blocks.js';
import { renderDigestMessage } from '../render/digest.js';
import type { Sender } from '../sender.js';

/** The part of Slack's WebClient that is used here. It must not repeat or wait by itself. */
export type OutletClient = {
  readonly chat: { readonly postMessage: (args: ChatPostMessageArguments) => Promise<{ readonly ts?: string }> };
  readonly conversations: {
    readonly history: (args: ConversationsHistoryArguments) => Promise<ConversationsHistoryResponse>;
    readonly open: (args: ConversationsOpenArguments) => Promise<ConversationsOpenResponse>;
  };
};

const EVENT_TYPE = 'madoguchi_digest';
const PAGE_SIZE = 100;
const MOST_PAGES = 10;
const PAUSE_MS = 2_000;
const PLAIN = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', mrkdwn: false } as const;
const REFUSALS: Readonly<Record<string, Refusal>> = {
  not_in_channel: 'not-in-channel',
  is_archived: 'archived',
  channel_not_found: 'no-such-channel',
  invalid_auth: 'revoked',
  token_revoked: 'revoked',
  token_expired: 'revoked',
  account_inactive: 'revoked',
  not_authed: 'revoked',
};
const RATE_ERRORS = new Set(['ratelimited', 'rate_limited']);
/** Slack failed in the middle of it, and does not know itself. */
const DOUBTFUL_ERRORS = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout']);
const BLOCK_ERRORS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'blocks_too_long']);
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

export function createOutlet(client: OutletClient, sender: Sender, log: Log): Outlet {
  return {
    post: async (mark, digest) => {
      const { text, blocks } = renderDigestMessage(digest, mark);
      const message = { channel: mark.channel, text, ...PLAIN, metadata: metadataOf(mark) };
      try {
        const { ts = '' } = await client.chat.postMessage({ ...message, blocks: [...blocks] });
        return { kind: 'posted', messageTs: ts };
      } catch (error) {
        if (!isBlockError(error)) return readFailure(error);
        log.warn({ channel: mark.channel }, 'Slack が週報のブロックを受け付けないため、本文だけで送ります。');
        return client.chat.postMessage(message).then(
          ({ ts = '' }): PostOutcome => ({ kind: 'posted', messageTs: ts }),
          (again: unknown) => readFailure(again),
        );
      }
    },
    search: async (mark, since) => {
      const oldest = (since / 1000).toFixed(6);
      try {
        let cursor: string | undefined;
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const args = { channel: mark.channel, oldest, limit: PAGE_SIZE, include_all_metadata: true };
          const read = await client.conversations.history({ ...args, ...(cursor === undefined ? {} : { cursor }) });
          const found = read.messages?.find(({ metadata }) => isMark(metadata, mark));
          if (found !== undefined) return { kind: 'found', messageTs: found.ts ?? '' };
          cursor = read.response_metadata?.next_cursor || undefined;
          if (cursor === undefined) return { kind: 'absent' };
        }
        return { kind: 'failed' };
      } catch (error) {
        log.warn({ channel: mark.channel, error: describeError(error) }, '週報が届いたかどうかを確かめられません。');
        return { kind: isAnswered(error) ? 'forbidden' : 'failed' };
      }
    },
    tell: async (user, text) => {
      try {
        const { channel } = await client.conversations.open({ users: user });
        await sender.post({ channel: channel?.id ?? user, threadTs: null }, renderPlain(text));
        return true;
      } catch (error) {
        log.warn({ error: describeError(error) }, '週報の設定をした方に、お届けできなかったことを知らせられません。');
        return readFailure(error).kind === 'unclear';
      }
    },
  };
}

/** Everybody in the workspace can read it: no name and no word of a message. */
function metadataOf({ slot }: Mark) {
  return { event_type: EVENT_TYPE, event_payload: { slot } };
}

function isMark(metadata: unknown, { slot }: Mark): boolean {
  const { event_type: type, event_payload: payload } = (metadata ?? {}) as Partial<ReturnType<typeof metadataOf>>;
  return type === EVENT_TYPE && payload?.slot === slot;
}

/** What an error says about the message. */
function readFailure(error: unknown): PostOutcome {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'later', afterMs: error.retryAfter * 1000 };
  if (error instanceof WebAPIPlatformError) {
    const word = String(error.data.error);
    if (RATE_ERRORS.has(word)) return { kind: 'later', afterMs: PAUSE_MS };
    if (DOUBTFUL_ERRORS.has(word)) return { kind: 'unclear' };
    return { kind: 'refused', refusal: REFUSALS[word] ?? 'other', error: word };
  }
  if (error instanceof WebAPIHTTPError && error.statusCode < 500) {
    return { kind: 'refused', refusal: 'other', error: String(error.statusCode) };
  }
  const isUnsent = error instanceof WebAPIRequestError && NEVER_CONNECTED.has(codeOf(error.original));
  return isUnsent ? { kind: 'later', afterMs: PAUSE_MS } : { kind: 'unclear' };
}

function isBlockError(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && BLOCK_ERRORS.has(String(error.data.error));
}

/** Whether Slack said no, rather than nothing. */
function isAnswered(error: unknown): boolean {
  const word = error instanceof WebAPIPlatformError ? String(error.data.error) : null;
  return word !== null && !RATE_ERRORS.has(word) && !DOUBTFUL_ERRORS.has(word);
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}
