import { describe, expect, it } from 'vitest';
import { keepRecent } from '../../src/language/recent.js';

function countCalls(limit: number) {
  const asked: string[] = [];
  const work = keepRecent((text) => {
    asked.push(text);
    return text.length;
  }, limit);
  return { work, asked };
}

describe('keepRecent', () => {
  it('gives what the function gives', () => {
    expect(countCalls(2).work('予算')).toBe(2);
  });

  it('works out a text once', () => {
    const { work, asked } = countCalls(2);
    work('予算');
    work('予算');
    expect(asked).toEqual(['予算']);
  });

  it('forgets the text that it has kept the longest', () => {
    const { work, asked } = countCalls(2);
    for (const text of ['予算', '担当課', '期間', '担当課', '予算']) work(text);
    expect(asked).toEqual(['予算', '担当課', '期間', '予算']);
  });
});
