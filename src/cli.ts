#!/usr/bin/env node
// The commands that need no Slack: ask, check, export, digest, backup, restore, and the keepers' own. Reads arguments and
// standard input, prints, and sets the exit code.
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { type Desk, openDesk } from './answer/desk.js';
import { makeReply } from './answer/reply.js';
import { type Config, formatConfigProblem, readConfig } from './config.js';
import { previewDigest, readInstant } from './digest/preview.js';
import { DEFAULT_PARTS } from './digest/settings.js';
import { renderDigest } from './digest/text/text.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { exportKnowledge } from './knowledge/export.js';
import { addKeepingCommands } from './knowledge/keeping/commands.js';
import { type LoadedKnowledge, loadKnowledge } from './knowledge/load.js';
import { formatProblem } from './knowledge/problem.js';
import { formatSummary } from './knowledge/summary.js';
import { loadTokeniser } from './language/tokenise.js';
import type { ThreadContext } from './question/thread/thread-context.js';
import { addStoreCommands } from './store/commands.js';

type DigestOptions = {
  readonly preview?: boolean;
  readonly now?: string;
  readonly before?: string;
  readonly json?: boolean;
};
type AskOptions = { readonly json?: boolean; readonly stdin?: boolean; readonly explain?: boolean };

const program = new Command('madoguchi').description('窓口: 事業の予算・担当課・指標などに資料からお答えします');

program
  .command('ask')
  .description('質問に答えます')
  .argument('[question...]', '質問')
  .option('--json', '答えを1つの JSON で出します')
  .option('--stdin', '標準入力の1行ごとに質問を読み、1行ごとに JSON を出します')
  .option('--explain', '質問がどう解釈されたかも出します')
  .action(async (words: readonly string[], options: AskOptions) => {
    if (!options.stdin && words.length === 0) {
      fail(['質問がありません。例: npm run --silent ask -- "起業家育成研修事業の予算は？"']);
      return;
    }
    const desk = openDesk({ knowledge: await readKnowledgeOrExit(), tokenise: await loadTokeniser() });
    if (options.stdin) await answerLines(desk);
    else {
      const { reply } = answerTimed(desk, words.join(' '), null, null);
      write(options.json ? JSON.stringify(reply) : reply.text);
      if (options.explain) write(`\n${desk.explain(words.join(' '))}`);
    }
  });

program
  .command('check')
  .description('知識ベースを確かめます')
  .action(async () => {
    const loaded = await load();
    if (loaded.ok) write([...formatSummary(loaded.summary), '不備はありません。'].join('\n'));
    else {
      // The faults are what is asked for, and belong to standard output.
      write([...loaded.problems.map(formatProblem), `不備が${loaded.problems.length}件あります。`].join('\n'));
      process.exitCode = 1;
    }
  });

program
  .command('export')
  .description('知識ベースの全体を1つの JSON で出します')
  .option('--json', 'JSON で出します（ほかの形はありません）')
  .action(async () => write(JSON.stringify(exportKnowledge(await readKnowledgeOrExit()))));

program
  .command('digest')
  .description('週報を、投稿せずに出します')
  .option('--preview', '投稿せずに出します（必ず付けてください）')
  .option('--now <日時>', 'この日時か、その次の週報を出します（例: 2026-11-23T09:00+09:00）')
  .option('--before <フォルダ>', '前回の週報のときの知識ベース。変わったことを比べます')
  .option('--json', '週報を1つの JSON で出します')
  .action(async ({ preview, now: moment, before, json }: DigestOptions) => {
    const now = moment === undefined ? Date.now() : readInstant(moment);
    if (!preview) fail(['投稿はチャンネルの設定に従って行われます。中身を見るには --preview を付けてください。']);
    else if (now === null) fail([`--now の「${moment}」は日時として読めません。例: --now 2026-11-23T09:00+09:00`]);
    else {
      const knowledge = await readKnowledgeOrExit();
      const former = before === undefined ? null : await readKnowledgeOrExit(before);
      const digest = previewDigest({ knowledge, before: former, now, parts: DEFAULT_PARTS });
      write(json ? JSON.stringify({ ...digest, text: renderDigest(digest) }) : renderDigest(digest));
    }
  });

addKeepingCommands(program, {
  findDirectory: findKnowledgeOrExit,
  streams: { input: process.stdin, output: process.stdout },
  fail: () => {
    process.exitCode = 1;
  },
});

addStoreCommands(program, {
  findDirectory: () => {
    const { databaseUrl, dataDirectory } = readConfigOrExit();
    return databaseUrl === null ? dataDirectory : null;
  },
  now: Date.now,
  write,
  fail,
});

// A reader that has seen enough, as `head` has, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await program.parseAsync();

/** Line by line, so that a program at the other end of the pipe gets each answer before it sends the next question. */
async function answerLines(desk: Desk): Promise<void> {
  const threads = new Map<string, ThreadContext>();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { question, thread } = readLine(line);
    const { reply, context } = answerTimed(desk, question, thread, threads.get(thread ?? '') ?? null);
    if (thread !== null) threads.set(thread, context);
    if (!process.stdout.write(`${JSON.stringify(reply)}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

/** A line is a question, or `{"thread": …, "question": …}`; what only looks like that is a question. */
function readLine(line: string): { readonly question: string; readonly thread: string | null } {
  if (!line.startsWith('{')) return { question: line, thread: null };
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'question' in value && typeof value.question === 'string') {
      return {
        question: value.question,
        thread: 'thread' in value && typeof value.thread === 'string' ? value.thread : null,
      };
    }
  } catch {
    // Not JSON after all.
  }
  return { question: line, thread: null };
}

function answerTimed(desk: Desk, question: string, thread: string | null, before: ThreadContext | null) {
  const start = performance.now();
  const { answer, context } = desk.askInThread(question, before);
  return { reply: makeReply(question, thread, answer, performance.now() - start), context };
}

async function readKnowledgeOrExit(directory = findKnowledgeOrExit()): Promise<KnowledgeBase> {
  const loaded = await loadKnowledge(directory);
  if (loaded.ok) return loaded.knowledge;
  fail([
    ...loaded.problems.map(formatProblem),
    `知識ベースに不備が${loaded.problems.length}件あるため、お答えできません。`,
  ]);
  process.exit();
}

async function load(): Promise<LoadedKnowledge> {
  return loadKnowledge(findKnowledgeOrExit());
}

function findKnowledgeOrExit(): string {
  return readConfigOrExit().knowledgeDirectory;
}

function readConfigOrExit(): Config {
  const config = readConfig(process.env);
  if (config.ok) return config.config;
  fail(config.problems.map(formatConfigProblem));
  process.exit();
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}
