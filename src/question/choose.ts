// Chooses, from the cues of a question, what is asked (aspects) and what is to be done (operation).
import type { Cues } from './cues.js';
import type { Mention } from './lexicon.js';
import { type Aspect, type Filter, hasConditions, type Operation, type Subjects } from './query.js';
import type { TypedValues } from './typed-values.js';

const DEFAULT_LIMIT = 1;

/** Strong cues outrank weak ones; an indicator that is named is asked for. In the order of the question. */
export function chooseAspects(
  cues: Cues,
  mentions: readonly Mention[],
  subjects: Subjects,
  given?: Aspect,
): readonly Aspect[] {
  if (given !== undefined) return [given];
  const inOrder = cues.aspects.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer = inOrder.filter(
    (cue) =>
      !inOrder.some(
        (other) =>
          other !== cue &&
          other.start <= cue.start &&
          other.end >= cue.end &&
          other.end - other.start > cue.end - cue.start,
      ),
  );
  const strong = outer.filter(({ value }) => !value.weak);
  const chosen = new Set((strong.length > 0 ? strong : outer).map(({ value }) => value.aspect));
  const named = subjects.kind === 'found' && subjects.matches.some(({ indicators }) => indicators.length > 0);
  const indicatorMentioned = mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'indicator'));
  if (indicatorMentioned) chosen.add('indicator');
  if ((named || indicatorMentioned) && chosen.has('results')) {
    chosen.delete('results');
    chosen.add('indicator');
  }
  if (named && (chosen.size === 0 || (chosen.size === 1 && chosen.has('budget') && strong.length === 0)))
    return ['indicator'];
  return [...chosen];
}

export function chooseOperation(
  cues: Cues,
  values: TypedValues,
  filter: Filter,
  subjects: Subjects,
  mentions: readonly Mention[],
): Operation {
  const named =
    subjects.kind === 'found' && mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'programme'));
  const several = subjects.kind === 'found' && subjects.matches.length > 1;
  if (several && (cues.compare.length > 0 || cues.largest.length > 0)) return { kind: 'compare' };
  if (several && cues.sum.length > 0) return { kind: 'sum' };
  if (named) return { kind: 'tell' };
  if (cues.largest.length > 0 || values.limits.length > 0)
    return {
      kind: 'rank',
      direction: cues.smallest.length > 0 ? 'smallest' : 'largest',
      limit: values.limits[0]?.value ?? DEFAULT_LIMIT,
    };
  if (cues.smallest.length > 0) return { kind: 'rank', direction: 'smallest', limit: DEFAULT_LIMIT };
  if (cues.sum.length > 0 && (hasConditions(filter) || subjects.kind === 'none')) return { kind: 'sum' };
  if (cues.count.length > 0 && hasConditions(filter)) return { kind: 'count' };
  if (cues.list.length > 0 || (hasConditions(filter) && subjects.kind !== 'found' && subjects.kind !== 'ambiguous'))
    return { kind: 'list' };
  return { kind: 'tell' };
}
