import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { makeMatchKey } from '../../src/language/match-key.js';
import { buildLexicon, findMentions } from '../../src/question/names/lexicon.js';
import type { Name } from '../../src/question/names/names.js';

/** A name for a section of the same name. */
function aName(text: string, parts: Partial<Name> = {}): Name {
  return { text, key: makeMatchKey(text), entity: { kind: 'section', name: text }, ...parts };
}

function findTexts(text: string, names: readonly string[]) {
  return findMentions(fold(text), buildLexicon(names.map((name) => aName(name)))).map((mention) => mention.text);
}

describe('findMentions', () => {
  it('takes the longest name at a place', () => {
    expect(findTexts('起業家育成研修事業の予算', ['起業家', '起業家育成', '起業家育成研修事業'])).toEqual([
      '起業家育成研修事業',
    ]);
  });

  it('takes the longest name even when a shorter one begins the same and ends earlier', () => {
    expect(findTexts('地域産業課の創業支援グループ', ['地域産業', '地域産業課', '創業支援グループ'])).toEqual([
      '地域産業課',
      '創業支援グループ',
    ]);
  });

  it('finds a name after one that is not whole', () => {
    expect(findTexts('起業家の育成と起業家育成研修', ['起業家育成研修'])).toEqual(['起業家育成研修']);
  });

  it('finds a name each time it stands in the text', () => {
    expect(findTexts('融資と融資', ['融資'])).toEqual(['融資', '融資']);
  });

  it.each([
    ['brackets and a middle dot', '「ジョブカフェ・あおもり」の予算', 'ジョブカフェあおもり', 'ジョブカフェ・あおもり'],
    ['half width', 'ｼﾞｮﾌﾞｶﾌｪの予算', 'ジョブカフェ', 'ジョブカフェ'],
    ['hiragana for katakana', 'じょぶかふぇの予算', 'ジョブカフェ', 'じょぶかふぇ'],
    ['a lost long mark', 'サポトステション運営', 'サポートステーション', 'サポトステション'],
    ['the other case', 'haccpの予算', 'HACCP', 'haccp'],
  ])('finds a name written with %s', (_, text, name, expected) => {
    expect(findTexts(text, [name])).toEqual([expected]);
  });

  it.each([
    ['a katakana word', 'タイトルは', 'タイ'],
    ['the end of a katakana word', 'ネクタイは', 'タイ'],
    ['a Latin word', 'with', 'it'],
    ['a number', '21財団', '1財団'],
    ['a word with a long mark', 'ローンーズ', 'ローン'],
  ])('does not cut a name out of %s', (_, text, name) => {
    expect(findTexts(text, [name])).toEqual([]);
  });

  it.each([
    ['katakana before kanji', 'タイ向けの輸出', 'タイ'],
    ['Latin letters before kanji', 'IT人材の確保', 'IT'],
    ['a number after kanji', '令和2年度21財団', '21財団'],
  ])('finds a name where the kind of character changes: %s', (_, text, name) => {
    expect(findTexts(text, [name])).toEqual([fold(name)]);
  });

  it('gives all that bear one name', () => {
    const lexicon = buildLexicon([
      aName('取引推進事業', { entity: { kind: 'section', name: 'A' } }),
      aName('取引推進事業', { entity: { kind: 'section', name: 'B' } }),
    ]);
    expect(findMentions('取引推進事業', lexicon)[0]?.entities).toHaveLength(2);
  });

  it.each(['', '予算は', '・・・', '起'])('finds nothing in 「%s」', (text) => {
    expect(findTexts(text, ['起業家'])).toEqual([]);
  });
});
