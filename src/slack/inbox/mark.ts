// The mark that an answer carries in its metadata, and the look into its thread for it: the one way to learn whether a post
// went out whose outcome was lost.
import {
  type ConversationsHistoryResponse,
  type ConversationsRepliesResponse,
  type MessageMetadata,
  WebAPIPlatformError,
} from '@slack/web-api';
import { describeError, type Log } from '../log.js';
import type { Place } from '../sender.js';

/** `forbidden`: the app may not read there. `unreachable`: Slack did not answer the question. */
export type Sighting = 'found' | 'absent' | 'forbidden' | 'unreachable';

export type LookForMark = (place: Place, since: string, mark: string) => Promise<Sighting>;

/** The part of Slack's WebClient that is used here. */
export type ReadingClient = {
  readonly conversations: {
    readonly history: (args: PageArguments) => Promise<ConversationsHistoryResponse>;
    readonly replies: (args: PageArguments & { readonly ts: string }) => Promise<ConversationsRepliesResponse>;
  };
};

type PageArguments = {
  readonly channel: string;
  readonly oldest: string;
  readonly inclusive: boolean;
  readonly limit: number;
  readonly include_all_metadata: boolean;
  readonly cursor?: string;
};

const EVENT_TYPE = 'madoguchi_post';
const PAGE_SIZE = 100;
const MOST_PAGES = 10;
/** What Slack answers in its own bad moments, and not because of what the app may do. */
const PASSING = new Set(['ratelimited', 'rate_limited', 'internal_error', 'fatal_error', 'service_unavailable']);

/** Everybody in the workspace can read it: no name and no word of a message. */
export function markMetadata(mark: string): MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { mark } };
}

/** Looks at what was posted at that place from `since` on. Never rejects. */
export function createLook(client: ReadingClient, log: Log): LookForMark {
  return async ({ channel, threadTs }, since, mark) => {
    const readPage = (cursor: string | undefined) => {
      const page = { channel, oldest: since, inclusive: true, limit: PAGE_SIZE, include_all_metadata: true };
      const args = { ...page, ...(cursor === undefined ? {} : { cursor }) };
      return threadTs === null
        ? client.conversations.history(args)
        : client.conversations.replies({ ...args, ts: threadTs });
    };
    try {
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { messages = [], response_metadata: next } = await readPage(cursor);
        if (messages.some(({ metadata }) => isMark(metadata, mark))) return 'found';
        cursor = next?.next_cursor || undefined;
        if (cursor === undefined) return 'absent';
      }
      return 'unreachable';
    } catch (error) {
      const isAnswered = error instanceof WebAPIPlatformError && !PASSING.has(String(error.data.error));
      if (!isAnswered)
        log.warn({ error: describeError(error) }, '回答が届いたかどうかを確かめられません。続けて試します。');
      return isAnswered ? 'forbidden' : 'unreachable';
    }
  };
}

function isMark(metadata: unknown, mark: string): boolean {
  const { event_type: type, event_payload: payload } = (metadata ?? {}) as Partial<MessageMetadata>;
  return type === EVENT_TYPE && payload?.['mark'] === mark;
}
