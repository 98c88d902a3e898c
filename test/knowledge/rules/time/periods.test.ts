import { describe, expect, it } from 'vitest';
import { readPrintedPeriod } from '../../../../src/knowledge/rules/time/periods.js';
import { change, listFaults } from '../../world.js';

const PERIOD = 'from: 2019, to: 2021, printed: R1-R3';

function withPeriod(period: string) {
  return change('report/report-1-01.yaml', PERIOD, period);
}

describe('readPrintedPeriod', () => {
  it.each([
    ['R1-R2', 2019, 2020],
    ['R2-4', 2020, 2022],
    ['R2', 2020, 2020],
    ['S45-', 1970, null],
    ['H28-R7', 2016, 2025],
    ['H9－R3', 1997, 2021],
    ['令和2年度～令和6年度', 2020, 2024],
    ['平成元年度〜', 1989, null],
    ['2024–2033年度', 2024, 2033],
    ['-R3', null, 2021],
  ])('reads 「%s」', (printed, from, to) => {
    expect(readPrintedPeriod(printed)).toEqual({ from, to });
  });

  it.each(['', '-', '随時', 'X1-X2', 'R3-R1', 'R', '1-2'])('cannot read 「%s」', (printed) => {
    expect(readPrintedPeriod(printed)).toBeNull();
  });
});

describe('a period', () => {
  it('begins in the printed year', async () => {
    expect(await listFaults(withPeriod('from: 2018, to: 2021, printed: R1-R3'))).toEqual([
      'knowledge/report/report-1-01.yaml:13:17 `from` の 2018 が `printed` の「R1-R3」と合いません。`from: 2019` ではありませんか。',
    ]);
  });

  it('ends in the printed year', async () => {
    expect(await listFaults(withPeriod('from: 2019, to: 2021, printed: R1-R2'))).toEqual([
      'knowledge/report/report-1-01.yaml:13:27 `to` の 2021 が `printed` の「R1-R2」と合いません。`to: 2020` ではありませんか。',
    ]);
  });

  it('without a printed end has none', async () => {
    expect(await listFaults(withPeriod('from: 2019, to: 2021, printed: R1-'))).toEqual([
      'knowledge/report/report-1-01.yaml:13:27 `to` の 2021 が `printed` の「R1-」と合いません。`to: null` ではありませんか。',
    ]);
  });

  it('that looks like a span and is none is reported', async () => {
    expect(await listFaults(withPeriod('from: 2019, to: 2021, printed: R3-R1'))).toEqual([
      'knowledge/report/report-1-01.yaml:13:42 事業期間の「R3-R1」を読み取れません。「R1-R2」「R2」「S45-」のように書いてください。',
    ]);
  });

  it.each(['令和3年9月で事業を終了', '令和4年3月で事業を終了'])('may be printed in words: 「%s」', async (printed) => {
    expect(await listFaults(withPeriod(`from: null, to: 2021, printed: ${printed}`))).toEqual([]);
  });

  it('has no year that the words do not name', async () => {
    expect(await listFaults(withPeriod('from: null, to: 2024, printed: 令和3年9月で事業を終了'))).toEqual([
      'knowledge/report/report-1-01.yaml:13:27 `to` の 2024 が `printed` の「令和3年9月で事業を終了」と合いません。資料を見てどちらかを直してください。',
    ]);
  });
});
