// Compares an answer with what is expected of it as a reader would: blind to width, case, white space, brackets, middle
// dots, digit-group commas and kinds of dashes. A figure is met only as a whole: 「12」 is not in 「3128」.

const RADICALS: Readonly<Record<string, string>> = { '⻘': '青', '⻑': '長', '⺠': '民', '⻄': '西' };

const DECORATION = '\\s「」『』【】《》〈〉()\\[\\]*_`・･';
const BETWEEN_FIGURES = new RegExp(`(?<=\\d)[${DECORATION}]+(?=\\d)`, 'gu');
const ANYWHERE = new RegExp(`[${DECORATION}]+`, 'gu');

/** Text → the same without what a reader does not see or mind. Two figures that only decoration parted stay two. */
export function flatten(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2E80-\u2FDF]/gu, (character) => RADICALS[character] ?? character)
    .toLowerCase()
    .replace(/[〜～~∼]/gu, '~')
    .replace(/[‐‑‒–−－-]/gu, '-')
    .replace(/(?<=\d),(?=\d{3})/gu, '')
    .replace(BETWEEN_FIGURES, '|')
    .replace(ANYWHERE, '');
}

/** Whether the text says what is wanted, and not only as a piece of a longer figure. */
export function says(text: string, wanted: string): boolean {
  const [hay, needle] = [flatten(text), flatten(wanted)];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const before = hay.slice(0, at);
    const after = hay.slice(at + needle.length);
    const cutsHead = /^\d/u.test(needle) && /\d\.?$/u.test(before);
    const cutsTail = /\d$/u.test(needle) && /^\.?\d/u.test(after);
    if (!cutsHead && !cutsTail) return true;
  }
  return false;
}
