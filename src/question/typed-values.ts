// Reads the values a question states in so many words: fiscal years, amounts with their bounds, numbers of policy areas,
// listings and pages, and how many of a ranking are wanted.
import type { FiscalYear } from '../domain/fiscal-year.js';
import { findAmounts } from '../language/amounts.js';
import { findFiscalYears } from '../language/fiscal-years.js';
import { NUMERAL, parseNumeral } from '../language/numerals.js';
import { type Found, findAll } from '../language/span.js';
import type { AmountBound } from './query.js';

export type TypedValues = {
  readonly years: readonly Found<FiscalYear>[];
  readonly amounts: readonly Found<AmountBound>[];
  readonly areas: readonly Found<readonly number[]>[];
  readonly numbers: readonly Found<number>[];
  readonly pages: readonly Found<string>[];
  readonly limits: readonly Found<number>[];
  /** 柱2, 戦略の柱3 */
  readonly pillars: readonly Found<number>[];
  /** プロジェクトが1つしかない */
  readonly projects: readonly Found<number>[];
  /** 「R2だけ」「単年度」 */
  readonly singleYear: readonly Found<true>[];
};

const AREA = /(?:基本方針の?|(?:basic )?policy )\s?([1-8](?:[・、,と及び\s]*[1-8])*)(?![0-9])|方針([1-8])(?![0-9])/gu;
const NUMBER = /(?<![a-z])(?:no\.?|番号|事業番号)\s?([0-9]{1,3})(?![0-9,])/gu;
const ZERO = /(?:が|は|の)?(?:ゼロ|零)(?:円|千円)?/gu;
const NO_AMOUNT: AmountBound = { comparison: 'equal', amountThousandYen: 0 };
const PAGE = /(?:(?<![a-z])p\.?\s?([0-9]{1,3})(?![0-9a-z])|([0-9]{1,3})\s?(?:頁|ページ))/gu;
const LIMIT = new RegExp(
  `(?<=トップ|上位|下位|ベスト|ワースト|top\\s?|(?:大き|多|高|小さ|少な|安)い順に?)(${NUMERAL})|(${NUMERAL})(?:つ|件|本|事業)?(?:の)?(?:上位)`,
  'gu',
);
const PILLAR = /(?:戦略の)?柱(?:の)?\s?([1-5])(?![0-9-])/gu;
const PROJECTS = new RegExp(`プロジェクトが(${NUMERAL})(?:つ|件|個|本)`, 'gu');
const SINGLE_YEAR = /単年度?|(?:だけ|のみ)(?=の|で|は|やった|実施)/gu;

/** Folded text without names → the values it states. */
export function findTypedValues(text: string): TypedValues {
  const areas = findAll(text, AREA, (match) => [...(match[1] ?? match[2] ?? '').matchAll(/[1-8]/gu)].map(Number));
  const pages = findAll(text, PAGE, (match) => `${Number(match[1] ?? match[2])}頁`);
  return {
    years: findFiscalYears(text),
    amounts: [...findAmounts(text).map((found) => readBound(text, found)), ...findAll(text, ZERO, () => NO_AMOUNT)],
    areas,
    numbers: findAll(text, NUMBER, (match) => Number(match[1])),
    pages,
    limits: findAll(text, LIMIT, (match) => parseNumeral(match[1] ?? match[2] ?? '')),
    pillars: findAll(text, PILLAR, (match) => Number(match[1])),
    projects: findAll(text, PROJECTS, (match) => parseNumeral(match[1] ?? '')),
    singleYear: findAll(text, SINGLE_YEAR, () => true as const),
  };
}

/** What follows an amount says how a budget must compare with it; nothing means exactly that amount. */
function readBound(text: string, found: Found<number>): Found<AmountBound> {
  const rest = text.slice(found.end);
  const bounds: readonly [AmountBound['comparison'], RegExp][] = [
    ['over', /^(?:を|より)?(?:超|上回|オーバー|大き|多|高)[^\s、。?]{0,2}/u],
    ['atLeast', /^以上/u],
    ['under', /^(?:未満|より(?:小さ|少な|安|低)[いく]?|を?(?:下回|切)[るっ]?)/u],
    ['atMost', /^(?:以下|以内|まで)/u],
  ];
  for (const [comparison, pattern] of bounds) {
    const length = pattern.exec(rest)?.[0].length;
    if (length !== undefined) {
      return { start: found.start, end: found.end + length, value: { comparison, amountThousandYen: found.value } };
    }
  }
  return { ...found, value: { comparison: 'equal', amountThousandYen: found.value } };
}

/** 「①の表」, 「⑥⑦」 → 「基本方針1の表」, 「基本方針67」: folding would make plain digits of them. Works on unfolded text. */
export function expandCircledAreas(text: string): string {
  return text.replace(
    /(?:基本方針)?(?<![-－0-9])([①-⑧]+)(?=[のにではがと、から（(はだ]|だけ|$|[?？])/gu,
    (_, circled: string) => {
      return `基本方針${[...circled].map((digit) => (digit.codePointAt(0) ?? 0) - 0x245f).join('')}`;
    },
  );
}
