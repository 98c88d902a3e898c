// Leaves out of what is listed, counted or added up the programmes on a topic that is excepted: 鉄道を除いた交通政策課の合計. Which those
// are is kept beside the conditions, for a reader to see.

import type { Heard } from '../hear.js';
import { type Filter, hasOwnConditions, type Match } from '../query.js';
import type { Reader } from '../reader.js';
import { scoreCandidates } from '../search/candidates.js';
import { chooseTopical } from '../subjects/decide.js';
import { matchesOf } from '../subjects/matches.js';
import type { Term } from '../terms/terms.js';
import { asksMany } from './beside.js';
import { EXCEPT } from './except.js';
import { makeTest } from './filter.js';

/** What bears the topic as well as the best does: in its name, where any does. */
const CORE = 0.92;
/** More are only counted. */
const MOST_NAMED = 3;
const GENERIC = /^(?:関係|関連)$/u;
/** 台湾ではないもの, 補助じゃない事業 */
const NOT_OF_LISTED = /^[」』)]?(?:関係|関連|向け)?(?:では|じゃ)ない(?:もの|やつ|事業(?!費)|取組)/u;
/** The verbs of leaving out. */
const LEAVING = /^(?:除|抜|外|含め|入れ|数え|のぞ)/u;

/** What was heard and its conditions → the same without the topics that are excepted. */
export function leaveOutTopics(
  heard: Heard,
  filter: Filter,
  { index }: Reader,
): { readonly heard: Heard; readonly filter: Filter } {
  const isMany = asksMany(heard) || heard.cues.sum.length + heard.cues.count.length > 0 || hasOwnConditions(filter);
  const excepted = isMany ? listExcepted(heard) : [];
  if (excepted.length === 0) return { heard, filter };
  const allows = makeTest(filter);
  const left = excepted.map((term) => {
    const topic = chooseTopical(matchesOf(scoreCandidates([term], index, allows), allows));
    return { term, matches: topic.kind === 'topic' ? keepCore(topic.matches) : [] };
  });
  const isKept = (term: Term) =>
    !excepted.includes(term) && !GENERIC.test(term.text) && (term.nominal || !LEAVING.test(term.text));
  return {
    heard: { ...heard, terms: heard.terms.filter(isKept) },
    filter: {
      ...filter,
      leftOut: [
        ...filter.leftOut,
        ...left.map(({ matches }) => ({ within: matches.map(({ programme }) => programme.id) })),
      ],
      leftOutWords: [...filter.leftOutWords, ...left.map(({ term, matches }) => describe(term, matches))],
    },
  };
}

/** The nouns of which 以外 or を除いて is said. */
function listExcepted({ terms, untyped }: Heard): readonly Term[] {
  return terms.filter(
    ({ nominal, at, text }) =>
      nominal &&
      !GENERIC.test(text) &&
      at >= 0 &&
      [EXCEPT, NOT_OF_LISTED].some((pattern) => pattern.test(untyped.slice(at + text.length))),
  );
}

function keepCore(matches: readonly Match[]): readonly Match[] {
  const most = Math.max(...matches.map(({ score }) => score));
  return matches.filter(({ score }) => score >= CORE * most);
}

/** 「鉄道」関係の2件 */
function describe({ text }: Term, matches: readonly Match[]): string {
  const names = matches.map(({ programme }) => programme.name).join('、');
  return matches.length > 0 && matches.length <= MOST_NAMED
    ? `「${text}」関係の${names}`
    : `「${text}」関係の${matches.length}件`;
}
