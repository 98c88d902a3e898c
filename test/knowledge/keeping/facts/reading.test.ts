import { describe, expect, it } from 'vitest';
import {
  readAmount,
  readMark,
  readNumber,
  readPeriod,
  readPlace,
  readYear,
  splitNames,
} from '../../../../src/knowledge/keeping/facts/reading.js';

describe('readAmount', () => {
  it.each([
    ['1,266,002', 1_266_002],
    ['1266002', 1_266_002],
    ['１，２６６', 1266],
    ['201千円', 201],
    ['1.5', 1.5],
    ['▲5', -5],
    ['△ 5', -5],
    ['－5', -5],
    ['0', 0],
    ['－', null],
    ['—', null],
    ['-', null],
    ['', null],
  ])('reads 「%s」 as %s', (text, amount) => {
    expect(readAmount(text)).toEqual({ ok: true, value: { amount, printed: text } });
  });

  it.each(['調整中', '12千', '#REF!', '1.266.002', '100万円', '▲', '5件'])(
    'does not take 「%s」 for an amount',
    (text) => {
      expect(readAmount(text)).toMatchObject({ ok: false });
    },
  );

  it.each(['1,26', '12,66,002', '1,2660'])('does not trust the commas of 「%s」', (text) => {
    expect(readAmount(text)).toMatchObject({ ok: false, reason: expect.stringContaining('カンマの位置') });
  });
});

describe('readYear', () => {
  it.each([
    ['令和2年度', 2020],
    ['令和元年度', 2019],
    ['R2', 2020],
    ['Ｒ２', 2020],
    ['H30', 2018],
    ['2020', 2020],
    ['2020年度', 2020],
  ])('reads 「%s」 as %s', (text, year) => {
    expect(readYear(text)).toEqual({ ok: true, value: year });
  });

  it.each(['', '来年度', 'R2-R3', '令和2年度の予算', '12'])('does not take 「%s」 for a year', (text) => {
    expect(readYear(text)).toMatchObject({ ok: false });
  });
});

describe('readPeriod', () => {
  it.each([
    ['R2-R3', 2020, 2021],
    ['令和2年度～令和3年度', 2020, 2021],
    ['R2', 2020, 2020],
    ['S45-', 1970, null],
  ])('reads 「%s」', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ ok: true, value: { from, to, printed: text } });
  });

  it.each(['未定', '', 'R3-R2'])('does not take 「%s」 for a period', (text) => {
    expect(readPeriod(text)).toMatchObject({ ok: false });
  });
});

describe('readMark', () => {
  it.each(['○', '〇', '◯', '●', '1', '有', 'はい'])('takes 「%s」 for a yes', (text) => {
    expect(readMark(text)).toEqual({ ok: true, value: true });
  });

  it.each(['×', '－', '—', '無', 'なし', '0'])('takes 「%s」 for a no', (text) => {
    expect(readMark(text)).toEqual({ ok: true, value: false });
  });

  it.each(['', '?', '一部'])('takes 「%s」 for neither', (text) => {
    expect(readMark(text)).toMatchObject({ ok: false });
  });
});

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['No.3', 3],
    ['④', 4],
    ['５', 5],
  ])('reads 「%s」 as %i', (text, number) => {
    expect(readNumber(text)).toEqual({ ok: true, value: number });
  });

  it.each(['0', '-1', '', 'ア', '1.5'])('does not take 「%s」 for a number of a list', (text) => {
    expect(readNumber(text)).toMatchObject({ ok: false });
  });
});

describe('readPlace', () => {
  it.each([
    ['83', '83頁'],
    ['p.83', '83頁'],
    ['83頁', '83頁'],
    ['施策一覧', '施策一覧'],
  ])('makes 「%s」 into 「%s」', (text, place) => {
    expect(readPlace(text)).toBe(place);
  });
});

describe('splitNames', () => {
  it('parts names at commas and line breaks, and gives each once', () => {
    expect(splitNames('起業研修、創業塾，\n起業研修,Aプレ')).toEqual(['起業研修', '創業塾', 'Aプレ']);
  });
});
