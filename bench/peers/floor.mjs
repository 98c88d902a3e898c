// The floor: an index of pairs of characters over names and readings, ranked by BM25 and nothing else.
import { foldText, listPairs, listWords, readWords } from './text.mjs';

const SATURATION = 1.2;
const BY_LENGTH = 0.5;
/** A pair in a larger share of the names tells nothing. */
const COMMON = 0.3;

export function buildFloor(names, tokenise) {
  const postings = new Map();
  const lengths = names.map((name, place) => {
    const pairs = [...listPairs(foldText(name)), ...listPairs(readWords(tokenise(foldText(name))))];
    const counts = new Map();
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (const [pair, count] of counts) {
      const posting = postings.get(pair) ?? { places: [], counts: [] };
      posting.places.push(place);
      posting.counts.push(count);
      postings.set(pair, posting);
    }
    return pairs.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / names.length;
  const scores = new Float32Array(names.length);

  return (question, limit = 5) => {
    const words = listWords(question, tokenise);
    const text = words.length > 0 ? words.map(({ surface }) => surface).join('') : foldText(question);
    const asked = [...new Set([...listPairs(text), ...listPairs(readWords(words))])];
    const held = asked.flatMap((pair) => postings.get(pair) ?? []);
    const telling = held.filter(({ places }) => places.length <= names.length * COMMON);
    const met = new Set();
    for (const { places, counts } of telling.length > 0 ? telling : held) {
      const rarity = Math.log(1 + (names.length - places.length + 0.5) / (places.length + 0.5));
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at];
        const damped = SATURATION * (1 - BY_LENGTH + (BY_LENGTH * lengths[place]) / mean);
        scores[place] += (rarity * counts[at] * (SATURATION + 1)) / (counts[at] + damped);
        met.add(place);
      }
    }
    const best = [...met].sort((a, b) => scores[b] - scores[a] || a - b).slice(0, limit);
    for (const place of met) scores[place] = 0;
    return best.map((place) => names[place]);
  };
}
