// Settles whether the pillars (柱) and measures (施策) a question speaks of are those of a strategy: the report of a
// prefecture calls its policy areas pillars, and its programmes measures, too.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Filter } from '../query.js';
import { listMeasures } from '../search/search-index.js';

/** Whether nothing in the filter, nor a year, says that programmes of another document are meant. */
export function mayMeanStrategy(
  filter: Filter,
  years: readonly FiscalYear[],
  { strategies, documents }: KnowledgeBase,
): boolean {
  const own = documents.filter(({ id }) => strategies.some(({ document }) => document === id));
  const { sections, groups, areas, flags, notFlags, funding, amounts, places, numbers } = filter;
  const others: readonly (readonly unknown[])[] = [
    sections,
    groups,
    areas,
    flags,
    notFlags,
    funding,
    amounts,
    places,
    numbers,
  ];
  return (
    others.every(({ length }) => length === 0) &&
    years.every((year) => strategies.some(({ from, to }) => from <= year && year <= to)) &&
    (filter.documents.length === 0 || own.some(({ id }) => filter.documents.includes(id))) &&
    (filter.organisations.length === 0 || own.some(({ organisation }) => filter.organisations.includes(organisation)))
  );
}

/**
 * The projects of a pillar are those of its measures; a pillar no strategy has is a policy area, if there is one of that number,
 * unless it was called by a word of its name.
 */
export function settlePillars(
  filter: Filter,
  { years, isCalled }: { readonly years: readonly FiscalYear[]; readonly isCalled: boolean },
  knowledge: KnowledgeBase,
): Filter {
  if (filter.pillars.length === 0) return filter;
  const areas = filter.pillars.flatMap((no) =>
    knowledge.documents.flatMap(({ id, areas: own, areaLabel }) =>
      areaLabel === '基本方針' && own.some((area) => area.no === no) ? [{ document: id, no }] : [],
    ),
  );
  const measures = listMeasures(knowledge).filter(({ pillar }) => filter.pillars.includes(pillar.no));
  if (!isCalled && areas.length > 0 && (measures.length === 0 || !mayMeanStrategy(filter, years, knowledge)))
    return { ...filter, pillars: [], areas: [...filter.areas, ...areas] };
  const names = measures.map(({ measure }) => measure.name);
  return {
    ...filter,
    measures: [...filter.measures, ...(names.length > 0 ? names : filter.pillars.map((no) => `柱${no}`))],
  };
}
