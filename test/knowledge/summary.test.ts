import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';
import { formatSummary, summarise } from '../../src/knowledge/summary.js';
import { change, loadWorld, WORLD, type World } from './world.js';

const EMPTY: KnowledgeBase = {
  documents: [],
  sections: [],
  programmes: [],
  organisations: [],
  strategies: [],
  references: [],
  vocabulary: [],
};

async function loadSound(world: World = WORLD) {
  const loaded = await loadWorld(world);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded;
}

async function summariseWorld(world: World = WORLD) {
  return (await loadSound(world)).summary;
}

describe('summarise', () => {
  it('counts what the knowledge base holds', async () => {
    expect(await summariseWorld()).toMatchObject({
      documents: 3,
      sections: 2,
      programmes: 7,
      listings: 8,
      indicators: 4,
      strategies: 1,
      references: 2,
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
    const { knowledge } = await loadSound();
    const { missing } = summarise({ ...knowledge, programmes: knowledge.programmes.slice(0, 1) });
    expect(missing.map(({ what }) => what)).not.toContain('担当課');
  });

  it('is all zero for an empty knowledge base', () => {
    const summary = summarise(EMPTY);
    expect(summary).toEqual({
      documents: 0,
      sections: 0,
      programmes: 0,
      listings: 0,
      indicators: 0,
      strategies: 0,
      references: 0,
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
      '資料 3件、担当課 2件、事業 7件（掲載 8件）、指標 4件、戦略 1件、資料の記述 2件、言い換え 2件、資料間の食い違い 0件',
      '概要のない事業 2件: 起業支援拠点運営事業（vision-02）、企業支援拠点運営事業（vision-04）',
      '予算のない事業 2件: 洋上風力への参入支援（strategy-1-1-1）、洋上風力による企業立地（strategy-1-2-1）',
      '担当課のない事業 4件: 洋上風力への参入支援（strategy-1-1-1）、洋上風力による企業立地（strategy-1-2-1）、起業支援拠点運営事業（vision-02）、企業支援拠点運営事業（vision-04）',
      '指標のない事業 4件: 就職支援事業（report-1-02）、洋上風力への参入支援（strategy-1-1-1）、洋上風力による企業立地（strategy-1-2-1）、企業支援拠点運営事業（vision-04）',
    ]);
  });

  it('says how many names it leaves out', () => {
    const programmes = Array.from({ length: 7 }, (_, index) => ({ id: `p-${index}`, name: `事業${index}` }));
    const summary = summarise(EMPTY);
    expect(formatSummary({ ...summary, missing: [{ what: '概要', programmes }] })[1]).toBe(
      '概要のない事業 7件: 事業0（p-0）、事業1（p-1）、事業2（p-2）、事業3（p-3）、事業4（p-4）、ほか2件',
    );
  });
});
