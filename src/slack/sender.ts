// Posts messages. Slack has no key against posting twice, so it tries again only where the message was surely not posted:
// after a rate limit, an answer of 5xx, or a connection that was never made. A cut or timed-out request is not repeated.
import {
  type ChatPostMessageArguments,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { backoffMs } from './connection/backoff.js';
import { markMetadata } from './inbox/mark.js';
import type { Log } from './log.js';
import type { Message } from './render/blocks.js';

export type Place = {
  readonly channel: string;
  /** Null: not in a thread. */
  readonly threadTs: string | null;
};

/** The thread a place stands for; a direct message outside of one is a thread of its own. */
export function nameThread({ channel, threadTs }: Place): string {
  return `${channel}/${threadTs ?? ''}`;
}

export type PostOptions = {
  /** By which the post can be found again; null for none. */
  readonly mark?: string | null;
  /** Asked before every attempt; once it is not so, nothing more is sent. */
  readonly mayPost?: () => Promise<boolean>;
};

/**
 * `refused`: Slack will not take it. `passing`: it was not posted, and may be later. `unclear`: it may have been posted.
 */
export type PostFailure = 'refused' | 'passing' | 'unclear';

export type Sender = {
  /** Rejects when Slack took the message in no form; {@link readPostFailure} says what that means. */
  readonly post: (place: Place, message: Message, options?: PostOptions) => Promise<void>;
};

/** The part of Slack's WebClient that is used here. */
type PostClient = { readonly chat: { readonly postMessage: (args: ChatPostMessageArguments) => Promise<unknown> } };

type Tools = { readonly wait: (ms: number) => Promise<void>; readonly log: Log };

const ATTEMPTS = 3;
const LONGEST_WAIT_MS = 60_000;
const BLOCK_ERRORS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'blocks_too_long']);
/** Slack failed in the middle of it, and does not know itself. */
const DOUBTFUL_ERRORS = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout']);
const RATE_ERRORS = new Set(['ratelimited', 'rate_limited']);
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
/** Nothing in a message of ours is to become a link preview, a mention or formatting. */
export const PLAIN = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
  mrkdwn: false,
} as const;

/** The client must not repeat or wait by itself: `retryConfig: {retries: 0}`, `rejectRateLimitedCalls: true`. */
export function createSender(client: PostClient, { wait, log }: Tools): Sender {
  const postOnce = ({ channel, threadTs }: Place, { text, blocks }: Message, mark: string | null) =>
    client.chat.postMessage({
      channel,
      text,
      ...PLAIN,
      ...(mark === null ? {} : { metadata: markMetadata(mark) }),
      ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
    });

  const post = async (place: Place, message: Message, options: PostOptions, attempt = 1): Promise<void> => {
    if (options.mayPost !== undefined && !(await options.mayPost())) return;
    try {
      await postOnce(place, message, options.mark ?? null);
    } catch (error) {
      if (isBlockError(error) && message.blocks.length > 0) {
        log.warn({ channel: place.channel }, 'Slack がブロックを受け付けないため、本文だけで送り直します。');
        return post(place, { text: message.text, blocks: [] }, options, attempt);
      }
      const pauseMs = pauseBeforeRetry(error, attempt);
      if (pauseMs === null || attempt >= ATTEMPTS) throw error;
      await wait(pauseMs);
      return post(place, message, options, attempt + 1);
    }
  };

  return { post: (place, message, options = {}) => post(place, message, options) };
}

/** What an error of `post` says about the message. */
export function readPostFailure(error: unknown): PostFailure {
  if (error instanceof WebAPIRateLimitedError) return 'passing';
  if (error instanceof WebAPIPlatformError) {
    const word = String(error.data.error);
    if (RATE_ERRORS.has(word)) return 'passing';
    return DOUBTFUL_ERRORS.has(word) ? 'unclear' : 'refused';
  }
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500 ? 'unclear' : 'refused';
  if (error instanceof WebAPIRequestError && NEVER_CONNECTED.has(codeOf(error.original))) return 'passing';
  return 'unclear';
}

/** Whether Slack will not take the blocks; the text alone it may. */
export function isBlockError(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && BLOCK_ERRORS.has(String(error.data.error));
}

/** Milliseconds until it is safe to post again; null where it never is. */
function pauseBeforeRetry(error: unknown, attempt: number): number | null {
  if (error instanceof WebAPIRateLimitedError) {
    const pauseMs = error.retryAfter * 1000;
    return pauseMs <= LONGEST_WAIT_MS ? pauseMs : null;
  }
  if (error instanceof WebAPIPlatformError && RATE_ERRORS.has(String(error.data.error))) return backoffMs(attempt);
  if (error instanceof WebAPIHTTPError && error.statusCode >= 500) return backoffMs(attempt - 1);
  if (error instanceof WebAPIRequestError && NEVER_CONNECTED.has(codeOf(error.original))) return backoffMs(attempt - 1);
  return null;
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}
