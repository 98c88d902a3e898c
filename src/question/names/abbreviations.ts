// Finds names that are said by the beginnings of their words: ビジサポステーション, エネ振課. An index of pairs of characters
// proposes names, and each must then be read out of the abbreviation to its last character.
import { listBigrams } from '../../language/bigrams.js';
import { makeMatchKey } from '../../language/match-key.js';
import { keepRecent } from '../../language/recent.js';
import { blank } from '../../language/span.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import { isHeld } from '../search/holders.js';
import { listPlaces, type Postings, postPairs, rankSharing } from '../search/postings.js';
import type { SearchIndex } from '../search/search-index.js';
import { joinSurfaces, listNounRuns } from '../terms/terms.js';
import { findMentions, type Lexicon, type Mention } from './lexicon.js';
import type { Name } from './names.js';

/** The names that may be abbreviated, by the pairs of characters their abbreviations may hold. */
export type Abbreviations = { readonly names: readonly CutName[]; readonly postings: Postings };

/** A name with the match keys of its words; of an office the last one says what it is: 課. */
type CutName = { readonly name: Name; readonly words: readonly string[]; readonly isOffice: boolean };

/** A word of a name, and with how many of its characters it is said. */
type Piece = { readonly word: number; readonly length: number };

type Sources = {
  readonly abbreviations: Abbreviations;
  readonly concepts: Lexicon;
  readonly index: SearchIndex;
  readonly tokenise: Tokenise;
};

const HAN = /^\p{Script=Han}/u;
const OFFICE = /(?:課|室|局|部|所|センター|グループ)$/u;
/** What a reference is about may be an office: 連絡会議の構成員（出納局）. */
const BRACKETED_OFFICE = /[（(]([^（）()]+[課室局部所])[）)]$/u;
/** 同課, 本課, 何課: a single character names no office. */
const SHORTEST_OFFICE = 2;
const SHORTEST = 3;
/** A single kana begins too many words; a kanji says what it means. */
const SHORTEST_KANA = 2;
const FEWEST_PIECES = 2;
const FEWEST_KANJI_PIECES = 3;
const CANDIDATES = 60;
/** No name has so many words, let alone an abbreviation. */
const MOST_WORDS = 16;
/** Of so many names that a text may abbreviate, how much of it they can be is worked out. */
const MOST_MEASURED = 500;
/** More runs than one question has. */
const RECENT_RUNS = 1_000;
/** Before an abbreviation it says whose or of when it is: 県エネ振課. */
const LEAD = /^(?:(?:令和|平成)?[0-9元]*年度|(?:青森)?[県市](?![内民])|財団)?/u;

/** Names → the index in which {@link makeFindAbbreviated} looks them up. */
export function indexAbbreviations(names: readonly Name[], tokenise: Tokenise): Abbreviations {
  const cut = names.flatMap((name) => cutName(name, tokenise) ?? []);
  return { names: cut, postings: postPairs(cut.map(({ words }) => listHeads(words))) };
}

/** Null for what is not abbreviated: indicators, headings and the like. */
function cutName(name: Name, tokenise: Tokenise): CutName | null {
  const text = abbreviablePart(name);
  if (text === null) return null;
  const words = tokenise(text)
    .map(({ surface }) => makeMatchKey(surface))
    .filter((key) => key !== '');
  return { name, words, isOffice: name.entity.kind !== 'programme' && OFFICE.test(text) };
}

function abbreviablePart({ entity, text }: Name): string | null {
  switch (entity.kind) {
    case 'programme':
    case 'section':
    case 'group':
    case 'organisation':
      return text;
    case 'reference':
      return BRACKETED_OFFICE.exec(text)?.[1] ?? null;
    default:
      return null;
  }
}

/** The beginning of each word, and the pairs that the first kanji of one makes with the first character of a later one. */
function listHeads(words: readonly string[]): readonly string[] {
  const pairs = words.flatMap((word, place) =>
    HAN.test(word) ? words.slice(place + 1).map((later) => word.charAt(0) + later.charAt(0)) : [],
  );
  return [...words.map((word) => word.slice(0, 2)), ...pairs];
}

/** Folded text, names in it blanked out → the names it abbreviates, from left to right; empty when there is none. */
export type FindAbbreviated = (blanked: string) => readonly Mention[];

/** The steps of one question ask for the same runs again and again. */
export function makeFindAbbreviated(sources: Sources): FindAbbreviated {
  const findHead = keepRecent((run: string) => findAtHead(run, sources), RECENT_RUNS);
  return (blanked) =>
    listNounRuns(blanked, sources.tokenise, mayBelong).flatMap(({ start, text }) => {
      const head = findHead(text);
      return head === null ? [] : { ...head, start: start + head.start, end: start + head.end };
    });
}

/** A verb without its ending may be a piece of a name: 振 in エネ振課. */
function mayBelong({ surface, pos }: Token): boolean {
  const isWord = pos === '名詞' || pos === '接頭詞' || /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(surface);
  return isWord && /[\p{L}\p{N}]/u.test(surface);
}

/** The longest abbreviation with which a run of words begins; null for none. */
function findAtHead(run: string, sources: Sources): Mention | null {
  const lead = LEAD.exec(run)?.[0].length ?? 0;
  const tokens = sources.tokenise(run.slice(lead)).slice(0, MOST_WORDS);
  const reach = measureReach(makeMatchKey(joinSurfaces(tokens)), sources.abbreviations);
  for (let count = tokens.length; count > 0 && reach >= SHORTEST; count -= 1) {
    const text = joinSurfaces(tokens.slice(0, count));
    if (makeMatchKey(text).length > reach) continue;
    const names = listAbbreviated(text, sources);
    if (names.length > 0) return mentionOf(names, text, lead);
  }
  return null;
}

function mentionOf(names: readonly Name[], text: string, start: number): Mention {
  const [key, ...others] = new Set(names.map((name) => name.key));
  return {
    start,
    end: start + text.length,
    text,
    key: key === undefined || others.length > 0 ? makeMatchKey(text) : key,
    entities: names.map(({ entity }) => entity),
    manner: 'abbreviated',
    likeness: 1,
  };
}

/** The names a text may abbreviate as a whole, those of which it leaves out the least first. */
function listAbbreviated(text: string, sources: Sources): readonly Name[] {
  const key = makeMatchKey(text);
  const readings = key.length < SHORTEST ? [] : listReadings(key, sources.abbreviations);
  if (readings.length === 0 || isHeld(key, sources.index)) return [];
  const isCommon = isOrdinary(text, sources);
  if (isCommon && !OFFICE.test(text)) return [];
  const whole = readings.filter(({ isWhole, isOffice }) => isWhole && (isOffice || !isCommon));
  const likely = whole.length > 0 || isCommon ? whole : readings;
  return likely.toSorted((a, b) => a.skipped - b.skipped).map(({ name }) => name);
}

/** A name that a key can be read as, how many of its words that leaves out, and whether none. */
type Reading = {
  readonly name: Name;
  readonly skipped: number;
  readonly isWhole: boolean;
  readonly isOffice: boolean;
};

function listReadings(key: string, abbreviations: Abbreviations): readonly Reading[] {
  return proposeNames(key, abbreviations).flatMap(({ name, words, isOffice }) => {
    const pieces = readPieces(key, words);
    if (pieces === null || !(isOffice ? isOfficeSaid(pieces, words) : isClipped(pieces, words))) return [];
    const skipped = (pieces.at(-1)?.word ?? 0) + 1 - pieces.length;
    return [{ name, skipped, isWhole: pieces.length === words.length, isOffice }];
  });
}

/** Of words of the dictionary and the vocabulary other names are made as well: 農政課, 再エネ補助. */
function isOrdinary(text: string, { concepts, tokenise }: Sources): boolean {
  return tokenise(blank(text, findMentions(text, concepts))).every(
    ({ surface, reading, posDetail }) =>
      reading !== null && posDetail !== '固有名詞' && (surface.length > 1 || OFFICE.test(surface)),
  );
}

function proposeNames(key: string, { names, postings }: Abbreviations): readonly CutName[] {
  const sharings = listBigrams(key).map((pair) => ({ places: listPlaces(pair, postings), points: 1 }));
  return rankSharing(sharings, names.length, CANDIDATES).flatMap(({ place }) => names[place] ?? []);
}

/** The first words whose beginnings, one behind the other, make the key from a place on; null when none do. */
function readPieces(key: string, words: readonly string[], at = 0, from = 0): readonly Piece[] | null {
  if (at === key.length) return [];
  for (let word = from; word < words.length; word += 1) {
    const text = words[word] ?? '';
    const least = HAN.test(text) ? 1 : Math.min(SHORTEST_KANA, text.length);
    for (let length = countShared(key, at, text); length >= least; length -= 1) {
      const rest = readPieces(key, words, at + length, word + 1);
      if (rest !== null) return [{ word, length }, ...rest];
    }
  }
  return null;
}

/** How much of a key may at most be an abbreviation; all of it where too many names begin with its first pair. */
function measureReach(key: string, { names, postings }: Abbreviations): number {
  const places = listPlaces(key.slice(0, 2), postings);
  if (places.length > MOST_MEASURED) return key.length;
  return places.reduce((most, place) => Math.max(most, reachOf(key, names[place]?.words ?? [])), 0);
}

/** Up to which place of a key the beginnings of words, one behind the other, can be read. */
function reachOf(key: string, words: readonly string[], at = 0, from = 0): number {
  let most = at;
  for (let word = from; word < words.length && most < key.length; word += 1) {
    const text = words[word] ?? '';
    const least = HAN.test(text) ? 1 : Math.min(SHORTEST_KANA, text.length);
    for (let length = countShared(key, at, text); length >= least; length -= 1) {
      most = Math.max(most, reachOf(key, words, at + length, word + 1));
    }
  }
  return most;
}

/** With how many characters of a word the key goes on at a place. */
function countShared(key: string, at: number, word: string): number {
  let shared = 0;
  while (shared < word.length && key[at + shared] === word[shared]) shared += 1;
  return shared;
}

/**
 * From the first word to the whole of the last, and something cut short: of whole words another office is named, as
 * 地域振興課 is not 地域活力振興課.
 */
function isOfficeSaid(pieces: readonly Piece[], words: readonly string[]): boolean {
  const own = pieces.slice(0, -1);
  const last = pieces.at(-1);
  return (
    own[0]?.word === 0 &&
    last?.word === words.length - 1 &&
    last.length === words.at(-1)?.length &&
    own.reduce((sum, { length }) => sum + length, 0) >= SHORTEST_OFFICE &&
    own.some(({ word, length }) => length < (words[word]?.length ?? 0))
  );
}

/** Several words, one in kana cut short; of kanji alone more words are needed, from the first on. */
function isClipped(pieces: readonly Piece[], words: readonly string[]): boolean {
  const cut = pieces.filter(({ word, length }) => length < (words[word]?.length ?? 0));
  if (cut.some(({ word }) => /^[ァ-ヺ]/u.test(words[word] ?? ''))) return pieces.length >= FEWEST_PIECES;
  return pieces[0]?.word === 0 && pieces.length >= FEWEST_KANJI_PIECES && cut.length >= FEWEST_PIECES;
}
