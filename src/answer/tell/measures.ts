// Tells what a strategy says of its measures (施策): the pillar, the KPIs from baseline to target, and the projects.

import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Indicator, IndicatorValue } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Query } from '../../question/query.js';
import type { MeasurePlace } from '../../question/search/search-index.js';
import type { Fact, Source } from '../answer.js';
import { findProgramme } from '../many/holdings.js';
import { documentTitle, uniqueSources } from '../sources.js';
import { asksGrowth, asksRatio, tellGrowth } from './growth.js';
import type { ToldStatements } from './statements.js';

/** The measures one after another; only the KPIs the question names, if it names any. */
export function tellMeasures(query: Query, places: readonly MeasurePlace[], knowledge: KnowledgeBase): ToldStatements {
  const named = listNamedKpis(query, places);
  const growth = asksGrowth(query.text)
    ? tellGrowth(
        places.flatMap((place) => listShown(place, named)),
        asksRatio(query.text),
      )
    : [];
  return {
    lead: [...growth, ...places.map((place) => tellMeasure(place, named, query, knowledge))].join('\n'),
    details: [],
    facts: places.flatMap((place) =>
      place.measure.indicators.flatMap((indicator) => factsOf(place, indicator, knowledge)),
    ),
    programmes: places.flatMap(({ measure }) => projectsOf(measure, knowledge).map(({ id, name }) => ({ id, name }))),
    sources: uniqueSources(places.map((place) => sourceOfMeasure(place, knowledge))),
  };
}

/** The KPIs the question names; empty where it names none. */
export function listNamedKpis(query: Query, places: readonly MeasurePlace[]): readonly Indicator[] {
  const counted = places.flatMap(({ measure }) =>
    measure.indicators.map((indicator) => ({ indicator, count: countNamed(indicator, query) })),
  );
  const most = /(?<=[\p{Script=Han}\p{Script=Katakana}ー」])と(?!いう|して)|それぞれ|両方| and /iu.test(query.text)
    ? 1
    : Math.max(1, ...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count >= most).map(({ indicator }) => indicator);
}

function tellMeasure(place: MeasurePlace, named: readonly Indicator[], query: Query, knowledge: KnowledgeBase): string {
  const { strategy, pillar, measure } = place;
  const where = `${strategy.name} 柱${pillar.no}「${pillar.name}」施策${pillar.no}-${measure.no}「${measure.name}」`;
  const kpis = describeKpis({ indicators: listShown(place, named) });
  const isNamed = measure.indicators.some((indicator) => named.includes(indicator));
  const asksProjects = /プロジェクト(?!の?(?:kpi|目標|指標|現状値))/iu.test(query.text);
  if ((isNamed || query.aspects.includes('indicator')) && !asksProjects) return `${where}のKPIは、${kpis}です。`;
  const projects = nameProjects(measure, knowledge);
  return `${where}の共創プロジェクトは、${projects.map((name) => `「${name}」`).join('、')}の${projects.length}件です。KPIは、${kpis}です。`;
}

/** Of a measure's indicators those that are named, if any is. */
function listShown({ measure }: MeasurePlace, named: readonly Indicator[]): readonly Indicator[] {
  const own = measure.indicators.filter((indicator) => named.includes(indicator));
  return own.length > 0 ? own : measure.indicators;
}

/** 「「創業件数」現状値 80件 → 目標値 80件（令和15年度）」, one after another. */
export function describeKpis({ indicators }: Pick<MeasurePlace['measure'], 'indicators'>): string {
  return indicators.map((indicator) => `「${indicator.name}」${describeTarget(indicator)}`).join('、');
}

/** 「現状値 80件 → 目標値 80件（令和15年度）」 */
function describeTarget({ values }: Indicator): string {
  const words = { baseline: '現状値', target: '目標値', actual: '実績値' } as const;
  return values
    .map(
      ({ role, printed, year }: IndicatorValue) =>
        `${words[role]} ${printed}${year === undefined ? '' : `（${formatFiscalYear(year)}）`}`,
    )
    .join(' → ');
}

/** How many nouns of the question the name of an indicator holds; several KPIs asked for may share none of them. */
function countNamed(indicator: Indicator, { terms }: Query): number {
  const keys = [indicator.name, ...indicator.aliases].map(makeMatchKey);
  return terms.filter(
    ({ nominal, alternatives }) =>
      nominal && alternatives.some((word) => word.length >= 2 && keys.some((key) => key.includes(word))),
  ).length;
}

/** The projects of a measure as they are listed, with what stands there again marked. */
export function nameProjects(measure: MeasurePlace['measure'], knowledge: KnowledgeBase): readonly string[] {
  return projectsOf(measure, knowledge).map(({ name, relisted }) => name + (relisted ? '（再掲）' : ''));
}

function projectsOf({ projects }: MeasurePlace['measure'], knowledge: KnowledgeBase) {
  return projects.flatMap(({ id, relisted }) => {
    const programme = findProgramme(id, knowledge);
    return programme ? [{ id, name: programme.name, relisted }] : [];
  });
}

export function sourceOfMeasure({ strategy, measure }: MeasurePlace, knowledge: KnowledgeBase): Source {
  return { document: documentTitle(strategy.document, knowledge), place: measure.place };
}

function factsOf(place: MeasurePlace, indicator: Indicator, knowledge: KnowledgeBase): readonly Fact[] {
  return indicator.values.map(({ value, year, printed }) => ({
    subject: `${place.measure.name} ${indicator.name}`,
    field: 'indicator',
    period: year === undefined ? null : String(year),
    value,
    unit: indicator.unit,
    printed,
    source: sourceOfMeasure(place, knowledge),
  }));
}
