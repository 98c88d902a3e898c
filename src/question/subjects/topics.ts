// Chooses the programmes on the topic of a question about many: on each of several topics, and as many as it says.

import type { Evidence, Match, Subjects } from '../query.js';
import { scoreCandidates } from '../search/candidates.js';
import { rarity, weighTerm } from '../search/rarity.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';
import { chooseSeveral, chooseTopical, MOST_CANDIDATES } from './decide.js';
import { matchesOf, uniqueByProgramme } from './matches.js';
import type { SubjectInput } from './subjects.js';

/** So strongly is a word met that stands in a name or an indicator. */
const BORNE = 0.9;
/** So much is told by words which tell as much as two that stand in one place only: what else is said is the story around it. */
const PLENTY = 2;
/** As much is offered in place of what is not held. */
const MOST_NEAREST = 3;

/** The programmes on the topic; of several topics those on each, unless nothing is on one of them. */
export function chooseTopics(
  matches: readonly Match[],
  { alternatives, allows }: SubjectInput,
  index: SearchIndex,
): Subjects {
  const topics = alternatives.map((terms) => chooseTopical(matchesOf(scoreCandidates(terms, index, allows), allows)));
  const found = topics.flatMap((topic) => (topic.kind === 'topic' ? [topic.matches] : []));
  return found.length < 2 || found.length < topics.length
    ? chooseTopical(matches)
    : { kind: 'topic', matches: uniqueByProgramme(found.flat()) };
}

/** A topic that holds more or fewer programmes than the question says is offered for choice, unless so many stand out. */
export function chooseSaid(
  topic: Subjects,
  matches: readonly Match[],
  { several, isNarrowed }: SubjectInput,
): Subjects {
  if (topic.kind === 'missing' && isNarrowed) return { kind: 'topic', matches: [] };
  if (topic.kind !== 'topic' || several === null || topic.matches.length === several) return topic;
  const most = topic.matches.slice(0, MOST_CANDIDATES);
  return chooseSeveral(matches, several) ?? { kind: 'ambiguous', matches: most, measures: [] };
}

/**
 * What is listed is listed as what every noun of the topic says, or as what bears the one that tells most, or as what a story
 * describes at length. Otherwise it is only what comes near.
 */
export function keepWhole(topic: Subjects, { terms, alternatives }: SubjectInput, index: SearchIndex): Subjects {
  if (topic.kind !== 'topic' || topic.matches.length === 0 || alternatives.length > 1) return topic;
  const evidence = topic.matches.flatMap(evidenceOf);
  const unmet = terms.filter(
    (term) => term.nominal && tells(term) && !evidence.some(({ words }) => words === term.text),
  );
  const missing = unmet.reduce((sum, term) => sum + weighTerm(term, index), 0) / rarity(1, index);
  const borne = Math.max(0, ...evidence.filter(({ strength }) => strength >= BORNE).map(({ weight }) => weight));
  const explained = evidenceOf(topic.matches[0]).reduce((sum, { strength, weight }) => sum + strength * weight, 0);
  return missing <= borne || explained >= PLENTY
    ? topic
    : { kind: 'missing', nearest: topic.matches.slice(0, MOST_NEAREST) };
}

function evidenceOf(match: Match | undefined): readonly Evidence[] {
  return (match?.evidence ?? []).filter(({ strength }) => strength > 0);
}

function tells({ parts }: Term): boolean {
  return parts.some(({ isTelling }) => isTelling);
}
