// Puts right what was converted to the wrong kanji: 余算 is 予算, 輸出学 is 輸出額, 作定 is 策定. Names are cut out before; only
// what is nowhere in the knowledge base is looked at, and only by how it sounds.
import { makeMatchKey } from '../../language/match-key.js';
import { readText } from '../../language/readings.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import { CUE_READINGS } from '../kana/cue-readings.js';
import type { KanaLexicon } from '../kana/lexicon.js';
import type { Reader } from '../reader.js';
import { countHolders, isHeld } from '../search/holders.js';
import { isCounted } from './counted.js';

/** A word in kanji, how it sounds (as match key), and in how many runs of the texts it stands. */
type Spelt = { readonly text: string; readonly sound: string; readonly count: number };

/** How kanji sound, and the words of the knowledge base by all of their kanji but one (策＊, ＊定). */
export type Conversions = {
  readonly sounds: ReadonlyMap<string, ReadonlySet<string>>;
  readonly words: ReadonlyMap<string, readonly Spelt[]>;
};

/** Words of the question's own that may stand behind a word of the dictionary too: nobody asks for a 再啓. */
const CUES =
  `予算 予算額 事業費 担当課 担当 財源 国庫 一般財源 期間 事業期間 新規 重点 概要 実績 指標 成果指標 目標 目標値 現状値
  内訳 合計 再掲 上限 補助率 助成率 限度額 役割 役割分担 統合 一覧 基本方針 連携効果`
    .split(/\s+/u)
    .map((word) => ({
      word,
      reading: makeMatchKey(CUE_READINGS.find(([, spelt]) => spelt === word)?.[0] ?? word),
    }));

const KANJI = /^[\p{Script=Han}々]+$/u;
const ANY = '＊';
/** The lengths of words that are looked for, the longest first. */
const LENGTHS = [4, 3, 2];
const LONGEST_CUE = 5;
/** Words this long, with a part that is in no dictionary, are met with another character of any sound. */
const LONG = 4;
/** A reading of a kanji that so many words agree on is one. */
const AGREED = 2;
/** Of several words that sound alike the one that stands so much more often in the texts is meant. */
const MORE_OFTEN = 2;
/** Two kanji that stand side by side in so many entries belong together. */
const OFTEN = 4;

/** Words and how they are read → how their kanji sound, and where to look words up. */
export function learnConversions({ words }: KanaLexicon, tokenise: Tokenise): Conversions {
  const spelt = [...words].flatMap(([sound, homophones]) =>
    homophones.filter(({ text }) => isFit(text)).map(({ text, count }) => ({ text, sound, count })),
  );
  const places = new Map<string, Spelt[]>();
  for (const word of spelt) {
    for (const pattern of listPatterns(word.text)) places.set(pattern, [...(places.get(pattern) ?? []), word]);
  }
  return { sounds: learnSounds(spelt, tokenise), words: places };
}

function isFit(text: string): boolean {
  return KANJI.test(text) && text.length >= 2 && text.length <= (LENGTHS[0] ?? 0);
}

/** 策定 → ＊定, 策＊ */
function listPatterns(text: string): readonly string[] {
  return [...text].map((_, place) => text.slice(0, place) + ANY + text.slice(place + 1));
}

/** Every word of two kanji is cut where both of them get the reading that most other words give them. */
function learnSounds(words: readonly Spelt[], tokenise: Tokenise): ReadonlyMap<string, ReadonlySet<string>> {
  const characters = new Set(words.flatMap(({ text }) => [...text]));
  const alone = [...characters].map((character) => ({
    character,
    sound: readText(character, tokenise),
    count: AGREED,
  }));
  const pairs = words.filter(({ text }) => text.length === 2);
  const everyCut = countVotes([...alone, ...pairs.flatMap((word) => listCuts(word).flat())]);
  const votesOf = ({ character, sound }: Vote) => everyCut.get(character)?.get(sound) ?? 0;
  const best = pairs.flatMap((word) => {
    const cuts = listCuts(word).map((cut) => ({ cut, votes: cut.map(votesOf) }));
    return cuts.toSorted((a, b) => compareVotes(a.votes, b.votes))[0]?.cut ?? [];
  });
  return new Map(
    [...countVotes([...alone, ...best])].map(([character, sounds]) => [
      character,
      new Set([...sounds].filter(([, count]) => count >= AGREED).map(([sound]) => sound)),
    ]),
  );
}

/** More for the lesser of two readings first, then more for both: 承 is シヨウ, though 継 may be ウケイ in 承継 as in 後継. */
function compareVotes(one: readonly number[], other: readonly number[]): number {
  const sum = (votes: readonly number[]) => votes.reduce((total, count) => total + count, 0);
  return Math.min(...other) - Math.min(...one) || sum(other) - sum(one);
}

type Vote = { readonly character: string; readonly sound: string; readonly count: number };

/** 策定 サクテイ → 策 サ and 定 クテイ, 策 サク and 定 テイ, 策 サクテ and 定 イ */
function listCuts({ text, sound }: Spelt): readonly (readonly [Vote, Vote])[] {
  const [first = '', second = ''] = text;
  return Array.from({ length: Math.max(0, sound.length - 1) }, (_, place) => [
    { character: first, sound: sound.slice(0, place + 1), count: 1 },
    { character: second, sound: sound.slice(place + 1), count: 1 },
  ]);
}

function countVotes(votes: readonly Vote[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { character, sound, count } of votes) {
    const own = counts.get(character) ?? new Map<string, number>();
    counts.set(character, own.set(sound, (own.get(sound) ?? 0) + count));
  }
  return counts;
}

const RUN = /[\p{Script=Han}々]{2,}/gu;
/** し縁金: the first of a word's kanji left in kana, the others converted as a word of their own. */
const HALF = /(?<![ぁ-ゖ])[ぁ-ゖ]{1,2}(?:[\p{Script=Han}々]{1,3})(?![\p{Script=Han}々])/gu;
/** No question has more runs of kanji; of more, the last are looked at, where questions are asked. */
const MOST_RUNS = 40;
/** No word is so long, nor words without a particle between. */
const LONGEST_RUN = 60;

/** Folded text without names → the same with words in the wrong kanji put right. Its length stays. */
export function mendConversions(unnamed: string, reader: Reader): string {
  const from = [...unnamed.matchAll(RUN)].at(-MOST_RUNS)?.index ?? 0;
  const rest = unnamed.slice(from).replace(HALF, (half) => mendHalf(half, reader));
  return unnamed.slice(0, from) + rest.replace(RUN, (run) => mendRun(run, reader));
}

/** The word of the texts that sounds just so and is as long, where the kanji are no word of theirs. */
function mendHalf(half: string, reader: Reader): string {
  if (isHeld(makeMatchKey(half.replace(/^[ぁ-ゖ]+/u, '')), reader.index)) return half;
  const same = reader.kana.words.get(readText(half, reader.tokenise)) ?? [];
  return same.find(({ text }) => isFit(text) && text.length === half.length)?.text ?? half;
}

function mendRun(run: string, reader: Reader): string {
  if (run.length > LONGEST_RUN || isCounted(run)) return run;
  const cue = findCue(run, reader);
  if (cue !== null) return cue;
  const tokens = reader.tokenise(run);
  for (const length of LENGTHS) {
    for (const { from } of listWindows(tokens, length)) {
      const meant = findMeant(run.slice(from, from + length), reader);
      if (meant !== null) return run.slice(0, from) + meant + run.slice(from + length);
    }
  }
  return run;
}

/** What stands before or behind another word by itself is no half of a word: 様 in 事業者様. */
const AFFIX = new Set(['接尾', '数', '非自立']);

/** The stretches of so many characters that begin and end with a word and are none. */
function listWindows(tokens: readonly Token[], length: number): readonly { readonly from: number }[] {
  const starts = [0];
  for (const { surface } of tokens) starts.push((starts.at(-1) ?? 0) + surface.length);
  return starts.flatMap((from, first) => {
    const last = starts.indexOf(from + length);
    const inside = tokens.slice(first, Math.max(first, last));
    const isLoose =
      length === 2 && from > 0 && inside.some(({ surface, posDetail }) => AFFIX.has(posDetail) || surface === '何');
    return inside.length < 2 || isLoose ? [] : [{ from }];
  });
}

/** The cue word that a run sounds like, or that it begins like without being any word: 担課 for 担当; null for none. */
function findCue(run: string, reader: Reader): string | null {
  const { tokenise } = reader;
  // 及び and 様 are cut off from what they belong to.
  if (run.length > LONGEST_CUE || /[及様]/u.test(run) || CUES.some(({ word }) => word === run) || isWord(run, reader))
    return null;
  const reading = readText(run, tokenise);
  const same = CUES.filter((cue) => cue.reading === reading && cue.word.length === run.length);
  const isBroken = tokenise(run).every(({ surface }) => surface.length === 1);
  const near = same.length > 0 || !isBroken ? same : CUES.filter((cue) => mayBeSlip(cue.word, run));
  return near.length === 1 ? (near[0]?.word ?? null) : null;
}

/** One character differs, and not the first of two. */
function mayBeSlip(cue: string, run: string): boolean {
  return (cue[0] === run[0] || run.length > 2) && findOnlyDifference(cue, run) !== null;
}

/** The word of the texts that a stretch sounds like; null where it is a word itself, or none or several are. */
function findMeant(stretch: string, reader: Reader): string | null {
  const { conversions, kana, tokenise } = reader;
  if (isWord(stretch, reader)) return null;
  const reading = readText(stretch, tokenise);
  const isStrange = stretch.length >= LONG && tokenise(stretch).some((token) => token.reading === null);
  const same = (kana.words.get(reading) ?? []).filter(({ text }) => isFit(text) && text.length === stretch.length);
  const alike = listPatterns(stretch)
    .flatMap((pattern) => conversions.words.get(pattern) ?? [])
    .filter(({ text }) => isSlip(text, stretch, reader) || (isStrange && differsWhereStrange(text, stretch, reader)));
  const meant: readonly Pick<Spelt, 'text' | 'count'>[] = same.length > 0 ? same : alike;
  const [best, second] = meant.toSorted((a, b) => b.count - a.count);
  return best && best.count >= (second?.count ?? 0) * MORE_OFTEN ? best.text : null;
}

/** Whether the texts have a word, and not only its characters side by side: 有資 is in 保有資産. */
function isWord(text: string, { conversions, index }: Reader): boolean {
  const key = makeMatchKey(text);
  if (text.length > 2) return isHeld(key, index);
  return (
    countHolders([key], index) >= OFTEN ||
    listPatterns(text).some((pattern) => conversions.words.get(pattern)?.some((word) => word.text === text))
  );
}

/** Whether two words differ in one kanji, which nowhere stands beside its neighbours: 経栄 for 経営. */
function differsWhereStrange(one: string, other: string, { index }: Reader): boolean {
  const place = findOnlyDifference(one, other);
  if (place === null) return false;
  const pairs = [other.slice(Math.max(0, place - 1), place + 1), other.slice(place, place + 2)];
  return pairs.every((pair) => pair.length < 2 || !isHeld(makeMatchKey(pair), index));
}

/** Whether two words of one length differ in one kanji, and that may sound the same. */
function isSlip(one: string, other: string, { conversions: { sounds } }: Reader): boolean {
  const place = findOnlyDifference(one, other);
  if (place === null) return false;
  const theirs = sounds.get(other[place] ?? '');
  return [...(sounds.get(one[place] ?? '') ?? [])].some((sound) => theirs?.has(sound));
}

/** The one place in which two texts of one length differ; null where there is none, or more. */
function findOnlyDifference(one: string, other: string): number | null {
  const places = listDifferences(one, other);
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The places in which two texts of one length differ; every place for others. */
function listDifferences(one: string, other: string): readonly number[] {
  return [...one].flatMap((character, place) =>
    one.length === other.length && character === other[place] ? [] : [place],
  );
}
