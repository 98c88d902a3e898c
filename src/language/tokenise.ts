// Cuts Japanese text into words with kuromoji, behind one narrow type: the dictionary is loaded once, the input is made
// safe and cut into short runs first, and words the dictionary does not know have no base form and no reading.
import type kuromoji from 'kuromoji';
import { loadTokenizer } from './dictionary.js';
import { keepRecent } from './recent.js';

export type Token = {
  /** 表層形: as it stands in the text. */
  readonly surface: string;
  /** 基本形: the dictionary form; the surface itself for unknown words. */
  readonly base: string;
  /** 読み in katakana; null for words the dictionary does not know. */
  readonly reading: string | null;
  /** 品詞 and its first subdivision: 名詞, 動詞, … and 一般, サ変接続, 非自立, … */
  readonly pos: string;
  readonly posDetail: string;
  /** The name of a place: 岩手, 八戸. */
  readonly isPlace: boolean;
};

/** Text → its words in order; the surfaces joined are the text without its white space. Empty for empty text. */
export type Tokenise = (text: string) => readonly Token[];

/** kuromoji's cost is quadratic in a run without 。 or 、. */
const RUN_LIMIT = 120;
/** More runs than the steps of one question cut. */
const RECENT_RUNS = 2_000;
/** Whole texts are cut into the same runs again and again. */
const RECENT_TEXTS = 1_000;
const RUN_END = /(?<=[。、!?\n\s])/u;

/** Loads the dictionary (about half a second) and gives the tokeniser. Rejects when the dictionary cannot be read. */
export async function loadTokeniser(): Promise<Tokenise> {
  const tokenizer = await loadTokenizer();
  const cutRun = keepRecent((run: string) => tokenizer.tokenize(run).map(narrow), RECENT_RUNS);
  const cutText = (text: string) => splitRuns(text.toWellFormed().replaceAll('\0', ' ')).flatMap(cutRun);
  return keepRecent(cutText, RECENT_TEXTS);
}

function splitRuns(text: string): readonly string[] {
  return text
    .split(RUN_END)
    .flatMap((run) => [...chunk(run.trim())])
    .filter((run) => run !== '');
}

function* chunk(run: string): Generator<string> {
  for (let start = 0; start < run.length; start += RUN_LIMIT) yield run.slice(start, start + RUN_LIMIT).toWellFormed();
}

function narrow(token: kuromoji.IpadicFeatures): Token {
  return {
    surface: token.surface_form,
    base: token.basic_form === '*' ? token.surface_form : token.basic_form,
    reading: token.reading === undefined || token.reading === '*' ? null : token.reading,
    pos: token.pos,
    posDetail: token.pos_detail_1,
    isPlace: token.pos_detail_2 === '地域',
  };
}
