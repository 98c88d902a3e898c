// Decides between scored candidates: the one that explains the question, a choice between near ties, or none. Every bound is
// here, set on the golden questions (docs/search.md).
import type { Evidence, Match, Subjects } from '../query.js';

/** Less than this much explained is no match. */
export const GOOD = 0.5;
/** As much is enough where nothing else comes near and telling nouns are met. */
const NEARLY_GOOD = 0.36;
const LEADING_TERMS = 3;
const LEADING_NOUNS = 2;
const FAR_BEHIND = 0.8;
/** The nouns that are met tell as much as one that stands in one place only. */
const TELLS_ENOUGH = 0.9;
/** Less than this is said by 補助 and 会社. */
const TELLS_LITTLE = 0.4;
/** A word is met well from this strength on. */
const MET = 0.5;
/** Less than this is not even near. */
export const NEAR = 0.3;
/** Scores this close are a tie. */
export const TIE = 0.07;
/** Common words that explain less than one telling word explain nothing, if they explain less than this share. */
const FAINT = 0.95;
/** Hardly anything of the question is left unexplained. */
export const SURE = 0.8;
/** A word tells much that stands in so few places. */
const TELLING = 0.85;
/** A noun of a few places: what has it is not outdone by what has another: バス, where that has 減収. */
const TELLS_MUCH = 0.7;
/** A word that weighs less than this, as what is merely done does, tells no two programmes apart. */
const TELLS_APART = 0.1;
/** A word met by this much more strength is met clearly better. */
const CLEARLY_BETTER = 0.09;
/** As much must be explained of one part of a question that asks for several. */
export const CLEAR = 0.6;
/** A programme is on a topic that explains this share of what the best explains. */
const TOPICAL = 0.75;
export const MOST_CANDIDATES = 6;

/** What else is known of the question. */
export type Around = {
  /** Only the programmes of an organisation, a document or the like are meant, so that less is enough. */
  readonly isNarrow: boolean;
  /** No noun of the question is missing from all documents, so that the best may be meant though much of it is said otherwise. */
  readonly isAllHeld: boolean;
};

export function decide(scored: readonly Match[], around: Around = { isNarrow: false, isAllHeld: false }): Subjects {
  const best = scored[0];
  if (!best) return { kind: 'none' };
  if (best.score < GOOD) {
    return isClearLead(scored, around)
      ? { kind: 'found', matches: [best] }
      : { kind: 'missing', nearest: listNearest(scored) };
  }
  if (!around.isNarrow && isFaint(best)) return { kind: 'missing', nearest: listNearest(scored) };
  const ties = scored.filter(
    (match) =>
      match.score >= best.score - TIE &&
      countMet(match) >= countMet(best) &&
      !isOutdone(match, best) &&
      !(lacksTelling(match, best, TELLING) && !lacksTelling(best, match, TELLS_MUCH)),
  );
  if (ties.length >= LEADING_TERMS && around.isAllHeld === false && best.evidence.length === 1)
    return { kind: 'missing', nearest: [] };
  return ties.length === 1
    ? { kind: 'found', matches: [best] }
    : { kind: 'ambiguous', matches: ties.slice(0, MOST_CANDIDATES), measures: [] };
}

/** Whether another match meets every word at least as well, and one of them clearly better. */
function isOutdone(match: Match, best: Match): boolean {
  const strengthIn = ({ evidence }: Match, word: string) => evidence.find(({ words }) => words === word)?.strength ?? 0;
  const gains = [...best.evidence, ...match.evidence]
    .filter(tellsApart)
    .map(({ words }) => strengthIn(best, words) - strengthIn(match, words));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain >= CLEARLY_BETTER);
}

/** Common words alone, and not even all of them: 町や村 and 課題 speak of no programme. */
function isFaint({ score, evidence }: Match): boolean {
  const explained = evidence.reduce((sum, { strength, weight }) => sum + strength * weight, 0);
  return evidence.length > 1 && score < SURE && explained < FAINT;
}

/** Whether a match has nothing of a telling word that the other meets well: パリ. */
function lacksTelling(match: Match, other: Match, least: number): boolean {
  return other.evidence.some(
    ({ words, isNoun, strength, weight }) =>
      (isNoun || least === TELLING) &&
      weight >= least &&
      strength >= MET &&
      !match.evidence.some((own) => own.words === words),
  );
}

function tellsApart({ weight }: Evidence): boolean {
  return weight >= TELLS_APART;
}

/** How many words of the question a match meets well. */
function countMet({ evidence }: Match): number {
  return evidence.filter((one) => one.strength >= MET && tellsApart(one)).length;
}

/** A programme described in other words explains only part of the question, but far more of it than any other does. */
function isClearLead([best, second]: readonly Match[], { isAllHeld }: Around): boolean {
  if (!best || best.score < NEARLY_GOOD || (second?.score ?? 0) > best.score * FAR_BEHIND) return false;
  const nouns = best.evidence.filter(({ isNoun, strength }) => isNoun && strength >= MET);
  const told = nouns.reduce((sum, { strength, weight }) => sum + strength * weight, 0);
  const isByNouns = isAllHeld && nouns.length >= LEADING_NOUNS && told >= TELLS_ENOUGH;
  return isByNouns || (countMet(best) >= LEADING_TERMS && nouns.some(({ weight }) => weight >= TELLS_LITTLE));
}

/** All programmes that explain about as much of the topic as the best does. */
export function chooseTopical(scored: readonly Match[]): Subjects {
  const best = scored[0]?.score ?? 0;
  if (best < GOOD) return { kind: 'missing', nearest: listNearest(scored) };
  return { kind: 'topic', matches: scored.filter(({ score }) => score >= Math.max(GOOD, best * TOPICAL)) };
}

/** The two programmes of a comparison that names neither: the best two, if no third comes near; null if there is no second. */
export function choosePair(matches: readonly Match[]): Subjects | null {
  const [first, second, third] = matches;
  if (!first || !second || first.score < GOOD || second.score < first.score * TOPICAL) return null;
  const isPair = !third || third.score < second.score - TIE;
  return isPair
    ? { kind: 'found', matches: [first, second] }
    : {
        kind: 'ambiguous',
        matches: matches.filter(({ score }) => score >= first.score * TOPICAL).slice(0, MOST_CANDIDATES),
        measures: [],
      };
}

/** So many programmes as the question says, if they are alike and no further one comes near; null otherwise. */
export function chooseSeveral(matches: readonly Match[], count: number): Subjects | null {
  const [best] = matches;
  const last = matches[count - 1];
  const next = matches[count];
  if (count < 2 || !best || !last || last.score < GOOD || last.score < best.score * TOPICAL) return null;
  return !next || next.score < last.score - TIE ? { kind: 'found', matches: matches.slice(0, count) } : null;
}

export function listNearest(scored: readonly Match[]): readonly Match[] {
  return scored.filter(({ score }) => score >= NEAR).slice(0, 3);
}
