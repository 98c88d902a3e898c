// Takes a question to the desk and gives the message to send, whatever happens on the way; counts how it ended, and notes it.
import type { Answer } from '../answer/answer.js';
import { APOLOGY } from './help.js';
import { hidePeople } from './incoming-text.js';
import { describeError, type Log } from './log.js';
import type { Metrics, Outcome, Via } from './metrics.js';
import { type Asked, type Message, renderAnswer } from './render/blocks.js';

/** What this room needs of the core. */
export type Desk = {
  /** `thread` names the thread a follow-up belongs to; null for none. */
  readonly ask: (question: string, thread: string | null) => Answer | Promise<Answer>;
  /** Looks the text up among indicators (指標). */
  readonly askIndicator: (text: string) => Answer;
};

/** Where what was asked is kept. */
export type Notebook = {
  /** `user` is an id, null where nobody asked; it is not kept as such. Rejects while the store is out of service. */
  readonly add: (asked: {
    readonly question: string;
    readonly user: string | null;
    readonly via: Via;
    readonly outcome: Outcome;
    readonly at: number;
  }) => Promise<void>;
};

export type Origin = {
  /** Null for none. */
  readonly thread: string | null;
  /** User id; null for what is not to be noted, since it was asked before. */
  readonly user: string | null;
};

export type Answering = {
  readonly answer: (via: Via, asked: Asked, origin: Origin) => Promise<Message>;
};

type Tools = {
  readonly desk: Desk;
  readonly notebook: Notebook;
  readonly now: () => number;
  readonly log: Log;
  readonly metrics: Metrics;
};

/** The desk's failure becomes an apology: silence would read as a broken bot. */
export function createAnswering({ desk, notebook, now, log, metrics }: Tools): Answering {
  const note = (via: Via, { question }: Asked, { user }: Origin, outcome: Outcome) => {
    if (user === null) return;
    notebook
      .add({ question: hidePeople(question), user, via, outcome, at: now() })
      .catch(() => metrics.countFailure('store'));
  };
  return {
    answer: async (via, asked, origin) => {
      const startedAt = now();
      const end = (outcome: Outcome) => {
        metrics.countQuestion(via, outcome, now() - startedAt);
        note(via, asked, origin, outcome);
      };
      try {
        const { question, door } = asked;
        const answer = door === 'kpi' ? desk.askIndicator(question) : await desk.ask(question, origin.thread);
        const message = renderAnswer(answer, asked);
        end(answer.kind);
        return message;
      } catch (error) {
        log.error({ error: describeError(error), via }, '回答を作れませんでした。');
        end('failed');
        metrics.countFailure('answer');
        return APOLOGY;
      }
    },
  };
}
