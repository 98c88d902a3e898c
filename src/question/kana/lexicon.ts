// Readings of the words staff may write in kana: the knowledge base's names, the nouns of its texts as the dictionary reads
// them, and the question's own vocabulary. Made once from a knowledge base.
import { fold } from '../../language/fold.js';
import { makeMatchKey, toKatakana } from '../../language/match-key.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import { COUNTER_READINGS, CUE_READINGS, listYearReadings, UNIT_READINGS } from './cue-readings.js';

/** A name is whole, a word is a noun or a run of nouns, a cue is the question's own, a unit stands behind a figure, a prefix before one. */
export type KanaWord = {
  readonly text: string;
  readonly key: string;
  /** In katakana. */
  readonly reading: string;
  readonly kind: 'name' | 'word' | 'cue' | 'unit' | 'prefix';
  /** In how many runs of the texts it stands. */
  readonly count: number;
};

export type KanaLexicon = {
  /** By reading, as match key. */
  readonly words: ReadonlyMap<string, readonly KanaWord[]>;
  /** The lengths of the readings that begin with a given pair of characters, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
};

/** Shorter readings are inside too many other words. */
const SHORTEST = 3;
const LONGEST_COMPOUND = 3;
/** So many words of one sound are kept apart. */
const HOMOPHONES = 4;
const RUN = /[\p{Script=Han}\p{Script=Katakana}ー々]{2,24}/gu;
const NOUN = new Set(['一般', 'サ変接続', '固有名詞', '形容動詞語幹', '接尾', '副詞可能', 'ナイ形容詞語幹']);
const READABLE = /^[ァ-ヺ0-9]+$/u;

export function buildKanaLexicon(
  names: ReadonlySet<string>,
  texts: readonly string[],
  tokenise: Tokenise,
): KanaLexicon {
  const found = new Map<string, Map<string, KanaWord>>();
  const add = (reading: string, text: string, kind: KanaWord['kind'], count: number) => {
    const key = makeMatchKey(reading);
    if (
      (kind !== 'name' && !READABLE.test(key)) ||
      !/[ァ-ヺ]/u.test(key) ||
      (kind === 'name' || kind === 'word' ? isShort(key, text) : false)
    )
      return;
    const words = found.get(key) ?? found.set(key, new Map()).get(key);
    // A unit is also a word of its own where no figure stands before it.
    const place = kind === 'unit' ? `#${text}` : text;
    const known = words?.get(place);
    words?.set(place, {
      text,
      key: makeMatchKey(text),
      reading: toKatakana(reading),
      kind: known?.kind ?? kind,
      count: count + (known?.count ?? 0),
    });
  };
  for (const [reading, text] of [...CUE_READINGS, ...listYearReadings()]) add(reading, text, 'cue', 1);
  for (const [reading, counter] of COUNTER_READINGS) add(`なん${reading}`, `何${counter}`, 'cue', 1);
  for (const [reading, unit] of UNIT_READINGS) add(reading, unit, 'unit', 1);
  add('だい', '第', 'prefix', 1);
  for (const name of new Set([...names].map(fold))) {
    const tokens = tokenise(name);
    for (const word of listHiragana(name, tokens)) add(word, word, 'word', 1);
    add(readAloud(tokens), name, 'name', 1);
    if (/[a-z]/u.test(name)) add(tokens.map(({ surface, reading }) => reading ?? surface).join(''), name, 'name', 1);
    add(name, name, 'name', 1);
  }
  for (const [run, count] of countRuns(texts)) {
    for (const compound of listCompounds(tokenise(run))) {
      add(readAloud(compound), compound.map(({ surface }) => surface).join(''), 'word', count);
    }
  }
  return index(found);
}

/** Two characters are enough for a word in katakana: バス. */
function isShort(key: string, text: string): boolean {
  if (/^\p{Script=Han}$/u.test(text)) return true;
  return key.length < SHORTEST && !(key.length === 2 && /^[ァ-ヺー]+$/u.test(text));
}

function rank(kind: KanaWord['kind']): number {
  return ['cue', 'unit', 'prefix', 'name', 'word'].indexOf(kind);
}

function countRuns(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [run] of fold(text).matchAll(RUN)) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** The runs of up to three neighbouring nouns, and the whole. */
function listCompounds(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const compounds: (readonly Token[])[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isNoun(tokens[from]) || tokens[from]?.posDetail === '接尾') continue;
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_COMPOUND); to += 1) {
      const last = tokens[to - 1];
      if (!isNoun(last)) break;
      compounds.push(tokens.slice(from, to));
    }
  }
  return tokens.length > LONGEST_COMPOUND ? [...compounds, tokens] : compounds;
}

/** Nouns that a name writes in hiragana: あおもり, しごと. */
function listHiragana(name: string, tokens: readonly Token[]): readonly string[] {
  const first = /^[0-9]*([ぁ-ゖー]{3,})/u.exec(name)?.[1] ?? [];
  const nouns = tokens.filter(({ surface, pos }) => pos === '名詞' && /^[ぁ-ゖー]{3,}$/u.test(surface));
  return [...new Set([first, ...nouns.map(({ surface }) => surface)].flat())];
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === '名詞' ? NOUN.has(token.posDetail) : token.pos === '接頭詞');
}

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム エヌ オー ピー キュー アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット'
    .split(' ')
    .map((name, place) => [String.fromCharCode(97 + place), name]),
);

/** How words are read aloud, Latin letters one by one. */
function readAloud(tokens: readonly Token[]): string {
  return tokens
    .map(({ surface, reading }) => reading ?? toKatakana(surface).replace(/[a-z]/gu, (letter) => LETTERS[letter] ?? ''))
    .join('');
}

function index(found: ReadonlyMap<string, ReadonlyMap<string, KanaWord>>): KanaLexicon {
  const words = new Map<string, readonly KanaWord[]>();
  const lengths = new Map<string, Set<number>>();
  for (const [reading, homophones] of found) {
    const sorted = [...homophones.values()].toSorted((a, b) => rank(a.kind) - rank(b.kind) || b.count - a.count);
    words.set(reading, sorted.slice(0, HOMOPHONES));
    const head = reading.slice(0, 2);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(reading.length));
  }
  return { words, lengths: new Map([...lengths].map(([head, set]) => [head, [...set].toSorted((a, b) => b - a)])) };
}
