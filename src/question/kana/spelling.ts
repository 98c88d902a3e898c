// Writes what staff typed in kana as the knowledge base and the cues write it: 「しごとそうぞうせんりゃく」 → 「しごと創造戦略」.
// What is not well covered by known words stays as it is.
import { type KeyedText, keyFoldedText, makeMatchKey, toKatakana } from '../../language/match-key.js';
import type { Span } from '../../language/span.js';
import type { Tokenise } from '../../language/tokenise.js';
import type { SearchIndex } from '../search/search-index.js';
import { coverKana, type Piece, sliceText } from './cover.js';
import { COUNTER_READINGS } from './cue-readings.js';
import { isAllGrammar } from './grammar.js';
import type { KanaLexicon } from './lexicon.js';

/** What spelling out needs: how words are read, which characters stand side by side in the texts, and the dictionary. */
type Speller = {
  readonly kana: KanaLexicon;
  readonly index: Pick<SearchIndex, 'postings'>;
  readonly tokenise: Tokenise;
};

/** The text as spelt now, and the stretches of it that were written otherwise. */
export type SpeltText = { readonly text: string; readonly respelt: readonly Span[] };

/** What the dictionary knows to be written in hiragana. */
const PLAIN = new Set(['動詞', '形容詞', '副詞', '連体詞', '接続詞', '感動詞']);
/** Endings no noun has. */
const VERBAL = /ます|ませ|まし|られ|れて|って|った|して|した/u;
/** Behind the end of a sentence stands no noun but a way of speaking: いつでっしゃろ. */
const ENDED = /[ぁ-ゖ\p{Script=Han}](?:で|か|です|ます|だ|た)$/u;
/** So many kana of a stretch of at least this length may be unknown. */
const SLIPS = 2;
const LONG = 12;
/** So many unknown kana are a word of their own, and fewer where a noun must stand. */
const STRANGE = 4;
const STRANGE_NOUN = 3;
/** So many kana before a stretch say how it is to be cut; no sentence has as many without a break. */
const MOST_BEFORE = 60;

/** Folded text → the same with its words in kana spelt out; without kana, the text itself. */
export function spellKana(folded: string, { kana, index, tokenise }: Speller): SpeltText {
  if (!/[ぁ-ゖァ-ヺ]{2}|[ァ-ヺ]/u.test(folded)) return { text: folded, respelt: [] };
  const keyed = keyFoldedText(isAllKatakana(folded) ? toHiragana(folded) : writeGrammar(folded, tokenise));
  const pieces = coverKana(keyed, kana, (pair) => index.postings.pairs.has(pair));
  const chosen = splitStretches(pieces, keyed).flatMap((stretch) => spellStretch(stretch, keyed, tokenise));
  let text = '';
  let done = 0;
  const respelt: Span[] = [];
  for (const { start, written, spelt } of chosen) {
    text += keyed.folded.slice(done, start);
    if (makeMatchKey(written) !== makeMatchKey(spelt)) {
      respelt.push({ start: text.length, end: text.length + spelt.length });
    }
    text += spelt;
    done = start + written.length;
  }
  return { text: text + keyed.folded.slice(done), respelt };
}

/** 何ケン, 何ニン: what stands behind 何 on such a keyboard. */
const COUNTERS: ReadonlyMap<string, string> = new Map(COUNTER_READINGS);

/** A message typed on a keyboard that gives nothing but katakana. */
function isAllKatakana(folded: string): boolean {
  return !/[ぁ-ゖ\p{Script=Han}]/u.test(folded) && /[ァ-ヺー]{8}/u.test(folded);
}

/** A keyboard that gives katakana only beside kanji: 事業ハドレ, 教エテ. Its runs of grammar are written in hiragana. */
function writeGrammar(folded: string, tokenise: Tokenise): string {
  return folded.replace(/[ァ-ヺー]+/gu, (run, place: number) => {
    const before = folded[place - 1] ?? '';
    const counter = before === '何' ? COUNTERS.get(toHiragana(run)) : undefined;
    if (counter !== undefined) return counter;
    if (run.includes('ヲ') || QUESTION_WORD.test(run) || isEnding(before, run, tokenise)) return toHiragana(run);
    if (place > 0 && isGrammarThroughout(run, tokenise)) return toHiragana(run);
    const head = headOf(run, tokenise);
    if (head !== null) return head + toHiragana(run.slice(head.length));
    if (!/[\p{Script=Han}a-z0-9」』)]/u.test(before) || isWord(run, tokenise)) return run;
    if (isGrammar(run, tokenise)) return toHiragana(run);
    const [particle = '', word] = [run.slice(0, 1), run.slice(1)];
    const isLed = PARTICLE.test(particle) && word.length > 1 && isKnown(word, tokenise);
    return isLed ? toHiragana(particle) + word : run;
  });
}

function isGrammarThroughout(run: string, tokenise: Tokenise): boolean {
  return run.length > 1 && isAllGrammar(toHiragana(run)) && !isWord(run, tokenise);
}

/** エテクダサイ behind 教: with the kanji before it, it is a verb of the dictionary and its endings. */
function isEnding(before: string, run: string, tokenise: Tokenise): boolean {
  if (!/\p{Script=Han}/u.test(before) || isWord(run, tokenise)) return false;
  const [verb, ...endings] = tokenise(before + toHiragana(run));
  const isVerb = verb?.pos === '動詞' && verb.surface.length > 1;
  return isVerb && endings.every(({ pos, reading }) => reading !== null && ['助詞', '助動詞', '動詞'].includes(pos));
}

/** The word of the dictionary that a run begins with, where a particle and a question follow: オブザーバーハドコデスカ. */
function headOf(run: string, tokenise: Tokenise): string | null {
  for (let length = run.length - SHORTEST_TAIL; length > 1; length -= 1) {
    const [head, tail] = [run.slice(0, length), run.slice(length)];
    if (PARTICLE.test(tail.slice(0, 1)) && isAllGrammar(toHiragana(tail)) && isWord(head, tokenise)) return head;
  }
  return null;
}

/** A particle and a question word. */
const SHORTEST_TAIL = 3;
const QUESTION_WORD = /^(?:ドッチ|ドチラ|ドレ|ドコ|イクラ|イクツ|ナニ|イツ|ダレ|ナゼ|ドンナ|ソレゾレ)(?:デスカ|カ)?$/u;
const PARTICLE = /^[ハガモトノニデ]$/u;

/** Whether a run is made of words of the dictionary, none of them as short as a particle. */
function isWord(run: string, tokenise: Tokenise): boolean {
  return isKnown(run, tokenise) && tokenise(run).every(({ surface }) => surface.length > 1);
}

/** Whether the dictionary has every word of a text. */
function isKnown(text: string, tokenise: Tokenise): boolean {
  return tokenise(text).every(({ reading }) => reading !== null);
}

/** A particle, and pronouns and verbs behind it; no word that the dictionary has in katakana. */
function isGrammar(run: string, tokenise: Tokenise): boolean {
  if (run.length === 1) return PARTICLE.test(run);
  const [first, ...others] = tokenise(toHiragana(run));
  return (
    (first?.pos === '助詞' || first?.pos === '副詞' || first?.posDetail === '副詞可能') &&
    others.every(({ pos, posDetail, reading }) => reading !== null && (pos !== '名詞' || posDetail === '代名詞'))
  );
}

/** A stretch of the text and how it is to be written. */
type Spelling = { readonly start: number; readonly written: string; readonly spelt: string };

/** The pieces between words of grammar, punctuation and what is no kana. */
function splitStretches(pieces: readonly Piece[], { folded, places }: KeyedText): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = [[]];
  for (const piece of pieces) {
    const before = places[piece.from - 1] ?? -1;
    const isApart = /[、。\s!?「」()]/u.test(folded.slice(before + 1, places[piece.from] ?? 0));
    if (isApart || piece.kind === 'grammar' || piece.kind === 'other') stretches.push([]);
    if (piece.kind !== 'grammar' && piece.kind !== 'other') stretches.at(-1)?.push(piece);
  }
  return stretches.filter(({ length }) => length > 0);
}

/**
 * The words of a stretch if hardly anything else is in it. Otherwise the cue words at its end alone, and what is before them is read as
 * one noun if it is strange.
 */
function spellStretch(stretch: readonly Piece[], keyed: KeyedText, tokenise: Tokenise): readonly Spelling[] {
  if (isCovered(stretch)) return stretch.flatMap((piece) => spellPiece(piece, keyed));
  const body = stretch.slice(0, stretch.findLastIndex((piece) => !isCue(piece)) + 1);
  const cues = stretch.filter((piece) => isCue(piece)).flatMap((piece) => spellPiece(piece, keyed));
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return cues;
  const start = keyed.places[first.from] ?? 0;
  const written = sliceText(keyed, first.from, last.to);
  const unknown = body.filter(({ kind }) => kind === 'unknown').length;
  if (!isStrange(unknown, start, written, keyed.folded, tokenise)) return cues;
  return [{ start, written, spelt: toKatakana(written) }, ...cues.filter((cue) => cue.start >= start + written.length)];
}

/** A long stretch is also known with a slip or an ending in it. */
function isCovered(stretch: readonly Piece[]): boolean {
  const unknown = stretch.filter(({ kind }) => kind === 'unknown').length;
  const length = (stretch.at(-1)?.to ?? 0) - (stretch[0]?.from ?? 0);
  return unknown === 0 || (length >= LONG && unknown <= SLIPS);
}

function isCue({ word, from, to }: Piece): boolean {
  return word?.kind === 'cue' && to - from >= STRANGE_NOUN;
}

/** のバス is a particle and a word, and no 伸ばす; きょうどうセミナー is one name. */
function isTorn(written: string, word: string): boolean {
  return /^[ぁ-ゖ]+[ァ-ヺー]{2,}$/u.test(written) && !/[ァ-ヺ]/u.test(word);
}

function spellPiece({ word, from, to }: Piece, keyed: KeyedText): readonly Spelling[] {
  const written = sliceText(keyed, from, to);
  return word && !isTorn(written, word.text)
    ? [{ start: keyed.places[from] ?? 0, written, spelt: spell(written, word.text) }]
    : [];
}

/** Whether a stretch is a word nothing is known of: no ending of a verb, and no verb or adverb of the dictionary. */
function isStrange(unknown: number, start: number, whole: string, folded: string, tokenise: Tokenise): boolean {
  if (unknown < STRANGE_NOUN || VERBAL.test(whole) || /\p{Script=Han}/u.test(folded[start - 1] ?? '')) return false;
  const rest = folded.slice(start + whole.length);
  if (/^[?。!]?$/u.test(rest) && ENDED.test(folded.slice(0, start))) return false;
  if (folded[start - 1] === 'の' && /^(?:は|が|を|って|も|の|に|、|[?。]|$)/u.test(rest)) return true;
  const before = /[ぁ-ゖ]*$/u.exec(folded.slice(Math.max(0, start - MOST_BEFORE), start))?.[0] ?? '';
  return unknown >= STRANGE && !holdsPlain(before, whole, tokenise);
}

/** Whether the dictionary finds a verb or the like in the second of two runs. */
function holdsPlain(before: string, run: string, tokenise: Tokenise): boolean {
  let end = 0;
  return tokenise(before + run).some(({ surface, pos }) => {
    end += surface.length;
    return end > before.length && PLAIN.has(pos) && surface.length >= 2;
  });
}

/** Brackets at the ends of a name stand around its kana already. */
const EDGES = /^[「(『]+|[」)』]+$/gu;

/** What is written with the same characters but for brackets and spaces stays; hiragana becomes katakana where the word has it. */
function spell(written: string, word: string): string {
  return makeMatchKey(written) === makeMatchKey(word) && toKatakana(written) !== toKatakana(word)
    ? written
    : word.replace(EDGES, '');
}

export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x60));
}
