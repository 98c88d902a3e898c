// A misspelt word and the words that exist → the one that was probably meant. It must not know what the words name.

/** How much of a word may differ before a suggestion is more confusing than none. A guess, tried on our own slips. */
const SHARE_THAT_MAY_DIFFER = 0.4;

/** Each costs a comparison with every name; so many slips at once are a slip of another kind, such as a missing file. */
const MOST_LOOKUPS = 50;

/** {@link findNearName} among the same names again and again, for a bounded number of different words; null after that. */
export function suggestFrom(names: readonly string[]): (word: string) => string | null {
  const found = new Map<string, string | null>();
  return (word) => {
    const known = found.get(word);
    if (known !== undefined || found.size >= MOST_LOOKUPS) return known ?? null;
    const name = findNearName(word, names);
    found.set(word, name);
    return name;
  };
}

/** The nearest of `names`, the earlier one of equals; null where none comes near or there are none. */
export function findNearName(word: string, names: readonly string[]): string | null {
  const wanted = simplify(word);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of names) {
    const candidate = simplify(name);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) * SHARE_THAT_MAY_DIFFER));
    // To compare a word with a text of a hundred thousand characters would take minutes.
    if (Math.abs(wanted.length - candidate.length) > allowed) continue;
    const distance = measureEditDistance(wanted, candidate);
    if (distance <= allowed && distance < candidate.length && (!best || distance < best.distance)) {
      best = { name, distance };
    }
  }
  return best?.name ?? null;
}

/** How many characters must be put in, taken out, replaced or swapped with their neighbour to turn `a` into `b`. */
export function measureEditDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const taken = (last[column] ?? 0) + 1;
      const put = (current[column - 1] ?? 0) + 1;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, taken, put, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

function simplify(word: string): string {
  return word.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
