// Takes a message apart: cleaned and folded once, then names, typed values and cues are cut out in this order, and what is
// left are the terms a programme has to explain.
import { cleanText } from '../language/clean.js';
import { fold } from '../language/fold.js';
import { blank, type Span } from '../language/span.js';
import { type Cues, findCues } from './cues.js';
import { findMentions, type Mention } from './lexicon.js';
import { findMisspelt } from './misspellings.js';
import type { Reader } from './reader.js';
import { findTerms, type Term } from './terms.js';
import { findThreadCues, type ThreadCues } from './thread-cues.js';
import { expandCircledAreas, findTypedValues, type TypedValues } from './typed-values.js';

export type Heard = {
  /** The message as cleaned. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly values: TypedValues;
  readonly cues: Cues;
  readonly threadCues: ThreadCues;
  readonly terms: readonly Term[];
  /** The folded message without names and values, with its cues. */
  readonly untyped: string;
  /** The terms of each of its parts between と and 、, for questions about several programmes. */
  readonly parts: readonly (readonly Term[])[];
};

/** Any text → its pieces. Never throws. */
export function hear(message: string, reader: Reader): Heard {
  const text = cleanText(message);
  const folded = fold(expandCircledAreas(text));
  const spelt = findMentions(folded, reader.names).filter((mention) => isMeant(mention, folded));
  const mentions = [...spelt, ...findMisspelt(blank(folded, spelt), reader.nameIndex)];
  const unnamed = blank(folded, mentions);
  const values = findTypedValues(unnamed);
  const untyped = blank(unnamed, listSpans(values));
  const cues = findCues(untyped);
  const threadCues = findThreadCues(untyped);
  const bare = blank(untyped, [...listSpans(cues), ...listSpans(threadCues)]);
  const terms = [...findOwnTerms(bare, reader), ...indicatorTerms(mentions, reader)];
  const parts = cues.each.length > 0 ? splitParts(bare).map((part) => findOwnTerms(part, reader)) : [];
  return { text, mentions, values, cues, threadCues, terms, untyped, parts };
}

/** The short name of a policy area is a word like any other (創業, 融資) unless policy areas are spoken of. */
function isMeant({ entities, key }: Mention, folded: string): boolean {
  return key.length >= 12 || /方針/u.test(folded) || entities.some(({ kind }) => kind !== 'area');
}

function listSpans(found: Readonly<Record<string, readonly Span[]>>): readonly Span[] {
  return Object.values(found).flat();
}

function findOwnTerms(blanked: string, reader: Reader): readonly Term[] {
  const concepts = findMentions(blanked, reader.concepts).flatMap(({ start, end, entities }) =>
    entities.flatMap((entity) => (entity.kind === 'concept' ? [{ start, end, concept: entity.concept }] : [])),
  );
  return findTerms(blanked, reader.tokenise, concepts);
}

/** An indicator that is named is also a word a programme has to explain. */
function indicatorTerms(mentions: readonly Mention[], reader: Reader): readonly Term[] {
  return mentions
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'indicator'))
    .flatMap(({ text }) => findTerms(text, reader.tokenise, []).filter(({ kana }) => !kana));
}

/** The parts of a question between と, 、 and the like; names are blanked out already. */
function splitParts(bare: string): readonly string[] {
  return bare.split(/と(?![いう])|[、,・]|(?<![a-z])(?:and|vs)(?![a-z])/u).filter((part) => part.trim() !== '');
}
