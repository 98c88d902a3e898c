// Refuses what was found by words that belong to a thing that is not held: 購入 and 補助 of 除雪機購入の補助 find no purchase of
// other things.
import type { Subjects } from '../query.js';
import { isHeld } from '../search/holders.js';
import { listAbsent } from '../search/rarity.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';

/** What is left says too little: 補助, 会社. */
const FAINT = 0.95;
/** の or を between them. */
const OF = 1;

/** One programme that is described → none, where next to nothing but words that end an unheld compound speaks for it. */
export function refuseTorn(subjects: Subjects, terms: readonly Term[], index: SearchIndex): Subjects {
  const [match, ...others] = subjects.kind === 'found' ? subjects.matches : [];
  if (match === undefined || others.length > 0 || match.isNamed) return subjects;
  const ends = listEnds(listAbsent(terms, index));
  const letters = listEnds(terms.filter((term) => isStrangeLatin(term, index)));
  // 除雪機の購入補助, but not お隣の韓国に
  const goesOn = ({ at, text }: Term) => terms.some((next) => next.at === at + text.length);
  const torn = new Set(
    terms
      .filter((term) => ends.has(term.at) || letters.has(term.at) || (ends.has(term.at - OF) && goesOn(term)))
      .map(({ text }) => text),
  );
  if (torn.size === 0) return subjects;
  const told = match.evidence
    .filter(({ words }) => !torn.has(words))
    .reduce((sum, { strength, weight }) => sum + strength * weight, 0);
  return told < FAINT ? { kind: 'missing', nearest: [match] } : subjects;
}

function listEnds(terms: readonly Term[]): ReadonlySet<number> {
  return new Set(terms.filter(({ at }) => at >= 0).map(({ at, text }) => at + text.length));
}

/** EV: a few letters among Japanese words that stand nowhere. */
function isStrangeLatin({ text, key }: Term, index: SearchIndex): boolean {
  return /^[a-z]{2,4}$/u.test(text) && !isHeld(key, index);
}
