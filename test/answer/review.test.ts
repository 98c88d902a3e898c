import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { review } from '../../src/answer/review.js';
import { renderText } from '../../src/answer/text.js';
import { read } from '../question/reader.js';

/** A reply of one sentence. */
function reply(lead: string): Answer {
  return {
    kind: 'answer',
    lead,
    details: [],
    table: null,
    facts: [],
    programmes: [],
    sources: [{ document: '年次報告', place: '第3条（9頁）' }],
    matched: null,
  };
}

/** Question and reply → the kind and text of what is said in the end. */
function say(question: string, lead: string) {
  const answer = review(read(question), reply(lead));
  return { kind: answer.kind, text: renderText(answer) };
}

describe('a reply', () => {
  it.each([
    ['上限はいくら？', '予算額は 24,548千円（令和3年度）です。', '上限'],
    ['やめたのは何で？', '受講者を増やすため、講座を開く事業です。', '理由'],
    ['合わせて何件？', '「訪問件数 167件」「訪問件数 398件」とあります。', '合計'],
    ['事業費が一番大きいのは？', '大きな課題に取り組む事業です。', '順位'],
    ['第9条は何の規定？', '附則: この条例は、公布の日から施行する。', '第9条'],
    ['どれだけ育てて何施設回った？', '巡回は 478施設です。', '2つの数値のすべて'],
    ['元年度と2年度の参加者は？', '参加者は 27名（令和元年度）です。', '令和2年度'],
    ['第3条は何の規定？', '附則です。', null],
    ['参加者は何名？', '参加者を集める事業です。', '人数'],
    ['予算それぞれ', '予算額は 14千円です。', 'それぞれの値'],
    ['どこの市でやった？', '参加者は 33名です。', '場所'],
    ['全部で何事業になるの', '「支援事業」は、令和3年9月で終わる。', '事業の数'],
    ['事務局はどこの課', '会議は、事務局が招集する。', '担当'],
    ['説明会の開催日', '説明会を行う事業です。', '日付'],
    ['AとBの合計は？', '「参加者」は 33名（令和2年度）です。「件数」は 2件です。', null],
    ['プロジェクトっていくつ？', 'KPIは、現状値 91件（令和元年度）です。', 'プロジェクトの数'],
    ['ふつうのと特別のと、あわせていくら', '事業費は 50,984千円です。', '合計'],
    ['柱3と柱4のプロジェクト合わせて何本', '事業は、10件（うち再掲2件、再掲を除くと8件）です。', null],
    ['かわりに令和3年度に作られた事業は何？', '「令和2年度で募集終了」とあります。', '事業名'],
    ['予算のベスト3は？', 'ワンストップ相談の予算額は 3千円です。', '順位'],
    ['一つ前の年度の額も教えて', '構成員は財政課です。', '金額'],
    ['3,000件を超えましたか', '講話を行う事業です。', '件数'],
    ['どの施策に入ってる？', '基本方針④のNo.12に載っています。', '施策・柱'],
    ['財団の職員数は？', '事業は、次の2件です。灯台点検事業: 12千円', '人数'],
    ['事業の終わりは決まってないですか', '令和元年度開始の事業は、次の2件です。', '終わりの決まっていないもの'],
    ['パリの見本市は0件だけど何があったの？', '出展回数は 0件です。', '理由'],
    ['通常分と特別対策分を足すといくら？', '事業費は 50,984千円です。', '合計'],
    ['本体と増設分、どちらが大きい', '増設分の事業費は 128,869千円です。', '比較'],
    ['どんな業種で作ったの', '各産業における事業モデルを構築する。', '業種'],
    ['どの順番で回る？', '令和3年度に開催予定です。', '順番'],
  ])('to 「%s」 that is 「%s」 leaves open: %s', (question, lead, open) => {
    const said = say(question, lead);
    if (open === null) expect(said.kind).toBe('answer');
    else expect(said).toMatchObject({ kind: 'unknown', text: expect.stringContaining(`お尋ねの「${open}」は`) });
  });

  it.each([
    ['上限はいくら？', '「補助上限額 3,000千円」とあります。'],
    ['やめたのは何で？', '「感染症の影響により中止した」とあります。'],
    ['合わせて何件？', '合計は 565件です。'],
    ['事業費が一番大きいのは？', '事業費が最も大きいのは灯台点検事業の 12千円です。'],
    ['参加者は何名？', '参加者数は、令和2年度の欄が「—」で、数値の記載がありません。'],
    ['宿泊は何泊？', '宿泊客数は 263,000人泊です。'],
  ])('to 「%s」 that is 「%s」 stays', (question, lead) => {
    expect(review(read(question), reply(lead))).toEqual(reply(lead));
  });

  it('that does not answer is still told if it is short, and otherwise would read as an answer', () => {
    expect(say('上限はいくら？', '予算額は 24,548千円です。').text).toContain(
      '見つかった記載: 予算額は 24,548千円です。',
    );
    expect(say('上限はいくら？', '1千円、2千円、3千円です。').text).not.toContain('千円');
  });

  it('that is none is left alone', () => {
    const none: Answer = { kind: 'unknown', lead: '見つかりませんでした。', details: [], sources: [], candidates: [] };
    expect(review(read('上限はいくら？'), none)).toBe(none);
  });
});
