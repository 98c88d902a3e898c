// Turns an answer into the object that `ask --json` prints and other programs read.
import type { Answer } from './answer.js';
import { renderText } from './text.js';

export type Reply = ReturnType<typeof makeReply>;

/** `thread` is null outside a thread; `tookMs` is how long understanding and answering took. */
export function makeReply(question: string, thread: string | null, answer: Answer, tookMs: number) {
  const answered = answer.kind === 'answer';
  return {
    question,
    ...(thread === null ? {} : { thread }),
    kind: answer.kind,
    text: renderText(answer),
    programmes: answered ? answer.programmes : [],
    facts: answered ? answer.facts : [],
    ...(answered ? {} : { candidates: answer.candidates }),
    tookMs: Math.round(tookMs * 100) / 100,
  };
}
