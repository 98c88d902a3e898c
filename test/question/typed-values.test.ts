import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { expandCircledAreas, findTypedValues, type TypedValues } from '../../src/question/cues/typed-values.js';

/** The values of one kind that a question states. */
function list<Kind extends keyof TypedValues>(kind: Kind, question: string) {
  return findTypedValues(fold(expandCircledAreas(question)))[kind].map(({ value }) => value);
}

describe('the areas a question states', () => {
  it.each([
    ['基本方針4の一覧', [[4]]],
    ['基本方針④の一覧', [[4]]],
    ['基本方針４は', [[4]]],
    ['基本方針の4', [[4]]],
    ['方針4の事業', [[4]]],
    ['④の事業', [[4]]],
    ['⑥⑦の表', [[6, 7]]],
    ['基本方針⑥⑦の小計', [[6, 7]]],
    ['基本方針6・7の小計', [[6, 7]]],
    ['基本方針6と7の小計', [[6, 7]]],
    ['基本方針④', [[4]]],
    ['①は何件？', [[1]]],
    ['基本方針7番の事業', [[7]]],
    ['4つ目の基本方針', [[4]]],
    ['方針の5番目', [[5]]],
    ['基本方針9の事業', [[9]]],
    ['基本方針10', [[10]]],
  ])('are read from 「%s」', (question, expected) => {
    expect(list('areas', question)).toEqual(expected);
  });

  it.each(['施策2-①', '1④2', '方針転換', '令和4年度', '④月'])('are none in 「%s」', (question) => {
    expect(list('areas', question)).toEqual([]);
  });
});

describe('the numbers a question states', () => {
  it.each([
    ['No.35の事業', [35]],
    ['№35', [35]],
    ['no 4 の事業', [4]],
    ['NO.４', [4]],
    ['事業番号2', [2]],
    ['番号38の事業', [38]],
    ['No.2とNo.3', [2, 3]],
  ])('are read from 「%s」', (question, expected) => {
    expect(list('numbers', question)).toEqual(expected);
  });

  it.each(['電話番号を教えて', 'No.1,234', '35番目'])('are none in 「%s」', (question) => {
    expect(list('numbers', question)).toEqual([]);
  });

  it('are none where 「no」 ends another word', () => {
    expect(list('numbers', 'techno 3')).toEqual([]);
  });
});

describe('the pages a question states', () => {
  it.each([
    ['83頁に載っている事業', ['83頁']],
    ['83ページ', ['83頁']],
    ['８３頁', ['83頁']],
    ['p83', ['83頁']],
    ['p.83', ['83頁']],
    ['P. 83', ['83頁']],
    ['83 頁', ['83頁']],
    ['22頁と23頁', ['22頁', '23頁']],
  ])('are read from 「%s」', (question, expected) => {
    expect(list('pages', question)).toEqual(expected);
  });

  it.each(['何頁', 'p2p', 'ページ数'])('are none in 「%s」', (question) => {
    expect(list('pages', question)).toEqual([]);
  });

  it.each(['予算TOP3', 'top 5', 'mp3'])('are none where 「p」 ends another word: 「%s」', (question) => {
    expect(list('pages', question)).toEqual([]);
  });
});

describe('the bound of an amount', () => {
  it.each([
    ['1億円以上', 'atLeast'],
    ['1億円を超える', 'over'],
    ['1億円超', 'over'],
    ['1億円を上回る', 'over'],
    ['1億円より大きい', 'over'],
    ['1億円より多い', 'over'],
    ['1億円未満', 'under'],
    ['1億円を下回る', 'under'],
    ['1億円より小さい', 'under'],
    ['1億円より少ない', 'under'],
    ['1億円以下', 'atMost'],
    ['1億円以内', 'atMost'],
    ['1億円まで', 'atMost'],
    ['1億円の', 'equal'],
    ['予算1億円', 'equal'],
  ])('of 「%s」 is %s', (question, comparison) => {
    expect(list('amounts', question)).toEqual([{ comparison, amountThousandYen: 100_000 }]);
  });

  it('is read for each of two amounts', () => {
    expect(list('amounts', '1000万円以上5000万円未満')).toEqual([
      { comparison: 'atLeast', amountThousandYen: 10_000 },
      { comparison: 'under', amountThousandYen: 50_000 },
    ]);
  });

  it('is part of the stretch that says the amount', () => {
    const [found] = findTypedValues('1億円を超える事業').amounts;
    expect('1億円を超える事業'.slice(found?.start, found?.end)).toBe('1億円を超える');
  });
});

describe('a single year', () => {
  it.each(['令和2年度だけの事業', 'R2のみで実施', '単年度の事業'])('is asked for by 「%s」', (question) => {
    expect(list('singleYear', question)).toEqual([true]);
  });

  it.each(['単年だけの事業', '元年度のみの事業', 'R2だけで実施'])('is asked for by 「%s」 too', (question) => {
    expect(list('singleYear', question)).toEqual(expect.arrayContaining([true]));
  });

  it.each(['財団だけの事業', '県費のみで実施', '新規だけの一覧'])('is not asked for by 「%s」', (question) => {
    expect(list('singleYear', question)).toEqual([]);
  });

  it('is not asked for by a year alone', () => {
    expect(list('singleYear', '令和2年度の事業')).toEqual([]);
  });
});
