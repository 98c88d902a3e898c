// Reads an event of Slack as a post of a person, or as nothing: bots, edits and notices are not answered.

export type IncomingPost = {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly text: string;
};

/** The fields that `app_mention` and `message` events have in common, all of them doubtful. */
type PostEvent = {
  readonly channel?: string;
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

/** Null for what no person wrote just now. The bot's own posts do not come this far: Bolt drops them. */
export function readPost(event: object): IncomingPost | null {
  const { channel, ts, thread_ts: threadTs, text, user, subtype, bot_id: botId } = event as PostEvent;
  const isPersons = user !== undefined && user !== SLACKBOT && botId === undefined;
  if (!isPersons || !POST_SUBTYPES.includes(subtype) || channel === undefined || ts === undefined) return null;
  return { channel, ts, threadTs: threadTs ?? null, text: text ?? '' };
}
