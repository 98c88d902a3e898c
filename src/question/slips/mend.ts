// Puts right the slips of a message before anything is read of it, so that names and cue words are met as they were meant.
import { blank } from '../../language/span.js';
import { findAbbreviated } from '../abbreviations.js';
import { findMentions } from '../lexicon.js';
import type { Reader } from '../reader.js';
import { mendKanji } from './kanji.js';
import { mendKatakana } from './katakana.js';
import { mendMixed } from './mixed.js';

/** Folded text → the same with half-written words whole and slips in kanji put right. Names that are spelt right, or abbreviated, stay. */
export function mendSlips(folded: string, reader: Reader): string {
  return [mendMixed, mendKanji, mendKatakana].reduce((text, mend) => mendBesideNames(text, reader, mend), folded);
}

/** The stretches between the names of a text, each mended. */
function mendBesideNames(folded: string, reader: Reader, mend: (text: string, reader: Reader) => string): string {
  const spelt = findMentions(folded, reader.names);
  const names = [...spelt, ...findAbbreviated(blank(folded, spelt), reader)].toSorted((a, b) => a.start - b.start);
  let mended = '';
  let from = 0;
  for (const { start, end } of [...names, { start: folded.length, end: folded.length }]) {
    mended += mend(folded.slice(from, start), reader) + folded.slice(start, end);
    from = end;
  }
  return mended;
}
