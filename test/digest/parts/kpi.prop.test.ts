import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKpi, type KpiPart, type KpiSetting } from '../../../src/digest/parts/kpi.js';
import { addDays, weekdayOf } from '../../../src/digest/schedule/day.js';
import { knowledge } from '../../knowledge/shipped.js';

describe('the KPI of the week', () => {
  it('is another one each week, and the same whenever that week is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 5 }), (week, weekday) => {
        let last: string | null = null;
        const start = addDays('2025-01-05', week * 7 + weekday);
        expect(weekdayOf(start)).toBe(weekday);
        for (let count = 0; count < 20; count += 1) {
          const setting: KpiSetting = { day: addDays(start, count * 7), selection: [], news: new Set<string>(), last };
          const kpi: KpiPart | null = chooseKpi(knowledge, setting);
          expect(chooseKpi(knowledge, setting)).toEqual(kpi);
          expect(kpi?.key).not.toBe(last);
          last = kpi?.key ?? null;
        }
      }),
      { numRuns: 4 },
    );
  });

  it('comes round to every KPI of the strategy', () => {
    const shown = new Set<string>();
    let last: string | null = null;
    for (let day = '2026-04-06'; day < '2026-10-05'; day = addDays(day, 7)) {
      const kpi: KpiPart | null = chooseKpi(knowledge, { day, selection: [], news: new Set(), last });
      last = kpi?.key ?? null;
      shown.add(kpi?.indicator ?? '');
    }
    const names = knowledge.strategies.flatMap(({ pillars }) =>
      pillars.flatMap(({ measures }) => measures.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
    );
    expect([...shown].toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
