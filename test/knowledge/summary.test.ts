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
  calendar: [],
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
      listings: 9,
      indicators: 4,
      strategies: 1,
      measures: 2,
      references: 2,
      concepts: 2,
      discrepancies: 0,
    });
  });

  it('names the programmes that lack something', async () => {
    const { missing } = await summariseWorld();
    expect(missing.find(({ what }) => what === '概要')?.things).toEqual([
      { id: 'vision-02', name: '起業支援拠点運営事業' },
      { id: 'vision-04', name: '企業支援拠点運営事業' },
    ]);
  });

  it('names the programmes whose relisted page is not held', async () => {
    const { missing } = await summariseWorld(
      change('report/report-1-02.yaml', '{ place: 82頁, amount', '{ place: 90頁, amount'),
    );
    expect(missing.find(({ what }) => what === '再掲の記載')?.things).toEqual([
      { id: 'report-1-02', name: '就職支援事業' },
    ]);
  });

  it('names the measures, references and documents that lack something', async () => {
    const { missing } = await summariseWorld();
    expect(missing.filter(({ kind }) => kind !== '事業')).toEqual([
      { what: '指標', kind: '施策', things: [{ id: '1-2', name: '企業立地' }] },
      {
        what: '別名',
        kind: '資料の記述',
        things: [
          { id: 'strategy-ref-population', name: '人口' },
          { id: 'strategy-ref-pillars', name: '戦略の柱' },
        ],
      },
      {
        what: '記述',
        kind: '資料',
        things: [
          { id: 'report', name: '年次報告' },
          { id: 'vision', name: '圏域ビジョン' },
        ],
      },
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
      measures: 0,
      references: 0,
      concepts: 0,
      discrepancies: 0,
      missing: [],
      candidates: [],
    });
  });
});

describe('formatSummary', () => {
  it('gives one line of counts and one for each thing that is missing', async () => {
    const overview = 'overview: 就職を支援する。';
    const complete = change('report/report-1-02.yaml', overview, `${overview}\nresults: 支援した。`);
    expect(formatSummary(await summariseWorld(complete))).toEqual([
      '資料 3件、担当課 2件、事業 7件（掲載 9件）、指標 4件、戦略 1件（施策 2件）、資料の記述 2件、言い換え 2件、資料間の食い違い 0件',
      '概要のない事業 2件: 起業支援拠点運営事業（vision-02）、企業支援拠点運営事業（vision-04）',
      '予算のない事業 2件: 洋上風力への参入支援（strategy-1-1-1）、洋上風力による企業立地（strategy-1-2-1）',
      '担当課のない事業 4件: 洋上風力への参入支援（strategy-1-1-1）、洋上風力による企業立地（strategy-1-2-1）、起業支援拠点運営事業（vision-02）、企業支援拠点運営事業（vision-04）',
      '指標のない事業 4件: 就職支援事業（report-1-02）、洋上風力への参入支援（strategy-1-1-1）、洋上風力による企業立地（strategy-1-2-1）、企業支援拠点運営事業（vision-04）',
      '指標のない施策 1件: 企業立地（1-2）',
      '別名のない資料の記述 2件: 人口（strategy-ref-population）、戦略の柱（strategy-ref-pillars）',
      '記述のない資料 2件: 年次報告（report）、圏域ビジョン（vision）',
    ]);
  });

  it('says how many names it leaves out', () => {
    const things = Array.from({ length: 7 }, (_, index) => ({ id: `p-${index}`, name: `事業${index}` }));
    const summary = summarise(EMPTY);
    expect(formatSummary({ ...summary, missing: [{ what: '概要', kind: '事業', things }] })[1]).toBe(
      '概要のない事業 7件: 事業0（p-0）、事業1（p-1）、事業2（p-2）、事業3（p-3）、事業4（p-4）、ほか2件',
    );
  });

  it('names figures that may contradict each other without a record', async () => {
    const rival = change('strategy/strategy.yaml', 'name: 事業者数', 'name: 創業件数');
    const target = change(
      'vision/vision-02.yaml',
      'value: null, printed: NO.4に統合',
      'value: 30, printed: 30件',
      rival,
    );
    expect(formatSummary(await summariseWorld(target)).at(-1)).toBe(
      '記録されていない食い違いの候補 1件: 創業件数（圏域ビジョン 事業番号2では「21件 (2019年度見込)」、しごと創造戦略 柱1 施策1では「0件」）',
    );
  });
});
