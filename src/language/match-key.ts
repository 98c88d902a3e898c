// Reduces folded text to what decides whether two names are the same: no punctuation, brackets, long marks, small kana or
// difference between hiragana and katakana or in okurigana.
import { fold } from './fold.js';
import { keepRecent } from './recent.js';

/** About as many as names, concepts and cues have words. */
const RECENT_TEXTS = 4_000;
/** More than the steps of one question look through. */
const RECENT_MESSAGES = 100;

const LARGE: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  ヴ: 'ブ',
  ヂ: 'ジ',
  ヅ: 'ズ',
  ヲ: 'オ',
};

/** A key and, for each of its characters, the place of that character in the folded text it was made from. */
export type KeyedText = { readonly folded: string; readonly key: string; readonly places: readonly number[] };

/** Hiragana → katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0x60));
}

/** Any text → its match key: 「ジョブカフエ　あおもり」 and 「ジョブカフェ・あおもり」 have one key. */
export const makeMatchKey: (text: string) => string = keepRecent((text) => keyText(fold(text)).key, RECENT_TEXTS);

/** Folded text → its match key with the places of its characters, so that a match can be cut out of the text. */
export const keyFoldedText: (folded: string) => KeyedText = keepRecent(keyText, RECENT_MESSAGES);

function keyText(folded: string): KeyedText {
  let key = '';
  const places: number[] = [];
  for (let place = 0; place < folded.length; place += 1) {
    const character = folded[place] ?? '';
    const kept = keepCharacter(character, folded[place - 1] ?? '', folded[place + 1] ?? '');
    if (kept === '') continue;
    key += kept;
    places.push(place);
  }
  return { folded, key, places };
}

function keepCharacter(character: string, before: string, after: string): string {
  if (INFLECTION.has(character) && HAN.test(before) && HAN.test(after)) return '';
  if (character === 'ー') return /[ぁ-ゖァ-ヺー]/u.test(before) ? '' : 'ー';
  const known = KEPT.get(character);
  if (known !== undefined) return known;
  const kept = keepAlone(character);
  KEPT.set(character, kept);
  return kept;
}

/** What becomes of each character wherever it stands, worked out once; there are no more than UTF-16 has units. */
const KEPT = new Map<string, string>();

function keepAlone(character: string): string {
  if (!/[\p{L}\p{N}]/u.test(character) && !/[\uD800-\uDFFF]/u.test(character)) return '';
  const kana = toKatakana(character);
  return LARGE[kana] ?? kana;
}

/** 入り込み客 and 入込客, 引き継ぎ and 引継ぎ are one word: hiragana of inflection between two kanji may be left out. */
const INFLECTION = new Set('りいきしちみけえげれせめびべ');

const HAN = /\p{Script=Han}/u;
