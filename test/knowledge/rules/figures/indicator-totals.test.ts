import { describe, expect, it } from 'vitest';
import { change, listFaults, type World } from '../../world.js';

const FILE = 'report/report-2-03.yaml';
const FIRST =
  '{ year: 2020, role: actual, value: 893, printed: "893件 9,782,635千円", more: [{ value: 9782635, unit: 千円 }] }';

/** A table of two rows of loans and their 計, in 件 and in 千円. */
function withTotal(name: string, printed: string, total: string, world?: World): World {
  const rows = `${FIRST}
  - name: 災害資金
    unit: 件
    values:
      - { year: 2020, role: actual, value: 7, printed: "7件 1,000千円", more: [{ value: 1000, unit: 千円 }] }
  - name: ${name}
    unit: 件
    values:
      - { year: 2020, role: actual, ${total}, printed: "${printed}" }`;
  return change(FILE, FIRST, rows, world);
}

describe('the 計 of a table of indicators', () => {
  it('is the sum of the rows above it, in each of its units', async () => {
    const total = 'value: 900, more: [{ value: 9783635, unit: 千円 }]';
    expect(await listFaults(withTotal('計', '900件 9,783,635千円', total))).toEqual([]);
  });

  it('is reported in the unit in which it is not', async () => {
    const total = 'value: 901, more: [{ value: 9783635, unit: 千円 }]';
    expect(await listFaults(withTotal('合計', '901件 9,783,635千円', total))).toEqual([
      `knowledge/${FILE}:23:9 「合計」が上の項目の合計と合いません。資料では 901件、上の項目を足すと 900件です。写し間違いでなければ、両方を \`discrepancies\`（食い違い）に書いてください。`,
    ]);
  });

  it('may be another sum where the document contradicts itself and that is on record', async () => {
    const recorded = change(
      FILE,
      'indicators:',
      'discrepancies: [{ about: 件数の計, statements: [{ printed: 901件, place: 84頁 }, { printed: 893件と7件, place: 84頁 }] }]\nindicators:',
    );
    expect(await listFaults(withTotal('計', '901件', 'value: 901', recorded))).toEqual([]);
  });

  it('is not judged where a row does not print such a figure', async () => {
    expect(await listFaults(withTotal('計', '3社', 'value: null, more: [{ value: 3, unit: 社 }]'))).toEqual([]);
  });

  it('is known by its name', async () => {
    expect(await listFaults(withTotal('相談件数', '901件', 'value: 901'))).toEqual([]);
  });
});
