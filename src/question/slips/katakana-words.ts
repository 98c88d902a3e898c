// The words in katakana that a message may mean, by their letters and by how they begin when what is often typed otherwise is
// left out, so that a slip is compared with a few of them and not with all.
import { makeMatchKey } from '../../language/match-key.js';
import { collect } from './collect.js';

/** A word, and how it sounds without what is often typed otherwise. */
export type KatakanaWord = { readonly text: string; readonly sounds: string };

export type KatakanaWords = {
  readonly words: ReadonlySet<string>;
  /** By match key. */
  readonly keys: ReadonlyMap<string, readonly KatakanaWord[]>;
  /** By the first of their sounds. */
  readonly heads: ReadonlyMap<string, readonly KatakanaWord[]>;
};

/** Words in katakana → where slips of them are looked up. */
export function indexKatakana(texts: readonly string[]): KatakanaWords {
  const words = texts.map((text) => ({ text, sounds: foldSounds(text) }));
  return {
    words: new Set(texts),
    keys: collect(words, ({ text }) => [makeMatchKey(text)]),
    heads: collect(words, ({ sounds }) => [sounds.charAt(0)]),
  };
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ジエ/gu, 'ゼ'],
  [/テイ/gu, 'チ'],
  [/デイ/gu, 'ジ'],
  [/フ([アイエオ])/gu, '$1'],
  [/ソ/gu, 'ン'],
  [/シ/gu, 'ツ'],
];

/** Without what is often typed otherwise: voiced marks, ジェ for ゼ, and kana that look alike. */
export function foldSounds(katakana: string): string {
  const key = makeMatchKey(katakana);
  return SOUNDS.reduce((text, [sound, plain]) => text.replace(sound, plain), key)
    .normalize('NFD')
    .replace(/[\u3099\u309a]/gu, '');
}
