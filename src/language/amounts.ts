// Finds amounts of money in folded text, in thousand yen: 1億2千万円, 88,286千円, 10万円, 3百万円.
import { NUMERAL, parseNumeral } from './numerals.js';
import { type Found, findAll } from './span.js';

/** A numeral before 円, or one that ends in 億 or 万 by itself, unless something else is counted: PVが1万を超えた. */
const AMOUNT = new RegExp(
  `(?<![何数幾])(${NUMERAL})円(?!単位)|(?<![何数幾])(${NUMERAL}(?<=[億万]))(?=以上|以下|以内|未満|を超|超|より|を?上回|を?下回|を切|まで|台|$|[^一-龠ぁ-んァ-ヶa-z0-9])`,
  'gu',
);

/** What is counted in people, pages or pieces. */
const COUNTED = /(?:pv|数|人口|客|者|件|回|枚|部|閲覧|アクセス|再生|ダウンロード)[がはもを、]?\s*$/u;

/** Folded text → the amounts it names, in thousand yen: the 千 of 88,286千円 and of 2億3千万円 is a numeral like any other. */
export function findAmounts(folded: string): readonly Found<number>[] {
  return findAll(folded, AMOUNT, (match) => {
    if (match[2]?.endsWith('万') && COUNTED.test(folded.slice(0, match.index))) return null;
    const yen = parseNumeral(match[1] ?? match[2] ?? '');
    return yen === null ? null : yen / 1000;
  });
}
