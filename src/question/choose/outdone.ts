// Says which aspects give way to a detail that is asked for, and which are asked for beside it.
import type { Span } from '../../language/span.js';
import type { Cues } from '../cues/cues.js';
import type { Aspect, Detail } from '../query.js';

/**
 * What a detail is asked for in place of; beside a fact that no figure answers, a number may be asked for too: 何件で最大いくら,
 * 講師は誰で何人来た where an indicator counts who came.
 */
export function listOutdone({ details, counters }: Cues, untyped: string, named: boolean): readonly Aspect[] {
  const isWritten = ({ value, start, end }: Cues['details'][number]) =>
    WRITTEN.has(value.shape) || (named && (!value.isWord || !OF_FIGURES.test(untyped.slice(start, end))));
  const isApart = (cue: Span) => !details.some(({ start, end }) => start < cue.end && cue.start < end);
  const isBesideNumber = counters.some(isApart) && details.every(isWritten);
  return isBesideNumber ? ['schedule', 'overview'] : ['indicator', 'schedule', 'overview'];
}

/** Words for details that are figures themselves. */
const OF_FIGURES = /率|額|負担|上限|経費/u;

/** Kinds of facts that no figure answers. */
export const WRITTEN: ReadonlySet<Detail['shape']> = new Set(['reason', 'cap', 'state', 'order']);
