// Takes a question to the desk and gives the message to send, whatever happens on the way; counts how it ended.
import type { Answer } from '../answer/answer.js';
import { APOLOGY } from './help.js';
import { describeError, type Log } from './log.js';
import type { Metrics, Via } from './metrics.js';
import { type Asked, type Message, renderAnswer } from './render/blocks.js';

/** What this room needs of the core. */
export type Desk = {
  /** `thread` names the thread a follow-up belongs to; null for none. */
  readonly ask: (question: string, thread: string | null) => Answer;
  /** Looks the text up among indicators (指標). */
  readonly askIndicator: (text: string) => Answer;
};

export type Answering = {
  readonly answer: (via: Via, asked: Asked, thread: string | null) => Message;
};

type Tools = { readonly desk: Desk; readonly now: () => number; readonly log: Log; readonly metrics: Metrics };

/** The desk's failure becomes an apology: silence would read as a broken bot. */
export function createAnswering({ desk, now, log, metrics }: Tools): Answering {
  return {
    answer: (via, asked, thread) => {
      const startedAt = now();
      try {
        const answer = asked.door === 'kpi' ? desk.askIndicator(asked.question) : desk.ask(asked.question, thread);
        const message = renderAnswer(answer, asked);
        metrics.countQuestion(via, answer.kind, now() - startedAt);
        return message;
      } catch (error) {
        log.error({ error: describeError(error), via }, '回答を作れませんでした。');
        metrics.countQuestion(via, 'failed', now() - startedAt);
        metrics.countFailure('answer');
        return APOLOGY;
      }
    },
  };
}
