import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { findRankPlaces } from '../../src/question/cues/ranks.js';

/** From which place to which, and in which direction, a question asks. */
function read(question: string) {
  return findRankPlaces(fold(question)).map(({ value: { from, to, direction } }) => [from, to, direction]);
}

describe('the places of a ranking', () => {
  it.each([
    ['トップ3', 1, 3, null],
    ['予算トップ１０', 1, 10, null],
    ['上位5件', 1, 5, null],
    ['上位三つ', 1, 3, null],
    ['ベスト5', 1, 5, null],
    ['ワースト3', 1, 3, null],
    ['下位2つ', 1, 2, null],
    ['top 5', 1, 5, null],
    ['大きい順に5つ', 1, 5, null],
    ['予算の少ない順に財団の事業を3つ', 1, 3, null],
    ['高いほうから順に3つ', 1, 3, null],
    ['2番目まで', 1, 2, null],
    ['上から4つ', 1, 4, 'largest'],
    ['下から2件', 1, 2, 'smallest'],
    ['3位まで', 1, 3, null],
    ['1位と2位', 1, 2, null],
    ['2位から4位', 2, 4, null],
    ['3番目に大きい事業', 3, 3, 'largest'],
    ['3番目に事業費の大きい事業', 3, 3, 'largest'],
    ['2番目に予算が少ない', 2, 2, 'smallest'],
    ['二番目に少ない', 2, 2, 'smallest'],
    ['下から3番目', 3, 3, 'smallest'],
    ['下から3番目に予算が少ない', 3, 3, 'smallest'],
    ['予算の2番目は', 2, 2, null],
    ['2位はどれ', 2, 2, null],
  ])('are read from 「%s」', (question, from, to, direction) => {
    expect(read(question)[0]).toEqual([from, to, direction]);
  });

  it('are one further after 次に', () => {
    expect(findRankPlaces('次に高い')).toMatchObject([{ value: { isNext: true, direction: 'largest' } }]);
  });

  it('are all of them where only the order is said', () => {
    const [places] = findRankPlaces('予算が少ない順に並べて');
    expect(places?.value).toMatchObject({ from: 1, direction: 'smallest' });
    expect(places?.value.to).toBeGreaterThan(1_000);
  });

  it('leave out of their text what is measured', () => {
    const text = '2番目に国庫が多い';
    const spans = findRankPlaces(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['2番目', '多い']);
  });

  it.each(['トップの事業', '上位の事業', '5件の事業', '2番目は', '3位置', '第1位の担当課'])(
    'are not said in 「%s」',
    (question) => {
      expect(read(question)).toEqual([]);
    },
  );
});
