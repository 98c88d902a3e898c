import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/knowledge/problem.js';
import { createNotices } from '../../../src/knowledge/reload/notices.js';

function problems(count: number): readonly Problem[] {
  return Array.from({ length: count }, (_, index) => ({
    file: 'knowledge/a.yaml',
    line: index + 1,
    column: 1,
    message: '不備です。',
  }));
}

describe('a refusal', () => {
  it('names the first faults and counts the others', () => {
    expect(createNotices().refuse(problems(7))?.text).toBe(
      [
        '知識ベースに不備が7件あるため、新しい内容に切り替えていません。直るまで、これまでの内容でお答えします。',
        'knowledge/a.yaml:1:1 不備です。',
        'knowledge/a.yaml:2:1 不備です。',
        'knowledge/a.yaml:3:1 不備です。',
        'knowledge/a.yaml:4:1 不備です。',
        'knowledge/a.yaml:5:1 不備です。',
        'ほか2件',
      ].join('\n'),
    );
  });

  it('counts no others where there are none', () => {
    expect(createNotices().refuse(problems(5))?.text).not.toContain('ほか');
  });

  it('gives the log every fault', () => {
    expect(createNotices().refuse(problems(7))?.lines).toHaveLength(7);
  });

  it('is told once for the same faults', () => {
    const { refuse } = createNotices();
    refuse(problems(1));
    expect(refuse(problems(1))).toBeNull();
  });

  it('is told again for other faults', () => {
    const { refuse } = createNotices();
    refuse(problems(1));
    expect(refuse(problems(2))).not.toBeNull();
  });

  it('is told again for the same faults after they were mended', () => {
    const { refuse, mend } = createNotices();
    refuse(problems(1));
    mend();
    expect(refuse(problems(1))).not.toBeNull();
  });
});

describe('a mend', () => {
  it('is told after a refusal', () => {
    const { refuse, mend } = createNotices();
    refuse(problems(1));
    expect(mend()?.text).toBe('知識ベースの不備が直りました。新しい内容でお答えします。');
  });

  it('is told once', () => {
    const { refuse, mend } = createNotices();
    refuse(problems(1));
    mend();
    expect(mend()).toBeNull();
  });

  it('is not told where nothing was broken', () => {
    expect(createNotices().mend()).toBeNull();
  });
});
