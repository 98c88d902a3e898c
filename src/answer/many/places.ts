// Where among all programmes the conditions of a question are met.
import type { PeriodEdge } from '../../question/filter/period-edges.js';
import type { AmountBound } from '../../question/query.js';
import { listPlaces } from '../../question/search/postings.js';
import { keyOfAmount } from './conditions.js';
import type { Ascending, Holdings } from './holdings.js';

/** The places at which all conditions are met, ascending; a condition is met at the places of any of its alternatives. */
export function meetAll(conditions: readonly (readonly Uint32Array[])[], { programmes }: Holdings): Uint32Array {
  const met = new Uint16Array(programmes.length);
  for (const [before, alternatives] of conditions.entries()) {
    for (const places of alternatives) {
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        if (met[place] === before) met[place] = before + 1;
      }
    }
  }
  const all = new Uint32Array(met.length);
  let count = 0;
  for (let place = 0; place < met.length; place += 1) {
    if (met[place] !== conditions.length) continue;
    all[count] = place;
    count += 1;
  }
  return all.subarray(0, count);
}

/** Where one of the keys is posted. */
export function listPosted(keys: readonly string[], { posted }: Holdings): readonly Uint32Array[] {
  return keys.map((key) => listPlaces(key, posted));
}

/** Where the programmes of the ids stand, in their order; an id that is not held stands nowhere. */
export function listOwn(ids: readonly string[], { places }: Holdings): Uint32Array {
  const own = new Uint32Array(ids.length);
  let count = 0;
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) continue;
    own[count] = place;
    count += 1;
  }
  return own.subarray(0, count);
}

/** Where a budget keeps within the bound; an amount as such may also be one of another kind. */
export function listWithin({ comparison, amountThousandYen }: AmountBound, holdings: Holdings): readonly Uint32Array[] {
  const { amounts, posted } = holdings;
  const within = cutOut(amounts, comparison, amountThousandYen);
  return comparison === 'equal' ? [within, listPlaces(keyOfAmount(amountThousandYen), posted)] : [within];
}

/** Where a programme begins or ends so. */
export function listAtEdge({ edge, comparison, year }: PeriodEdge, { edges }: Holdings): readonly Uint32Array[] {
  return [cutOut(edges[edge], comparison, year)];
}

function cutOut(
  { sorted, places }: Ascending,
  comparison: AmountBound['comparison'] | PeriodEdge['comparison'],
  bound: number,
): Uint32Array {
  const below = countWhile(sorted, (figure) => figure < bound);
  const upTo = countWhile(sorted, (figure) => figure <= bound);
  switch (comparison) {
    case 'over':
      return places.subarray(upTo);
    case 'atLeast':
      return places.subarray(below);
    case 'under':
      return places.subarray(0, below);
    case 'atMost':
      return places.subarray(0, upTo);
    case 'equal':
      return places.subarray(below, upTo);
  }
}

/** How many figures there are before the first that is not so. */
function countWhile(sorted: Float64Array, isSo: (figure: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(sorted[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}
