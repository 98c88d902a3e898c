// Where among all programmes the conditions of a question are met.

import { listPlaces } from '../../question/postings.js';
import type { AmountBound } from '../../question/query.js';
import { keyOfAmount } from './conditions.js';
import type { Holdings, Selected } from './holdings.js';

/** Those that meet all conditions, in their order; a condition is met at the places of any of its alternatives. */
export function meetAll(conditions: readonly (readonly Uint32Array[])[], { all }: Holdings): readonly Selected[] {
  if (conditions.length === 0) return all;
  const met = new Uint16Array(all.length);
  for (const [before, alternatives] of conditions.entries()) {
    for (const places of alternatives) {
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        if (met[place] === before) met[place] = before + 1;
      }
    }
  }
  return all.filter((_, place) => met[place] === conditions.length);
}

/** Where one of the keys is posted. */
export function listPosted(keys: readonly string[], { posted }: Holdings): readonly Uint32Array[] {
  return keys.map((key) => listPlaces(key, posted));
}

/** Where the programmes of the ids stand; an id that is not held stands nowhere. */
export function listOwn(ids: readonly string[], { places }: Holdings): readonly Uint32Array[] {
  return [Uint32Array.from(ids.flatMap((id) => places.get(id) ?? []))];
}

/** Where a budget keeps within the bound; an amount as such may also be one of another kind. */
export function listWithin(bound: AmountBound, { amounts, posted }: Holdings): readonly Uint32Array[] {
  const { sorted, places } = amounts;
  const below = countWhile(sorted, (amount) => amount < bound.amountThousandYen);
  const upTo = countWhile(sorted, (amount) => amount <= bound.amountThousandYen);
  switch (bound.comparison) {
    case 'over':
      return [places.subarray(upTo)];
    case 'atLeast':
      return [places.subarray(below)];
    case 'under':
      return [places.subarray(0, below)];
    case 'atMost':
      return [places.subarray(0, upTo)];
    case 'equal':
      return [places.subarray(below, upTo), listPlaces(keyOfAmount(bound.amountThousandYen), posted)];
  }
}

/** How many amounts there are before the first that is not so. */
function countWhile(sorted: Float64Array, isSo: (amount: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(sorted[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}
