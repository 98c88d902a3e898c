// What an app reads of a conversation: its messages, the newest first, or those of one thread in their order.
import { asText, type Json } from './json.js';
import { messageBody } from './payloads.js';
import type { Message, State } from './state.js';

const PAGE_SIZE = 100;

/** A page of `conversations.history`, or of `conversations.replies` for the thread of a message. */
export function readPage(state: State, args: Json, threadTs: string | null): Json {
  const channel = asText(args['channel']) ?? '';
  if (state.findChannel(channel) === undefined) return { ok: false, error: 'channel_not_found' };
  const { oldest, latest, cursor, limit } = args;
  const after = Number(oldest ?? 0);
  const before = Number(latest ?? Number.POSITIVE_INFINITY);
  const isInclusive = String(args['inclusive']) === 'true';
  const isWanted = ({ ts }: Message) =>
    (Number(ts) > after && Number(ts) < before) || (isInclusive && (Number(ts) === after || Number(ts) === before));
  const own = state.messages().filter((message) => message.channel === channel && message.visibleTo === null);
  const messages =
    threadTs === null
      ? own.filter((message) => message.threadTs === null && isWanted(message)).toReversed()
      : own.filter((message) => message.ts === threadTs || (message.threadTs === threadTs && isWanted(message)));
  const start = Number(cursor ?? 0) || 0;
  const end = start + (Number(limit) || PAGE_SIZE);
  const hasMore = end < messages.length;
  const withMetadata = String(args['include_all_metadata']) === 'true';
  return {
    ok: true,
    messages: messages.slice(start, end).map((message) => showMessage(message, withMetadata)),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(end) : '' },
  };
}

function showMessage(message: Message, withMetadata: boolean): Json {
  return messageBody(withMetadata ? message : { ...message, metadata: null });
}
