// The rows of a table and all documents → the document the table belongs to. It must not know what the rows state.
import type { ParsedFolder, ParsedKnowledge } from '../../parse/parsed.js';
import { makeComparable } from '../../rules/rule.js';
import { accept, type Reading, refuse } from '../facts/reading.js';
import type { RowKey } from '../table/row-facts.js';

/** The one asked for; else the only one there is, or the only one that holds any programme of the table. */
export function chooseDocument(
  { folders }: ParsedKnowledge,
  keys: readonly RowKey[],
  asked: string | null,
): Reading<ParsedFolder> {
  const ids = folders.map(({ id }) => id).join('、');
  if (asked !== null) {
    const folder = folders.find(({ id }) => id === asked);
    return folder ? accept(folder) : refuse(`資料「${asked}」がありません。あるのは ${ids} です。`);
  }
  const [only, ...others] = folders.length === 1 ? folders : folders.filter((folder) => holdsAny(folder, keys));
  if (only && others.length === 0) return accept(only);
  const reason = only ? '同じ事業が二つ以上の資料にあります。' : 'この表の事業は、どの資料にもまだありません。';
  return refuse(`${reason}どの資料の表かを --document で指定してください（${ids}）。`);
}

function holdsAny({ programmes }: ParsedFolder, keys: readonly RowKey[]): boolean {
  const names = new Set(
    programmes.flatMap(({ sound }) =>
      [sound.name, ...(sound.aliases ?? [])].flatMap((name) => (name ? [makeComparable(name)] : [])),
    ),
  );
  const ids = new Set(programmes.map(({ fileName }) => fileName));
  return keys.some(({ id, name }) => (id === '' ? names.has(makeComparable(name)) : ids.has(id)));
}
