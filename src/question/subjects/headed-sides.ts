// Decides two programmes that are told apart only by a word each, behind what they have in common: 原発の研修、基礎のやつと施設のやつ, どっち.
// Neither word describes a programme by itself.
import type { Mention } from '../names/lexicon.js';
import type { Subjects } from '../query.js';
import { scoreCandidates } from '../search/candidates.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';
import { GOOD, TIE } from './decide.js';
import { type Allows, matchesOf } from './matches.js';

export type HeadedSides = { readonly head: readonly Term[]; readonly sides: readonly (readonly Term[])[] };

/** What they have in common, は or a comma, one of them と the other. */
const HEADED =
  /(?<head>[^、。?!\n]{2,40})(?:には|では|は|って|、|の(?:うち|中)(?:で|の)?)[、\s]*(?<one>[^、。?!\n]{1,20}?)と、?(?<other>[^、。?!\n]{1,20}?)(?:とで(?:は)?|とでは|で(?:は)?|と?の(?=[\s　]|$)|は|[、。?]|\s{2,}|と(?=[、。\s])|$)/u;

/** So many programmes at most have it in common. */
const MOST_ALIKE = 12;
/** What they have in common is explained so well beside the one that has it best. */
const ALIKE = 0.75;

/** Text without names and cues → the two sides and what stands before them; null where it is not built so. */
export function splitHeaded(
  bare: string,
  mentions: readonly Mention[],
  findTerms: (text: string) => readonly Term[],
): HeadedSides | null {
  if (mentions.some(isWrittenName)) return null;
  const { head = '', one = '', other = '' } = HEADED.exec(bare)?.groups ?? {};
  const sides = [one, other].map(findTerms);
  const common = findTerms(head);
  return [common, ...sides].every((terms) => terms.some(({ nominal }) => nominal)) ? { head: common, sides } : null;
}

/** The two programmes that are meant; null where they are not both clear. */
export function decideHeaded({ head, sides }: HeadedSides, allows: Allows, index: SearchIndex): Subjects | null {
  const common = matchesOf(scoreCandidates(head, index, allows), allows);
  const best = common[0]?.score ?? 0;
  const alike = new Set(
    common
      .filter(({ score }) => score >= Math.max(GOOD, best * ALIKE))
      .slice(0, MOST_ALIKE)
      .map(({ programme }) => programme),
  );
  const isAlike: Allows = (programme) => alike.has(programme);
  const [first = [], second = []] = sides.map((terms) => matchesOf(scoreCandidates(terms, index, isAlike), isAlike));
  const [pair, next] = first
    .flatMap((one) => second.flatMap((other) => (one.programme === other.programme ? [] : [[one, other] as const])))
    .map((matches) => ({ matches, sum: matches.reduce((sum, { score }) => sum + score, 0) }))
    .toSorted((a, b) => b.sum - a.sum);
  const isClear = pair?.matches.every(({ score }) => score >= GOOD) && (next?.sum ?? 0) < pair.sum - TIE;
  return pair !== undefined && isClear ? { kind: 'found', matches: pair.matches } : null;
}

function isWrittenName({ manner, entities }: Mention): boolean {
  return manner === 'written' && entities.some((entity) => entity.kind === 'programme' && entity.by !== 'short');
}
