// Two versions of a text → both in short, around the first place where they differ.

/** Shorter texts are shown whole. */
const WHOLE = 40;
const CONTEXT = 12;
const LONGEST = 36;

/** What is left out is marked with 「…」. */
export function excerptDifference(before: string, after: string): readonly [before: string, after: string] {
  if (Math.max(before.length, after.length) <= WHOLE) return [before, after];
  const start = countCommon([...before], [...after]);
  const rest = (text: string) => [...text].slice(start);
  const end = countCommon(rest(before).toReversed(), rest(after).toReversed());
  const cut = (text: string) => cutOut([...text], start, [...text].length - end);
  return [cut(before), cut(after)];
}

/** The beginning of a text that is too long for a line. */
export function excerptStart(text: string): string {
  const characters = [...text];
  return characters.length <= WHOLE ? text : `${characters.slice(0, LONGEST).join('')}…`;
}

function cutOut(characters: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(characters.length, end + CONTEXT, from + LONGEST + CONTEXT);
  const shown = characters.slice(from, to).join('');
  return `${from > 0 ? '…' : ''}${shown}${to < characters.length ? '…' : ''}`;
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((character, index) => character !== b[index]);
  return first === -1 ? a.length : first;
}
