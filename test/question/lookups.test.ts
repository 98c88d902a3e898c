import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { makeReader } from '../../src/question/reader.js';
import { DISPUTED, keyOfCode, keyOfFigure, keyOfNumber, lookUp } from '../../src/question/search/lookups.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';

const reader = makeReader(knowledge, tokenise);
const { programmes } = knowledge;

describe('looking programmes up', () => {
  it('finds those that are listed under a code', () => {
    const coded = programmes.filter(({ listings }) => listings.some(({ place }) => fold(place) === '3-1-1'));
    expect(coded).not.toEqual([]);
    expect(lookUp(keyOfCode('3-1-1'), reader)).toEqual(coded);
  });

  it('finds those that are listed under a number alone, and not within an area or a measure', () => {
    const numbered = programmes.filter(({ listings }) =>
      listings.some(({ no, area, measure }) => no === 4 && area === undefined && measure === undefined),
    );
    expect(numbered).not.toEqual([]);
    expect(lookUp(keyOfNumber(4), reader)).toEqual(numbered);
  });

  it('finds those of which a contradiction is recorded', () => {
    expect(lookUp(DISPUTED, reader)).toEqual(programmes.filter(({ discrepancies }) => discrepancies.length > 0));
  });

  it('finds a figure in its unit, however people are counted', () => {
    const [owner] = programmes.filter(({ indicators }) => indicators.some(({ unit }) => unit === '名'));
    const figure = owner?.indicators.find(({ unit }) => unit === '名')?.values[0]?.value ?? null;
    expect(lookUp(keyOfFigure(figure, '人'), reader)).toContain(owner);
  });

  it('finds nothing by a figure that stands nowhere', () => {
    expect(lookUp(keyOfFigure(123_456_789, '件'), reader)).toEqual([]);
  });
});
