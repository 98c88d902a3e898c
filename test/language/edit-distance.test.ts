import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, listNearestEnds } from '../../src/language/edit-distance.js';

/** The plain definition, without a limit. */
function countEdits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = countEdits(a.slice(1), b.slice(1));
  if (a[0] === b[0]) return rest;
  return 1 + Math.min(rest, countEdits(a.slice(1), b), countEdits(a, b.slice(1)));
}

const word = fc.string({ unit: fc.constantFrom(...'起業家育成'), maxLength: 6 });

describe('editDistance', () => {
  it.each([
    ['起業家育成', '起業家育成', 0],
    ['起業家育成', '企業家育成', 1],
    ['起業家育成', '起業育成', 1],
    ['起業家育成', '起業家の育成', 1],
    ['起業家育成', '起家業育成', 2],
    ['', '起業', 2],
    ['', '', 0],
  ])('counts the slips from %s to %s as %d', (a, b, expected) => {
    expect(editDistance(a, b, 5)).toBe(expected);
  });

  it('agrees with the plain definition up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        return Math.min(editDistance(a, b, limit), limit + 1) === Math.min(countEdits(a, b), limit + 1);
      }),
    );
  });

  it('is one more than the limit beyond it', () => {
    expect(editDistance('起起起', '育起家業育', 2)).toBe(3);
  });
});

describe('listNearestEnds', () => {
  it('tells for each place how near the pattern is to what ends there', () => {
    expect([...listNearestEnds('起業家', 'の企業家は')]).toEqual([3, 3, 3, 2, 1, 2]);
  });

  it('agrees with the nearest of all stretches that end there', () => {
    fc.assert(
      fc.property(word, word, (pattern, text) => {
        return listNearestEnds(pattern, text).every((distance, end) => {
          const stretches = Array.from({ length: end + 1 }, (_, start) => text.slice(start, end));
          return distance === Math.min(...stretches.map((stretch) => countEdits(pattern, stretch)));
        });
      }),
    );
  });
});
