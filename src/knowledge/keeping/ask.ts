// A question with the reading of its answer → an answer that can be used: it is asked again, with the reason, until it can.
// A dialogue is a generator of questions that is handed the answers; it must not know where they come from.
import { accept, type Reading, refuse } from './facts/reading.js';
import type { Choice, Prompt, Terminal } from './terminal.js';

export type Dialogue<Value> = Generator<Prompt, Value, string>;

/** An empty answer means the initial one, if there is one. */
export function* ask<Value>(prompt: Prompt, read: (answer: string) => Reading<Value>): Dialogue<Value> {
  let { reason } = prompt;
  for (;;) {
    const answer = (yield reason === undefined ? prompt : { ...prompt, reason }).trim();
    const reading = read(answer === '' ? (prompt.initial ?? '') : answer);
    if (reading.ok) return reading.value;
    reason = reading.reason;
  }
}

/** As `ask`, but an empty answer is undefined. */
export function* askOptional<Value>(
  prompt: Prompt,
  read: (answer: string) => Reading<Value>,
): Dialogue<Value | undefined> {
  return yield* ask<Value | undefined>(prompt, (answer) => (answer === '' ? accept(undefined) : read(answer)));
}

/** One of the choices by its value, its label or its number in the list. */
export function* choose(message: string, choices: readonly Choice[], initial?: string): Dialogue<string> {
  const prompt = { message, choices, ...(initial === undefined ? {} : { initial }) };
  return yield* ask(prompt, (answer) => {
    const normal = answer.normalize('NFKC');
    const chosen =
      choices.find(({ value, label }) => value === normal || label === answer) ?? choices[Number(normal) - 1];
    if (chosen) return accept(chosen.value);
    const complaint = answer === '' ? '' : `「${answer}」は選べません。`;
    return refuse(`${complaint}1 から ${choices.length} までの番号で答えてください。`);
  });
}

/** Holds the dialogue on a terminal; null where the answers end before it does. */
export async function hold<Value>(dialogue: Dialogue<Value>, terminal: Terminal): Promise<Value | null> {
  let step = dialogue.next();
  while (!step.done) {
    const answer = await terminal.ask(step.value);
    if (answer === null) return null;
    step = dialogue.next(answer);
  }
  return step.value;
}
