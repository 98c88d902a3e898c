// Finds values and the ends of their lines in a parsed YAML text. It must not know what is to be done with them.
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../../parse/yaml/locator.js';

export type Entry = Pair<Node, Node | null>;

/** The value that a path leads to; null where it leads nowhere or to nothing. */
export function findNode(root: Node, path: Path): Node | null {
  return path.reduce<Node | null>((node, step) => {
    if (isMap(node)) return (findPair(node, step)?.value as Node | null | undefined) ?? null;
    return isSeq(node) ? ((node.items[Number(step)] as Node | undefined) ?? null) : null;
  }, root);
}

export function findPair(map: YAMLMap, key: PropertyKey): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** Where the last character of a key and its value stands. */
export function endOf(pair: Entry): number {
  return pair.value?.range ? Math.max(endOfNode(pair.value), pair.key.range?.[1] ?? 0) : (pair.key.range?.[1] ?? 0);
}

/** The same of a value by itself; the range of a block of lines may take in comments below it. */
export function endOfNode(node: Node): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1) as Entry | undefined;
    if (last) return endOf(last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | undefined;
    if (last) return endOfNode(last);
  }
  return node.range?.[1] ?? 0;
}

/** Whether a value is a text below its key, begun by `|` or `>`. */
export function isTextBlock(node: Node): node is Scalar {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

export function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}

export function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}

/** The start of the line below; a text block ends there already. */
export function lineAfter(source: string, offset: number): number {
  return source[offset - 1] === '\n' ? offset : lineEnd(source, offset) + 1;
}
