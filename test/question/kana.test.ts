import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { spellKana } from '../../src/question/kana/spelling.js';
import { makeReader } from '../../src/question/reader.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';
import { listSubjects, read, reader } from './reader.js';
import { aProgramme, WORLD } from './world.js';

/** The message with its words in kana spelt out. */
function spell(message: string, by = reader): string {
  return spellKana(fold(message), by).text;
}

describe('a message in kana', () => {
  it.each([
    ['a whole name', 'きぎょうかいくせいけんしゅうじぎょう', '起業家育成研修事業'],
    ['a name in katakana', 'キギョウカイクセイケンシュウジギョウノヨサン', '起業家育成研修事業の予算'],
    ['a part of a name', 'のうしょうこうれんけいのたんとうか', '農商工連携の担当課'],
    ['a word of the question', 'よさんはいくらですか', '予算はいくらですか'],
    ['a year', 'れいわ2ねんどのじっせき', '令和2年度の実績'],
    ['a year whose figure is in kana too', 'れいわにねんどのじっせき', '令和2年度の実績'],
    ['the year an era began', 'れいわがんねんど', '令和元年度'],
    ['a counter', 'なんけんですか', '何件ですか'],
    ['an ordinal', 'だい6じょう', '第6条'],
    ['a section asked for', 'どこのかがたんとう', 'どこの課が担当'],
  ])('is spelt out: %s', (_, message, expected) => {
    expect(spell(message)).toBe(expected);
  });

  it('is spelt out beside kanji', () => {
    expect(spell('起業家いくせいけんしゅう事業のざいげん')).toBe('起業家育成研修事業の財源');
  });

  it('takes of two words of one sound the one that stands beside its neighbour in the texts', () => {
    const programmes = [
      aProgramme({ id: 'one', name: '機関誌', overview: '機関の機関による機関のための冊子。' }),
      aProgramme({ id: 'two', name: '見直し', overview: '対象期間を見直す。' }),
    ];
    const both = makeReader({ ...WORLD, programmes }, tokenise);
    expect(spell('たいしょうきかんは', both)).toBe('対象期間は');
  });

  it.each([
    'について教えていただけますでしょうか。',
    'どのようなものがあるか確認したいです。',
    '続けるのって正直どうなんでしょう',
    '輸出を伸ばすために作った指針',
    '会社を始めるときに助けてくれる事業',
    'お世話になっております。よろしくお願いします。',
    'いつから始まっていつ終わるの',
  ])('stays as it is where it is only the grammar of 「%s」', (message) => {
    expect(spell(message)).toBe(fold(message));
  });

  it('keeps hiragana that the knowledge base writes itself', () => {
    const programmes = [aProgramme({ id: 'work', name: 'しごと創造事業', overview: '仕事を創る。' })];
    expect(spell('しごと創造事業の予算', makeReader({ ...WORLD, programmes }, tokenise))).toBe('しごと創造事業の予算');
  });

  it('is marked as met by its sound', () => {
    expect(read('きぎょうかいくせいけんしゅうじぎょうの予算').subjects).toMatchObject({
      matches: [{ programme: { id: 'starter' }, evidence: [{ kind: 'reading' }] }],
    });
  });

  it('finds a programme by a part of its name, as heard', () => {
    const { subjects } = read('のうしょうこうれんけいの担当課');
    expect(subjects).toMatchObject({ matches: [{ programme: { id: 'farmers' } }] });
    expect('matches' in subjects && subjects.matches[0]?.evidence.map(({ kind }) => kind)).toContain('reading');
  });

  it.each([
    ['where a noun must stand', '起業家育成研修事業のやちんはいくら'],
    ['where it is long', 'うちゅうこうせいびのよさんは'],
  ])('has a word that is nowhere read as one strange noun %s', (_, message) => {
    expect(read(message).absent).toHaveLength(1);
  });

  it('finds no programme by a word that is half strange', () => {
    expect(listSubjects('ぷれみあむしょうひんけんのよさん')).toEqual([]);
  });
});

describe('katakana for hiragana beside kanji', () => {
  it.each([
    ['担当ﾊﾄﾞｺ', '担当はどこ'],
    ['再掲ｦﾉｿﾞｸﾄ', '再掲を除くと'],
    ['事業ハドレ', '事業はどれ'],
    ['商品ハドウスル', '商品はどうする'],
    ['令和2年度ノ予算', '令和2年度の予算'],
    ['起業家研修ノ担当ハ', '起業家研修の担当は'],
    ['4会場デ開催', '4会場で開催'],
    ['「取引推進事業」ハ', '「取引推進事業」は'],
    ['商品ヲ教エテ', '商品を教えて'],
    ['県産品モ', '県産品も'],
  ])('is written in hiragana: 「%s」', (message, expected) => {
    expect(spell(message)).toBe(expected);
  });

  it.each(['地域ブランド', '路線バス', '観光プロモーション動画', '未来チャレンジ助成', '県内テレワーク導入'])(
    'is none where the dictionary has the word: 「%s」',
    (message) => {
      expect(spell(message)).toBe(message);
    },
  );

  it.each(['テイクアウト', '飲食店テイクアウト支援', '飲食店のテイクアウト'])(
    'is none where the knowledge base has the word: 「%s」',
    (message) => {
      expect(spell(message, makeReader(knowledge, tokenise))).toBe(message);
    },
  );

  it.each(['ジョブカフェノ予算', 'りんごタイ'])('is none where no kanji stands before it: 「%s」', (message) => {
    expect(spell(message)).toBe(message);
  });

  it('is understood as if it were written in hiragana', () => {
    const [katakana, hiragana] = [read('起業家育成研修事業ノ担当ﾊﾄﾞｺ'), read('起業家育成研修事業の担当はどこ')];
    expect([katakana.aspects, katakana.operation]).toEqual([hiragana.aspects, hiragana.operation]);
    expect(listSubjects('起業家育成研修事業ノ担当ﾊﾄﾞｺ')).toEqual(['starter']);
  });
});
