// Writes what staff typed in Latin letters as the knowledge base writes it: 「kenko keiei」 → 「健康経営」, 「desuka」 → 「ですか」.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { dropLongVowels, readRomaji } from '../../language/romaji.js';
import { saysNothing } from '../english/plain-words.js';
import type { Name } from '../names/names.js';
import { isAllGrammar } from './grammar.js';
import type { KanaLexicon, KanaWord } from './lexicon.js';
import { toHiragana } from './spelling.js';

export type RomajiLexicon = {
  /** Words by their reading without long vowels. */
  readonly words: ReadonlyMap<string, KanaWord>;
  /** Words in Latin letters that are read as they are. */
  readonly latin: ReadonlySet<string>;
};

/** Shorter readings are inside too many other words, and English ones too. */
const SHORTEST = 3;
const MOST_WORDS = 3;
const RUN = /(?<![a-z0-9])[a-z][a-z'-]*(?: [a-z][a-z'-]*)*(?![a-z0-9])/gu;

/** Readings with their words, and names → what {@link spellRomaji} looks words up in; of one sound the commonest. */
export function indexRomaji({ words }: KanaLexicon, names: readonly Name[]): RomajiLexicon {
  const latin = new Set(names.flatMap(({ text }) => fold(text).match(/[a-z]+/gu) ?? []));
  const index = new Map<string, KanaWord>();
  for (const [reading, homophones] of words) {
    const [first] = homophones.filter(({ kind }) => kind === 'word' || kind === 'name' || kind === 'cue');
    const key = dropLongVowels(reading);
    const known = index.get(key);
    if (first && reading.length >= SHORTEST && (!known || first.count > known.count)) index.set(key, first);
  }
  return { words: index, latin };
}

/** Folded text → the same with its words in romaji spelt out; English words stay. */
export function spellRomaji(folded: string, lexicon: RomajiLexicon): string {
  if (!/[a-z]{3}/u.test(folded)) return folded;
  const isJapanese = /[ぁ-ゖ]/u.test(folded);
  return folded.replace(RUN, (run) => spellRun(run.split(' '), isJapanese, lexicon).join(' '));
}

/** The words of a run, those that are one word together first. */
function spellRun(words: readonly string[], isJapanese: boolean, lexicon: RomajiLexicon): readonly string[] {
  const [first] = words;
  if (first === undefined) return [];
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const spelt = spellWords(words.slice(0, count), isJapanese, lexicon);
    if (spelt !== null) return [spelt, ...spellRun(words.slice(count), isJapanese, lexicon)];
  }
  return [first, ...spellRun(words.slice(1), isJapanese, lexicon)];
}

function spellWords(words: readonly string[], isJapanese: boolean, lexicon: RomajiLexicon): string | null {
  if (words.some((word) => lexicon.latin.has(word) || (!isJapanese && saysNothing(word)))) return null;
  const kana = readRomaji(words.join(''));
  if (kana === null) return null;
  const known = lexicon.words.get(dropLongVowels(makeMatchKey(kana)));
  if (known) return known.text;
  const hiragana = toHiragana(kana);
  return isJapanese && hiragana.length >= 2 && isAllGrammar(hiragana) ? hiragana : null;
}
