import { describe, expect, it } from 'vitest';
import { findHeadings, resolveColumns } from '../../../../src/knowledge/keeping/table/columns.js';
import { readHeading } from '../../../../src/knowledge/keeping/table/headings.js';
import { readRows } from '../../../../src/knowledge/keeping/table/rows.js';

const REPORT = { budget: { year: 2020, kind: '事業費' } };

function resolve(table: string, document: Parameters<typeof resolveColumns>[1] = REPORT) {
  const headings = findHeadings(readRows(table).rows);
  if (!headings) throw new Error('There are no headings.');
  return { ...resolveColumns(headings, document), headings };
}

describe('readHeading', () => {
  it.each([
    ['事業名', { kind: 'text', field: 'name' }],
    ['事 業 名', { kind: 'text', field: 'name' }],
    ['担当課', { kind: 'text', field: 'sections' }],
    ['グループ', { kind: 'text', field: 'groups' }],
    ['No.', { kind: 'text', field: 'no' }],
    ['Ｎｏ．', { kind: 'text', field: 'no' }],
    ['掲載頁', { kind: 'text', field: 'place' }],
    ['略称', { kind: 'text', field: 'shortNames' }],
    ['R2新規', { kind: 'flag', flag: 'new' }],
    ['主要成果', { kind: 'flag', flag: 'major-result' }],
    ['R2事業費(千円)', { kind: 'budget', year: 2020, name: '事業費' }],
    ['令和2年度\n予算額（単位：千円）', { kind: 'budget', year: 2020, name: '予算額' }],
    ['予算', { kind: 'budget', year: null, name: '予算額' }],
    ['事業費見込額', { kind: 'budget', year: null, name: '事業費見込額' }],
    ['国庫', { kind: 'funding', year: null, part: 'national' }],
    ['財源内訳・一般財源(千円)', { kind: 'funding', year: null, part: 'general' }],
    ['事業費（円）', { kind: 'wrong-unit', unit: '円' }],
  ])('knows 「%s」', (heading, meaning) => {
    expect(readHeading(heading)).toEqual(meaning);
  });

  it.each(['', '備考', '事業費の推移', '担当者の電話'])('does not know 「%s」', (heading) => {
    expect(readHeading(heading)).toBeNull();
  });
});

describe('findHeadings', () => {
  it('passes over what stands above them', () => {
    expect(resolve('令和2年度 一覧\n\n事業名,概要\n甲,乙\n').headings).toMatchObject({
      line: 3,
      texts: ['事業名', '概要'],
    });
  });

  it('reads headings of two lines, merged above', () => {
    const { columns, headings } = resolve('事業名,事業費,財源内訳,,\n,,国庫,その他,一般財源\n甲,1,1,,\n');
    expect([columns.map(({ kind }) => kind), headings.body.map(({ line }) => line)]).toEqual([
      ['text', 'budget', 'funding', 'funding', 'funding'],
      [3],
    ]);
  });

  it('reads units below the headings', () => {
    const { headings } = resolve('事業名,R2事業費,概要\n,（千円）,\n甲,1,\n');
    expect(headings.texts).toEqual(['事業名', 'R2事業費（千円）', '概要']);
  });

  it('does not take a row of a programme for headings', () => {
    expect(resolve('事業名,事業費,概要\n甲,1,概要\n').headings.body).toHaveLength(1);
  });

  it('finds none where no column names the programmes', () => {
    expect(findHeadings(readRows('甲,乙\n丙,丁\n').rows)).toBeNull();
  });
});

describe('resolveColumns', () => {
  it('takes year and kind from the document where the heading is silent', () => {
    expect(resolve('事業名,金額\n').columns[1]).toMatchObject({ of: { year: 2020, kind: '事業費' } });
  });

  it('takes 事業費 and 予算額 for what the document calls its amounts of that year', () => {
    expect(resolve('事業名,R2予算額\n').columns[1]).toMatchObject({ of: { year: 2020, kind: '事業費' } });
  });

  it('keeps the heading’s own word in a document without one', () => {
    expect(resolve('事業名,R3事業費見込額\n', {}).columns[1]).toMatchObject({
      of: { year: 2021, kind: '事業費見込額' },
    });
  });

  it('asks for the year where nothing tells it', () => {
    expect(resolve('事業名,事業費\n', {}).unread).toMatchObject([{ index: 1, isFault: true }]);
  });

  it('joins the funding to the amount on its left', () => {
    const { columns } = resolve('事業名,R2事業費,国庫,R3事業費,国庫\n', {});
    expect(columns.flatMap((column) => (column.kind === 'funding' ? [column.of.year] : []))).toEqual([2020, 2021]);
  });

  it('does not read an amount in another unit', () => {
    expect(resolve('事業名,事業費(百万円)\n').unread).toEqual([
      { index: 1, heading: '事業費(百万円)', reason: '単位が百万円です。千円に直してください', isFault: true },
    ]);
  });

  it('reports every column it does not know', () => {
    expect(resolve('事業名,備考,\n甲,x,y\n').unread).toMatchObject([
      { index: 1, heading: '備考', isFault: false },
      { index: 2, heading: '', isFault: false },
    ]);
  });

  it('passes over an empty column without a word', () => {
    expect(resolve('事業名,\n甲,\n').unread).toEqual([]);
  });

  it('does not read a second column for one thing', () => {
    expect(resolve('事業名,概要,事業概要\n').unread).toMatchObject([{ index: 2, isFault: true }]);
  });
});
