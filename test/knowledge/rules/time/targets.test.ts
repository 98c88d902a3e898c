import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const VISION = 'vision/vision-02.yaml';
const STRATEGY = 'strategy/strategy.yaml';

describe('a target', () => {
  it.each([2019, 2018])('is not of the year of the baseline or before: %i', async (year) => {
    expect(await listFaults(change(VISION, 'year: 2024, role: target', `year: ${year}, role: target`))).toEqual([
      `knowledge/${VISION}:15:17 「創業件数」の目標の年度（${year}）が現状値の年度（2019）より後ではありません。資料を見てどちらかを直してください。`,
    ]);
  });

  it('may stand beside a baseline without a year', async () => {
    expect(await listFaults(change(VISION, 'year: 2019, role: baseline', 'role: baseline'))).toEqual([]);
  });
});

describe('a target of a strategy', () => {
  it.each([2023, 2034])('lies within the years of the strategy, unlike %i', async (year) => {
    expect(await listFaults(change(STRATEGY, 'year: 2033', `year: ${year}`))).toEqual([
      `knowledge/${STRATEGY}:17:25 「事業者数」の目標の年度（${year}）が戦略の期間（令和6年度から令和15年度まで）にありません。資料を見てどちらかを直してください。`,
    ]);
  });
});
