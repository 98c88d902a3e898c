// Mends a misspelt word with the words of the knowledge base itself: 有効急人倍率 is 有効求人倍率 with a slip.
import { listBigrams } from '../../language/bigrams.js';
import { editDistance } from '../../language/edit-distance.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { listPlaces, type Postings, postPairs, rankSharing } from '../search/postings.js';

/** Runs of kanji and katakana in the texts, by the pairs of characters in them. */
export type Spelling = { readonly runs: readonly string[]; readonly postings: Postings };

const RUN = /[\p{Script=Han}\p{Script=Katakana}ー]{4,20}/gu;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;
const CANDIDATES = 20;

export function learnSpelling(texts: readonly string[]): Spelling {
  const runs = [...new Set(texts.flatMap((text) => [...fold(text).matchAll(RUN)].map(([run]) => makeMatchKey(run))))];
  return { runs, postings: postPairs(runs.map((run) => [run])) };
}

/** A word (as match key) → the word of the texts from which it differs in one character of the same place; null for none. */
export function mendSpelling(key: string, { runs, postings }: Spelling): string | null {
  if (key.length < SHORTEST) return null;
  const sharings = listBigrams(key).map((pair) => ({ places: listPlaces(pair, postings), points: 1 }));
  for (const { place } of rankSharing(sharings, runs.length, CANDIDATES)) {
    const run = runs[place] ?? '';
    for (let from = 0; from + key.length <= run.length; from += 1) {
      const word = run.slice(from, from + key.length);
      if (editDistance(word, key, 1) === 1) return word;
    }
  }
  return null;
}
