// What of the fiscal calendar begins or ends within the next four weeks.
import type { CalendarEntry } from '../../domain/calendar.js';
import type { Day } from '../schedule/day.js';
import { lastWorkingDay } from '../schedule/working-days.js';
import { findNext, firstDay, isSoon, type When } from './coming.js';

export type CalendarDate = {
  readonly what: string;
  readonly when: When;
  /** Of what lasts longer than a day, whether it begins or ends then. */
  readonly edge: 'whole' | 'start' | 'end';
  /** The last working day before a single day or an end that is none; null where it is one. */
  readonly workingDay: Day | null;
  readonly note: string | null;
  readonly basis: string;
};

export type CalendarPart = { readonly kind: 'calendar'; readonly dates: readonly CalendarDate[] };

/** The nearest first; of what begins and ends within the four weeks, the beginning. Null where nothing is near. */
export function findCalendar(entries: readonly CalendarEntry[], today: Day): CalendarPart | null {
  const dates = entries
    .flatMap((entry) => listDates(entry, today).slice(0, 1))
    .toSorted((a, b) => firstDay(a.when).localeCompare(firstDay(b.when)));
  return dates.length === 0 ? null : { kind: 'calendar', dates };
}

function listDates(entry: CalendarEntry, today: Day): readonly CalendarDate[] {
  const { what, start, end, basis } = entry;
  const note = entry.note ?? null;
  const edges = end === undefined ? [['whole', start] as const] : [['start', start] as const, ['end', end] as const];
  return edges.flatMap(([edge, date]) => {
    const when = findNext(date, today);
    if (!isSoon(when, today)) return [];
    const working = edge === 'start' || when.kind === 'month' ? null : lastWorkingDay(when.day);
    const workingDay = working === null || working === firstDay(when) || working < today ? null : working;
    return [{ what, when, edge, workingDay, note, basis }];
  });
}
