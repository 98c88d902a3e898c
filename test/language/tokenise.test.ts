import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/language/readings.js';
import { tokenise } from './tokeniser.js';

function joinSurfaces(text: string): string {
  return tokenise(text)
    .map(({ surface }) => surface)
    .join('');
}

function withoutSpace(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ').replace(/\s+/gu, '');
}

const JAPANESE = [
  ...'起業家育成研修事業の予算はいくらですか教えて令和2年度、。・「」（）ジョブカフェー あいうえおABC12,345千円?!\n　⻘髙',
];
const japanese = fc.string({ unit: fc.constantFrom(...JAPANESE), maxLength: 300 });

describe('tokenise', () => {
  it('cuts a question into words with their base forms', () => {
    expect(tokenise('予算を教えてください').map(({ base }) => base)).toEqual([
      '予算',
      'を',
      '教える',
      'て',
      'くださる',
    ]);
  });

  it('gives the part of speech of a word', () => {
    expect(tokenise('事業').map(({ pos, posDetail }) => [pos, posDetail])).toEqual([['名詞', '一般']]);
  });

  it('gives the reading of a word in katakana', () => {
    expect(tokenise('青森').map(({ reading }) => reading)).toEqual(['アオモリ']);
  });

  it('gives no reading of a word the dictionary does not know', () => {
    expect(tokenise('haccp').map(({ reading }) => reading)).toEqual([null]);
  });

  it('gives a word the dictionary does not know as its own base form', () => {
    expect(tokenise('haccp').map(({ base }) => base)).toEqual(['haccp']);
  });

  it.each(['', ' ', '\n\n', '\0', '　'])('gives no words for %j', (text) => {
    expect(tokenise(text)).toEqual([]);
  });

  it('loses nothing of Japanese text but its white space', () => {
    fc.assert(fc.property(japanese, (text) => joinSurfaces(text) === withoutSpace(text)));
  });

  it('loses nothing of text in the basic plane but its white space', () => {
    const plane = fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code).toWellFormed());
    fc.assert(fc.property(fc.string({ unit: plane }), (text) => joinSurfaces(text) === withoutSpace(text)));
  });

  it.fails.each([
    ['emoji', '🙏🙏いくらですか'],
    ['flags', '🇯🇵🇯🇵予算は'],
    ['a kanji outside the basic plane', '𠮷𠮷野家の予算'],
  ])('loses nothing after %s', (_, text) => {
    expect(joinSurfaces(text)).toBe(text);
  });

  it('never throws, whatever it is given', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    fc.assert(
      fc.property(anything, (codes) => {
        tokenise(String.fromCharCode(...codes));
      }),
    );
  });

  it.each([
    ['katakana, which would be one word', 'ア'],
    ['kanji', '業'],
    ['letters', 'a'],
    ['kanji outside the basic plane', '𠮷'],
  ])('cuts a long run without punctuation into pieces: %s', (_, character) => {
    const longest = Math.max(...tokenise(character.repeat(4000)).map(({ surface }) => surface.length));
    expect(longest).toBeLessThanOrEqual(200);
  });

  it('does not lose a character where it cuts a long run', () => {
    const run = '起業家育成研修事業'.repeat(300);
    expect(joinSurfaces(run)).toBe(run);
  });
});

describe('readText', () => {
  it.each([
    ['起業家', 'キギヨウカ'],
    ['ジョブカフェ', 'ジヨブカフエ'],
    ['きぎょうか', 'キギヨウカ'],
    ['HACCP', 'haccp'],
    ['', ''],
  ])('reads %s as %s', (text, expected) => {
    expect(readText(text, tokenise)).toBe(expected);
  });

  it('reads words that sound alike alike', () => {
    expect(readText('起業家育成', tokenise)).toBe(readText('企業家育成', tokenise));
  });

  it('reads katakana and hiragana alike', () => {
    expect(readText('リンゴ', tokenise)).toBe(readText('りんご', tokenise));
  });
});
