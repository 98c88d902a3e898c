import { describe, expect, it } from 'vitest';
import { makeReader } from '../../src/question/reader.js';
import { understand } from '../../src/question/understand.js';
import { tokenise } from '../language/tokeniser.js';
import { listSubjects, read, spokenOf } from './reader.js';
import { BUSES, JOB_CAFE, STARTER, TRADE, TRADE_OF_CENTRE, WORLD } from './world.js';

describe('a message in a thread', () => {
  it.each([
    ['the thing to be known', '担当課は？', 'section'],
    ['the thing to be known, with a word back', 'その予算は？', 'budget'],
    ['the thing to be known, with じゃあ', 'じゃあ期間は？', 'period'],
    ['the thing to be known, with ちなみに', 'ちなみに概要は', 'overview'],
    ['the thing to be known in one word', '国庫', 'funding'],
  ])('keeps its subject when it names only %s', (_, message, aspect) => {
    expect(read(message, spokenOf([STARTER]))).toMatchObject({
      subjects: { kind: 'found', matches: [{ programme: { id: 'starter' } }] },
      aspects: [aspect],
    });
  });

  it('keeps all its subjects', () => {
    expect(listSubjects('担当課は？', spokenOf([STARTER, JOB_CAFE]))).toEqual(['starter', 'job-cafe']);
  });

  it('keeps its aspect when it names another programme', () => {
    expect(read('じゃあジョブカフェは？', spokenOf([STARTER], { aspects: ['section'] }))).toMatchObject({
      subjects: { kind: 'found', matches: [{ programme: { id: 'job-cafe' } }] },
      aspects: ['section'],
    });
  });

  it('keeps the source of funding when it names another programme', () => {
    const context = spokenOf([BUSES], { aspects: ['funding'], funding: ['national'] });
    expect(read('テレワーク導入は？', context)).toMatchObject({ aspects: ['funding'], funding: ['national'] });
  });

  it('asks what it asks itself, and not what was asked before', () => {
    expect(read('ジョブカフェの期間は？', spokenOf([STARTER], { aspects: ['section'] })).aspects).toEqual(['period']);
  });

  it('keeps its subject when a short name it says is a word of what it points at', () => {
    const cafe = { ...JOB_CAFE, overview: 'テレワーク導入の相談に応じる。' };
    const programmes = WORLD.programmes.map((one) => (one === JOB_CAFE ? cafe : one));
    const world = makeReader({ ...WORLD, programmes }, tokenise);
    const ask = (message: string) => {
      const { subjects } = understand(message, world, { context: spokenOf([cafe]) });
      return 'matches' in subjects ? subjects.matches.map(({ programme }) => programme.id) : [];
    };
    expect(ask('そこのテレワーク導入は何件')).toEqual(['job-cafe']);
    expect(ask('テレワーク導入は何件')).toEqual(['telework']);
  });

  it.each(['そこの県内中小企業テレワーク導入促進事業は何件', 'そのテレワーク導入は何件'])(
    'speaks of what it names where what was spoken of has nothing of it: 「%s」',
    (message) => {
      expect(listSubjects(message, spokenOf([BUSES]))).toEqual(['telework']);
    },
  );

  it('speaks of the programme it names, and not of the one before', () => {
    expect(listSubjects('ジョブカフェの予算は？', spokenOf([STARTER]))).toEqual(['job-cafe']);
  });

  it.each([
    ['2番目の担当課は？', 'cards'],
    ['二つ目は', 'cards'],
    ['1つ目の予算', 'buses'],
    ['3番目', 'telework'],
    ['2', 'cards'],
    ['2で', 'cards'],
    ['最後のは？', 'telework'],
    ['第1位の担当課', 'buses'],
  ])('picks from the list that was shown: 「%s」', (message, expected) => {
    const context = spokenOf([], { list: ['buses', 'cards', 'telework'] });
    expect(listSubjects(message, context)).toEqual([expected]);
  });

  it('picks nothing from a list that is shorter', () => {
    expect(listSubjects('5番目は？', spokenOf([], { list: ['buses', 'cards'] }))).toEqual([]);
  });

  it.each([
    ['by its amount', '55,730千円のほう', 'cards'],
    ['by a word that only it bears', 'ICカードのやつ', 'cards'],
    ['by a part of its name', 'テレワークのほう', 'telework'],
    ['as the first of two', '前者', 'buses'],
  ])('picks what was shown %s', (_, message, expected) => {
    const context = spokenOf([], { list: ['buses', 'cards', 'telework'], aspects: ['section'] });
    expect(read(message, context)).toMatchObject({
      subjects: { kind: 'found', matches: [{ programme: { id: expected } }] },
      aspects: ['section'],
    });
  });

  it('picks the other of two', () => {
    const context = spokenOf([], { list: ['buses', 'cards'], aspects: ['budget'] });
    expect(listSubjects('ICカードじゃないほう', context)).toEqual(['buses']);
  });

  it('speaks of what it names rather than of a word of what was shown', () => {
    const context = spokenOf([], { list: ['buses', 'cards'], aspects: ['budget'] });
    expect(listSubjects('ジョブカフェのほうは？', context)).toEqual(['job-cafe']);
  });

  it('picks with the aspect that was asked before the choice was offered', () => {
    const context = spokenOf([], { list: [TRADE_OF_CENTRE.id, TRADE.id], aspects: ['budget'] });
    expect(read('2番', context).aspects).toEqual(['budget']);
  });

  it.each([
    ['県のほう', 'trade'],
    ['財団の方は？', 'trade-of-centre'],
    ['年次報告のほう', 'trade'],
  ])('settles a choice by the organisation or the document: 「%s」', (message, expected) => {
    const context = spokenOf([], { list: [TRADE_OF_CENTRE.id, TRADE.id], aspects: ['budget'] });
    expect(listSubjects(message, context)).toEqual([expected]);
  });

  it('goes over to the programme of the same name of another organisation', () => {
    expect(listSubjects('財団のほうは？', spokenOf([TRADE], { aspects: ['budget'] }))).toEqual(['trade-of-centre']);
  });

  it.each([
    ['その課の他の事業は？', ['交通政策課'], [{ within: ['buses'] }]],
    ['同じ課の事業一覧', ['交通政策課'], []],
  ])('asks for the programmes of the section spoken of: 「%s」', (message, sections, leftOut) => {
    expect(read(message, spokenOf([BUSES]))).toMatchObject({
      operation: { kind: 'list' },
      filter: { sections, leftOut },
    });
  });

  it.each([
    ['その中で国庫があるのは？', 'list'],
    ['このうち新規は何件？', 'count'],
    ['全部でいくら？', 'sum'],
    ['合計は？', 'sum'],
    ['一番大きいのは？', 'rank'],
  ])('asks among what was listed: 「%s」', (message, kind) => {
    const context = spokenOf([], { list: ['buses', 'cards', 'telework'] });
    expect(read(message, context)).toMatchObject({
      operation: { kind },
      filter: { within: ['buses', 'cards', 'telework'] },
    });
  });

  it('asks among all when it sets conditions of its own', () => {
    const context = spokenOf([], { list: ['buses', 'cards'] });
    expect(read('地域産業課の事業は全部で何件', context).filter.within).toEqual([]);
  });

  it('compares the two that were spoken of', () => {
    expect(read('どっちが大きい？', spokenOf([BUSES, JOB_CAFE], { aspects: ['budget'] }))).toMatchObject({
      operation: { kind: 'compare' },
      subjects: { matches: [{ programme: { id: 'buses' } }, { programme: { id: 'job-cafe' } }] },
    });
  });

  it('asks for the budget of the one spoken of, and for no sum of all', () => {
    expect(read('合計は？', spokenOf([BUSES], { aspects: ['funding'] }))).toMatchObject({
      operation: { kind: 'tell' },
      aspects: ['budget'],
      subjects: { matches: [{ programme: { id: 'buses' } }] },
    });
  });

  describe('after a question about many', () => {
    const asked = (message: string) => {
      const { operation, target, filter, years } = read(message);
      return spokenOf([], { list: ['buses', 'cards'], many: { operation, target, filter, years } });
    };

    it.each([
      ['another section', '交通政策課の事業の合計額は', '地域産業課は？', 'sum', { sections: ['地域産業課'] }],
      [
        'another mark',
        '交通政策課の新規は何件',
        '重点だと？',
        'count',
        { sections: ['交通政策課'], flags: ['priority'] },
      ],
      ['one more condition', '交通政策課の事業一覧', '国庫があるのは？', 'list', { sections: ['交通政策課'] }],
      [
        'another organisation',
        '県の予算が一番大きい事業',
        '財団だと？',
        'rank',
        { organisations: [expect.any(String)] },
      ],
    ])('asks the same under %s', (_, first, message, kind, filter) => {
      expect(read(message, asked(first))).toMatchObject({ operation: { kind }, filter });
    });

    it('asks what it asks itself where it does', () => {
      expect(read('地域産業課は何件？', asked('交通政策課の事業の合計額は')).operation.kind).toBe('count');
    });
  });

  it('asks for no list of all that an organisation does where nothing was spoken of that it has too', () => {
    expect(read('県のほうは？', spokenOf([])).operation.kind).toBe('tell');
  });

  it.each([
    ['去年は？', [2020], [2019]],
    ['翌年度は？', [2019], [2020]],
    ['前年度は？', [2020], [2019]],
    ['昨年度の', [2020], [2019]],
  ])('goes back a year: 「%s」', (message, years, expected) => {
    expect(read(message, spokenOf([JOB_CAFE], { years, aspects: ['indicator'] })).years).toEqual(expected);
  });

  it('goes back from the latest year that is held where none was spoken of', () => {
    expect(read('去年は？', spokenOf([JOB_CAFE], { aspects: ['indicator'] })).years).toEqual([2019]);
  });

  it('takes the year it names itself', () => {
    expect(read('令和元年度は？', spokenOf([JOB_CAFE], { years: [2020], aspects: ['indicator'] })).years).toEqual([
      2019,
    ]);
  });

  it('keeps the indicator spoken of when only the year changes', () => {
    const context = spokenOf([JOB_CAFE], { aspects: ['indicator'], indicators: ['就職者数'] });
    expect(read('去年は？', context).subjects).toMatchObject({ matches: [{ indicators: [{ name: '就職者数' }] }] });
  });

  it('asks for another indicator of the programme spoken of', () => {
    const context = spokenOf([JOB_CAFE], { aspects: ['indicator'], indicators: ['就職者数'] });
    expect(read('利用者数は？', context).subjects).toMatchObject({
      matches: [{ programme: { id: 'job-cafe' }, indicators: [{ name: '利用者数' }] }],
    });
  });

  it.each(['ありがとうございました', '助かりました', '😀', ''])('asks nothing when it only says 「%s」', (message) => {
    expect(listSubjects(message, spokenOf([STARTER], { aspects: ['budget'] }))).toEqual([]);
  });

  it.each(['了解です', '承知しました'])('asks nothing when it only says 「%s」', (message) => {
    expect(listSubjects(message, spokenOf([STARTER], { aspects: ['budget'] }))).toEqual([]);
  });

  it.each(['担当課は？', '2番目は？', '県のほう', '去年は？', 'その中で一番大きいのは？', 'その課の他の事業は？'])(
    'means nothing by itself without what was said before: 「%s」',
    (message) => {
      expect(listSubjects(message, spokenOf([]))).toEqual([]);
    },
  );
});
