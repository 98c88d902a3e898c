// Puts the programmes of policy areas in the order in which their document numbers them there: what is 再掲 stands at its
// place in the list, and not where it is listed first. A follow-up counts in this order: 7番目の.
import type { Filter } from '../../question/query.js';
import { listConditions } from './conditions.js';
import { type Holdings, markPlaces } from './holdings.js';
import { listPosted } from './places.js';

type Area = Filter['areas'][number];

/** Of each area the places of its programmes by number, put in order when it is first asked for. */
const ordered = new WeakMap<Holdings, Map<string, Uint32Array>>();

/** Places of programmes → those of the areas that are asked for first, area by area and by number; all as they are without areas. */
export function orderByNumber(places: Uint32Array, { areas, documents }: Filter, holdings: Holdings): Uint32Array {
  if (areas.length === 0) return places;
  const owners = [...new Set([...documents, ...areas.map(({ document }) => document)])];
  const inTurn = areas.toSorted((a, b) => owners.indexOf(a.document) - owners.indexOf(b.document) || a.no - b.no);
  const isLeft = markPlaces(places, holdings.programmes.length);
  const inOrder = new Uint32Array(places.length);
  let count = 0;
  for (const among of [...inTurn.map((area) => listInOrder(area, holdings)), places]) {
    for (let at = 0; at < among.length; at += 1) {
      const place = among[at] ?? 0;
      if (isLeft[place] !== 1) continue;
      isLeft[place] = 0;
      inOrder[count] = place;
      count += 1;
    }
  }
  return inOrder;
}

function listInOrder(area: Area, holdings: Holdings): Uint32Array {
  const known = ordered.get(holdings) ?? new Map<string, Uint32Array>();
  ordered.set(holdings, known);
  const key = JSON.stringify([area.document, area.no]);
  const found = known.get(key) ?? sortByNumber(area, holdings);
  known.set(key, found);
  return found;
}

function sortByNumber(area: Area, holdings: Holdings): Uint32Array {
  const posted = listConditions({ areas: [area] }, []).flatMap((keys) => listPosted(keys, holdings));
  const numbered = posted.flatMap((places) =>
    Array.from(places, (place) => {
      const listings = holdings.programmes[place]?.listings ?? [];
      return { place, no: Math.min(...listings.filter((one) => one.area === area.no).map(({ no }) => no)) };
    }),
  );
  return Uint32Array.from(
    numbered.toSorted((a, b) => a.no - b.no || a.place - b.place),
    ({ place }) => place,
  );
}
