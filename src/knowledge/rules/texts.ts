// Rules on the text itself: no spaces inside Japanese, and no characters that look like kanji and are none. What is kept
// as it was printed or extracted (printed, aliases) is exempt.
import { fold } from '../../language/fold.js';
import type { Path } from '../parse/locator.js';
import type { Entry, ParsedKnowledge } from '../parse/parsed.js';
import { isRecord } from '../parse/yaml-text.js';
import type { Problem } from '../problem.js';
import type { Rule } from './rule.js';

type Text = { readonly path: Path; readonly text: string };

/** Kept as they stand, slips included. */
const AS_PRINTED = new Set<PropertyKey>(['printed', 'aliases']);
/** Where a space between Japanese characters is a slip; elsewhere (titles, places) it may separate two things. */
const RUNNING_TEXT = new Set<PropertyKey>([
  'name',
  'overview',
  'results',
  'effect',
  'text',
  'what',
  'heading',
  'measure',
  'topic',
  'statement',
]);

const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々、。「」『』]';
/** A single character that begins a line is a bullet (「ア 」), and the space after it is right. */
const STRAY_SPACE = new RegExp(`(?<!^[ \\u3000]*)${JAPANESE}[ \\u3000]+${JAPANESE}`, 'mu');
/** Radicals, Hangul, private use, the mark of lost characters, and characters without a shape. */
const STRANGE = /[\u2E80-\u2FDF\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF\uE000-\uF8FF\uFFFD\u200B-\u200F\u00AD\uFEFF]/u;

export const reportSpacesInJapanese: Rule = forEachText(({ path, text }) => {
  if (!RUNNING_TEXT.has(nearestKey(path))) return null;
  const stray = STRAY_SPACE.exec(text)?.[0];
  return stray
    ? {
        fragment: stray,
        message: `日本語の文字の間に空白があります（「${stray}」）。空白を消してください。文を改行するときは、項目の後ろに「|」を書いて改行します。`,
      }
    : null;
});

export const reportStrangeCharacters: Rule = forEachText(({ path, text }) => {
  if (path.some((step) => AS_PRINTED.has(step))) return null;
  const strange = STRANGE.exec(text)?.[0];
  if (!strange) return null;
  const code = `U+${(strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const plain = fold(strange);
  const advice = plain === strange || plain === '' ? '正しい文字に直してください。' : `「${plain}」に直してください。`;
  return { fragment: strange, message: `漢字やかなに似た別の文字「${strange}」（${code}）があります。${advice}` };
});

export const reportSpacesAroundNames: Rule = forEachText(({ path, text }) =>
  nearestKey(path) === 'name' && /^\s|\s$|\n/u.test(text)
    ? { fragment: text, message: '名前の前後や途中に余分な空白か改行があります。消してください。' }
    : null,
);

type Finding = { readonly fragment: string; readonly message: string };

function forEachText(find: (text: Text) => Finding | null): Rule {
  return (knowledge) =>
    listEntries(knowledge).flatMap((entry): readonly Problem[] =>
      listTexts(entry.sound, []).flatMap((text) => {
        const finding = find(text);
        if (!finding) return [];
        const position = entry.locator.text(text.path, finding.fragment);
        return [{ file: entry.file, ...position, message: finding.message }];
      }),
    );
}

function listEntries({ folders, sections, organisations, vocabulary }: ParsedKnowledge): readonly Entry<object>[] {
  const inFolders = folders.flatMap(({ document, strategy, references, programmes }) => [
    ...(document ? [document] : []),
    ...(strategy ? [strategy] : []),
    ...references.entries,
    ...programmes,
  ]);
  return [...inFolders, ...sections.entries, ...organisations.entries, ...vocabulary.entries];
}

function listTexts(value: unknown, path: Path): readonly Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, [...path, index]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => listTexts(inner, [...path, key])) : [];
}

function nearestKey(path: Path): PropertyKey {
  return path.findLast((step) => typeof step === 'string') ?? '';
}
