// A conversation with the bot in the terminal: each line becomes a direct message, a command or a click in the local
// workspace, and what the bot posts is printed as plain text.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { buttonsOf } from './payloads.js';
import type { Posted } from './posting.js';
import type { Message } from './state.js';
import type { Workspace } from './workspace.js';

export type ConversationOptions = {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person types; otherwise the lines are echoed, so that the output reads as a conversation. */
  readonly isTerminal: boolean;
  /** Ends the conversation. */
  readonly signal: AbortSignal;
  /** How long a reply may take. */
  readonly replyLimitMs?: number;
};

const USER = 'U0AOMORI';
const DIRECT_MESSAGES = 'D0AOMORI';
const CHANNEL = { id: 'C0GENERAL', name: '一般' } as const;
const COMMANDS = ['/kpi'];
const SHARE_ACTION = 'share-in-channel';
const REPLY_LIMIT_MS = 20_000;

const GUIDE = [
  '窓口を手元で試せます（Slack には接続していません）。',
  '  質問する      起業家育成研修事業の予算は？',
  '  指標を調べる  /kpi 創業者数',
  `  共有する      /share （直前の /kpi の結果を #${CHANNEL.name} に）`,
  '  終わる        /quit',
  '',
].join('\n');

/** Resolves when the input ends, at /quit, or when the signal is given; every line before that has had its reply. */
export async function converse(workspace: Workspace, options: ConversationOptions): Promise<void> {
  const { input, output, isTerminal, signal, replyLimitMs = REPLY_LIMIT_MS } = options;
  const lines = createInterface({ input, output, terminal: isTerminal, prompt: isTerminal ? '> ' : '', signal });
  lines.on('SIGINT', () => lines.close());
  let shareable: Message | null = null;

  const exchange = async (send: () => Promise<unknown>, count = 1): Promise<readonly Posted[]> => {
    const replies = collectPosts(workspace, count, replyLimitMs);
    await Promise.race([send(), replies]);
    return replies;
  };
  const print = (text: string) => output.write(`${text}\n`);
  const printReplies = (replies: readonly Posted[]) => {
    if (replies.length === 0) print('（応答がありませんでした）\n');
    for (const { message } of replies) {
      shareable = isShareable(message) ? message : shareable;
      const place = message.channel === CHANNEL.id && message.visibleTo === null ? `#${CHANNEL.name} に投稿:\n` : '';
      const hint = isShareable(message) ? '\n（/share でチャンネルに共有できます）' : '';
      print(`${place}${decodeShown(message.text)}${hint}\n`);
    }
  };

  print(GUIDE);
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (!isTerminal && typed !== '') print(`> ${typed}`);
    const [word = '', ...rest] = typed.split(/[\s\u3000]+/u);
    if (word === '/quit') break;
    if (typed === '') {
      // Nothing was said.
    } else if (word === '/share') {
      const shared: Message | null = shareable;
      shareable = null;
      if (shared === null) print('共有できる結果がありません。先に /kpi で調べてください。\n');
      else printReplies(await exchange(() => workspace.click(shared, SHARE_ACTION, USER), 2));
    } else if (COMMANDS.includes(word)) {
      printReplies(await exchange(() => workspace.command(CHANNEL.id, USER, word, rest.join(' '))));
    } else if (word.startsWith('/')) {
      print(`${word} というコマンドはありません。\n${GUIDE}`);
    } else {
      printReplies(await exchange(() => workspace.say(DIRECT_MESSAGES, USER, typed)));
    }
    lines.prompt();
  }
  lines.close();
}

/** The next messages of the bot, new or changed; fewer if the time is over. */
function collectPosts(workspace: Workspace, count: number, limitMs: number): Promise<readonly Posted[]> {
  return new Promise((resolve) => {
    const collected: Posted[] = [];
    const finish = () => {
      clearTimeout(timer);
      unwatch();
      resolve(collected);
    };
    const timer = setTimeout(finish, limitMs);
    const unwatch = workspace.watch((posted) => {
      collected.push(posted);
      if (collected.length === count) finish();
    });
  });
}

function isShareable(message: Message): boolean {
  return message.visibleTo !== null && buttonsOf(message).some((button) => button['action_id'] === SHARE_ACTION);
}

/** What a person sees where Slack sends entities. */
function decodeShown(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
