#!/usr/bin/env node
// Starts the bot: config → knowledge and language → desk → Slack, or the local workspace where no Slack is configured.
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type Desk, openDesk, standFor } from './answer/desk.js';
import { followKnowledge } from './answer/prepare/follow.js';
import { rememberThreads } from './answer/threads.js';
import { type Config, formatConfigProblem, readConfig } from './config.js';
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
import { converse } from './workspace/conversation.js';
import { openWorkspace } from './workspace/workspace.js';

await main();

async function main(): Promise<void> {
  const config = readConfigOrExit();
  if (config.slack.kind === 'local' && process.stdin.isTTY) process.stdout.write('準備しています…\n');
  const directory = config.knowledgeDirectory;
  // Looked at before it is read, so that no change is missed.
  const settled = await fingerprintKnowledge(directory);
  const [knowledge, tokenise] = await Promise.all([readKnowledgeOrExit(config), loadTokeniser()]);
  let current = openDesk({ knowledge, tokenise });
  const desk = standFor(() => current);
  const follow: Follow = ({ log, tell, signal }) =>
    void followKnowledge({
      ...{ directory, settled, tokenise, signal, now: readClock, wait: pause, onRefused: tell, onMended: tell },
      onTaken: (next, taken) => {
        current = next;
        log.info(taken, '知識ベースを読み直しました。');
      },
      onFailure: (error) =>
        log.error({ error: describeError(error) }, '知識ベースを読み直せません。これまでの内容でお答えします。'),
    });
  const stopped = watchForStop();
  if (config.slack.kind === 'local') await runLocally(config, desk, follow, stopped);
  else await runInSlack(config, config.slack, desk, follow, stopped);
}

/** Begins to take over what changes in the knowledge folder. */
type Follow = (options: {
  readonly log: Log;
  readonly tell: (notice: Notice) => void;
  readonly signal: AbortSignal;
}) => void;

async function runInSlack(
  config: Config,
  slack: BotOptions['slack'],
  desk: Desk,
  follow: Follow,
  stopped: AbortSignal,
): Promise<void> {
  const log = pino({ name: 'madoguchi' });
  const bot = await startOrExit({ slack, ...commonOptions(config, desk, log) });
  log.info({ port: bot.port, mode: slack.kind }, '窓口を開きました。');
  const { adminChannel: channel, proxy } = config;
  const announcer = channel === null ? null : openAnnouncer({ slack, channel, proxy, log, wait: pause });
  const tell = ({ text, lines }: Notice) => {
    log.warn({ faults: lines }, text);
    announcer?.announce(text).catch((error: unknown) => {
      log.error({ error: describeError(error) }, 'ADMIN_CHANNEL のチャンネルに投稿できませんでした。');
    });
  };
  follow({ log, tell, signal: stopped });
  await untilAborted(stopped);
  log.info({}, '窓口を閉じます。');
  await bot.stop();
  await announcer?.close();
}

/** The same bot, reached over HTTP by a Slack of our own on this machine. */
async function runLocally(config: Config, desk: Desk, follow: Follow, stopped: AbortSignal): Promise<void> {
  const log = pino({ name: 'madoguchi', level: 'warn' }, pino.destination(2));
  const workspace = await openWorkspace();
  const { botToken, signingSecret } = workspace.credentials;
  const slack = { kind: 'http', botToken, signingSecret, apiUrl: workspace.apiUrl } as const;
  const bot = await startOrExit({ slack, host: '127.0.0.1', ...commonOptions(config, desk, log) });
  workspace.connectHttp(`http://127.0.0.1:${bot.port}/slack/events`);
  const { stdin, stdout, stderr } = process;
  const ended = new AbortController();
  follow({ log, tell: ({ text }) => stderr.write(`\n${text}\n`), signal: AbortSignal.any([stopped, ended.signal]) });
  await converse(workspace, { input: stdin, output: stdout, isTerminal: stdin.isTTY === true, signal: stopped });
  ended.abort();
  await bot.stop();
  await workspace.close();
}

function commonOptions(config: Config, desk: Desk, log: Log): Omit<BotOptions, 'slack'> {
  return {
    desk: rememberThreads(desk, { now: readClock }),
    port: config.port,
    proxy: config.proxy,
    readiness: [
      { name: 'knowledge', isReady: () => true, reason: '知識ベースを読み込んでいません。' },
      { name: 'dictionary', isReady: () => true, reason: '辞書を読み込んでいません。' },
    ],
    log,
    now: readClock,
    wait: pause,
  };
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
