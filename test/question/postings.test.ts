import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBigrams } from '../../src/language/bigrams.js';
import { listPlaces, postPairs, rankSharing, type Sharing } from '../../src/question/search/postings.js';

const key = fc.string({ unit: fc.constantFrom(...'起業家育成事'), maxLength: 6 });

function share(places: readonly number[], points: number): Sharing {
  return { places: Uint32Array.from(places), points };
}

describe('postPairs', () => {
  it('lists for each pair the places that hold it, each once and in their order', () => {
    const postings = postPairs([['起業家', '起業'], ['企業'], ['起業']]);
    expect([...listPlaces('起業', postings)]).toEqual([0, 2]);
  });

  it('lists no place for a pair that is nowhere', () => {
    expect([...listPlaces('予算', postPairs([['起業家']]))]).toEqual([]);
  });

  it('agrees with looking at every place', () => {
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 3 }), { maxLength: 8 }), key, (keysOfPlaces, wanted) => {
        const postings = postPairs(keysOfPlaces);
        for (const pair of listBigrams(wanted)) {
          const holders = keysOfPlaces.flatMap((keys, place) =>
            keys.some((each) => listBigrams(each).includes(pair)) ? [place] : [],
          );
          expect([...listPlaces(pair, postings)]).toEqual(holders);
        }
      }),
    );
  });
});

describe('rankSharing', () => {
  it('puts first the place that shares the most', () => {
    const ranked = rankSharing([share([0, 1], 1), share([1, 2], 2)], 3, 3);
    expect(ranked).toEqual([
      { place: 1, points: 3 },
      { place: 2, points: 2 },
      { place: 0, points: 1 },
    ]);
  });

  it('keeps equal places in the order in which they were met', () => {
    expect(rankSharing([share([2], 1), share([0, 1], 1)], 3, 2).map(({ place }) => place)).toEqual([2, 0]);
  });

  it('passes over places that are not fit, however much they share', () => {
    const ranked = rankSharing([share([0, 1], 2), share([1], 1)], 2, 1, (place) => place === 0);
    expect(ranked).toEqual([{ place: 0, points: 2 }]);
  });

  it('leaves out the longest lists where there is too much to read', () => {
    const everywhere = () => share([...Array(25_000).keys()], 1);
    const ranked = rankSharing([everywhere(), share([7], 5), everywhere()], 25_000, 2);
    expect(ranked).toEqual([
      { place: 7, points: 6 },
      { place: 0, points: 1 },
    ]);
  });

  it('reads at least one list', () => {
    expect(rankSharing([share([...Array(70_000).keys()], 1)], 70_000, 1)).toEqual([{ place: 0, points: 1 }]);
  });
});
