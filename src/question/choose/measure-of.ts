// Goes from the projects that a question names to the measure (施策) they stand in, where that is what it asks about:
// 「手ぶら観光が入っている施策のプロジェクト」.
import { fold } from '../../language/fold.js';
import type { Query } from '../query.js';
import type { Reader } from '../reader.js';

/** The measure is said by what is in it, and something is asked of it rather than which it is. */
const OF_MEASURE =
  /(?:入|含|属|同じ|おなじ|一緒|載|ある)[^、。?]{0,8}施策(?:[^。]{0,16}プロジェクト|(?:の|に(?:は|ある|入って|含まれ)?|で|には)[^。?]{0,14}(?:取組|kpi|指標|目標))/u;

/** The query as it is where no measure is asked about so, or the projects stand in none. */
export function askMeasureOf(query: Query, { index }: Reader): Query {
  const { subjects, text } = query;
  const folded = fold(text);
  if (subjects.kind !== 'found' || !OF_MEASURE.test(folded)) return query;
  const ids = subjects.matches.map(({ programme }) => programme.id);
  const holds = (id: string) => (place: (typeof index.measures)[number]) =>
    place.measure.projects.some((project) => project.id === id);
  const whole = index.measures.filter((place) => ids.every((id) => holds(id)(place)));
  const measures = whole.length > 0 ? whole : index.measures.filter((place) => ids.some((id) => holds(id)(place)));
  if (measures.length === 0) return query;
  return {
    ...query,
    operation: { kind: 'tell' },
    target: 'programmes',
    aspects: /プロジェクト|取組/u.test(folded) ? [] : ['indicator'],
    subjects: { kind: 'statements', references: [], measures },
  };
}
