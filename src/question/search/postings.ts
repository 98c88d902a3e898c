// Keeps which places hold which pair of characters, in two arrays however many there are, and ranks places by the pairs they
// share with a question.
import { listBigrams } from '../../language/bigrams.js';

/** Pair of characters → the places that hold it, ascending. */
export type Postings = {
  readonly pairs: ReadonlyMap<string, number>;
  /** Where the places of each pair begin; one more than there are pairs. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
};

/** A pair that is looked up, and what it counts to share it. */
export type Sharing = { readonly places: Uint32Array; readonly points: number };

export type Ranked = { readonly place: number; readonly points: number };

/** Places read for one question; the pairs that the fewest places hold go first, and what is left of the others says little. */
const READ_LIMIT = 30_000;

const NOWHERE = new Uint32Array(0);

/** The match keys of each place → the places of each pair in them. */
export function postPairs(keysOfPlaces: Iterable<readonly string[]>): Postings {
  return post(keysOfPlaces, (keys) => keys.flatMap(listBigrams));
}

/** What stands at each place → the places of each of the pieces it is cut into, whatever these are. */
export function post<Thing>(things: Iterable<Thing>, cut: (thing: Thing) => Iterable<string>): Postings {
  const pairs = new Map<string, number>();
  const lists: number[][] = [];
  let place = 0;
  for (const thing of things) {
    for (const pair of cut(thing)) {
      const id = pairs.get(pair) ?? pairs.size;
      if (id === lists.length) {
        pairs.set(pair, id);
        lists.push([place]);
      } else if (lists[id]?.at(-1) !== place) lists[id]?.push(place);
    }
    place += 1;
  }
  return { pairs, ...joinLists(lists) };
}

function joinLists(lists: readonly (readonly number[])[]): Pick<Postings, 'starts' | 'places'> {
  const starts = new Uint32Array(lists.length + 1);
  for (const [id, { length }] of lists.entries()) starts[id + 1] = (starts[id] ?? 0) + length;
  const places = new Uint32Array(starts[lists.length] ?? 0);
  for (const [id, list] of lists.entries()) places.set(list, starts[id]);
  return { starts, places };
}

/** The places that hold a pair, ascending; empty for a pair that is nowhere. */
export function listPlaces(pair: string, { pairs, starts, places }: Postings): Uint32Array {
  const id = pairs.get(pair);
  return id === undefined ? NOWHERE : places.subarray(starts[id], starts[id + 1]);
}

/** Points of each place, all zero between calls, and room for places: new arrays for each would cost more than the ranking. */
let tally = new Float64Array(0);
let room = new Uint32Array(0);

/** The `limit` places with the most points, most first; of equal ones that which was met first. `size` is how many there are. */
export function rankSharing(
  sharings: readonly Sharing[],
  size: number,
  limit: number,
  isFit: (place: number, points: number) => boolean = () => true,
): readonly Ranked[] {
  if (tally.length < size) {
    tally = new Float64Array(size);
    room = new Uint32Array(size);
  }
  const met = addUp(keepTelling(sharings), tally, room);
  const best: Ranked[] = [];
  for (let at = 0; at < met.length; at += 1) {
    const place = met[at] ?? 0;
    const points = tally[place] ?? 0;
    tally[place] = 0;
    const isBelow = best.length === limit && points <= (best[limit - 1]?.points ?? 0);
    if (isBelow || !isFit(place, points)) continue;
    insert({ place, points }, best);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Puts one behind all that have as many points. Inside the loop, its inner function would make an object of each number. */
function insert(one: Ranked, best: Ranked[]): void {
  const above = best.findLastIndex(({ points }) => points >= one.points);
  best.splice(above + 1, 0, one);
}

/** Adds the points of each place to the tally; gives the places, in `met`, in the order in which they were met. */
function addUp(sharings: readonly Sharing[], points: Float64Array, met: Uint32Array): Uint32Array {
  let count = 0;
  for (const { places, points: worth } of sharings) {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const before = points[place] ?? 0;
      if (before === 0) {
        met[count] = place;
        count += 1;
      }
      points[place] = before + worth;
    }
  }
  return met.subarray(0, count);
}

/** All of them, unless they are too long to be read; then the shortest. */
function keepTelling(sharings: readonly Sharing[]): readonly Sharing[] {
  const all = sharings.reduce((sum, { places }) => sum + places.length, 0);
  if (all <= READ_LIMIT) return sharings;
  let left = READ_LIMIT;
  const kept = new Set<Sharing>();
  for (const sharing of sharings.toSorted((a, b) => a.places.length - b.places.length)) {
    left -= sharing.places.length;
    if (left < 0 && kept.size > 0) break;
    kept.add(sharing);
  }
  return sharings.filter((sharing) => kept.has(sharing));
}
