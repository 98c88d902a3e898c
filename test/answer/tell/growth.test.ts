import { describe, expect, it } from 'vitest';
import { tellGrowth } from '../../../src/answer/tell/growth.js';
import type { Indicator } from '../../../src/domain/indicator.js';
import { indicatorSchema } from '../../../src/domain/indicator.js';

function aimed(name: string, from: number | null, to: number | null): Indicator {
  const cell = (role: 'baseline' | 'target', value: number | null) => ({ role, value, printed: String(value ?? '—') });
  return indicatorSchema.parse({ name, unit: '人', values: [cell('baseline', from), cell('target', to)] });
}

describe('how much a target grows', () => {
  it('is shown with its terms', () => {
    expect(tellGrowth([aimed('来訪者数', 4000, 5000)])).toEqual([
      '「来訪者数」の現状値と目標値の差は 1,000人、伸び率は 25%（4,000 → 5,000）です。',
    ]);
  });

  it('names the one that grows most', () => {
    expect(tellGrowth([aimed('来訪者数', 4000, 5000), aimed('宿泊者数', 100, 110)])[0]).toContain('来訪者数');
  });

  it('names none where they grow alike', () => {
    expect(tellGrowth([aimed('来訪者数', 100, 110), aimed('宿泊者数', 200, 220)])).toHaveLength(2);
  });

  it('has no rate where there was nothing', () => {
    expect(tellGrowth([aimed('件数', 0, 3)])).toEqual(['「件数」の現状値と目標値の差は 3人（0 → 3）です。']);
  });

  it('is told as a ratio where that is asked for', () => {
    expect(tellGrowth([aimed('来訪者数', 10, 30)], true)[0]).toContain('目標値は現状値の3倍');
  });

  it('is said once of a target that two measures have', () => {
    expect(tellGrowth([aimed('来訪者数', 10, 30), aimed('来訪者数', 10, 30)])).toHaveLength(1);
  });

  it.each([
    ['no baseline', null, 10],
    ['no target', 10, null],
  ])('is not told of %s', (_, from, to) => {
    expect(tellGrowth([aimed('件数', from, to)])).toEqual([]);
  });
});
