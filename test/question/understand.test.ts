import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/question/understand.js';
import { listSubjects, read, reader, spokenOf } from './reader.js';
import { BUSES, JOB_CAFE, STARTER, WORLD } from './world.js';

/** Every word the small knowledge base has, and the words questions are made of. */
const OWN_WORDS = [
  ...WORLD.programmes.flatMap((programme) => [
    programme.name,
    ...programme.shortNames,
    ...programme.indicators.map(({ name }) => name),
    programme.overview ?? '',
  ]),
  ...WORLD.sections.flatMap(({ name, groups }) => [name, ...groups]),
  ...WORLD.documents.flatMap(({ title, areas }) => [title, ...areas.map(({ name }) => name)]),
  ...WORLD.vocabulary.flatMap(({ words }) => words),
  ...[
    'の',
    'は',
    'と',
    '、',
    '？',
    '予算',
    '担当課',
    '合計',
    '何件',
    'トップ3',
    '令和2年度',
    'R2だけ',
    '1億円以上',
    '基本方針④',
    'No.2',
  ],
  ...['83頁', '国庫なし', '再掲', '2番目', 'その中で', '去年', '県のほう', '比べて', 'それぞれ', 'いくら', ' ', '\n'],
];

const ownWords = fc.array(fc.constantFrom(...OWN_WORDS), { maxLength: 12 }).map((words) => words.join(''));
const context = fc.constantFrom(
  null,
  spokenOf([]),
  spokenOf([STARTER], { aspects: ['budget'], years: [2020] }),
  spokenOf([BUSES, JOB_CAFE], { list: ['buses', 'job-cafe'], indicators: ['就職者数'] }),
  spokenOf([], { list: ['no-longer-held'], aspects: ['indicator'] }),
);

describe('understand', () => {
  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any graphemes', fc.string({ unit: 'grapheme', maxLength: 100 })],
    [
      'any UTF-16, well-formed or not',
      fc.array(fc.nat(0xffff), { maxLength: 100 }).map((all) => String.fromCharCode(...all)),
    ],
    ['its own words in any order', ownWords],
  ])('never throws: %s', (_, messages) => {
    fc.assert(
      fc.property(messages, context, (message, spoken) => {
        read(message, spoken);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a message of 100,000 characters', 'あ'.repeat(100_000)],
    ['a long run without punctuation', '起業家育成研修事業'.repeat(500)],
    [
      'a long message of names',
      WORLD.programmes
        .map(({ name }) => name)
        .join('、')
        .repeat(50),
    ],
    ['nothing but digits', '1'.repeat(5000)],
    ['nothing but brackets', '（'.repeat(5000)],
  ])('never throws: %s', (_, message) => {
    expect(() => read(message)).not.toThrow();
  });

  it.each([
    ['full width', '起業家育成研修事業の予算は？', '起業家育成研修事業の予算は?'],
    ['half width', 'ｼﾞｮﾌﾞｶﾌｪの予算', 'ジョブカフェの予算'],
    ['emoji', '🙏起業家育成研修事業🙏の予算🙏', '起業家育成研修事業の予算'],
    ['a mention', '<@U012ABC> 起業家育成研修事業の予算', '起業家育成研修事業の予算'],
    ['radicals', '起業家育成研修事業の予算と⻑期の期間', '起業家育成研修事業の予算と長期の期間'],
    ['spaces', '起業家 育成 研修 事業 の 予算', '起業家育成研修事業の予算'],
    ['line breaks', '起業家育成研修事業\nの予算', '起業家育成研修事業の予算'],
    [
      'courtesies',
      'お疲れ様です。起業家育成研修事業の予算を教えていただけますでしょうか。',
      '起業家育成研修事業の予算',
    ],
  ])('is blind to %s', (_, written, plain) => {
    const [a, b] = [read(written), read(plain)];
    expect([listSubjects(written), a.aspects, a.operation]).toEqual([listSubjects(plain), b.aspects, b.operation]);
  });

  it('asks for the aspect it is given, whatever the message says', () => {
    expect(understand('ジョブカフェ', reader, { aspect: 'indicator' }).aspects).toEqual(['indicator']);
  });

  it('finds every programme by its name, written or half-width', () => {
    const halved = (name: string) => name.normalize('NFKC').replaceAll('カ', 'ｶ').replaceAll('ジ', 'ｼﾞ');
    const lost = WORLD.programmes.filter(({ id, name }) => !listSubjects(halved(name)).includes(id));
    expect(lost).toEqual([]);
  });
});
