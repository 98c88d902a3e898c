// Finds the dictionary's words that a text begins with, in kuromoji's own tables: its own search writes down the whole rest of
// a sentence for each of its characters.

/** A double array: where the children of each node begin, and whose child each node is. */
export type Tables = { readonly bases: Int32Array; readonly checks: Int32Array };

/** A word of the dictionary and its number there. */
export type WordHead = { readonly k: string; readonly v: number };

/** Ends a word in the tables. */
const END = 0;
const NONE = -1;

/** The words that a text begins with, shortest first; empty for none. */
export function findWordHeads(text: string, tables: Tables): readonly WordHead[] {
  const heads: WordHead[] = [];
  let node = 0;
  for (let at = 0; at < text.length; at += 1) {
    node = takeCharacter(text.charCodeAt(at), node, tables);
    if (node === NONE) break;
    const end = takeByte(END, node, tables);
    if (end !== NONE) heads.push({ k: text.slice(0, at + 1), v: -(tables.bases[end] ?? 0) - 1 });
  }
  return heads;
}

/** The tables go by the bytes of UTF-8; no word of the dictionary has a surrogate in it. */
function takeCharacter(code: number, node: number, tables: Tables): number {
  if (code < 0x80) return code === END ? NONE : takeByte(code, node, tables);
  const last = 0x80 | (code & 0x3f);
  if (code < 0x800) return takeByte(last, takeByte(0xc0 | (code >>> 6), node, tables), tables);
  const middle = takeByte(0x80 | ((code >>> 6) & 0x3f), takeByte(0xe0 | (code >>> 12), node, tables), tables);
  return takeByte(last, middle, tables);
}

function takeByte(byte: number, node: number, { bases, checks }: Tables): number {
  if (node === NONE) return NONE;
  const child = (bases[node] ?? 0) + byte;
  return checks[child] === node ? child : NONE;
}
