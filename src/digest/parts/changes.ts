// What changed in the knowledge since the channel's last digest, for the programmes it chose.
import { isSelected, type Selection } from '../selection.js';
import { type Change, compareStates } from '../state/compare.js';
import type { State } from '../state/facts.js';

export type ChangesPart = { readonly kind: 'changes'; readonly changes: readonly Change[] };

/** Null where there is nothing to compare with, as at the first digest, or where nothing changed. */
export function findChanges(before: State | null, after: State, selection: Selection): ChangesPart | null {
  if (before === null) return null;
  const changes = compareStates(before, after).filter(({ tags }) => isSelected(tags, selection));
  return changes.length === 0 ? null : { kind: 'changes', changes };
}
