// Puts the programmes of policy areas in the order in which their document numbers them there: what is 再掲 stands at its
// place in the list, and not where it is listed first. A follow-up counts in this order: 7番目の.
import type { Listing } from '../../domain/programme.js';
import type { Filter } from '../../question/query.js';
import type { Holdings } from './holdings.js';
import type { Selection } from './selection.js';

/** More than any area has, and more areas than any document has. */
const MOST_IN_AREA = 1_000_000;
const MOST_AREAS = 1000;

/** Places of programmes under the areas that are asked for → the same by area and number, as their listings there say. */
export function orderByNumber(
  places: Uint32Array,
  under: Selection['under'],
  { areas, documents }: Filter,
  { programmes }: Holdings,
): Uint32Array {
  if (areas.length === 0 || under.size === 0) return places;
  const owners = [...new Set([...documents, ...areas.map(({ document }) => document)])];
  const keyOf = (place: number): number => {
    const programme = programmes[place];
    const listed = under.get(place) ?? programme?.listings ?? [];
    const owner = owners.indexOf(programme?.document ?? '');
    return owner * MOST_AREAS * MOST_IN_AREA + Math.min(...listed.map(numberOf));
  };
  const keys = new Map(Array.from(places, (place) => [place, keyOf(place)]));
  return places.slice().sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || a - b);
}

function numberOf({ area, no }: Listing): number {
  return (area ?? 0) * MOST_IN_AREA + no;
}
