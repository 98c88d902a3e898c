import { describe, expect, it } from 'vitest';
import { strategySchema } from '../../../src/domain/strategy.js';
import { aProgramme, counted, JOB_CAFE, WORLD } from '../../question/world.js';
import { listFigures, openAsking, openWith, small } from '../desk.js';

/** What is answered about an indicator of 灯台点検事業. */
function tell(indicator: Parameters<typeof aProgramme>[0]['indicators'], question = '灯台点検事業の点検回数は？') {
  return openWith(aProgramme({ id: 'p', name: '灯台点検事業', indicators: indicator ?? [] })).hear(question);
}

describe('an indicator', () => {
  it('is told with its latest figure, its year and its programme in the first line', () => {
    expect(small.say('起業家育成研修事業の研修参加者数は？').split('\n')[0]).toMatch(
      /研修参加者数.*33名（令和2年度）.*起業家育成研修事業/u,
    );
  });

  it.each([
    ['a rise', 27, 33, '令和元年度は 27名、令和2年度は 33名で、6名（22.2%）増えています'],
    ['a fall', 200, 50, '令和元年度は 200名、令和2年度は 50名で、150名（75%）減っています'],
    ['no change', 5, 5, '令和元年度は 5名、令和2年度は 5名で、増減はありません'],
    ['a rise from nothing, which has no rate', 0, 3, '令和元年度は 0名、令和2年度は 3名で、3名増えています'],
    ['a fall to nothing', 2, 0, '令和元年度は 2名、令和2年度は 0名で、2名（100%）減っています'],
  ])('is told with the change on the year: %s', (_, before, after, expected) => {
    expect(tell([counted('点検回数', '名', before, after)]).text).toContain(expected);
  });

  it('is told with no change where the year before has no figure', () => {
    expect(tell([counted('点検回数', '回', null, 4)]).text).not.toMatch(/増え|減っ|増減/u);
  });

  it('is told with the cell of the year before as it is printed', () => {
    expect(tell([counted('点検回数', '回', null, 4)]).text).toContain('令和元年度の欄は「—」');
  });

  it('is said to have no figure where the latest cell is 「—」', () => {
    expect(tell([counted('点検回数', '回', 4, null)]).text.split('\n')[0]).toMatch(/令和2年度.*「—」/u);
  });

  it('keeps a blank cell apart from 「—」', () => {
    const blank = {
      name: '点検回数',
      unit: '回',
      values: [{ year: 2020, role: 'actual' as const, value: null, printed: '' }],
    };
    expect(tell([blank]).text).toMatch(/（空欄）/u);
  });

  it('is told for the year asked for', () => {
    expect(small.say('起業家育成研修事業の令和元年度の研修参加者数は？').split('\n')[0]).toContain(
      '27名（令和元年度）',
    );
  });

  it('is unknown for a year that is not held, whatever other years hold', () => {
    const { kind, text } = small.hear('起業家育成研修事業の平成30年度の研修参加者数は？');
    expect([kind, listFigures(text)]).toEqual(['unknown', []]);
  });

  it('is unknown for a year that is not held, with the years that are', () => {
    expect(small.say('起業家育成研修事業の平成30年度の研修参加者数は？')).toContain('令和元年度、令和2年度の値');
  });

  it('is told alone when it is the one named', () => {
    expect(small.say(`${JOB_CAFE.name}の就職者数`)).not.toContain('利用者数');
  });

  it('is told with its baseline and target, each with its year', () => {
    expect(small.say('起業・創業等支援拠点運営事業の創業件数')).toMatch(
      /21件 \(2019年度見込\)（令和元年度の現状値）.*NO\.4に統合（令和6年度の目標値）/u,
    );
  });

  it('is told with its footnote', () => {
    expect(tell([{ ...counted('点検回数', '回', 1, 2), footnote: '年度末の回数' }]).text).toContain('年度末の回数');
  });

  it('is told with the note of a value', () => {
    const { values, ...rest } = counted('点検回数', '回', 1, 2);
    const noted = { ...rest, values: values.map((value) => ({ ...value, note: '見込みの値' })) };
    expect(tell([noted]).text).toContain('見込みの値');
  });

  it('is told as printed where it has no figure', () => {
    const open = {
      name: '点検回数',
      unit: null,
      values: [{ year: 2020, role: 'actual' as const, value: null, printed: '随時' }],
    };
    expect(tell([open]).text.split('\n')[0]).toContain('随時');
  });
});

describe('the indicators of a programme', () => {
  it.each(['利用者数', '就職者数', '59,482名', '50,935名', '2,440名', '2,209名'])('are all told: %s', (expected) => {
    expect(small.say('ジョブカフェの指標は？')).toContain(expected);
  });

  it('are counted', () => {
    expect(small.say('ジョブカフェの指標は？').split('\n')[0]).toContain('2件');
  });

  it('are unknown where there are none', () => {
    expect(tell([], '灯台点検事業の指標は？').kind).toBe('unknown');
  });

  it('are facts with period, value and unit', () => {
    expect(small.ask('ジョブカフェの指標は？')).toMatchObject({
      facts: expect.arrayContaining([
        expect.objectContaining({ field: 'indicator', period: '2020', value: 2209, unit: '名', printed: '2,209名' }),
      ]),
    });
  });

  it.each([
    ['何名就職しましたか', '就職者数'],
    ['何人が利用した？', '利用者数'],
  ])('are singled out by what is counted: 「%s」', (question, expected) => {
    expect(small.say(`ジョブカフェは${question}`).split('\n')[0]).toContain(expected);
  });
});

describe('the target of an indicator', () => {
  it.each([
    '起業家育成研修事業の目標値は？',
    '起業家育成研修事業の研修参加者数の目標は？',
    '起業家研修の研修参加者数は何名を目指している？',
  ])('is unknown where only actual figures are printed: 「%s」', (question) => {
    expect(small.hear(question)).toEqual({
      kind: 'unknown',
      text: expect.stringContaining('目標値は、資料に載っていません'),
    });
  });

  it('is unknown with the actual figure named as such, where one indicator is asked for', () => {
    expect(small.say('起業家育成研修事業の研修参加者数の目標は？')).toMatch(/載っている実績: 「研修参加者数」は 33名/u);
  });

  it.each(['起業家育成研修事業の研修参加者数は目標を達成した？', '起業家育成研修事業の研修参加者数の目標と実績は？'])(
    'is no reason to keep the actual figure back: 「%s」',
    (question) => {
      expect(small.hear(question)).toEqual({ kind: 'answer', text: expect.stringContaining('33名') });
    },
  );

  it('is quoted from the texts where they speak of it', () => {
    const overview = '令和5年度までに点検回数を年40回とすることを目指す。';
    const lights = openWith(
      aProgramme({ id: 'p', name: '灯台点検事業', overview, indicators: [counted('点検回数', '回', 3, 5)] }),
    );
    expect(lights.hear('灯台点検事業の点検回数の目標は？')).toEqual({
      kind: 'answer',
      text: expect.stringContaining('年40回'),
    });
  });
});

describe('an indicator for which nothing was counted', () => {
  const results = '灯台を巡回した。点検はコロナ禍の影響により中止とした。';
  const lights = (question: string) =>
    openWith(
      aProgramme({
        id: 'p',
        name: '灯台点検事業',
        results,
        indicators: [counted('点検', '回', 3, null), counted('巡回', '回', 3, 5)],
      }),
    ).say(question);

  it('is told with the sentence that says why', () => {
    expect(lights('灯台点検事業の点検は何回？')).toMatch(/「—」[\s\S]*中止とした/u);
  });

  it('is told without, where something was counted', () => {
    expect(lights('灯台点検事業の巡回は何回？')).not.toContain('中止とした');
  });
});

describe('what is counted and is no indicator', () => {
  const overview = '港に寄港した客船を迎える。寄港は減っている。';
  const port = (text: string) =>
    openWith(
      aProgramme({ id: 'p', name: '客船歓迎事業', overview: text, indicators: [counted('歓迎行事', '回', 3, 5)] }),
    );

  it.each(['客船歓迎事業の寄港は何回？', '客船歓迎事業の寄港回数は？'])(
    'is unknown where the texts only speak of it, and answered with no other figure: 「%s」',
    (question) => {
      const { kind, text } = port(overview).hear(question);
      expect([kind, listFigures(text)]).toEqual(['unknown', []]);
    },
  );

  it('is quoted where the texts have a figure of it', () => {
    expect(port('令和2年度の寄港は12回であった。').hear('客船歓迎事業の寄港は何回？')).toEqual({
      kind: 'answer',
      text: expect.stringContaining('寄港は12回'),
    });
  });

  it('is an indicator where its name says it', () => {
    expect(port(overview).say('客船歓迎事業の行事は何回？')).toContain('5回');
  });
});

describe('the KPI of a measure', () => {
  const kpi = (name: string, before: number, target: number) => ({
    name,
    unit: '件',
    values: [
      { role: 'baseline' as const, value: before, printed: `${before}件` },
      { year: 2033, role: 'target' as const, value: target, printed: `${target}件` },
    ],
  });
  const strategy = strategySchema.parse({
    ...{ id: 'strategy', name: '灯台戦略', from: 2024, to: 2033, place: '柱' },
    pillars: [
      {
        ...{ no: 1, name: '海の安全' },
        measures: [
          { no: 1, name: '光の確保', projects: [], indicators: [kpi('新設灯台件数', 10, 30)], place: '1-1' },
          { no: 2, name: '霧への備え', projects: [], indicators: [kpi('霧笛整備件数', 4, 9)], place: '1-2' },
        ],
      },
    ],
  });
  const { hear, say } = openAsking({ ...WORLD, strategies: [{ ...strategy, document: 'plan' }] });

  it('is told with its baseline and its target', () => {
    expect(say('新設灯台件数のKPIは？')).toMatch(/現状値 10件 → 目標値 30件（令和15年度）/u);
  });

  it('is told for the year of its target', () => {
    expect(hear('新設灯台件数の令和15年度の目標は？')).toEqual({
      kind: 'answer',
      text: expect.stringContaining('30件'),
    });
  });

  it.each(['新設灯台件数の令和8年度の目標は？', '新設灯台件数は令和5年度に何件？', '新設灯台件数の令和10年度の値'])(
    'is unknown for a year that is not held: 「%s」',
    (question) => {
      const { kind, text } = hear(question);
      expect([kind, listFigures(text)]).toEqual(['unknown', []]);
    },
  );

  it('is unknown for a year that is not held, with the one that is', () => {
    expect(say('新設灯台件数の令和8年度の目標は？')).toMatch(/令和8年度の値は.*\n.*令和15年度の目標値/u);
  });
});
