import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { makeReader } from '../../../src/question/reader.js';
import { mendConversions } from '../../../src/question/slips/conversions.js';
import { shipped } from '../../answer/shipped.js';
import { knowledge } from '../../knowledge/shipped.js';
import { tokenise } from '../../language/tokeniser.js';

const reader = makeReader(knowledge, tokenise);

function mend(text: string): string {
  return mendConversions(fold(text), reader);
}

/** Every run of kanji in what the programmes print, folded; 及び is no part of the word before it. */
const RUNS = [
  ...new Set(
    knowledge.programmes.flatMap(({ name, overview, results, effect, indicators }) =>
      [name, overview, results, effect, ...indicators.map((one) => one.name)].flatMap(
        (text) =>
          fold(text ?? '')
            .replaceAll('及び', '、')
            .match(/[\p{Script=Han}々]{2,}/gu) ?? [],
      ),
    ),
  ),
];

describe('a word in the wrong kanji', () => {
  it.each([
    ['輸出学', '輸出額'],
    ['作定', '策定'],
    ['昨定', '策定'],
    ['有資', '融資'],
    ['販路開択', '販路開拓'],
    ['人材育生', '人材育成'],
    ['受講車', '受講者'],
    ['利用社数', '利用者数'],
    ['商工会義所', '商工会議所'],
  ])('becomes the word of the texts that it sounds like: %s', (written, meant) => {
    expect(mend(written)).toBe(meant);
  });

  it.each([
    ['余算', '予算'],
    ['予産', '予算'],
    ['担当科', '担当課'],
    ['担当化', '担当課'],
    ['財現', '財源'],
    ['目標地', '目標値'],
    ['上現', '上限'],
    ['補助立', '補助率'],
    ['再啓', '再掲'],
    ['再圭', '再掲'],
    ['役割文担', '役割分担'],
  ])('becomes the word of the question that it sounds like: %s', (written, meant) => {
    expect(mend(written)).toBe(meant);
  });

  it('becomes the word of the question that it begins like, where it is no word at all', () => {
    expect(mend('担課')).toBe('担当');
  });

  it.each([
    ['計画の作定を支援する', '計画の策定を支援する'],
    ['輸出学の目標と計画の作定', '輸出額の目標と計画の策定'],
    ['県内中小企業の有資制度', '県内中小企業の融資制度'],
  ])('is put right where it stands, and nothing beside it: 「%s」', (written, meant) => {
    expect(mend(written)).toBe(meant);
  });

  it.each([
    ['輸出学の目標は？', '290億円'],
    ['起業家育成研修事業の余算は？', '201千円'],
    ['ジョブカフェの担当科は？', '労政・能力開発課'],
  ])('is answered as if it were right: 「%s」', (question, expected) => {
    expect(shipped.say(question)).toContain(expected);
  });
});

describe('a word that stays as it is', () => {
  it.each(
    [
      '事業者様 経営者様 県内企業様 何件 何社 第9条 一環 一本化 活性化 商品化',
      '青森県 青森市 青森市長 弘前市 平内町 三八地域 担当課長 関係市町村',
      '就職率 観光客数 事業所数 見本市 総合判断 小規模企業 人口減少 地元定着 再掲 策定 融資',
    ].flatMap((line) => line.split(' ')),
  )('is %s', (word) => {
    expect(mend(word)).toBe(word);
  });

  it('is every word of the texts', () => {
    expect(RUNS.length).toBeGreaterThan(1000);
    expect(RUNS.filter((run) => mend(run) !== run)).toEqual([]);
  });

  it('is a word that sounds like none', () => {
    expect(mend('農産勿')).toBe('農産勿');
  });

  it('is a word in kana or in Latin letters', () => {
    expect(mend('さくていとyosanとサクテイ')).toBe('さくていとyosanとサクテイ');
  });
});

describe('mendConversions', () => {
  it('keeps the length of every text', () => {
    const piece = fc.constantFrom(...RUNS.slice(0, 300), ...'作有学算科車社生課の、は', '0');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        return mend(text).length === fold(text).length;
      }),
      { numRuns: 60 },
    );
  });

  it('looks at the last forty runs of kanji, where questions are asked', () => {
    expect(mend(`作定、${'青森、'.repeat(39)}`)).toMatch(/^策定/u);
    expect(mend(`作定、${'青森、'.repeat(39)}作定`)).toMatch(/^作定.*策定$/u);
  });

  it('leaves alone a run that is longer than any words without a particle', () => {
    expect(mend(`作定${'青森'.repeat(29)}`)).toMatch(/^策定/u);
    expect(mend(`作定${'青森'.repeat(30)}`)).toMatch(/^作定/u);
  });
});
