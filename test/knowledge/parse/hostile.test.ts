// Texts that are no knowledge, each as long as a file may be or as bad as it gets: whatever is put into the folder, it is
// refused with a place, in bounded time and without taking the process down.
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../../../src/knowledge/problem.js';
import { listFaults, loadWorld, WORLD } from '../world.js';

const FILE = 'report/report-1-01.yaml';
const LISTS = 'strategy/references.yaml';
/** Long enough to show what grows faster than the text. */
const LENGTH = 100_000;

function fill(piece: string, length = LENGTH): string {
  return piece.repeat(Math.floor(length / piece.length));
}

function lines(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('\n');
}

const LAUGHS = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
  .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`)
  .join('\n')}`;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['brackets that are never closed', fill('[')],
  ['braces that are never closed', fill('{')],
  ['brackets that were never opened', fill(']')],
  ['lists in lists on one line', fill('- ')],
  ['lists in lists behind anchors', fill('- &a ')],
  ['questions in questions', fill('? ')],
  ['indents without end', lines(400, (index) => `${' '.repeat(index)}a:`)],
  ['a few thousand indents', lines(440, (index) => `${' '.repeat(index)}- a:`)],
  ['colons', fill('a: ')],
  ['a text without an end', `overview: "${fill('あ')}`],
  ['one word', fill('a')],
  ['one key', `${fill('a')}: 1`],
  ['tabs', fill('\t')],
  ['spaces', fill(' ')],
  ['tab indents', fill('a:\n\tb: 1\n')],
  ['zeros', fill('\0')],
  ['half characters', fill('\uD800')],
  ['documents', fill('---\n')],
  ['directives', fill('%TAG ! x\n')],
  ['tags', fill('!!set ')],
  ['the same key again and again', fill('name: x\n')],
  ['keys that nobody knows', lines(10_000, (index) => `key${index}: 1`)],
  ['references to one anchor', `a: &a 1\nb: [${fill('*a, ')}]`],
  ['references to nothing', fill('*a ')],
  ['references that multiply', LAUGHS],
  ['a reference to itself', 'id: &a [*a]\nname: *a'],
  ['a map that refers to itself', '&a\nid: x\nname: *a'],
  ['merge keys', `base: &base { id: report-1-01 }\n<<: *base\nname: x`],
  ['merge keys again and again', fill('<<: { id: x }\n')],
  ['a key that is a list', '? [a, b]\n: c'],
  ['a table', lines(4_000, (index) => `${index},起業家育成研修事業,"1,266"`)],
  ['JSON of something else', JSON.stringify(Array.from({ length: 4_000 }, (_, id) => ({ id, name: 'x' })))],
  ['a page', fill('<p class="x">起業家&nbsp;育成</p>\n')],
];

describe.each(HOSTILE)('a file of %s', (_, text) => {
  let faults: readonly string[];
  beforeAll(async () => {
    faults = await listFaults({ ...WORLD, [FILE]: text });
  });

  it('is refused as a programme', () => {
    expect(faults.some((line) => line.startsWith(`knowledge/${FILE}:`))).toBe(true);
  });

  it('is refused as a list', async () => {
    const asList = await listFaults({ ...WORLD, [LISTS]: text });
    expect(asList.some((line) => line.startsWith(`knowledge/${LISTS}:`))).toBe(true);
  });

  it('leads to a bounded number of lines, each one line long', () => {
    expect(faults.length).toBeLessThan(300);
    expect(faults.filter((line) => line.length > 1_000 || /[\p{Cc}\u2028\u2029]/u.test(line))).toEqual([]);
  });
});

describe('a list of ten thousand wrong items', () => {
  it('is told of by the first hundred and the number of the others', async () => {
    const faults = await listFaults({ ...WORLD, [LISTS]: fill('- 1\n', 40_000) });
    expect(faults.filter((line) => line.startsWith(`knowledge/${LISTS}:`))).toHaveLength(101);
    expect(faults).toContain(`knowledge/${LISTS}:1:1 このファイルには、ほかにも不備が9900件あります。`);
  });
});

describe('keys of every object', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'are unknown keys: %s',
    async (key) => {
      expect(await listFaults({ ...WORLD, [FILE]: `${WORLD[FILE]}${key}: { id: x }\n` })).toEqual([
        expect.stringMatching(new RegExp(`^knowledge/${FILE}:28:1 \`${key}\` という項目はここにはありません。`, 'u')),
      ]);
    },
  );
});

describe('a file that breaks off', () => {
  const texts = [
    FILE,
    LISTS,
    'strategy/strategy.yaml',
    'report/document.yaml',
    'sections.yaml',
    'vocabulary.yaml',
  ] as const;

  it.each(texts)('is loaded with all that is left of it or not at all: %s', async (name) => {
    const whole: string = WORLD[name];
    for (let length = 0; length < whole.length; length += 7) {
      const text = whole.slice(0, length);
      const loaded = await loadWorld({ ...WORLD, [name]: text });
      if (!loaded.ok) continue;
      // What is sound may only be what a reader of the text itself would take it for.
      const { programmes, references, sections, vocabulary } = loaded.knowledge;
      const values = [...programmes, ...references, ...sections, ...vocabulary, ...loaded.knowledge.documents];
      const items: unknown = parse(text);
      for (const item of Array.isArray(items) ? items : [items]) {
        expect(values.some((value) => isContained(item, value))).toBe(true);
      }
    }
  });
});

/** Whether the value has everything the item has, and what it has more was left open there. */
function isContained(item: unknown, value: unknown): boolean {
  if (typeof item !== 'object' || item === null) return item === value;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(item).every(([key, inner]) => isContained(inner, Reflect.get(value, key)));
}

describe('a problem', () => {
  it('is shown without what a terminal takes for a command', () => {
    const message = '`a\u001B[2J\nb` という項目はここにはありません。';
    expect(formatProblem({ file: 'x.yaml', line: 1, column: 1, message })).toBe(
      'x.yaml:1:1 `a [2J b` という項目はここにはありません。',
    );
  });
});
