import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Edit } from '../../../../src/knowledge/keeping/yaml/edit-yaml.js';
import { revise } from '../../../../src/knowledge/keeping/yaml/revise.js';
import type { YamlValue } from '../../../../src/knowledge/keeping/yaml/write-yaml.js';

/** A file as a keeper leaves it: comments everywhere, lists and maps in every style. */
const TEXT = `# 一行目
a: 青森   # 甲
b: "1,266"
c: { x: 1, y: null }  # 乙
d: [新規, 重点]

# 間の注
e:
- p: 1   # 丙
  q: |-
    一

    二
- p: 2
f: |-
  文

g:   # 丁
  h: [a]
# 終わり
`;
const COMMENTS = TEXT.match(/#.*$/gmu);
const ORDER = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'n'];

const PLAIN = { noNullPrototype: true } as const;
const SOME = { minLength: 1, maxLength: 2 };
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '—',
    '',
    '- x',
    '# y',
    'a: b',
    '▲5',
    '{',
    'null',
    '012',
    '一\n二',
    ' 前',
    '後 ',
    "'",
    '"',
    '&a',
    '\n',
    '~',
  ),
);
const scalar = fc.oneof(text, fc.integer(), fc.constant(null), fc.boolean());
const value: fc.Arbitrary<YamlValue> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('x', 'y', 'overview'), scalar, { minKeys: 1, noNullPrototype: true }),
  fc.array(fc.record({ x: scalar, z: fc.array(fc.record({ y: scalar }, PLAIN), SOME) }, PLAIN), SOME),
);
const place = fc.constantFrom<readonly PropertyKey[]>(
  ['a'],
  ['b'],
  ['c', 'x'],
  ['c', 'z'],
  ['e', 0, 'q'],
  ['e', 1, 'r'],
  ['f'],
  ['g', 'h'],
  ['g', 'i'],
  ['n'],
);
const list = fc.constantFrom<readonly PropertyKey[]>(['d'], ['e'], ['g', 'h'], ['n', 'list']);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), path: place, value }),
  fc.record({ kind: fc.constant('append' as const), path: list.filter((path) => path[0] !== 'n'), value }),
);

describe('revise', () => {
  it('gives back what it wrote, whatever the value', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(parse(revise(TEXT, [{ kind: 'set', path: ['n'], value: written }], ORDER) ?? 'n:')).toHaveProperty(
          'n',
          written,
        );
      }),
    );
  });

  it('keeps every comment in its order, or changes nothing', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const revised = revise(TEXT, edits, ORDER) ?? TEXT;
        expect(
          COMMENTS?.every(
            (comment, index) => index === 0 || revised.indexOf(comment) > revised.indexOf(COMMENTS[index - 1] ?? ''),
          ),
        ).toBe(true);
      }),
    );
  });

  it('keeps the order of the keys that were there', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const keys = Object.keys(parse(revise(TEXT, edits, ORDER) ?? TEXT) as object);
        expect(keys.filter((key) => key !== 'n')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
      }),
    );
  });

  it('leaves every other line as it is', () => {
    fc.assert(
      fc.property(scalar, (written) => {
        const revised = revise(TEXT, [{ kind: 'set', path: ['c', 'x'], value: written }]);
        const lines = (revised ?? TEXT).split('\n').filter((line) => !line.startsWith('c:'));
        expect(lines).toEqual(TEXT.split('\n').filter((line) => !line.startsWith('c:')));
      }),
    );
  });
});
