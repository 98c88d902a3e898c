// Counts how many characters must be changed, added or dropped to make one text of another, or of a stretch of another.

/** Levenshtein distance; stops early and gives `limit + 1` when it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const row = Uint16Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    if (takeCharacter(a.charCodeAt(i - 1), b, row, i) > limit) return limit + 1;
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}

/**
 * For each place of the text the distance between the pattern and the stretch ending there that is nearest to it. One place
 * more than the text has characters: the first is its beginning.
 */
export function listNearestEnds(pattern: string, text: string): Uint16Array {
  const ends = new Uint16Array(text.length + 1);
  const column = Uint16Array.from({ length: pattern.length + 1 }, (_, place) => place);
  ends[0] = pattern.length;
  for (let place = 1; place <= text.length; place += 1) {
    takeCharacter(text.charCodeAt(place - 1), pattern, column, 0);
    ends[place] = column[pattern.length] ?? 0;
  }
  return ends;
}

/** Takes one more character into a row of distances to the beginnings of `other`; gives the least of the row. */
function takeCharacter(code: number, other: string, row: Uint16Array, first: number): number {
  let diagonal = row[0] ?? 0;
  let before = first;
  let least = first;
  row[0] = first;
  for (let place = 1; place < row.length; place += 1) {
    const above = row[place] ?? 0;
    const substituted = code === other.charCodeAt(place - 1) ? diagonal : diagonal + 1;
    before = Math.min(substituted, above + 1, before + 1);
    diagonal = above;
    row[place] = before;
    if (before < least) least = before;
  }
  return least;
}
