// Puts right words in katakana: a long mark or a small kana left out or put in, and in a longer word one character wrong,
// left out, typed twice or in another order.
import { editDistance } from '../../language/edit-distance.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Reader } from '../reader.js';

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
    known.katakana.has(run) || tokenise(run).every(({ reading, surface }) => reading !== null && surface.length > 1)
  );
}

/** The word of the same letters, or the only one that is a slip away; null for none, or several. */
function findMeant(run: string, { known: { katakana } }: Reader): string | null {
  const key = makeMatchKey(run);
  const words = [...katakana];
  const same = words.filter((word) => makeMatchKey(word) === key);
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  if (key.length < SHORTEST) return null;
  const near = words.filter((word) => Math.abs(word.length - run.length) < 2 && isNear(word, run));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Other sounds make other words: プロダクト is no プロジェクト. */
function isNear(word: string, run: string): boolean {
  const [meant, written] = [foldSounds(word), foldSounds(run)];
  if (meant === written) return true;
  return (
    meant[0] === written[0] &&
    ((meant.length !== written.length && editDistance(meant, written, 1) === 1) || isSwapped(meant, written))
  );
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ジエ/gu, 'ゼ'],
  [/テイ/gu, 'チ'],
  [/デイ/gu, 'ジ'],
  [/フ([アイエオ])/gu, '$1'],
  [/ソ/gu, 'ン'],
  [/シ/gu, 'ツ'],
];

/** Without what is often typed otherwise: voiced marks, ジェ for ゼ, and kana that look alike. */
function foldSounds(katakana: string): string {
  const key = makeMatchKey(katakana);
  return SOUNDS.reduce((text, [sound, plain]) => text.replace(sound, plain), key)
    .normalize('NFD')
    .replace(/[\u3099\u309a]/gu, '');
}

/** Two neighbours in another order. */
function isSwapped(word: string, run: string): boolean {
  const places = [...word].flatMap((character, place) => (character === run[place] ? [] : [place]));
  const [one = 0, other = 0] = places;
  return word.length === run.length && places.length === 2 && word[one] === run[other] && word[other] === run[one];
}
