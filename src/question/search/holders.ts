// Which entries hold a word, by way of the pairs of characters in it: the exact number where the knowledge base is small, and
// near enough to weigh the word by where it is large.
import { listBigrams } from '../../language/bigrams.js';
import { keepRecentOf } from '../../language/recent.js';
import { listPlaces } from './postings.js';
import type { Entry, SearchIndex } from './search-index.js';

/** In a knowledge base of up to so many entries every word is looked up to the letter. */
const EXACT = 2_000;
/** In a larger one, so many of the places of its rarest pair stand for all of them. */
const SAMPLE = 500;
/** So many are gone through for a word that need only be there. */
const MOST_LOOKED_AT = 5_000;

/** As many as the steps of one question ask about again and again. */
const RECENT_WORDS = 100;

export function holds(entry: Entry, key: string): boolean {
  return entry.fields.some((field) => field.key.includes(key));
}

/** Whether any entry holds the key. */
export const isHeld = keepRecentOf(findHolder, RECENT_WORDS);

function findHolder(key: string, index: SearchIndex): boolean {
  if (key.length < 2) return countHoldersOf(key, index) > 0;
  const [rarest, ...others] = listPlacesOf(key, index);
  const looked = isSmall(index) ? rarest : rarest?.subarray(0, MOST_LOOKED_AT);
  return looked?.some((place) => isIn(place, others) && isHolder(place, key, index)) ?? false;
}

/** How many entries hold at least one of the keys; 0 for none. */
export function countHolders(keys: readonly string[], index: SearchIndex): number {
  const { length } = index.entries;
  const [first, ...others] = keys;
  if (first === undefined) return 0;
  if (others.length === 0) return countHoldersOf(first, index);
  if (isSmall(index)) return new Set(keys.flatMap((key) => listHolders(key, index))).size;
  // As if the words stood in entries without regard to each other.
  return length * (1 - keys.reduce((without, key) => without * (1 - countHoldersOf(key, index) / length), 1));
}

const countHoldersOf = keepRecentOf(countWord, RECENT_WORDS);

function countWord(key: string, index: SearchIndex): number {
  if (key === '') return index.entries.length;
  if (key.length === 1) return index.characters.get(key) ?? 0;
  if (key.length === 2) return listPlaces(key, index.postings).length;
  return isSmall(index) ? listHolders(key, index).length : estimateHolders(key, index);
}

function isSmall({ entries }: SearchIndex): boolean {
  return entries.length <= EXACT;
}

function isHolder(place: number, key: string, { entries }: SearchIndex): boolean {
  const entry = entries[place];
  return entry !== undefined && holds(entry, key);
}

function listHolders(key: string, index: SearchIndex): readonly number[] {
  if (key.length < 2) return [...index.entries.keys()].filter((place) => isHolder(place, key, index));
  const [rarest = [], ...others] = listPlacesOf(key, index);
  return [...rarest].filter((place) => isIn(place, others) && isHolder(place, key, index));
}

/** How many entries hold all pairs of the key, by a sample of those that hold its rarest. */
function estimateHolders(key: string, index: SearchIndex): number {
  const [rarest = new Uint32Array(0), ...others] = listPlacesOf(key, index);
  const step = Math.max(1, rarest.length / SAMPLE);
  let looked = 0;
  let met = 0;
  for (let at = 0; at < rarest.length; at += step) {
    looked += 1;
    if (isIn(rarest[Math.floor(at)] ?? 0, others)) met += 1;
  }
  return looked === 0 ? 0 : (met / looked) * rarest.length;
}

/** The places of each pair of a key, those of its rarest pair first; of one that is nowhere no more than that. */
function listPlacesOf(key: string, { postings }: SearchIndex): readonly Uint32Array[] {
  const lists: Uint32Array[] = [];
  for (const pair of listBigrams(key)) {
    const places = listPlaces(pair, postings);
    if (places.length === 0) return [places];
    lists.push(places);
  }
  return lists.sort((a, b) => a.length - b.length);
}

/** Whether all of the lists, each ascending, have a place. */
function isIn(place: number, lists: readonly Uint32Array[]): boolean {
  return lists.every((list) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return list[low] === place;
  });
}
