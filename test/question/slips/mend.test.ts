import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { makeReader } from '../../../src/question/reader.js';
import { listTexts } from '../../../src/question/search/texts.js';
import { mendSlips } from '../../../src/question/slips/mend.js';
import { shipped } from '../../answer/shipped.js';
import { knowledge } from '../../knowledge/shipped.js';
import { tokenise } from '../../language/tokeniser.js';

const reader = makeReader(knowledge, tokenise);

function mend(text: string): string {
  return mendSlips(fold(text), reader);
}

describe('a slip in a run of kanji', () => {
  it.each([
    ['a kanji that sounds alike', '委宅元', '委託元'],
    ['a kanji that looks alike', '坦当課', '担当課'],
    ['a kanji that looks alike, in a word of asking', '矛算', '予算'],
    ['beside another word', '負但割合', '負担割合'],
    ['behind a figure', '3念度の何伴', '3年度の何件'],
    ['two in another order', '予額算', '予算額'],
    ['two in another order, in the name of a section', '学校育教課', '学校教育課'],
    ['one typed twice', '目標標値', '目標値'],
    ['one typed twice at the end', '施策策', '施策'],
    ['one left out of a word of asking', '開日', '開催日'],
  ])('is put right: %s', (_, written, meant) => {
    expect(mend(written)).toBe(meant);
  });

  it.each([
    '何月何日',
    '年度事業費',
    '県内企業数',
    '観国局',
    '決算額',
    '利用者様',
    '担当者会議',
    '市町村担当者',
    '秋田県',
    '構成課',
  ])('is none in 「%s」', (text) => {
    expect(mend(text)).toBe(text);
  });
});

describe('a word half in kana', () => {
  it.each([
    ['its beginning', 'のとう産件数', 'の倒産件数'],
    ['its beginning, of one kana', 'のよ算', 'の予算'],
    ['its middle', '予さん額', '予算額'],
    ['its end', '役わりは', '役割は'],
    ['behind a verb of the dictionary', '推しん事業', '推進事業'],
    ['with small kana', 'がっ校教育課', '学校教育課'],
    ['where the dictionary finds another word', 'どのようなじ業', 'どのような事業'],
  ])('is written whole: %s', (_, written, meant) => {
    expect(mend(written)).toBe(meant);
  });

  it.each([
    '輸出を伸ばす事業',
    '目指している',
    '増やす計画',
    '同じ年度',
    '補助って予算',
    '承認した中小企業',
    '実施し町村と',
    'この先どうなるの',
    '県産りんご加工品',
    '取引のあっせん等',
    '何円つくの',
  ])('is none in 「%s」', (text) => {
    expect(mend(text)).toBe(text);
  });
});

describe('a word in katakana', () => {
  it.each([
    ['担当グルプ', '担当グループ'],
    ['プロゼクト', 'プロジェクト'],
    ['ビジネスクスール', 'ビジネススクール'],
  ])('is put right: %s', (written, meant) => {
    expect(mend(written)).toBe(meant);
  });

  it.each(['アウトレットモール', 'タイ', 'プロテイン', 'ドローン'])('is none in 「%s」', (text) => {
    expect(mend(text)).toBe(text);
  });
});

describe('mendSlips', () => {
  it('leaves every text of the knowledge base as it is', () => {
    const sentences = listTexts(knowledge).flatMap((text) => text.split(/(?<=。)|\n/u).map(fold));
    expect(sentences.filter((sentence) => mendSlips(sentence, reader) !== sentence)).toEqual([]);
  });
});

describe('a question with slips', () => {
  it.each([
    ['中高年就職支援事業の坦当課', '労政・能力開発課'],
    ['令和2年度のとう産件数は', '34件'],
    ['台湾技術連携支援事業の予さん額', '4,170千円'],
    ['学校育教課の事業費の合計', '46,467千円'],
    ['ビジネスクールの受講社数の目漂', '474'],
    ['財団の令利3年度の事業で矛算が一番多いのﾊﾄﾞﾚﾃﾞｽｶ', '159,929千円'],
    ['条例第10条ﾉ内容ｦ教ｴﾃｸﾀﾞｻｲ', '年次報告'],
    ['重点事業説明会の開催日はいつでっしゃろ', '10月16日'],
    ['起業家育成研修事業の参加者数は何名でsか', '参加者数'],
  ])('is answered as if it were right: 「%s」', (question, expected) => {
    expect(shipped.say(question)).toContain(expected);
  });
});
