// Finds names that a stretch of the question resembles but does not spell right, with fuse.js, and only among candidates the
// index proposes: it suggests, it never outranks what is spelt right.
import Fuse from 'fuse.js';

/** A name that is near, and how near: 0 to 1; 1 is the same. */
export type NearName<Name> = { readonly name: Name; readonly likeness: number };

/** fuse.js reads no more of a pattern in one piece. */
const PATTERN_LIMIT = 32;
/** One wrong character in four is no longer a slip. */
const WORST_SCORE = 0.26;
const SHORTEST_PATTERN = 3;

/**
 * A word of the question (as match key) → the names it stands in, misspelt, likeliest first; empty when nothing is near.
 * Scores are errors per character of the word, so that words and names of any length compare.
 */
export function findNearNames<Name extends { readonly key: string }>(
  wordKey: string,
  names: readonly Name[],
): readonly NearName<Name>[] {
  const pattern = wordKey.slice(0, PATTERN_LIMIT);
  const likely = pattern.length < SHORTEST_PATTERN ? [] : names.filter(({ key }) => mayBeNear(pattern, key));
  if (likely.length === 0) return [];
  const fuse = new Fuse(likely, {
    keys: ['key'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: WORST_SCORE,
  });
  return fuse.search(pattern).map(({ item, score }) => ({ name: item, likeness: 1 - (score ?? 1) }));
}

/** Every wrong character takes one of the pattern's away at most, so that a text without the others need not be looked at. */
function mayBeNear(pattern: string, text: string): boolean {
  let spare = Math.floor(WORST_SCORE * pattern.length);
  for (let place = 0; place < pattern.length; place += 1) {
    if (text.includes(pattern.charAt(place))) continue;
    spare -= 1;
    if (spare < 0) return false;
  }
  return true;
}

/** The same the other way round: how nearly the name stands somewhere in the question; 0 when it does not. */
export function likenessWithin(nameKey: string, questionKey: string): number {
  if (nameKey.length < SHORTEST_PATTERN || nameKey.length > PATTERN_LIMIT) return 0;
  const fuse = new Fuse([questionKey], {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: WORST_SCORE,
  });
  const score = fuse.search(nameKey)[0]?.score;
  return score === undefined ? 0 : 1 - score;
}
