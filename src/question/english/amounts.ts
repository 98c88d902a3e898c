// Says in Japanese which amounts of money an English sentence names, and what bounds it sets: "more than 50 million yen" is
// 50000000円を超える. Only numbers; what the question is about stays as it is.

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const YEN = `(?:(?:¥|jpy) ?${NUMBER}(?: (thousand|million|billion))?|${NUMBER}(?: (thousand|million|billion))?[ -]?(?:yen|jpy))`;

/** What stands before an amount, and what is said behind it in Japanese. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['no (?:less|fewer) than|not less than|at least|a minimum of', '以上'],
  ['no more than|not more than|at most|up to|within', '以下'],
  ['(?:more|greater|larger|higher|bigger) than|over|above|exceed(?:s|ed|ing)?|in excess of|beyond', 'を超える'],
  ['(?:less|smaller|lower|fewer) than|under|below', '未満'],
];
const BEHIND: readonly (readonly [string, string])[] = [
  ['or more|or over|or above|and over|and above|or higher|or larger', '以上'],
  ['or less|or under|or below|or lower|or smaller', '以下'],
];

/** An English sentence → the same with its amounts and their bounds in Japanese. */
export function sayAmountsInJapanese(text: string): string {
  const inYen = text
    .replace(new RegExp(YEN, 'giu'), (_, sign, signScale, plain, scale) => sayYen(sign ?? plain, signScale ?? scale))
    .replace(/(\d) ?(?:per ?cent|percent)\b/giu, '$1%');
  const bounded = BEFORE.reduce(
    (said, [english, japanese]) =>
      said.replace(new RegExp(`\\b(?:${english}) (\\d+(?:\\.\\d+)?(?:万?円|%))`, 'giu'), `$1${japanese} `),
    inYen.replace(/\bbetween (\d+万?円) and (\d+万?円)/giu, '$1から$2'),
  );
  const whole = BEHIND.reduce(
    (said, [english, japanese]) => said.replace(new RegExp(`(円|%) (?:${english})\\b`, 'giu'), `$1${japanese} `),
    bounded,
  );
  return whole.replace(HANDED_OUT, '$1を配る ');
}

/** What each is given is not what a programme costs. */
const HANDED_OUT =
  /\b(?:gave|gives?|giving|pays?|paid|hand(?:s|ed|ing)? out|handed|distribut(?:es?|ed|ing)|grant(?:s|ed|ing)?|receiv(?:es?|ed|ing)|got) (?:(?:each|every|them|a|an|cash|flat|of|uniform|lump|sum|payment|business|company|firm|person|one) ){0,4}(\d+万?円)(?= |[?.,]|$)/giu;

/** 50, million → 5000万円 */
function sayYen(digits: string, scale: string | undefined): string {
  const yen = Math.round(Number(digits.replaceAll(',', '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1));
  return yen % 10_000 === 0 ? `${yen / 10_000}万円` : `${yen}円`;
}
