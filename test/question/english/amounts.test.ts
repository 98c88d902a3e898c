import { describe, expect, it } from 'vitest';
import { sayAmountsInJapanese } from '../../../src/question/english/amounts.js';

describe('an amount in an English sentence', () => {
  it.each([
    ['more than 50 million yen', '5000万円を超える'],
    ['at least 1.5 billion yen', '150000万円以上'],
    ['¥100,000 or more', '10万円以上'],
    ['less than 1 million yen', '100万円未満'],
    ['up to 300,000 yen', '30万円以下'],
    ['between 1 million yen and 2 million yen', '100万円から200万円'],
    ['fell by 20 percent or more', '20%以上'],
  ])('「%s」 is %s', (text, japanese) => {
    expect(sayAmountsInJapanese(text)).toContain(japanese);
  });

  it('is no condition where it is handed out', () => {
    expect(sayAmountsInJapanese('It paid each business 100,000 yen.')).toContain('10万円を配る');
  });

  it('is nothing without money', () => {
    expect(sayAmountsInJapanese('more than 50 people in 2 towns')).toBe('more than 50 people in 2 towns');
  });
});
