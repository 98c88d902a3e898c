// Which of the programmes on a topic a figure is made of: those that bear it in their names, if there are any; the others only
// speak of it in their texts, and are named beside the figure.
import type { Match, Query } from '../../question/query.js';

/** As much of what the best explains: the topic's own words in a name, or another word for it. */
const CORE = 0.92;

/** One alone bears its words by chance as well as on purpose. */
const FEWEST_CORE = 2;

/** The programmes on the topic of a question, as ids; null where it has none. A list shows all of them. */
export function listTopical(query: Query): readonly string[] | null {
  return query.subjects.kind === 'topic'
    ? split(query, query.subjects.matches).core.map(({ programme }) => programme.id)
    : null;
}

/** 「内容に「女性」とある事業がほかに2件あります」; empty where nothing is left out. */
export function tellLoose(query: Query): readonly string[] {
  if (query.subjects.kind !== 'topic') return [];
  const loose = split(query, query.subjects.matches).loose.map(({ programme }) => programme.name);
  const topic = query.topic.map(({ text }) => text).join('・');
  return loose.length === 0
    ? []
    : [
        `内容や指標に「${topic}」に関わる記述がある事業がほかに${loose.length}件あり、数えていません: ${loose.join('、')}`,
      ];
}

/** What a figure is made of, and what is left out of it: those that explain as much as the best, if they are several. */
function split({ operation }: Query, matches: readonly Match[]) {
  const most = Math.max(...matches.map(({ score }) => score));
  const core = matches.filter(({ score }) => score >= CORE * most);
  const isFigure = ['count', 'sum', 'average', 'rank'].includes(operation.kind);
  return isFigure && core.length >= FEWEST_CORE
    ? { core, loose: matches.filter((match) => !core.includes(match)) }
    : { core: matches, loose: [] };
}
