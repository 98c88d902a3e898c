import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral, writeInDigits } from '../../src/language/numerals.js';

const DIGITS = [...'〇一二三四五六七八九'];
const UNITS: readonly (readonly [string, number])[] = [
  ['兆', 1_000_000_000_000],
  ['億', 100_000_000],
  ['万', 10_000],
  ['', 1],
];

/** 25,242 → 「二万五千二百四十二」 */
function writeKanji(value: number): string {
  return writeGroups(value, writeKanjiGroup) || '〇';
}

/** 125,242 → 「12万5242」 */
function writeMixed(value: number): string {
  return writeGroups(value, String) || '0';
}

/** 3,500 → 「3千5百」 */
function writeWithSmallUnits(value: number): string {
  return writeGroups(value, (group) => writePlaces(group, (digit) => String(digit))) || '0';
}

function writeGroups(value: number, writeGroup: (group: number) => string): string {
  return UNITS.map(([unit, size]) => {
    const group = Math.floor(value / size) % 10_000;
    return group === 0 ? '' : writeGroup(group) + unit;
  }).join('');
}

function writeKanjiGroup(group: number): string {
  return writePlaces(group, (digit, unit) => (digit === 1 && unit !== '' ? '' : (DIGITS[digit] ?? '')));
}

function writePlaces(group: number, writeDigit: (digit: number, unit: string) => string): string {
  return ['千', '百', '十', '']
    .map((unit, place) => {
      const digit = Math.floor(group / 10 ** (3 - place)) % 10;
      return digit === 0 ? '' : writeDigit(digit, unit) + unit;
    })
    .join('');
}

const wholeNumber = fc.oneof(
  fc.nat(99_999),
  fc.integer({ min: 0, max: 9_999_999_999_999 }),
  fc.tuple(fc.nat(9999), fc.nat(12)).map(([digits, zeros]) => digits * 10 ** zeros),
);

describe('parseNumeral', () => {
  it.each([
    ['1,266,002', 1_266_002],
    ['三十五', 35],
    ['十', 10],
    ['百五', 105],
    ['二〇二〇', 2020],
    ['1億2千万', 120_000_000],
    ['2億3千万', 230_000_000],
    ['88,286千', 88_286_000],
    ['3百万', 3_000_000],
    ['千万', 10_000_000],
    ['1.5億', 150_000_000],
    ['万', 10_000],
    ['3.5', 3.5],
    ['0.1', 0.1],
    ['弐百', 200],
    ['007', 7],
  ])('reads %s as %d', (text, expected) => {
    expect(parseNumeral(text)).toBe(expected);
  });

  it.fails.each(['', ','])('finds no number where there is no digit: 「%s」', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it.each(['.', '1.2.3', '円', '2個', '予算', '-1'])('finds no number in 「%s」', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it.each([
    ['digits grouped by commas', (value: number) => value.toLocaleString('en-US')],
    ['plain digits', String],
    ['kanji', writeKanji],
    ['digits with 億 and 万', writeMixed],
    ['digits with 千, 百 and 十', writeWithSmallUnits],
  ])('reads back every whole number written with %s', (_, write) => {
    fc.assert(fc.property(wholeNumber, (value) => parseNumeral(write(value)) === value));
  });

  it('reads back decimals of up to three places', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (thousandths) => parseNumeral(String(thousandths / 1000)) === thousandths / 1000),
    );
  });
});

describe('numbers written in kanji', () => {
  it.each([
    ['四十五歳以上', '45歳以上'],
    ['四十二頁と百一頁', '42頁と101頁'],
    ['第三者と一次産業', '第三者と一次産業'],
    ['', ''],
  ])('are written in digits before what is counted: 「%s」', (text, expected) => {
    expect(writeInDigits(text)).toBe(expected);
  });
});
