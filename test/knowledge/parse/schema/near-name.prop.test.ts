import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearName, measureEditDistance } from '../../../../src/knowledge/parse/schema/near-name.js';

const word = fc.string({ maxLength: 8 });

describe('measureEditDistance', () => {
  it('is zero between equal words only', () => {
    fc.assert(fc.property(word, word, (a, b) => (measureEditDistance(a, b) === 0) === (a === b)));
  });

  it('is the same in both directions', () => {
    fc.assert(fc.property(word, word, (a, b) => measureEditDistance(a, b) === measureEditDistance(b, a)));
  });

  it('is at most the longer length and at least the difference of lengths', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = measureEditDistance(a, b);
        return distance <= Math.max(a.length, b.length) && distance >= Math.abs(a.length - b.length);
      }),
    );
  });
});

describe('findNearName', () => {
  it.each([
    ['amout', ['name', 'amount'], 'amount'],
    ['plase', ['place', 'period'], 'place'],
    ['aera', ['area', 'name'], 'area'],
    ['Section', ['sections', 'section'], 'section'],
    ['地域産業か', ['新産業創造課', '地域産業課'], '地域産業課'],
    ['telephone', ['name', 'place'], null],
    ['x', ['no', 'id'], null],
    ['amount', [], null],
  ])('of %s among %j is %s', (name, names, expected) => {
    expect(findNearName(name, names)).toBe(expected);
  });
});
