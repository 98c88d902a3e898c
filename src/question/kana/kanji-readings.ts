// Reads aloud the words of the texts that are in no dictionary, kanji by kanji, as those sound in other words: 就域 is シュウイキ, 三八 サンパチ.
import { fold } from '../../language/fold.js';
import type { Tokenise } from '../../language/tokenise.js';
import type { SpokenWord } from './lexicon.js';

const RUN = /[\p{Script=Han}々]{2,24}/gu;
const SHORTEST = 2;
const LONGEST = 3;
/** A word may be read in so many ways. */
const MOST_READINGS = 8;
/** What is put before or behind any word makes none: 者数, 費等. */
const AFFIX = /[等及者数第各同]/u;
const KANA = /^[ァ-ヺ]+$/u;
/** ハチ behind ン is パチ, or バチ. */
const SOFTENED: Readonly<Record<string, readonly string[]>> = {
  ハ: ['パ', 'バ'],
  ヒ: ['ピ', 'ビ'],
  フ: ['プ', 'ブ'],
  ヘ: ['ペ', 'ベ'],
  ホ: ['ポ', 'ボ'],
};

/** Texts, and how kanji sound → their words that the dictionary leaves in single kanji, with each reading. */
export function readKanjiApart(
  texts: readonly string[],
  sounds: ReadonlyMap<string, ReadonlySet<string>>,
  tokenise: Tokenise,
): readonly SpokenWord[] {
  const words = new Map<string, number>();
  for (const run of texts.flatMap((text) => fold(text).match(RUN) ?? [])) {
    for (const word of listBroken(run, tokenise)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return [...words].flatMap(([text, count]) => listReadings(text, sounds).map((reading) => ({ reading, text, count })));
}

/** The stretches of a run that the dictionary leaves in single kanji, as long as a word is. */
function listBroken(run: string, tokenise: Tokenise): readonly string[] {
  const marked = tokenise(run).map(({ surface }) => (surface.length === 1 ? surface : ' '));
  return marked
    .join('')
    .split(' ')
    .filter((word) => word.length >= SHORTEST && word.length <= LONGEST && !AFFIX.test(word));
}

function listReadings(word: string, sounds: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...word].reduce<readonly string[]>(
    (heads, kanji) => {
      const own = [...(sounds.get(kanji) ?? [])].filter((sound) => KANA.test(sound));
      return heads.flatMap((head) => own.flatMap((sound) => join(head, sound))).slice(0, MOST_READINGS);
    },
    [''],
  );
}

/** Two readings one behind the other, as they may sound together. */
function join(head: string, sound: string): readonly string[] {
  const soft = head.endsWith('ン') ? (SOFTENED[sound.charAt(0)] ?? []) : [];
  return [sound, ...soft.map((first) => first + sound.slice(1))].map((tail) => head + tail);
}
