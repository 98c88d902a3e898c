// Quotes the sentence by which a programme that was only described was found, so that a reader sees whether it is meant.
import { makeMatchKey } from '../../language/match-key.js';
import type { Match, Query } from '../../question/query.js';
import { choosePassages, listPassages } from '../passages.js';

/** A longer sentence says too much beside the answer. */
const LONGEST = 160;

/** For one programme that is not named: the sentence of its document that holds most of the words its name does not; else nothing. */
export function quoteDescribed({ terms }: Query, matches: readonly Match[], told: string): readonly string[] {
  const [only, ...others] = matches;
  if (only === undefined || only.isNamed || others.length > 0) return [];
  const { name, aliases, shortNames } = only.programme;
  const names = [name, ...aliases, ...shortNames].map(makeMatchKey);
  const beyond = terms.filter(
    (term) => term.nominal && !term.alternatives.some((word) => names.some((key) => key.includes(word))),
  );
  const [best] = choosePassages(listPassages(only.programme), beyond, { keys: [], shape: 'any', counters: [] });
  if (best === undefined || best.text.length > LONGEST || told.includes(best.text)) return [];
  return [`お尋ねに合う記述: 「${best.text}」`];
}
