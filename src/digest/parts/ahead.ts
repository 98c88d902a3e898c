// What the documents' schedules set for the next four weeks, for the programmes chosen.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Day } from '../schedule/day.js';
import { isSelected, type Selection, tagsOfProgramme } from '../selection.js';
import type { Source } from '../source.js';
import { sourceIn } from '../state/facts.js';
import { firstDay, isSoon, readWhen, type When } from './coming.js';

export type ScheduledDate = {
  readonly when: When;
  /** As the document prints the time: 「9月末」. */
  readonly printed: string;
  readonly what: string;
  readonly programme: string;
  readonly source: Source;
};

export type AheadPart = { readonly kind: 'ahead'; readonly dates: readonly ScheduledDate[] };

/** Null where nothing is set. */
export function findAhead(knowledge: KnowledgeBase, today: Day, selection: Selection): AheadPart | null {
  const dates = knowledge.programmes
    .filter((programme) => isSelected(tagsOfProgramme(programme, knowledge), selection))
    .flatMap((programme) =>
      programme.schedule.flatMap(({ when: printed, date, what, place }): readonly ScheduledDate[] => {
        const when = date === undefined ? null : readWhen(date, printed);
        if (when === null || !isSoon(when, today)) return [];
        const source = sourceIn(knowledge, programme.document, place ?? programme.place);
        return [{ when, printed, what, programme: programme.name, source }];
      }),
    )
    .toSorted((a, b) => firstDay(a.when).localeCompare(firstDay(b.when)));
  return dates.length === 0 ? null : { kind: 'ahead', dates };
}
