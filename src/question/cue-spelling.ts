// Spells out the question's own vocabulary where it was typed in kana or converted to the wrong kanji: じぎょうひ, 余算.
// Names are cut out before; what is left between them may be rewritten.
import { makeMatchKey } from '../language/match-key.js';
import { readText } from '../language/readings.js';
import { isHeld } from './holders.js';
import type { Reader } from './reader.js';

/** Kana → the word of the cues; longer ones go first, so that いっぱんざいげん is not cut at ざいげん. */
const KANA: readonly (readonly [string, string])[] = (
  [
    ['いっぱんざいげん', '一般財源'],
    ['きほんほうしん', '基本方針'],
    ['ざいげんうちわけ', '財源内訳'],
    ['じぎょうきかん', '事業期間'],
    ['じぎょうがいよう', '事業概要'],
    ['じぎょうじっせき', '事業実績'],
    ['せいかしひょう', '成果指標'],
    ['たんとうぶしょ', '担当部署'],
    ['しゅようせいか', '主要成果'],
    ['いちばんおおきい', '一番大きい'],
    ['いちばんちいさい', '一番小さい'],
    ['もくひょうち', '目標値'],
    ['げんじょうち', '現状値'],
    ['よさんがく', '予算額'],
    ['たんとうか', '担当課'],
    ['じぎょうひ', '事業費'],
    ['いちばん', '一番'],
    ['うちわけ', '内訳'],
    ['がいよう', '概要'],
    ['ないよう', '内容'],
    ['じっせき', '実績'],
    ['しひょう', '指標'],
    ['もくひょう', '目標'],
    ['ごうけい', '合計'],
    ['ざいげん', '財源'],
    ['たんとう', '担当'],
    ['じゅうてん', '重点'],
    ['なんにん', '何人'],
    ['なんけん', '何件'],
    ['なんかい', '何回'],
    ['なんしゃ', '何社'],
    ['なんこう', '何校'],
    ['なんねん', '何年'],
    ['おおきい', '大きい'],
    ['ちいさい', '小さい'],
    ['じぎょう', '事業'],
    ['れいわ', '令和'],
    ['へいせい', '平成'],
    ['がんねんど', '元年度'],
    ['ねんど', '年度'],
    ['よさん', '予算'],
    ['こっこ', '国庫'],
    ['きかん', '期間'],
    ['しんき', '新規'],
    ['れんけいちょうそん', '連携町村'],
    ['れんけいこうか', '連携効果'],
    ['やくわり', '役割'],
    ['とうろくすう', '登録数'],
    ['さんかしゃすう', '参加者数'],
    ['じゅこうしゃすう', '受講者数'],
    ['けーぴーあい', 'kpi'],
    ['しさく', '施策'],
    ['せんりゃく', '戦略'],
  ] as const
).toSorted((a, b) => b[0].length - a[0].length);

/** Words that are looked for behind a wrong conversion, with what decides whether one is met: how it is written and read. */
const WORDS = [
  '予算',
  '予算額',
  '事業費',
  '担当課',
  '担当',
  '財源',
  '国庫',
  '一般財源',
  '期間',
  '事業期間',
  '新規',
  '重点',
  '概要',
  '実績',
  '指標',
  '成果指標',
  '目標',
  '内訳',
  '合計',
].map((word) => ({
  word,
  key: makeMatchKey(word),
  reading: makeMatchKey(KANA.find(([, spelt]) => spelt === word)?.[0] ?? word),
}));

/** Folded text without names → the same with its cue words spelt as the cues expect them. Its length may change. */
export function spellCues(unnamed: string, reader: Reader): string {
  const spelt = KANA.reduce((text, [kana, word]) => text.replaceAll(kana, word), unnamed);
  return spelt.replace(/[\p{Script=Han}]{2,5}/gu, (run) => respell(run, reader));
}

/** A run of kanji that sounds like a cue word, or is no word of its own and differs from one in a character, is that word. */
function respell(run: string, { tokenise, index }: Reader): string {
  if (WORDS.some(({ word }) => word === run)) return run;
  const key = makeMatchKey(run);
  if (isHeld(key, index)) return run;
  const reading = readText(run, tokenise);
  const same = WORDS.filter((word) => word.reading === reading);
  const broken = tokenise(run).every(({ surface }) => surface.length === 1);
  const near = same.length > 0 || !broken ? same : WORDS.filter((word) => differsInOne(word.key, key));
  return near.length === 1 ? (near[0]?.word ?? run) : run;
}

function differsInOne(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, place) => character !== b[place]).length === 1;
}
