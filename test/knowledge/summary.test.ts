import { describe, expect, it } from 'vitest';
import { formatSummary, summarise } from '../../src/knowledge/summary.js';
import { change, loadWorld, WORLD, type World } from './world.js';

async function summariseWorld(world: World = WORLD) {
  const loaded = await loadWorld(world);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.summary;
}

describe('summarise', () => {
  it('counts what the knowledge base holds', async () => {
    expect(await summariseWorld()).toMatchObject({
      documents: 2,
      sections: 2,
      programmes: 5,
      listings: 6,
      indicators: 3,
      concepts: 2,
      discrepancies: 0,
    });
  });

  it('names the programmes that lack something', async () => {
    const { missing } = await summariseWorld();
    expect(missing.find(({ what }) => what === '概要')?.programmes).toEqual([
      { id: 'vision-02', name: '起業支援拠点運営事業' },
      { id: 'vision-04', name: '企業支援拠点運営事業' },
    ]);
  });

  it('leaves out what no programme lacks', async () => {
    const { missing } = await summariseWorld();
    expect(missing.map(({ what }) => what)).not.toContain('予算');
  });

  it('is all zero for an empty knowledge base', () => {
    const summary = summarise({ documents: [], sections: [], programmes: [], vocabulary: [] });
    expect(summary).toEqual({
      documents: 0,
      sections: 0,
      programmes: 0,
      listings: 0,
      indicators: 0,
      concepts: 0,
      discrepancies: 0,
      missing: [],
    });
  });
});

describe('formatSummary', () => {
  it('gives one line of counts and one for each thing that is missing', async () => {
    const overview = 'overview: 就職を支援する。';
    const complete = change('report/report-1-02.yaml', overview, `${overview}\nresults: 支援した。`);
    expect(formatSummary(await summariseWorld(complete))).toEqual([
      '資料 2件、担当課 2件、事業 5件（掲載 6件）、指標 3件、言い換え 2件、資料間の食い違い 0件',
      '概要のない事業 2件: 起業支援拠点運営事業（vision-02）、企業支援拠点運営事業（vision-04）',
      '担当課のない事業 2件: 起業支援拠点運営事業（vision-02）、企業支援拠点運営事業（vision-04）',
      '指標のない事業 2件: 就職支援事業（report-1-02）、企業支援拠点運営事業（vision-04）',
    ]);
  });

  it('says how many names it leaves out', () => {
    const programmes = Array.from({ length: 7 }, (_, index) => ({ id: `p-${index}`, name: `事業${index}` }));
    const summary = summarise({ documents: [], sections: [], programmes: [], vocabulary: [] });
    expect(formatSummary({ ...summary, missing: [{ what: '概要', programmes }] })[1]).toBe(
      '概要のない事業 7件: 事業0（p-0）、事業1（p-1）、事業2（p-2）、事業3（p-3）、事業4（p-4）、ほか2件',
    );
  });
});
