import { describe, expect, it } from 'vitest';
import { type Digest, makeDigest } from '../../src/digest/digest.js';
import type { UnansweredQuestion } from '../../src/digest/memory.js';
import { PART_KINDS, type PartKind } from '../../src/digest/settings.js';
import { readState } from '../../src/digest/state/facts.js';
import { renderDetails, renderDigest } from '../../src/digest/text/text.js';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';
import { DIGEST_WORLD, edit, knowledgeOf } from './world.js';

type Wish = {
  readonly knowledge?: KnowledgeBase;
  readonly before?: KnowledgeBase | null;
  readonly day?: string;
  readonly selection?: readonly string[];
  readonly parts?: readonly PartKind[];
  readonly unanswered?: readonly UnansweredQuestion[];
  readonly lastKpi?: string | null;
  readonly lateOn?: string | null;
};

const base = await knowledgeOf();

function digest(wish: Wish = {}): Digest {
  const { knowledge = base, before = base, day = '2026-11-16', selection = [], parts = PART_KINDS } = wish;
  return makeDigest({
    ...{ knowledge, state: readState(knowledge), before: before && readState(before), settings: { selection, parts } },
    ...{ occurrence: { day, minute: 540, nominal: [day] }, lateOn: wish.lateOn ?? null, lastKpi: wish.lastKpi ?? null },
    ...{ unanswered: wish.unanswered ?? [], findNearest: () => ['report-1-02'] },
  });
}

const textOf = (wish: Wish) => renderDigest(digest(wish));
const only = (kind: PartKind, wish: Wish = {}) =>
  textOf({ ...wish, parts: [kind] })
    .split('\n')
    .slice(1);

describe('what changed', () => {
  const changed = (...edits: readonly [file: string, from: string, to: string][]) =>
    knowledgeOf(edits.reduce((world, [file, from, to]) => edit(file, from, to, world), DIGEST_WORLD));

  it('is told before and after, with its source', async () => {
    const knowledge = await changed([
      'report/report-1-01.yaml',
      '1033, printed: "1,033名"',
      '1034, printed: "1,034名"',
    ]);
    expect(only('changes', { knowledge })).toEqual([
      '【変わったこと】起業家育成研修事業: 参加者数（令和2年度） 1,033名 → 1,034名',
      '出典: 年次報告 83頁',
    ]);
  });

  it('is told of a text around the place that differs', async () => {
    const long = '起業を志す人を対象に、県内の四つの会場で、専門家を講師とする研修を年に三回行い、受講した人を支える。';
    const before = await changed(['report/report-1-01.yaml', '起業を志す人を対象に研修を行う。', long]);
    const knowledge = await changed([
      'report/report-1-01.yaml',
      '起業を志す人を対象に研修を行う。',
      long.replace('三回', '五回'),
    ]);
    expect(only('changes', { knowledge, before })[0]).toBe(
      '【変わったこと】起業家育成研修事業: 概要 …家を講師とする研修を年に三回行い、受講した人を支え… → …家を講師とする研修を年に五回行い、受講した人を支え…',
    );
  });

  it('names a new programme once and not by each of its facts', async () => {
    const knowledge = await knowledgeOf({
      ...edit('vision/document.yaml', 'programmes: 2, listings: 2', 'programmes: 3, listings: 3'),
      'vision/vision-05.yaml':
        'id: vision-05\nname: 冬の販路応援\nplace: 事業番号5\nlistings:\n  - { no: 5, place: 1 新規 }\noverview: 応援する。\n',
    });
    expect(only('changes', { knowledge })).toEqual([
      '【変わったこと】「冬の販路応援」が新しく加わりました',
      '出典: 圏域ビジョン 事業番号5',
    ]);
    expect(only('changes', { knowledge: base, before: knowledge })[0]).toBe(
      '【変わったこと】「冬の販路応援」がなくなりました',
    );
  });

  it('is only of the programmes chosen', async () => {
    const knowledge = await changed(
      ['report/report-1-01.yaml', '対象に研修', '対象に講座'],
      ['vision/vision-04.yaml', 'value: 200, printed: 200件', 'value: 300, printed: 300件'],
    );
    const namesFor = (tag: string) =>
      digest({ knowledge, selection: [tag] }).parts.flatMap((part) =>
        part.kind === 'changes' ? part.changes.map(({ subject }) => subject) : [],
      );
    expect(namesFor('section:地域産業課')).toEqual(['起業家育成研修事業']);
    expect(namesFor('area:report/1')).toEqual(['起業家育成研修事業']);
    expect(namesFor('programme:vision-04')).toEqual(['企業支援拠点運営事業']);
    expect(namesFor('section:企画課')).toEqual([]);
  });

  it('says nothing where nothing changed', () => {
    expect(only('changes')).toEqual(['今週は、お知らせすることがありません。']);
  });

  it('is left out of the first digest, which says so', () => {
    expect(textOf({ before: null })).toContain('初めての週報です。次回からは、前回から変わったこともお知らせします。');
  });
});

describe('the KPI', () => {
  it('goes from baseline to target, with the straight line and the years left where the years are printed', () => {
    expect(only('kpi', { selection: ['programme:vision-04'] })).toEqual([
      '【今週のKPI】相談件数（企業支援拠点運営事業） 現状値 100件（令和2年度） → 目標値 200件（令和12年度）。あと4年で100件増やす目標です。直線で結ぶと、今年度（令和8年度）は 約160件',
      '出典: 圏域ビジョン 事業番号4',
    ]);
  });

  it('has no straight line where the document prints no year for the baseline', () => {
    const [line] = only('kpi', { selection: ['pillar:strategy/1'] });
    expect(line).toBe(
      '【今週のKPI】事業者数（施策1-1 脱炭素経営の推進） 現状値 0件 → 目標値 3件（令和15年度）。あと7年で3件増やす目標です',
    );
  });

  it('is an indicator without a target where no KPI is among the programmes chosen', async () => {
    const knowledge = await knowledgeOf(
      edit('report/report-1-01.yaml', 'value: null, printed: "—"', 'value: 900, printed: 900名'),
    );
    expect(only('kpi', { knowledge, selection: ['section:地域産業課'] })[0]).toBe(
      '【今週の指標】参加者数（起業家育成研修事業） 1,033名（令和2年度）。令和元年度は 900名でした',
    );
  });

  it('is the one with news, unless that was shown last', async () => {
    const knowledge = await knowledgeOf(
      edit('vision/vision-04.yaml', 'value: 200, printed: 200件', 'value: 300, printed: 300件'),
    );
    for (const day of ['2026-11-09', '2026-11-16']) {
      expect(only('kpi', { knowledge, day })[0]).toContain('相談件数');
      expect(only('kpi', { knowledge, day, lastKpi: 'programme/vision-04#相談件数' })[0]).toContain('事業者数');
    }
  });

  it('is none of a document that was not published yet', () => {
    expect(only('kpi', { day: '2023-12-25', selection: ['pillar:strategy/1'] })).toEqual([
      '今週は、お知らせすることがありません。',
    ]);
  });
});

describe('the dates ahead', () => {
  it('are those of the next four weeks, each with its source', () => {
    expect(only('ahead', { day: '2026-10-05' })).toEqual([
      '【4週間の予定】10月16日（金） 説明会（企業支援拠点運営事業）',
      '出典: 圏域ビジョン 事業番号4',
    ]);
    expect(only('ahead', { day: '2026-10-26' })).toEqual([
      '【4週間の予定】11月末 報告会（企業支援拠点運営事業）',
      '出典: 圏域ビジョン 別紙',
    ]);
  });

  it.each([
    ['2026-09-18', false],
    ['2026-09-19', true],
    ['2026-10-16', true],
    ['2026-10-17', false],
  ])('reach from the day itself to the last day of the fourth week: on %s it is %s', (day, isThere) => {
    expect(textOf({ day }).includes('説明会')).toBe(isThere);
  });

  it.each([
    ['2026-10-26', true],
    ['2026-11-30', true],
    ['2026-12-07', false],
  ])('stay until the end of a month that is said to be theirs: on %s it is %s', (day, isThere) => {
    expect(textOf({ day }).includes('11月末 報告会')).toBe(isThere);
  });
});

describe('the fiscal calendar', () => {
  it('says what begins and ends, and of what no day is known', () => {
    expect(only('calendar', { day: '2026-11-09' })).toEqual([
      '【年度の暦】2件',
      '・11月10日（火）まで 予算要求（例年の目安）',
      '・12月定例会（例年の目安）',
    ]);
  });

  it('names the last working day before a day on which offices are closed', () => {
    expect(only('calendar', { day: '2026-05-25' })).toEqual([
      '【年度の暦】5月31日（日） 出納閉鎖。直前の開庁日は5月29日（金）です。整理の期限です',
    ]);
  });

  it('keeps 29 February to the end of the month in other years', async () => {
    const knowledge = await knowledgeOf({
      ...DIGEST_WORLD,
      'calendar.yaml': '- { what: 期限, start: "02-29", basis: 例年の目安 }\n',
    });
    expect(only('calendar', { knowledge, day: '2027-02-15' })[0]).toContain('2月28日（日） 期限');
    expect(only('calendar', { knowledge, day: '2028-02-15' })[0]).toContain('2月29日（火） 期限');
  });

  it('looks over the turn of the year', async () => {
    const knowledge = await knowledgeOf({
      ...DIGEST_WORLD,
      'calendar.yaml': '- { what: 期限, start: "01-04", basis: 例年の目安 }\n',
    });
    expect(only('calendar', { knowledge, day: '2026-12-14' })).toEqual(['【年度の暦】1月4日（月） 期限（例年の目安）']);
  });
});

describe('the questions without an answer', () => {
  const asked = (question: string, ...people: readonly string[]) => people.map((person) => ({ question, person }));

  it('are those several people asked, however they wrote them, with who could know', () => {
    const unanswered = [
      ...asked('就職支援の倍率は？', 'a', 'b'),
      ...asked('就職支援の倍率は', 'c'),
      ...asked('窓口の時間', 'a', 'd'),
    ];
    expect(only('unanswered', { unanswered })).toEqual([
      '【まだお答えできていない質問】2件',
      '・「就職支援の倍率は？」（3人） → 近い事業の担当は労政・能力開発課です',
      '・「窓口の時間」（2人） → 近い事業の担当は労政・能力開発課です',
    ]);
  });

  it('are only those near the programmes chosen', () => {
    const unanswered = asked('就職支援の倍率は？', 'a', 'b');
    const countFor = (tag: string) => digest({ unanswered, parts: ['unanswered'], selection: [tag] }).parts.length;
    expect(['section:労政・能力開発課', 'section:地域産業課'].map(countFor)).toEqual([1, 0]);
  });

  it('never show what one person alone asked', () => {
    expect(digest({ unanswered: asked('私の給料は', 'a', 'a', 'a'), parts: ['unanswered'] }).parts).toEqual([]);
  });
});

describe('the lines for keepers', () => {
  it('name a discrepancy with both places, and documents whose figures are old', async () => {
    const knowledge = await knowledgeOf(
      edit(
        'report/report-1-02.yaml',
        'overview: 就職を支援する。',
        'overview: 就職を支援する。\ndiscrepancies:\n  - about: 担当課\n    statements:\n      - { printed: 労政課, place: 22頁 }\n      - { printed: 労政・能力開発課, place: 99頁 }',
      ),
    );
    expect(only('upkeep', { knowledge, selection: ['area:report/1'] })).toEqual([
      '【資料を直す方へ】2件',
      '・就職支援事業の担当課が、22頁では「労政課」、99頁では「労政・能力開発課」と食い違っています',
      '・「年次報告」の数値は、新しいものでも令和2年度のものです（6年前、2事業）',
      '出典: 年次報告 22頁、99頁',
    ]);
  });
});

describe('the digest as a whole', () => {
  it('says why it comes on another day', () => {
    const moved = makeDigest({
      ...{
        knowledge: base,
        state: readState(base),
        before: readState(base),
        settings: { selection: [], parts: PART_KINDS },
      },
      ...{ occurrence: { day: '2026-11-24', minute: 540, nominal: ['2026-11-23'] }, lateOn: null, lastKpi: null },
      ...{ unanswered: [], findNearest: () => [] },
    });
    expect(renderDigest(moved).split('\n').slice(0, 2)).toEqual([
      '週報 11月24日（火）',
      '11月23日（月）は勤労感謝の日のため、11月24日（火）のお届けです。',
    ]);
  });

  it('says that it is late, and looks ahead from the day it is read', () => {
    const late = textOf({ day: '2026-10-05', lateOn: '2026-10-06' });
    expect(late.split('\n')[1]).toBe('10月5日（月）にお届けできなかった週報です。遅くなり申し訳ありません。');
  });

  it('has only the parts chosen', () => {
    expect(digest({ day: '2026-10-05', parts: ['ahead'] }).parts.map(({ kind }) => kind)).toEqual(['ahead']);
  });

  it('keeps to about twelve lines and counts what is left, which the details have', async () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `  - { when: 随時, date: "2026-10-${(at % 10) + 20}", what: 会議${at} }`,
    );
    const knowledge = await knowledgeOf(
      edit('vision/vision-04.yaml', 'schedule:\n', `schedule:\n${many.join('\n')}\n`),
    );
    const unanswered = Array.from({ length: 9 }, (_, at) =>
      ['a', 'b'].map((person) => ({ question: `質問${at}は`, person })),
    );
    const made = digest({ knowledge, day: '2026-10-19', unanswered: unanswered.flat() });
    expect(made.parts.map(({ kind }) => kind)).toEqual(['changes', 'ahead', 'calendar', 'kpi', 'unanswered', 'upkeep']);
    const lines = renderDigest(made).split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.some((line) => /のうち\d件|ほか\d+件/u.test(line))).toBe(true);
    expect(renderDetails(made)).toContain('会議29');
  });
});
