// A small Slack on loopback, for trying and testing: people say things, type commands and click; the app is reached and
// answers over the real protocol, HTTP or Socket Mode.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Acknowledgement,
  deliverWithRetries,
  type Envelope,
  type Schedule,
  SLACK_ACK_LIMIT_MS,
  SLACK_RETRY_DELAYS_MS,
  type Wire,
} from './delivery.js';
import { type Faults, queueFaults } from './faults.js';
import { serveLoopback } from './http-server.js';
import { openHttpWire } from './http-wire.js';
import { asList, asObject, type Json } from './json.js';
import {
  buttonsOf,
  changedEvent,
  clickPayload,
  commandPayload,
  encodeTyped,
  eventCallback,
  postEvent,
  submissionPayload,
  viewClickPayload,
} from './payloads.js';
import { createPosting, type Posted } from './posting.js';
import { createResponseUrls, type ResponseTarget } from './response-urls.js';
import { openSocketWire, type SocketWire } from './socket-wire.js';
import { BOT, type Channel, createState, type Message } from './state.js';
import { createViews, type View } from './views.js';
import { createWebApi } from './web-api.js';

export type WorkspaceOptions = {
  /** Milliseconds. Signed requests carry it, and an app refuses those more than five minutes old. */
  readonly now?: () => number;
  readonly schedule?: Partial<Schedule>;
};

export type Workspace = {
  /** Ends in `/api/`. */
  readonly apiUrl: string;
  readonly credentials: { readonly botToken: string; readonly appToken: string; readonly signingSecret: string };
  readonly socket: Pick<SocketWire, 'refresh' | 'cut' | 'connections' | 'opened'>;
  readonly faults: Faults;
  /** From now on things are delivered to this address; before, over Socket Mode. */
  readonly connectHttp: (url: string) => void;
  /** A person posts; resolves when the app has acknowledged or never will. Rejects for an unknown channel. */
  readonly say: (channel: string, user: string, typed: string, threadTs?: string) => Promise<Message>;
  /** A person changes an own message. */
  readonly edit: (message: Message, typed: string) => Promise<void>;
  readonly command: (channel: string, user: string, name: string, typed: string) => Promise<Acknowledgement>;
  /** A person clicks the button of that action_id. Rejects where the message has no such button. */
  readonly click: (message: Message, actionId: string, user: string) => Promise<Acknowledgement>;
  /** Delivers any event, for what people do not do by themselves. */
  readonly deliver: (event: Json, eventId?: string) => Promise<Acknowledgement>;
  /** Tells of every message of the bot; gives back how to stop. */
  readonly watch: (listener: (posted: Posted) => void) => () => void;
  readonly messages: () => readonly Message[];
  /** The forms that are open, the latest last. */
  readonly views: () => readonly View[];
  /** A person submits a form with what stands in its fields, by block_id and action_id. It closes unless the app says no. */
  readonly submit: (view: View, values: Json) => Promise<Acknowledgement>;
  /** A person clicks a button in a form. */
  readonly clickInView: (view: View, actionId: string) => Promise<Acknowledgement>;
  readonly close: () => Promise<void>;
};

const CREDENTIALS = {
  botToken: 'xoxb-local-workspace',
  appToken: 'xapp-local-workspace',
  signingSecret: 'local-workspace-signing-secret',
} as const;

export async function openWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const { now = Date.now, schedule: given } = options;
  const schedule = { ackLimitMs: SLACK_ACK_LIMIT_MS, retryDelaysMs: SLACK_RETRY_DELAYS_MS, wait: pause, ...given };
  const { botToken, appToken, signingSecret } = CREDENTIALS;
  const state = createState(now);
  const faults = queueFaults();
  const socket = openSocketWire(schedule);
  const listeners = new Set<(posted: Posted) => void>();
  let wire: Wire = socket;

  const notify = (posted: Posted) => {
    for (const listener of [...listeners]) listener(posted);
    const { message, kind } = posted;
    const channel = channelOf(message.channel);
    if (kind === 'new' && channel.kind === 'im' && message.visibleTo === null) {
      void deliverEvent(postEvent('message', message, channel));
    }
  };
  const posting = createPosting(state, notify);
  const responseUrls = createResponseUrls(state, posting, now);
  const openSocket = () => `ws://127.0.0.1:${server.port}/link?ticket=${socket.issueTicket()}`;
  const views = createViews(state);
  const api = createWebApi({ state, posting, views }, { bot: botToken, app: appToken }, openSocket);
  const server = await serveLoopback(() => ({ api, responseUrls, socket, faults }));

  const channelOf = (id: string): Channel => {
    const channel = state.findChannel(id);
    if (channel === undefined) throw new Error(`The workspace has no channel ${id}.`);
    return channel;
  };

  const deliverEvent = async (event: Json, eventId = state.nextId('Ev')): Promise<Acknowledgement> => {
    const envelope: Envelope = { kind: 'events_api', payload: eventCallback(event, eventId, now()) };
    const deliver = () =>
      deliverWithRetries(async (retry) => {
        if (faults.takeLoss()) return { ok: false, reason: 'connection_failed' };
        return wire.deliver(envelope, retry);
      }, schedule);
    const isRepeated = faults.takeRepeat();
    const acknowledgement = await deliver();
    if (isRepeated) await deliver();
    return acknowledgement;
  };

  /** The events that the app is subscribed to: mentions in channels, and everything in direct messages. */
  const announce = async (message: Message): Promise<void> => {
    const channel = channelOf(message.channel);
    if (channel.kind === 'im') await deliverEvent(postEvent('message', message, channel));
    else if (message.text.includes(`<@${BOT.userId}>`)) await deliverEvent(postEvent('app_mention', message, channel));
  };

  const newTrigger = (user: string): string => {
    const trigger = state.nextId('trigger-');
    views.addTrigger(trigger, user);
    return trigger;
  };

  const address = (target: ResponseTarget) => ({
    responseUrl: `http://127.0.0.1:${server.port}/response/${responseUrls.open(target)}`,
    triggerId: newTrigger(target.user),
  });

  return {
    apiUrl: `http://127.0.0.1:${server.port}/api/`,
    credentials: CREDENTIALS,
    socket,
    faults,
    connectHttp: (url) => {
      wire = openHttpWire({ url, signingSecret, ackLimitMs: schedule.ackLimitMs, now });
    },
    say: async (channel, user, typed, threadTs) => {
      const place = { channel: channelOf(channel).id, ts: state.nextTs(), threadTs: threadTs ?? null };
      const text = encodeTyped(typed);
      const message = state.add({ ...place, user, botId: null, text, blocks: [], metadata: null, visibleTo: null });
      await announce(message);
      return message;
    },
    edit: async (message, typed) => {
      const channel = channelOf(message.channel);
      const changed = { ...message, text: encodeTyped(typed) };
      state.replace(changed);
      if (channel.kind === 'im') await deliverEvent(changedEvent(message, changed, channel, state.nextTs()));
      else await announce(changed);
    },
    command: async (channelId, user, name, typed) => {
      const channel = channelOf(channelId);
      const target = { channel: channelId, user, message: null };
      const text = encodeTyped(typed);
      const payload = commandPayload({ name, text, channel, user }, address(target));
      const acknowledgement = await wire.deliver({ kind: 'slash_commands', payload }, null);
      if (acknowledgement.ok) responseUrls.respondInAck(target, asObject(acknowledgement.body));
      return acknowledgement;
    },
    click: async (message, actionId, user) => {
      const button = buttonsOf(message).find((one) => one['action_id'] === actionId);
      if (button === undefined) throw new Error(`The message has no button ${actionId}.`);
      const target = { channel: message.channel, user, message };
      const ids = { ...address(target), actionTs: state.nextTs() };
      const payload = clickPayload({ message, button, channel: channelOf(message.channel), user }, ids);
      return wire.deliver({ kind: 'interactive', payload }, null);
    },
    deliver: deliverEvent,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    messages: state.messages,
    views: views.list,
    submit: async (view, values) => {
      const payload = submissionPayload(view, values, newTrigger(view.user));
      const acknowledgement = await wire.deliver({ kind: 'interactive', payload }, null);
      const { response_action: action, view: next } = acknowledgement.ok ? asObject(acknowledgement.body) : {};
      if (action === 'update') views.update(view.id, asObject(next));
      else if (acknowledgement.ok && action !== 'errors') views.close(view.id);
      return acknowledgement;
    },
    clickInView: async (view, actionId) => {
      const button = buttonsOf({ blocks: asList(view.content['blocks']).map(asObject) }).find(
        (one) => one['action_id'] === actionId,
      );
      if (button === undefined) throw new Error(`The form has no button ${actionId}.`);
      const ids = { triggerId: newTrigger(view.user), actionTs: state.nextTs() };
      return wire.deliver({ kind: 'interactive', payload: viewClickPayload(view, button, ids) }, null);
    },
    close: async () => {
      socket.close();
      await server.close();
    },
  };
}

/** Does not keep a process alive that has nothing else to do. */
function pause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}
