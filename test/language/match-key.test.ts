import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { keyFoldedText, makeMatchKey, toKatakana } from '../../src/language/match-key.js';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'起業家育成AbＣ１2・ー、「」（） 　がガｶﾞっッュﾞ〜-𠮷⻘'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});

describe('makeMatchKey', () => {
  it.each([
    ['small and large kana', 'ジョブカフエ', 'ジョブカフェ'],
    ['a middle dot, a space and nothing', 'ジョブカフェ・あおもり', 'ジョブカフェ　あおもり'],
    ['hiragana and katakana', 'あおもりりんご', 'アオモリリンゴ'],
    ['with and without long marks', 'サポートセンター', 'サポトセンタ'],
    ['kinds of brackets', '「選ばれる青森」食品', '（選ばれる青森）食品'],
    ['widths', 'ＨＡＣＣＰ推進ｺｱ', 'HACCP推進コア'],
    ['人財 and 人材', '未来のものづくり人財', '未来のものづくり人材'],
    ['ヴ and ブ', 'グルーヴ', 'グルーブ'],
    ['ヂ and ジ, ヅ and ズ', 'ちかぢか・つづく', 'チカジカツズク'],
  ])('is the same for %s', (_, a, b) => {
    expect(makeMatchKey(a)).toBe(makeMatchKey(b));
  });

  it.each([
    ['different kanji', '起業家育成', '企業家育成'],
    ['different digits', '基本方針4', '基本方針5'],
    ['voiced and unvoiced kana', 'ガス', 'カス'],
    ['a minus of digits and none at all', '第1次', '第11次'],
  ])('differs for %s', (_, a, b) => {
    expect(makeMatchKey(a)).not.toBe(makeMatchKey(b));
  });

  it('is empty for punctuation alone', () => {
    expect(makeMatchKey('「」・、。！？ ')).toBe('');
  });

  it('keeps a long mark that stands alone', () => {
    expect(makeMatchKey('ー')).toBe('ー');
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'起業アイウガンabc123') }), (key) => makeMatchKey(key) === key),
    );
  });
});

describe('keyFoldedText', () => {
  it('gives each character of the key one place of the folded text, from left to right', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { folded, key, places } = keyFoldedText(fold(raw));
        return (
          places.length === key.length &&
          places.every((place, index) => place < folded.length && place > (places[index - 1] ?? -1))
        );
      }),
    );
  });

  it('lets a match be cut out of the folded text', () => {
    const { folded, key, places } = keyFoldedText(fold('では、「ジョブカフェ・あおもり」の予算'));
    const at = key.indexOf(makeMatchKey('ジョブカフェあおもり'));
    const end = at + makeMatchKey('ジョブカフェあおもり').length;
    expect(folded.slice(places[at], (places[end - 1] ?? 0) + 1)).toBe('ジョブカフェ・あおもり');
  });
});

describe('toKatakana', () => {
  it('changes hiragana and nothing else', () => {
    expect(toKatakana('ぁんゔ漢字カナabcー')).toBe('ァンヴ漢字カナabcー');
  });
});
