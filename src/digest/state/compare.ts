// Two states of the knowledge → what changed from the one to the other, the weightiest first.

import type { Tag } from '../selection.js';
import type { Source } from '../source.js';
import type { Fact, State, Subject } from './facts.js';

type Common = {
  readonly subject: string;
  readonly source: Source;
  readonly tags: readonly Tag[];
  readonly about: string;
};

export type Change =
  /** A programme, a measure or a statement that was not held before. */
  | (Common & { readonly kind: 'subject-added' })
  | (Common & { readonly kind: 'subject-removed' })
  | (Common & { readonly kind: 'fact-added'; readonly what: string; readonly after: string })
  | (Common & { readonly kind: 'fact-removed'; readonly what: string; readonly before: string })
  | (Common & {
      readonly kind: 'fact-changed';
      readonly what: string;
      readonly before: string;
      readonly after: string;
    });

const WEIGHTS: readonly Change['kind'][] = [
  'subject-added',
  'subject-removed',
  'fact-changed',
  'fact-added',
  'fact-removed',
];

/** Facts of a subject that came or went are not listed one by one. Empty where nothing changed. */
export function compareStates(before: State, after: State): readonly Change[] {
  const added = Object.entries(after.subjects)
    .filter(([key]) => !Object.hasOwn(before.subjects, key))
    .map(([key, subject]): Change => ({ kind: 'subject-added', ...about(key, subject) }));
  const removed = Object.entries(before.subjects)
    .filter(([key]) => !Object.hasOwn(after.subjects, key))
    .map(([key, subject]): Change => ({ kind: 'subject-removed', ...about(key, subject) }));
  const keys = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)]);
  const changed = [...keys].flatMap((key) => compareFacts(before.facts[key], after.facts[key], before, after));
  return [...added, ...removed, ...changed].toSorted((a, b) => WEIGHTS.indexOf(a.kind) - WEIGHTS.indexOf(b.kind));
}

function compareFacts(old: Fact | undefined, now: Fact | undefined, before: State, after: State): readonly Change[] {
  const fact = now ?? old;
  if (fact === undefined || old?.printed === now?.printed) return [];
  const [then, subject] = [before.subjects[fact.about], after.subjects[fact.about]];
  if (then === undefined || subject === undefined) return [];
  const common = { ...about(fact.about, subject, fact.place), what: fact.what };
  if (old === undefined) return [{ kind: 'fact-added', ...common, after: fact.printed }];
  if (now === undefined) return [{ kind: 'fact-removed', ...common, before: fact.printed }];
  return [{ kind: 'fact-changed', ...common, before: old.printed, after: now.printed }];
}

function about(key: string, { name, source, tags }: Subject, place?: string): Common {
  return { subject: name, source: place === undefined ? source : { ...source, place }, tags, about: key };
}
