// Readings of the words staff may write in kana: the knowledge base's names, the nouns of its texts as the dictionary reads
// them, and the question's own vocabulary. Made once from a knowledge base.
import { fold } from '../../language/fold.js';
import { makeMatchKey, toKatakana } from '../../language/match-key.js';
import type { ReadText } from '../../language/readings.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import type { Name } from '../names/names.js';
import { COUNTER_READINGS, CUE_READINGS, listYearReadings, UNIT_READINGS } from './cue-readings.js';

/** A name is whole, a word is a noun or a run of nouns, a cue is the question's own, a unit stands behind a figure, a prefix before one. */
export type KanaWord = {
  readonly text: string;
  readonly key: string;
  /** In katakana, where the match key of the reading would not tell it from others: つ from っ. Null for names. */
  readonly reading: string | null;
  readonly kind: 'name' | 'word' | 'cue' | 'unit' | 'prefix';
  /** In how many runs of the texts it stands. */
  readonly count: number;
};

/** A word of the texts with one way to read it. */
export type SpokenWord = Pick<KanaWord, 'text' | 'count'> & { readonly reading: string };

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
/** Kanji and katakana, or a short word of Latin letters: ICT. */
const RUN = /[\p{Script=Han}\p{Script=Katakana}ー々]{2,24}|(?<![a-z])[a-z]{2,4}(?![a-z])/gu;
const NOUN = new Set(['一般', 'サ変接続', '固有名詞', '形容動詞語幹', '接尾', '副詞可能', 'ナイ形容詞語幹']);
/** A noun that a name writes in hiragana: あおもり, しごと. */
const HIRAGANA_NOUN = /(?<![ぁ-ゖー])(?![ぁ-ゖー]*[をにのはがでする])[ぁ-ゖー]{3,}/gu;
const READABLE = /^[ァ-ヺ0-9]+$/u;
/** Of a larger knowledge base, the runs that stand most often. */
const MOST_RUNS = 50_000;

type Found = Map<string, KanaWord[]>;

/** Names, texts → how their words are read. Names are read by `read`, which may know them already. */
export function buildKanaLexicon(
  names: readonly Name[],
  texts: readonly string[],
  read: ReadText,
  tokenise: Tokenise,
): KanaLexicon {
  const found: Found = new Map();
  for (const [reading, text] of [...CUE_READINGS, ...listYearReadings()]) addWord(found, reading, text, 'cue');
  for (const [reading, counter] of COUNTER_READINGS) addWord(found, `なん${reading}`, `何${counter}`, 'cue');
  for (const [reading, unit] of UNIT_READINGS) addWord(found, reading, unit, 'unit');
  addWord(found, 'だい', '第', 'prefix');
  for (const name of new Map(names.map((one) => [one.text, one])).values()) addName(found, name, read);
  for (const [run, count] of countRuns(texts)) {
    for (const compound of [...listCompounds(tokenise(run)), ...listNumbers(run, tokenise)]) {
      addWord(found, readAloud(compound), compound.map(({ surface }) => surface).join(''), 'word', count);
    }
  }
  return index(found);
}

/** The same with more words of the texts. */
export function addSpoken({ words }: KanaLexicon, spoken: readonly SpokenWord[]): KanaLexicon {
  const found: Found = new Map([...words].map(([sound, homophones]) => [sound, [...homophones]]));
  for (const { reading, text, count } of spoken) addWord(found, reading, text, 'word', count);
  return index(found);
}

function addName(found: Found, { text, key }: Name, read: ReadText): void {
  const reading = read(text);
  const spelt = reading.replace(/[a-z]/gu, (letter) => makeMatchKey(LETTERS[letter] ?? ''));
  const isMixed = /[ぁ-ゖ]/u.test(text);
  for (const way of new Set([reading, spelt, ...(isMixed ? [key] : [])])) {
    if (/[ァ-ヺ]/u.test(way) && !isShort(way, text)) {
      keep(found, way, { text: fold(text), key, reading: null, kind: 'name', count: 1 });
    }
  }
  for (const [word] of isMixed ? text.matchAll(HIRAGANA_NOUN) : []) addWord(found, word, word, 'word');
}

function addWord(found: Found, reading: string, text: string, kind: KanaWord['kind'], count = 1): void {
  const sound = makeMatchKey(reading);
  if (!READABLE.test(sound) || (kind === 'word' && isShort(sound, text))) return;
  keep(found, sound, { text, key: makeMatchKey(text), reading: toKatakana(reading), kind, count });
}

/** A word that is known already only counts more; but a unit is also a word of its own where no figure stands before it. */
function keep(found: Found, sound: string, word: KanaWord): void {
  const words = found.get(sound);
  if (!words) found.set(sound, [word]);
  else {
    const place = words.findIndex(
      ({ text, kind }) => text === word.text && (kind === 'unit') === (word.kind === 'unit'),
    );
    const known = words[place];
    if (known) words[place] = { ...known, count: known.count + word.count };
    else words.push(word);
  }
}

/** Two characters are enough for a word in katakana: バス. */
function isShort(key: string, text: string): boolean {
  if (/^\p{Script=Han}$/u.test(text)) return true;
  return key.length < SHORTEST && !(key.length === 2 && /^[ァ-ヺー]+$/u.test(text));
}

function rank(kind: KanaWord['kind']): number {
  return ['cue', 'unit', 'prefix', 'name', 'word'].indexOf(kind);
}

function countRuns(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [run] of fold(text).matchAll(RUN)) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts.size <= MOST_RUNS ? [...counts] : [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_RUNS);
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

/** The compounds that end in 数, which is cut from the word before it: 法人数 is no 人数. */
function listNumbers(run: string, tokenise: Tokenise): readonly (readonly Token[])[] {
  if (!/..数$/u.test(run)) return [];
  const counted = tokenise(run.slice(0, -1));
  const [number] = tokenise('数');
  if (number === undefined || counted.some((token) => !isNoun(token))) return [];
  return counted.map((_, from) => [...counted.slice(from), { ...number, reading: 'スウ' }]);
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

function index(found: Found): KanaLexicon {
  const lengths = new Map<string, Set<number>>();
  for (const [reading, homophones] of found) {
    homophones.sort((a, b) => rank(a.kind) - rank(b.kind) || b.count - a.count).splice(HOMOPHONES);
    const head = reading.slice(0, 2);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(reading.length));
  }
  return {
    words: found,
    lengths: new Map([...lengths].map(([head, set]) => [head, [...set].toSorted((a, b) => b - a)])),
  };
}
