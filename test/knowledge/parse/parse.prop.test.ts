import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/knowledge/parse/yaml-text.js';
import { parseKnowledge } from '../../../src/knowledge/parse.js';
import { checkRules } from '../../../src/knowledge/rules.js';
import { WORLD, type WorldFile } from '../world.js';

/** Stages after reading, as `load` calls them, with one file of the world replaced. */
function checkWith(replaced: WorldFile, text: string) {
  const fileAt = (name: WorldFile) => ({
    file: name,
    name: name.replace(/^.*\/|\.yaml$/g, ''),
    text: name === replaced ? text : WORLD[name],
  });
  const programmes = (Object.keys(WORLD) as WorldFile[]).filter((name) => /\/.*-/.test(name)).map(fileAt);
  const { parsed, problems } = parseKnowledge({
    folders: [
      {
        id: 'report',
        file: 'report',
        document: fileAt('report/document.yaml'),
        strategy: fileAt('strategy/strategy.yaml'),
        references: fileAt('strategy/references.yaml'),
        programmes,
      },
    ],
    sections: fileAt('sections.yaml'),
    organisations: fileAt('organisations.yaml'),
    vocabulary: fileAt('vocabulary.yaml'),
    problems: [],
  });
  return [...problems, ...checkRules(parsed)];
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
  it('never throws, whatever the text of a file', () => {
    fc.assert(
      fc.property(file, fc.oneof(fc.string({ unit: 'binary' }), yamlLike), (name, text) => {
        expect(() => checkWith(name, text)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it('never throws for a damaged file, and every problem has a place in it', () => {
    fc.assert(
      fc.property(damaged, ({ name, text }) => {
        const lines = text.split('\n').length;
        const places = checkWith(name, text).filter((problem) => problem.file === name);
        expect(places.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['brackets nested without end', '['.repeat(20_000)],
    [
      'references that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['a reference to itself', 'a: &a [*a]'],
    ['a key that is a list', '? [a, b]\n: c'],
    ['the key of an object’s prototype', '__proto__: { id: x }\nconstructor: y'],
  ])('reports and survives %s', (_, text) => {
    expect(checkWith('report/report-1-01.yaml', text).length).toBeGreaterThan(0);
  });

  it('says so where a text cannot be read at all', () => {
    const text = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
      .join('\n')}`;
    expect(parseYaml(text).faults).toEqual([
      { line: 1, column: 1, message: 'YAML として読めません。参照（& と *）や入れ子の書き方を確かめてください。' },
    ]);
  });
});
