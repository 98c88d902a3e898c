// Tells whether a question about many programmes speaks of something that is not held: then nothing may be listed, counted or
// added up in its place.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { hasConditions, hasOwnConditions, type Query } from '../query.js';
import type { Term } from '../terms/terms.js';

/** 「宇宙開発の事業」: what is counted or added up is said to be about something unheld. */
function speaksOf(absent: readonly Term[], text: string): boolean {
  const folded = fold(text);
  return absent.some((term) => {
    const at = folded.indexOf(term.text);
    return (
      at >= 0 &&
      /^(?:の|関係の?|関連の?|に関する)?(?:事業|予算|補助|助成|取組|プロジェクト)/u.test(
        folded.slice(at + term.text.length),
      )
    );
  });
}

/** All programmes that meet conditions answer no question that speaks of something unheld: 宇宙開発の予算の合計. */
export function asksOfUnheld({ operation, absent, asked, subjects, filter, isListed, terms, text }: Query): boolean {
  const isOpen = subjects.kind === 'missing' || subjects.kind === 'none';
  const isDescribed = isOpen && terms.some(({ nominal }) => nominal);
  const isOnlyWhose = filter.documents.length === 0 && !hasOwnConditions(filter);
  const isElsewhere = isOpen && absent.some(({ parts }) => parts[0]?.isPlace);
  if ((isElsewhere || (isDescribed && isOnlyWhose)) && operation.kind !== 'tell' && operation.kind !== 'compare')
    return true;
  if (absent.length === 0 || !isOpen) return false;
  switch (operation.kind) {
    case 'list':
      return !isListed;
    case 'count':
    case 'sum':
    case 'average':
    case 'rank':
      return !hasConditions(filter) || (asked !== null && absent.includes(asked)) || speaksOf(absent, text);
    case 'tell':
    case 'compare':
      return false;
  }
}

/** 「参加者が一番多いのは」 of no one programme, or of one that is only described and counts nothing of the kind. */
export function asksUnmeasured({ measured, compares, subjects }: Query): boolean {
  if (measured === null || !compares || subjects.kind === 'ambiguous' || subjects.kind === 'statements') return false;
  if (subjects.kind !== 'found') return true;
  // 受けた人: what is counted by a word that is said of anything is what was found by the others.
  if (/^[人数件社]$/u.test(measured) && subjects.matches.every(({ indicators }) => indicators.length > 0)) return false;
  const key = makeMatchKey(measured);
  return subjects.matches.every(({ programme, isNamed }) => {
    const { indicators, figures } = programme;
    return !isNamed && ![...indicators, ...figures].some(({ name }) => makeMatchKey(name).includes(key));
  });
}
