// Finds what only says the name of a policy area again beside its number, in brackets or not, spelt right or not: 国際的視点
// in 基本方針8(国祭的視点). It is no topic that narrows the area.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { listBigrams } from '../../language/bigrams.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Found, Span } from '../../language/span.js';

/** What stands in brackets right behind the number. */
const BRACKETED = /^\s*[(「]([^()「」]{2,40})[)」]/u;
/** As much of it must stand in the name of the area. */
const SAID = 0.4;

/** Folded text and the numbers of policy areas in it → the brackets that repeat their names. */
export function findRestated(
  folded: string,
  areas: readonly Found<readonly number[]>[],
  { documents }: KnowledgeBase,
): readonly Span[] {
  return areas.flatMap(({ end, value }) => {
    const [whole, inside] = BRACKETED.exec(folded.slice(end)) ?? [];
    if (whole === undefined || inside === undefined) return [];
    const names = documents.flatMap(({ areas: own }) =>
      own.filter(({ no }) => value.includes(no)).map(({ name, shortNames }) => [name, ...shortNames].join('\n')),
    );
    return names.some((name) => isSaidIn(inside, name)) ? [{ start: end, end: end + whole.length }] : [];
  });
}

/** Whether a name has as many of the pairs of characters. */
function isSaidIn(text: string, name: string): boolean {
  const pairs = listBigrams(makeMatchKey(text));
  const held = new Set(listBigrams(makeMatchKey(name)));
  return pairs.length > 0 && pairs.filter((pair) => held.has(pair)).length / pairs.length >= SAID;
}
