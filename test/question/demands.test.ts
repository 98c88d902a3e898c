import { describe, expect, it } from 'vitest';
import { read } from './reader.js';

/** What a message demands, as kind and words. */
function demandsOf(message: string) {
  return read(message).demands.map(({ kind, words }) => `${kind} ${words}`);
}

describe('what a reply must hold', () => {
  it.each([
    ['起業家育成研修事業をやらなかったのは何で？', 'reason'],
    ['起業家育成研修事業が中止になった理由は？', 'reason'],
    ['補助の上限が知りたい', 'limit'],
    ['1件いくらまで出るの', 'limit'],
    ['研修参加者数の目標は？', 'target'],
    ['どこの課がやってる？', 'section'],
    ['合わせていくら？', 'total'],
    ['どれだけ増えた？', 'difference'],
    ['何人増やす計算になる？', 'difference'],
    ['一番大きいのは？', 'rank'],
    ['全部並べて', 'list'],
    ['その後どの事業にまとまったの？', 'other-name'],
    ['2つの資料で違ってない？', 'conflict'],
    ['参加した人の名簿ある？', 'roster'],
    ['来たのは誰と誰？', 'roster'],
    ['2年度の新規じゃないよね？', 'newness'],
    ['数字ちがってない？', 'conflict'],
    ['何で募集終わったの', 'reason'],
    ['新規あつかい？', 'newness'],
    ['村の役目は？', 'role'],
    ['市は何をする役？', 'role'],
    ['新規・重点のどれに○がついてる？', 'marks'],
    ['予算が多い事業ベスト3', 'rank'],
    ['うちの村は何をすればいい？', 'role'],
    ['方針いくつといくつに載ってる？', 'listing'],
    ['全部で何事業になるの', 'number-of'],
    ['どこの市でやった？', 'place'],
    ['説明会の開催日', 'day'],
    ['説明会はいつでしたか', 'time'],
    ['予算それぞれ', 'each'],
    ['予算は各いくら', 'each'],
    ['年間の売上額って出てる？', 'sales'],
    ['説明会は何時ですか', 'time'],
    ['全部で何条ですか', 'article'],
    ['中止になった事情と代わり', 'reason'],
    ['予算、県分と財団分', 'each'],
    ['潰れた会社は何件', 'things'],
    ['プロジェクトっていくつ？', 'number-of'],
    ['変更後の取組の総数は', 'number-of'],
    ['人を育てる方針の中でいちばん大きいのは', 'policy'],
    ['離職率と部数', 'ratio'],
  ])('of 「%s」: %s', (message, kind) => {
    expect(read(message).demands.map((demand) => demand.kind)).toContain(kind);
  });

  it.each([
    '他の産地と差をつける取組',
    'いつまで続く？',
    'どうしても思い出せない',
    '何ではかっているか',
    'どこの県民局が絡んでる？',
    '起業家育成研修事業の概要',
    '一覧で見た起業家育成研修事業の概要',
    '1万568件だったのは',
    '話がまとまったの',
    '大きいものは何でしょうか',
  ])('is nothing in particular for 「%s」', (message) => {
    expect(demandsOf(message)).toEqual([]);
  });

  it('is what is cited: an article, a measure, a figure that is no year', () => {
    expect(demandsOf('条例の第9条の中身')).toContain('literal 第9条');
    expect(demandsOf('戦略の5-2の指標')).toContain('literal 5-2');
    expect(demandsOf('464→474人の指標')).toEqual(expect.arrayContaining(['literal 464', 'literal 474']));
    expect(demandsOf('2033 の指標')).toEqual([]);
  });

  it('is a figure for each that is asked for', () => {
    expect(demandsOf('どれだけ育てて、何施設回った？')).toContain('figures 2');
  });

  it('is both of two years, and not one alone', () => {
    expect(demandsOf('元年度と2年度の参加者')).toEqual(['literal 令和元年度', 'literal 令和2年度']);
    expect(demandsOf('2年度の参加者')).toEqual([]);
  });

  it.each([
    ['起業家育成研修事業 貸付残高 償還額 抽出', ['keyword 貸付残高', 'keyword 償還額']],
    ['起業家育成研修事業 通常分 補助分', []],
    ['弘前市 ふるさと 部数', ['keyword 弘前市']],
    ['起業家育成研修事業の貸付残高と管理企業が知りたい', []],
  ])('is each of the keywords, where there is nothing else: 「%s」', (message, expected) => {
    expect(demandsOf(message).filter((demand) => demand.startsWith('keyword'))).toEqual(expected);
  });
});
