import { describe, expect, it } from 'vitest';
import { read } from './reader.js';

function listTerms(question: string) {
  return read(question).terms.map(({ text }) => text);
}

describe('the terms of a question', () => {
  it.each([
    ['neighbouring content words as one', '宇宙港整備の予算', ['宇宙港整備']],
    ['words parted by particles apart', '灯台の点検と駐車場の整理', ['灯台', '点検', '駐車場', '整理']],
    ['verbs in their base form', '特産品を売り込んだ事業', ['特産品', '売り込む']],
  ])('are %s', (_, question, expected) => {
    expect(listTerms(question)).toEqual(expected);
  });

  it.each([
    ['a name', '起業家育成研修事業'],
    ['a year and an amount', '令和2年度の1億円以上'],
    ['a cue', '担当課と予算を教えて'],
    ['courtesies', 'お疲れ様です。'],
    ['who is asking why', '来週の議会で課長に聞かれた'],
    ['nothing', ''],
  ])('leave out %s', (_, question) => {
    expect(listTerms(question)).toEqual([]);
  });

  it.each(['お手数ですが', 'お手数をおかけします', 'お世話になっております'])(
    'need no explanation in 「%s」',
    (question) => {
      expect(read(question).terms.filter(({ nominal }) => nominal)).toEqual([]);
    },
  );

  it('carry the other words for their concept', () => {
    const [term] = read('Suicaを使う事業').terms;
    expect(term?.alternatives).toContain('交通系icカド');
  });

  it('stand before the other words for their concept', () => {
    const [term] = read('Suicaを使う事業').terms;
    expect(term?.alternatives[0]).toBe('suica');
  });

  it('need no explanation when they are verbs', () => {
    expect(read('特産品を売り込んだ事業').terms.map(({ nominal }) => nominal)).toEqual([true, false]);
  });
});
