// Answers from what stands outside the programmes: references and the measures of strategies, side by side.

import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Query, Subjects } from '../../question/query.js';
import type { MeasurePlace } from '../../question/search-index.js';
import type { Answer, Fact, ProgrammeRef, Source } from '../answer.js';
import { uniqueSources } from '../sources.js';
import { sourceOfMeasure, tellMeasures } from './measures.js';
import { tellReferences } from './references.js';

/** What one kind of statement comes to; the lead is empty for none. */
export type ToldStatements = {
  readonly lead: string;
  readonly details: readonly string[];
  readonly facts: readonly Fact[];
  readonly programmes: readonly ProgrammeRef[];
  readonly sources: readonly Source[];
};

export function answerStatements(
  query: Query,
  { references, measures }: Extract<Subjects, { kind: 'statements' }>,
  knowledge: KnowledgeBase,
): Answer {
  // A KPI that is asked for is not drowned in prose that names it too, unless both documents are spoken of.
  const isKpi = measures.length > 0 && query.aspects.includes('indicator') && query.filter.documents.length < 2;
  const missing = isKpi ? listMissingYears(query, measures) : [];
  if (missing.length > 0) return refuseYears(missing, measures, knowledge);
  const told = [tellMeasures(query, measures, knowledge), tellReferences(query, isKpi ? [] : references, knowledge)];
  return {
    kind: 'answer',
    lead: told.flatMap(({ lead }) => (lead === '' ? [] : [lead])).join('\n'),
    details: told.flatMap(({ details }) => details),
    table: null,
    facts: told.flatMap(({ facts }) => facts),
    programmes: told.flatMap(({ programmes }) => programmes),
    sources: uniqueSources(told.flatMap(({ sources }) => sources)),
    matched: null,
  };
}

/** The years asked for, where the KPIs have values of other years and of none of these. */
function listMissingYears({ years }: Query, measures: readonly MeasurePlace[]): readonly FiscalYear[] {
  const held = listYears(measures);
  return held.length === 0 || years.some((year) => held.includes(year)) ? [] : years;
}

function refuseYears(
  years: readonly FiscalYear[],
  measures: readonly MeasurePlace[],
  knowledge: KnowledgeBase,
): Answer {
  const names = [...new Set(measures.map(({ measure }) => `「${measure.name}」`))].join('、');
  return {
    kind: 'unknown',
    lead: `${names}のKPIについて、${years.map(formatFiscalYear).join('・')}の値は、資料に載っていません。`,
    details: [`載っているのは、現状値と${listYears(measures).map(formatFiscalYear).join('、')}の目標値です。`],
    sources: uniqueSources(measures.map((place) => sourceOfMeasure(place, knowledge))),
    candidates: [],
  };
}

/** The years of which the KPIs have values, earliest first. */
function listYears(measures: readonly MeasurePlace[]): readonly FiscalYear[] {
  const values = measures.flatMap(({ measure }) => measure.indicators.flatMap((indicator) => indicator.values));
  return [...new Set(values.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
}
