import { describe, expect, it } from 'vitest';
import { listSubjects, read } from './reader.js';

describe('what is to be done', () => {
  it.each([
    ['tell', '起業家育成研修事業の予算は？'],
    ['tell', '起業家育成研修事業'],
    ['tell', 'ジョブカフェと起業家育成研修事業の予算'],
    ['list', '地域産業課の事業一覧'],
    ['list', '地域産業課の事業を全部教えて'],
    ['list', '基本方針4にはどんな事業がある？'],
    ['list', '新規の事業をリストアップして'],
    ['list', '83頁に載っている事業'],
    ['list', 'No.12の事業'],
    ['list', '再掲の事業はどれ'],
    ['list', '1億円以上の事業'],
    ['count', '地域産業課の事業は何件ある？'],
    ['count', '新規の事業はいくつありますか'],
    ['count', '基本方針4の事業数は'],
    ['count', '国庫がある事業は何件'],
    ['sum', '地域産業課の予算の合計'],
    ['sum', '基本方針4の事業費は全部でいくら'],
    ['sum', '新規事業の総額'],
    ['rank', '一番予算が大きい事業は'],
    ['rank', '予算トップ3'],
    ['rank', '最も小さい事業'],
    ['rank', '予算が大きい順に教えて'],
    ['rank', '地域産業課で一番大きいのは'],
    ['compare', 'ジョブカフェと起業家育成研修事業の予算どっちが大きい？'],
    ['compare', 'ジョブカフェと起業家育成研修事業を比べて'],
    ['sum', 'ジョブカフェと起業家育成研修事業の予算を足すと'],
    ['list', '交通政策課でICカードをやっている事業はどれ'],
    ['rank', '2番目に予算が大きい事業は'],
    ['sum', '交通政策課の総事業費は'],
    ['sum', '交通政策課の予算をたすと'],
    ['count', '交通政策課の事業は何コある？'],
    ['tell', 'ジョブカフェの利用者数は何件'],
  ])('is to %s for 「%s」', (kind, question) => {
    expect(read(question).operation.kind).toBe(kind);
  });

  it.each([
    ['予算トップ3', 'largest', 3],
    ['一番予算が大きい事業', 'largest', 1],
    ['予算が一番少ない事業', 'smallest', 1],
    ['一番予算が少ない事業', 'smallest', 1],
    ['上位5事業', 'largest', 5],
    ['下位3件の事業', 'smallest', 3],
    ['予算ワースト3', 'smallest', 3],
    ['最も予算の少ない事業', 'smallest', 1],
  ])('ranks as asked by 「%s」', (question, direction, limit) => {
    expect(read(question).operation).toEqual({
      kind: 'rank',
      by: 'amount',
      direction,
      from: 1,
      limit,
      after: null,
      isBothEnds: false,
    });
  });

  it('is not to count when the number of an indicator is asked for', () => {
    expect(read('テレワーク導入の相談対応件数は何件').operation.kind).toBe('tell');
  });
});

describe('which programmes are meant', () => {
  it.each([
    ['all that are named', 'ジョブカフェと起業家育成研修事業の予算', ['job-cafe', 'starter']],
    ['the one of the organisation that is named', '財団の取引推進事業の予算', ['trade-of-centre']],
    ['the one of the document that is named', '年次報告の取引推進事業の予算', ['trade']],
    ['one that is described by what it does', '東京事務所に相談員を置く事業の予算', ['returners']],
    ['one that is described in other words', '在宅勤務を進める事業の担当課', ['telework']],
  ])('are %s', (_, question, expected) => {
    expect(listSubjects(question)).toEqual(expected);
  });

  it('stays open between programmes that bear one name', () => {
    expect(read('取引推進事業の予算').subjects).toMatchObject({
      kind: 'ambiguous',
      matches: [{ programme: { id: 'trade-of-centre' } }, { programme: { id: 'trade' } }],
    });
  });

  it('are none when the name is of no programme that is held', () => {
    expect(read('宇宙港整備促進事業の予算').subjects.kind).toMatch(/^(missing|none)$/u);
  });

  it.each(['明日の天気は', '', 'こんにちは', 'ありがとう', '😀', '？'])('are none in 「%s」', (message) => {
    expect(read(message).subjects.kind).toBe('none');
  });

  it.each([
    ['the year', '起業家育成研修事業の令和3年度の予算', [2021]],
    ['each year', 'ジョブカフェの元年度と2年度の利用者数', [2019, 2020]],
    ['no year', 'ジョブカフェの利用者数', []],
    ['no year of a title', '令和2年度 中小企業振興年次報告の取引推進事業', []],
  ])('are asked about for %s that is named', (_, question, expected) => {
    expect(read(question).years).toEqual(expected);
  });

  it('leave the indicator that is named apart from the others', () => {
    const { subjects } = read('ジョブカフェの就職者数');
    expect(subjects).toMatchObject({ kind: 'found', matches: [{ indicators: [{ name: '就職者数' }] }] });
  });
});

describe('what is asked of a programme', () => {
  it.each(['起業家育成研修事業の講師をした方の電話番号', 'ジョブカフェの就職者数を聞ける電話番号は'])(
    'is a contact alone, whoever is to be called: 「%s」',
    (question) => {
      expect(read(question)).toMatchObject({ aspects: ['contact'], isGuess: false });
    },
  );

  it.each(['研修参加者は誰', '研修参加者は誰ですか'])('is no figure where a name is asked for: 「%s」', (question) => {
    expect(read(question).aspects).not.toContain('indicator');
  });

  it('is an indicator that is described, where nothing else is asked', () => {
    expect(read('ジョブカフェの就職者数について')).toMatchObject({ aspects: expect.arrayContaining(['overview']) });
    expect(read('運送予定者数')).toMatchObject({ aspects: ['indicator'] });
  });
});
