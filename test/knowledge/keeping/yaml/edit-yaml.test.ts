import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../src/knowledge/keeping/yaml/edit-yaml.js';
import { revise } from '../../../../src/knowledge/keeping/yaml/revise.js';

function set(path: readonly PropertyKey[], value: unknown): Edit {
  return { kind: 'set', path, value: value as never };
}

function append(path: readonly PropertyKey[], value: unknown): Edit {
  return { kind: 'append', path, value: value as never };
}

function remove(...path: readonly PropertyKey[]): Edit {
  return { kind: 'remove', path };
}

describe('an edited value', () => {
  it('leaves the comment behind it where it was', () => {
    expect(revise('a: 1   # 注\nb: 2\n', [set(['a'], 3)])).toBe('a: 3   # 注\nb: 2\n');
  });

  it('keeps the quotes it had', () => {
    expect(revise(`a: "201"\nb: '201'\n`, [set(['a'], '5'), set(['b'], '6')])).toBe(`a: "5"\nb: '6'\n`);
  });

  it('is quoted where YAML would take it for something else', () => {
    expect(revise('a: x\n', [set(['a'], 'b: c # d')])).toBe('a: "b: c # d"\n');
  });

  it('stays a text below its key', () => {
    expect(revise('a: |-\n  一\n\n  二\nb: 1\n', [set(['a'], '三\n四')])).toBe('a: |-\n  三\n  四\nb: 1\n');
  });

  it('goes below its key where it takes several lines, with the comment behind the key', () => {
    expect(revise('a: 一 # 注\nb: 1\n', [set(['a'], '二\n三')])).toBe('a: |- # 注\n  二\n  三\nb: 1\n');
  });

  it('fills a key with nothing behind it', () => {
    expect(revise('a:\nb:   # 注\n', [set(['a'], 'x'), set(['b'], 'y')])).toBe('a: x\nb: y   # 注\n');
  });

  it('is found inside braces that span lines', () => {
    const text = 'a: {x: null,\n    y: ~,  # 注\n    z: 3}\n';
    expect(revise(text, [set(['a', 'y'], 5)])).toBe('a: {x: null,\n    y: 5,  # 注\n    z: 3}\n');
  });

  it('is found in an item of a list', () => {
    expect(revise('a:\n- x: 1\n- x: 2\n', [set(['a', 1, 'x'], 5)])).toBe('a:\n- x: 1\n- x: 5\n');
  });

  it('may be a list in lines of its own, which then goes behind its key', () => {
    expect(revise('a:\n  - x\n  - y\nb: 1\n', [set(['a'], ['z'])])).toBe('a: [z]\nb: 1\n');
  });
});

describe('a new key', () => {
  it('stands where the order of keys has it', () => {
    expect(revise('a: 1\nc: 3\n', [set(['b'], 2)], ['a', 'b', 'c'])).toBe('a: 1\nb: 2\nc: 3\n');
  });

  it('stands at the end where it has no place in the order', () => {
    expect(revise('a: 1\nc: 3\n', [set(['b'], 2)])).toBe('a: 1\nc: 3\nb: 2\n');
  });

  it('stands below a text of several lines, not in it', () => {
    expect(revise('a: |-\n  一\n  二\n\nc: 3\n', [set(['b'], 2)], ['a', 'b', 'c'])).toBe(
      'a: |-\n  一\n  二\nb: 2\n\nc: 3\n',
    );
  });

  it('is indented as its neighbours are', () => {
    expect(revise('a:\n    - x: 1\n', [set(['a', 0, 'y'], [{ z: 1 }])])).toBe(
      'a:\n    - x: 1\n      y:\n        - { z: 1 }\n',
    );
  });

  it('goes inside the braces of its map', () => {
    expect(revise('a: { x: 1 }  # 注\n', [set(['a', 'y'], 2)])).toBe('a: { x: 1, y: 2 }  # 注\n');
  });

  it('is added to a file that does not end with a line end', () => {
    expect(revise('a: 1', [set(['b'], 2)])).toBe('a: 1\nb: 2\n');
  });
});

describe('an item', () => {
  it.each([
    ['in lines', 'a:\n- x  # 甲\n# 間\n- y  # 乙\nb: 1\n', 'a:\n- x  # 甲\n# 間\n- y  # 乙\n- z\nb: 1\n'],
    ['in brackets', 'a: [x, y] # 注\n', 'a: [x, y, z] # 注\n'],
    ['in empty brackets', 'a: []\n', 'a: [z]\n'],
  ])('is added to a list %s', (_, before, after) => {
    expect(revise(before, [append(['a'], 'z')])).toBe(after);
  });

  it('makes the list that is not there', () => {
    expect(revise('b: 1\n', [append(['a'], { x: 1 })])).toBe('b: 1\na:\n  - { x: 1 }\n');
  });

  it.each([
    ['lines', 'a:\n  - x\n  - y\n  - z\n', 'a:\n  - x\n  - z\n'],
    ['brackets', 'a: [x, y, z]\n', 'a: [x, z]\n'],
  ])('is taken out of a list in %s', (_, before, after) => {
    expect(revise(before, [remove('a', 1)])).toBe(after);
  });

  it('is taken out of brackets as the last and as the only one', () => {
    expect(revise('a: [x, y]\n', [remove('a', 1), remove('a', 0)])).toBe('a: []\n');
  });
});

describe('revise', () => {
  it.each([
    ['a value that others refer to', 'a: &x 1\nb: *x\n', set(['a'], 2)],
    ['a value that refers to another', 'a: &x 1\nb: *x\n', set(['b'], 2)],
    ['an item with a comment of its own', 'a:\n  - x\n  - y # 注\n', remove('a', 1)],
    ['the only item of a list in lines', 'a:\n  - x\n', remove('a', 0)],
    ['a file that cannot be read', 'a: [\n', set(['b'], 1)],
  ])('leaves %s to a person', (_, text, edit) => {
    expect(revise(text, [edit])).toBeNull();
  });

  it('keeps Windows line ends', () => {
    expect(revise('a: 1\r\nb: |-\r\n  x\r\n', [set(['a'], 2)])).toBe('a: 2\r\nb: |-\r\n  x\r\n');
  });

  it('changes nothing without an edit', () => {
    const text = '# 注\n\n\na:   1\n\n# 終わり\n';
    expect(revise(text, [])).toBe(text);
  });
});
