#!/usr/bin/env node
// Starts the bot: config → knowledge and language → desk → Slack, or the local workspace where no Slack is configured.
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type Desk, openDesk } from './answer/desk.js';
import { rememberThreads } from './answer/threads.js';
import { type Config, formatConfigProblem, readConfig } from './config.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { loadKnowledge } from './knowledge/load.js';
import { formatProblem } from './knowledge/problem.js';
import { loadTokeniser } from './language/tokenise.js';
import { type Bot, type BotOptions, startBot } from './slack/app.js';
import type { Log } from './slack/log.js';
import { formatStartProblem } from './slack/start-problem.js';
import { converse } from './workspace/conversation.js';
import { openWorkspace } from './workspace/workspace.js';

await main();

async function main(): Promise<void> {
  const config = readConfigOrExit();
  if (config.slack.kind === 'local' && process.stdin.isTTY) process.stdout.write('準備しています…\n');
  const [knowledge, tokenise] = await Promise.all([readKnowledgeOrExit(config), loadTokeniser()]);
  const desk = openDesk({ knowledge, tokenise });
  const stopped = watchForStop();
  if (config.slack.kind === 'local') await runLocally(config, desk, stopped);
  else await runInSlack(config, config.slack, desk, stopped);
}

async function runInSlack(config: Config, slack: BotOptions['slack'], desk: Desk, stopped: AbortSignal): Promise<void> {
  const log = pino({ name: 'madoguchi' });
  const bot = await startOrExit({ slack, ...commonOptions(config, desk, log) });
  log.info({ port: bot.port, mode: slack.kind }, '窓口を開きました。');
  await untilAborted(stopped);
  log.info({}, '窓口を閉じます。');
  await bot.stop();
}

/** The same bot, reached over HTTP by a Slack of our own on this machine. */
async function runLocally(config: Config, desk: Desk, stopped: AbortSignal): Promise<void> {
  const log = pino({ name: 'madoguchi', level: 'warn' }, pino.destination(2));
  const workspace = await openWorkspace();
  const { botToken, signingSecret } = workspace.credentials;
  const slack = { kind: 'http', botToken, signingSecret, apiUrl: workspace.apiUrl } as const;
  const bot = await startOrExit({ slack, host: '127.0.0.1', ...commonOptions(config, desk, log) });
  workspace.connectHttp(`http://127.0.0.1:${bot.port}/slack/events`);
  const { stdin, stdout } = process;
  await converse(workspace, { input: stdin, output: stdout, isTerminal: stdin.isTTY === true, signal: stopped });
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
    wait: (ms) => sleep(ms, undefined, { ref: false }),
  };
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
