import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { spellKana } from '../../src/question/kana/spelling.js';
import { makeReader } from '../../src/question/reader.js';
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
