// Puts a bot's message into the workspace, checked as Slack checks it, and tells those who watch.
import { checkBlocks } from './block-check.js';
import { asObject, asText, type Json } from './json.js';
import { SLACK_LIMITS } from './limits.js';
import { BOT, type Message, type State } from './state.js';

/** What happened to a bot's message. */
export type Posted = { readonly kind: 'new' | 'changed' | 'removed'; readonly message: Message };

export type PostFault = { readonly ok: false; readonly error: string; readonly messages: readonly string[] };
export type PostResult = { readonly ok: true; readonly message: Message } | PostFault;

export type Posting = {
  /** A new message of the bot's; `visibleTo` null for everybody. */
  readonly post: (channel: string, content: Json, visibleTo: string | null) => PostResult;
  readonly change: (message: Message, content: Json) => PostResult;
  readonly remove: (message: Message) => void;
};

export function createPosting(state: State, notify: (posted: Posted) => void): Posting {
  return {
    post: (channel, content, visibleTo) => {
      const fault = checkContent(content);
      if (fault !== null) return fault;
      if (state.findChannel(channel) === undefined) return refuse('channel_not_found');
      const message = state.add({
        channel,
        ts: state.nextTs(),
        threadTs: asText(content['thread_ts']),
        user: BOT.userId,
        botId: BOT.botId,
        ...readContent(content),
        visibleTo,
      });
      notify({ kind: 'new', message });
      return { ok: true, message };
    },
    change: (old, content) => {
      const fault = checkContent(content);
      if (fault !== null) return fault;
      const message = { ...old, ...readContent(content) };
      state.replace(message);
      notify({ kind: 'changed', message });
      return { ok: true, message };
    },
    remove: (message) => {
      state.remove(message.channel, message.ts);
      notify({ kind: 'removed', message });
    },
  };
}

export function refuse(error: string, messages: readonly string[] = []): PostFault {
  return { ok: false, error, messages };
}

function checkContent({ text, blocks }: Json): PostFault | null {
  const length = asText(text)?.length ?? 0;
  const hasBlocks = Array.isArray(blocks) ? blocks.length > 0 : blocks !== undefined;
  if (length === 0 && !hasBlocks) return refuse('no_text');
  if (length > SLACK_LIMITS.messageText) return refuse('msg_too_long');
  const fault = hasBlocks ? checkBlocks(blocks) : null;
  return fault === null ? null : refuse(fault.error, fault.messages);
}

function readContent({ text, blocks, metadata }: Json): Pick<Message, 'text' | 'blocks' | 'metadata'> {
  return {
    text: asText(text) ?? '',
    blocks: Array.isArray(blocks) ? blocks.map(asObject) : [],
    metadata: metadata === undefined ? null : asObject(metadata),
  };
}
