// Puts right the slips of a message before anything is read of it, so that names and cue words are met as they were meant.
import { keepRecent } from '../../language/recent.js';
import { blank, type Span } from '../../language/span.js';
import { findMentions } from '../names/lexicon.js';
import type { Reader } from '../reader.js';
import { mendKanji } from './kanji.js';
import { mendKatakana } from './katakana.js';
import { mendMixed } from './mixed.js';
import { mendSpoken } from './spoken.js';

type Mend = (text: string, reader: Reader) => string;

const STEPS: readonly Mend[] = [mendSpoken, mendMixed, mendKanji, mendKatakana];

/** Folded text → the same with half-written words whole and slips put right. Names that are spelt right, or abbreviated, stay. */
export function mendSlips(folded: string, reader: Reader): string {
  // What one step leaves as it is, the next looks through for the same names.
  const spell = keepRecent((text: string) => findMentions(text, reader.names), STEPS.length);
  return STEPS.reduce((text, mend) => mendBesideNames(text, spell(text), mend, reader), folded);
}

/** Abbreviations are looked for only where something would be mended: there hardly ever is. */
function mendBesideNames(folded: string, spelt: readonly Span[], mend: Mend, reader: Reader): string {
  if (mendBetween(folded, spelt, mend, reader) === folded) return folded;
  const abbreviated = reader.findAbbreviated(blank(folded, spelt));
  const names = [...spelt, ...abbreviated].toSorted((a, b) => a.start - b.start);
  return mendBetween(folded, names, mend, reader);
}

/** The stretches between the names of a text, each mended. */
function mendBetween(folded: string, names: readonly Span[], mend: Mend, reader: Reader): string {
  let mended = '';
  let from = 0;
  for (const { start, end } of [...names, { start: folded.length, end: folded.length }]) {
    mended += mend(folded.slice(from, start), reader) + folded.slice(start, end);
    from = end;
  }
  return mended;
}
