// Plain values → YAML text as the knowledge files are written by hand. It must not know what the keys mean.
import { Document, Scalar, stringify } from 'yaml';
import { isRecord } from '../../parse/yaml/yaml-text.js';

export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Texts that keepers go on writing in, and lists that grow, each get lines of their own. */
const TEXT_KEYS: readonly string[] = ['overview', 'results'];
const LINE_LIST_KEYS: readonly string[] = ['aliases', 'shortNames'];

const ONE_LINE = {
  lineWidth: 0,
  collectionStyle: 'flow',
  flowCollectionPadding: false,
  doubleQuotedAsJSON: true,
} as const;

/** Texts that the library would write on lines of their own: of several lines, or like the marks between documents. */
const NEVER_PLAIN = /\n|^(?:---|\.\.\.)/u;

/** A value on one line that may stand anywhere, also inside braces: `{ area: 4, no: 2 }`, `[new]`, `"1,266"`. */
export function writeFlow(value: YamlValue): string {
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (isRecord(value)) {
    const pairs = listPairs(value).map(([key, inner]) => `${key}: ${writeFlow(inner)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return writeScalar(value, '');
}

/** A single value for one line; `quote` keeps the quotes that stood around the value before. */
export function writeScalar(value: string | number | boolean | null, quote: '' | '"' | "'"): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    if (quote === '"' || NEVER_PLAIN.test(value)) scalar.type = 'QUOTE_DOUBLE';
    else if (quote === "'") scalar.type = 'QUOTE_SINGLE';
  }
  const document = new Document([scalar]);
  // Inside brackets a text is quoted wherever a comma or a bracket in it would be taken for more than text.
  return document.toString(ONE_LINE).trim().slice(1, -1);
}

/** The lines of `key: value`, each indented by `indent` spaces. */
export function writeEntry(key: string, value: YamlValue, indent: number): readonly string[] {
  return writeLines(key, value).map((line) => (line === '' ? line : ' '.repeat(indent) + line));
}

/** The lines of one item of a list, the first with its dash, each indented by `indent` spaces. */
export function writeItem(item: YamlValue, indent: number): readonly string[] {
  const lines =
    isRecord(item) && !isFlat(item) ? listPairs(item).flatMap(([key, value]) => writeLines(key, value)) : [];
  const all = lines.length > 0 ? lines : [writeFlow(item)];
  const pad = ' '.repeat(indent);
  return all.map((line, index) => (line === '' ? line : `${pad}${index === 0 ? '- ' : '  '}${line}`));
}

/** Whether a text may stand below its key as it is: nothing at its ends is lost there. */
export function isText(text: string): boolean {
  return /^[^ \t\n]/u.test(text) && /[^ \t\n]$/u.test(text);
}

/** A text below its key: the mark that goes behind the key, then the lines. */
export function writeText(text: string): readonly string[] {
  const scalar = new Scalar(text);
  scalar.type = 'BLOCK_LITERAL';
  const [head = '', ...lines] = stringify({ text: scalar }, { lineWidth: 0 }).trimEnd().split('\n');
  return [head.slice('text: '.length), ...lines];
}

function writeLines(key: string, value: YamlValue): readonly string[] {
  if (typeof value === 'string' && isText(value) && (TEXT_KEYS.includes(key) || value.includes('\n'))) {
    const text = new Scalar(value);
    text.type = 'BLOCK_LITERAL';
    return stringify({ [key]: text }, { lineWidth: 0 })
      .trimEnd()
      .split('\n');
  }
  if (isList(value) && (LINE_LIST_KEYS.includes(key) || value.some(isRecord))) {
    return [`${key}:`, ...value.flatMap((item) => writeItem(item, 2))];
  }
  if (isRecord(value) && !isFlat(value)) {
    return [`${key}:`, ...listPairs(value).flatMap(([inner, item]) => writeEntry(inner, item, 2))];
  }
  return [`${key}: ${writeFlow(value)}`];
}

/** Whether a map fits on one line: it holds no maps, and no text of several lines. */
function isFlat(map: { readonly [key: string]: YamlValue | undefined }): boolean {
  return listPairs(map).every(
    ([, value]) =>
      !isRecord(value) &&
      !(typeof value === 'string' && value.includes('\n')) &&
      !(isList(value) && value.some((item) => isRecord(item) || isList(item))),
  );
}

function listPairs(map: { readonly [key: string]: YamlValue | undefined }): readonly (readonly [string, YamlValue])[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function isList(value: unknown): value is readonly YamlValue[] {
  return Array.isArray(value);
}
