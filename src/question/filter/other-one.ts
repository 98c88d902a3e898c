// Reads which of two programmes that are called alike is not meant: 「特別対策」ではないほう, 増設分じゃない方. Whatever bears the word in its
// name is left out; what else the message says tells the other one.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Filter } from '../query.js';
import type { Term } from '../terms/terms.js';
import { NOT_THIS } from './except.js';

/** What was heard and its conditions → the same without what is not meant. */
export function leaveOutOther(
  heard: Heard,
  filter: Filter,
  { programmes }: KnowledgeBase,
): { readonly heard: Heard; readonly filter: Filter } {
  const { terms, untyped } = heard;
  const last = terms.find(
    ({ nominal, at, text }) => nominal && at >= 0 && NOT_THIS.test(untyped.slice(at + text.length).replace(/^分/u, '')),
  );
  const words = last === undefined ? [] : joinBefore(last, terms);
  const except = words.length === 0 ? [] : programmes.filter(({ name }) => bears(name, words)).map(({ id }) => id);
  if (except.length === 0) return { heard, filter };
  return {
    heard: { ...heard, terms: terms.filter((term) => !words.includes(term)) },
    filter: {
      ...filter,
      except: [...filter.except, ...except],
      exceptWords: [...filter.exceptWords, words.map(({ text }) => text).join('')],
    },
  };
}

/** 早期 and 強化 of 早期強化じゃないほう. */
function joinBefore(last: Term, terms: readonly Term[]): readonly Term[] {
  const before = terms.find(({ nominal, at, text }) => nominal && at >= 0 && at + text.length === last.at);
  return before === undefined ? [last] : [...joinBefore(before, terms), last];
}

function bears(name: string, words: readonly Term[]): boolean {
  const key = makeMatchKey(name);
  return words.every((word) => word.alternatives.some((one) => key.includes(one)));
}
