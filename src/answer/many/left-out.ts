// Names the few programmes that meet the conditions of a list and are not on its topic, so that whoever means the topic more
// widely than the documents word it sees them as well.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { hasOwnConditions, type Query } from '../../question/query.js';
import { holdingsOf, markPlaces } from './holdings.js';
import { selectProgrammes } from './select.js';
import type { Selection } from './selection.js';

/** More are no few. */
const MOST = 2;

/** 「同じ条件の事業は、ほかに2件あります」; empty where no topic narrows the conditions, or it leaves out none or many. */
export function tellLeftOut(query: Query, listed: Selection, knowledge: KnowledgeBase): readonly string[] {
  const { subjects, filter } = query;
  // What narrows a list that was given before is meant as it is said.
  if (subjects.kind !== 'topic' || !hasOwnConditions(filter) || filter.within.length > 0) return [];
  const { programmes } = holdingsOf(knowledge);
  const isListed = markPlaces(listed.places, programmes.length);
  const others = selectProgrammes({ ...query, subjects: { kind: 'none' } }, knowledge).places.filter(
    (place) => isListed[place] === 0,
  );
  if (others.length === 0 || others.length > MOST) return [];
  const topic = query.topic.map(({ text }) => text).join('・');
  const names = Array.from(others, (place) => programmes[place]?.name).join('、');
  return [`「${topic}」を問わなければ、同じ条件の事業はほかに${others.length}件あります: ${names}`];
}
