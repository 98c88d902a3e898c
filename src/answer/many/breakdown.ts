// Says of a number or a sum of programmes of several sections, groups or areas that are named what each of them has: none of those
// that were asked about is told only in one figure with the others.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import { listHolders, listSeveral } from '../../question/choose/division.js';
import type { Query } from '../../question/query.js';
import { divide } from './divide.js';
import { addUp } from './divisions.js';
import { holdingsOf, totalByPlace, weighSelected } from './holdings.js';
import type { Selection } from './selection.js';

/** 「それぞれ: 基本方針① 11件、基本方針② 15件」; empty where not several of a kind are named. */
export function tellNumbers(query: Query, selection: Selection, knowledge: KnowledgeBase): readonly string[] {
  return join(divideNamed(query, selection, knowledge).map(({ name, places }) => `${name} ${places.length}件`));
}

/** The same of what they cost, where all amounts are of one year and kind. */
export function tellSums(query: Query, selection: Selection, knowledge: KnowledgeBase): readonly string[] {
  const holdings = holdingsOf(knowledge);
  const [group, ...others] = weighSelected(selection.places, query, holdings);
  if (group === undefined || others.length > 0) return [];
  const amounts = totalByPlace(group.column, holdings);
  return join(
    divideNamed(query, selection, knowledge).map(({ name, places }) => {
      const sum = addUp(places, amounts);
      return `${name} ${sum === null ? '（金額の記載なし）' : formatThousandYen(sum)}`;
    }),
  );
}

function divideNamed(query: Query, selection: Selection, knowledge: KnowledgeBase) {
  const by = listSeveral(query.filter) ?? listHolders(query.filter);
  return by === null ? [] : divide(selection, { by, label: '基本方針' }, query.filter, knowledge);
}

function join(parts: readonly string[]): readonly string[] {
  return parts.length < 2 ? [] : [`それぞれ: ${parts.join('、')}`];
}
