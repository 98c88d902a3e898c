// Puts right a word that the programme a message is about does not have, where it has another that sounds just so: the 高師 of a seminar is
// its 講師, the じょせい of a subsidy its 助成. Only what no document has, or what was written in kana; only into one word.
import { makeMatchKey } from '../../language/match-key.js';
import { readText } from '../../language/readings.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { holds, isHeld } from '../search/holders.js';
import type { Entry } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';

/** A word of one kanji sounds like too many others; longer ones are met by their parts. */
const SHORTEST = 2;
const LONGEST = 4;
/** A word may be read in so many ways. */
const MOST_SOUNDS = 16;

/** The message as folded with such words put right; null where none is to be. */
export function mendByProgramme({ folded, terms }: Heard, subjects: Subjects, reader: Reader): string | null {
  const entry = findEntry(subjects, reader);
  if (entry === null) return null;
  const mended = terms.reduce((text, term) => mendTerm(text, term, entry, reader), folded);
  return mended === folded ? null : mended;
}

/** The one programme that is meant, or that comes nearest to what is not held. */
function findEntry(subjects: Subjects, { index }: Reader): Entry | null {
  const matches = subjects.kind === 'found' ? subjects.matches : subjects.kind === 'missing' ? subjects.nearest : [];
  const [only, ...others] = matches;
  return only !== undefined && others.length === 0 ? (index.programmes.get(only.programme) ?? null) : null;
}

/** What the vocabulary knows is meant as it is written. The length of the text stays, so that the places of the other terms do. */
function mendTerm(text: string, term: Term, entry: Entry, reader: Reader): string {
  const isKnown = term.isSpoken ? term.alternatives.some((key) => holds(entry, key)) : term.alternatives.length > 1;
  if (term.at < 0 || isKnown) return text;
  for (const { from, word } of listStretches(term, reader)) {
    const start = term.at + from;
    const meant = text.startsWith(word, start) ? findMeant(word, term.isSpoken, entry, reader) : null;
    if (meant !== null) return text.slice(0, start) + meant + text.slice(start + word.length);
  }
  return text;
}

type Stretch = { readonly from: number; readonly word: string };

/** The stretches of kanji in a term that begin and end with a word of it, the longest first. */
function listStretches({ text }: Term, { tokenise }: Reader): readonly Stretch[] {
  const edges = [0];
  for (const { surface } of tokenise(text)) edges.push((edges.at(-1) ?? 0) + surface.length);
  return edges
    .flatMap((from) => edges.filter((to) => to > from).map((to) => ({ from, word: text.slice(from, to) })))
    .filter(({ word }) => word.length >= SHORTEST && word.length <= LONGEST && /^[\p{Script=Han}々]+$/u.test(word))
    .toSorted((one, other) => other.word.length - one.word.length);
}

/** The only word of the entry that sounds like one that it has not; null for none or several. */
function findMeant(word: string, isSpoken: boolean, entry: Entry, reader: Reader): string | null {
  const key = makeMatchKey(word);
  if (holds(entry, key) || (!isSpoken && isHeld(key, reader.index))) return null;
  const alike = listSounds(word, reader)
    .flatMap((sound) => reader.kana.words.get(sound) ?? [])
    .filter(({ text, key: own }) => text.length === word.length && text !== word && holds(entry, own));
  const [meant, ...others] = new Set(alike.map(({ text }) => text));
  return meant !== undefined && others.length === 0 ? meant : null;
}

/** How a word is read as a whole, and kanji by kanji: 高師 is タカシ as a name, and コウシ. */
function listSounds(word: string, { conversions: { sounds }, tokenise }: Reader): readonly string[] {
  const apart = [...word].reduce<readonly string[]>(
    (heads, character) =>
      heads.flatMap((head) => [...(sounds.get(character) ?? [])].map((sound) => head + sound)).slice(0, MOST_SOUNDS),
    [''],
  );
  return [...new Set([readText(word, tokenise), ...apart])];
}
