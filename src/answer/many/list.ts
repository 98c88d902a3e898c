// Answers which programmes there are and how many; 再掲 is marked, and never counted twice without saying so.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { describeAmount } from '../describe.js';
import { describeFilter, type Selected, selectProgrammes } from './select.js';
import { answerNone, listFact, listNames, refer, sourcesOf } from './shared.js';

export function answerList(query: Query, knowledge: KnowledgeBase): Answer {
  const selected = selectProgrammes(query, knowledge);
  if (selected.length === 0) return answerNone(query, knowledge);
  const conditions = describeFilter(query, knowledge);
  if (query.aspects.includes('budget') && selected.every(({ programme }) => programme.budgets.length === 0))
    return answerNoBudget(conditions, selected, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、次の${countWords(selected)}です。`,
    details: [],
    table: tabulate(selected),
    facts: [listFact(conditions, 'count', selected.length, '件', selected, knowledge)],
    programmes: refer(selected.map(({ programme }) => programme)),
    sources: sourcesOf(selected, knowledge),
    matched: null,
  };
}

/** Programmes whose document prints no budget. */
function answerNoBudget(conditions: string, selected: readonly Selected[], knowledge: KnowledgeBase): Answer {
  return {
    kind: 'unknown',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業の予算額は、資料に載っていません。`,
    details: [],
    sources: sourcesOf(selected, knowledge),
    candidates: [],
  };
}

export function answerCount(query: Query, knowledge: KnowledgeBase): Answer {
  const selected = selectProgrammes(query, knowledge);
  if (selected.length === 0) return answerNone(query, knowledge);
  const conditions = describeFilter(query, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、${countWords(selected)}です。`,
    details: [
      ...countListings(selected),
      listNames(selected.map(({ programme, relisted }) => programme.name + (relisted ? '（再掲）' : ''))),
    ],
    table: null,
    facts: [listFact(conditions, 'count', selected.length, '件', selected, knowledge)],
    programmes: refer(selected.map(({ programme }) => programme)),
    sources: sourcesOf(selected, knowledge),
    matched: null,
  };
}

/** Where programmes are listed again elsewhere, the number of listings is said beside that of programmes. */
function countListings(selected: readonly Selected[]): readonly string[] {
  const listings = selected.flatMap((one) => one.listings);
  const again = listings.length - selected.length;
  return again > 0 ? [`掲載の数は、再掲${again}件を含めて${listings.length}件です。`] : [];
}

/** 「34件（うち再掲2件）」 */
function countWords(selected: readonly Selected[]): string {
  const relisted = selected.filter((one) => one.relisted).length;
  return relisted === 0 || relisted === selected.length
    ? `${selected.length}件`
    : `${selected.length}件（うち再掲${relisted}件、再掲を除くと${selected.length - relisted}件）`;
}

function tabulate(selected: readonly Selected[]): Table {
  const sections = new Set(selected.map(({ programme }) => describeDesk(programme)));
  const years = new Set(
    selected.flatMap(({ programme }) => programme.budgets.map(({ year, kind }) => `${formatFiscalYear(year)}${kind}`)),
  );
  const amountHeading = years.size === 1 ? ([...years][0] ?? '事業費') : '予算';
  return {
    headings: [
      { text: '事業名', align: 'left' },
      { text: amountHeading, align: 'right' },
      ...(sections.size === 1 ? [] : [{ text: '担当課', align: 'left' as const }]),
    ],
    rows: selected.map(({ programme, relisted }) => [
      programme.name + (relisted ? '（再掲）' : ''),
      describeBudgets(programme, years.size === 1),
      ...(sections.size === 1 ? [] : [describeDesk(programme)]),
    ]),
  };
}

function describeDesk({ sections, organisation }: Programme): string {
  return sections.map(({ section }) => section).join('・') || organisation;
}

function describeBudgets({ budgets }: Programme, yearIsInHeading: boolean): string {
  const shown = budgets.filter(({ amount }) => amount !== null);
  if (shown.length === 0) return budgets[0] === undefined ? '記載なし' : describeAmount(budgets[0]);
  return shown
    .map((budget) => describeAmount(budget) + (yearIsInHeading ? '' : `（${formatFiscalYear(budget.year)}）`))
    .join('、');
}
