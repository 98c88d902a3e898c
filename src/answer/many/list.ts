// Answers which programmes there are and how many; 再掲 is marked, and never counted twice without saying so.

import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import { hasOwnConditions, type Query } from '../../question/query.js';
import type { Answer, Table } from '../answer.js';
import { describeAmount } from '../describe.js';
import { tellNumbers } from './breakdown.js';
import { type Holdings, holdingsOf } from './holdings.js';
import { tellLeftOut } from './left-out.js';
import { describeFilter, selectProgrammes } from './select.js';
import { countListings, dropRelisted, isRelisted, listRefs, listValues, type Selection } from './selection.js';
import { answerNone, listFact, listNames, MOST_ROWS, sourcesOf } from './shared.js';
import { tellLoose } from './topical.js';

export function answerList(query: Query, knowledge: KnowledgeBase): Answer {
  const selection = selectProgrammes(query, knowledge);
  const count = selection.places.length;
  if (count === 0) return answerNone(query, knowledge);
  const holdings = holdingsOf(knowledge);
  const conditions = describeFilter(query, knowledge);
  const headings = listValues(selection, holdings.told.budgetHeadings);
  if (query.aspects.includes('budget') && headings.every((heading) => heading === ''))
    return answerNoBudget(conditions, selection, knowledge);
  const sources = sourcesOf(selection, knowledge);
  return {
    kind: 'answer',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業は、次の${countWords(selection, holdings)}です。`,
    details: [...tellOnly(selection, holdings), ...tellLeftOut(query, selection, knowledge)],
    table: tabulate(selection, holdings),
    facts: [listFact(conditions, 'count', count, '件', sources)],
    programmes: listRefs(selection, holdings),
    sources,
    matched: null,
  };
}

/** Of a single one also what it is and who answers for it: whoever thinks of several may mean just that. */
function tellOnly({ places }: Selection, { programmes, told: { desks } }: Holdings): readonly string[] {
  const [only, ...others] = places;
  const programme = programmes[only ?? -1];
  if (only === undefined || programme === undefined || others.length > 0) return [];
  return [
    `担当: ${desks.values[desks.codes[only] ?? -1] ?? programme.organisation}`,
    ...(programme.overview === undefined ? [] : [`概要: ${programme.overview}`]),
  ];
}

/** Programmes whose document prints no budget. */
function answerNoBudget(conditions: string, selection: Selection, knowledge: KnowledgeBase): Answer {
  return {
    kind: 'unknown',
    lead: `${conditions}${conditions === '' ? '' : 'の'}事業の予算額は、資料に載っていません。`,
    details: [],
    sources: sourcesOf(selection, knowledge),
    candidates: [],
  };
}

export function answerCount(query: Query, knowledge: KnowledgeBase): Answer {
  const selection = selectProgrammes(query, knowledge);
  const { places } = selection;
  if (places.length === 0) return answerNone(query, knowledge);
  const holdings = holdingsOf(knowledge);
  const conditions = describeFilter(query, knowledge);
  const sources = sourcesOf(selection, knowledge);
  const printed = listPrintedNumbers(query, knowledge);
  return {
    kind: 'answer',
    lead:
      printed.length > 0 && !hasOwnConditions(query.filter)
        ? `資料に記載の数は、${printed.join('、')}です。個別に内容が載っている事業は、${countWords(selection, holdings)}です。`
        : `${conditions}${conditions === '' ? '' : 'の'}事業は、${countWords(selection, holdings)}です。`,
    details: [
      ...tellNumbers(query, selection, knowledge),
      ...(hasOwnConditions(query.filter) && printed.length > 0 ? [`資料に記載の数: ${printed.join('、')}`] : []),
      ...tellListings(countListings(selection, holdings), places.length),
      listNames(places, (place) => nameOf(place, selection, holdings), places.length),
      ...tellLoose(query),
    ],
    table: null,
    facts: [listFact(conditions, 'count', places.length, '件', sources)],
    programmes: listRefs(selection, holdings),
    sources,
    matched: null,
  };
}

/** Where programmes are listed again elsewhere, the number of listings is said beside that of programmes. */
function tellListings(listings: number, programmes: number): readonly string[] {
  const again = listings - programmes;
  return again > 0 ? [`掲載の数は、再掲${again}件を含めて${listings}件です。`] : [];
}

/** What a document says of how many there are in all, where all of it is counted: it may print only some of them. */
function listPrintedNumbers({ filter, subjects }: Query, { references, documents }: KnowledgeBase): readonly string[] {
  const own = documents.filter(({ organisation }) => filter.organisations.includes(organisation)).map(({ id }) => id);
  const meant = filter.documents.length > 0 ? filter.documents : own;
  const [document, ...others] = meant.filter((id) => references.some((one) => one.document === id && isNumbered(one)));
  if (others.length > 0 || subjects.kind === 'topic' || hasOwnConditions({ ...filter, flags: [], statuses: [] }))
    return [];
  return references
    .filter((reference) => reference.document === document)
    .flatMap(({ values }) =>
      values.filter(({ unit }) => unit === '事業').map(({ name, value }) => `${name} ${value}事業`),
    );
}

/** Whether it says how many programmes there are. */
function isNumbered({ values }: KnowledgeBase['references'][number]): boolean {
  return values.some(({ unit }) => unit === '事業');
}

/** 「34件（うち再掲2件）」 */
function countWords(selection: Selection, holdings: Holdings): string {
  const count = selection.places.length;
  const own = dropRelisted(selection, holdings).places.length;
  return own === 0 || own === count ? `${count}件` : `${count}件（うち再掲${count - own}件、再掲を除くと${own}件）`;
}

function tabulate(selection: Selection, holdings: Holdings): Table {
  const { desks } = holdings.told;
  const shown = selection.places.subarray(0, MOST_ROWS);
  const isOneDesk = listValues(selection, desks, 2).length < 2;
  const heading = findCommonHeading(selection, holdings);
  return {
    headings: [
      { text: '事業名', align: 'left' },
      { text: heading ?? '予算', align: 'right' },
      ...(isOneDesk ? [] : [{ text: '担当課', align: 'left' as const }]),
    ],
    rows: Array.from(shown, (place) => [
      nameOf(place, selection, holdings),
      describeBudgets(holdings.programmes[place]?.budgets ?? [], heading !== null),
      ...(isOneDesk ? [] : [desks.values[desks.codes[place] ?? 0] ?? '']),
    ]),
    more: selection.places.length - shown.length,
  };
}

function nameOf(place: number, selection: Selection, holdings: Holdings): string {
  return (holdings.programmes[place]?.name ?? '') + (isRelisted(place, selection, holdings) ? '（再掲）' : '');
}

/** The year and kind that all budgets share; null where they differ, or there are none. */
function findCommonHeading(selection: Selection, { told }: Holdings): string | null {
  const [heading = null, ...others] = listValues(selection, told.budgetHeadings).filter((one) => one !== '');
  return others.length > 0 ? null : heading;
}

function describeBudgets(budgets: Programme['budgets'], yearIsInHeading: boolean): string {
  const shown = budgets.filter(({ amount }) => amount !== null);
  if (shown.length === 0) return budgets[0] === undefined ? '記載なし' : describeAmount(budgets[0]);
  return shown
    .map((budget) => describeAmount(budget) + (yearIsInHeading ? '' : `（${formatFiscalYear(budget.year)}）`))
    .join('、');
}
