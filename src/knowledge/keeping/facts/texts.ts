// Compares and shows texts the way a keeper looks at them. It must not know what they are about.

/** Characters that Shift_JIS has only one code for, so that a spreadsheet gives another one back than it was given. */
const CONFUSED: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '—': '―',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¦': '￤',
};
const CONFUSED_RUN = new RegExp(`[${Object.keys(CONFUSED).join('')}]`, 'gu');
const CONTROLS = /[\p{Cc}\uFEFF]/gu;
/** Texts up to this length are shown whole, longer ones around what differs; a guess at what fits a line or two. */
const SHOWN = 60;
const CONTEXT = 12;

/** A cell or an answer without what a spreadsheet adds: spaces at line ends, empty lines around, control characters. */
export function cleanCell(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  return lines
    .map((line) => line.replaceAll('\t', ' ').replace(CONTROLS, '').trimEnd())
    .join('\n')
    .trim();
}

/** Whether two texts are the same but for what is lost on the way through a spreadsheet. */
export function isSameText(a: string, b: string): boolean {
  return simplify(a) === simplify(b);
}

/** Whether `after` is `before` with characters that Shift_JIS lacks turned into question marks. */
export function hasLostCharacters(before: string, after: string): boolean {
  const [old, now] = [[...simplify(before)], [...simplify(after)]];
  if (old.length !== now.length) return false;
  const changed = now.flatMap((character, index) => (character === old[index] ? [] : [character]));
  return changed.length > 0 && changed.every((character) => /[?？]/u.test(character));
}

/** Both texts on one line each; of long ones the stretch that differs. */
export function showBoth(before: string, after: string): { readonly before: string; readonly after: string } {
  const [old, now] = [[...joinLines(before)], [...joinLines(after)]];
  if (old.length <= SHOWN && now.length <= SHOWN) return { before: old.join(''), after: now.join('') };
  const shorter = Math.min(old.length, now.length);
  const differs = old.findIndex((character, index) => character !== now[index]);
  const start = differs === -1 ? shorter : differs;
  const from = Math.max(0, start - CONTEXT);
  return { before: cut(old, from), after: cut(now, from) };
}

function cut(characters: readonly string[], from: number): string {
  const to = from + SHOWN;
  const middle = characters.slice(from, to).join('');
  return `${from > 0 ? '…' : ''}${middle}${characters.length > to ? `…（全${characters.length}字）` : ''}`;
}

function joinLines(text: string): string {
  return text.replace(/\n+/gu, '⏎');
}

function simplify(text: string): string {
  return cleanCell(text).replace(CONFUSED_RUN, (character) => CONFUSED[character] ?? character);
}
