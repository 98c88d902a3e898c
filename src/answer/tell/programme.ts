// Tells the aspects asked about the programmes asked about, and the main facts of a programme when no aspect was asked.

import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Aspect, Match, Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { describeAmount, describePeriod, describeSections } from '../describe.js';
import { describeMatch } from '../matched.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { sourceOf, uniqueSources } from '../sources.js';
import { tellIndicators } from './indicators.js';
import { tellBudget, tellFunding } from './money.js';
import { tellDiscrepancy, tellFlags, tellPeriod, tellPlace, tellRelations, tellSection } from './standing.js';
import {
  quoteCounted,
  quotePassages,
  quoteSchedule,
  tellEffect,
  tellMunicipalities,
  tellOverview,
  tellResults,
  tellRoles,
} from './texts.js';

const TELLERS: Readonly<Record<Exclude<Aspect, 'schedule' | 'detail'>, (asked: Asked) => Part>> = {
  budget: tellBudget,
  funding: tellFunding,
  section: tellSection,
  period: tellPeriod,
  flags: tellFlags,
  overview: tellOverview,
  results: tellResults,
  indicator: tellIndicators,
  effect: tellEffect,
  role: tellRoles,
  relation: tellRelations,
  place: tellPlace,
  municipalities: tellMunicipalities,
  discrepancy: tellDiscrepancy,
};

/** What the question asks of each of its programmes. */
export function answerTell(query: Query, matches: readonly Match[], knowledge: KnowledgeBase): Answer {
  const parts = matches.flatMap((match) => tellMatch({ programme: match.programme, match, query, knowledge }));
  const given = parts.flatMap((part) => (part.kind === 'told' ? [part] : []));
  const lead = parts.map((part) => part.lead).join('\n');
  const details = [...new Set(parts.flatMap((part) => part.details))];
  const sources = uniqueSources(parts.flatMap((part) => part.sources));
  if (given.length === 0) return { kind: 'unknown', lead, details, sources, candidates: [] };
  return {
    kind: 'answer',
    lead,
    details,
    table: given.find(({ table }) => table !== null)?.table ?? null,
    facts: given.flatMap(({ facts }) => facts),
    programmes: matches.map(({ programme: { id, name } }) => ({ id, name })),
    sources,
    matched: describeMatch(matches),
  };
}

function tellMatch(asked: Asked): readonly Part[] {
  const { query, match } = asked;
  if (match.unexplained.length > 0 && (query.isGuess || (asksFigure(query) && match.indicators.length === 0)))
    return [tellUnheld(asked)];
  if (query.aspects.length === 0) return [tellUnasked(asked)];
  return query.aspects.map((aspect) => {
    if (aspect === 'detail')
      return match.unexplained.length > 0 ? tellUnheld(asked) : (quotePassages(asked) ?? tellUnheld(asked));
    if (aspect === 'schedule')
      return match.unexplained.length > 0
        ? tellUnheld(asked)
        : (quotePassages(asked) ?? quoteSchedule(asked) ?? tellPeriod(asked));
    if (aspect === 'indicator') return tellCounted(asked);
    return TELLERS[aspect](asked);
  });
}

/** Indicators; and where none is counted in the unit asked for (何団体, 何回), the passages that are. */
function tellCounted(asked: Asked): Part {
  const { programme, match, query } = asked;
  const shown = match.indicators.length > 0 ? match.indicators : programme.indicators;
  const uncounted = query.detail.counters.filter(
    (units) => !shown.some(({ unit }) => unit !== null && units.includes(unit)),
  );
  const quoted = uncounted.length === 0 ? null : quoteCounted(asked, uncounted);
  if (quoted?.kind !== 'told')
    return programme.indicators.length === 0 ? (quotePassages(asked) ?? tellIndicators(asked)) : tellIndicators(asked);
  if (uncounted.length === query.detail.counters.length) return quoted;
  const figures = tellIndicators(asked);
  return figures.kind === 'told'
    ? {
        ...figures,
        lead: `${figures.lead}\n${quoted.lead}`,
        facts: [...figures.facts, ...quoted.facts],
        sources: [...figures.sources, ...quoted.sources],
      }
    : quoted;
}

function asksFigure({ aspects }: Query): boolean {
  return aspects.every((aspect) => aspect === 'indicator' || aspect === 'detail');
}

/** Without an aspect: the passages that hold the question's other words, or the programme in brief. */
function tellUnasked(asked: Asked): Part {
  return asked.query.terms.some(({ kana }) => !kana) ? (quotePassages(asked) ?? tellUnheld(asked)) : tellBrief(asked);
}

/** What was asked about is not in the documents; what they hold instead, in short. */
function tellUnheld({ programme, match, query, knowledge }: Asked): Part {
  const words = (match.unexplained.length > 0 ? match.unexplained : query.terms.filter(({ nominal }) => nominal)).map(
    ({ text }) => `「${text}」`,
  );
  const indicators = programme.indicators.map(({ name }) => name);
  return missing(
    `${programme.name}について、${words.length === 0 ? 'お尋ねの事項' : words.join('・')}は、いまお答えできる資料に記載が見つかりませんでした。`,
    asksFigure(query) && indicators.length > 0 ? [`載っている指標（実績項目）: ${indicators.join('、')}`] : [],
    [sourceOf(programme, knowledge)],
  );
}

function tellBrief({ programme, knowledge }: Asked): Part {
  const budget = programme.budgets.find(({ amount }) => amount !== null);
  const sections = describeSections(programme);
  return told({
    lead: `${programme.name}（${programme.organisation}）の主な内容は次のとおりです。`,
    details: [
      ...(budget === undefined
        ? []
        : [`${budget.kind}: ${describeAmount(budget)}（${formatFiscalYear(budget.year)}）`]),
      ...(sections === '' ? [] : [`担当課: ${sections}`]),
      ...(describePeriod(programme) === null ? [] : [`事業期間: ${describePeriod(programme)}`]),
      ...(programme.overview === undefined ? [] : [`概要: ${programme.overview}`]),
      ...(programme.indicators.length === 0
        ? []
        : [`指標（実績項目）: ${programme.indicators.map(({ name }) => name).join('、')}`]),
    ],
    sources: [sourceOf(programme, knowledge)],
  });
}
