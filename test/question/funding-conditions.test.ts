import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { readFundingConditions } from '../../src/question/filter/funding-conditions.js';

function read(question: string) {
  return readFundingConditions(fold(question)).map(({ source, present }) => `${present ? '' : 'no '}${source}`);
}

describe('the sources of funding a question sets as conditions', () => {
  it.each([
    ['国庫がある事業', ['national']],
    ['国費を使っている事業', ['national']],
    ['国からの補助金が入っているもの', ['national']],
    ['国庫なしの事業', ['no national']],
    ['国のお金が全く入ってないやつ', ['no national']],
    ['国庫が1円も入っていない事業', ['no national']],
    ['一般財源を一切使っていないもの', ['no general']],
    ['一般財源だけの事業', ['no national', 'no other', 'general']],
    ['全額国庫の事業', ['national', 'no other', 'no general']],
    ['国費10割のもの', ['national', 'no other', 'no general']],
    ['国庫率100%の事業', ['national', 'no other', 'no general']],
    ['一般財源100パーの事業', ['no national', 'no other', 'general']],
    ['全部国のお金でやってる事業', ['national', 'no other', 'no general']],
    ['県単独の事業', ['no national', 'no other', 'general']],
    ['国庫と一般財源が入っている事業', ['national', 'general']],
    ['国庫もその他財源も入っていない事業', ['no national', 'no other']],
    ['国庫が入ってなくて一般財源だけのやつ', ['no national', 'no other', 'general']],
    ['国庫が入っていません', ['no national']],
  ])('are read from 「%s」', (question, expected) => {
    expect(read(question)).toEqual(expected);
  });

  it.each(['国庫が入っている額', '国庫はいくら', '一般財源の額', '財源内訳を教えて', '県の事業'])(
    'are none in 「%s」',
    (question) => {
      expect(read(question)).toEqual([]);
    },
  );
});
