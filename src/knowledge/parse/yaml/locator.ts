// A parsed YAML document → the line and column of any value, key or piece of text in it. It must not know what the
// values mean.
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type Position, START } from '../../problem.js';

/** Keys and indexes from the top of a file down to a value. */
export type Path = readonly PropertyKey[];

/** Finds places in one file. A path that leads nowhere gives the place of the last thing on it that is there. */
export type Locator = {
  readonly value: (path: Path) => Position;
  readonly key: (path: Path) => Position;
  /** Where `fragment` stands in the text at `path`; the text's own place where it is written otherwise. */
  readonly text: (path: Path, fragment: string) => Position;
};

type Found = { readonly key: Node | null; readonly value: Node | null };

/** For a file that could not be read: every place is its start. */
export const startLocator: Locator = { value: () => START, key: () => START, text: () => START };

/** The document must have been parsed from `source`, in which `positionAt` knows the places. */
export function makeLocator(
  document: Document.Parsed,
  positionAt: (offset: number) => Position,
  source: string,
): Locator {
  const positionOf = (offset: number | undefined) => (offset === undefined ? START : positionAt(offset));
  const locateValue = (path: Path): Position => {
    const found = find(document, path);
    const node = found.value && !isBlank(found.value) ? found.value : (found.key ?? found.value);
    return positionOf(node?.range?.[0]);
  };
  return {
    value: locateValue,
    key: (path) => {
      const found = find(document, path);
      return positionOf((found.key ?? found.value)?.range?.[0]);
    },
    text: (path, fragment) => {
      const range = find(document, path).value?.range;
      const offset = range ? source.slice(range[0], range[1]).search(toPattern(fragment)) : -1;
      return range && offset !== -1 ? positionOf(range[0] + offset) : locateValue(path);
    },
  };
}

/** The locator of a value that stands at `prefix` in a file: its own paths begin there. */
export function startLocatorAt(locator: Locator, prefix: Path): Locator {
  return {
    value: (path) => locator.value([...prefix, ...path]),
    key: (path) => locator.key([...prefix, ...path]),
    text: (path, fragment) => locator.text([...prefix, ...path], fragment),
  };
}

function find(document: Document.Parsed, path: Path): Found {
  let found: Found = { key: null, value: document.contents };
  for (const step of path) {
    const next = stepInto(document, found.value, step);
    if (!next) break;
    found = next;
  }
  return found;
}

function stepInto(document: Document.Parsed, node: Node | null, step: PropertyKey): Found | null {
  const container = isAlias(node) ? (node.resolve(document) ?? null) : node;
  if (isMap(container)) {
    const pair = container.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair ? { key: pair.key as Node, value: (pair.value as Node | null) ?? null } : null;
  }
  if (isSeq(container)) {
    const item = container.items[Number(step)];
    return item === undefined ? null : { key: null, value: item as Node };
  }
  return null;
}

/** As much of a fragment tells it apart; a pattern of a whole long text would take more memory than there is. */
const LOOKED_FOR = 80;

/** YAML may break a line wherever the text has a space. */
function toPattern(fragment: string): RegExp {
  return new RegExp(
    fragment
      .slice(0, LOOKED_FOR)
      .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+'),
    'u',
  );
}

/** 「amount:」 with nothing after it has a value node of no width, which may stand lines further down. */
function isBlank(node: Node): boolean {
  return node.range ? node.range[0] === node.range[1] : true;
}
