// Gives each thread its memory: what it spoke of last is handed to the desk with the next question, for some hours.
import type { ThreadContext } from '../question/thread-context.js';
import type { Answer } from './answer.js';
import type { Desk } from './desk.js';

/** After this long nobody remembers what 「その事業」 was. */
const KEEP_MS = 4 * 60 * 60 * 1000;
const CAPACITY = 5_000;

export type ThreadedDesk = {
  /** `thread` names the thread the question was asked in; null for none. */
  readonly ask: (question: string, thread: string | null) => Answer;
  readonly askIndicator: (text: string) => Answer;
};

type Remembered = { readonly context: ThreadContext; readonly at: number };

/** Holds at most `capacity` threads, the oldest are forgotten first; `now` gives the time in ms. */
export function rememberThreads(
  desk: Desk,
  {
    now,
    keepMs = KEEP_MS,
    capacity = CAPACITY,
  }: { readonly now: () => number; readonly keepMs?: number; readonly capacity?: number },
): ThreadedDesk {
  const threads = new Map<string, Remembered>();
  return {
    ask: (question, thread) => {
      if (thread === null) return desk.ask(question);
      const remembered = threads.get(thread);
      const before = remembered && now() - remembered.at < keepMs ? remembered.context : null;
      const { answer, context } = desk.askInThread(question, before);
      threads.delete(thread);
      threads.set(thread, { context, at: now() });
      const [oldest] = threads.keys();
      if (threads.size > capacity && oldest !== undefined) threads.delete(oldest);
      return answer;
    },
    askIndicator: (text) => desk.askIndicator(text),
  };
}
