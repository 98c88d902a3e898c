// Chooses the programmes on the topic of a question about many: on each of several topics, and as many as it says.
import { scoreCandidates } from './candidates.js';
import { chooseSeveral, chooseTopical, MOST_CANDIDATES } from './decide.js';
import { matchesOf, uniqueByProgramme } from './matches.js';
import type { Match, Subjects } from './query.js';
import type { SearchIndex } from './search-index.js';
import type { SubjectInput } from './subjects.js';

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
