// Puts right slips inside runs of kanji: one for another that sounds or looks alike, two in the wrong order, one typed twice,
// one left out of a word of asking. Only what is no word, and only into a word that is known.
import { looksAlike } from '../../language/look-alikes.js';
import { makeMatchKey } from '../../language/match-key.js';
import { readText } from '../../language/readings.js';
import { mayShareReading } from '../../language/sound-alikes.js';
import type { Span } from '../../language/span.js';
import type { Token } from '../../language/tokenise.js';
import type { Reader } from '../reader.js';
import { isHeld } from '../search/holders.js';
import { isCounted } from './counted.js';
import { type KnownWord, listPatterns, listShortened } from './known-words.js';

const RUN = /[\p{Script=Han}々]{2,}/gu;
/** No question has more runs of kanji; of more, the last are looked at, where questions are asked. */
const MOST_RUNS = 40;
/** No word is so long, nor words without a particle between. */
const LONGEST_RUN = 60;
const LONGEST = 8;
/** Two kanji stand side by side by chance. */
const SHORTEST_HELD = 3;
/** Of several words that are as near, the one that stands so much more often is meant. */
const MORE_OFTEN = 3;
/** What stands by itself before or behind a word is no half of one: 様 in 事業者様. */
const AFFIX = new Set(['接尾', '数', '非自立']);

/** Folded text in which names are blanked out → the same with slips in its kanji put right. */
export function mendKanji(unnamed: string, reader: Reader): string {
  const from = [...unnamed.matchAll(RUN)].at(-MOST_RUNS)?.index ?? 0;
  return unnamed.slice(0, from) + unnamed.slice(from).replace(RUN, (run) => mendRun(run, reader));
}

function mendRun(run: string, reader: Reader): string {
  if (run.length > LONGEST_RUN || isRight(run, reader)) return run;
  const words = listWords(run, reader);
  for (let length = Math.min(LONGEST, run.length); length >= 2; length -= 1) {
    for (let from = 0; from + length <= run.length; from += 1) {
      const meant = mayBeWrong(from, from + length, words) ? findMeant(run.slice(from, from + length), reader) : null;
      if (meant === null) continue;
      return run.slice(0, from) + meant + mendRun(run.slice(from + length), reader);
    }
  }
  return run;
}

/** The words a run is made of as far as it is right: those that are known, longest first, and those of the dictionary. */
function listWords(run: string, reader: Reader): readonly Span[] {
  const words: Span[] = [];
  const add = (start: number, end: number) => {
    if (words.every((word) => end <= word.start || word.end <= start)) words.push({ start, end });
  };
  const held = Array.from(run, (_, from) => measureHeld(run, from, reader));
  for (let length = Math.min(LONGEST, run.length); length >= 2; length -= 1) {
    for (let from = 0; from + length <= run.length; from += 1) {
      if (length <= (held[from] ?? 0) || reader.known.words.has(run.slice(from, from + length)))
        add(from, from + length);
    }
  }
  let at = 0;
  for (const { surface, reading } of reader.tokenise(run)) {
    if (surface.length > 1 && reading !== null) add(at, at + surface.length);
    at += surface.length;
  }
  return words;
}

/** How much of a run stands in the texts from a place on: where a stretch does not, no longer one does. */
function measureHeld(run: string, from: number, { index }: Reader): number {
  let length = SHORTEST_HELD;
  while (
    length <= LONGEST &&
    from + length <= run.length &&
    isHeld(makeMatchKey(run.slice(from, from + length)), index)
  )
    length += 1;
  return length > SHORTEST_HELD ? length - 1 : 0;
}

/** Whether a stretch cuts none of the words, and has something beside them. */
function mayBeWrong(from: number, to: number, words: readonly Span[]): boolean {
  const inside = words.filter(({ start, end }) => start >= from && end <= to);
  const isCut = words.some(({ start, end }) => start < to && from < end && !(start >= from && end <= to));
  return !isCut && inside.reduce((sum, { start, end }) => sum + end - start, 0) < to - from;
}

/** Whether a stretch stands in the texts, or is known as it is. */
function isRight(text: string, { known, index }: Reader): boolean {
  return known.words.has(text) || (text.length >= SHORTEST_HELD && isHeld(makeMatchKey(text), index));
}

/** The word a stretch was meant for; null where it is right, is made of words, or none or several are as near. */
function findMeant(stretch: string, reader: Reader): string | null {
  if (isCounted(stretch)) return null;
  const once = listTypedTwice(stretch, reader);
  if (once.length === 1) return once[0]?.text ?? null;
  const [best, second] = listNear(stretch, reader).toSorted((a, b) => weigh(b) - weigh(a));
  const inside = reader.tokenise(stretch);
  if (!best || (isOfWords(inside, reader) && !(best.isCue && hasStrangeEnd(inside)))) return null;
  return second && second.text !== best.text && weigh(best) < weigh(second) * MORE_OFTEN ? null : best.text;
}

/** What may stand behind any word. */
const ANY_END = /^[様者的用中内外別等型側後前毎化済]$/u;

/** 事業皮, 目標地: what few words end in is no ending of a word of asking, but a slip in its last kanji. */
function hasStrangeEnd(inside: readonly Token[]): boolean {
  const last = inside.at(-1);
  return inside.length === 2 && last?.posDetail === '接尾' && last.surface.length === 1 && !ANY_END.test(last.surface);
}

/** A word of asking is what is meant wherever it is near. */
function weigh({ isCue, count }: KnownWord): number {
  return (isCue ? 50 : 0) + count;
}

/** 利用者, 事業者様: whole words of the dictionary, and at most what stands behind one. */
function isOfWords(inside: readonly Token[], reader: Reader): boolean {
  return inside.every(
    ({ surface, reading, posDetail }, place) =>
      reading !== null &&
      (surface.length > 1 || (AFFIX.has(posDetail) && place > 0 && (inside[place - 1]?.surface.length ?? 0) > 1)) &&
      (inside.length === 1 || surface.length === 1 || isHeld(makeMatchKey(surface), reader.index)),
  );
}

function listNear(stretch: string, reader: Reader): readonly KnownWord[] {
  const { words, patterns, shortened } = reader.known;
  const other = listPatterns(stretch)
    .flatMap((pattern) => patterns.get(pattern) ?? [])
    .filter(({ text, isCue }) => (isCue || text.length > 2) && isTakenFor(text, stretch, reader));
  if (other.length > 0) return other;
  const wrongOrder = listSwapped(stretch).flatMap((text) => words.get(text) ?? []);
  const swapped = wrongOrder.filter(({ text, isCue }) => text.length > 2 || isCue);
  if (swapped.length > 0) return swapped;
  return shortened.get(stretch) ?? [];
}

/** 施策策 → 施策 */
function listTypedTwice(text: string, { known }: Reader): readonly KnownWord[] {
  return /(.)\1/u.test(text) ? listShortened(text).flatMap((once) => known.words.get(once) ?? []) : [];
}

/** 度年 → 年度 */
function listSwapped(text: string): readonly string[] {
  return [...text.slice(1)].map(
    (character, place) => text.slice(0, place) + character + text.charAt(place) + text.slice(place + 2),
  );
}

/** Whether two words of one length differ in one kanji that sounds or looks like the other. */
function isTakenFor(meant: string, written: string, reader: Reader): boolean {
  const places = [...meant].flatMap((character, place) => (character === written[place] ? [] : [place]));
  const [place] = places;
  if (place === undefined || places.length > 1) return false;
  const [one, other] = [meant.charAt(place), written.charAt(place)];
  return looksAlike(one, other) || mayShareReading(one, other) || soundsAlike(one, other, reader);
}

function soundsAlike(one: string, other: string, reader: Reader): boolean {
  const theirs = listSounds(other, reader);
  return listSounds(one, reader).some((sound) => theirs.includes(sound));
}

function listSounds(character: string, { conversions, tokenise }: Reader): readonly string[] {
  return [...(conversions.sounds.get(character) ?? []), readText(character, tokenise)];
}
