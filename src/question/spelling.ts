// Mends a misspelt word with the words of the knowledge base itself: 有効急人倍率 is 有効求人倍率 with a slip.
import { listBigrams } from '../language/bigrams.js';
import { editDistance } from '../language/edit-distance.js';
import { fold } from '../language/fold.js';
import { makeMatchKey } from '../language/match-key.js';

/** Runs of kanji and katakana in the texts, by the pairs of characters in them. */
export type Spelling = { readonly runs: readonly string[]; readonly postings: ReadonlyMap<string, readonly number[]> };

const RUN = /[\p{Script=Han}\p{Script=Katakana}ー]{4,20}/gu;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;
const CANDIDATES = 20;

export function learnSpelling(texts: readonly string[]): Spelling {
  const runs = [...new Set(texts.flatMap((text) => [...fold(text).matchAll(RUN)].map(([run]) => makeMatchKey(run))))];
  const postings = new Map<string, number[]>();
  for (const [place, run] of runs.entries()) {
    for (const bigram of listBigrams(run)) {
      const places = postings.get(bigram);
      if (places) places.push(place);
      else postings.set(bigram, [place]);
    }
  }
  return { runs, postings };
}

/** A word (as match key) → the word of the texts from which it differs in one character of the same place; null for none. */
export function mendSpelling(key: string, { runs, postings }: Spelling): string | null {
  if (key.length < SHORTEST) return null;
  const shared = new Map<number, number>();
  for (const bigram of listBigrams(key)) {
    for (const place of postings.get(bigram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const candidates = [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
  for (const [place] of candidates) {
    const run = runs[place] ?? '';
    for (let from = 0; from + key.length <= run.length; from += 1) {
      const word = run.slice(from, from + key.length);
      if (editDistance(word, key, 1) === 1) return word;
    }
  }
  return null;
}
