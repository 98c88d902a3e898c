// One thing that would change in a file: its words for the keeper and its edits for the text.
import type { Edit } from '../yaml/edit-yaml.js';
import type { YamlValue } from '../yaml/write-yaml.js';
import { showBoth } from './texts.js';

export type Change = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly Edit[];
};

/** How a change shows that there is nothing. */
export const NOTHING = '（なし）';

/** 「項目: 前 → 後」. */
export function formatChange({ label, before, after }: Change): string {
  return `${label}: ${before} → ${after}`;
}

/** The change of one value that stands at `path`. */
export function setValue(label: string, path: readonly PropertyKey[], before: YamlValue, after: YamlValue): Change {
  return { label, ...showBoth(show(before), show(after)), edits: [{ kind: 'set', path, value: after }] };
}

export function append(path: readonly PropertyKey[], value: YamlValue): Edit {
  return { kind: 'append', path, value };
}

/** From the last to the first, so that no place moves before its turn. */
export function removeAll(path: readonly PropertyKey[], indexes: readonly number[]): readonly Edit[] {
  return indexes.toReversed().map((index) => ({ kind: 'remove', path: [...path, index] }));
}

export function joinNames(names: readonly string[]): string {
  return names.length === 0 ? NOTHING : names.join('、');
}

function show(value: YamlValue): string {
  return value === null || value === '' ? NOTHING : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
