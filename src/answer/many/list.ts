// Answers which programmes there are and how many; 再掲 is marked, and never counted twice without saying so.

import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { describeAmount } from '../describe.js';
import type { Selected } from './holdings.js';
import { tellLeftOut } from './left-out.js';
import { describeFilter, selectProgrammes } from './select.js';
import { answerNone, listFact, listNames, MOST_ROWS, sourcesOf } from './shared.js';
import { tellLoose } from './topical.js';

export function answerList(query: Query, knowledge: KnowledgeBase): Answer {
  const selected = selectProgrammes(query, knowledge);
  if (selected.length === 0) return answerNone(query, knowledge);
  const conditions = describeFilter(query, knowledge);
  if (query.aspects.includes('budget') && selected.every(({ budgetHeading }) => budgetHeading === ''))
    return answerNoBudget(conditions, selected, knowledge);
  const sources = sourcesOf(selected, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、次の${countWords(selected)}です。`,
    details: tellLeftOut(query, selected, knowledge),
    table: tabulate(selected),
    facts: [listFact(conditions, 'count', selected.length, '件', sources)],
    programmes: selected.map(({ ref }) => ref),
    sources,
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
  const sources = sourcesOf(selected, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、${countWords(selected)}です。`,
    details: [...countListings(selected), listNames(selected, nameOf), ...tellLoose(query)],
    table: null,
    facts: [listFact(conditions, 'count', selected.length, '件', sources)],
    programmes: selected.map(({ ref }) => ref),
    sources,
    matched: null,
  };
}

/** Where programmes are listed again elsewhere, the number of listings is said beside that of programmes. */
function countListings(selected: readonly Selected[]): readonly string[] {
  const listings = selected.reduce((sum, one) => sum + one.listings.length, 0);
  const again = listings - selected.length;
  return again > 0 ? [`掲載の数は、再掲${again}件を含めて${listings}件です。`] : [];
}

/** 「34件（うち再掲2件）」 */
function countWords(selected: readonly Selected[]): string {
  const relisted = selected.filter((one) => one.relisted).length;
  return relisted === 0 || relisted === selected.length
    ? `${selected.length}件`
    : `${selected.length}件（うち再掲${relisted}件、再掲を除くと${selected.length - relisted}件）`;
}

function tabulate(selected: readonly Selected[]): Table {
  const shown = selected.slice(0, MOST_ROWS);
  const isOneDesk = selected.every(({ desk }) => desk === selected[0]?.desk);
  const heading = findCommonHeading(selected);
  return {
    headings: [
      { text: '事業名', align: 'left' },
      { text: heading ?? '予算', align: 'right' },
      ...(isOneDesk ? [] : [{ text: '担当課', align: 'left' as const }]),
    ],
    rows: shown.map((one) => [
      nameOf(one),
      describeBudgets(one.programme, heading !== null),
      ...(isOneDesk ? [] : [one.desk]),
    ]),
    more: selected.length - shown.length,
  };
}

function nameOf({ programme, relisted }: Selected): string {
  return programme.name + (relisted ? '（再掲）' : '');
}

/** The year and kind that all budgets share; null where they differ, or there are none. */
function findCommonHeading(selected: readonly Selected[]): string | null {
  const heading = selected.find(({ budgetHeading }) => budgetHeading !== '')?.budgetHeading ?? null;
  return selected.every(({ budgetHeading }) => budgetHeading === '' || budgetHeading === heading) ? heading : null;
}

function describeBudgets({ budgets }: Programme, yearIsInHeading: boolean): string {
  const shown = budgets.filter(({ amount }) => amount !== null);
  if (shown.length === 0) return budgets[0] === undefined ? '記載なし' : describeAmount(budgets[0]);
  return shown
    .map((budget) => describeAmount(budget) + (yearIsInHeading ? '' : `（${formatFiscalYear(budget.year)}）`))
    .join('、');
}
