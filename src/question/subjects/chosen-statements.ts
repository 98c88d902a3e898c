// Decides whether references and measures (施策) answer a question better than any programme: the statements that explain it, those of
// the year asked for first, or the KPIs that are asked for.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Match, Subjects } from '../query.js';
import type { Scored } from '../search/candidates.js';
import type { Subject } from '../search/search-index.js';
import { GOOD, MOST_CANDIDATES, NEAR, TIE } from './decide.js';
import { meetsAll } from './matches.js';
import { findBearing } from './named-measures.js';
import { hasValueOf, hasYear, isOfOtherYears } from './subject-years.js';
import type { SubjectInput } from './subjects.js';

/** All of a question is met. */
const WHOLE = 0.95;
/** Words that explain less than this may speak of anything. */
const COMMON = 0.45;
/** A name so many times as long as a word is not called by it. */
const LONGEST_CALLED = 4;
/** References are quoted side by side rather than offered for choice. */
export const MOST_REFERENCES = 3;

/**
 * References and measures, where they explain the question better than any programme, or as well where the question
 * speaks of a year no programme has; null where they do not. A KPI that ties with indicators of programmes is offered
 * with them.
 */
export function chooseStatements(
  scored: readonly Scored[],
  programmes: readonly Match[],
  {
    prefersStatements,
    isTopical,
    documents,
    years,
    terms,
    wantsTarget,
    holdsYear,
    callsProgramme,
    organisations,
  }: SubjectInput,
): Subjects | null {
  const others = scored.filter(({ subject }) => subject.kind !== 'programme' && isIn(subject, documents));
  const best = others[0];
  const rival = programmes[0]?.score ?? 0;
  const bearing = findBearing(
    { terms, wantsTarget },
    others.flatMap(({ subject }) => (subject.kind === 'measure' ? [subject.place] : [])),
  );
  const isMeasured = programmes.some(({ programme, score }) => score >= rival - TIE && programme.indicators.length > 0);
  if (bearing.length > 0 && !isMeasured) return { kind: 'statements', references: [], measures: bearing };
  const margin = isTopical ? -TIE : prefersStatements ? TIE * 3 : 0;
  if (!best || best.score < GOOD || best.score + margin < rival || isFaintly(best)) return null;
  if (callsProgramme && (isByTheWay(best) || (organisations.length > 0 && best.subject.kind === 'reference')))
    return null;
  const [first] = programmes;
  const isRival = first !== undefined && first.score >= GOOD && holdsYear(first.programme) && meetsAll(first, best);
  const held = others.filter(({ score }) => score >= NEAR);
  if (isRival && held.every(({ subject }) => isOfOtherYears(subject, years))) return null;
  const kpis = others.filter(
    ({ subject, score }) => subject.kind === 'measure' && score >= Math.max(GOOD, best.score - TIE * 3),
  );
  const near =
    wantsTarget && kpis.length > 0 && documents.length < 2
      ? kpis.filter(({ score }) => score >= (kpis[0]?.score ?? 0) - TIE)
      : keepNear(others, best, documents, years);
  const measures = near.flatMap(({ subject }) => (subject.kind === 'measure' ? [subject.place] : []));
  const references = near.flatMap(({ subject }) => (subject.kind === 'reference' ? [subject.reference] : []));
  const ofYear = measures.some(({ measure }) => hasValueOf(measure, years));
  const ties = programmes.filter(
    ({ programme, score }) => score >= best.score - TIE && !(ofYear && !holdsYear(programme)),
  );
  if (measures.length > 0 && references.length === 0 && ties.length > 0 && !isTopical) {
    return { kind: 'ambiguous', matches: ties.slice(0, MOST_CANDIDATES), measures };
  }
  return { kind: 'statements', references, measures };
}

/** Those that come nearest; of several documents the first of each. */
function keepNear(
  others: readonly Scored[],
  best: Scored,
  documents: readonly string[],
  years: readonly FiscalYear[],
): readonly Scored[] {
  if (documents.length < 2) return keepExact(keepOfYear(others, best, years)).slice(0, MOST_REFERENCES);
  return documents.flatMap(
    (document) => others.find(({ subject, score }) => isIn(subject, [document]) && score >= NEAR) ?? [],
  );
}

/** Met by a single word that stands somewhere in a reference, or in a long name of it, and not in its topic. */
function isByTheWay({ subject, evidence }: Scored): boolean {
  const [only, ...others] = evidence;
  if (subject.kind !== 'reference' || only === undefined || others.length > 0) return false;
  const { topic, aliases } = subject.reference;
  const isCalled = (name: string) =>
    makeMatchKey(name).includes(only.met) && name.length <= only.met.length * LONGEST_CALLED;
  return !topic.includes(only.words) && ![topic, ...aliases].some(isCalled);
}

/** Met by so common a word that it might be any: 窓口 of 「新しい窓口が開くのは」. */
function isFaintly({ score, evidence }: Scored): boolean {
  const isByNoun = evidence.some(({ isNoun }) => isNoun);
  return (
    isByNoun && score < WHOLE && evidence.reduce((sum, { strength, weight }) => sum + strength * weight, 0) < COMMON
  );
}

/**
 * The references that explain about as much as the best; of those alike but for their year, and where none of them has the
 * year asked for of those that come near, those with values of that year.
 */
function keepOfYear(others: readonly Scored[], best: Scored, years: readonly FiscalYear[]): readonly Scored[] {
  const tied = others.filter(({ score }) => score >= best.score - TIE);
  const near = others.filter(({ score }) => score >= Math.max(GOOD, best.score - TIE * 2));
  const ofYear = [tied, near].map((some) => some.filter(({ subject }) => hasYear(subject, years)));
  return ofYear.find(({ length }) => length > 0) ?? tied;
}

/** A reference that bears the very words of the question goes alone. */
function keepExact(near: readonly Scored[]): readonly Scored[] {
  const exact = near.filter(({ subject, evidence }) => {
    if (subject.kind === 'measure') return true;
    if (subject.kind !== 'reference' || evidence.length !== 1) return false;
    const names = [subject.reference.topic, ...subject.reference.aliases].map(makeMatchKey);
    return evidence.every(({ words }) => names.includes(makeMatchKey(words)));
  });
  return exact.some(({ subject }) => subject.kind === 'reference') ? exact : near;
}

/** Whether a subject is of one of the documents; of any where none is named. */
function isIn(subject: Subject, documents: readonly string[]): boolean {
  if (documents.length === 0) return true;
  if (subject.kind === 'programme') return documents.includes(subject.programme.document);
  return documents.includes(
    subject.kind === 'reference' ? subject.reference.document : subject.place.strategy.document,
  );
}
