import { describe, expect, it } from 'vitest';
import { aProgramme, counted, JOB_CAFE } from '../../question/world.js';
import { listFigures, openWith, small } from '../desk.js';

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
    expect(tell([counted('点検回数', '回', null, 4)]).text).toContain('令和元年度は 「—」');
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
