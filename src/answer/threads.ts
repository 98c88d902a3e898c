// Gives each thread its memory: what it spoke of last is handed to the desk with the next question, for some hours.
import type { ThreadContext } from '../question/thread/thread-context.js';
import type { Answer } from './answer.js';
import type { Desk, InThread } from './desk.js';

/** After this long nobody remembers what 「その事業」 was. */
const KEEP_MS = 4 * 60 * 60 * 1000;

/** What this room needs of a store. It may reject: then the question is answered as if it were the thread's first. */
export type ThreadMemory = {
  /** JSON as it was written; null where nothing is kept at `now`. */
  readonly read: (thread: string, now: number) => Promise<unknown>;
  readonly write: (thread: string, context: unknown, keptUntil: number) => Promise<void>;
};

export type ThreadedDesk = {
  /** `thread` names the thread the question was asked in; null for none. */
  readonly ask: (question: string, thread: string | null) => Promise<Answer>;
  readonly askIndicator: (text: string) => Answer;
};

type Tools = {
  readonly memory: ThreadMemory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what the memory rejected with, or what could not be followed. */
  readonly onFailure: (error: unknown) => void;
};

export function rememberThreads(desk: Desk, { memory, now, onFailure }: Tools): ThreadedDesk {
  const read = (thread: string) =>
    memory.read(thread, now()).catch((error: unknown) => {
      onFailure(error);
      return null;
    });
  /** Another version of the bot may have left a context that this one cannot follow: then the thread starts anew. */
  const askAfter = (question: string, before: unknown): InThread => {
    try {
      return desk.askInThread(question, before as ThreadContext | null);
    } catch (error) {
      if (before === null) throw error;
      onFailure(error);
      return desk.askInThread(question, null);
    }
  };
  return {
    ask: async (question, thread) => {
      if (thread === null) return desk.ask(question);
      const { answer, context } = askAfter(question, await read(thread));
      await memory.write(thread, context, now() + KEEP_MS).catch(onFailure);
      return answer;
    },
    askIndicator: (text) => desk.askIndicator(text),
  };
}
