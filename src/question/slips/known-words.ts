// The words in kanji that a slip may have been meant for: the question's own, those of the texts, and short names. Found by
// all of their characters but one, so that a slip of one character is looked up and not searched for.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { readText } from '../../language/readings.js';
import type { Tokenise } from '../../language/tokenise.js';
import { CUE_READINGS } from '../kana/cue-readings.js';
import type { KanaLexicon } from '../kana/lexicon.js';
import type { Name } from '../names/names.js';
import { collect } from './collect.js';
import { indexKatakana, type KatakanaWords } from './katakana-words.js';

/** A word, its reading as match key, in how many runs of the texts it stands, and whether it belongs to asking. */
export type KnownWord = {
  readonly text: string;
  readonly sound: string;
  readonly count: number;
  readonly isCue: boolean;
};

export type KnownWords = {
  readonly words: ReadonlyMap<string, KnownWord>;
  /** By a pattern with one character left open: 策＊. */
  readonly patterns: ReadonlyMap<string, readonly KnownWord[]>;
  /** The question's own, by what is left of them without one character. */
  readonly shortened: ReadonlyMap<string, readonly KnownWord[]>;
  /** By what they begin with, up to the last time its last kanji stands in them. */
  readonly heads: ReadonlyMap<string, readonly KnownWord[]>;
  /** By what they end in, from the first time its first kanji stands in them. */
  readonly tails: ReadonlyMap<string, readonly KnownWord[]>;
  /** Words in katakana alone. */
  readonly katakana: KatakanaWords;
};

/** Words of asking that are not typed in kana alone. */
const ASKING =
  `何件 何人 何名 何社 何回 何校 何年 何年度 何月 何日 何課 何事業 補助 補助金 助成 助成金 関係 関連 担当者 担当部署 委託 委託元 委託先 協議会
  開催日 割合 負担 負担割合 講師 会場 年度 一番 二番 合算 報告 報告書 根拠 対象 対象者 対象期間 定義 資料 記載 共創 達成 増減 前年度
  前年比 訪問 訪問件数 経営 基本方針 方針 重点 財団 圏域 年次報告 事業名 事業数 事業実績 財源内訳 国庫支出金 一般財源 期間 費用 募集 創設 条例 要綱 施策 共創施策 中身 総数`.split(
    /\s+/u,
  );

/** The same in katakana. */
const ASKING_IN_KATAKANA =
  'グループ プロジェクト パーセント スケジュール センター セミナー データ リスト ページ マッチング'.split(' ');

const KANJI = /^[\p{Script=Han}々]+$/u;
const KATAKANA = /^[ァ-ヺー]{3,12}$/u;
const ANY = '＊';
/** Longer words are none, but several. */
export const LONGEST = 8;
/** What is left of a shorter word without a character says nothing. */
const SHORTEST_WHOLE = 3;

/** Words with their readings, names → where slips are looked up. */
export function learnKnownWords(kana: KanaLexicon, names: readonly Name[], tokenise: Tokenise): KnownWords {
  const words = new Map<string, KnownWord>();
  const add = (text: string, sound: string, count: number, isCue: boolean) => {
    if (!isFit(text)) return;
    const known = words.get(text);
    words.set(text, {
      text,
      sound: known?.sound ?? sound,
      count: count + (known?.count ?? 0),
      isCue: isCue || (known?.isCue ?? false),
    });
  };
  for (const [reading, text] of CUE_READINGS) add(text, makeMatchKey(reading), 1, true);
  for (const text of ASKING) add(text, readText(text, tokenise), 1, true);
  for (const [sound, homophones] of kana.words) {
    for (const { text, count, kind } of homophones) if (kind !== 'unit') add(text, sound, count, false);
  }
  for (const { text, entity } of names) {
    if (entity.kind !== 'concept' && isFit(fold(text))) add(fold(text), readText(text, tokenise), 1, false);
  }
  const others = [...kana.words.values()].flat().flatMap(({ text }) => (KATAKANA.test(text) ? [text] : []));
  const katakana = indexKatakana([...new Set([...ASKING_IN_KATAKANA, ...others])]);
  return { words, katakana, ...indexWords([...words.values()]) };
}

function isFit(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST && KANJI.test(text);
}

function indexWords(words: readonly KnownWord[]): Omit<KnownWords, 'words' | 'katakana'> {
  const cues = words.filter(({ text, isCue }) => isCue && text.length >= SHORTEST_WHOLE);
  return {
    patterns: collect(words, ({ text }) => listPatterns(text)),
    shortened: collect(cues, ({ text }) => listShortened(text)),
    heads: collect(words, ({ text }) => listHeads(text)),
    tails: collect(words, ({ text }) => listTails(text)),
  };
}

/** 担当課 → 担, 担当 */
function listHeads(text: string): readonly string[] {
  return [...new Set(text)]
    .map((kanji) => text.slice(0, text.lastIndexOf(kanji) + 1))
    .filter(({ length }) => length < text.length);
}

/** 担当課 → 当課, 課 */
function listTails(text: string): readonly string[] {
  return [...new Set(text)]
    .map((kanji) => text.slice(text.indexOf(kanji)))
    .filter(({ length }) => length < text.length);
}

/** 策定 → ＊定, 策＊ */
export function listPatterns(text: string): readonly string[] {
  return [...text].map((_, place) => text.slice(0, place) + ANY + text.slice(place + 1));
}

/** 担当課 → 当課, 担課, 担当 */
export function listShortened(text: string): readonly string[] {
  return [...new Set([...text].map((_, place) => text.slice(0, place) + text.slice(place + 1)))];
}
