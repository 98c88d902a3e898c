// Names the few programmes that meet the conditions of a list and are not on its topic, so that whoever means the topic more
// widely than the documents word it sees them as well.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { hasOwnConditions, type Query } from '../../question/query.js';
import type { Selected } from './holdings.js';
import { selectProgrammes } from './select.js';

/** More are no few. */
const MOST = 2;

/** 「同じ条件の事業は、ほかに2件あります」; empty where no topic narrows the conditions, or it leaves out none or many. */
export function tellLeftOut(query: Query, listed: readonly Selected[], knowledge: KnowledgeBase): readonly string[] {
  const { subjects, filter } = query;
  // What narrows a list that was given before is meant as it is said.
  if (subjects.kind !== 'topic' || !hasOwnConditions(filter) || filter.within.length > 0) return [];
  const others = selectProgrammes({ ...query, subjects: { kind: 'none' } }, knowledge).filter(
    ({ programme }) => !listed.some((one) => one.programme === programme),
  );
  if (others.length === 0 || others.length > MOST) return [];
  const topic = query.topic.map(({ text }) => text).join('・');
  const names = others.map(({ programme }) => programme.name).join('、');
  return [`「${topic}」を問わなければ、同じ条件の事業はほかに${others.length}件あります: ${names}`];
}
