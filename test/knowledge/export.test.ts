import { describe, expect, it } from 'vitest';
import { exportKnowledge } from '../../src/knowledge/export.js';
import { change, loadWorld, WORLD, type World } from './world.js';

async function exportWorld(world: World = WORLD) {
  const loaded = await loadWorld(world);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return exportKnowledge(loaded.knowledge);
}

describe('exportKnowledge, for strategies and references', () => {
  it('gives a strategy with its pillars, measures and projects by id', async () => {
    const { strategies } = await exportWorld();
    expect(strategies).toMatchObject([
      {
        id: 'strategy',
        name: 'しごと創造戦略',
        document: 'strategy',
        pillars: [
          {
            no: 1,
            name: '新産業の創出',
            measures: [
              { no: 1, name: '脱炭素経営の推進', projects: ['strategy-1-1-1'], relistedProjects: [] },
              {
                no: 2,
                name: '企業立地',
                projects: ['strategy-1-2-1', 'strategy-1-1-1'],
                relistedProjects: ['strategy-1-1-1'],
                indicators: [],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('gives the indicators of a measure as those of a programme', async () => {
    const { strategies } = await exportWorld();
    expect(strategies[0]?.pillars[0]?.measures[0]?.indicators).toEqual([
      {
        name: '事業者数',
        aliases: [],
        unit: '件',
        values: [
          { period: null, role: 'baseline', value: 0, printed: '0件', more: [], note: null },
          { period: '2033', role: 'target', value: 3, printed: '3件', more: [], note: null },
        ],
        place: '柱1 施策1',
        footnote: null,
      },
    ]);
  });

  it('gives a reference with its values', async () => {
    const { references } = await exportWorld();
    expect(references[0]).toEqual({
      id: 'strategy-ref-population',
      topic: '人口',
      aliases: [],
      statement: '人口は275,000人である。',
      values: [{ name: '人口', value: 275000, unit: '人', period: '2020', printed: '275,000人', place: '現状' }],
      document: 'strategy',
      place: '現状',
      discrepancies: [],
    });
  });

  it('gives the organisations with their other names', async () => {
    expect((await exportWorld()).organisations[0]).toEqual({ name: '青森県', aliases: ['県'] });
  });
});

describe('exportKnowledge', () => {
  it('has the keys that other programs rely on', async () => {
    expect(Object.keys(await exportWorld())).toEqual(
      expect.arrayContaining(['documents', 'sections', 'programmes', 'strategies', 'references']),
    );
  });

  it('gives each document with the number of its programmes', async () => {
    const { documents } = await exportWorld();
    expect(documents[0]).toMatchObject({
      id: 'report',
      title: '令和2年度 年次報告',
      publisher: '青森県',
      date: '2021-09',
      programmes: 3,
    });
  });

  it('gives each section with its groups by name', async () => {
    const { sections } = await exportWorld();
    expect(sections[0]).toEqual({
      id: 'chiiki-sangyo',
      name: '地域産業課',
      organisation: '青森県',
      groups: ['創業支援グループ', '経営支援グループ'],
      aliases: ['産業課'],
      department: null,
    });
  });

  it('gives a programme with all that is held of it', async () => {
    const { programmes } = await exportWorld();
    expect(programmes[0]).toEqual({
      id: 'report-1-01',
      name: '起業家育成研修事業',
      aliases: ['起業家研修', '起業研修'],
      shortNames: ['起業研修'],
      document: 'report',
      place: '83頁',
      listings: [{ area: 1, no: 1, measure: null, place: '21頁', relisted: false, printed: null }],
      organisation: '青森県',
      sections: ['地域産業課'],
      groups: ['創業支援グループ'],
      municipalities: [],
      status: null,
      period: { from: 2019, to: 2021, printed: 'R1-R3', place: '83頁' },
      budgets: [
        {
          year: 2020,
          kind: '事業費',
          amount: 201,
          printed: '201',
          funding: { national: null, other: null, general: 201, place: '83頁' },
          parts: [],
          place: '83頁',
        },
      ],
      budgetTotal: null,
      indicators: [
        {
          name: '参加者数',
          aliases: [],
          unit: '名',
          values: [
            { period: '2019', role: 'actual', value: null, printed: '—', more: [], note: null },
            { period: '2020', role: 'actual', value: 1033, printed: '1,033名', more: [], note: null },
          ],
          place: '83頁',
          footnote: null,
        },
      ],
      overview: '起業を志す人を対象に研修を行う。',
      results: null,
      effect: null,
      passages: [],
      conditions: [],
      schedule: [],
      figures: [],
      roles: [],
      relations: [],
      flags: ['major-result'],
      reprints: [],
      discrepancies: [],
    });
  });

  it('gives what a further place prints again, and null for what it does not print', async () => {
    const { programmes } = await exportWorld();
    expect(programmes.find(({ id }) => id === 'report-1-02')?.reprints).toEqual([
      {
        place: '82頁',
        amount: 1000,
        funding: { national: 87, other: null, general: 913 },
        period: 'R2-',
        flags: [],
        new: null,
        overview: '就職を支援する。',
        results: null,
        indicators: [],
      },
    ]);
  });

  it('leaves no key of a programme out', async () => {
    const { programmes } = await exportWorld();
    const loaded = await loadWorld(WORLD);
    const keys = loaded.ok ? loaded.knowledge.programmes.flatMap((programme) => Object.keys(programme)) : [];
    expect(Object.keys(programmes[0] ?? {})).toEqual(expect.arrayContaining(keys));
  });

  it('keeps the kind and the target of relations', async () => {
    const { programmes } = await exportWorld();
    expect(programmes.find(({ id }) => id === 'vision-02')?.relations).toMatchObject([
      { kind: 'merged-into', to: 'vision-04' },
    ]);
  });

  it('keeps a printed 0, 「-」 and 「—」 distinct', async () => {
    const world = change('vision/vision-02.yaml', 'amount: 21833, printed: "21,833"', 'amount: 0, printed: "0"');
    const { programmes } = await exportWorld(world);
    expect(programmes.find(({ id }) => id === 'vision-02')?.budgets).toMatchObject([
      { amount: 0, printed: '0', funding: null },
      { amount: null, printed: '—', funding: null },
    ]);
  });

  it('gives the place of a budget, an indicator and a funding of its own', async () => {
    const budget = change('report/report-1-01.yaml', 'general: 201 }', 'general: 201, place: 16頁 }');
    const both = change('report/report-1-01.yaml', '    kind: 事業費', '    kind: 事業費\n    place: 21頁', budget);
    const { programmes } = await exportWorld(both);
    expect(programmes[0]?.budgets[0]).toMatchObject({ place: '21頁', funding: { place: '16頁' } });
  });

  it('gives null for the period of a value without a year', async () => {
    const { programmes } = await exportWorld(change('vision/vision-02.yaml', 'year: 2019, role', 'role'));
    expect(programmes.find(({ id }) => id === 'vision-02')?.indicators[0]?.values[0]?.period).toBeNull();
  });

  it('is JSON, with nothing lost on the way', async () => {
    const exported = await exportWorld();
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });
});
