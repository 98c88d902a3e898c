// Posts digests to Slack, each request once, and says what became of it; finds a posted one again by its mark.
import {
  type ChatPostMessageArguments,
  type ConversationsOpenArguments,
  type ConversationsOpenResponse,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
} from '@slack/web-api';
import type { Mark, Outlet, PostOutcome, Refusal } from '../../digest/delivery/tools.js';
import { type LookForMark, markMetadata } from '../inbox/mark.js';
import { describeError, type Log } from '../log.js';
import { renderPlain } from '../render/blocks.js';
import { renderDigestMessage } from '../render/digest.js';
import { isBlockError, PLAIN, readPostFailure, type Sender } from '../sender.js';

/** The part of Slack's WebClient that is used here. It must not repeat or wait by itself. */
export type OutletClient = {
  readonly chat: { readonly postMessage: (args: ChatPostMessageArguments) => Promise<{ readonly ts?: string }> };
  readonly conversations: {
    readonly open: (args: ConversationsOpenArguments) => Promise<ConversationsOpenResponse>;
  };
};

type Tools = { readonly look: LookForMark; readonly sender: Sender; readonly log: Log };

/** Where Slack does not say how long. */
const PAUSE_MS = 2_000;
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

export function createOutlet(client: OutletClient, { look, sender, log }: Tools): Outlet {
  const postOnce = async (args: ChatPostMessageArguments): Promise<PostOutcome> => {
    const { ts = '' } = await client.chat.postMessage(args);
    return { kind: 'posted', messageTs: ts };
  };
  return {
    post: async (mark, digest) => {
      const { text, blocks } = renderDigestMessage(digest, mark);
      const message = { channel: mark.channel, text, ...PLAIN, metadata: markMetadata(nameMark(mark)) };
      try {
        return await postOnce({ ...message, blocks: [...blocks] });
      } catch (error) {
        if (!isBlockError(error)) return readOutcome(error);
        log.warn({ channel: mark.channel }, 'Slack が週報のブロックを受け付けないため、本文だけで送ります。');
        return postOnce(message).catch(readOutcome);
      }
    },
    search: async (mark, since) => {
      const place = { channel: mark.channel, threadTs: null };
      const sighting = await look(place, (since / 1000).toFixed(6), nameMark(mark));
      return { kind: sighting === 'unreachable' ? 'failed' : sighting };
    },
    tell: async (user, text) => {
      try {
        const { channel } = await client.conversations.open({ users: user });
        await sender.post({ channel: channel?.id ?? user, threadTs: null }, renderPlain(text));
        return true;
      } catch (error) {
        log.warn({ error: describeError(error) }, '週報の設定をした方に、お届けできなかったことを知らせられません。');
        return readPostFailure(error) === 'unclear';
      }
    },
  };
}

function nameMark({ channel, slot }: Mark): string {
  return `digest:${channel}/${slot}`;
}

/** What an error says about the message. */
function readOutcome(error: unknown): PostOutcome {
  const failure = readPostFailure(error);
  if (failure === 'unclear') return { kind: 'unclear' };
  if (failure === 'passing') {
    return { kind: 'later', afterMs: error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : PAUSE_MS };
  }
  const word = error instanceof WebAPIPlatformError ? String(error.data.error) : 'http';
  return { kind: 'refused', refusal: REFUSALS[word] ?? 'other', error: word };
}
