// Answers what programmes cost together; amounts of different years or kinds are never added.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { documentTitle } from '../sources.js';
import { describeFilter, type Selected, selectProgrammes, type Weighed, weighProgrammes } from './select.js';
import { answerNone, listFact, listNames, refer, sourcesOf, sumLabel } from './shared.js';

export function answerSum(query: Query, knowledge: KnowledgeBase, programmes?: readonly Programme[]): Answer {
  const selected =
    programmes?.map((programme): Selected => ({ programme, relisted: false, listings: programme.listings })) ??
    selectProgrammes(query, knowledge);
  const own = selected.filter(({ relisted }) => !relisted);
  const source = query.funding[0];
  const groups = weighProgrammes(
    own.map(({ programme }) => programme),
    query.years,
    source,
  );
  if (groups.length === 0) return answerNone(query, knowledge);
  const conditions =
    programmes === undefined ? describeFilter(query, knowledge) : programmes.map(({ name }) => name).join('・');
  const withRelisted = weighProgrammes(
    selected.map(({ programme }) => programme),
    query.years,
    source,
  );
  return {
    kind: 'answer',
    lead: groups
      .map(
        (group) =>
          `${conditions === '' ? documentTitle(group.document, knowledge) : conditions}の${sumLabel(group, source)}の合計は ${formatThousandYen(total(group.weighed))}（${formatFiscalYear(group.year)}、${group.weighed.length}事業）です。`,
      )
      .join(''),
    details: [
      ...(own.length === selected.length
        ? []
        : withRelisted.map(
            (group) =>
              `再掲${selected.length - own.length}件を含めると ${formatThousandYen(total(group.weighed))}です。`,
          )),
      `内訳: ${listNames(groups.flatMap(({ weighed }) => weighed.map(({ programme, amount }) => `${programme.name} ${formatThousandYen(amount)}`)))}`,
    ],
    table: null,
    facts: groups.map((group) => ({
      ...listFact(conditions, 'sum', total(group.weighed), '千円', own, knowledge),
      period: String(group.year),
      printed: group.weighed.map(({ amount }) => amount).join('+'),
    })),
    programmes: refer(own.map(({ programme }) => programme)),
    sources: sourcesOf(own, knowledge),
    matched: null,
  };
}

function total(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { amount }) => sum + amount, 0);
}
