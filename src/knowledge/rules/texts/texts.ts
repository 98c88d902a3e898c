// Rules on the text itself: no spaces inside Japanese, no characters that look like kanji and are none, and no words that
// were torn apart when they were copied. What is kept as it was printed or extracted (printed, aliases) is exempt.
import { fold } from '../../../language/fold.js';
import type { Rule } from '../rule.js';
import { type FindInText, forEachText, isRunningText } from './text-walk.js';
import { findBrokenName, findLoneBracket, findTornLine } from './torn-words.js';

const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々、。「」『』]';
/** A single character that begins a line is a bullet (「ア 」), and the space after it is right. */
const STRAY_SPACE = new RegExp(`(?<!^[ \\u3000]*)${JAPANESE}[ \\u3000]+${JAPANESE}`, 'mu');
/** Radicals, Hangul, private use, the mark of lost characters, and characters without a shape. */
const STRANGE = /[\u2E80-\u2FDF\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF\uE000-\uF8FF\uFFFD\u200B-\u200F\u00AD\uFEFF]/u;

const findSpaceInJapanese: FindInText = (text) => {
  const stray = isRunningText(text) ? STRAY_SPACE.exec(text.text)?.[0] : undefined;
  return stray
    ? {
        fragment: stray,
        message: `日本語の文字の間に空白があります（「${stray}」）。空白を消してください。文を改行するときは、項目の後ろに「|」を書いて改行します。`,
      }
    : null;
};

const findStrangeCharacter: FindInText = ({ text, isAsPrinted }) => {
  const strange = isAsPrinted ? undefined : STRANGE.exec(text)?.[0];
  if (!strange) return null;
  const code = `U+${(strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const plain = fold(strange);
  const advice = plain === strange || plain === '' ? '正しい文字に直してください。' : `「${plain}」に直してください。`;
  return { fragment: strange, message: `漢字やかなに似た別の文字「${strange}」（${code}）があります。${advice}` };
};

const findSpaceAroundName: FindInText = ({ text, key }) =>
  key === 'name' && /^\s|\s$|\n/u.test(text)
    ? { fragment: text, message: '名前の前後や途中に余分な空白か改行があります。消してください。' }
    : null;

export const reportFaultyTexts: Rule = forEachText([
  findSpaceInJapanese,
  findStrangeCharacter,
  findSpaceAroundName,
  findLoneBracket,
  findBrokenName,
  findTornLine,
]);
