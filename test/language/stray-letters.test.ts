import { describe, expect, it } from 'vitest';
import { dropStrayLetters } from '../../src/language/stray-letters.js';

describe('a letter that a keyboard left among kana', () => {
  it.each([
    ['何件になりまsか', '何件になりますか'],
    ['いくらでsか', 'いくらですか'],
    ['何人まで増えましtか', '何人まで増えましたか'],
    ['どれだけ減っts', 'どれだけ減った'],
    ['支援のj助成限度額', '支援の助成限度額'],
  ])('is read over in 「%s」', (text, mended) => {
    expect(dropStrayLetters(text)).toBe(mended);
  });

  it.each(['情報産業振興Gの予算', 'のr2の予算', 'DXのkpiは', '基本方針のa'.toUpperCase(), 'What is it?'])(
    'is none in 「%s」',
    (text) => {
      expect(dropStrayLetters(text)).toBe(text);
    },
  );
});
