// The Web API: the methods a bot needs, with Slack's checks and Slack's words for what it refuses.
import { asObject, asText, type Json } from './json.js';
import { messageBody, viewBody } from './payloads.js';
import { type Posting, type PostResult, refuse } from './posting.js';
import { readPage } from './reading.js';
import { BOT, CHANNELS, type Message, PEOPLE, type State, TEAM } from './state.js';
import type { ViewResult, Views } from './views.js';

export type Tokens = { readonly bot: string; readonly app: string };

export type WebApi = {
  /** `{ok: true, …}` or `{ok: false, error}`, as Slack answers with status 200. */
  readonly call: (method: string, args: Json, token: string | null) => Json;
};

type Method = {
  readonly token: keyof Tokens;
  readonly run: (args: Json) => Json;
};

type Rooms = { readonly state: State; readonly posting: Posting; readonly views: Views };

/** `openSocket` gives the address of a WebSocket that may be used once. */
export function createWebApi({ state, posting, views }: Rooms, tokens: Tokens, openSocket: () => string): WebApi {
  const methods: Readonly<Record<string, Method>> = {
    'auth.test': { token: 'bot', run: () => identity() },
    'apps.connections.open': { token: 'app', run: () => ({ ok: true, url: openSocket() }) },
    'chat.postMessage': { token: 'bot', run: (args) => answerPost(posting.post(textOf(args, 'channel'), args, null)) },
    'chat.postEphemeral': {
      token: 'bot',
      run: (args) => {
        if (!PEOPLE.some(({ id }) => id === args['user'])) return answer(refuse('user_not_in_channel'));
        const result = posting.post(textOf(args, 'channel'), args, textOf(args, 'user'));
        return result.ok ? { ok: true, message_ts: result.message.ts } : answer(result);
      },
    },
    'chat.update': { token: 'bot', run: (args) => withOwn(args, (own) => answerPost(posting.change(own, args))) },
    'chat.delete': {
      token: 'bot',
      run: (args) =>
        withOwn(args, (own) => {
          posting.remove(own);
          return { ok: true, channel: own.channel, ts: own.ts };
        }),
    },
    'conversations.history': { token: 'bot', run: (args) => readPage(state, args, null) },
    'conversations.replies': { token: 'bot', run: (args) => readPage(state, args, textOf(args, 'ts')) },
    'views.open': {
      token: 'bot',
      run: (args) => answerView(views.open(textOf(args, 'trigger_id'), asObject(args['view']))),
    },
    'views.update': {
      token: 'bot',
      run: (args) => answerView(views.update(textOf(args, 'view_id'), asObject(args['view']))),
    },
    'conversations.info': { token: 'bot', run: (args) => describeChannel(textOf(args, 'channel')) },
    'conversations.open': {
      token: 'bot',
      run: (args) => {
        const person = PEOPLE.findIndex(({ id }) => id === args['users']);
        const channel = CHANNELS.filter(({ kind }) => kind === 'im')[person];
        return channel === undefined ? answer(refuse('user_not_found')) : { ok: true, channel: { id: channel.id } };
      },
    },
    'users.info': {
      token: 'bot',
      run: (args) => {
        const person = PEOPLE.find(({ id }) => id === args['user']);
        if (person === undefined) return answer(refuse('user_not_found'));
        return { ok: true, user: { ...person, team_id: TEAM.id, is_bot: false, tz: 'Asia/Tokyo', locale: 'ja-JP' } };
      },
    },
  };

  const withOwn = (args: Json, use: (own: Message) => Json): Json => {
    const found = state.find(textOf(args, 'channel'), textOf(args, 'ts'));
    if (found === undefined || found.visibleTo !== null) return answer(refuse('message_not_found'));
    return found.botId === BOT.botId ? use(found) : answer(refuse('cant_update_message'));
  };

  return {
    call: (name, args, token) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) return { ...answer(refuse('unknown_method')), req_method: name };
      if (token === null) return answer(refuse('not_authed'));
      if (token !== tokens[method.token]) {
        return answer(refuse(token === tokens.app || token === tokens.bot ? 'not_allowed_token_type' : 'invalid_auth'));
      }
      return method.run(args);
    },
  };
}

function identity(): Json {
  return {
    ok: true,
    url: `https://${TEAM.domain}.example/`,
    team: TEAM.name,
    user: BOT.name,
    team_id: TEAM.id,
    user_id: BOT.userId,
    bot_id: BOT.botId,
    is_enterprise_install: false,
  };
}

function describeChannel(id: string): Json {
  const channel = CHANNELS.find((one) => one.id === id);
  if (channel === undefined) return answer(refuse('channel_not_found'));
  return { ok: true, channel: { id, name: channel.name, is_im: channel.kind === 'im', is_member: true } };
}

function answerPost(result: PostResult): Json {
  if (!result.ok) return answer(result);
  const { message } = result;
  return { ok: true, channel: message.channel, ts: message.ts, message: messageBody(message) };
}

function answerView(result: ViewResult): Json {
  return result.ok ? { ok: true, view: viewBody(result.view) } : answer(result);
}

function answer(result: Extract<PostResult, { ok: false }>): Json {
  const metadata = result.messages.length === 0 ? {} : { response_metadata: { messages: result.messages } };
  return { ok: false, error: result.error, ...metadata };
}

function textOf(args: Json, name: string): string {
  return asText(args[name]) ?? '';
}
