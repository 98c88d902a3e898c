// The desk of the small world, and desks of other programmes, with short ways to hear what they answer.

import { openDesk } from '../../src/answer/desk.js';
import { renderText } from '../../src/answer/text.js';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';
import type { Programme } from '../../src/domain/programme.js';
import { tokenise } from '../language/tokeniser.js';
import { WORLD } from '../question/world.js';

/** Ways to ask a knowledge base: for the answer, its kind with its text, or the text alone. */
export function openAsking(knowledge: KnowledgeBase) {
  const desk = openDesk({ knowledge, tokenise });
  return {
    ask: desk.ask,
    hear: (question: string) => {
      const answer = desk.ask(question);
      return { kind: answer.kind, text: renderText(answer) };
    },
    say: (question: string) => renderText(desk.ask(question)),
  };
}

/** The way to hold a thread with a knowledge base: its messages → its last answer. */
export function openConversing(knowledge: KnowledgeBase) {
  const desk = openDesk({ knowledge, tokenise });
  return (first: string, ...others: readonly string[]) => {
    let { answer, context } = desk.askInThread(first, null);
    for (const message of others) ({ answer, context } = desk.askInThread(message, context));
    return { kind: answer.kind, text: renderText(answer) };
  };
}

export const small = openAsking(WORLD);

/** The small world with only these programmes in it. */
export function openWith(...programmes: readonly Programme[]) {
  return openAsking({ ...WORLD, programmes });
}

/** The figures with a unit that a text states. */
export function listFigures(text: string): readonly string[] {
  return text.normalize('NFKC').match(/\d[\d,.]*\s*(?:千円|百万円|億円|万円|円|件|名|人|社|校|回|事業者|%)/gu) ?? [];
}
