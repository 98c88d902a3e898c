// Makes matches of what was scored or named: programmes with the evidence that speaks for them.
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Evidence, Match } from '../query.js';
import { type Scored, scoreCandidates } from '../search/candidates.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';
import { CLEAR, decide } from './decide.js';

export type Allows = (programme: Programme) => boolean;

export function matchesOf(scored: readonly Scored[], allows: Allows): readonly Match[] {
  return scored.flatMap(({ subject, score, evidence }) =>
    subject.kind === 'programme' && allows(subject.programme)
      ? [{ programme: subject.programme, isNamed: false, score, evidence, indicators: [], unexplained: [] }]
      : [],
  );
}

/** The programme that clearly is meant by one part of the question; empty when none is. */
export function chooseClear(terms: readonly Term[], allows: Allows, index: SearchIndex): readonly Match[] {
  const subjects = decide(matchesOf(scoreCandidates(terms, index, allows), allows));
  return subjects.kind === 'found' &&
    subjects.matches.every((match) => match.score >= CLEAR && bearsAny(match.programme, terms))
    ? subjects.matches
    : [];
}

/** Whether a name of the programme holds one of the terms: a part of a question names, it does not describe. */
function bearsAny({ name, aliases, shortNames }: Programme, terms: readonly Term[]): boolean {
  const keys = [name, ...aliases, ...shortNames].map(makeMatchKey);
  return terms.some(
    ({ parts }) => parts.filter(({ key }) => key.length >= 2 && keys.some((own) => own.includes(key))).length >= 2,
  );
}

/** A programme that is meant by whatever but its name, and without doubt. */
export function nameMatch(programme: Programme): Match {
  return { programme, isNamed: true, score: 1, evidence: [], indicators: [], unexplained: [] };
}

export function uniqueByProgramme(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match, place) => matches.findIndex(({ programme }) => programme === match.programme) === place,
  );
}

/** Whether one meets every noun that another does. */
export function meetsAll(one: Match, other: Scored): boolean {
  const isMet = ({ words }: Evidence) => one.evidence.some((own) => own.words === words && own.strength > 0);
  return other.evidence.every((met) => !met.isNoun || met.strength === 0 || isMet(met));
}
