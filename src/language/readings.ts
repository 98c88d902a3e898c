// Works out how text is read, in katakana, so that 「きぎょうか」, 「起業家」 and 「企業家」 meet.
import { makeMatchKey, toKatakana } from './match-key.js';
import type { Tokenise } from './tokenise.js';

/** Text → its reading as a match key (katakana without long marks and small kana); unknown words stand as they are. */
export function readText(text: string, tokenise: Tokenise): string {
  const read = tokenise(text)
    .map(({ surface, reading }) => reading ?? toKatakana(surface))
    .join('');
  return makeMatchKey(read);
}
