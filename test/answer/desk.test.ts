import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/answer/desk.js';
import { renderText } from '../../src/answer/text.js';
import { tokenise } from '../language/tokeniser.js';
import { WORLD } from '../question/world.js';
import { listFigures, openConversing, small } from './desk.js';
import { shipped } from './shipped.js';

const { ask, askInThread, askIndicator } = openDesk({ knowledge: WORLD, tokenise });

const converse = openConversing(WORLD);

describe('a choice', () => {
  it('is offered between programmes that bear one name', () => {
    expect(small.hear('取引推進事業の予算').kind).toBe('choose');
  });

  it('states no figure', () => {
    expect(listFigures(small.say('取引推進事業の予算')).filter((figure) => figure.includes('円'))).toEqual([]);
  });

  it.each(['青森県', '産業支援財団', '100頁', '令和3年度事業計画'])('tells the candidates apart: %s', (expected) => {
    expect(small.say('取引推進事業の予算')).toContain(expected);
  });

  it('is settled by the next message of its thread', () => {
    expect(converse('取引推進事業の予算', '財団のほう').text).toContain('3,769千円');
  });

  it('is settled by a number', () => {
    expect(converse('取引推進事業の予算', '2番目').text).toContain('10,662千円');
  });
});

describe('how a programme was reached', () => {
  it.each([
    ['its short name', '起業家研修の予算', '略称'],
    ['its reading', 'きぎょうかいくせいけんしゅうじぎょうの予算', '読み'],
    ['a misspelt name', '企業家育成研修事業の予算', '似た名前'],
    ['what it does', '東京事務所に相談員を置く事業の予算', '内容'],
  ])('is said where it was by %s', (_, question, expected) => {
    expect(small.say(question)).toMatch(new RegExp(`（.*${expected}.*）`, 'u'));
  });

  it.each([
    ['its name', '起業家育成研修事業の予算'],
    ['a printed variant of its name', '農工商連携成長産業化支援事業の予算'],
    ['its name in other widths', '県内中小企業ﾃﾚﾜｰｸ導入促進事業の予算'],
  ])('goes without saying where it was by %s', (_, question) => {
    expect(small.say(question)).not.toContain('特定しました');
  });
});

describe('a thread', () => {
  it.each([
    [['起業家育成研修事業の予算は', '担当課は？'], '地域産業課'],
    [['起業家育成研修事業の予算は', 'じゃあジョブカフェは？'], '92,731千円'],
    [['ジョブカフェの就職者数は', '去年は？'], '2,440名'],
    [['ジョブカフェの就職者数は', '利用者数は？'], '50,935名'],
    [['交通政策課の事業一覧', '2番目の担当課は？'], '生活交通バスICカード導入推進事業費補助の担当課'],
    [['交通政策課の事業一覧', '全部でいくら？'], '252,270千円'],
    [['交通政策課の事業一覧', 'その中で新規は？'], '生活交通バスICカード導入推進事業費補助'],
    [['年次報告の予算トップ3', '2番目の担当課は'], '労政・能力開発課'],
    [['地域間幹線バス系統確保維持費補助の担当課は', 'その課の他の事業は？'], '生活交通バスICカード導入推進事業費補助'],
    [['取引推進事業の予算', '県のほう', '期間は？'], 'H18-R3'],
    [['県の取引推進事業の予算', '財団のほうは？'], '3,769千円'],
    [['起業家育成研修事業の予算は', '明日の天気は', '担当課は？'], '地域産業課'],
  ] as const)('%j comes to an answer with %s', (messages, expected) => {
    const [first, ...others] = messages;
    expect(converse(first, ...others)).toEqual({ kind: 'answer', text: expect.stringContaining(expected) });
  });

  it('keeps to the indicator it spoke of', () => {
    expect(converse('ジョブカフェの就職者数は', '去年は？').text).not.toContain('利用者数');
  });

  it('does not answer for a year it was not asked about', () => {
    expect(converse('起業家育成研修事業の予算は', '令和3年度は？')).toEqual({
      kind: 'unknown',
      text: expect.not.stringMatching(/千円/u),
    });
  });

  it('remembers nothing of another thread', () => {
    askInThread('起業家育成研修事業の予算は', null);
    expect(askInThread('担当課は？', null).answer.kind).toBe('unknown');
  });

  it('keeps what it remembers as plain JSON', () => {
    const { context } = askInThread('年次報告の予算トップ3', null);
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['the weather', '明日の天気は'],
    ['an opinion', 'この県の予算は無駄だと思いますか'],
    ['a person', '起業家育成研修事業の担当者の電話番号は'],
    ['a programme that is not held', '宇宙港整備促進事業の予算は'],
    ['a year that is not held', '起業家育成研修事業の令和9年度の予算は'],
    ['nothing', ''],
    ['a greeting', 'こんにちは'],
    ['nothing but emoji', '😀😀'],
  ])('is unknown, and answered with no figure: %s', (_, question) => {
    const { kind, text } = small.hear(question);
    expect([kind, listFigures(text)]).toEqual(['unknown', []]);
  });

  it.each([
    '八戸圏域のビジョンの事業一覧',
    '岩手県の補助金の一覧',
    '宇宙開発の事業は何件？',
    '財団の宇宙開発の予算の合計',
    '外国人介護人材の受け入れ数は？',
  ])('is unknown, and neither counted nor summed over what is held: 「%s」', (question) => {
    const { kind, text } = shipped.hear(question);
    expect([kind, listFigures(text)]).toEqual(['unknown', []]);
  });

  it.each(['八戸圏域のビジョンの事業一覧', '岩手県の補助金の一覧'])('is refused by name: 「%s」', (question) => {
    expect(shipped.say(question)).toMatch(/「(?:八戸|岩手県)」.*については/u);
  });

  it('is answered with how to ask where nothing was asked', () => {
    expect(small.say('')).toContain('事業名');
  });

  it('offers the nearest name where one is near', () => {
    expect(small.say('宇宙テレワーク促進実証の予算は')).toContain('テレワーク導入促進事業');
  });
});

describe('askIndicator', () => {
  it('answers a programme with its indicators', () => {
    expect(renderText(askIndicator('ジョブカフェ'))).toContain('50,935名');
  });

  it('answers an indicator with its figures', () => {
    expect(renderText(askIndicator('就職者数'))).toContain('2,209名');
  });

  it('does not answer for what is no indicator', () => {
    expect(askIndicator('宇宙港の滑走路数').kind).toBe('unknown');
  });
});

describe('ask', () => {
  it('gives the same answer to the same question', () => {
    expect(ask('基本方針4の事業費の合計')).toEqual(ask('基本方針4の事業費の合計'));
  });
});
