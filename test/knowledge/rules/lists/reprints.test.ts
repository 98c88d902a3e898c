import { describe, expect, it } from 'vitest';
import { change, listFaults, type World } from '../../world.js';

const FILE = 'report/report-1-02.yaml';
const REPRINT =
  'amount: 1000, funding: { national: 87, other: null, general: 913 }, period: R2-, flags: [], overview: 就職を支援する。';
const INDICATOR = `indicators:
  - name: 就職者数
    aliases: [就職した者の数]
    unit: 名
    values: [{ year: 2020, role: actual, value: 58, printed: 58名 }]
reprints:`;

function reprint(text: string, world?: World): World {
  return change(FILE, REPRINT, text, world);
}

function record(about: string, printed: string, world: World): World {
  const statements = `[{ printed: 元の記載, place: 22頁 }, { printed: ${printed}, place: 82頁 }]`;
  return change(FILE, 'reprints:', `discrepancies: [{ about: ${about}, statements: ${statements} }]\nreprints:`, world);
}

/** The world in which a programme has an indicator, and its reprint prints this of it. */
function reprintIndicator(text: string): World {
  return reprint(`indicators: [${text}]`, change(FILE, 'reprints:', INDICATOR));
}

const ADVICE = '写し間違いでなければ、両方の記載を `discrepancies`（食い違い）に書いてください。';

describe('what is printed again', () => {
  it.each([
    ['the amount', 'amount: 1001', '14:27 事業費が、82頁では「1,001」、元の記載では「1,000」です。'],
    ['no amount', 'amount: null', '14:27 事業費が、82頁では「なし」、元の記載では「1,000」です。'],
    [
      'the funding',
      'funding: { national: 78, other: null, general: 922 }',
      '14:28 財源内訳が、82頁では「国庫 78、その他 なし、一般財源 922」、元の記載では「国庫 87、その他 なし、一般財源 913」です。',
    ],
    ['the period', 'period: R1-', '14:27 事業期間が、82頁では「R1-」、元の記載では「R2-」です。'],
    ['a mark', 'flags: [priority]', '14:26 「重点」の印が、82頁では「あり」、元の記載では「なし」です。'],
    ['the mark of its only column', 'new: true', '14:24 「新規」の印が、82頁では「あり」、元の記載では「なし」です。'],
    [
      'the text, from where it differs',
      'overview: 就職と起業を支援する。',
      '14:29 概要が、82頁では「と起業を支援する。」、元の記載では「を支援する。」です。',
    ],
  ])('agrees with the programme in %s', async (_, text, expected) => {
    expect(await listFaults(reprint(text))).toEqual([`knowledge/${FILE}:${expected}${ADVICE}`]);
  });

  it('may leave anything out', async () => {
    expect(await listFaults(reprint('flags: []'))).toEqual([]);
  });

  it('may differ in width and spaces', async () => {
    expect(await listFaults(reprint('period: Ｒ２ー, overview: "就職を支援する。"'))).toHaveLength(1);
    expect(await listFaults(reprint('period: Ｒ２－, overview: "就職を支援する。"'))).toEqual([]);
  });
});

describe('a difference on record', () => {
  it.each([
    ['事業費', '"1,001（82頁）"', 'amount: 1001'],
    ['重点と新規の別', '重点に○', 'flags: [priority]'],
    ['新規の別', '○', 'new: true'],
    ['概要', '就職と起業を支援する', 'overview: 就職と起業を支援する。'],
  ])('is no fault: %s', async (about, printed, text) => {
    expect(await listFaults(record(about, printed, reprint(text)))).toEqual([]);
  });

  it.each([
    ['of another figure', '事業費', '"1,002"', 'amount: 1001'],
    ['of a part of another figure', '事業費', '"11,001"', 'amount: 1001'],
    ['of another mark', '新規の別', '○', 'flags: [priority]'],
    ['of words that both print', '概要', '支援する', 'overview: 就職と起業を支援する。'],
  ])('is none where it is %s', async (_, about, printed, text) => {
    expect(await listFaults(record(about, printed, reprint(text)))).toHaveLength(1);
  });

  it('is none where it is of another place', async () => {
    const elsewhere = change(
      FILE,
      'place: 82頁 }] }]',
      'place: 90頁 }] }]',
      record('事業費', '"1,001"', reprint('amount: 1001')),
    );
    expect(await listFaults(elsewhere)).toHaveLength(1);
  });
});

describe('an indicator that is printed again', () => {
  const value = (year: number, printed: string) => `{ year: ${year}, role: actual, value: null, printed: ${printed} }`;

  it('agrees in each value', async () => {
    expect(
      await listFaults(reprintIndicator(`{ name: 就職者数, unit: 名, values: [${value(2020, '85名')}] }`)),
    ).toEqual([expect.stringContaining('指標「就職者数」の値が、82頁では「85名」、元の記載では「58名」です。')]);
  });

  it('may be blank where that is on record', async () => {
    const blank = reprintIndicator(`{ name: 就職者数, unit: 名, values: [${value(2020, '""')}] }`);
    expect(await listFaults(record('就職者数', '58名', blank))).toHaveLength(1);
    expect(await listFaults(record('就職者数', '空欄', blank))).toEqual([]);
  });

  it('may bear an alias', async () => {
    expect(
      await listFaults(reprintIndicator(`{ name: 就職した者の数, unit: 名, values: [${value(2020, '58名')}] }`)),
    ).toEqual([]);
  });

  it('is one of the programme', async () => {
    expect(await listFaults(reprintIndicator(`{ name: 相談件数, unit: 件, values: [${value(2020, '—')}] }`))).toEqual([
      expect.stringContaining('指標が、82頁では「相談件数」、元の記載では空欄です。'),
    ]);
  });

  it('has no year that the programme has not', async () => {
    expect(await listFaults(reprintIndicator(`{ name: 就職者数, unit: 名, values: [${value(2019, '1名')}] }`))).toEqual(
      [expect.stringContaining('指標「就職者数」の値が、82頁では「1名」、元の記載では空欄です。')],
    );
  });
});
