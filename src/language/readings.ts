// Works out how text is read, in katakana, so that 「きぎょうか」, 「起業家」 and 「企業家」 meet.
import { makeMatchKey } from './match-key.js';
import type { Tokenise } from './tokenise.js';

/** Hiragana → katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0x60));
}

/** Text → its reading as a match key (katakana without long marks and small kana); unknown words stand as they are. */
export function readText(text: string, tokenise: Tokenise): string {
  const read = tokenise(text)
    .map(({ surface, reading }) => reading ?? toKatakana(surface))
    .join('');
  return makeMatchKey(toKatakana(read));
}
