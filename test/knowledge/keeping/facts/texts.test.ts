import { describe, expect, it } from 'vitest';
import { cleanCell, hasLostCharacters, isSameText, showBoth } from '../../../../src/knowledge/keeping/facts/texts.js';

describe('cleanCell', () => {
  it('takes away what a spreadsheet adds', () => {
    expect(cleanCell('\n一行目 \r\n二行目\t続き\u000B\n\n')).toBe('一行目\n二行目 続き');
  });
});

describe('isSameText', () => {
  it.each([
    ['14〜18頁', '14～18頁'],
    ['—', '―'],
    ['2−3', '2－3'],
    ['一\n二', '一 \r\n二\n'],
  ])('takes 「%s」 for 「%s」, as Shift_JIS does', (a, b) => {
    expect(isSameText(a, b)).toBe(true);
  });

  it.each([
    ['-', '—'],
    ['0', ''],
    ['一\n二', '一二'],
  ])('keeps 「%s」 and 「%s」 apart', (a, b) => {
    expect(isSameText(a, b)).toBe(false);
  });
});

describe('hasLostCharacters', () => {
  it('sees characters that came back as question marks', () => {
    expect(hasLostCharacters('⺠間の髙橋', '?間の髙橋')).toBe(true);
  });

  it.each([
    ['本当か', '本当か？です'],
    ['同じ', '同じ'],
    ['違う字', '違うじ'],
  ])('does not mind 「%s」 becoming 「%s」', (before, after) => {
    expect(hasLostCharacters(before, after)).toBe(false);
  });
});

describe('showBoth', () => {
  it('shows short texts whole, on one line', () => {
    expect(showBoth('一\n二', '三')).toEqual({ before: '一⏎二', after: '三' });
  });

  it('shows the stretch of long texts that differs, and how long they are', () => {
    const [before, after] = [`${'あ'.repeat(100)}い${'う'.repeat(100)}`, `${'あ'.repeat(100)}え${'う'.repeat(100)}`];
    const shown = showBoth(before, after);
    expect(shown.after).toMatch(/^…あ{12}えう{47}…（全201字）$/u);
  });
});
