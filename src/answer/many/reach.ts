// The places of a ranking that are asked for: from the first, one place alone, or those behind a programme.
import type { Ranking } from '../../question/query.js';
import { MOST_ROWS } from './shared.js';
import { amountAt, type Column, type Group, takeFirst, type Weighed } from './weigh.js';

export type Ranked = {
  readonly column: Column;
  /** How many are ranked. */
  readonly size: number;
  /** The place of the first that is asked for, how many are, and these as far as they are shown. */
  readonly from: number;
  readonly reached: number;
  readonly shown: readonly Weighed[];
  /** The name of the programme behind which they come; null where they are counted from the first. */
  readonly behind: string | null;
};

/** Those between two places of an ordered group, with all that share the last; none where the order is shorter. */
export function reach(group: Group, { from, limit, after }: Ranking): readonly Ranked[] {
  const { column, chosen } = group;
  const size = chosen.length;
  const start = after === null ? from - 1 : placeBehind(group, after);
  const end = Math.min(after === null ? limit : start + 1, size);
  if (start >= end) return [];
  const last = amountAt(group, end - 1);
  let reached = end;
  while (reached < size && amountAt(group, reached) === last) reached += 1;
  return [
    {
      column,
      size,
      from: start + 1,
      reached: reached - start,
      shown: takeFirst({ column, chosen: chosen.subarray(start, reached) }, MOST_ROWS),
      behind:
        after === null
          ? null
          : (column.weighed.find(({ programme }) => programme.id === after)?.programme.name ?? null),
    },
  ];
}

/** The place of the first amount behind that of a programme that differs from it; past the end where there is none. */
function placeBehind(group: Group, id: string): number {
  const { column, chosen } = group;
  const own = chosen.findIndex((at) => column.weighed[at]?.programme.id === id);
  const behind = chosen.findIndex((_, place) => place > own && amountAt(group, place) !== amountAt(group, own));
  return own < 0 || behind < 0 ? chosen.length : behind;
}
