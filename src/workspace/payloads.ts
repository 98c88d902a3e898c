// The bodies that Slack sends: events, slash commands and clicks, with the fields that apps read.
import { asList, asObject, type Json } from './json.js';
import { BOT, type Channel, type Message, PEOPLE, TEAM } from './state.js';
import type { View } from './views.js';

export const VERIFICATION_TOKEN = 'local-verification-token';

/** What a person types → what Slack sends: entities for & < >, and the names of the bot and of everybody as mentions. */
export function encodeTyped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(`@${BOT.name}`, `<@${BOT.userId}>`)
    .replace(/@(channel|here|everyone)\b/gu, '<!$1>');
}

/** `app_mention`, or `message` in direct messages. */
export function postEvent(type: 'app_mention' | 'message', message: Message, channel: Channel): Json {
  return {
    type,
    user: message.user,
    text: message.text,
    ts: message.ts,
    channel: message.channel,
    event_ts: message.ts,
    team: TEAM.id,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.botId === null ? {} : { bot_id: message.botId, app_id: BOT.appId }),
    ...(type === 'message' ? { channel_type: channel.kind } : {}),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
  };
}

/** `message` with subtype `message_changed`. */
export function changedEvent(before: Message, after: Message, channel: Channel, eventTs: string): Json {
  const edited = { user: after.user, ts: eventTs };
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: after.channel,
    channel_type: channel.kind,
    ts: eventTs,
    event_ts: eventTs,
    message: { type: 'message', user: after.user, text: after.text, ts: after.ts, edited },
    previous_message: { type: 'message', user: before.user, text: before.text, ts: before.ts },
  };
}

/** The envelope of the Events API around an event. */
export function eventCallback(event: Json, eventId: string, nowMs: number): Json {
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    api_app_id: BOT.appId,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(nowMs / 1000),
    authorizations: [
      { enterprise_id: null, team_id: TEAM.id, user_id: BOT.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event,
  };
}

/** All values are texts: over HTTP they are a form. */
export function commandPayload(
  { name, text, channel, user }: { name: string; text: string; channel: Channel; user: string },
  ids: { readonly responseUrl: string; readonly triggerId: string },
): Readonly<Record<string, string>> {
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user,
    user_name: nameOf(user),
    command: name,
    text,
    api_app_id: BOT.appId,
    is_enterprise_install: 'false',
    response_url: ids.responseUrl,
    trigger_id: ids.triggerId,
  };
}

/** `block_actions` for a click on a button; of a private message only the container is sent. */
export function clickPayload(
  { message, button, channel, user }: { message: Message; button: Json; channel: Channel; user: string },
  ids: { readonly responseUrl: string; readonly triggerId: string; readonly actionTs: string },
): Json {
  const isEphemeral = message.visibleTo !== null;
  return {
    type: 'block_actions',
    user: { id: user, username: nameOf(user), name: nameOf(user), team_id: TEAM.id },
    api_app_id: BOT.appId,
    token: VERIFICATION_TOKEN,
    container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral },
    trigger_id: ids.triggerId,
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: channel.name },
    ...(isEphemeral ? {} : { message: messageBody(message) }),
    state: { values: {} },
    response_url: ids.responseUrl,
    actions: [{ ...button, block_id: 'local', action_ts: ids.actionTs }],
  };
}

/** `view_submission`: a form with what a person put into its fields. */
export function submissionPayload(view: View, values: Json, triggerId: string): Json {
  return { ...viewPayload(view, values), type: 'view_submission', trigger_id: triggerId, response_urls: [] };
}

/** `block_actions` for a click on a button in a form. */
export function viewClickPayload(
  view: View,
  button: Json,
  ids: { readonly triggerId: string; readonly actionTs: string },
): Json {
  return {
    ...viewPayload(view, {}),
    type: 'block_actions',
    container: { type: 'view', view_id: view.id },
    trigger_id: ids.triggerId,
    actions: [{ ...button, block_id: 'local', action_ts: ids.actionTs }],
  };
}

function viewPayload(view: View, values: Json): Json {
  const { id, user, content } = view;
  return {
    team: { id: TEAM.id, domain: TEAM.domain },
    user: { id: user, username: nameOf(user), name: nameOf(user), team_id: TEAM.id },
    api_app_id: BOT.appId,
    token: VERIFICATION_TOKEN,
    enterprise: null,
    is_enterprise_install: false,
    view: viewBody({ id, user, content }, values),
  };
}

/** A form as the Web API gives it back. */
export function viewBody({ id, content }: View, values: Json = {}): Json {
  return { ...content, id, team_id: TEAM.id, app_id: BOT.appId, bot_id: BOT.botId, hash: 'local', state: { values } };
}

/** A message as the Web API gives it back. */
export function messageBody(message: Message): Json {
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    ...(message.botId === null ? {} : { bot_id: message.botId, app_id: BOT.appId }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
  };
}

/** The buttons of a message, wherever its blocks hold them. */
export function buttonsOf(message: Pick<Message, 'blocks'>): readonly Json[] {
  return message.blocks
    .flatMap((block) => asList(block['elements']))
    .map(asObject)
    .filter((element) => element['type'] === 'button');
}

function nameOf(user: string): string {
  return PEOPLE.find((person) => person.id === user)?.name ?? user;
}
