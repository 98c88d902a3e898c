import { describe, expect, it } from 'vitest';
import { findWordHeads, type Tables } from '../../src/language/word-heads.js';

/** Every node has room of its own for its children; words are numbered as they are given. */
function makeTables(words: readonly string[]): Tables {
  const bases = new Int32Array(256 * 100);
  const checks = new Int32Array(256 * 100).fill(-1);
  bases[0] = 256;
  let room = 512;
  for (const [number, word] of words.entries()) {
    let node = 0;
    for (const byte of [...Buffer.from(word), 0]) {
      const child = (bases[node] ?? 0) + byte;
      if (checks[child] !== node) {
        checks[child] = node;
        bases[child] = byte === 0 ? -number - 1 : room;
        room += 256;
      }
      node = child;
    }
  }
  return { bases, checks };
}

const TABLES = makeTables(['予', '予算', 'it', 'ñ', '青森']);

describe('findWordHeads', () => {
  it('finds all words that a text begins with, shortest first', () => {
    expect(findWordHeads('予算は', TABLES)).toEqual([
      { k: '予', v: 0 },
      { k: '予算', v: 1 },
    ]);
  });

  it.each([
    ['Latin letters', 'itの', 'it', 2],
    ['letters of two bytes', 'ñの', 'ñ', 3],
    ['the end of the text', '青森', '青森', 4],
  ])('finds a word of %s', (_, text, k, v) => {
    expect(findWordHeads(text, TABLES)).toEqual([{ k, v }]);
  });

  it.each([
    ['a text that begins otherwise', 'の予算'],
    ['half a word', '青'],
    ['nothing', ''],
    ['what ends a word in the tables', '\0'],
    ['a lone surrogate', '\ud800'],
    ['a pair of them', '𠮷野'],
  ])('finds none in %s', (_, text) => {
    expect(findWordHeads(text, TABLES)).toEqual([]);
  });
});
