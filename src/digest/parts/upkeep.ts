// For those who keep the documents: what two places print differently, and whose figures have grown old.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import { type Day, fiscalYearOf, weekOf } from '../schedule/day.js';
import { isSelected, type Selection, tagsOfProgramme } from '../selection.js';
import type { Source } from '../source.js';
import { sourceIn } from '../state/facts.js';

export type RecordedDiscrepancy = {
  readonly subject: string;
  readonly about: string;
  readonly statements: readonly { readonly printed: string; readonly source: Source }[];
};

/** A document whose newest figures are of a fiscal year long over. */
export type StaleDocument = { readonly document: string; readonly newestYear: number; readonly programmes: number };

export type UpkeepPart = {
  readonly kind: 'upkeep';
  /** Each week another one comes first. */
  readonly discrepancies: readonly RecordedDiscrepancy[];
  readonly stale: readonly StaleDocument[];
};

/** The figures of a year are published in the one after it; a year later they are old. */
const STALE_AFTER_YEARS = 2;

/** Null where there is nothing to do. */
export function findUpkeep(knowledge: KnowledgeBase, today: Day, selection: Selection): UpkeepPart | null {
  const chosen = knowledge.programmes.filter((programme) =>
    isSelected(tagsOfProgramme(programme, knowledge), selection),
  );
  const discrepancies = rotate(listDiscrepancies(knowledge, chosen, selection), weekOf(today));
  const stale = rotate(listStale(knowledge, chosen, fiscalYearOf(today)), weekOf(today));
  return discrepancies.length + stale.length === 0 ? null : { kind: 'upkeep', discrepancies, stale };
}

function listDiscrepancies(
  knowledge: KnowledgeBase,
  programmes: readonly Programme[],
  selection: Selection,
): readonly RecordedDiscrepancy[] {
  const references = isSelected([], selection) ? knowledge.references : [];
  return [
    ...programmes.map(({ name, document, discrepancies }) => ({ subject: name, document, discrepancies })),
    ...references.map(({ topic, document, discrepancies }) => ({ subject: topic, document, discrepancies })),
  ].flatMap(({ subject, document, discrepancies }) =>
    discrepancies.map(({ about, statements }) => ({
      ...{ subject, about },
      statements: statements.map(({ printed, place }) => ({ printed, source: sourceIn(knowledge, document, place) })),
    })),
  );
}

function listStale(
  { documents }: KnowledgeBase,
  programmes: readonly Programme[],
  thisYear: number,
): readonly StaleDocument[] {
  return documents.flatMap(({ id, shortTitle }) => {
    const own = programmes.filter(({ document }) => document === id);
    const years = own.flatMap(listYears);
    const newestYear = years.length === 0 ? thisYear : Math.max(...years);
    return thisYear - newestYear < STALE_AFTER_YEARS
      ? []
      : [{ document: shortTitle, newestYear, programmes: own.length }];
  });
}

/** Of everything that is printed for a year, targets left out: they lie ahead by nature. */
function listYears({ budgets, indicators }: Programme): readonly number[] {
  const values = indicators.flatMap((indicator) => indicator.values.filter(({ role }) => role !== 'target'));
  return [...budgets, ...values].flatMap(({ year }) => year ?? []);
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
