// Reads numbers as Japanese writes them: 1,266,002, 三十五, 1億2千万, 3.5. Knows no units.

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壱: 1,
  弐: 2,
  参: 3,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 億: 100_000_000, 兆: 1_000_000_000_000 };

/** Pattern source of a run that {@link parseNumeral} reads, for building larger patterns on folded text. */
export const NUMERAL = '[0-9〇零一二三四五六七八九壱弐参十百千万億兆][0-9,.〇零一二三四五六七八九壱弐参十百千万億兆]*';

/** 四十二頁, 四十五歳: with such a unit behind it a number is meant, and no part of a name. */
const COUNTED = /[一二三四五六七八九十百]{2,}(?=[歳頁条名件社回]|ページ)/gu;

/** Text with such numbers in digits: 「四十二頁」 → 「42頁」; all else as it is. */
export function writeInDigits(text: string): string {
  return text.replace(COUNTED, (run) => String(parseNumeral(run) ?? run));
}

/** 「1億2千万」 → 120000000, 「三十五」 → 35, 「1,266,002」 → 1266002; null when it is no number. */
export function parseNumeral(text: string): number | null {
  let total = 0;
  let group = 0;
  let digits = '';
  const takeDigits = (whenNone: number): number | null => {
    if (digits === '') return whenNone;
    const value = Number(digits);
    digits = '';
    return Number.isNaN(value) ? null : value;
  };
  for (const character of text.replaceAll(',', '')) {
    const digit = DIGITS[character];
    const small = SMALL[character];
    const large = LARGE[character];
    if (/[0-9.]/u.test(character)) digits += character;
    else if (digit !== undefined) digits += String(digit);
    else if (small !== undefined) {
      const count = takeDigits(1);
      if (count === null) return null;
      group += count * small;
    } else if (large !== undefined) {
      const rest = takeDigits(0);
      if (rest === null) return null;
      total += (group + rest || 1) * large;
      group = 0;
    } else return null;
  }
  const rest = takeDigits(0);
  return rest === null ? null : Math.round((total + group + rest) * 1000) / 1000;
}
