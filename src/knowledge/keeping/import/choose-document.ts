// The rows of a table and all documents → the document the table belongs to. It must not know what the rows state.
import type { ParsedFolder, ParsedKnowledge } from '../../parse/parsed.js';
import { makeComparable } from '../../rules/rule.js';
import { accept, type Reading, refuse } from '../facts/reading.js';
import type { RowKey } from '../table/row-key.js';

/**
 * The one asked for; else the one that holds every programme of the table. Where a programme is in none, or the same
 * organisation has another document, such as that of the next year, it must be asked for.
 */
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
  const named = keys.filter(({ id, name }) => id !== '' || name !== '');
  const holding = folders.filter((folder) => holdsAll(folder, named));
  const [only, ...others] = folders.length === 1 ? folders : holding;
  const option = `どの資料の表かを --document で指定してください（${ids}）。`;
  if (!only || named.length === 0) return refuse(`この表の事業がすべてある資料はありません。${option}`);
  if (others.length > 0) return refuse(`この表の事業は、二つ以上の資料にあります。${option}`);
  const { organisation } = only.document?.sound ?? {};
  const hasSibling = folders.some((folder) => folder !== only && folder.document?.sound.organisation === organisation);
  return hasSibling && named.some(({ id }) => id === '')
    ? refuse(`${organisation}の資料は二つ以上あります。${option}`)
    : accept(only);
}

function holdsAll({ programmes }: ParsedFolder, keys: readonly RowKey[]): boolean {
  const names = programmes.flatMap(({ sound }) => [
    ...(sound.name === undefined ? [] : [sound.name]),
    ...(sound.aliases ?? []),
    ...(sound.listings ?? []).flatMap(({ printed }) => printed ?? []),
  ]);
  const known = new Set(names.map(makeComparable));
  const ids = new Set(programmes.map(({ fileName }) => fileName));
  return keys.every(({ id, name }) => (id === '' ? known.has(makeComparable(name)) : ids.has(id)));
}
