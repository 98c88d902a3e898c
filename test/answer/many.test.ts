import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProgramme, spent, WORLD } from '../question/world.js';
import { listFigures, openWith, small } from './desk.js';

/** The programmes an answer is about, by id. */
function listAnswered(question: string, { ask } = small) {
  const answer = ask(question);
  return answer.kind === 'answer' ? answer.programmes.map(({ id }) => id) : [];
}

/** The totals an answer states as facts. */
function listTotals(question: string, { ask } = small) {
  const answer = ask(question);
  return answer.kind === 'answer'
    ? answer.facts.flatMap(({ field, period, value }) => (field === 'sum' ? [{ year: Number(period), value }] : []))
    : [];
}

const LIGHTS = [300, 100, 200, 200, 50].map((amount, place) =>
  aProgramme({
    id: `light-${place}`,
    name: `第${'一二三四五'[place]}灯台点検事業`,
    listings: [{ area: 1, no: place + 1, place: '20頁' }],
    sections: [{ section: '交通政策課' }],
    budgets: [spent(amount)],
  }),
);

describe('a list of programmes', () => {
  it.each([
    ['a section', '交通政策課の事業一覧', ['buses', 'cards']],
    ['an area', '基本方針1の事業一覧', ['returners', 'job-cafe']],
    ['an area, with what is listed again', '基本方針4の事業一覧', ['starter', 'farmers', 'telework', 'trade']],
    ['a mark, or what a document says happens', '新規の事業一覧', ['cards', 'telework', 'desk']],
    ['the mark of one document', '年次報告の新規の事業一覧', ['cards', 'telework']],
    ['a mark that must not be there', '交通政策課の新規ではない事業一覧', ['buses']],
    [
      'a source that does not pay at all',
      '年次報告で国のお金が全く入っていない事業一覧',
      ['returners', 'job-cafe', 'farmers', 'fund', 'starter', 'trade'],
    ],
    ['an organisation', '財団の事業一覧', ['trade-of-centre', 'challenge']],
    ['an amount', '予算が3,254千円の事業一覧', ['returners']],
    ['a bound', '1億円以上の事業一覧', ['buses']],
    ['a source of funding', '国庫がある事業一覧', ['buses', 'cards', 'telework']],
    ['a period', '令和2年度だけの事業一覧', ['cards', 'telework']],
    ['a page', '83頁の事業一覧', ['starter']],
    ['two conditions', '交通政策課の新規の事業一覧', ['cards']],
    ['what is listed again', '再掲の事業一覧', ['farmers']],
  ])('holds what meets the condition, and nothing else: %s', (_, question, expected) => {
    expect(listAnswered(question)).toEqual(expected);
  });

  it('names each programme with its amount', () => {
    expect(small.say('交通政策課の事業一覧')).toMatch(
      /地域間幹線バス系統確保維持費補助: 196,540千円[\s\S]*生活交通バスICカード導入推進事業費補助: 55,730千円/u,
    );
  });

  it('marks what is listed again', () => {
    expect(small.say('基本方針4の事業一覧')).toContain('農商工連携成長産業化支援事業（再掲）');
  });

  it('does not mark it under its own area', () => {
    expect(small.say('基本方針2の事業一覧')).not.toContain('（再掲）');
  });

  it('says of what it is a list', () => {
    expect(small.say('交通政策課の新規の事業一覧').split('\n')[0]).toMatch(/交通政策課.*新規.*1件/u);
  });

  it('is unknown where nothing meets the condition', () => {
    expect(small.hear('交通政策課の重点の事業一覧')).toEqual({
      kind: 'unknown',
      text: expect.not.stringMatching(/\d件/u),
    });
  });

  it('of budgets is unknown where no document prints any', () => {
    const { hear } = openWith(
      ...['第一', '第二'].map((no, place) =>
        aProgramme({ id: `p${place}`, name: `${no}灯台点検事業`, sections: [{ section: '交通政策課' }] }),
      ),
    );
    expect(hear('交通政策課の事業の予算一覧')).toEqual({
      kind: 'unknown',
      text: expect.stringContaining('予算額は、資料に載っていません'),
    });
    expect(hear('交通政策課の事業一覧').kind).toBe('answer');
  });

  it('of budgets is told where one is printed', () => {
    expect(small.hear('地域産業課の事業の予算一覧').kind).toBe('answer');
  });

  it('counts what it leaves out, where it is longer than is shown', () => {
    const many = Array.from({ length: 502 }, (_, place) =>
      aProgramme({ id: `light-${place}`, name: `第${place}灯台点検事業`, sections: [{ section: '交通政策課' }] }),
    );
    const answer = openWith(...many).ask('交通政策課の事業一覧');
    expect(answer).toMatchObject({ kind: 'answer', lead: expect.stringContaining('502件'), table: { more: 2 } });
  });

  it('is by topic where a topic is given', () => {
    expect(listAnswered('路線バスに関する事業の一覧').toSorted()).toEqual(['buses', 'cards']);
  });
});

describe('a count of programmes', () => {
  it.each([
    ['交通政策課の事業は何件', '2件'],
    ['新規の事業は何件ありますか', '3件'],
    ['年次報告に新規の事業は全部で何件ありますか', '2件'],
    ['国庫がない事業で地域産業課のものは何件', '4件'],
  ])('is right: 「%s」', (question, expected) => {
    expect(small.say(question).split('\n')[0]).toContain(expected);
  });

  it.each(['再掲1件', '3件'])('says how many are listed again, and how many are not: %s', (expected) => {
    expect(small.say('基本方針4の事業は何件').split('\n')[0]).toContain(expected);
  });
});

describe('a sum of budgets', () => {
  it('adds the amounts of all that meet the condition', () => {
    expect(listTotals('交通政策課の予算の合計')).toEqual([{ year: 2020, value: 196_540 + 55_730 }]);
  });

  it('leaves out what is listed again', () => {
    expect(listTotals('基本方針4の事業費の合計')).toEqual([{ year: 2020, value: 201 + 3612 + 10_662 }]);
  });

  it('says what it would be with what is listed again', () => {
    expect(small.say('基本方針4の事業費の合計')).toMatch(/再掲1件を含めると 16,105千円/u);
  });

  it('counts a programme once, however often it is listed', () => {
    expect(listTotals('地域産業課の予算の合計')).toEqual([{ year: 2020, value: 201 + 1630 + 10_662 }]);
  });

  it('says what it sums: kind, year and how many', () => {
    expect(small.say('交通政策課の予算の合計').split('\n')[0]).toMatch(/交通政策課.*事業費.*令和2年度.*2事業/u);
  });

  it('shows its terms', () => {
    expect(small.say('交通政策課の予算の合計')).toMatch(/補助 196,540千円、.*補助 55,730千円/u);
  });

  it('is of the source of funding asked for', () => {
    expect(listTotals('交通政策課の国庫の合計')).toEqual([{ year: 2020, value: 96_540 + 55_730 }]);
  });

  it('is of the programmes that are named', () => {
    expect(listTotals('ジョブカフェと起業家育成研修事業の予算を足すと')).toEqual([{ year: 2020, value: 92_932 }]);
  });

  it('is unknown for a year that is not held', () => {
    expect(small.hear('令和5年度の予算の合計')).toEqual({ kind: 'unknown', text: expect.not.stringMatching(/千円/u) });
  });

  it('keeps different years and kinds apart', () => {
    expect(listTotals('予算の合計').map(({ value }) => value)).toEqual([
      3769 + 88_286,
      3254 + 92_731 + 1630 + 196_540 + 55_730 + 201 + 3612 + 10_662,
      21_833,
    ]);
  });

  it('never adds amounts of different years or kinds, whatever the programmes', () => {
    const budget = fc.record({
      year: fc.integer({ min: 2019, max: 2021 }),
      kind: fc.constantFrom('事業費', '予算額', '事業費見込額'),
      amount: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    });
    const programmes = fc.array(
      fc.uniqueArray(budget, { minLength: 1, maxLength: 3, selector: ({ year, kind }) => `${year} ${kind}` }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(programmes, (all) => {
        const asking = openWith(
          ...all.map((budgets, place) =>
            aProgramme({
              id: `p${place}`,
              name: `第${'一二三四'[place]}灯台点検事業`,
              sections: [{ section: '交通政策課' }],
              budgets: budgets.map((one) => ({ ...one, printed: one.amount === null ? '—' : String(one.amount) })),
            }),
          ),
        );
        const expected = new Map<string, number>();
        for (const { year, kind, amount } of all.flat()) {
          if (amount !== null) expected.set(`${year} ${kind}`, (expected.get(`${year} ${kind}`) ?? 0) + amount);
        }
        const totals = listTotals('交通政策課の予算の合計', asking).map(({ value }) => value);
        return totals.toSorted().join() === [...expected.values()].toSorted().join();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a ranking of programmes', () => {
  it.each([
    ['年次報告で予算が一番大きい事業は', ['buses']],
    ['年次報告で予算が一番小さい事業は', ['starter']],
    ['年次報告の予算トップ3', ['buses', 'job-cafe', 'cards']],
    ['地域産業課で予算が一番大きいのは', ['trade']],
    ['年次報告で国庫が一番多い事業は', ['buses']],
  ])('is in the order of the amounts: 「%s」', (question, expected) => {
    expect(listAnswered(question)).toEqual(expected);
  });

  it('names the amount of the first', () => {
    expect(small.say('年次報告で予算が一番大きい事業は').split('\n')[0]).toMatch(/地域間幹線バス.*196,540千円/u);
  });

  it('leaves out what has no amount', () => {
    expect(listAnswered('地域産業課の予算ワースト1')).not.toContain('fund');
  });

  it('shows all that stand at the last place', () => {
    expect(listAnswered('交通政策課の予算トップ2', openWith(...LIGHTS))).toEqual(['light-0', 'light-2', 'light-3']);
  });

  it('gives the same rank to the same amount', () => {
    const { say } = openWith(...LIGHTS);
    expect(say('交通政策課の予算トップ4').match(/\d位/gu)).toEqual(['1位', '2位', '2位', '4位']);
  });

  it('ranks each document, year and kind for itself', () => {
    expect(listAnswered('予算が一番大きい事業は').toSorted()).toEqual(['buses', 'challenge', 'hub']);
  });

  it('is unknown where nothing has an amount', () => {
    const { hear } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', sections: [{ section: '交通政策課' }] }));
    expect(hear('交通政策課で予算が一番大きい事業は').kind).toBe('unknown');
  });
});

describe('a comparison of programmes', () => {
  it('names the larger, the smaller and the difference', () => {
    expect(small.say('起業家育成研修事業とジョブカフェの予算どっちが大きい？').split('\n')[0]).toMatch(
      /大きいのはジョブカフェあおもり運営・推進事業（92,731千円）.*起業家育成研修事業（201千円）.*92,530千円/u,
    );
  });

  it('names no larger one of one without an amount', () => {
    const question = 'ジョブカフェと地域ファンド組成事業の予算どっちが大きい？';
    expect(small.say(question).split('\n')[0]).not.toMatch(/大きいのは|より|\d千円/u);
  });

  it('says of different years and kinds that they differ, beside the difference', () => {
    const [lead = ''] = small.say('ジョブカフェと未来チャレンジ助成事業の予算どっちが大きい？').split('\n');
    expect(lead).toMatch(/令和2年度の事業費.*92,731千円.*令和3年度の予算額.*88,286千円.*異なる.*4,445千円/u);
  });

  it.each(['92,731千円（令和2年度 事業費）', '88,286千円（令和3年度 予算額）'])(
    'puts amounts it may not compare side by side: %s',
    (expected) => {
      expect(small.say('ジョブカフェと未来チャレンジ助成事業の予算どっちが大きい？')).toContain(expected);
    },
  );

  it('names no larger one of two that are the same', () => {
    const [, , third, fourth] = LIGHTS;
    const { say } = openWith(...[third, fourth].filter((one) => one !== undefined));
    expect(say('第三灯台点検事業と第四灯台点検事業の予算どっちが大きい？').split('\n')[0]).not.toMatch(/大きいのは/u);
  });

  it('compares what is asked about, where that is no amount', () => {
    expect(small.say('ジョブカフェと起業家育成研修事業の担当課の違いは')).toMatch(/労政・能力開発課[\s\S]*地域産業課/u);
  });
});

describe('an answer about many programmes', () => {
  it('states no figure where nothing is held', () => {
    const questions = ['宇宙開発課の予算の合計', '令和9年度の予算トップ3', '基本方針7の事業一覧', '99頁の事業は何件'];
    expect(questions.flatMap((question) => listFigures(small.say(question)))).toEqual([]);
  });

  it('does not depend on the order of the programmes', () => {
    const turned = openWith(...WORLD.programmes.toReversed());
    expect(listTotals('交通政策課の予算の合計', turned)).toEqual(listTotals('交通政策課の予算の合計'));
  });
});
