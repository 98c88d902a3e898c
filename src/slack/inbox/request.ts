// Reads an event of Slack as a request to answer a person's post, or as nothing: bots, edits and notices are not answered.
import type { Place } from '../sender.js';

export type Request = {
  /** The same for every event about the same post. */
  readonly key: string;
  readonly via: 'mention' | 'direct_message';
  /** Where the answer goes. */
  readonly place: Place;
  readonly ts: string;
  /** As Slack sent it. */
  readonly text: string;
  /** User id. */
  readonly user: string;
};

/** What is read of `app_mention` and `message` events, all of it doubtful. */
type PostEvent = {
  readonly type?: string;
  readonly channel?: string;
  readonly channel_type?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly text?: string;
  readonly user?: string;
  readonly subtype?: string | undefined;
  readonly bot_id?: string;
};

/** A person's post may come with a file or be sent to the channel as well; every other subtype is a notice or an edit. */
const POST_SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];
const SLACKBOT = 'USLACKBOT';

/** Null for what no person wrote to the bot just now. The bot's own posts do not come this far: Bolt drops them. */
export function readRequest(event: object): Request | null {
  const { type, channel, channel_type: kind, ts, thread_ts: threadTs, text, user } = event as PostEvent;
  const { subtype, bot_id: botId } = event as PostEvent;
  const via = type === 'app_mention' ? 'mention' : type === 'message' && kind === 'im' ? 'direct_message' : null;
  const isPersons = user !== undefined && user !== SLACKBOT && botId === undefined;
  if (via === null || !isPersons || !POST_SUBTYPES.includes(subtype)) return null;
  if (channel === undefined || ts === undefined) return null;
  const thread = threadTs ?? (via === 'mention' ? ts : null);
  return { key: `post:${channel}:${ts}`, via, place: { channel, threadTs: thread }, ts, text: text ?? '', user };
}

/** What of the event is needed to read it again later, and no more. */
export function condenseEvent(event: object): object {
  const { type, channel, channel_type, ts, thread_ts, text, user, subtype } = event as PostEvent;
  return { type, channel, channel_type, ts, thread_ts, text, user, subtype };
}
