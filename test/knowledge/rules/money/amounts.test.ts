import { describe, expect, it } from 'vitest';
import { findFigures, readPrintedAmount } from '../../../../src/knowledge/rules/figures/figures.js';
import { change, listFaults, WORLD } from '../../world.js';

const BUDGET = '{ year: 2020, kind: 事業費見込額, amount: 21833, printed: "21,833" }';

/** The faults of a vision whose first programme has this for its first budget; its document has no totals to upset. */
async function listFaultsOf(budget: string) {
  const faults = await listFaults(
    change('vision/vision-02.yaml', BUDGET, `{ year: 2020, kind: 事業費見込額, ${budget} }`),
  );
  return faults.map((fault) => fault.replace('knowledge/vision/vision-02.yaml:', ''));
}

describe('funding', () => {
  it('adds up to the amount', async () => {
    expect(await listFaultsOf('amount: 10, printed: "10", funding: { national: 5, other: null, general: 4 }')).toEqual([
      '8:69 財源内訳の合計が事業費と合いません。国庫 5 + その他 なし + 一般財源 4 = 9千円ですが、事業費は 10千円で、1千円足りません。',
    ]);
  });

  it('may leave columns blank that count as nothing', async () => {
    expect(
      await listFaultsOf('amount: 10, printed: "10", funding: { national: 10, other: null, general: null }'),
    ).toEqual([]);
  });

  it('adds up with decimals', async () => {
    expect(
      await listFaultsOf('amount: 0.3, printed: "0.3", funding: { national: 0.1, other: 0.2, general: null }'),
    ).toEqual([]);
  });

  it('is blank where there is no amount', async () => {
    expect(
      await listFaultsOf('amount: null, printed: "-", funding: { national: 0, other: null, general: null }'),
    ).toEqual([
      '8:70 事業費の金額がないのに財源内訳があります（国庫 0 + その他 なし + 一般財源 なし = 0千円）。事業費か財源内訳を資料に合わせてください。',
    ]);
  });
});

describe('the parts of an amount', () => {
  it('add up to it', async () => {
    expect(await listFaultsOf('amount: 10, printed: "10", parts: [{ name: 委託料, amount: 9, printed: "9" }]')).toEqual(
      ['8:67 内訳の合計が事業費と合いません。内訳を足すと 9千円、事業費は 10千円で、1千円足りません。'],
    );
  });

  it('are as they are printed', async () => {
    expect(await listFaultsOf('amount: 9, printed: "9", parts: [{ name: 委託料, amount: 9, printed: "90" }]')).toEqual([
      '8:87 `amount` の 9 と `printed` の「90」が合いません。`amount: 90` か `printed` か、資料を見て直してください。',
    ]);
  });
});

describe('an amount', () => {
  it.each([
    ['1266002', '1,266,002'],
    ['-1266', '▲1,266'],
    ['-1266', '△ 1,266'],
    ['0', '0'],
    ['null', '-'],
    ['null', '—'],
    ['null', ''],
    ['null', '調整中'],
    ['201', '201千円'],
    ['201', '約201（見込）'],
    ['1266', '１，２６６'],
  ])('of %s may be printed 「%s」', async (amount, printed) => {
    expect(await listFaultsOf(`amount: ${amount}, printed: "${printed}"`)).toEqual([]);
  });

  it.each([
    ['1266003', '1,266,002', '`amount: 1266002` か `printed` か、'],
    ['1266', '▲1,266', '`amount: -1266` か `printed` か、'],
    ['0', '-', '`amount: null` か `printed` か、'],
    ['null', '0', '`amount: 0` か `printed` か、'],
    ['0', '', '`amount: null` か `printed` か、'],
    ['201', '調整中', ''],
  ])('of %s is not printed 「%s」', async (amount, printed, advice) => {
    expect(await listFaultsOf(`amount: ${amount}, printed: "${printed}"`)).toEqual([
      `8:41 \`amount\` の ${amount} と \`printed\` の「${printed}」が合いません。${advice}資料を見て直してください。`,
    ]);
  });
});

describe('the total of several years', () => {
  const withTotal = (amount: number, printed: string) =>
    change(
      'vision/vision-02.yaml',
      '  - { year: 2021, kind: 事業費見込額, amount: null, printed: "—" }\n',
      `  - { year: 2021, kind: 事業費見込額, amount: 1000, printed: "1,000" }\nbudgetTotal: { from: 2020, to: 2021, kind: 事業費見込額, amount: ${amount}, printed: "${printed}" }\n`,
    );

  it('is the sum of the years', async () => {
    expect(await listFaults(withTotal(22833, '22,833'))).toEqual([]);
  });

  it('is reported where it is not', async () => {
    expect(await listFaults(withTotal(22834, '22,834'))).toEqual([
      'knowledge/vision/vision-02.yaml:10:60 計の金額が各年度の合計と合いません。計は 22,834千円、各年度を足すと 22,833千円で、1千円足りません。',
    ]);
  });
});

describe('budgets', () => {
  it('are of the one year and kind of their document', async () => {
    const world = change('report/report-2-03.yaml', 'kind: 事業費,', 'kind: 予算額,');
    expect((await listFaults(world)).filter((line) => line.includes('report-2-03.yaml'))).toContain(
      'knowledge/report/report-2-03.yaml:9:25 この資料の金額は 令和2年度の「事業費」だけです。`kind: 事業費` ではありませんか。',
    );
  });

  it('are given once a year and kind', async () => {
    const repeated = change('vision/vision-02.yaml', '{ year: 2021,', '{ year: 2020,', WORLD);
    expect(await listFaults(repeated)).toEqual([
      'knowledge/vision/vision-02.yaml:9:5 令和2年度の事業費見込額が二つあります（最初は 8行目）。資料を見て一つにしてください。',
    ]);
  });
});

describe('readPrintedAmount', () => {
  it('reads no amount from words', () => {
    expect(readPrintedAmount('調整中')).toBeUndefined();
  });
});

describe('findFigures', () => {
  it.each([
    ['893件 9,782,635千円', [893, 9782635]],
    ['▲ 3.3', [-3.3]],
    ['-5%', [-5]],
    ['10-20名', [10, 20]],
    ['随時', []],
  ])('finds in 「%s」 %j', (printed, figures) => {
    expect(findFigures(printed)).toEqual(figures);
  });
});
