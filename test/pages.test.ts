// The pages tell what is so: the replies that the two READMEs print are those given, and docs/search.md names files that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

describe('docs/search.md', () => {
  const page = readFileSync('docs/search.md', 'utf8');
  const files = readdirSync('src/question', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const named = [...new Set([...page.matchAll(/(?<=[`/])[a-z-]+(?:\/[a-z-]+)*\.ts(?=`)/gu)].map(([name]) => name))];

  it.each(named)('names %s, which exists', (name) => {
    const places = [`src/question/${name}`, `src/language/${name}`, `src/${name}`, name];
    expect(places.some((place) => existsSync(place))).toBe(true);
  });

  it.each(files)('names src/question/%s or its room', (file) => {
    const [room, ...inside] = file.split('/');
    expect(page).toMatch(inside.length > 0 ? `${room}/` : new RegExp(`[\`/]${file}\``, 'u'));
  });
});
