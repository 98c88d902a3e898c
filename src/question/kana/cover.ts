// Covers a text written in kana with known words: of all ways to cut it, the one that leaves least uncovered and needs the
// fewest words, as a shortest path over the text's match key.
import { type KeyedText, toKatakana } from '../../language/match-key.js';
import { reachOfGrammar } from './grammar.js';
import type { KanaLexicon, KanaWord } from './lexicon.js';

/** A stretch of the key: a known word, words of grammar, kana nothing is known of, or what is no kana. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'word' | 'grammar' | 'unknown' | 'katakana' | 'other';
  readonly word: KanaWord | null;
  readonly cost: number;
};

/** A piece at the end of the cheapest way to it. */
type Step = { readonly piece: Piece; readonly before: Step | null; readonly cost: number };

const COST = { name: 1.8, word: 2, cue: 1.7, unit: 1.2, prefix: 1.2, grammar: 1, unknown: 2, katakana: 0.6 } as const;
/** What is unknown is one strange word rather than scraps between particles. */
const SCRAPS = { opening: 2, shortWord: 3, particles: 1.5 } as const;
/** A word of two kana is met only where nothing else is. */
const SHORT = 3.4;
/** Shorter words are met only as they are read, and not where the ending of a verb stands. */
const EXACT = 4;
const HAN = /\p{Script=Han}/u;
/** These hardly follow another particle. */
const RARE_SECOND = /[ヤヨネサナヘ]/u;
/** A word that is written in hiragana in the texts too. */
const AS_WRITTEN = 0.3;
/** Two words whose seam stands in the texts belong together. */
const SEAM = 0.6;
/** So many ways to reach one place are kept. */
const WAYS = 3;

/**
 * Keyed text → its pieces from left to right, which cover it. `joins` tells whether two characters stand side by side in
 * the texts.
 */
export function coverKana(keyed: KeyedText, lexicon: KanaLexicon, joins: (pair: string) => boolean): readonly Piece[] {
  const { key } = keyed;
  const ways: (readonly Step[])[] = Array.from({ length: key.length + 1 }, () => []);
  for (let at = 0; at < key.length; at += 1) {
    const befores = at === 0 ? [null] : (ways[at] ?? []);
    if (befores.length === 0) continue;
    for (const piece of listPieces(keyed, at, lexicon)) {
      for (const before of befores) {
        const seam = piece.word && before && joins(lastOf(before.piece, key) + piece.word.key.slice(0, 1)) ? SEAM : 0;
        const cost = (before?.cost ?? 0) + piece.cost + costOfScraps(before?.piece, piece, key) - seam;
        const step = { piece, before, cost };
        ways[piece.to] = keepCheapest(ways[piece.to] ?? [], step);
      }
    }
  }
  const pieces: Piece[] = [];
  for (let step = ways[key.length]?.[0] ?? null; step !== null; step = step.before) pieces.push(step.piece);
  return pieces.reverse();
}

function keepCheapest(steps: readonly Step[], step: Step): readonly Step[] {
  const place = steps.findIndex(({ cost }) => step.cost < cost);
  if (place < 0) return steps.length < WAYS ? [...steps, step] : steps;
  return steps.toSpliced(place, 0, step).slice(0, WAYS);
}

function costOfScraps(before: Piece | undefined, piece: Piece, key: string): number {
  if (piece.kind === 'unknown') return before?.kind === 'unknown' ? 0 : SCRAPS.opening;
  if (piece.kind === 'word') return before?.kind === 'unknown' && piece.to - piece.from < 3 ? SCRAPS.shortWord : 0;
  const isParticle = (one: Piece | undefined) => one?.kind === 'grammar' && one.to - one.from === 1;
  return isParticle(before) && isParticle(piece) && RARE_SECOND.test(key[piece.from] ?? '') ? SCRAPS.particles : 0;
}

/** The character a word would join; none behind kana that is left as it is. */
function lastOf({ kind, word, to }: Piece, key: string): string {
  return word ? word.key.slice(-1) : kind === 'other' ? (key[to - 1] ?? '') : '';
}

/** All pieces that may begin at a place of the key. */
function listPieces(keyed: KeyedText, at: number, lexicon: KanaLexicon): readonly Piece[] {
  const { folded, places, key } = keyed;
  const character = folded[places[at] ?? 0] ?? '';
  const words = listWords(keyed, at, lexicon);
  if (isHiragana(character)) {
    const grammar = reachOfGrammar(folded, places[at] ?? 0).map((end) =>
      plain('grammar', at, findPlace(end, keyed), COST.grammar),
    );
    return [...words, ...grammar, plain('unknown', at, at + 1, COST.unknown)];
  }
  if (!isKatakana(character)) return [...words, plain('other', at, at + 1, 0)];
  let to = at + 1;
  while (to < key.length && isKatakana(folded[places[to] ?? 0] ?? '')) to += 1;
  return [...words, plain('katakana', at, to, COST.katakana * (to - at))];
}

function plain(kind: Piece['kind'], from: number, to: number, cost: number): Piece {
  return { kind, from, to, cost, word: null };
}

function isHiragana(character: string): boolean {
  return character >= 'ぁ' && character <= 'ゖ';
}

function isKatakana(character: string): boolean {
  return (character >= 'ァ' && character <= 'ヺ') || character === 'ー';
}

/** The place in the key of what stands at a place of the text or behind it. */
function findPlace(place: number, { places, key }: KeyedText): number {
  let at = Math.min(place, key.length);
  while (at > 0 && (places[at - 1] ?? 0) >= place) at -= 1;
  return at;
}

function listWords(keyed: KeyedText, at: number, { words, lengths }: KanaLexicon): readonly Piece[] {
  const { key, places } = keyed;
  const found: Piece[] = [];
  for (const length of [...(lengths.get(key.slice(at, at + 2)) ?? []), ...(lengths.get(key.slice(at, at + 1)) ?? [])]) {
    const bearers = at + length <= key.length ? words.get(key.slice(at, at + length)) : undefined;
    if (!bearers) continue;
    for (const word of bearers) {
      const written = sliceText(keyed, at, at + length);
      if (!isFit(word, length, written, places[at] ?? 0, keyed)) continue;
      const cost = costOf(word, length) - (written === word.text ? AS_WRITTEN : 0);
      found.push({ kind: 'word', from: at, to: at + length, cost, word });
    }
  }
  return found;
}

/** The text of a stretch of the key, with the long mark behind it that a key leaves out. */
export function sliceText({ folded, places }: KeyedText, from: number, to: number): string {
  const end = (places[to - 1] ?? 0) + 1;
  return folded.slice(places[from] ?? 0, folded[end] === 'ー' ? end + 1 : end);
}

/** Only names go across a space or a comma, and units and prefixes need their figure. */
function isFit(
  { kind, reading }: KanaWord,
  length: number,
  written: string,
  start: number,
  { folded }: KeyedText,
): boolean {
  if (!/[ぁ-ゖァ-ヺ]/u.test(written)) return false;
  if (kind === 'unit') return /[0-9]/u.test(folded[start - 1] ?? '');
  if (kind === 'prefix') return /[0-9]/u.test(folded[start + written.length] ?? '');
  if (length < EXACT && HAN.test(folded[start - 1] ?? '')) return false;
  if (length < EXACT && reading !== null && toKatakana(written) !== reading) return false;
  return kind === 'name' || !/[、。\s]/u.test(written);
}

function costOf({ kind, count }: KanaWord, length: number): number {
  const isUnit = kind === 'unit' || kind === 'prefix';
  const base = length < 3 && !isUnit ? SHORT : COST[kind];
  return base - Math.min(0.3, Math.log10(1 + count) / 10) - length / (isUnit ? 20 : 100);
}
