// Takes apart what a message asks of several: its parts between と and 、, what is compared, and its sentences that ask.
import { type Cues, TOGETHER } from './cues/cues.js';
import type { Heard } from './hear.js';
import type { Reader } from './reader.js';
import { splitHeaded } from './subjects/headed-sides.js';
import { splitSides } from './subjects/sides.js';
import { findOwnTerms } from './terms/own-terms.js';
import type { Term } from './terms/terms.js';

/** More parts or sentences than this are no question; the last ones are kept, where questions are asked. */
const MOST_PARTS = 12;
/** What has more words without a break is no part of a question that means something by itself. */
const MOST_PART_TERMS = 16;

type Parts = Pick<Heard, 'parts' | 'segments' | 'sides' | 'headed' | 'sentences'>;

/** The terms of the parts, the sides and the sentences of a message, each where there are several. */
export function hearParts(
  bare: string,
  { untyped, mentions, cues }: Pick<Heard, 'untyped' | 'mentions' | 'cues'>,
  reader: Reader,
): Parts {
  const findPartTerms = (part: string) => dropLong(findOwnTerms(part, reader));
  const isSeveral = cues.each.length + cues.sum.length > 0 || TOGETHER.test(untyped);
  const segments = isSeveral || asksTargets(cues) ? splitParts(bare).map(findPartTerms) : [];
  const isOfSides = asksToCompare(cues) || OF_BOTH.test(untyped);
  return {
    parts: isSeveral ? segments : [],
    segments,
    sides: isOfSides ? splitSides(bare, mentions, findPartTerms) : [],
    headed: isOfSides ? splitHeaded(bare, mentions, findPartTerms) : null,
    sentences: splitAsking(bare, cues).map(findPartTerms),
  };
}

/** 「AとB、両方の予算」: both are asked for, and none may be left out. */
const OF_BOTH = /両方|それぞれ|各々|(?:いくら|[人名件社円])ずつ/u;

/** Whether one of several is to be picked by its size, their difference told, or their sum. */
function asksToCompare({ compare, largest, smallest, several, sum }: Cues): boolean {
  return compare.length + largest.length + smallest.length + several.length + sum.length > 0;
}

/** Whether KPIs may be asked for, one after another. */
function asksTargets({ aspects }: Cues): boolean {
  return aspects.some(({ value }) => value.aspect === 'indicator');
}

/** The sentences in which something is asked; empty for a message of one sentence. */
function splitAsking(bare: string, { aspects, details, counters }: Cues): readonly string[] {
  const sentences = [...bare.matchAll(/[^。!?\n]+/gu)];
  if (sentences.length < 2) return [];
  const asking = [...aspects, ...details, ...counters];
  return sentences
    .filter(({ 0: text, index }) => asking.some(({ start }) => start >= index && start < index + text.length))
    .map(([text]) => text)
    .slice(-MOST_PARTS);
}

/** The terms of a part; none where it is a text rather than a part. */
function dropLong(terms: readonly Term[]): readonly Term[] {
  return terms.length > MOST_PART_TERMS ? [] : terms;
}

/** The parts of a question between と, 、 and the like; names are blanked out already. */
function splitParts(bare: string): readonly string[] {
  // ・ stands inside names too: 起業・創業拠点と….
  const joint = /と(?![いう])|[、,]|(?<![a-z])(?:and|vs)(?![a-z])/u;
  return bare
    .split(/と(?![いう])\S/u.test(bare) ? joint : new RegExp(`・|${joint.source}`, 'u'))
    .filter((part) => part.trim() !== '')
    .slice(-MOST_PARTS);
}
