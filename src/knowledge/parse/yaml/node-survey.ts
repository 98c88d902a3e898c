// The nodes of a YAML document → what its own syntax check passes over: keys given twice and references that lead nowhere.
// It must not know lines or messages.
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap } from 'yaml';

export type Survey = {
  /** Keys that a map has already, with the offsets of both. */
  readonly duplicates: readonly { readonly name: string; readonly first: number; readonly second: number }[];
  /** How many references (*) there are. */
  readonly references: number;
  /** Offsets of references without an anchor (&) before them. */
  readonly lost: readonly number[];
};

/** One walk in the order of the text. References that lead nowhere become null, or no value could be made of the document. */
export function surveyNodes(document: Document.Parsed): Survey {
  const duplicates: { name: string; first: number; second: number }[] = [];
  const lost: number[] = [];
  const anchors = new Set<string>();
  let references = 0;

  /** The node to put in the place of this one. */
  const survey = (node: unknown): unknown => {
    if (isAlias(node)) {
      references += 1;
      if (anchors.has(node.source)) return node;
      lost.push(node.range?.[0] ?? 0);
      return new Scalar(null);
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isMap(node)) {
      for (const duplicate of findDuplicateKeys(node)) duplicates.push(duplicate);
      for (const pair of node.items) {
        pair.key = survey(pair.key);
        pair.value = survey(pair.value);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        // A sequence may hold a pair that is not in a map: [a: 1].
        if (isPair(item)) {
          item.key = survey(item.key);
          item.value = survey(item.value);
        } else node.items[index] = survey(item);
      });
    }
    return node;
  };

  document.contents = survey(document.contents) as ParsedNode | null;
  return { duplicates, references, lost };
}

function findDuplicateKeys({ items }: YAMLMap): Survey['duplicates'] {
  const firsts = new Map<string, number>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const name = String(key.value);
    const second = key.range[0];
    const first = firsts.get(name);
    if (first !== undefined) return [{ name, first, second }];
    firsts.set(name, second);
    return [];
  });
}
