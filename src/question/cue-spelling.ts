// Spells the question's own vocabulary right where it was converted to the wrong kanji: 余算 is 予算. Names are cut out before;
// what is left between them may be rewritten.
import { makeMatchKey } from '../language/match-key.js';
import { readText } from '../language/readings.js';
import { isHeld } from './holders.js';
import { CUE_READINGS } from './kana/cue-readings.js';
import type { Reader } from './reader.js';

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
  reading: makeMatchKey(CUE_READINGS.find(([, spelt]) => spelt === word)?.[0] ?? word),
}));

/** Folded text without names → the same with its cue words spelt as the cues expect them. Its length stays. */
export function spellCues(unnamed: string, reader: Reader): string {
  return unnamed.replace(/[\p{Script=Han}]{2,5}/gu, (run) => respell(run, reader));
}

/** A run of kanji that sounds like a cue word, or is no word of its own and differs from one in a character, is that word. */
function respell(run: string, { tokenise, index }: Reader): string {
  if (WORDS.some(({ word }) => word === run)) return run;
  const key = makeMatchKey(run);
  if (isHeld(key, index)) return run;
  const reading = readText(run, tokenise);
  const same = WORDS.filter((word) => word.reading === reading && word.word.length === run.length);
  const broken = tokenise(run).every(({ surface }) => surface.length === 1);
  const near = same.length > 0 || !broken ? same : WORDS.filter((word) => differsInOne(word.key, key));
  return near.length === 1 ? (near[0]?.word ?? run) : run;
}

function differsInOne(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, place) => character !== b[place]).length === 1;
}
