// Holds what may be meant against the fiscal years a question asks for.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { listStatedYears, speaksOfYear } from '../figures/series.js';
import type { MeasurePlace, Subject } from '../search/search-index.js';

/** Whether a KPI of a measure has a value of one of the years. */
export function hasValueOf({ indicators }: MeasurePlace['measure'], years: readonly FiscalYear[]): boolean {
  return indicators.some(({ values }) => values.some(({ year }) => year !== undefined && years.includes(year)));
}

/** Whether a reference has a value of one of the years. */
export function hasYear(subject: Subject, years: readonly FiscalYear[]): boolean {
  return (
    subject.kind === 'reference' &&
    subject.reference.values.some(({ period }) => years.some((year) => period === String(year)))
  );
}

/** Whether a statement speaks of years, and of none that is asked for: a programme with figures of that year is meant before it. */
export function isOfOtherYears(subject: Subject, years: readonly FiscalYear[]): boolean {
  if (years.length === 0 || subject.kind === 'programme') return false;
  if (subject.kind === 'measure') return !hasValueOf(subject.place.measure, years);
  return listStatedYears(subject.reference).length > 0 && !years.some((year) => speaksOfYear(subject.reference, year));
}
