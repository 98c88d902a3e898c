import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFiscalYear } from '../../src/domain/fiscal-year.js';
import { findFiscalYears, readEraYear } from '../../src/language/fiscal-years.js';
import { fold } from '../../src/language/fold.js';

function listYears(text: string) {
  return findFiscalYears(fold(text)).map(({ value }) => value);
}

describe('findFiscalYears', () => {
  it.each([
    ['令和2年度', [2020]],
    ['令和２年度', [2020]],
    ['令和 2 年度', [2020]],
    ['令和二年度', [2020]],
    ['令和2年', [2020]],
    ['令和2', [2020]],
    ['令2', [2020]],
    ['R2', [2020]],
    ['Ｒ２', [2020]],
    ['r2年度', [2020]],
    ['R.2', [2020]],
    ['R 2', [2020]],
    ['令和元年度', [2019]],
    ['令和元年', [2019]],
    ['R元', [2019]],
    ['R1', [2019]],
    ['令和1年度', [2019]],
    ['元年度', [2019]],
    ['2年度', [2020]],
    ['二年度', [2020]],
    ['令和10年度', [2028]],
    ['令和十五年度', [2033]],
    ['平成30年度', [2018]],
    ['H30', [2018]],
    ['平30', [2018]],
    ['平成二十八年度', [2016]],
    ['昭和45年度', [1970]],
    ['S45', [1970]],
    ['2020年度', [2020]],
    ['２０２０年度', [2020]],
    ['2020年', [2020]],
    ['2020', [2020]],
    ['FY2020', [2020]],
    ['2020fy', [2020]],
    ['2033年度目標', [2033]],
    ['R1-R3', [2019, 2021]],
    ['H28～R7', [2016, 2025]],
    ['元年度と2年度', [2019, 2020]],
    ['令和元年度・令和2年度', [2019, 2020]],
    ['2019年度から2024年度まで', [2019, 2024]],
    ['ジョブカフェのR2の予算', [2020]],
    ['令和2年度年次報告の令和5年度', [2020, 2023]],
  ])('finds the years in %s', (text, expected) => {
    expect(listYears(text)).toEqual(expected);
  });

  it.each([
    ['令和3年3月', [2020]],
    ['令和3年1月', [2020]],
    ['令和3年の2月', [2020]],
    ['令和3年 3月', [2020]],
    ['2021年3月', [2020]],
    ['平成31年3月', [2018]],
    ['令和元年2月', [2018]],
    ['令和3年4月', [2021]],
    ['令和3年10月', [2021]],
    ['令和3年12月', [2021]],
    ['2021年11月', [2021]],
    ['令和3年度3月', [2021]],
    ['令和3年度の3月補正', [2021]],
    ['令和2年4月から令和3年3月まで', [2020, 2020]],
  ])('counts January to March to the year before: %s', (text, expected) => {
    expect(listYears(text)).toEqual(expected);
  });

  it.fails('finds the year in 二〇二〇年度', () => {
    expect(listYears('二〇二〇年度')).toEqual([2020]);
  });

  it.each([
    ['an amount', '20,330千円'],
    ['an amount that looks like a year', '2020千円'],
    ['the thousands of an amount', '1,2020円'],
    ['a figure of people', '2020名'],
    ['a figure of cases', '2020 件'],
    ['a decimal', '2020.5'],
    ['a longer number', '12020'],
    ['a span of years', '3年間'],
    ['a span of years with か', '3か年'],
    ['years from now', '5年以内'],
    ['a page', '83頁'],
    ['a number of a list', 'No.2'],
    ['an area', '基本方針4'],
    ['an age', '45歳以上'],
    ['a time', '2回'],
    ['a word with a letter and a digit', 'CO2とPM2とweb2'],
    ['a chemical formula', 'h2o'],
    ['a standard', 'ISO9001'],
    ['the year before', '前年度'],
    ['this year', '今年度'],
    ['a year of no era', '令和0年度'],
    ['a name', '第四次産業革命'],
    ['nothing', ''],
  ])('finds no year in %s: %s', (_, text) => {
    expect(listYears(text)).toEqual([]);
  });

  it('marks the stretch that says the year, and no more', () => {
    const text = fold('ジョブカフェの令和2年度の予算');
    expect(findFiscalYears(text).map(({ start, end }) => text.slice(start, end))).toEqual(['令和2年度']);
  });

  it('reads back every year as it is shown to a reader', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1926, max: 2080 }), (year) => {
        const [found, ...others] = listYears(`${formatFiscalYear(year)}の予算`);
        return found === year && others.length === 0;
      }),
    );
  });

  it('finds the same years in full width as in half width', () => {
    fc.assert(
      fc.property(fc.constantFrom('R', 'H', 'S', '令和', '平成'), fc.integer({ min: 1, max: 30 }), (era, count) => {
        const full = `${era}${count}`.replace(/[!-~]/gu, (one) =>
          String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
        );
        return listYears(full).join() === listYears(`${era}${count}`).join() && listYears(full).length === 1;
      }),
    );
  });
});

describe('readEraYear', () => {
  it.each([
    ['令和', '元', 2019],
    ['令', '2', 2020],
    ['r', '2', 2020],
    ['平成', '三十', 2018],
    ['昭和', '28', 1953],
    ['令和', '0', null],
    ['令和', '99', null],
    ['明治', '2', null],
  ])('reads %s and %s as %s', (era, count, expected) => {
    expect(readEraYear(era, count)).toBe(expected);
  });
});
