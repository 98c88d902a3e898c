// Names the half of a question that nothing told answers: 満足度 of 「参加者数と満足度」, where only who took part is counted.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Query } from '../../question/query.js';
import type { Term } from '../../question/terms/terms.js';

const WORD = '[\\p{Script=Han}\\p{Script=Katakana}ー]{2,}';
/** What is measured: 就職者数, 満足度, 倍率. */
const MEASURED = `(?:${WORD}?[者客員社件回校]?数|${WORD}?(?:率|額|(?<!年)度))`;
/** 「就職者数と相談者数」: two of them side by side. */
const JOINED = new RegExp(
  `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])(${MEASURED})(?:と|や|、|・|および|及び|と、)(?:[^、。?と]{1,8}の)?(${MEASURED})(?=は|って|を|も|が|の(?:目標|現状|実績|KPI)|[、,。?\\s]|$)`,
  'iu',
);
/** 令和2年度 is no figure of what is asked for, and not 45歳 either. */
const NO_FIGURE = /(?:令和|平成|昭和|[rh])?\s?[0-9元]+(?:年度?|歳|月|日|頁|ページ|号|条)/giu;
/** What anything is measured by: whether it is told, its unit says. */
const OPEN = /^(?:件数|人数|回数|社数|部数|参加者数|総数|金額|総額|予算額|事業費|年度|今年度|前年度|制度|程度)$/u;
const MEASURES = ['件数', '人数', '回数', '社数', '者数', '客数', '金額', '総額'].map(makeMatchKey);
const SUFFIX = /(?:[者客員社件回校]?数|率|額|度)$/u;

/** A line that names what was asked for beside what was told and stands nowhere in it with a figure; empty where both were told. */
export function nameUntoldHalf({ text, terms }: Query, told: string): readonly string[] {
  const [, ...asked] = JOINED.exec(fold(text)) ?? [];
  const sentences = fold(told)
    .split(/[。\n]|」「/u)
    .filter((sentence) => /[0-9]/u.test(sentence.replace(NO_FIGURE, '')));
  const keys = sentences.map(makeMatchKey);
  const untold = asked.filter((noun) => !OPEN.test(noun) && !wordsFor(noun, terms).some((word) => isIn(word, keys)));
  // Where neither is found in its own words, both may be told in others.
  return untold.length === 1
    ? untold.map((noun) => `「${noun}」は、いまお答えできる資料に記載が見つかりませんでした。`)
    : [];
}

function isIn(word: string, keys: readonly string[]): boolean {
  return keys.some((key) => key.includes(word));
}

/** What is measured, in every word for it. */
function wordsFor(noun: string, terms: readonly Term[]): readonly string[] {
  const head = noun.replace(SUFFIX, '');
  const said = terms.filter(({ text }) => text.length >= 2 && (noun.includes(text) || text.includes(noun)));
  const parts = said.flatMap((term) => term.parts.map(({ key }) => key));
  return [head, ...said.flatMap(({ alternatives }) => alternatives), ...parts]
    .map(makeMatchKey)
    .filter((word) => word.length >= 2 && !MEASURES.some((one) => one === word));
}
