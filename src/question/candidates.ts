// Scores what a question may be about: how much of what its words say each candidate explains. What a candidate does
// not explain counts against it; the evidence is kept so that a ranking can be told to a reader.
import type { Programme } from '../domain/programme.js';
import { listBigrams } from '../language/bigrams.js';
import { makeMatchKey } from '../language/match-key.js';
import { findNearNames } from './near-names.js';
import type { Evidence, EvidenceKind } from './query.js';
import { type Entry, FIELD_WEIGHTS, type SearchIndex, type Subject } from './search-index.js';
import type { Part, Term } from './terms.js';

/** Entries looked at closely; the others share too little with the question. */
const CANDIDATE_LIMIT = 60;
/** Parts of a word that are all there, but not together. */
const APART = 0.9;
const CONCEPT = 0.93;
const READING = 0.92;
const FUZZY = 0.9;
/** A term met less than this is not explained. */
const EXPLAINED = 0.3;
/** A common word that the documents do not use counts half. */
const UNSAID = 0.5;
/** What is done says less than what it is done to. */
const VERB = 0.4;
/** Shorter runs of nouns are words rather than compounds. */
const SHORTEST_COMPOUND = 5;
/** A sound shorter than this is in too many names. */
const SHORTEST_SOUND = 5;

/** The strength of one term in one entry: 0 to 1, with what it met. */
type Strength = { readonly strength: number; readonly kind: EvidenceKind; readonly met: string };

export type Scored = {
  readonly subject: Subject;
  /** 0 to 1: how much of what the terms say it explains. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
};

const NOTHING: Strength = { strength: 0, kind: 'words', met: '' };

/** Terms → what explains some of them, best first; empty for no terms. */
export function scoreCandidates(terms: readonly Term[], index: SearchIndex): readonly Scored[] {
  const spoken = terms.filter(({ kana }) => !kana);
  const kana = terms.filter((term) => term.kana && term.reading.length >= SHORTEST_SOUND);
  if (spoken.length + kana.length === 0) return [];
  const candidates = proposeEntries(terms, index);
  const weighed = [
    ...spoken.map((term) => ({
      term,
      weight: weighTerm(term, index),
      strengths: strengthsOf(term, candidates, index),
    })),
    ...kana.flatMap((term) => weighSound(term, candidates, index)),
  ];
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  return candidates
    .map((entry, place) => {
      const evidence = weighed.map(({ term, weight, strengths }) => ({
        term,
        weight,
        ...(strengths[place] ?? NOTHING),
      }));
      const explained = evidence.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
      return {
        entry,
        score: explained / whole,
        evidence: evidence.filter(({ strength }) => strength > 0).map(tellEvidence),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry, score, evidence }) => ({ subject: entry.subject, score, evidence }));
}

function tellEvidence({ term, kind, met, strength }: Strength & { readonly term: Term }): Evidence {
  return { kind, words: term.text, met, strength };
}

/** Whether a programme may bear what looks like a whole name: it sounds like one of its names, or all its words are known of it. */
export function mayBear(programme: Programme, name: Term, index: SearchIndex): boolean {
  const entry = index.entries.find(({ subject }) => subject.kind === 'programme' && subject.programme === programme);
  if (!entry) return false;
  return soundStrength(name, entry).strength > 0 || name.parts.every(({ key }) => key.length < 2 || holds(entry, key));
}

/** The nouns among the terms that nothing known of a programme explains; empty for a programme that is not in the index. */
export function listUnexplained(programme: Programme, terms: readonly Term[], index: SearchIndex): readonly Term[] {
  const entry = index.entries.find(({ subject }) => subject.kind === 'programme' && subject.programme === programme);
  if (!entry) return [];
  return terms.filter((term) => term.nominal && (strengthsOf(term, [entry], index)[0]?.strength ?? 0) < EXPLAINED);
}

/** Whether a run of nouns stands as a whole somewhere: 小規模企業者 is then one word, and 企業 in it none of its own. */
export function isKnown(text: string, index: SearchIndex): boolean {
  const key = makeMatchKey(text);
  return key.length >= SHORTEST_COMPOUND && entriesWith(key, index).length > 0;
}

/** Whether the parts of a term are too broken or too strange to be words of the knowledge base. */
export function hasStrangeParts({ parts }: Term, index: SearchIndex): boolean {
  return parts.some(({ key }) => key.length < 2 || entriesWith(key, index).length === 0);
}

/** The nouns among the terms that nothing in the knowledge base holds, whole or in part. */
export function listAbsent(terms: readonly Term[], index: SearchIndex): readonly Term[] {
  return terms.filter(
    ({ nominal, alternatives, parts }) =>
      nominal &&
      [...alternatives, ...parts.map(({ key }) => key)].every(
        (key) => key.length < 2 || entriesWith(key, index).length === 0,
      ),
  );
}

/** The entries that share the most telling pairs of characters with the terms, written or spoken. */
function proposeEntries(terms: readonly Term[], index: SearchIndex): readonly Entry[] {
  const written = new Set(terms.flatMap(({ alternatives }) => alternatives.flatMap(listBigrams)));
  const spoken = new Set(terms.flatMap(({ reading }) => listBigrams(reading)));
  const points = new Map<number, number>();
  const add = (postings: ReadonlyMap<string, readonly number[]>, bigrams: ReadonlySet<string>, share: number) => {
    for (const bigram of bigrams) {
      const places = postings.get(bigram) ?? [];
      const value = share * rarity(places.length, index);
      for (const place of places) points.set(place, (points.get(place) ?? 0) + value);
    }
  };
  add(index.postings, written, 1);
  add(index.readings, spoken, 0.5);
  return [...points]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, CANDIDATE_LIMIT)
    .flatMap(([place]) => index.entries[place] ?? []);
}

/** How telling it is to be among so many of all entries: near 0 for all of them, highest for none. */
function rarity(count: number, index: SearchIndex): number {
  return Math.log(1 + (index.entries.length + 0.5) / (count + 0.5));
}

/** Entries that hold a key, by way of its rarest pair of characters. */
function entriesWith(key: string, index: SearchIndex): readonly Entry[] {
  if (key.length < 2) return index.entries.filter((entry) => holds(entry, key));
  const places = listBigrams(key)
    .map((bigram) => index.postings.get(bigram) ?? [])
    .toSorted((a, b) => a.length - b.length)[0];
  return (places ?? []).flatMap((place) => {
    const entry = index.entries[place];
    return entry && holds(entry, key) ? entry : [];
  });
}

function holds(entry: Entry, key: string): boolean {
  return entry.fields.some((field) => field.key.includes(key));
}

/** A term weighs what its parts tell; one that a concept widens is as common as all the concept's words together. */
function weighTerm(term: Term, index: SearchIndex): number {
  if (term.alternatives.length > 1) {
    const holders = new Set(term.alternatives.flatMap((key) => entriesWith(key, index)));
    return rarity(holders.size, index);
  }
  const parts = term.parts.filter(({ key }) => key.length >= 2);
  if (!term.nominal) return weighVerb(term, index);
  if (parts.length === 0) return rarity(entriesWith(term.key, index).length, index);
  return parts.reduce((sum, part) => sum + weighPart(part, index), 0);
}

/** A common word that is nowhere in the knowledge base may only be said in another way; a proper one is not held. */
function weighPart({ key, isProper }: Part, index: SearchIndex): number {
  const count = entriesWith(key, index).length;
  return rarity(count, index) * (count === 0 && !isProper ? UNSAID : 1);
}

/** Words in Latin letters that are nowhere are the English around the question. */
function weighVerb({ key, parts }: Term, index: SearchIndex): number {
  const count = entriesWith(parts[0]?.key ?? key, index).length;
  return count === 0 && /^[a-z]+$/u.test(key) ? 0 : VERB * rarity(count, index);
}

function strengthsOf(term: Term, candidates: readonly Entry[], index: SearchIndex): readonly Strength[] {
  const near = nearStrengths(term, candidates);
  return candidates.map((entry) => {
    const choices = [
      containment(term, entry),
      soundStrength(term, entry),
      near.get(entry) ?? NOTHING,
      partStrength(term, entry, index),
    ];
    return choices.reduce((best, choice) => (choice.strength > best.strength ? choice : best), NOTHING);
  });
}

/** The whole term, or another word for its concept, stands in a field. */
function containment(term: Term, entry: Entry): Strength {
  let best = NOTHING;
  for (const [order, key] of term.alternatives.entries()) {
    for (const { field, key: text } of entry.fields) {
      const strength = FIELD_WEIGHTS[field] * (order === 0 ? 1 : CONCEPT);
      if (strength > best.strength && text.includes(key)) {
        best = { strength, kind: field === 'indicator' ? 'indicator' : 'words', met: key };
      }
    }
  }
  return best;
}

/** A name or an indicator sounds like the term: 核心 for 革新. */
function soundStrength(term: Term, entry: Entry): Strength {
  if (term.reading.length < SHORTEST_SOUND || !/[\p{Script=Han}]/u.test(term.text)) return NOTHING;
  const name = entry.names.find(({ reading }) => reading.includes(term.reading));
  return name ? { strength: READING, kind: 'reading', met: name.text } : NOTHING;
}

/** Names among the candidates in which the term stands misspelt. */
function nearStrengths(term: Term, candidates: readonly Entry[]): ReadonlyMap<Entry, Strength> {
  const names = candidates.flatMap((entry) => entry.names.map(({ text, key }) => ({ text, key, value: entry })));
  const strengths = new Map<Entry, Strength>();
  for (const { text, value, likeness } of findNearNames(term.key, names)) {
    const strength = likeness * FUZZY;
    if (strength > (strengths.get(value)?.strength ?? 0)) strengths.set(value, { strength, kind: 'fuzzy', met: text });
  }
  return strengths;
}

/** The words of the term each for itself, weighed by how telling they are. */
function partStrength(term: Term, entry: Entry, index: SearchIndex): Strength {
  const parts = term.parts.filter(({ key }) => key.length >= 2);
  if (parts.length === 0) return NOTHING;
  const weights = parts.map((part) => weighPart(part, index));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const met: string[] = [];
  const explained = parts.reduce((sum, { key }, place) => {
    const weight = Math.max(
      0,
      ...entry.fields.filter((field) => field.key.includes(key)).map(({ field }) => FIELD_WEIGHTS[field]),
    );
    if (weight > 0) met.push(key);
    return sum + weight * (weights[place] ?? 0);
  }, 0);
  return { strength: (APART * explained) / whole, kind: 'words', met: met.join('・') };
}

/** A run of hiragana counts only if it is, for a good part, the sound of some name; it weighs by how much of it is. */
function weighSound(term: Term, candidates: readonly Entry[], index: SearchIndex) {
  const lengths = candidates.map((entry) => longestSound(term.reading, entry));
  const best = Math.max(0, ...lengths.map(({ length }) => length));
  if (best < SHORTEST_SOUND) return [];
  const strengths = lengths.map(
    ({ length, met }): Strength => ({ strength: READING * (length / best) ** 2, kind: 'reading', met }),
  );
  return [{ term, weight: rarity(1, index) * (best / SHORTEST_SOUND), strengths }];
}

/** The longest stretch of the sound that one of the entry's names has. */
function longestSound(sound: string, entry: Entry): { readonly length: number; readonly met: string } {
  return entry.names.reduce(
    (best, { text, reading }) => {
      const length = longestCommonRun(sound, reading);
      return length > best.length ? { length, met: text } : best;
    },
    { length: 0, met: '' },
  );
}

function longestCommonRun(a: string, b: string): number {
  let best = 0;
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      if (a[i - 1] === b[j - 1]) next[j] = (row[j - 1] ?? 0) + 1;
      best = Math.max(best, next[j] ?? 0);
    }
    row = next;
  }
  return best;
}
