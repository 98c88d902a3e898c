// Cuts what is left of a question into the content words that a programme has to explain.
import type { Concept } from '../../domain/vocabulary.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey, toKatakana } from '../../language/match-key.js';
import { blank, type Span } from '../../language/span.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import { GENERAL_WORDS } from './general-words.js';

/** One word of a term. */
export type Part = {
  readonly surface: string;
  readonly key: string;
  readonly reading: string;
  /** A proper noun, or no word of the dictionary. */
  readonly isProper: boolean;
  readonly isPlace: boolean;
  /** In the dictionary; a word that is not may be misspelt. */
  readonly isKnownWord: boolean;
  /** Says what is meant, as every question's words do not, nor 区分 in 区分されている, nor words that describe anything. */
  readonly isTelling: boolean;
  /** Describes anything: 準備, 仲間. */
  readonly isGeneral: boolean;
};

/** A run of content words without anything between them: 企業家育成, 農知活用総合推進事業. */
export type Term = {
  readonly text: string;
  /** Where it stands in the text it was found in. */
  readonly at: number;
  readonly key: string;
  /** Its words, for when the whole is found nowhere. */
  readonly parts: readonly Part[];
  readonly reading: string;
  /** The match keys of all words for the same concept, where the vocabulary knows it; its own key first. */
  readonly alternatives: readonly string[];
  /** False for verbs, adjectives and words in Latin letters or hiragana alone, which a programme need not explain. */
  readonly nominal: boolean;
  /** Whether it was written in kana where the knowledge base has kanji. */
  readonly isSpoken: boolean;
};

/** Words of a text that say a concept of the vocabulary; English ones may say several. */
export type SpokenConcept = Span & {
  readonly text: string;
  /** As the vocabulary spells them. */
  readonly spelling: string;
  readonly concepts: readonly Concept[];
};

/** Words that carry no subject: what every question and every programme says. */
const STOP_WORDS = new Set(
  [
    '事業 件 の もの こと やつ 方 人 者 用 分 等 的 系 時 中 上 下 内 外 今 今回 前 後 次 ところ とこ ため よう みたい 感じ どれ どこ いつ 誰 何 なに 名前 名称 全部 全て すべて それぞれ 両方 ほか 他 以外 うち',
    '該当 当該 相手 両年 両年度 各年 各年度 年度別 両年分 2年分 2か年 教える 教示 知る 知りたい 聞く 見る 確認 調べる 分かる わかる 願う お願い 頼む 下さい くださる 頂く もらう いただく する なる ある いる できる 思う 言う いう 使う 入る やる 載る 出る 書く 困る 助かる 急ぐ 急ぎ 至急 お知らせ 知らせる 最終的 つもり 回答 質問 照会 問い合わせ 連絡 対応 説明 資料 所管 議会 答弁 課長 部長 上司 係長 会議 打合せ 打ち合わせ 明日 今日 来週 本日 午前 午後 電話 住民 県民 職員 担当 担当者 報告 方針 何条 全額 一般 変更案 個表 事業名 情報 データ 数字 正確 具体 詳細 詳しい 簡単 簡潔 一言 ざっくり 初めて 新人 異動 最近 結構 本当 大体 だいたい 約 計 値 数 額 円 年 年度 月 日 頁 ページ 全体 現状 先生 さん 氏 プロジェクト 共創プロジェクト 取組 取り組み 施策 共創施策 制度 仕組み 本 話 分野 やり方 方法 仕方 実数 さっき 先ほど 一つ 二つ 三つ ひとつ ふたつ 1つ 2つ 2本 ゼロ',
    // Who is spoken of in a story, what a name is asked for by, and money as such: no programme is on them.
    '知人 友人 友達 知り合い 親戚 親類 息子 甥 姪 同僚 先輩 後輩 近所 噂 うわさ 正式 正式名 正式名称 掲げる お金',
    '教え 理事会 議員 県議 市議 町議 村議 記載 部内 課内 庁内 手元 抽出 全件 お知らせ 知らせ 知らせる 示す 示し お示し 提示 伺う お伺い 聞かせる お疲れ様 おつかれ 様 世話 お世話 手数 お手数 忙しい お忙しい 恐縮 恐れ入る 失礼 突然 度々 たびたび 承知 了解 挨拶 いつも すみません ありがとう ちなみに たしか 確か please me the of in for tell what is which can you and a to how many much did does do was are which who when where run runs app application programme program about give show need want with from that this it its at by or',
  ].flatMap((line) => line.split(' ')),
);

const CONTENT_NOUN = new Set(['一般', 'サ変接続', '固有名詞', '形容動詞語幹', 'ナイ形容詞語幹', '接尾', '数']);
/** What is left of 第9条は when its number is read, and what only asks for a number: 何トン. */
const CUT_OFF =
  /^[何幾]\p{L}{1,3}$|^\p{Script=Han}[はがをも]$|^[0-9一二三]?(?:年|番|回)[一目]{1,2}$|^[一二三四五六七八九十百千万数]+[人名件社者回校]$|^[0-9]*分の[0-9]*$/u;
/** More words than this are no question; the last ones are kept, where questions are asked. */
const MOST_TERMS = 30;

/** Folded text from which names, typed values and cues are blanked out → its terms in order. */
export function findTerms(blanked: string, tokenise: Tokenise, concepts: readonly SpokenConcept[]): readonly Term[] {
  const conceptTerms = concepts.map((spoken) => conceptTerm(spoken, tokenise));
  const rest = blank(blanked, concepts);
  const runs = rest.split(/[\s、。,.!?「」『』()【】…:;/~]+/u).filter((run) => run !== '');
  return placeTerms([...conceptTerms, ...runs.flatMap((run) => wordTerms(tokenise(run)))], rest);
}

/** Terms in the order of the text; those that are not found as they stand come first. */
function placeTerms(terms: readonly Term[], text: string): readonly Term[] {
  return terms
    .map((term) => (term.at >= 0 ? term : { ...term, at: text.indexOf(term.parts[0]?.surface ?? term.text) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(-MOST_TERMS);
}

function conceptTerm({ start, text, spelling, concepts }: SpokenConcept, tokenise: Tokenise): Term {
  const meant = concepts.flatMap(({ concept, words }) => (words.length > 0 ? words : [concept]));
  const isEnglish = concepts.some(({ english }) =>
    english.some((word) => makeMatchKey(word) === makeMatchKey(spelling)),
  );
  const words = isEnglish ? meant : [spelling, ...meant];
  const term = isEnglish ? sayInJapanese(text, meant[0] ?? text, tokenise) : sayAsWhole(text, tokenise);
  return { ...term, at: start, alternatives: [...new Set(words.map(makeMatchKey))] };
}

/** A phrase is met as a whole: neither いる nor 人 of 余っている人 is a word of its own. */
function sayAsWhole(text: string, tokenise: Tokenise): Term {
  const tokens = tokenise(text);
  const term = makeTerm(tokens, text);
  const isPhrase = tokens.length > 1 && tokens.some(({ pos }) => pos === '動詞' || pos === '形容詞');
  return isPhrase ? { ...term, parts: [] } : term;
}

/** An English word: the Japanese one for it is met as a whole, as its parts alone may say anything. */
function sayInJapanese(text: string, japanese: string, tokenise: Tokenise): Term {
  const term = makeTerm(tokenise(fold(japanese)), japanese);
  const [first] = term.parts;
  const parts = first ? [{ ...first, surface: japanese, key: term.key, reading: term.reading }] : [];
  return { ...term, text, parts, nominal: false };
}

/** Neighbouring nouns make one term, a verb or adjective one of its own; what consists of stop words alone makes none. */
function wordTerms(tokens: readonly Token[]): readonly Term[] {
  const nouns = groupTokens(tokens, isNoun);
  const verbs = tokens.filter(isVerb).map((token) => [token]);
  const done = new Set(tokens.filter((token, place) => isDone(token, tokens[place + 1])));
  return [...nouns, ...verbs].flatMap((group) => {
    if (group.every(({ surface, base }) => STOP_WORDS.has(surface) || STOP_WORDS.has(base))) return [];
    const text = group.map(({ surface, base, pos }) => (pos === '名詞' || group.length > 1 ? surface : base)).join('');
    if (makeMatchKey(text).length < 2 || STOP_WORDS.has(text) || CUT_OFF.test(text)) return [];
    return [makeTerm(group, text, group.length === 1 ? done : new Set())];
  });
}

/** 区分されている, 充実する: a noun that says what is done. */
function isDone({ posDetail }: Token, next: Token | undefined): boolean {
  return posDetail === 'サ変接続' && next?.pos === '動詞' && ['する', 'できる', 'いたす'].includes(next.base);
}

export function joinSurfaces(tokens: readonly Token[]): string {
  return tokens.map(({ surface }) => surface).join('');
}

/** The runs of neighbouring nouns in a text, with their places. */
export function listNounRuns(
  text: string,
  tokenise: Tokenise,
  belongs: (token: Token) => boolean = isNoun,
): readonly (Span & { readonly text: string })[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: stretch, index }) => {
    let from = 0;
    return groupTokens(tokenise(stretch), belongs).flatMap((group) => {
      const run = joinSurfaces(group);
      const start = stretch.indexOf(run, from);
      if (start < 0) return [];
      from = start + run.length;
      return [{ start: index + start, end: index + from, text: run }];
    });
  });
}

/** The runs of neighbouring tokens that have a property. */
export function groupTokens(
  tokens: readonly Token[],
  belongs: (token: Token) => boolean,
): readonly (readonly Token[])[] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (belongs(token)) groups.at(-1)?.push(token);
    else groups.push([]);
  }
  return groups.filter(({ length }) => length > 0);
}

function isNoun({ surface, pos, posDetail }: Token): boolean {
  if (/^[ぁ-ゖー]{1,2}$|^[^\p{L}\p{N}]+$/u.test(surface)) return false;
  if (pos === '名詞') return CONTENT_NOUN.has(posDetail) && !/^[0-9]+$/u.test(surface);
  return pos === '接頭詞' && posDetail === '名詞接続' && !/^[おご御]$/u.test(surface);
}

function isVerb({ surface, pos, posDetail }: Token): boolean {
  return (pos === '動詞' || pos === '形容詞') && posDetail === '自立' && !/^[ぁ-ゖ]+$/u.test(surface);
}

/** A noun that is looked for as it is, and by no part of it. */
export function makeWord(text: string, key: string): Term {
  return { text, at: -1, key, parts: [], reading: '', alternatives: [key], nominal: true, isSpoken: false };
}

export function makeTerm(tokens: readonly Token[], text: string, done: ReadonlySet<Token> = new Set()): Term {
  const key = makeMatchKey(text);
  const parts = tokens.map((token) => {
    const { surface, base, pos, posDetail, isPlace, reading } = token;
    return {
      surface,
      isPlace,
      isProper: posDetail === '固有名詞' || reading === null,
      isKnownWord: reading !== null,
      isTelling: !STOP_WORDS.has(surface) && !done.has(token) && !GENERAL_WORDS.has(surface),
      isGeneral: GENERAL_WORDS.has(surface),
      key: makeMatchKey(pos === '名詞' ? surface : stem(base)),
      reading: readingOf(reading, surface),
    };
  });
  return {
    text,
    at: -1,
    key,
    parts,
    reading: parts.map(({ reading }) => reading).join(''),
    alternatives: [key],
    nominal: tokens.some(({ pos }) => pos === '名詞') && !/^[ぁ-ゖーa-z\s'’.-]+$/u.test(text),
    isSpoken: false,
  };
}

/** Verbs and adjectives are looked for by their stem: 購入する, 買う → 買. */
function stem(base: string): string {
  const cut = base.replace(/[ぁ-ゖ]+$/u, '');
  return cut === '' ? base : cut;
}

function readingOf(reading: string | null, surface: string): string {
  return makeMatchKey(reading ?? toKatakana(surface));
}
