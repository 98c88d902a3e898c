// Finds amounts of money in folded text, in thousand yen: 1億2千万円, 88,286千円, 10万円, 3百万円.
import { NUMERAL, parseNumeral } from './numerals.js';
import { type Found, findAll } from './span.js';

/** A numeral before 円, or one that ends in 億 or, where money is spoken of, in 万 by itself: 1万人を超えた is no amount. */
const AMOUNT = new RegExp(
  `(?<![何数幾])(${NUMERAL})円(?!単位)|(?<![何数幾])(${NUMERAL}(?<=[億万]))(?=以上|以下|以内|未満|を超|超|より|を?上回|を?下回|を切|まで|台|$|[^一-龠ぁ-んァ-ヶa-z0-9])`,
  'gu',
);

const MONEY = /予算|事業費|金額|額|円|費|お金|財源|国庫|補助|助成/u;

/** Folded text → the amounts it names, in thousand yen: the 千 of 88,286千円 and of 2億3千万円 is a numeral like any other. */
export function findAmounts(folded: string): readonly Found<number>[] {
  const speaksOfMoney = MONEY.test(folded);
  return findAll(folded, AMOUNT, (match) => {
    if (match[2]?.endsWith('万') && !speaksOfMoney) return null;
    const yen = parseNumeral(match[1] ?? match[2] ?? '');
    return yen === null ? null : yen / 1000;
  });
}
