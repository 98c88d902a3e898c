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

export type ReadText = (text: string) => string;

/** {@link readText}, each text once: many names are read again and again while an index is built. */
export function makeReadText(tokenise: Tokenise): ReadText {
  const readings = new Map<string, string>();
  return (text) => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const reading = readText(text, tokenise);
    readings.set(text, reading);
    return reading;
  };
}
