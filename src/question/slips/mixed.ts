// Writes words whole that stand half in kana: 「とう産件数」 is 「倒産件数」, 「予さん額」 「予算額」. The kanji that are there must
// stand in the word, and the kana must be how the others are read.
import { makeMatchKey } from '../../language/match-key.js';
import { readText } from '../../language/readings.js';
import type { Token } from '../../language/tokenise.js';
import type { Reader } from '../reader.js';
import { isHeld } from '../search/holders.js';
import { type KnownWord, LONGEST } from './known-words.js';

const RUN = /[\p{Script=Han}々ぁ-ゖー]+/gu;
const KANA = /[ぁ-ゖー]+/gu;
/** A single kana that is a particle, or half of one. */
const PARTICLE = /^[はがをにのとでもやかへねなさたてるれだっゃゅょ]$/u;
/** Words of grammar that are no reading of a kanji where they stand. */
const GRAMMAR = new Set(
  'から まで より など には では とは での との への する した して いる ある この その どの もの こと ため って です ます という ついて だけ くらい ほど なら でも にも たち'.split(
    ' ',
  ),
);
/** A kanji is read with so many kana at most. */
const MOST_KANA = 4;
/** The same in a match key, small kana being large. */
const MOST_KEPT = 3;
/** No word, and no reading of one, is longer. */
const MOST_READ = LONGEST * MOST_KANA;
/** Of several words that are as long, the one that stands so much more often is meant. */
const MORE_OFTEN = 3;

/** Adverbs and verbs of two kana that stand beside nouns. */
const LIGHT = /^(?:どう|もう|まだ|また|する|なる|ある|いる|なっ|あっ|いっ|やる|やっ)$/u;

type Mixed = { readonly start: number; readonly written: string; readonly word: KnownWord };

/** Folded text in which names are blanked out → the same with its half-written words whole. */
export function mendMixed(unnamed: string, reader: Reader): string {
  return unnamed.replace(RUN, (run) => {
    let rest = run;
    let done = '';
    for (let mixed = findFirst(rest, reader); mixed !== null; mixed = findFirst(rest, reader)) {
      done += rest.slice(0, mixed.start) + mixed.word.text;
      rest = rest.slice(mixed.start + mixed.written.length);
    }
    return done + rest;
  });
}

/** The first half-written word of a run; null for none. */
function findFirst(run: string, reader: Reader): Mixed | null {
  for (const { 0: kana, index } of run.matchAll(KANA)) {
    const before = /[\p{Script=Han}々]*$/u.exec(run.slice(Math.max(0, index - LONGEST), index))?.[0] ?? '';
    const behind = /^[\p{Script=Han}々]*/u.exec(run.slice(index + kana.length))?.[0] ?? '';
    const ways = [
      ...listWordsBehind(before, kana, behind, index, reader),
      ...listWordsBefore(before, kana, index, reader),
    ].filter((mixed) => !isOrdinary(mixed, run, reader));
    const best = choose(ways);
    if (best !== null) return best;
  }
  return null;
}

/** Words that end in the kanji behind the kana, and may begin with those before it. */
function listWordsBehind(
  before: string,
  kana: string,
  behind: string,
  index: number,
  reader: Reader,
): readonly Mixed[] {
  const ends = listEnds(kana);
  return listBeginnings(behind).flatMap((tail) =>
    (reader.known.tails.get(tail) ?? []).flatMap((word): readonly Mixed[] => {
      const { text, sound } = word;
      const place = text.length - tail.length;
      const head = lengthOfHead(text.slice(0, place), before);
      return (head > 0 ? [kana] : ends)
        .filter((said) => isReading(said, place - head, word))
        .filter((said) =>
          listPlaces(makeMatchKey(said), sound, head > 0).some((end) =>
            goesOn(sound.slice(end), text.charAt(place), reader),
          ),
        )
        .map((said) => ({
          start: index + kana.length - said.length - head,
          written: text.slice(0, head) + said + tail,
          word,
        }));
    }),
  );
}

/** Where a reading ends in a sound that it begins, or that it stands inside of. */
function listPlaces(said: string, sound: string, isInside: boolean): readonly number[] {
  if (!isInside) return sound.startsWith(said) ? [said.length] : [];
  return [...sound].flatMap((_, place) => (place > 0 && sound.startsWith(said, place) ? [place + said.length] : []));
}

/** Whether a sound goes on with a reading of a kanji. */
function goesOn(rest: string, character: string, { conversions, tokenise }: Reader): boolean {
  const readings = [...(conversions.sounds.get(character) ?? []), readText(character, tokenise)];
  return rest !== '' && readings.some((reading) => rest.startsWith(reading));
}

/** Words that begin with the kanji before the kana, whose end it is. */
function listWordsBefore(before: string, kana: string, index: number, { known }: Reader): readonly Mixed[] {
  const beginnings = listBeginnings(kana).slice(1);
  return listEnds(before).flatMap((head) =>
    (known.heads.get(head) ?? []).flatMap((word): readonly Mixed[] =>
      beginnings
        .filter((said) => isReading(said, word.text.length - head.length, word))
        .filter((said) => word.sound.slice(1).endsWith(makeMatchKey(said)))
        .map((said) => ({ start: index - head.length, written: head + said, word })),
    ),
  );
}

/** How many characters a word has in common with what stands before the kana. */
function lengthOfHead(word: string, before: string): number {
  for (let length = word.length - 1; length > 0; length -= 1) if (before.endsWith(word.slice(0, length))) return length;
  return 0;
}

/** What a text ends in, as far as it may belong to a word. */
function listEnds(text: string): readonly string[] {
  const end = text.slice(-MOST_READ);
  return [...end].map((_, place) => end.slice(place));
}

/** What a text begins with, as far as it may belong to a word. */
function listBeginnings(text: string): readonly string[] {
  const beginning = text.slice(0, MOST_READ);
  return [...beginning].map((_, place) => beginning.slice(0, place + 1));
}

/** Whether kana may be the reading of so many kanji of a word, and what is left of its sound that of the others. */
function isReading(kana: string, kanji: number, { text, sound }: KnownWord): boolean {
  if (kana.length > kanji * MOST_KANA || kana.length < kanji || GRAMMAR.has(kana) || PARTICLE.test(kana)) return false;
  return sound.length - makeMatchKey(kana).length <= (text.length - kanji) * MOST_KEPT;
}

/**
 * Whether a stretch is what it says: it cuts a word of the dictionary, holds a verb (開いた, 目指して) that no stray kana follows,
 * or its kana are words of grammar.
 */
function isOrdinary({ start, written }: Mixed, run: string, { tokenise, index }: Reader): boolean {
  const end = start + written.length;
  let at = 0;
  const inside: Token[] = [];
  for (const token of tokenise(run)) {
    const last = at + token.surface.length;
    if (at < end && last > start) {
      const isCut = at < start || last > end;
      if (isCut && !isCutWrong(token, index)) return true;
      if (!isCut) inside.push(token);
    }
    at = last;
  }
  const isWhole = inside.some(({ surface, reading }) => surface === written && reading !== null);
  const isEnding = /^[ぁ-ゖ]\p{Script=Han}/u.test(written) && !isApart(inside[0], run.charAt(start - 1));
  return isWhole || isEnding || inside.some((token, place) => isBent(token, inside[place + 1]) || isGrammar(token));
}

/** Kana that the dictionary cuts in the wrong place: うなじ業, のしゃ絶率. */
function isCutWrong({ surface, pos }: Token, index: Reader['index']): boolean {
  if (!/^[ぁ-ゖ]+$/u.test(surface) || (pos !== '名詞' && pos !== '動詞')) return false;
  return surface.startsWith('の') || (pos === '名詞' && !isHeld(makeMatchKey(surface), index));
}

/** Whether a single kana is no ending of the verb before it: the し of 実施し町村 is one, that of のし策 is none. */
function isApart(token: Token | undefined, before: string): boolean {
  return !['動詞', '助動詞', '助詞'].includes(token?.pos ?? '') || /^[のはがを、]?$/u.test(before);
}

/** A verb or an adjective with its ending; 推し in 推しん事業 and 施さ in 施さく are none. */
function isBent({ surface, pos }: Token, next: Token | undefined): boolean {
  const isVerb = (pos === '動詞' || pos === '形容詞') && /\p{Script=Han}[ぁ-ゖ]/u.test(surface);
  return isVerb && !/^[んくつきいう]$/u.test(next?.surface ?? '');
}

/** Words of two kana that are readings of kanji as well, or the beginning of one, are none: とう, がっ. */
function isGrammar({ surface, pos }: Token): boolean {
  if (!/^[ぁ-ゖ]{2,}$/u.test(surface)) return false;
  if (['助詞', '連体詞', '接続詞'].includes(pos)) return true;
  return ['副詞', '動詞', '形容詞'].includes(pos) && (surface.length > 2 || LIGHT.test(surface));
}

/** The longest word; of several the one that stands far more often, or belongs to asking. Null where none stands out. */
function choose(ways: readonly Mixed[]): Mixed | null {
  const weigh = ({ word }: Mixed) => (word.isCue ? 50 : 0) + word.count;
  const [best, second] = ways.toSorted((a, b) => b.word.text.length - a.word.text.length || weigh(b) - weigh(a));
  if (!best) return null;
  const isOpen = second && second.word.text !== best.word.text && second.word.text.length === best.word.text.length;
  return isOpen && weigh(best) < weigh(second) * MORE_OFTEN ? null : best;
}
