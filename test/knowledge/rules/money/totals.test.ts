import { describe, expect, it } from 'vitest';
import { change, listFaults, type World } from '../../world.js';

const DOCUMENT = 'report/document.yaml';

async function listPlaces(world: World) {
  return (await listFaults(world)).map((line) => line.replace(/ .*/u, ''));
}

describe('a printed total', () => {
  it.each([
    [
      'the subtotal of an area',
      'amount: 1201',
      'amount: 1211',
      '15:25 基本方針1の小計（16頁）の事業費が合いません。資料では 1,211千円、事業を足すと 1,201千円で、10千円足りません。',
    ],
    [
      'the subtotal with what is relisted',
      'amount: 1500',
      'amount: 1499',
      '22:37 基本方針2の再掲を含む小計（17頁）の事業費が合いません。資料では 1,499千円、事業を足すと 1,500千円で、1千円多くなっています。',
    ],
    [
      'the subtotal of a joint table',
      'amount: 1701, place: 99頁',
      'amount: 2701, place: 99頁',
      '25:25 基本方針1・2を合わせた小計（99頁）の事業費が合いません。資料では 2,701千円、事業を足すと 1,701千円で、1,000千円足りません。',
    ],
    [
      'the total',
      '\ntotal: { amount: 1701',
      '\ntotal: { amount: 1700',
      '26:18 合計（18頁）の事業費が合いません。資料では 1,700千円、事業を足すと 1,701千円で、1千円多くなっています。',
    ],
    [
      '国庫',
      'total: { amount: 1701, national: 87',
      'total: { amount: 1701, national: 88',
      '26:34 合計（18頁）の国庫が合いません。資料では 88千円、事業を足すと 87千円で、1千円足りません。',
    ],
    [
      'その他',
      'national: 87, other: 500, general: 1114',
      'national: 87, other: 501, general: 1114',
      '26:45 合計（18頁）のその他が合いません。資料では 501千円、事業を足すと 500千円で、1千円足りません。',
    ],
    [
      '一般財源',
      'general: 1114, place: 18頁',
      'general: 1115, place: 18頁',
      '26:59 合計（18頁）の一般財源が合いません。資料では 1,115千円、事業を足すと 1,114千円で、1千円足りません。',
    ],
  ])('is met by the programmes: %s', async (_, from, to, expected) => {
    expect(await listFaults(change(DOCUMENT, from, to))).toEqual([`knowledge/${DOCUMENT}:${expected}`]);
  });

  it('is not asked for where the document leaves it blank', async () => {
    expect(
      await listFaults(
        change(DOCUMENT, 'total: { amount: 1701, national: 87,', 'total: { amount: 1701, national: null,'),
      ),
    ).toEqual([]);
  });

  it('finds an amount that was copied wrongly, in every total it enters', async () => {
    const amount = change(
      'report/report-2-03.yaml',
      'amount: 500, printed: "500", funding: { national: null, other: 500',
      'amount: 600, printed: "600", funding: { national: null, other: 600',
    );
    expect(await listPlaces(amount)).toEqual([
      `knowledge/${DOCUMENT}:21:25`,
      `knowledge/${DOCUMENT}:21:50`,
      `knowledge/${DOCUMENT}:22:37`,
      `knowledge/${DOCUMENT}:22:64`,
      `knowledge/${DOCUMENT}:25:25`,
      `knowledge/${DOCUMENT}:26:18`,
      `knowledge/${DOCUMENT}:26:45`,
    ]);
  });

  it('points at the programme whose own funding does not add up', async () => {
    const faults = await listFaults(change('report/report-1-02.yaml', 'general: 913', 'general: 912'));
    expect(faults).toContain(
      `knowledge/${DOCUMENT}:26:59 合計（18頁）の一般財源が合いません。資料では 1,114千円、事業を足すと 1,113千円で、1千円足りません。財源内訳が合っていない事業: 就職支援事業（report-1-02）。`,
    );
  });

  it('reports that programme at its own line as well', async () => {
    const faults = await listFaults(change('report/report-1-02.yaml', 'general: 913', 'general: 912'));
    expect(faults).toContain(
      'knowledge/report/report-1-02.yaml:11:71 財源内訳の合計が事業費と合いません。国庫 87 + その他 なし + 一般財源 912 = 999千円ですが、事業費は 1,000千円で、1千円足りません。',
    );
  });

  it('points at the programme that may be counted twice', async () => {
    const faults = await listFaults(change('report/report-1-02.yaml', ', relisted: true', ''));
    expect(faults[0]).toBe(
      `knowledge/${DOCUMENT}:21:25 基本方針2の小計（17頁）の事業費が合いません。資料では 500千円、事業を足すと 1,500千円で、1,000千円多くなっています。多い分と同じ金額の事業: 就職支援事業（report-1-02）。`,
    );
  });

  it('is not judged while an amount of it cannot be read', async () => {
    expect(await listPlaces(change('report/report-1-01.yaml', 'amount: 201', 'amout: 201'))).toEqual([
      'knowledge/report/report-1-01.yaml:18:5',
    ]);
  });

  it('is not judged while the key of the amounts is misspelt', async () => {
    expect(await listPlaces(change('report/report-1-01.yaml', 'budgets:', 'budget:'))).toEqual([
      'knowledge/report/report-1-01.yaml:15:1',
    ]);
  });

  it('is judged where no amount of it is concerned by a fault', async () => {
    const misspelt = change('report/report-1-01.yaml', 'amount: 201', 'amout: 201');
    expect(await listPlaces(change(DOCUMENT, 'amount: 500', 'amount: 501', misspelt))).toEqual([
      `knowledge/${DOCUMENT}:21:25`,
      'knowledge/report/report-1-01.yaml:18:5',
    ]);
  });

  it('needs to know of which budgets it is the sum', async () => {
    expect(await listFaults(change(DOCUMENT, 'budget: { year: 2020, kind: 事業費 }\n', ''))).toEqual([
      `knowledge/${DOCUMENT}:1:1 小計や合計があるときは、\`budget\`（事業費の年度と種類）も書いてください。`,
    ]);
  });
});
