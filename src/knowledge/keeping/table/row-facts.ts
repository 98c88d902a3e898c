// One row of a table and the meanings of its columns → what it states about a programme, or every cell that cannot be read.
// A blank cell states nothing. It must not know what is held of the programme.
import type { Document } from '../../../domain/document.js';
import type { Flag } from '../../../domain/programme.js';
import type { Section } from '../../../domain/section.js';
import { fold } from '../../../language/fold.js';
import { makeComparable } from '../../rules/rule.js';
import type { ListingFact, ProgrammeFacts } from '../facts/facts.js';
import {
  accept,
  type Reading,
  readMark,
  readNumber,
  readPeriod,
  readPlace,
  refuse,
  splitNames,
} from '../facts/reading.js';
import { readGroups, readSections } from '../facts/responsibility.js';
import { type CellFault, cellOf, type Keep } from './cells.js';
import type { Column } from './columns.js';
import type { TextField } from './headings.js';
import { readBudgets } from './row-budgets.js';
import { readRowKey } from './row-key.js';
import type { Row } from './rows.js';

export type RowFacts = { readonly facts: ProgrammeFacts; readonly faults: readonly CellFault[] };

export type RowContext = {
  readonly columns: readonly Column[];
  readonly document: Pick<Document, 'areas' | 'areaLabel'>;
  readonly sections: readonly Section[];
  /** The sections the programme has already, for groups in a table that does not repeat them. */
  readonly heldSections: readonly string[];
};

export function readRowFacts(row: Row, context: RowContext): RowFacts {
  const faults: CellFault[] = [];
  const { columns, document, sections, heldSections } = context;
  function take<Value>(field: TextField, read: (text: string) => Reading<Value>): Value | undefined {
    const column = columns.find((candidate) => candidate.kind === 'text' && candidate.field === field);
    const text = cellOf(row, column);
    if (!column || text === '') return undefined;
    return keep(column, read(text));
  }
  function keep<Value>(column: Column, reading: Reading<Value>): Value | undefined {
    if (reading.ok) return reading.value;
    faults.push({ column, reason: reading.reason });
    return undefined;
  }
  const text = (field: TextField) => take(field, accept);
  const names = (field: TextField) => take(field, (cell) => accept(splitNames(cell)));

  const { name, isRelisted } = readRowKey(row, columns);
  take('relisted', readMark);
  const listing = readListing(
    take('area', (cell) => readArea(cell, document)),
    take('no', readNo),
    text('measure'),
    isRelisted,
  );
  const place = take('place', (cell) => accept(readPlace(cell)));
  const placed = { ...defined({ place }), ...(listing ? { listing } : {}) };
  // A row that repeats a programme may print other figures than its own row; only where it stands is taken from it.
  if (isRelisted) return { facts: placed, faults };

  const responsible = take('sections', (cell) => readSections(cell, sections));
  const groups = take('groups', (cell) => readGroups(cell, responsible?.sections ?? heldSections, sections));
  const facts = {
    ...placed,
    ...defined({
      name: name === '' ? undefined : name,
      aliases: names('aliases'),
      shortNames: names('shortNames'),
      sections: responsible?.sections,
      groups: groups ?? responsible?.groups,
      municipalities: names('municipalities'),
      period: take('period', readPeriod),
      overview: text('overview'),
      results: text('results'),
      effect: text('effect'),
    }),
    flags: readFlags(row, columns, keep),
    budgets: readBudgets(row, columns, keep),
  };
  return { facts, faults };
}

function readListing(
  area: number | undefined,
  number: { readonly area?: number; readonly no: number } | undefined,
  measure: string | undefined,
  relisted: boolean,
): ListingFact | null {
  const stated = defined({ area: area ?? number?.area, no: number?.no, measure });
  return Object.keys(stated).length === 0 && !relisted ? null : { ...stated, relisted };
}

/** 「4」, 「④」, or the name of a policy area. */
function readArea(cell: string, { areas, areaLabel }: RowContext['document']): Reading<number> {
  const number = readNumber(cell);
  if (number.ok) return number;
  const key = makeComparable(cell);
  const area = areas.find(({ name, shortNames }) => [name, ...shortNames].some((text) => makeComparable(text) === key));
  if (area) return accept(area.no);
  const known = areas.map(({ no }) => no).join('、');
  return refuse(
    `${areaLabel}「${cell}」が分かりません。番号で書いてください。${known === '' ? '' : `あるのは ${known} です。`}`,
  );
}

/** 「2」, or 「4-2」 with the policy area before it. */
function readNo(cell: string): Reading<{ readonly area?: number; readonly no: number }> {
  const [, area, no] = /^(\d{1,2})[-.](\d{1,3})$/u.exec(fold(cell)) ?? [];
  if (area !== undefined && no !== undefined) return accept({ area: Number(area), no: Number(no) });
  const number = readNumber(cell);
  return number.ok ? accept({ no: number.value }) : number;
}

function readFlags(row: Row, columns: readonly Column[], keep: Keep): Partial<Record<Flag, boolean>> {
  const flags: Partial<Record<Flag, boolean>> = {};
  for (const column of columns) {
    const cell = cellOf(row, column);
    if (cell === '') continue;
    if (column.kind === 'flag') {
      const mark = keep(column, readMark(cell));
      if (mark !== undefined) flags[column.flag] = mark;
    } else if (column.kind === 'text' && column.field === 'centre') {
      const isPart = /^[△▲]$/u.test(cell);
      const mark = keep(column, isPart ? accept(true) : readMark(cell));
      if (mark !== undefined) Object.assign(flags, { 'centre-full': mark && !isPart, 'centre-part': mark && isPart });
    }
  }
  return flags;
}

/** Without the keys that have no value. */
function defined<Shape extends object>(shape: Shape): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Shape]?: Exclude<Shape[Key], undefined>;
  };
}
