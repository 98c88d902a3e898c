import { describe, expect, it } from 'vitest';
import { dropCorrections } from '../../src/question/thread/correction.js';

describe('what a message only says to put it right', () => {
  it.each([
    ['予算じゃなくて担当課', '担当課'],
    ['予算ではなく、担当課は？', '担当課は？'],
    ['ジョブカフェの予算じゃなくて担当課は？', 'ジョブカフェの担当課は？'],
    ['県のほうじゃなくて財団のほう', '財団のほう'],
    ['県の予算じゃなくて財団の予算', '財団の予算'],
    ['違う違う、財団のほう', '財団のほう'],
    ['いや、県のほう', '県のほう'],
    ['ごめん、担当課だった', '担当課だった'],
  ])('goes: 「%s」', (message, expected) => {
    expect(dropCorrections(message)).toBe(expected);
  });

  it.each(['予算は？', '財団に委託しているのは違うもの？', '増設分じゃないほう', '違う', 'なくて困っています'])(
    'is nothing where nothing is put right: 「%s」',
    (message) => {
      expect(dropCorrections(message)).toBe(message);
    },
  );
});
