// Reads what a reply must hold to answer a message, from its words alone: the reply is held against it when it is made, however the
// message was understood.
import { fold } from '../../language/fold.js';
import type { Heard } from '../hear.js';
import { findAsked } from './asking.js';
import { listCited, listYears } from './cited.js';
import { listNumbers, listUnits } from './counted.js';
import type { Demand } from './demand.js';
import { listKeywords } from './keywords.js';

/** Heard message → its demands, none twice; empty where it asks for no kind of thing that can be told from its words. */
export function findDemands({ untyped, text, terms, cues, mentions, values }: Heard): readonly Demand[] {
  const found = [
    ...findAsked(untyped),
    ...listUnits(cues.counters.map(({ value }) => value)),
    ...listNumbers(untyped),
    ...listCited(fold(text), mentions),
    ...listKeywords(text, terms),
    ...listYears(values.years.map(({ value }) => value)),
  ];
  return found.filter(
    ({ kind, words }, place) => found.findIndex((other) => other.kind === kind && other.words === words) === place,
  );
}
