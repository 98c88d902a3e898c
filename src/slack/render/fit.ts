// Fits text and lists into Slack's limits and says how much is left out, so that nothing is cut silently.

/** Room for 「…（ほか12,345文字）」. */
const NOTE_ROOM = 24;
/** Sources stay readable up to this length when the lines before them are left out. */
const TAIL_LIMIT = 1_500;
/** What a cut through an escaped 「&amp;」 leaves behind. */
const BROKEN_ENTITY = /&[a-z]{0,3}$/u;

/** Text of any length → at most `limit` units; a cut falls between characters and says how many are left out. */
export function fitText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = cutText(text, limit - NOTE_ROOM);
  return `${kept}…（ほか${(text.length - kept.length).toLocaleString('en-US')}文字）`;
}

/** The first items whose sizes together stay within `budget` and whose number stays within `most`. */
export function takeWithin<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  budget: number,
  most: number,
): { readonly taken: readonly Item[]; readonly left: number; readonly size: number } {
  let size = 0;
  let count = 0;
  for (const item of items.slice(0, most)) {
    const next = size + sizeOf(item);
    if (next > budget) break;
    size = next;
    count += 1;
  }
  return { taken: items.slice(0, count), left: items.length - count, size };
}

/**
 * Lines of any length → at most `limit` units. Whole lines are left out before the sources (出典) at the end, and 「…ほか12行」
 * stands in their place.
 */
export function fitLines(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const lines = text.split('\n');
  const sources = lines.findLastIndex((line) => !line.startsWith('出典')) + 1;
  const tail = fitText(lines.slice(sources).join('\n'), TAIL_LIMIT);
  const body = lines.slice(0, sources);
  if (body.length === 0) return tail;
  const room = limit - tail.length - NOTE_ROOM;
  const [first = '', ...rest] = body;
  const head = fitText(first, room);
  const { taken, left } = takeWithin(rest, (line) => line.length + 1, room - head.length, rest.length);
  return [head, ...taken, ...(left > 0 ? [`…ほか${left}行`] : []), ...(tail === '' ? [] : [tail])].join('\n');
}

/** The beginning of a text, cut between characters and never inside an entity. The caller says that it was cut. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text.slice(0, limit + 64))) {
    if (kept.length + segment.length > limit) break;
    kept += segment;
  }
  return kept.replace(BROKEN_ENTITY, '');
}
