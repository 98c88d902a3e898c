import { describe, expect, it } from 'vitest';
import { keepRecent, keepRecentOf } from '../../src/language/recent.js';

function countCalls(limit: number) {
  const asked: string[] = [];
  const work = keepRecent((text: string) => {
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

  it('remembers what is asked for again', () => {
    const { work, asked } = countCalls(2);
    for (const text of ['予算', '担当課', '予算', '期間', '予算', '日程', '予算']) work(text);
    expect(asked).toEqual(['予算', '担当課', '期間', '日程']);
  });

  it('forgets what it was not asked for again', () => {
    const { work, asked } = countCalls(2);
    for (const text of ['予算', '担当課', '期間', '日程', '目標', '予算']) work(text);
    expect(asked).toEqual(['予算', '担当課', '期間', '日程', '目標', '予算']);
  });
});

describe('keepRecentOf', () => {
  it('works out once what is asked of a thing, and of another by itself', () => {
    const asked: string[] = [];
    const work = keepRecentOf((text: string, { name }: { readonly name: string }) => {
      asked.push(name);
      return name + text;
    }, 2);
    const [one, other] = [{ name: '県の' }, { name: '市の' }];
    expect([work('予算', one), work('予算', other), work('予算', one)]).toEqual(['県の予算', '市の予算', '県の予算']);
    expect(asked).toEqual(['県の', '市の']);
  });
});
