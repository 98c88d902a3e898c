import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'report/report-1-01.yaml';
const VALUE = 'value: 1033, printed: "1,033名"';

describe('the value of an indicator', () => {
  it('is a figure that is printed', async () => {
    expect(await listFaults(change(FILE, 'value: 1033', 'value: 1034'))).toEqual([
      `knowledge/${FILE}:27:44 \`value\` の 1034 が \`printed\` の「1,033名」の中にありません。資料を見てどちらかを直してください。`,
    ]);
  });

  it.each(['約1,033名', '延1,033名', '青森 10名・八戸 1,033名', '1,033.0名', '１，０３３名'])(
    'may be printed 「%s」',
    async (printed) => {
      expect(await listFaults(change(FILE, VALUE, `value: 1033, printed: "${printed}"`))).toEqual([]);
    },
  );

  it.each(['', '—', '開催中止となったため実績なし', 'NO.4に統合', '随時', '10名（青森）・20名（八戸）'])(
    'may be null where 「%s」 is printed',
    async (printed) => {
      expect(await listFaults(change(FILE, VALUE, `value: null, printed: "${printed}"`))).toEqual([]);
    },
  );

  it('is not null where nothing but a figure is printed', async () => {
    expect(await listFaults(change(FILE, 'value: 1033', 'value: null'))).toEqual([
      `knowledge/${FILE}:27:44 \`printed\` に「1,033名」と数があるのに \`value\` がありません。\`value: 1033\` ではありませんか。`,
    ]);
  });

  it('is not a figure where a dash is printed', async () => {
    expect(await listFaults(change(FILE, 'value: null, printed: "—"', 'value: 0, printed: "—"'))).toEqual([
      `knowledge/${FILE}:26:44 \`value\` の 0 が \`printed\` の「—」の中にありません。資料を見てどちらかを直してください。`,
    ]);
  });

  it('has further figures of its cell only', async () => {
    expect(await listFaults(change('report/report-2-03.yaml', 'value: 9782635', 'value: 978263'))).toEqual([
      'knowledge/report/report-2-03.yaml:15:94 `value` の 978263 が `printed` の「893件 9,782,635千円」の中にありません。資料を見てどちらかを直してください。',
    ]);
  });

  it('is given once a year and role', async () => {
    expect(await listFaults(change(FILE, '{ year: 2019, role: actual', '{ year: 2020, role: actual'))).toEqual([
      `knowledge/${FILE}:27:9 「参加者数」の令和2年度の値（実績値）が二つあります（最初は 26行目）。資料を見て一つにしてください。`,
    ]);
  });
});

describe('a figure of a text', () => {
  const withFigure = (figure: string) =>
    change(FILE, 'indicators:', `figures:\n  - { name: 限度額, period: null, ${figure} }\nindicators:`);

  it('is printed there', async () => {
    expect(await listFaults(withFigure('value: 30, unit: 社, printed: 23社'))).toEqual([
      `knowledge/${FILE}:23:39 \`value\` の 30 が \`printed\` の「23社」の中にありません。資料を見てどちらかを直してください。`,
    ]);
  });

  it.each(['value: 100, unit: 万円', 'value: 1000, unit: 千円', 'value: 1000000, unit: 円'])(
    'may be an amount printed in 万円: %s',
    async (figure) => {
      expect(await listFaults(withFigure(`${figure}, printed: 最大100万円`))).toEqual([]);
    },
  );
});

describe('a figure of a reference', () => {
  it('is printed there', async () => {
    expect(await listFaults(change('strategy/references.yaml', 'value: 275000', 'value: 27500'))).toEqual([
      'knowledge/strategy/references.yaml:5:26 `value` の 27500 が `printed` の「275,000人」の中にありません。資料を見てどちらかを直してください。',
    ]);
  });
});

describe('the value of an indicator of a strategy', () => {
  it('is a figure that is printed', async () => {
    expect(await listFaults(change('strategy/strategy.yaml', 'value: 3,', 'value: 4,'))).toEqual([
      'knowledge/strategy/strategy.yaml:17:52 `value` の 4 が `printed` の「3件」の中にありません。資料を見てどちらかを直してください。',
    ]);
  });
});

describe('the name of an indicator', () => {
  it('stands once in a programme', async () => {
    const repeated = change(
      FILE,
      '      - { year: 2020, role: actual, value: 1033, printed: "1,033名" }\n',
      '  - name: 参加者数\n    unit: 名\n    values: [{ year: 2020, role: actual, value: 1, printed: 1名 }]\n',
    );
    expect(await listFaults(repeated)).toEqual([
      `knowledge/${FILE}:27:11 指標「参加者数」が二つあります（最初は 23行目）。資料を見て一つにしてください。`,
    ]);
  });
});
