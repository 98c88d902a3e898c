// The bot and a local workspace, joined by the real wire: signed HTTP or Socket Mode.

import { openOffice } from '../../src/digest/delivery/office.js';
import type { DigestMemory } from '../../src/digest/memory.js';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';
import type { Desk } from '../../src/slack/answering.js';
import { type Bot, type BotMemory, type BotOptions, startBot } from '../../src/slack/app.js';
import { useMemory } from '../../src/store/engines/embedded.js';
import { openStore } from '../../src/store/store.js';
import type { Posted } from '../../src/workspace/posting.js';
import type { Message } from '../../src/workspace/state.js';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import { createMemory } from '../digest/delivery/memory.js';
import { echoDesk } from './answers.js';

export const CHANNEL = 'C0GENERAL';
export const DIRECT = 'D0AOMORI';
export const PERSON = 'U0AOMORI';
export const MODES = ['http', 'socket'] as const;
export type Mode = (typeof MODES)[number];

export type LogLine = { readonly level: string; readonly fields: object; readonly message: string };

export type Bench = {
  readonly bot: Bot;
  readonly workspace: Workspace;
  readonly url: string;
  readonly log: readonly LogLine[];
  /** Resolves with the first `count` messages of the bot from now on. Rejects after two seconds. */
  readonly next: (count?: number) => Promise<readonly Message[]>;
  /** Stops the bot, which waits for everything it has begun, and gives all its messages. */
  readonly settled: () => Promise<readonly Message[]>;
  readonly close: () => Promise<void>;
  /** Resolves when /metrics has the line. Rejects after two seconds. */
  readonly untilCounted: (line: string) => Promise<void>;
};

export const QUICK = { retryDelaysMs: [1, 1, 1], ackLimitMs: 1_000, wait: () => pause(1) };

export async function openBench(mode: Mode, desk: Desk = echoDesk, changes: Partial<BotOptions> = {}): Promise<Bench> {
  const workspace = await openWorkspace({ schedule: QUICK });
  const log: LogLine[] = [];
  const started = await startBot({ ...(await botOptions(workspace, mode, desk, log)), ...changes });
  if (!started.ok) throw new Error(`The bot did not start: ${started.problem.kind}`);
  const { bot } = started;
  const url = `http://127.0.0.1:${bot.port}`;
  if (mode === 'http') workspace.connectHttp(`${url}/slack/events`);
  const own = () => workspace.messages().filter(({ botId }) => botId !== null);
  return {
    bot,
    workspace,
    url,
    log,
    next: (count = 1) => collect(workspace, count),
    settled: async () => {
      await bot.stop();
      return own();
    },
    close: async () => {
      await bot.stop();
      await workspace.close();
    },
    untilCounted: (line) =>
      until(async () => (await (await fetch(`${url}/metrics`)).text()).split('\n').includes(line), `counts ${line}`),
  };
}

/** A bot in the given mode on a free port of loopback, with a memory of its own, waiting no longer than it must. */
export async function botOptions(
  workspace: Workspace,
  mode: Mode,
  desk: Desk = echoDesk,
  log: LogLine[] = [],
): Promise<BotOptions> {
  const { botToken, appToken, signingSecret } = workspace.credentials;
  const access = { botToken, apiUrl: workspace.apiUrl };
  const write = (level: string) => (fields: object, message: string) => log.push({ level, fields, message });
  return {
    slack: mode === 'http' ? { kind: 'http', ...access, signingSecret } : { kind: 'socket', ...access, appToken },
    desk,
    port: 0,
    host: '127.0.0.1',
    proxy: { http: null, https: null, bypass: '' },
    memory: await openMemory(),
    digests: openDigests({ memory: createMemory() }),
    readiness: [],
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    report: (text) => log.push({ level: 'report', fields: {}, message: text }),
    now: Date.now,
    wait: (ms) => pause(Math.min(ms, 20)),
    drainMs: 2_000,
  };
}

const NO_KNOWLEDGE: KnowledgeBase = {
  ...{ documents: [], sections: [], programmes: [], organisations: [], strategies: [], references: [] },
  ...{ vocabulary: [], calendar: [] },
};

/** Digests of a knowledge base, by default an empty one, at a time, by default the present. */
export function openDigests({ memory, knowledge = NO_KNOWLEDGE, now = Date.now }: DigestWish): BotOptions['digests'] {
  let holders = 0;
  return {
    knowledge: () => knowledge,
    open: (outlet) =>
      openOffice({
        ...{ memory, outlet, now, knowledge: () => knowledge, findNearest: () => [], onOutcome: () => {} },
        ...{ wait: () => pause(1), newHolder: () => `holder-${++holders}` },
      }),
  };
}

type DigestWish = {
  readonly memory: DigestMemory;
  readonly knowledge?: KnowledgeBase;
  readonly now?: () => number;
};

/** What a bot remembers, on no disk. */
export async function openMemory(): Promise<BotMemory> {
  const log = { info: () => {}, error: () => {} };
  const store = await openStore({ engine: useMemory(), log, now: Date.now, wait: pause, retentionDays: 90 });
  return { events: store.events, questions: store.questions, forget: store.forget, trouble: () => store.outage() };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks every 10 ms. Rejects after `limitMs`. */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string, limitMs = 2_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It never came true: ${what}`);
    await pause(10);
  }
}

function collect(workspace: Workspace, count: number): Promise<readonly Message[]> {
  return new Promise((resolve, reject) => {
    const collected: Message[] = [];
    const timer = setTimeout(() => finish(() => reject(new Error(`${collected.length} of ${count} came.`))), 2_000);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      unwatch();
      settle();
    };
    const unwatch = workspace.watch(({ message }: Posted) => {
      collected.push(message);
      if (collected.length === count) finish(() => resolve(collected));
    });
  });
}
