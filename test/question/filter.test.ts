import { describe, expect, it } from 'vitest';
import { makeTest } from '../../src/question/filter/filter.js';
import type { Filter } from '../../src/question/query.js';
import { read } from './reader.js';
import { aProgramme, WORLD } from './world.js';

/** The programmes of the small world that meet a condition, by id. */
function select(filter: Partial<Filter>) {
  return WORLD.programmes.filter(makeTest(filter)).map(({ id }) => id);
}

const ALL = WORLD.programmes.map(({ id }) => id);

describe('makeTest', () => {
  it('lets all programmes pass where nothing is asked', () => {
    expect(select({})).toEqual(ALL);
  });

  it.each<[string, Partial<Filter>, readonly string[]]>([
    ['a document', { documents: ['plan'] }, ['trade-of-centre', 'challenge']],
    ['either of two documents', { documents: ['plan', 'vision'] }, ['trade-of-centre', 'challenge', 'hub', 'desk']],
    ['an organisation', { organisations: ['青森圏域'] }, ['hub', 'desk']],
    ['a section', { sections: ['交通政策課'] }, ['buses', 'cards']],
    ['either of two sections', { sections: ['交通政策課', '新産業創造課'] }, ['buses', 'cards', 'telework']],
    ['a group', { groups: ['創業支援グループ'] }, ['starter']],
    ['an area', { areas: [{ document: 'report', no: 4 }] }, ['farmers', 'starter', 'telework', 'trade']],
    [
      'either of two areas',
      {
        areas: [
          { document: 'report', no: 1 },
          { document: 'report', no: 2 },
        ],
      },
      ['returners', 'job-cafe', 'farmers', 'buses', 'cards', 'fund'],
    ],
    ['an area of another document', { areas: [{ document: 'plan', no: 1 }] }, []],
    ['a measure', { measures: ['創業・起業の促進'] }, ['starter']],
    ['what a document calls new', { flags: ['new'] }, ['cards', 'telework', 'desk']],
    [
      'what is not listed again',
      { areas: [{ document: 'report', no: 4 }], notRelisted: true },
      ['starter', 'telework', 'trade'],
    ],
    ['what is not called new', { documents: ['vision'], notFlags: ['new'] }, ['hub']],
    ['what a document changes or ends', { statuses: ['changed', 'merged'] }, ['hub']],
    ['all of several flags', { flags: ['new', 'priority'] }, ['telework']],
    ['a source that pays', { funding: [{ source: 'national', present: true }] }, ['buses', 'cards', 'telework']],
    [
      'two sources that pay',
      {
        funding: [
          { source: 'national', present: true },
          { source: 'general', present: true },
        ],
      },
      ['buses'],
    ],
    [
      'a source that pays and one that does not',
      {
        funding: [
          { source: 'national', present: true },
          { source: 'general', present: false },
        ],
      },
      ['cards', 'telework'],
    ],
    ['more than an amount', { amounts: [{ comparison: 'over', amountThousandYen: 92_731 }] }, ['buses']],
    ['an amount or more', { amounts: [{ comparison: 'atLeast', amountThousandYen: 92_731 }] }, ['job-cafe', 'buses']],
    ['less than an amount', { amounts: [{ comparison: 'under', amountThousandYen: 1630 }] }, ['starter']],
    ['an amount or less', { amounts: [{ comparison: 'atMost', amountThousandYen: 1630 }] }, ['farmers', 'starter']],
    ['an amount', { amounts: [{ comparison: 'equal', amountThousandYen: 3612 }] }, ['telework']],
    [
      'two bounds at once',
      {
        amounts: [
          { comparison: 'atLeast', amountThousandYen: 10_000 },
          { comparison: 'under', amountThousandYen: 50_000 },
        ],
      },
      ['trade', 'hub'],
    ],
    ['a period', { period: { from: 2020, to: 2020 } }, ['cards', 'telework']],
    ['being listed again', { relisted: true }, ['farmers']],
    ['a page', { places: ['83頁'] }, ['starter']],
    ['the page where it is listed again', { places: ['86頁'] }, ['farmers']],
    ['a number', { numbers: [2] }, ['trade-of-centre', 'starter', 'hub']],
    ['a number of an area', { numbers: [2], areas: [{ document: 'report', no: 4 }] }, ['starter']],
    ['being one of some', { within: ['starter', 'hub'] }, ['starter', 'hub']],
    ['not being one of some', { sections: ['交通政策課'], leftOut: [{ within: ['buses'] }] }, ['cards']],
    ['a section and a flag', { sections: ['交通政策課'], flags: ['new'] }, ['cards']],
    ['an area in which it is listed again', { areas: [{ document: 'report', no: 4 }], relisted: true }, ['farmers']],
    ['an area in which it is not listed again', { areas: [{ document: 'report', no: 2 }], relisted: true }, []],
    ['a section there is not', { sections: ['宇宙開発課'] }, []],
  ])('asks for %s', (_, filter, expected) => {
    expect(select(filter)).toEqual(expected);
  });

  it('takes no amount for less than any amount', () => {
    expect(select({ amounts: [{ comparison: 'under', amountThousandYen: 1e9 }] })).not.toContain('fund');
  });

  it('takes a printed 0 for no money from that source', () => {
    const programme = aProgramme({
      id: 'zero',
      name: '零',
      budgets: [
        { year: 2020, kind: '事業費', amount: 5, printed: '5', funding: { national: 0, other: null, general: 5 } },
      ],
    });
    expect(makeTest({ funding: [{ source: 'national', present: true }] })(programme)).toBe(false);
  });
});

describe('the conditions of a question', () => {
  it.each<[string, Partial<Filter>]>([
    ['地域産業課の事業一覧', { sections: ['地域産業課'] }],
    ['労政課の事業一覧', { sections: ['労政・能力開発課'] }],
    ['地域産業課と交通政策課の事業一覧', { sections: ['地域産業課', '交通政策課'] }],
    ['創業支援グループの事業一覧', { groups: ['創業支援グループ'] }],
    ['財団の事業一覧', { organisations: ['産業支援財団'] }],
    ['圏域ビジョンの事業一覧', { documents: ['vision'] }],
    ['基本方針4の事業一覧', { areas: [{ document: 'report', no: 4 }] }],
    ['創業・新事業の創出の方針の事業一覧', { areas: [{ document: 'report', no: 4 }] }],
    ['「県内定着の促進」の事業一覧', { measures: ['県内定着の促進'] }],
    ['新規の事業一覧', { flags: ['new'] }],
    ['新規で重点の事業一覧', { flags: ['new', 'priority'] }],
    ['主要成果の事業一覧', { flags: ['major-result'] }],
    ['国庫がある事業の一覧', { funding: [{ source: 'national', present: true }] }],
    ['国庫が入っている事業の一覧', { funding: [{ source: 'national', present: true }] }],
    ['国庫のない事業の一覧', { funding: [{ source: 'national', present: false }] }],
    ['国庫なしの事業の一覧', { funding: [{ source: 'national', present: false }] }],
    ['一般財源がある事業の一覧', { funding: [{ source: 'general', present: true }] }],
    ['県費を使っていない事業の一覧', { funding: [{ source: 'general', present: false }] }],
    ['1億円以上の事業一覧', { amounts: [{ comparison: 'atLeast', amountThousandYen: 100_000 }] }],
    ['令和2年度だけの事業一覧', { period: { from: 2020, to: 2020 } }],
    ['再掲の事業一覧', { relisted: true }],
    ['83頁の事業一覧', { places: ['83頁'] }],
    ['No.12の事業', { numbers: [12] }],
  ])('are read from 「%s」', (question, expected) => {
    expect(read(question).filter).toMatchObject(expected);
  });

  it.each([
    ['新規登録者', '新規登録者の一覧'],
    ['新規出店', '新規出店の事業一覧'],
    ['新規利用者', '新規利用者の一覧'],
  ])('do not ask for what is new in 「%s」', (_, question) => {
    expect(read(question).filter.flags).toEqual([]);
  });

  it('do not ask for what is listed again where it is to be left out', () => {
    expect(read('基本方針4の事業費の合計、再掲は除く').filter.relisted).toBe(false);
  });

  it('do not come from the name of a programme', () => {
    expect(read('生活交通バスICカード導入推進事業費補助の担当課').filter).toMatchObject({ flags: [], sections: [] });
  });
});
