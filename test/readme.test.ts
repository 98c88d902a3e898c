// The replies that the two READMEs print are those the desk gives.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../src/answer/desk.js';
import { renderText } from '../src/answer/text.js';
import { shipped } from './answer/shipped.js';
import { knowledge } from './knowledge/shipped.js';
import { tokenise } from './language/tokeniser.js';

/** A command and the reply under it, in the same block or the next one. */
const ASKED = /npm run --silent ask -- "(?<question>[^"\n]+)"\n(?:```\n+```\n)?(?<reply>[^`]+)```/gu;
const LOOKED_UP = /^> \/kpi (?<name>.+)\n(?<reply>[^>`]+)\n（\/share/gmu;

/** What a page prints of these, with its indentation taken off. */
function listPrinted(page: string, pattern: RegExp): readonly (readonly [string, string])[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^ +/gmu, '');
  return [...text.matchAll(pattern)].map(([, asked = '', reply = '']) => [asked, reply.trim()]);
}

describe('the READMEs', () => {
  const asked = ['README.md', 'knowledge/README.md'].flatMap((page) => listPrinted(page, ASKED));
  const lookedUp = listPrinted('README.md', LOOKED_UP);

  it('print replies', () => {
    expect([asked.length, lookedUp.length]).toEqual([4, 1]);
  });

  it.each(asked)('print what is answered to 「%s」', (question, printed) => {
    expect(shipped.say(question)).toBe(printed);
  });

  it.each(lookedUp)('print what /kpi %s finds', (name, printed) => {
    expect(renderText(openDesk({ knowledge, tokenise }).askIndicator(name))).toBe(printed);
  });
});
