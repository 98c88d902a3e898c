import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/knowledge/candidates.js';
import { change, loadWorld, type World } from './world.js';

const REFERENCES = 'strategy/references.yaml';
const PROJECT = 'strategy/strategy-1-1-1.yaml';
const OVERVIEW = 'overview: 参入を支援する。';

async function listCandidates(world: World) {
  const loaded = await loadWorld(world);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return findCandidates(loaded.knowledge).map(({ name, statements }) => [
    name,
    ...statements.map(({ printed }) => printed),
  ]);
}

/** A project that prints a figure of its own, beside 人口 275,000人 of 2020 in the references. */
function withFigure(figure: string): World {
  return change(PROJECT, OVERVIEW, `${OVERVIEW}\nfigures: [{ ${figure} }]`);
}

/** A KPI of the vision and one of the strategy under one name. */
function withKpis(baseline: string, world?: World): World {
  const named = change('strategy/strategy.yaml', 'name: 事業者数', 'name: 創業件数', world);
  return change(
    'strategy/strategy.yaml',
    'role: baseline, value: 0, printed: 0件',
    `role: baseline, ${baseline}`,
    named,
  );
}

describe('a candidate for a discrepancy', () => {
  it('is a figure that a programme and a reference of one document print differently', async () => {
    const world = withFigure('name: 人口, value: 270000, unit: 人, period: "2020", printed: "270,000人"');
    expect(await listCandidates(world)).toEqual([['人口', '270,000人', '275,000人']]);
  });

  it.each([
    ['of another year', 'name: 人口, value: 270000, unit: 人, period: "2019", printed: "270,000人"'],
    ['of no stated year', 'name: 人口, value: 270000, unit: 人, period: null, printed: "270,000人"'],
    ['in another unit', 'name: 人口, value: 27, unit: 万人, period: "2020", printed: 27万人'],
    ['of another name', 'name: 市の人口, value: 270000, unit: 人, period: "2020", printed: "270,000人"'],
    ['that is only rounded', 'name: 人口, value: 275100, unit: 人, period: "2020", printed: "275,100人"'],
  ])('is none for a figure %s', async (_, figure) => {
    expect(await listCandidates(withFigure(figure))).toEqual([]);
  });

  it('is found under a name with a remark in brackets', async () => {
    const world = withFigure('name: 人口（推計）, value: 270000, unit: 人, period: "2020", printed: "270,000人"');
    expect(await listCandidates(world)).toHaveLength(1);
  });

  it('is none where the references print the figure under the name as well', async () => {
    const world = withFigure('name: 人口, value: 270000, unit: 人, period: "2020", printed: "270,000人"');
    const both = change(
      REFERENCES,
      '  place: 戦略の柱',
      '  values: [{ name: 人口, value: 270000, unit: 人, period: "2020", printed: "270,000人" }]\n  place: 戦略の柱',
      world,
    );
    expect(await listCandidates(both)).toEqual([]);
  });

  it('is a KPI that two documents print differently', async () => {
    expect(await listCandidates(withKpis('value: 80, printed: 80件'))).toEqual([
      ['創業件数', '21件 (2019年度見込)', '80件'],
    ]);
  });

  it('is none where the KPI is the same in both', async () => {
    expect(await listCandidates(withKpis('value: 21, printed: 21件'))).toEqual([]);
  });

  it('is none where both give the year, and not the same', async () => {
    expect(await listCandidates(withKpis('year: 2022, value: 80, printed: 80件'))).toEqual([]);
  });

  it('is none once it is recorded', async () => {
    const recorded = change(
      'vision/vision-02.yaml',
      'relations:',
      'discrepancies: [{ about: 創業件数の現状値, statements: [{ printed: 21件, place: 2 変更 }, { printed: 80件, place: 施策1 }] }]\nrelations:',
    );
    expect(await listCandidates(withKpis('value: 80, printed: 80件', recorded))).toEqual([]);
  });
});

describe('two figures of one document', () => {
  const withRecord = (name: string, value: number, period: string, printed: string) =>
    change(
      REFERENCES,
      '    - { name: 人口,',
      `    - { name: 人口（過去最高）, value: 300000, unit: 人, period: "2015-08", printed: "過去最高の300,000人" }\n    - { name: ${name}, value: ${value}, unit: 人, period: "${period}", printed: ${printed} }\n    - { name: 人口,`,
    );

  it('are a candidate where a later record is less than the one before it', async () => {
    expect(await listCandidates(withRecord('人口（統計開始以降最高）', 299000, '2015-11', '"299,000人"'))).toEqual([
      ['人口（過去最高）', '過去最高の300,000人', '299,000人'],
    ]);
  });

  it.each([
    ['it is more', '人口（最高）', 301000, '2015-11', '"301,000人"'],
    ['it is earlier', '人口（最高）', 299000, '2014', '"299,000人"'],
    ['it is no record', '人口', 299000, '2015-11', '"299,000人"'],
    ['it is a record low', '人口（過去最少）', 299000, '2015-11', '"299,000人"'],
  ])('are none where %s', async (_, name, value, period, printed) => {
    expect(await listCandidates(withRecord(name, value, period, printed))).toEqual([]);
  });

  it('are a candidate where one figure is of a fiscal year and of a calendar year', async () => {
    const world = change(
      REFERENCES,
      'printed: "275,000人"',
      'printed: "令和2年度に275,000人" }\n    - { name: 人口, value: 275000, unit: 人, period: "2020", printed: "令和2年に275,000人"',
    );
    expect(await listCandidates(world)).toEqual([['人口', '令和2年度に275,000人', '令和2年に275,000人']]);
  });
});

describe('a new programme', () => {
  const FILE = 'report/report-1-01.yaml';

  it('is a candidate where its period began before the year of its document', async () => {
    expect(await listCandidates(change(FILE, 'flags: [major-result]', 'flags: [new]'))).toEqual([
      ['起業家育成研修事業の新規の別', '新規の印', '事業期間 R1-R3'],
    ]);
  });

  it('is none where its period begins in that year', async () => {
    const begun = change(FILE, 'from: 2019, to: 2021, printed: R1-R3', 'from: 2020, to: 2021, printed: R2-R3');
    expect(await listCandidates(change(FILE, 'flags: [major-result]', 'flags: [new]', begun))).toEqual([]);
  });

  it('is none once it is recorded', async () => {
    const recorded = change(
      FILE,
      'flags: [major-result]',
      'flags: [new]\ndiscrepancies: [{ about: 新規の別, statements: [{ printed: ○, place: 16頁 }, { printed: R1-R3, place: 16頁 }] }]',
    );
    expect(await listCandidates(recorded)).toEqual([]);
  });
});
