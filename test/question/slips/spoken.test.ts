import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { mendSpoken } from '../../../src/question/slips/spoken.js';
import { knowledge } from '../../knowledge/shipped.js';

function mend(text: string): string {
  return mendSpoken(fold(text));
}

describe('words of asking as they are spoken', () => {
  it.each([
    ['この事業はどおなるの', 'この事業はどうなるの'],
    ['来年はどーなる？', '来年はどうなる?'],
    ['これどなるの', 'これどうなるの'],
    ['支援金てゆうのは何', '支援金ていうのは何'],
    ['どおゆう事業', 'どういう事業'],
    ['一番おうきいのは', '一番大きいのは'],
    ['おっきい順に', '大きい順に'],
    ['ちっちゃいのは', '小さいのは'],
    ['効果はどんぐらい', '効果はどれくらい'],
    ['予算っていくつぐらい？', '予算っていくら?'],
    ['事業費はどれくらい', '事業費はいくら'],
    ['担当課わどこ', '担当課はどこ'],
    ['内容お教えて', '内容を教えて'],
    ['一つづつ', '一つずつ'],
    ['いつまでつずく', 'いつまで続く'],
    ['どちらが多いです化', 'どちらが多いですか'],
    ['予算はいくらら', '予算はいくら'],
    ['予算はいくですか', '予算はいくらですか'],
    ['どこでしょか', 'どこでしょうか'],
    ['なぜでうすか', 'なぜですか'],
  ])('「%s」 is 「%s」', (spoken, spelt) => {
    expect(mend(spoken)).toBe(spelt);
  });

  it.each([
    '至急お願いします',
    'お知らせください',
    'いつからいつまでですか',
    'やらなかったのはなんでですか',
    '予算はどれくらい増えた',
    '何にいくら使いますか',
    'おおむね何人ですか',
    'わかる範囲で教えてください',
    'どの課ですか',
    '担当課はどこがいいですか',
  ])('leave 「%s」 as it is', (text) => {
    expect(mend(text)).toBe(fold(text));
  });

  it('are nowhere in what the documents print', () => {
    const texts = knowledge.programmes.flatMap(({ name, overview, results, effect }) =>
      [name, overview, results, effect].map((text) => fold(text ?? '')),
    );
    expect(texts.filter((text) => mendSpoken(text) !== text)).toEqual([]);
  });
});

describe('a mark of voice that stands by itself', () => {
  it('belongs to the kana before it', () => {
    expect(fold('ﾌ゜ﾛｼﾞｪｸﾄとセミナーのフ゛ース')).toBe('プロジェクトとセミナーのブース');
  });
});
