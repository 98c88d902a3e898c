import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { findPhrases, listPhrases } from '../../src/question/terms/phrases.js';
import { tokenise } from '../language/tokeniser.js';

const CONCEPTS = [
  { concept: '創業', words: ['創業', '店を出す', '店を始める'] },
  { concept: '小売業', words: ['小売業', '店', '小売'] },
  { concept: '融資', words: ['融資', '借りる', 'お金を借りる'], english: ['loan'] },
  { concept: '農業参入', words: ['農業参入', '畑をやる'] },
  { concept: '還流', words: ['還流', '戻ってくる'] },
  { concept: '観光コンテンツ', words: ['観光コンテンツ', '見る所'] },
  { concept: '削減', words: ['削減', '出さない'] },
  { concept: '県内企業', words: ['県内企業', '会社に勤める'] },
  { concept: 'バス', words: ['バス'], english: ['bus', 'other buses'] },
  { concept: '在宅医療', words: ['在宅医療'], english: ['home medical care'] },
  { concept: 'なんでも', words: ['ワンストップ', '何でも'] },
];
const phrases = listPhrases(
  CONCEPTS.map((concept) => ({ english: [], ...concept })),
  tokenise,
);

function find(text: string) {
  return findPhrases(fold(text), phrases, tokenise).map(
    (found) => `${found.text}=${found.concepts.map(({ concept }) => concept).join()}`,
  );
}

describe('a phrase of the vocabulary', () => {
  it.each([
    ['a verb in another form', '店を出したい人', ['店を出し=創業']],
    ['what can be done', '店も出せるようにする', ['店も出せる=創業']],
    ['a word between', '店を新しく始めるとき', ['店を新しく始める=創業']],
    ['a verb alone', '銀行から借りた', ['借り=融資']],
    ['a verb that helps another', '地元に戻ってきた', ['戻ってき=還流']],
    ['what turns its verb', '煙を出さないように', ['出さない=削減']],
    ['another particle that says the same', '店は出したい', ['店は出し=創業']],
    ['one character alone', '店の手伝い', ['店=小売業']],
    ['English in the plural', 'subsidies for buses', ['buses=バス']],
    ['an English verb in another form', 'who was loaned money', ['loaned=融資']],
    ['English of several words', 'a seminar on home medical care', ['home medical care=在宅医療']],
  ])('is met with %s', (_, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    ['its words in another order', '出した店舗'],
    ['two other words between', '店を駅前で新しく始める'],
    ['a full stop between', '借金。を始める'],
    ['one of its words alone', '畑の面積'],
    ['its verb without what turns it', 'お金を出す所を見る'],
    ['a particle that says another thing', '店に出す'],
    ['a pronoun that begins it', '何を目指す事業'],
    ['a character inside a word', '商店街'],
    ['an English word inside another', 'busy business'],
    ['an English word between', 'home and hospital medical care'],
  ])('is not met with %s', (_, text) => {
    expect(find(text).filter((found) => !found.startsWith('店='))).toEqual([]);
  });

  it('goes before a shorter one that it holds', () => {
    expect(find('お金を借りる人')).toEqual(['お金を借りる=融資']);
  });

  it('tells the words that say it, without what stands between', () => {
    const text = '店を新しく始める';
    const [found] = findPhrases(text, phrases, tokenise);
    expect(found?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['店', '始める']);
  });

  it('is not looked for in runs of nouns, which are met as they stand', () => {
    expect(find('農業参入の研修')).toEqual([]);
  });
});
