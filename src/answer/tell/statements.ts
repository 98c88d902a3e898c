// Answers from what stands outside the programmes: references and the measures of strategies, side by side.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Query, Subjects } from '../../question/query.js';
import type { Answer, Fact, ProgrammeRef, Source } from '../answer.js';
import { uniqueSources } from '../sources.js';
import { tellMeasures } from './measures.js';
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
