// Reads what a reply must hold to answer a message, from its words alone: the reply is held against it when it is made, however the
// message was understood.
import { fold } from '../../language/fold.js';
import type { Heard } from '../hear.js';
import type { Term } from '../terms.js';
import { findAsked } from './asking.js';
import { listCited, listYears } from './cited.js';
import { listNumbers, listUnits } from './counted.js';
import { type Demand, makeDemand } from './demand.js';

/** Heard message → its demands, none twice; empty where it asks for no kind of thing that can be told from its words. */
export function findDemands({ untyped, text, cues, mentions, values, terms }: Heard): readonly Demand[] {
  const found = [
    ...findAsked(untyped),
    ...listUnits(cues.counters.map(({ value }) => value)),
    ...listNumbers(untyped),
    ...listCited(fold(text), mentions),
    ...listYears(values.years.map(({ value }) => value)),
    ...listKeywords(text, terms),
  ];
  return found.filter(
    ({ kind, words }, place) => found.findIndex((other) => other.kind === kind && other.words === words) === place,
  );
}

/** Three words or more with nothing but spaces between them. */
const KEYWORDS = /^\S+(?:\s+\S+){2,}$/u;
/** Kana between words, and English. */
const SENTENCE = /[ぁ-ん]{2}|[はがをにのでと]|[a-z]{3}/iu;

/** A message of keywords asks for each of them behind the first. */
function listKeywords(text: string, terms: readonly Term[]): readonly Demand[] {
  const trimmed = text.normalize('NFKC').trim();
  if (!KEYWORDS.test(trimmed) || SENTENCE.test(trimmed)) return [];
  const [, ...asked] = trimmed.split(/\s+/u).map(fold);
  return terms
    .filter(({ nominal, text: word }) => nominal && asked.some((keyword) => keyword.includes(word)))
    .map(({ text: word, alternatives }) => makeDemand('word', word, alternatives));
}
