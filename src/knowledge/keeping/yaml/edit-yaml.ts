// YAML text + one edit → YAML text in which nothing else has moved: comments, order, quotes and blank lines stay, since only
// the characters of the edited value are replaced. It must not know what the file is about.
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../../parse/yaml/locator.js';
import {
  columnOf,
  type Entry,
  endOf,
  endOfNode,
  findNode,
  findPair,
  isTextBlock,
  lineAfter,
  lineEnd,
} from './nodes.js';
import { isText, writeEntry, writeFlow, writeItem, writeScalar, writeText, type YamlValue } from './write-yaml.js';

/** `set` replaces a value or adds a key, `append` adds an item to a list, `remove` takes an item out of a list. */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: YamlValue }
  | { readonly kind: 'append'; readonly path: Path; readonly value: YamlValue }
  | { readonly kind: 'remove'; readonly path: Path };

type Splice = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The text with the edit made, or null where the value is written in a way that cannot be edited by itself. New keys of
 * the whole file stand where `keyOrder` has them, others at the end of their map.
 */
export function editYaml(text: string, edit: Edit, keyOrder: readonly string[]): string | null {
  const source = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const document = parseDocument(source, { uniqueKeys: false, logLevel: 'error' });
  if (document.errors.length > 0 || !document.contents) return null;
  const splice = findSplice(source, document.contents, edit, keyOrder);
  return splice && source.slice(0, splice.start) + splice.text + source.slice(splice.end);
}

function findSplice(source: string, root: Node, edit: Edit, keyOrder: readonly string[]): Splice | null {
  const parent = findNode(root, edit.path.slice(0, -1));
  const last = edit.path.at(-1);
  if (!parent || last === undefined) return null;
  if (edit.kind === 'remove') return isSeq(parent) ? removeItem(source, parent, Number(last)) : null;
  const node = findNode(root, edit.path);
  if (edit.kind === 'append') {
    if (isSeq(node) && node.items.length > 0) return appendItem(source, node, edit.value);
    return findSplice(source, root, { kind: 'set', path: edit.path, value: [edit.value] }, keyOrder);
  }
  const pair = isMap(parent) ? findPair(parent, last) : undefined;
  if (isMap(parent) && !pair) {
    return addPair(source, parent, String(last), edit.value, edit.path.length === 1 ? keyOrder : []);
  }
  if (!node?.range || isAlias(node) || node.anchor !== undefined) return null;
  return replaceNode(source, node, isMap(parent) && parent.flow !== true ? pair : undefined, edit.value);
}

/** `pair` is given where the value may take lines of its own. */
function replaceNode(source: string, node: Node, pair: Pair | undefined, value: YamlValue): Splice | null {
  const [start = 0, end = 0] = node.range ?? [];
  const isBlock = isTextBlock(node);
  if (isCollection(node) && node.flow !== true) return pair ? foldBlock(node, pair, value) : null;
  if (pair && typeof value === 'string' && isText(value) && (isBlock || value.includes('\n'))) {
    return replaceText(source, node, pair, value);
  }
  if (isBlock || start === end) return pair && start === end ? fillEmpty(pair, value) : null;
  const isSingle = value === null || typeof value !== 'object';
  return { start, end, text: isSingle ? writeScalar(value, quoteOf(node)) : writeFlow(value) };
}

/** A map or a list in lines of its own gives way to one behind its key. */
function foldBlock(node: Node, pair: Pair, value: YamlValue): Splice | null {
  const keyEnd = (pair.key as Node).range?.[1];
  return keyEnd === undefined ? null : { start: keyEnd + 1, end: endOfNode(node), text: ` ${writeFlow(value)}` };
}

function quoteOf(node: Node): '' | '"' | "'" {
  if (!isScalar(node)) return '';
  return node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : '';
}

/** A text of several lines goes below its key; a comment behind the old value stays behind the new header. */
function replaceText(source: string, node: Node, pair: Pair, value: string): Splice | null {
  const [start = 0, end = 0] = node.range ?? [];
  const indent = ' '.repeat(columnOf(source, (pair.key as Node).range?.[0] ?? 0));
  const [mark = '', ...lines] = writeText(value);
  const headEnd = lineEnd(source, start);
  const wasBlock = isTextBlock(node);
  if (!wasBlock && end > headEnd) return null;
  const comment = source.slice(wasBlock ? start : end, headEnd).replace(/^[|>][-+\d]*/, '');
  const below = lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
  return { start, end: wasBlock ? end : headEnd + 1, text: `${mark}${comment}\n${below}` };
}

/** `key:` with nothing behind it. */
function fillEmpty(pair: Pair, value: YamlValue): Splice | null {
  const keyEnd = (pair.key as Node).range?.[1];
  return keyEnd === undefined ? null : { start: keyEnd + 1, end: keyEnd + 1, text: ` ${writeFlow(value)}` };
}

function addPair(source: string, map: YAMLMap, key: string, value: YamlValue, order: readonly string[]): Splice | null {
  const items = map.items as readonly Entry[];
  const last = items.at(-1);
  if (map.flow === true) {
    const [start = 0] = map.range ?? [];
    const at = last ? endOf(last) : start + 1;
    return { start: at, end: at, text: last ? `, ${key}: ${writeFlow(value)}` : ` ${key}: ${writeFlow(value)} ` };
  }
  const place = order.indexOf(key);
  const stands = (pair: Entry) => order.indexOf(isScalar(pair.key) ? String(pair.key.value) : '');
  const before = items.findLast((pair) => stands(pair) !== -1 && stands(pair) < place) ?? last;
  if (!before?.key.range) return null;
  const lines = writeEntry(key, value, columnOf(source, before.key.range[0]));
  return insertLines(source, endOf(before), lines);
}

function appendItem(source: string, list: YAMLSeq, item: YamlValue): Splice | null {
  const last = list.items.at(-1) as Node | undefined;
  const start = list.range?.[0];
  if (!last?.range || start === undefined) return null;
  if (list.flow === true) return { start: last.range[1], end: last.range[1], text: `, ${writeFlow(item)}` };
  return insertLines(source, endOfNode(last), writeItem(item, columnOf(source, start)));
}

function removeItem(source: string, list: YAMLSeq, index: number): Splice | null {
  const [before, item, after] = [list.items[index - 1], list.items[index], list.items[index + 1]] as (
    | Node
    | undefined
  )[];
  if (!item?.range) return null;
  if (list.flow === true) {
    if (after?.range) return { start: item.range[0], end: after.range[0], text: '' };
    return { start: before?.range?.[1] ?? item.range[0], end: item.range[1], text: '' };
  }
  if (list.items.length === 1) return null;
  const dash = source.lastIndexOf('-', item.range[0] - 1);
  return { start: source.lastIndexOf('\n', dash) + 1, end: lineAfter(source, endOfNode(item)), text: '' };
}

function insertLines(source: string, end: number, lines: readonly string[]): Splice {
  const at = lineAfter(source, end);
  return { start: at, end: at, text: lines.map((line) => `${line}\n`).join('') };
}
