// What a workspace holds: its people and channels, and the messages in the order they were posted. In memory, for one run.
import { randomUUID } from 'node:crypto';
import type { Json } from './json.js';

export type Channel = {
  readonly id: string;
  readonly name: string;
  /** A channel, or the direct messages between the bot and one person. */
  readonly kind: 'channel' | 'im';
};

export type Message = {
  readonly channel: string;
  readonly ts: string;
  /** Null: not in a thread. */
  readonly threadTs: string | null;
  readonly user: string;
  /** Null for a person's message. */
  readonly botId: string | null;
  /** As Slack sends it: & < > are entities. */
  readonly text: string;
  readonly blocks: readonly Json[];
  /** What an app attached, for apps to read; null for nothing. */
  readonly metadata: Json | null;
  /** The one person who sees it; null for everybody. */
  readonly visibleTo: string | null;
};

/** The one app and bot of the workspace, and the seeded people. */
export const TEAM = { id: 'T0LOCAL', domain: 'local', name: 'ローカルワークスペース' } as const;
export const BOT = { userId: 'U0BOT', botId: 'B0BOT', appId: 'A0BOT', name: '窓口' } as const;
export const PEOPLE = [
  { id: 'U0AOMORI', name: '青森' },
  { id: 'U0HIROSAKI', name: '弘前' },
] as const;
export const CHANNELS: readonly Channel[] = [
  { id: 'C0GENERAL', name: '一般', kind: 'channel' },
  { id: 'C0PLANNING', name: '企画', kind: 'channel' },
  { id: 'D0AOMORI', name: 'directmessage', kind: 'im' },
  { id: 'D0HIROSAKI', name: 'directmessage', kind: 'im' },
];

export type State = {
  /** A new `ts`, later than every one before; seconds with six decimals. */
  readonly nextTs: () => string;
  /** 「Ev1f00d2c3000001」 and the like, never the same twice, in no other run either. */
  readonly nextId: (prefix: string) => string;
  readonly findChannel: (id: string) => Channel | undefined;
  readonly messages: () => readonly Message[];
  readonly find: (channel: string, ts: string) => Message | undefined;
  readonly add: (message: Message) => Message;
  /** Puts a message in the place of the one with the same channel and ts. */
  readonly replace: (message: Message) => void;
  readonly remove: (channel: string, ts: string) => void;
};

export function createState(now: () => number): State {
  let messages: readonly Message[] = [];
  let lastMicros = 0;
  const run = randomUUID().slice(0, 8);
  let count = 0;
  const isAt = (channel: string, ts: string) => (message: Message) => message.channel === channel && message.ts === ts;
  return {
    nextTs: () => {
      lastMicros = Math.max(lastMicros + 1, Math.floor(now()) * 1000);
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
    nextId: (prefix) => {
      count += 1;
      return `${prefix}${run}${String(count).padStart(6, '0')}`;
    },
    findChannel: (id) => CHANNELS.find((channel) => channel.id === id),
    messages: () => messages,
    find: (channel, ts) => messages.find(isAt(channel, ts)),
    add: (message) => {
      messages = [...messages, message];
      return message;
    },
    replace: (message) => {
      messages = messages.map((old) => (isAt(message.channel, message.ts)(old) ? message : old));
    },
    remove: (channel, ts) => {
      messages = messages.filter((message) => !isAt(channel, ts)(message));
    },
  };
}
