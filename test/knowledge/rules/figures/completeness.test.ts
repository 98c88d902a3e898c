import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'report/report-1-01.yaml';
const VALUE = '{ year: 2020, role: actual, value: 1033, printed: "1,033名" }';
const REFERENCES = 'strategy/references.yaml';

describe('an indicator with a figure', () => {
  it('has a unit', async () => {
    expect(await listFaults(change(FILE, 'unit: 名', 'unit: null'))).toEqual([
      `knowledge/${FILE}:24:11 指標「参加者数」には数値（「1,033名」）があるので、\`unit\`（単位）を書いてください。例: unit: 件`,
    ]);
  });

  it('says in its unit what is printed after the figure', async () => {
    expect(await listFaults(change(FILE, 'printed: "1,033名"', 'printed: "1,033件"'))).toEqual([
      `knowledge/${FILE}:27:59 指標「参加者数」の単位は「名」ですが、\`printed\` は「1,033件」です。単位を確かめてください。資料がそう印刷しているなら、\`note\` にそう書いてください。`,
    ]);
  });

  it('may say in a note that the document prints another unit', async () => {
    const noted = VALUE.replace('"1,033名"', '"1,033件", note: 件と印字されている。');
    expect(await listFaults(change(FILE, VALUE, noted))).toEqual([]);
  });

  it.each(['"1,033"', '1033 名', '"約1,033名"', '"1,033名 5社"'])('is not judged by %s', async (printed) => {
    expect(await listFaults(change(FILE, 'printed: "1,033名"', `printed: ${printed}`))).toEqual([]);
  });
});

describe('an indicator without a figure', () => {
  it('needs no unit', async () => {
    const none = change(FILE, VALUE, '{ year: 2020, role: actual, value: null, printed: 随時 }');
    expect(await listFaults(change(FILE, 'unit: 名', 'unit: null', none))).toEqual([]);
  });
});

describe('a value', () => {
  it('has a year', async () => {
    expect(await listFaults(change(FILE, VALUE, VALUE.replace('year: 2020, ', '')))).toEqual([
      `knowledge/${FILE}:27:9 指標「参加者数」の値に年度がありません。\`year\` を書いてください。資料に年度がなければ、\`note\` にそう書いてください。例: note: 資料に年度の記載がない。`,
    ]);
  });

  it('may say in a note that the document prints no year', async () => {
    const noted = VALUE.replace('year: 2020, ', '').replace(' }', ', note: 資料に年度の記載がない。 }');
    expect(await listFaults(change(FILE, VALUE, noted))).toEqual([]);
  });
});

describe('the period of a figure', () => {
  it('names a year', async () => {
    expect(await listFaults(change(REFERENCES, 'period: "2020"', 'period: 前年度'))).toEqual([
      `knowledge/${REFERENCES}:5:51 「人口」の時期「前年度」から年が読み取れません。「2020」「2018-08」「2016〜2020」「平成24年7月」のように書いてください。資料に時期がなければ period: null とします。`,
    ]);
  });

  it.each(['null', '2018-08', '2016〜2020', '平成24年7月', '令和元年度末'])('may be %s', async (period) => {
    expect(await listFaults(change(REFERENCES, 'period: "2020"', `period: ${period}`))).toEqual([]);
  });

  it('is looked at in programmes too', async () => {
    const figure = 'figures: [{ name: 会場数, value: 3, unit: 会場, period: 本年, printed: 3会場 }]';
    const faults = await listFaults(change(FILE, 'flags: [major-result]', figure));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`knowledge/${FILE}:14:`);
  });
});
