import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openDesk } from '../../src/answer/desk.js';
import { renderText } from '../../src/answer/text.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';
import { says } from './compare.js';

const kindSchema = z.enum(['answer', 'choose', 'unknown']);

/** One question, or the messages of a thread of which the last is answered, and what a good answer is. */
const caseSchema = z.strictObject({
  turns: z.array(z.string()).min(1),
  /** Several where more than one is good. */
  kind: z.union([kindSchema, z.array(kindSchema).min(2)]),
  /** Names that must be in the text. */
  programmes: z.array(z.string()).default([]),
  /** Each must be in the text; of a list, one. */
  says: z.array(z.union([z.string(), z.array(z.string()).min(2)])).default([]),
  /** None may be in the text. */
  not: z.array(z.string()).default([]),
  /** What the case is about, as a part of its name. */
  why: z.string().min(1),
  /** Why it fails today; the case is then required to fail, so that one that is mended is noticed. */
  known: z.string().min(1).optional(),
});

type Case = z.infer<typeof caseSchema>;

/** Topics whose answer is a line or two; the others may quote and list. */
const SHORT = ['budget', 'funding', 'section', 'indicator', 'period', 'flags'];
const FIGURE = /\d[\d,.]*\s*(?:千円|百万円|億円|万円|円|件|名|人|社|校|回|%)/gu;

const desk = openDesk({ knowledge, tokenise });

function converse([first = '', ...others]: readonly string[]) {
  let { answer, context } = desk.askInThread(first, null);
  for (const message of others) ({ answer, context } = desk.askInThread(message, context));
  return { kind: answer.kind, text: renderText(answer) };
}

/** What is wrong with the answer to a case; empty when it is good. */
function listFaults({ turns, kind, programmes, says: wanted, not }: Case, topic: string): readonly string[] {
  const { kind: given, text } = converse(turns);
  const limit = SHORT.includes(topic) ? 700 : 2500;
  const figures = text.normalize('NFKC').match(FIGURE)?.length ?? 0;
  const kinds = [kind].flat();
  return [
    ...(kinds.includes(given) ? [] : [`is ${given}, not ${kinds.join(' or ')}`]),
    ...programmes.filter((name) => !says(text, name)).map((name) => `does not name ${name}`),
    ...wanted
      .map((one) => [one].flat())
      .filter((alternatives) => !alternatives.some((one) => says(text, one)))
      .map((alternatives) => `does not say ${alternatives.join(' or ')}`),
    ...not.filter((one) => says(text, one)).map((one) => `says ${one}`),
    ...(given === 'unknown' && figures > 2 ? [`is unknown, yet states ${figures} figures`] : []),
    ...(text.length > limit ? [`has ${text.length} characters, more than ${limit}`] : []),
  ].map((fault) => `${fault} — ${text}`);
}

const folder = path.join(import.meta.dirname, 'questions');
const topics = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const cases = z.array(caseSchema).parse(parse(readFileSync(path.join(folder, file), 'utf8')));
    return { topic: path.basename(file, '.yaml'), cases };
  });

describe.each(topics)('golden questions on $topic', ({ topic, cases }) => {
  for (const one of cases) {
    const name = `${one.turns.join(' ⏎ ')} (${one.why})`;
    const isGood = () => {
      const faults = listFaults(one, topic);
      expect(faults, faults.join('\n')).toEqual([]);
    };
    if (one.known === undefined) it(name, isGood);
    else it.fails(`${name}, known: ${one.known}`, isGood);
  }
});

describe('the golden questions', () => {
  const all = topics.flatMap(({ cases }) => cases);

  it('are asked once each', () => {
    const asked = all.map(({ turns }) => turns.join(' ⏎ '));
    expect(asked.filter((question, place) => asked.indexOf(question) !== place)).toEqual([]);
  });

  it('name only programmes that are held', () => {
    const held = new Set(knowledge.programmes.map(({ name }) => name));
    expect(all.flatMap(({ programmes }) => programmes).filter((name) => !held.has(name))).toEqual([]);
  });

  it('expect something of every answer', () => {
    const bare = all.filter((one) => one.kind === 'answer' && one.says.length + one.programmes.length === 0);
    expect(bare.map(({ turns }) => turns)).toEqual([]);
  });
});
