import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { findSizeCues } from '../../src/question/cues/size-cues.js';

describe('the largest of many', () => {
  it.each([
    'いちばん金かかってるのどれ',
    '一番お金食ってる事業',
    '予算が一番かさむ事業',
    '一番予算を投じてるやつ',
    '断トツに金かかってる事業',
    '予算が突出してるのは',
    '高額な順に並べて',
    '最も高くつく事業',
    'トップだけ教えて',
  ])('is asked for by 「%s」', (question) => {
    const { largest, smallest } = findSizeCues(fold(question));
    expect([largest.length > 0, smallest.length > 0]).toEqual([true, false]);
  });

  it.each(['金がかかってる事業', '予算を投じた事業', 'お金を食う', 'トップブランド'])(
    'is not asked for by 「%s」',
    (question) => {
      expect(findSizeCues(fold(question)).largest).toEqual([]);
    },
  );
});

describe('the smallest of many', () => {
  it.each([
    'いちばん安上がりなのは',
    'ボトム3',
    '最下位は',
    '低額な順に3つ',
    '予算の低い順',
    'ワースト3',
    '一番お金かかってない事業',
  ])('is asked for by 「%s」', (question) => {
    const { largest, smallest } = findSizeCues(fold(question));
    expect([largest.length > 0, smallest.length > 0]).toEqual([false, true]);
  });
});
