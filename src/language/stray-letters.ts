// Takes out single letters that a keyboard left among kana: 「なりまsか」 is 「なりますか」, 「のj助成」 is 「の助成」.

/** The kana a lone consonant is the beginning of, behind the end of a verb. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[まで])s(?=[ぁ-ゖー?。、]|$)/gu, 'す'],
  [/(?<=[しっいきりえれ])t[a-z]?(?=[ぁ-ゖー?。、]|$)/gu, 'た'],
  [/(?<=[さかまられ])r(?=[ぁ-ゖー?。、]|$)/gu, 'る'],
];
/** A letter of an abbreviation is a capital, or stands beside another or a figure. */
const STRAY = /(?<=[ぁ-ゖ])[a-z](?=[ぁ-ゖ\p{Script=Han}?？。、]|$)/gu;

/** Any text → the same without stray letters. Letters that stand for something stay. */
export function dropStrayLetters(text: string): string {
  return ENDINGS.reduce((mended, [letter, kana]) => mended.replace(letter, kana), text).replace(STRAY, '');
}
