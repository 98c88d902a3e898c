// Puts right words in katakana: a long mark or a small kana left out or put in, and in a longer word one character wrong,
// left out, typed twice or in another order.
import { editDistance } from '../../language/edit-distance.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Reader } from '../reader.js';
import { foldSounds } from './katakana-words.js';

const RUN = /[ァ-ヺー]{3,}/gu;
/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/** Folded text in which names are blanked out → the same with slips in its katakana put right. */
export function mendKatakana(unnamed: string, reader: Reader): string {
  return unnamed.replace(RUN, (run) => (isRight(run, reader) ? run : (findMeant(run, reader) ?? run)));
}

/** Whether the dictionary or the texts have a run as it is written. */
function isRight(run: string, { tokenise, known }: Reader): boolean {
  return (
    known.katakana.words.has(run) ||
    tokenise(run).every(({ reading, surface }) => reading !== null && surface.length > 1)
  );
}

/** The word of the same letters, or the only one that is a slip away; null for none, or several. */
function findMeant(run: string, { known: { katakana } }: Reader): string | null {
  const key = makeMatchKey(run);
  const same = katakana.keys.get(key) ?? [];
  if (same.length > 0) return same.length === 1 ? (same[0]?.text ?? null) : null;
  if (key.length < SHORTEST) return null;
  const sounds = foldSounds(run);
  const near = (katakana.heads.get(sounds.charAt(0)) ?? []).filter(
    (word) => Math.abs(word.text.length - run.length) < 2 && isNear(word.sounds, sounds),
  );
  return near.length === 1 ? (near[0]?.text ?? null) : null;
}

/** Whether two words of one first sound are a slip apart. Other sounds make other words: プロダクト is no プロジェクト. */
function isNear(meant: string, written: string): boolean {
  if (meant === written) return true;
  return (meant.length !== written.length && editDistance(meant, written, 1) === 1) || isSwapped(meant, written);
}

/** Two neighbours in another order. */
function isSwapped(word: string, run: string): boolean {
  const places = [...word].flatMap((character, place) => (character === run[place] ? [] : [place]));
  const [one = 0, other = 0] = places;
  return word.length === run.length && places.length === 2 && word[one] === run[other] && word[other] === run[one];
}
