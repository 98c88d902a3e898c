// Completes names that share a beginning which is said once: 「ビジサポ、ステーションとセンター」 names two.

import type { Reader } from '../reader.js';
import { findMentions } from './lexicon.js';

/** Two words in katakana, the first of them behind a beginning, or with one. */
const SHARED =
  /(?<![ァ-ヺー])(?:(?<head>[ァ-ヺー]{3,12})(?:の|、|,)\s?)?(?<first>[ァ-ヺー]{3,24})(?<joint>と|、|・)(?<second>[ァ-ヺー]{3,12})(?=の|、|は|って|それ|両|[?\s]|$)/u;
/** A shorter beginning is none. */
const SHORTEST = 3;

/** 「○○整備事業費補助と、同特別対策事業費補助」: what stands between a name and 同, and what is named behind it. */
const SAME =
  /(?<joint>(?:と|や|、|及び|ならびに|および|,|・)+)同(?<rest>[\p{Script=Han}\p{Script=Katakana}ー・]{2,24}(?:\([^()]{1,12}\))?)/u;

/** Folded text → the same with the beginning said twice, where both are names with it; else as it is. */
export function repeatBeginning(folded: string, reader: Reader): string {
  return repeatBesideWords(repeatForSame(folded, reader), reader);
}

/** What 同 stands for behind a name, written out. */
function repeatForSame(folded: string, reader: Reader): string {
  const found = SAME.exec(folded);
  const { joint = '', rest = '' } = found?.groups ?? {};
  if (found === null || namesProgramme(`同${rest}`, reader)) return folded;
  const named = findMentions(folded.slice(0, found.index), reader.names).find(({ end }) => end === found.index);
  const shared = listBeginnings(named?.text ?? '').find((beginning) => namesProgramme(beginning + rest, reader));
  return shared === undefined ? folded : folded.replace(SAME, `${joint}${shared}${rest}`);
}

function repeatBesideWords(folded: string, reader: Reader): string {
  const { head = '', first = '', joint = '', second = '' } = SHARED.exec(folded)?.groups ?? {};
  const whole = head + first;
  if (second === '' || namesProgramme(second, reader) || !namesProgramme(whole, reader)) return folded;
  const heads = head !== '' ? [head] : listBeginnings(first);
  const shared = heads.find((beginning) => namesProgramme(beginning + second, reader));
  return shared === undefined ? folded : folded.replace(SHARED, `${whole}${joint}${shared}${second}`);
}

/** The beginnings of a word, the longest first. */
function listBeginnings(word: string): readonly string[] {
  const lengths = Array.from({ length: Math.max(0, word.length - SHORTEST) }, (_, place) => word.length - 1 - place);
  return lengths.filter((length) => length >= SHORTEST).map((length) => word.slice(0, length));
}

/** Whether a text as a whole is a programme's name, or short for one; the bracket it may close with is not counted to a name. */
function namesProgramme(text: string, reader: Reader): boolean {
  return [...findMentions(text, reader.names), ...reader.findAbbreviated(text)].some(
    ({ start, end, entities }) =>
      start === 0 && end === text.replace(/\)$/u, '').length && entities.some(({ kind }) => kind === 'programme'),
  );
}
