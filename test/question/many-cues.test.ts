import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { findManyCues, type ManyCues } from '../../src/question/cues/many-cues.js';

function list<Kind extends keyof ManyCues>(kind: Kind, question: string) {
  return findManyCues(fold(question))[kind].map(({ value }) => value);
}

describe('the marks a question rules out', () => {
  it.each([
    ['重点だけど新規じゃない事業', ['new']],
    ['新規以外の事業', ['new']],
    ['継続事業の一覧', ['new']],
    ['重点ではないもの', ['priority']],
    ['主要成果がついていないもの', ['major-result']],
  ])('are read from 「%s」', (question, expected) => {
    expect(list('notFlags', question)).toEqual(expected);
  });

  it.each(['新規の事業', '新規で重点のもの', '継続的な支援'])('are none in 「%s」', (question) => {
    expect(list('notFlags', question)).toEqual([]);
  });
});

describe('how many programmes a question says it speaks of', () => {
  it.each([
    ['2本あわせていくら', [2]],
    ['3つ足すと', [3]],
    ['補助2つを足すと', [2]],
    ['4事業の合計', [4]],
    ['三つで計いくら', [3]],
  ])('is read from 「%s」', (question, expected) => {
    expect(list('several', question)).toEqual(expected);
  });

  it.each(['2つ目の事業', '3件の実績', '令和2年度の事業'])('is not said in 「%s」', (question) => {
    expect(list('several', question)).toEqual([]);
  });
});

describe('an average', () => {
  it.each(['事業の平均予算', '予算の平均は', '1事業あたりいくら'])('is asked for by 「%s」', (question) => {
    expect(list('average', question)).not.toEqual([]);
  });

  it('is not asked for where it is part of another word', () => {
    expect(list('average', '平均有効求人倍率は')).toEqual([]);
  });
});

describe('changed programmes', () => {
  it('are asked for by what is done to them', () => {
    expect(list('changed', '変更となる2事業')).toEqual([true]);
  });

  it('are not asked for by the name of a draft', () => {
    expect(list('changed', '変更案の事業')).toEqual([]);
  });
});

describe('whether 再掲 is counted', () => {
  it.each([
    ['再掲込みで何件', 'with'],
    ['再掲を含めた数', 'with'],
    ['再掲こみで全部で', 'with'],
    ['再掲を除いて', 'without'],
    ['再掲じゃない事業', 'without'],
  ])('is said by 「%s」', (question, expected) => {
    expect(list('recount', question)).toEqual([expected]);
  });

  it('is not said where 再掲 itself is asked for', () => {
    expect(list('recount', '再掲の事業はどれ')).toEqual([]);
  });
});
