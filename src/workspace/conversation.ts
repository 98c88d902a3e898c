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
  const { input, output, isTerminal, signal } = options;
  const lines = createInterface({ input, output, terminal: isTerminal, prompt: isTerminal ? '> ' : '', signal });
  lines.on('SIGINT', () => lines.close());
  const talk = openTalk(workspace, options.replyLimitMs ?? REPLY_LIMIT_MS);

  output.write(`${GUIDE}\n`);
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed === '/quit') break;
    if (typed !== '') {
      const reply = await talk(typed);
      output.write(isTerminal ? `${reply}\n\n` : `> ${typed}\n${reply}\n\n`);
    }
    lines.prompt();
  }
  lines.close();
}

/** A line → what is printed under it. Remembers the last result that can be shared. */
function openTalk(workspace: Workspace, replyLimitMs: number): (typed: string) => Promise<string> {
  let shareable: Message | null = null;

  const exchange = async (send: () => Promise<unknown>, count = 1): Promise<string> => {
    const collecting = collectPosts(workspace, count, replyLimitMs);
    await Promise.race([send(), collecting]);
    const messages = (await collecting).map(({ message }) => message);
    shareable = messages.find(isShareable) ?? shareable;
    return messages.length === 0 ? '（応答がありませんでした）' : messages.map(showMessage).join('\n\n');
  };
  const share = async (): Promise<string> => {
    const shared = shareable;
    if (shared === null) return '共有できる結果がありません。先に /kpi で調べてください。';
    shareable = null;
    return exchange(() => workspace.click(shared, SHARE_ACTION, USER), 2);
  };

  return async (typed) => {
    const [word = '', ...rest] = typed.split(/[\s\u3000]+/u);
    if (word === '/share') return share();
    if (COMMANDS.includes(word)) return exchange(() => workspace.command(CHANNEL.id, USER, word, rest.join(' ')));
    if (word.startsWith('/')) return `${word} というコマンドはありません。\n${GUIDE}`;
    return exchange(() => workspace.say(DIRECT_MESSAGES, USER, typed));
  };
}

function showMessage(message: Message): string {
  const place = message.channel === CHANNEL.id && message.visibleTo === null ? [`#${CHANNEL.name} に投稿:`] : [];
  const hint = isShareable(message) ? ['（/share でチャンネルに共有できます）'] : [];
  return [...place, decodeShown(message.text), ...hint].join('\n');
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
