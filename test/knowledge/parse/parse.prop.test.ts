import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/knowledge/parse/yaml/yaml-text.js';
import type { Problem } from '../../../src/knowledge/problem.js';
import { loadWorld, WORLD, type WorldFile } from '../world.js';

/** What is wrong with the world once one file of it is replaced. */
async function checkWith(replaced: WorldFile, text: string): Promise<readonly Problem[]> {
  const loaded = await loadWorld({ ...WORLD, [replaced]: text });
  return loaded.ok ? [] : loaded.problems;
}

const file = fc.constantFrom(...(Object.keys(WORLD) as WorldFile[]));
/** Text that is close to YAML goes deeper than text that is nothing. */
const yamlLike = fc
  .array(
    fc.constantFrom(
      'a',
      'id',
      'place',
      ':',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&a',
      '*a',
      '|',
      '>',
      '#',
      '---\n',
      '!!x ',
      '1',
      ',',
      '年',
      '？',
      '\r\n',
      '<<: ',
      '%',
    ),
  )
  .map((pieces) => pieces.join(''));
/** A good file with a piece cut out, doubled or put in. */
const damaged = fc
  .record({ name: file, at: fc.nat(2000), length: fc.nat(40), piece: fc.oneof(fc.string(), yamlLike) })
  .map(({ name, at, length, piece }) => {
    const text: string = WORLD[name];
    const place = at % (text.length + 1);
    return { name, text: text.slice(0, place) + piece + text.slice(place + length) };
  });

describe('parsing', () => {
  it('never throws, whatever the text of a file', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.oneof(fc.string({ unit: 'binary' }), yamlLike), async (name, text) => {
        await checkWith(name, text);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws for a damaged file, and every problem has a place in it', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ name, text }) => {
        const lines = text.split('\n').length;
        const places = (await checkWith(name, text)).filter((problem) => problem.file === `knowledge/${name}`);
        expect(places.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('says so where references multiply without bound', () => {
    const text = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
      .join('\n')}`;
    expect(parseYaml(text).faults).toEqual([
      { line: 1, column: 1, message: 'YAML として読めません。参照（& と *）の書き方を確かめてください。' },
    ]);
  });
});
