import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBigrams } from '../../src/language/bigrams.js';

describe('listBigrams', () => {
  it.each([
    ['起業家', ['起業', '業家']],
    ['業', ['業']],
    ['', []],
    ['ああああ', ['ああ']],
    ['𠮷野家', ['𠮷野', '野家']],
  ])('cuts 「%s」 into its pairs, each once', (key, expected) => {
    expect(listBigrams(key)).toEqual(expected);
  });

  it('gives every pair of neighbours and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', minLength: 2 }), (key) => {
        const characters = [...key];
        const pairs = new Set(characters.slice(1).map((character, place) => characters[place] + character));
        const found = listBigrams(key);
        return characters.length < 2 || (found.length === pairs.size && found.every((pair) => pairs.has(pair)));
      }),
    );
  });
});
