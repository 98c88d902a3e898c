// Scores what a question may be about: how much of what its words say each candidate explains. What a candidate does
// not explain counts against it; the evidence is kept so that a ranking can be told to a reader.
import type { Programme } from '../../domain/programme.js';
import { listBigrams } from '../../language/bigrams.js';
import type { Evidence } from '../query.js';
import type { Term } from '../terms/terms.js';
import { type Strength, soundStrength, strengthsOf } from './evidence.js';
import { holds } from './holders.js';
import { listPlaces, type Postings, rankSharing, type Sharing } from './postings.js';
import { rarity, weighTerm } from './rarity.js';
import type { Entry, SearchIndex, Subject } from './search-index.js';

/** Entries looked at closely; the others share too little with the question. */
const CANDIDATE_LIMIT = 60;
/** A term met less than this is not explained. */
const EXPLAINED = 0.3;
export type Scored = {
  readonly subject: Subject;
  /** 0 to 1: how much of what the terms say it explains. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
};

/** Terms → what explains some of them, best first; empty for no terms. Programmes that cannot be meant are left out. */
export function scoreCandidates(
  terms: readonly Term[],
  index: SearchIndex,
  allows: Allows = allowAll,
): readonly Scored[] {
  return scoreEntries(terms, proposeEntries(terms, index, allows), index);
}

type Allows = (programme: Programme) => boolean;

/** Where no conditions are set. */
export function allowAll(): boolean {
  return true;
}

/** The same among given entries; of those that explain as much, the one given first. */
export function scoreEntries(
  terms: readonly Term[],
  candidates: readonly Entry[],
  index: SearchIndex,
): readonly Scored[] {
  const weighed = terms.map((term) => ({
    term,
    weight: weighTerm(term, index),
    strengths: strengthsOf(term, candidates, index),
  }));
  const unique = rarity(1, index);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  return candidates
    .map((entry, place) => ({
      entry,
      place,
      score:
        weighed.reduce((sum, { weight, strengths }) => sum + weight * (strengths[place]?.strength ?? 0), 0) / whole,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry, place, score }) => ({
      subject: entry.subject,
      score,
      evidence: weighed.flatMap(({ term, weight, strengths }) => {
        const met = strengths[place];
        return met && met.strength > 0 ? [tellEvidence(term, met, weight / unique)] : [];
      }),
    }));
}

function tellEvidence({ text, nominal }: Term, { kind, met, strength }: Strength, weight: number): Evidence {
  return { kind, words: text, isNoun: nominal, met, strength, weight };
}

/** Whether a programme may bear what looks like a whole name: it sounds like one of its names, or all its words are known of it. */
export function mayBear(programme: Programme, name: Term, index: SearchIndex): boolean {
  const entry = index.programmes.get(programme);
  if (!entry) return false;
  return soundStrength(name, entry).strength > 0 || name.parts.every(({ key }) => key.length < 2 || holds(entry, key));
}

/** The nouns among the terms that nothing known of a programme explains; empty for a programme that is not in the index. */
export function listUnexplained(programme: Programme, terms: readonly Term[], index: SearchIndex): readonly Term[] {
  const entry = index.programmes.get(programme);
  if (!entry) return [];
  return terms.filter(
    (term) =>
      term.nominal && !isRelated(term, entry) && (strengthsOf(term, [entry], index)[0]?.strength ?? 0) < EXPLAINED,
  );
}

function isRelated({ alternatives }: Term, { related }: Entry): boolean {
  return alternatives.some((word) => related.some((key) => key.includes(word)));
}

/** The entries that share the most telling pairs of characters with the terms, written or spoken, most first. */
export function proposeEntries(
  terms: readonly Term[],
  index: SearchIndex,
  allows: Allows = allowAll,
): readonly Entry[] {
  const share = (pairs: ReadonlySet<string>, postings: Postings, part: number): readonly Sharing[] =>
    [...pairs].map((pair) => {
      const places = listPlaces(pair, postings);
      return { places, points: part * rarity(places.length, index) };
    });
  const written = new Set(terms.flatMap(({ alternatives }) => alternatives.flatMap(listBigrams)));
  const spoken = new Set(terms.flatMap(({ reading }) => listBigrams(reading)));
  const isAllowed = (place: number) => {
    const programme = index.listed[place];
    return programme === undefined || allows(programme);
  };
  return rankSharing(
    [...share(written, index.postings, 1), ...share(spoken, index.readings, 0.5)],
    index.entries.length,
    CANDIDATE_LIMIT,
    allows === allowAll ? undefined : isAllowed,
  ).flatMap(({ place }) => index.entries[place] ?? []);
}
