// response_url: an address that answers one command or click, five times within half an hour.
import { asText, type Json } from './json.js';
import { SLACK_LIMITS } from './limits.js';
import type { Posting } from './posting.js';
import type { Message, State } from './state.js';

/** What the address belongs to. */
export type ResponseTarget = {
  readonly channel: string;
  readonly user: string;
  /** The message that was clicked; null for a command. */
  readonly message: Message | null;
};

export type ResponseReply = { readonly status: number; readonly body: string };

export type ResponseUrls = {
  /** The last part of a new address. */
  readonly open: (target: ResponseTarget) => string;
  readonly respond: (id: string, content: Json) => ResponseReply;
  /** A message given in the ack itself, which uses nothing up. */
  readonly respondInAck: (target: ResponseTarget, content: Json) => ResponseReply;
};

export function createResponseUrls(state: State, posting: Posting, now: () => number): ResponseUrls {
  const opened = new Map<string, { readonly target: ResponseTarget; readonly at: number; uses: number }>();

  const apply = (target: ResponseTarget, content: Json): ResponseReply => {
    const { message } = target;
    if (content['delete_original'] === true && message !== null) {
      posting.remove(message);
      return { status: 200, body: 'ok' };
    }
    // A click replaces the message it is on unless it asks for another.
    const isReplacing =
      message !== null && content['replace_original'] !== false && content['response_type'] !== 'in_channel';
    const visibleTo = content['response_type'] === 'in_channel' ? null : target.user;
    const result = isReplacing ? posting.change(message, content) : posting.post(target.channel, content, visibleTo);
    return result.ok ? { status: 200, body: 'ok' } : { status: 400, body: result.error };
  };

  return {
    open: (target) => {
      const id = state.nextId('response-');
      opened.set(id, { target, at: now(), uses: 0 });
      return id;
    },
    respond: (id, content) => {
      const address = opened.get(id);
      if (address === undefined) return { status: 404, body: 'invalid_url' };
      if (now() - address.at > SLACK_LIMITS.responseUrlMs) return { status: 404, body: 'expired_url' };
      if (address.uses >= SLACK_LIMITS.responseUrlUses) return { status: 404, body: 'used_url' };
      address.uses += 1;
      return apply(address.target, content);
    },
    respondInAck: (target, content) => {
      const isMessage = asText(content['text']) !== null || content['blocks'] !== undefined;
      return isMessage ? apply(target, content) : { status: 200, body: '' };
    },
  };
}
