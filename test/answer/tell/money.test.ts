import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFiscalYear } from '../../../src/domain/fiscal-year.js';
import { aProgramme, HUB, spent, WORLD } from '../../question/world.js';
import { listFigures, openWith, small } from '../desk.js';

describe('the budget of a programme', () => {
  it('is told with its kind, unit and year in the first line', () => {
    expect(small.say('起業家育成研修事業の予算は？').split('\n')[0]).toBe(
      '起業家育成研修事業の事業費は 201千円（令和2年度）です。',
    );
  });

  it('is told as the document calls it', () => {
    expect(small.say('未来チャレンジ助成事業の事業費は？')).toContain('予算額は 88,286千円（令和3年度）');
  });

  it('is told with its funding', () => {
    expect(small.say('地域間幹線バス系統確保維持費補助の予算')).toContain('国庫 96,540千円、一般財源 100,000千円');
  });

  it('is told with its section', () => {
    expect(small.say('起業家育成研修事業の予算は？')).toContain('地域産業課 創業支援グループ');
  });

  it('is told with its source', () => {
    expect(small.say('起業家育成研修事業の予算は？')).toContain('出典: 年次報告 83頁');
  });

  it('is a fact with all that makes it quotable', () => {
    expect(small.ask('起業家育成研修事業の予算は？')).toMatchObject({
      facts: [
        {
          subject: '起業家育成研修事業',
          field: 'budget',
          period: '2020',
          value: 201,
          unit: '千円',
          printed: '201',
          source: { document: '年次報告', place: '83頁' },
        },
      ],
    });
  });

  it('is a printed 0 where one is printed', () => {
    const { hear } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', budgets: [spent(0)] }));
    expect(hear('灯台点検事業の予算')).toMatchObject({
      kind: 'answer',
      text: expect.stringContaining('事業費は 0千円'),
    });
  });

  it('names the parts the document divides it into', () => {
    const parts = [
      { name: '保証料補助', amount: 300, printed: '300' },
      { name: '利子補助', amount: 200, printed: '200' },
    ];
    const { say } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', budgets: [{ ...spent(500), parts }] }));
    expect(say('灯台点検事業の予算')).toContain('保証料補助 300千円、利子補助 200千円');
  });

  it('is unknown where the document holds none', () => {
    const { hear } = openWith(aProgramme({ id: 'p', name: '灯台点検事業' }));
    expect(hear('灯台点検事業の予算').kind).toBe('unknown');
  });
});

describe('a budget of another year', () => {
  const asked = fc.tuple(
    fc.constantFrom(...WORLD.programmes.filter(({ name }) => name !== '取引推進事業')),
    fc.integer({ min: 2005, max: 2035 }),
  );
  const unheld = asked.filter(([{ budgets }, year]) => !budgets.some((budget) => budget.year === year));

  it('is unknown, and stands in for by no figure of another year', () => {
    fc.assert(
      fc.property(unheld, ([{ name }, year]) => {
        const { kind, text } = small.hear(`${name}の${formatFiscalYear(year)}の予算は？`);
        return kind === 'unknown' && listFigures(text).length === 0;
      }),
    );
  });

  it('is refused by name', () => {
    expect(small.say('起業家育成研修事業の令和3年度の予算')).toContain('令和3年度の予算額は、資料に載っていません');
  });

  it('is refused with the years that are held', () => {
    expect(small.say('起業家育成研修事業の令和3年度の予算')).toContain('載っているのは、令和2年度の事業費です');
  });

  it('is told alone where it is the one asked for', () => {
    const budgets = [spent(500), { ...spent(700), year: 2021 }];
    const { say } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', budgets }));
    expect(listFigures(say('灯台点検事業の令和3年度の予算'))).toEqual(['700千円', '700千円']);
  });
});

describe('a cell without an amount', () => {
  it.each([
    ['「—」', '2021年度', '令和3年度 「—」'],
    ['blank', '2022年度', '令和4年度 （空欄）'],
  ])('is told as it is printed: %s', (_, year, expected) => {
    expect(small.hear(`${HUB.name}の${year}の事業費`)).toEqual({
      kind: 'unknown',
      text: expect.stringContaining(expected),
    });
  });

  it('is not filled with the amount of another year', () => {
    expect(listFigures(small.say(`${HUB.name}の2021年度の事業費`))).toEqual([]);
  });

  it('is told beside the amount of the year that has one', () => {
    expect(small.say(`${HUB.name}の事業費`)).toContain('令和3年度 「—」、令和4年度 （空欄）');
  });

  it('keeps 「-」 as printed', () => {
    expect(small.hear('地域ファンド組成事業の予算')).toEqual({
      kind: 'unknown',
      text: expect.stringContaining('「-」'),
    });
  });
});

describe('the funding of a programme', () => {
  it('tells each source with its amount', () => {
    expect(small.say('地域間幹線バス系統確保維持費補助の財源は').split('\n')[0]).toContain(
      '国庫 96,540千円、一般財源 100,000千円（令和2年度）',
    );
  });

  it('tells the source asked for', () => {
    expect(small.say('地域間幹線バス系統確保維持費補助の国庫は').split('\n')[0]).toContain('国庫 96,540千円');
  });

  it('tells of a blank that it is blank, and not 0', () => {
    const lead = small.say('県内中小企業テレワーク導入促進事業の一般財源はいくら').split('\n')[0];
    expect(lead).toMatch(/一般財源.*空欄/u);
  });

  it('states no amount of a source that is blank', () => {
    const lead = small.say('県内中小企業テレワーク導入促進事業の一般財源はいくら').split('\n')[0] ?? '';
    expect(listFigures(lead)).toEqual([]);
  });

  it('tells a printed 0 as 0', () => {
    const budgets = [spent(500, { national: 0, general: 500 })];
    const { say } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', budgets }));
    expect(say('灯台点検事業の国庫はいくら').split('\n')[0]).toContain('国庫 0千円');
  });

  it('names the place it stands in', () => {
    expect(small.say('地域間幹線バス系統確保維持費補助の財源は')).toContain('出典: 年次報告 施策一覧');
  });

  it('is unknown where the document does not divide the amount', () => {
    expect(small.hear('未来チャレンジ助成事業の国庫はいくら').kind).toBe('unknown');
  });

  it('is unknown for a year that is not held', () => {
    expect(small.hear('地域間幹線バス系統確保維持費補助の令和3年度の国庫')).toEqual({
      kind: 'unknown',
      text: expect.not.stringMatching(/千円/u),
    });
  });
});
