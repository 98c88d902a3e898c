import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReader } from '../../src/question/reader.js';
import { understand } from '../../src/question/understand.js';
import { tokenise } from '../language/tokeniser.js';
import { listSubjects, read, reader, spokenOf } from './reader.js';
import { aProgramme, BUSES, JOB_CAFE, STARTER, WORLD } from './world.js';

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

describe('what stands beside the words of a question', () => {
  it('is another word for the name that explains it in brackets', () => {
    const [explained, plain] = [read('合同説明会(ジョブカフェ)の予算'), read('ジョブカフェの予算')];
    expect(explained.terms.map(({ text }) => text)).toEqual(plain.terms.map(({ text }) => text));
    expect(listSubjects('合同説明会(ジョブカフェ)の予算')).toEqual(['job-cafe']);
  });

  it.each([
    '財団の計画だと未来チャレンジ助成事業はいくら',
    '資料には起業家育成研修事業の予算はいくらと書いてある',
    '一覧表ではジョブカフェはいくら',
  ])('is no subject where it says where something is written: 「%s」', (question) => {
    expect(read(question).terms.map(({ text }) => text)).not.toContainEqual(expect.stringMatching(/計画|資料|一覧/u));
  });
});

describe('several programmes that are described', () => {
  it('are all the answer where it is asked which programmes do it, and no choice', () => {
    const repairs = ['第一', '第二'].map((no, place) =>
      aProgramme({ id: `repair-${place}`, name: `${no}震災復旧事業`, overview: '震災からの復旧を支援する。' }),
    );
    const world = makeReader({ ...WORLD, programmes: [...WORLD.programmes, ...repairs] }, tokenise);
    expect(understand('震災復旧はどの事業', world).subjects.kind).toBe('topic');
    expect(understand('震災復旧の予算', world).subjects.kind).toBe('ambiguous');
  });
});

describe('a place that is not ours', () => {
  it.each(['八戸圏域ビジョンの事業一覧', '八戸圏域の圏域ビジョンの事業', '弘前の年次報告の事業一覧'])(
    'is told as what is absent: 「%s」',
    (question) => {
      expect(
        read(question)
          .absent.map(({ text }) => text)
          .join(),
      ).toMatch(/八戸|弘前/u);
    },
  );

  it.each(['青森市の年次報告の事業一覧', '青森県の事業一覧'])('is none where it is ours: 「%s」', (question) => {
    expect(read(question).absent).toEqual([]);
  });
});
