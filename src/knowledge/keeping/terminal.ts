// Questions to a keeper and their answers: on a terminal with an editable line and lists to choose from, elsewhere one line
// an answer. It must not know what is asked.
import { createInterface } from 'node:readline';
import input from '@inquirer/input';
import select from '@inquirer/select';

export type Choice = { readonly value: string; readonly label: string };

export type Prompt = {
  readonly message: string;
  /** What may be answered; any text where this is left out. */
  readonly choices?: readonly Choice[];
  /** The answer that is meant by none. */
  readonly initial?: string;
  /** Why the last answer would not do. */
  readonly reason?: string;
};

export type Terminal = {
  /** Whether someone is there to be asked. */
  readonly isInteractive: boolean;
  readonly print: (text: string) => void;
  /** The answer as it was given; null where there will be none any more. */
  readonly ask: (prompt: Prompt) => Promise<string | null>;
};

export type Streams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

const KEYS: Readonly<Record<string, string>> = { navigate: '選ぶ', select: '決める' };
const CHOICES_SHOWN = 12;

export function openTerminal(streams: Streams): Terminal {
  const print = (text: string) => void streams.output.write(`${text}\n`);
  const isInteractive = streams.input.isTTY === true && streams.output.isTTY === true;
  const ask = isInteractive ? makeAsk(streams, print) : makeLineAsk(streams, print);
  return { isInteractive, print, ask };
}

function makeAsk(streams: Streams, print: Terminal['print']): Terminal['ask'] {
  return async ({ message, choices, initial, reason }) => {
    if (reason !== undefined) print(`× ${reason}`);
    const start = initial === undefined ? {} : { default: initial };
    try {
      if (!choices) return await input({ message, ...start }, streams);
      const items = choices.map(({ value, label }) => ({ value, name: label }));
      return await select(
        { message, choices: items, pageSize: CHOICES_SHOWN, loop: false, theme: SELECT_THEME, ...start },
        streams,
      );
    } catch (error) {
      // Ctrl+C and Ctrl+D.
      if (error instanceof Error && error.name === 'ExitPromptError') return null;
      throw error;
    }
  };
}

const SELECT_THEME = {
  style: {
    keysHelpTip: (keys: [key: string, action: string][]) =>
      keys.map(([key, action]) => `${key} ${KEYS[action] ?? action}`).join('　'),
  },
};

function makeLineAsk(streams: Streams, print: Terminal['print']): Terminal['ask'] {
  let lines: AsyncIterator<string> | null = null;
  return async ({ message, choices = [], initial, reason }) => {
    // Only now, since a command that asks nothing must not wait for its input to end.
    lines ??= createInterface({ input: streams.input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
    if (reason !== undefined) print(`× ${reason}`);
    const meant = choices.find(({ value }) => value === initial)?.label ?? initial;
    print(`? ${message}${meant === undefined ? '' : `（${meant}）`}`);
    // A list that was just shown need not be shown again.
    const shown = reason === undefined ? choices : [];
    for (const [index, { label }] of shown.entries()) print(`  ${index + 1}. ${label}`);
    const next = await lines.next();
    if (next.done === true) return null;
    print(`> ${next.value}`);
    return next.value;
  };
}
