#!/usr/bin/env node
// Starts the bot: config → knowledge and language → desk → store → Slack, or the local workspace where no Slack is configured.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type Desk, openDesk, standFor } from './answer/desk.js';
import { followKnowledge } from './answer/prepare/follow.js';
import { rememberThreads } from './answer/threads.js';
import { type Config, formatConfigProblem, readConfig } from './config.js';
import { openOffice } from './digest/delivery/office.js';
import { describeTrouble } from './digest/delivery/troubles.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { loadKnowledge } from './knowledge/load.js';
import { formatProblem } from './knowledge/problem.js';
import { fingerprintKnowledge } from './knowledge/read.js';
import type { Notice } from './knowledge/reload/notices.js';
import { loadTokeniser } from './language/tokenise.js';
import { openAnnouncer } from './slack/announcer.js';
import { type Bot, type BotOptions, startBot } from './slack/app.js';
import { describeError, type Log } from './slack/log.js';
import { formatStartProblem } from './slack/start-problem.js';
import { useEmbedded, useMemory } from './store/engines/embedded.js';
import type { Engine } from './store/engines/engine.js';
import { usePostgres } from './store/engines/postgres.js';
import { explainOutage, StoreDownError } from './store/outage.js';
import { openStore, type Store } from './store/store.js';
import { converse } from './workspace/conversation.js';
import { openWorkspace } from './workspace/workspace.js';

const HOUR_MS = 60 * 60 * 1000;
const RECOVER_EVERY_MS = 5_000;
/** Any minute may be chosen for a digest, so it is looked at more than once a minute. */
const TICK_MS = 20_000;

await main();

async function main(): Promise<void> {
  const config = readConfigOrExit();
  if (config.slack.kind === 'local' && process.stdin.isTTY) process.stdout.write('準備しています…\n');
  const directory = config.knowledgeDirectory;
  // Looked at before it is read, so that no change is missed.
  const settled = await fingerprintKnowledge(directory);
  const [knowledge, tokenise] = await Promise.all([readKnowledgeOrExit(config), loadTokeniser()]);
  let current = { knowledge, desk: openDesk({ knowledge, tokenise }) };
  const core: Core = { desk: standFor(() => current.desk), knowledge: () => current.knowledge };
  const follow: Follow = ({ log, tell, signal }) =>
    void followKnowledge({
      ...{ directory, settled, tokenise, signal, now: readClock, wait: pause, onRefused: tell, onMended: tell },
      onTaken: (next, taken, read) => {
        current = { knowledge: read, desk: next };
        log.info(taken, '知識ベースを読み直しました。');
      },
      onFailure: (error) =>
        log.error({ error: describeError(error) }, '知識ベースを読み直せません。これまでの内容でお答えします。'),
    });
  const stopped = watchForStop();
  if (config.slack.kind === 'local') await runLocally(config, core, follow, stopped);
  else await runInSlack(config, config.slack, core, follow, stopped);
}

/** What is known at the moment, and who answers from it. */
type Core = { readonly desk: Desk; readonly knowledge: () => KnowledgeBase };

/** Begins to take over what changes in the knowledge folder. */
type Follow = (options: {
  readonly log: Log;
  readonly tell: (notice: Notice) => void;
  readonly signal: AbortSignal;
}) => void;

async function runInSlack(
  config: Config,
  slack: BotOptions['slack'],
  core: Core,
  follow: Follow,
  stopped: AbortSignal,
): Promise<void> {
  const log = pino({ name: 'madoguchi' });
  const { adminChannel: channel, proxy, databaseUrl, dataDirectory } = config;
  const engine = databaseUrl === null ? useEmbedded(dataDirectory) : usePostgres(databaseUrl);
  const store = await openStoreOrExit(engine, config, log);
  const announcer = channel === null ? null : openAnnouncer({ slack, channel, proxy, log, wait: pause });
  const tell = ({ text, lines }: Notice) => {
    log.warn({ faults: lines }, text);
    announcer?.announce(text).catch((error: unknown) => {
      log.error({ error: describeError(error) }, 'ADMIN_CHANNEL のチャンネルに投稿できませんでした。');
    });
  };
  const report = (text: string) => tell({ text, lines: [] });
  const bot = await startOrExit({ slack, ...commonOptions({ config, core, store, log, report }) });
  log.info({ port: bot.port, mode: slack.kind }, '窓口を開きました。');
  follow({ log, tell, signal: stopped });
  void repeat(() => store.purge().catch((error: unknown) => logStoreBug(log, error)), HOUR_MS, stopped);
  void repeat(bot.recover, RECOVER_EVERY_MS, stopped);
  void repeat(() => bot.tick().catch((error: unknown) => logStoreBug(log, error)), TICK_MS, stopped);
  await untilAborted(stopped);
  log.info({}, '窓口を閉じます。');
  await bot.stop();
  await announcer?.close();
  await store.close();
}

/**
 * The same bot, reached over HTTP by a Slack of our own on this machine. What that Slack holds ends with the run, and so does
 * what the bot remembers of it.
 */
async function runLocally(config: Config, core: Core, follow: Follow, stopped: AbortSignal): Promise<void> {
  const log = pino({ name: 'madoguchi', level: 'warn' }, pino.destination(2));
  const workspace = await openWorkspace();
  const store = await openStoreOrExit(useMemory(), config, log);
  const { botToken, signingSecret } = workspace.credentials;
  const slack = { kind: 'http', botToken, signingSecret, apiUrl: workspace.apiUrl } as const;
  const { stdin, stdout, stderr } = process;
  const report = (text: string) => stderr.write(`\n${text}\n`);
  const bot = await startOrExit({ slack, host: '127.0.0.1', ...commonOptions({ config, core, store, log, report }) });
  workspace.connectHttp(`http://127.0.0.1:${bot.port}/slack/events`);
  const ended = new AbortController();
  follow({ log, tell: ({ text }) => report(text), signal: AbortSignal.any([stopped, ended.signal]) });
  await converse(workspace, { input: stdin, output: stdout, isTerminal: stdin.isTTY === true, signal: stopped });
  ended.abort();
  await bot.stop();
  await store.close();
  await workspace.close();
}

type Parts = {
  readonly config: Config;
  readonly core: Core;
  readonly store: Store;
  readonly log: Log;
  readonly report: BotOptions['report'];
};

function commonOptions(parts: Parts): Omit<BotOptions, 'slack'> {
  const { config, core, store, log, report } = parts;
  const { events, questions, threads } = store;
  const onFailure = (error: unknown) => logStoreBug(log, error);
  return {
    desk: rememberThreads(core.desk, { memory: threads, now: readClock, onFailure }),
    memory: {
      events,
      questions,
      forget: store.forget,
      trouble: () => {
        const outage = store.outage();
        return outage === null ? null : explainOutage(outage);
      },
    },
    digests: openDigests(parts),
    report,
    port: config.port,
    proxy: config.proxy,
    // Both were read before the port is opened.
    readiness: [
      { name: 'knowledge', findTrouble: () => null },
      { name: 'dictionary', findTrouble: () => null },
    ],
    log,
    now: readClock,
    wait: pause,
  };
}

function openDigests({ core, store, log, report }: Parts): BotOptions['digests'] {
  const { desk, knowledge } = core;
  return {
    knowledge,
    open: (outlet) =>
      openOffice({
        ...{ memory: store.digests, outlet, knowledge, wait: pause, newHolder: randomUUID },
        // Not the clock of the program, which stands still while the computer sleeps.
        now: Date.now,
        findNearest: (question) => {
          const answer = desk.ask(question);
          return (answer.kind === 'answer' ? answer.programmes : answer.candidates).map(({ id }) => id);
        },
        onOutcome: (mark, stage, reason) => {
          log.info({ ...mark, stage, reason }, '週報の配達を終えました。');
          const trouble = describeTrouble({ stage, reason });
          if (trouble !== null) report(`週報をお届けできませんでした（チャンネル ${mark.channel}）。${trouble}`);
        },
      }),
  };
}

/** A store that is out of service for now is no reason not to answer; one of a later version is. */
async function openStoreOrExit(engine: Engine, { retentionDays }: Config, log: Log): Promise<Store> {
  const store = await openStore({ engine, retentionDays, log, now: readClock, wait: pause });
  return store.outage() === 'newer' ? exitWith([explainOutage('newer')]) : store;
}

/** Begins at once; `work` must not reject. */
async function repeat(work: () => Promise<void>, everyMs: number, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await work();
    await pause(everyMs);
  }
}

/** That the store is out of service it says itself. */
function logStoreBug(log: Log, error: unknown): void {
  if (!(error instanceof StoreDownError)) log.error({ error: describeError(error) }, '記憶の読み書きに失敗しました。');
}

/** Waits without keeping the process alive. */
function pause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}

function readClock(): number {
  return performance.timeOrigin + performance.now();
}

function readConfigOrExit(): Config {
  const read = readConfig(process.env);
  if (read.ok) return read.config;
  return exitWith([...read.problems.map(formatConfigProblem), '設定を直してから、もう一度起動してください。']);
}

async function readKnowledgeOrExit(config: Config): Promise<KnowledgeBase> {
  const loaded = await loadKnowledge(config.knowledgeDirectory);
  if (loaded.ok) return loaded.knowledge;
  const count = loaded.problems.length;
  return exitWith([...loaded.problems.map(formatProblem), `知識ベースに不備が${count}件あるため、起動しません。`]);
}

async function startOrExit(options: BotOptions): Promise<Bot> {
  const started = await startBot(options);
  return started.ok ? started.bot : exitWith([formatStartProblem(started.problem)]);
}

/** The first SIGTERM or SIGINT asks for an orderly end, the second ends at once. */
function watchForStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => (controller.signal.aborted ? process.exit(1) : controller.abort()));
  }
  return controller.signal;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function exitWith(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
