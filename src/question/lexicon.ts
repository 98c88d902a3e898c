// Finds the knowledge base's own words in a question, longest first, so that no shorter word inside one is taken for itself.
import { keyFoldedText } from '../language/match-key.js';
import type { Span } from '../language/span.js';
import type { Entity, Name } from './names.js';

/** A stretch of the folded question that is a name, and everything that bears the name. */
export type Mention = Span & { readonly text: string; readonly key: string; readonly entities: readonly Entity[] };

export type Lexicon = {
  readonly entities: ReadonlyMap<string, readonly Entity[]>;
  /** The lengths of the keys that begin with two given characters, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
};

/** Names → the lexicon that {@link findMentions} looks them up in. */
export function buildLexicon(names: readonly Name[]): Lexicon {
  const entities = new Map<string, Entity[]>();
  const lengths = new Map<string, Set<number>>();
  for (const { key, entity } of names) {
    entities.set(key, [...(entities.get(key) ?? []), entity]);
    const head = key.slice(0, 2);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(key.length));
  }
  return {
    entities,
    lengths: new Map([...lengths].map(([head, set]) => [head, [...set].toSorted((a, b) => b - a)])),
  };
}

/** Folded text → the names in it from left to right, none overlapping another; empty when there is none. */
export function findMentions(folded: string, lexicon: Lexicon): readonly Mention[] {
  const { key, places } = keyFoldedText(folded);
  const mentions: Mention[] = [];
  for (let at = 0; at < key.length; at += 1) {
    const length = (lexicon.lengths.get(key.slice(at, at + 2)) ?? []).find((candidate) => isName(at, candidate));
    if (length === undefined) continue;
    const start = places[at] ?? 0;
    const end = (places[at + length - 1] ?? 0) + 1;
    const found = key.slice(at, at + length);
    mentions.push({
      start,
      end,
      text: folded.slice(start, end),
      key: found,
      entities: lexicon.entities.get(found) ?? [],
    });
    at += length - 1;
  }
  return mentions;

  function isName(at: number, length: number): boolean {
    if (at + length > key.length || !lexicon.entities.has(key.slice(at, at + length))) return false;
    return !cutsWord(places[at] ?? 0, -1) && !cutsWord(places[at + length - 1] ?? 0, 1);
  }

  /** A Latin word or a number must not be cut: 「it」 is not in 「with」. */
  function cutsWord(place: number, step: 1 | -1): boolean {
    const pair = (folded[place] ?? '') + (folded[place + step] ?? '');
    return /^[a-z]{2}$|^[0-9]{2}$/u.test(pair);
  }
}
