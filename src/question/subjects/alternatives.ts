// Tells the topics that a question about many programmes names side by side: バスや鉄道の補助 means those on either.
import type { Heard } from '../hear.js';
import type { Term } from '../terms/terms.js';

const JOINT = /^(?:関係|関連|系)?(?:と|や|・|、|か|及び|および|または|or|and)$/u;
/** What a topic has behind it. */
const OF_LISTED = /^(?:の|に関する|に関わる|関係|関連|系|がらみ|絡み|向け)/u;

/** The words of each topic, with those that are said of all; empty where there is but one. */
export function listAlternatives(terms: readonly Term[], { untyped }: Heard): readonly (readonly Term[])[] {
  const nouns = terms.filter(({ nominal, at }) => nominal && at >= 0).toSorted((a, b) => a.at - b.at);
  const endOf = ({ at, text }: Term) => at + text.length;
  const joins = (one: Term, next: Term | undefined) =>
    next !== undefined && JOINT.test(untyped.slice(endOf(one), next.at));
  const last = nouns.findLastIndex((one, place) => place > 0 && joins(nouns[place - 1] ?? one, one));
  const final = nouns[last];
  if (final === undefined || !OF_LISTED.test(untyped.slice(endOf(final)))) return [];
  const first = nouns.findLastIndex((one, place) => place < last && !joins(one, nouns[place + 1])) + 1;
  const chain = nouns.slice(first, last + 1);
  const rest = terms.filter((term) => !chain.includes(term));
  return chain.map((term) => [term, ...rest]);
}
