// What evidence there is that one word of a question means one entry: the word itself in a field, another word for the same
// concept, its sound, a misspelling of a name, or its parts.
import { keepRecentOf } from '../../language/recent.js';
import { findNearNames } from '../names/near-names.js';
import type { EvidenceKind } from '../query.js';
import type { Part, Term } from '../terms/terms.js';
import { isHeld } from './holders.js';
import { isUnheld, weighPart } from './rarity.js';
import { type Entry, FIELD_WEIGHTS, type FieldName, type SearchIndex } from './search-index.js';

/** Parts of a word that are all there, but not together. */
const APART = 0.9;
/** The same where the whole word stands in another entry. */
const TORN_APART = 0.75;
/** What a compound is stands at its end: プレミアム商品券 is a 商品券. */
const HEADLESS = 0.7;
const CONCEPT = 0.93;
const READING = 0.92;
const FUZZY = 0.9;
/** More than one question asks of the candidates. */
const RECENT_KEYS = 100;
/** A sound shorter than this is in too many names. */
const SHORTEST_SOUND = 5;

/** The strength of one term in one entry: 0 to 1, with what it met. */
export type Strength = { readonly strength: number; readonly kind: EvidenceKind; readonly met: string };

export const NOTHING: Strength = { strength: 0, kind: 'words', met: '' };

export function strengthsOf(term: Term, candidates: readonly Entry[], index: SearchIndex): readonly Strength[] {
  const parts = weighParts(term, index);
  const share = isHeld(term.key, index) ? TORN_APART : APART;
  const words = term.parts.filter(({ key, isKnownWord }) => isKnownWord && key.length >= 2 && isHeld(key, index));
  return candidates.map((entry) => {
    const spelt = stronger(containment(term, entry, index), soundStrength(term, entry));
    const near = spelt.strength < FUZZY ? nearStrength(term, words, entry) : NOTHING;
    const best = stronger(stronger(spelt, near), partStrength(parts, share, entry, index));
    return term.isSpoken && best.strength > 0 ? { ...best, kind: 'reading', strength: best.strength * READING } : best;
  });
}

/** The stronger of the two; of equal ones the first. */
function stronger(one: Strength, other: Strength): Strength {
  return other.strength > one.strength ? other : one;
}

/** The whole term, or another word for its concept, stands in a field. */
function containment(term: Term, entry: Entry, index: SearchIndex): Strength {
  let best = NOTHING;
  for (const [order, key] of term.alternatives.entries()) {
    const field = findField(key, entry, index);
    const strength = field === null ? 0 : FIELD_WEIGHTS[field] * (order === 0 ? 1 : CONCEPT);
    if (strength > best.strength) best = { strength, kind: field === 'indicator' ? 'indicator' : 'words', met: key };
  }
  return best;
}

/** Entries that were looked at for a key of late: a question asks of the same ones again, for its parts and its sides. */
const listLookedAt = keepRecentOf<string, SearchIndex, Map<Entry, FieldName | null>>(() => new Map(), RECENT_KEYS);

/** The field that says most among those a key stands in; null where it stands in none. */
function findField(key: string, entry: Entry, index: SearchIndex): FieldName | null {
  const lookedAt = listLookedAt(key, index);
  const known = lookedAt.get(entry);
  if (known !== undefined) return known;
  let best: FieldName | null = null;
  for (const { field, key: text } of entry.fields) {
    const isMore = best === null || FIELD_WEIGHTS[field] > FIELD_WEIGHTS[best];
    if (isMore && text.includes(key)) best = field;
  }
  lookedAt.set(entry, best);
  return best;
}

/** A name or an indicator sounds like the term: 核心 for 革新. */
export function soundStrength(term: Term, entry: Entry): Strength {
  if (term.reading.length < SHORTEST_SOUND || !/[\p{Script=Han}]/u.test(term.text)) return NOTHING;
  const name = entry.names.find(({ reading }) => reading.includes(term.reading));
  return name ? { strength: READING, kind: 'reading', met: name.text } : NOTHING;
}

/** A name of the entry in which the term stands misspelt; a word of its own is not: 商品券 for 食事券. */
function nearStrength(term: Term, words: readonly Part[], entry: Entry): Strength {
  // What is named exactly is no slip of another name: 第9条 is not 第10条.
  if (term.parts.length === 0) return NOTHING;
  const [nearest] = findNearNames(term.key, entry.names).filter(({ name }) =>
    words.every((word) => name.key.includes(word.key) || name.reading.includes(word.reading)),
  );
  if (!nearest) return NOTHING;
  return { strength: nearest.likeness * FUZZY, kind: 'fuzzy', met: nearest.name.text };
}

/**
 * The words of the term each for itself, weighed by how telling they are. A compound with a word that no document has is
 * another thing: 介護ロボット is not met by ロボット.
 */
function partStrength(parts: readonly WeighedPart[], share: number, entry: Entry, index: SearchIndex): Strength {
  if (parts.some(({ isUnheld }) => isUnheld)) return NOTHING;
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return NOTHING;
  const met: string[] = [];
  const explained = parts.reduce((sum, { key, weight }) => {
    const field = findField(key, entry, index);
    const held = field === null ? 0 : FIELD_WEIGHTS[field];
    if (held > 0) met.push(key);
    return sum + held * weight;
  }, 0);
  const head = met.includes(parts.at(-1)?.key ?? '') ? 1 : HEADLESS;
  return { strength: (head * share * explained) / whole, kind: 'words', met: met.join('・') };
}

type WeighedPart = { readonly key: string; readonly weight: number; readonly isUnheld: boolean };

function isLoose({ surface }: Part): boolean {
  return /^\p{Script=Han}$/u.test(surface);
}

/** Characters that the dictionary leaves apart make one word: 副 and 活 are 副活, which is in no document. */
function joinCharacters(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before === undefined || !isLoose(part) || !isLoose(before)) joined.push(part);
    else {
      const both = { ...part, surface: before.surface + part.surface, key: before.key + part.key };
      joined.splice(-1, 1, { ...both, reading: before.reading + part.reading, isKnownWord: false });
    }
  }
  return joined;
}

/** The words of a term that say anything, each once, with what they weigh. */
function weighParts(term: Term, index: SearchIndex): readonly WeighedPart[] {
  const parts = joinCharacters(term.parts);
  const telling = parts.filter(
    ({ key }, place) => key.length >= 2 && parts.findIndex((other) => other.key === key) === place,
  );
  return telling.map((part) => ({ key: part.key, weight: weighPart(part, index), isUnheld: isUnheld(part, index) }));
}
