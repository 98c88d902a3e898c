// Finds fiscal years in folded text in every spelling staff use: 令和2年度, R2, 令2, 元年度, 2年度, 2020年度, FY2020.
import { ERAS, type FiscalYear } from '../domain/fiscal-year.js';
import { parseNumeral } from './numerals.js';
import { type Found, findAll } from './span.js';

const ERA_YEAR =
  /(令和?|平成?|昭和?|(?<![a-z])[rhs])\s?\.?(元|[0-9]{1,2}(?![0-9,])|[一二三四五六七八九十]{1,3})\s?(年度|年|(?![0-9a-z]))/gu;
const WESTERN_YEAR =
  /(?:fy\s?|(?<![0-9,.]))(19[2-9][0-9]|20[0-9]{2})(?:\s?(?:年度|年|fy)|(?![0-9,.]|\s?(?:千円|円|件|名|人|社|回|部|万)))/gu;
/** 「元年度」「2年度」 without an era are Reiwa: the documents print them so. */
const BARE_YEAR = new RegExp(
  `(?<![0-9一二三四五六七八九十令平昭和成])(元|[0-9]{1,2}|${'[一二三四五六七八九十]'})年度`,
  'gu',
);

/** Heisei ended with its 31st year. */
const FIRST_WESTERN = 32;

const ERA_START: Readonly<Record<string, number>> = Object.fromEntries(
  ERAS.flatMap(({ name, letter, firstYear }) => [
    [name, firstYear],
    [name[0] ?? name, firstYear],
    [letter.toLowerCase(), firstYear],
  ]),
);

/** Folded text → the fiscal years it names, in the order of the text. */
export function findFiscalYears(folded: string): readonly Found<FiscalYear>[] {
  const era = findAll(folded, ERA_YEAR, (match) => {
    const year = readEraYear(match[1] ?? '', match[2] ?? '');
    return year === null ? null : year - monthsBack(match, folded);
  });
  const western = findAll(folded, WESTERN_YEAR, (match) => Number(match[1]) - monthsBack(match, folded));
  const bare = findAll(folded, BARE_YEAR, (match) => readBareYear(match[1] ?? ''));
  const taken = [...era, ...western];
  const free = bare.filter((found) => !taken.some((other) => other.start < found.end && found.start < other.end));
  return [...taken, ...free].toSorted((a, b) => a.start - b.start);
}

/** 「2年度」 is of Reiwa; 「33年度」 is 2033, as no era has come so far. */
function readBareYear(count: string): FiscalYear | null {
  const number = Number(count);
  return number >= FIRST_WESTERN ? 2000 + number : readEraYear('令和', count);
}

/** January to March belong to the fiscal year before: 令和3年3月 is in 令和2年度. */
function monthsBack({ 0: year, index }: RegExpExecArray, folded: string): number {
  const isFirstQuarter = /^(?:\s?の?\s?[1-3]月|[./][1-3](?![0-9]))/u.test(folded.slice(index + year.length));
  return year.endsWith('年') && isFirstQuarter ? 1 : 0;
}

/** 「令和」, 「2」 → 2020; 「元」 is the era's first year; null when it is no year. */
export function readEraYear(era: string, count: string): FiscalYear | null {
  const firstYear = ERA_START[era];
  const number = count === '元' ? 1 : parseNumeral(count);
  return firstYear === undefined || number === null || number < 1 || number > 70 ? null : firstYear + number - 1;
}
