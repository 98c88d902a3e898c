import { describe, expect, it } from 'vitest';
import { findNewProblems } from '../../../src/knowledge/keeping/draft.js';
import { proposeId, proposeNumber } from '../../../src/knowledge/keeping/propose.js';

function aListing(no: number, more: { readonly area?: number; readonly measure?: string } = {}) {
  return { id: `x-${no}`, listings: [{ no, place: '1頁', relisted: false, ...more }] };
}

describe('proposeNumber', () => {
  it('goes on in the policy area', () => {
    expect(proposeNumber([aListing(3, { area: 1 }), aListing(9, { area: 2 })], { area: 1 })).toBe(4);
  });

  it('goes on below the heading where there are no areas', () => {
    expect(proposeNumber([aListing(3, { measure: '甲' }), aListing(9, { measure: '乙' })], { measure: '甲' })).toBe(4);
  });

  it('begins with 1', () => {
    expect(proposeNumber([], {})).toBe(1);
  });
});

describe('proposeId', () => {
  it.each<[readonly string[], readonly number[], number, string, string?]>([
    [['report-1-01', 'report-4-17'], [4], 18, 'report-4-18'],
    [['vision-02', 'vision-38'], [], 39, 'vision-39'],
    [['strategy-1-1-1', 'strategy-1-1-2'], [2, 1], 5, 'strategy-2-1-5'],
    [[], [1], 1, 'folder-1-01'],
    [['folder-2021-1-01'], [2], 3, 'folder-2021-2-03', 'folder-2021'],
    [['report-1-01'], [1], 120, 'report-1-120'],
  ])('goes on after %j with areas %j and number %i', (ids, levels, no, id, folder = 'folder') => {
    expect(proposeId(folder, ids, levels, no, ids)).toBe(id);
  });

  it('steps aside for an id that is taken', () => {
    expect(proposeId('folder', ['a-01'], [], 1, ['a-01', 'a-01-2'])).toBe('a-01-3');
  });
});

describe('findNewProblems', () => {
  const at = (message: string, line = 1) => ({ file: 'a.yaml', line, column: 1, message });

  it('passes over a problem that was there, also where it counts otherwise now', () => {
    expect(findNewProblems([at('3件足りません。')], [at('2件足りません。', 5)])).toEqual([]);
  });

  it('finds the second of two that read alike', () => {
    expect(findNewProblems([at('違います。')], [at('違います。'), at('違います。', 9)])).toEqual([at('違います。', 9)]);
  });
});
