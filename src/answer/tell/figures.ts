// Tells the figures a question asks for: of indicators, or as the texts print them; and says so where there is none: no target,
// nothing counted, or only spoken of.
import type { Indicator } from '../../domain/indicator.js';
import { makeMatchKey } from '../../language/match-key.js';
import { isCountedIn, tellsMoney } from '../../question/figures/indicators.js';
import type { Query } from '../../question/query.js';
import { listKpis, listMeasures } from '../../question/search/search-index.js';
import type { Term } from '../../question/terms/terms.js';
import { type Asked, missing, type Part } from '../part.js';
import { AMOUNT } from '../shapes.js';
import { sourceOf } from '../sources.js';
import { tellIndicators } from './indicators.js';
import { tellBudget } from './money.js';
import { tellRate } from './rates.js';
import { quoteCounted, quoteFigures, quoteHolding, quoteOfYears, quoteShaped } from './texts.js';
import { tellUnheld } from './unheld.js';

/** いくら may ask for an amount inside the texts (1事業者あたり…) as well as for the budget. */
export function tellGuessedAmount(asked: Asked): readonly Part[] {
  if (asked.match.indicators.some(tellsMoney)) {
    const figures = tellFigures(asked);
    return figures.every(({ kind }) => kind === 'missing') ? figures : [...figures, tellBudget(asked)];
  }
  const quoted = quoteAmount(asked);
  return quoted === null ? [tellBudget(asked)] : [quoted, tellBudget(asked)];
}

/** Whether the texts print an amount for what is asked beside the programme. */
export function quotesAmount(asked: Asked): boolean {
  return quoteAmount(asked) !== null;
}

function quoteAmount(asked: Asked): Part | null {
  const terms = uncoveredTerms(asked);
  return terms.length === 0 ? null : quoteHolding(asked, terms, AMOUNT);
}

/** Indicators; where none is counted in the unit asked for, or a word names none of them, the passages that do. */
export function tellFigures(asked: Asked): readonly Part[] {
  const { programme, match, query } = asked;
  const told = tellIndicators(asked);
  const rate = tellRate(asked);
  if (rate !== null) return [rate];
  if (asksOther(asked)) return [quoteAsked(asked) ?? tellUnheld(asked)];
  if (programme.indicators.length === 0) return tellPrintedFigures(asked, told);
  if (told.kind === 'missing') {
    const ofYears = quoteOfYears(asked);
    if (ofYears !== null) return [ofYears];
    const gap = tellGap(asked, match.indicators);
    return gap === null ? [told] : [told, gap];
  }
  if (lacksTarget(asked)) {
    const target = quoteHolding(asked, query.terms, AIM) ?? tellNoTarget(asked, told);
    return asksActual(query) ? [told, target] : [target];
  }
  const shown = match.indicators.length > 0 ? match.indicators : programme.indicators;
  const gap = tellGap(asked, shown);
  if (gap !== null) return [told, gap];
  const { counters } = query.detail;
  const uncounted = counters.filter((units) => !shown.some((indicator) => isCountedIn(indicator, units)));
  const counted = uncounted.length === 0 ? null : quoteCounted(asked, uncounted);
  if (counted !== null && uncounted.length === counters.length) return [counted];
  const uncovered = uncoveredTerms(asked);
  const quoted = uncovered.length === 0 ? null : (quoteFigures(asked, uncovered) ?? quoteHolding(asked, uncovered));
  if (query.isGuess && quoted !== null && hasNoFigure(told)) return [quoted];
  return [told, ...(counted === null ? [] : [counted]), ...(quoted === null ? [] : [quoted])];
}

/** Where there are no indicators, the figures printed in the texts: those the words name, and those counted in the unit asked for. */
function tellPrintedFigures(asked: Asked, told: Part): readonly Part[] {
  const named = quoteFigures(asked);
  const { counters } = asked.query.detail;
  const counted = counters.length === 0 ? null : quoteCounted(asked, counters);
  return named === null && counted === null ? [told] : [named, counted].filter((part) => part !== null);
}

/** What is asked for is in the texts and in the name of no indicator: 寄港回数, where a ship calls at the port. */
function asksOther({ programme, match, query, knowledge }: Asked): boolean {
  if (query.asked === null || !query.isAskedDirectly || match.indicators.length > 0) return false;
  const kpis = listKpis(programme, listMeasures(knowledge));
  const named = [programme, ...programme.indicators, ...kpis].flatMap(({ name, aliases }) => [name, ...aliases]);
  const keys = [...named, ...programme.shortNames].map(makeMatchKey);
  const { alternatives, parts } = query.asked;
  const holds = (word: string) => word.length >= 2 && keys.some((key) => key.includes(word));
  return !alternatives.some(holds) && !parts.some(({ key }) => holds(key));
}

/** The sentence that holds what is asked for with a figure; null when none does. */
function quoteAsked(asked: Asked): Part | null {
  const { asked: term } = asked.query;
  if (term === null) return null;
  return (quoteFigures(asked, [term]) && quoteFigures(asked)) ?? quoteHolding(asked, [term], /[0-9]/u);
}

/** Why nothing was counted. */
const GAP = /中止|見送|見合わせ|延期|できず|つかず|実施な|実施しな|開催な/u;

/** Where the last year's cell of the one indicator asked for is empty, the sentence that says why; null where none does. */
function tellGap(asked: Asked, [only, ...others]: readonly Indicator[]): Part | null {
  if (only === undefined || others.length > 0 || only.values.at(-1)?.value !== null) return null;
  const words = asked.query.terms.filter(({ nominal }) => nominal);
  return words.length > 0 ? quoteHolding(asked, words, GAP) : quoteShaped(asked, GAP);
}

/** What is aimed at, in the words of the texts. */
const AIM = /目標|目指|までに/u;

/** A target is asked for, and the indicators meant have actual figures alone. */
function lacksTarget({ programme, match, query }: Asked): boolean {
  const shown = match.indicators.length > 0 ? match.indicators : programme.indicators;
  return (
    /目標|目指|target/u.test(query.text) &&
    !/目標を?(?:達成|上回|下回)/u.test(query.text) &&
    shown.every(({ values }) => values.every(({ role }) => role === 'actual'))
  );
}

/** 「目標と実績は？」 */
function asksActual({ text }: Query): boolean {
  return /実績/u.test(text);
}

/** A target is never answered with an actual figure silently. */
function tellNoTarget({ programme, match, query, knowledge }: Asked, told: Part): Part {
  const names = match.indicators.map(({ name }) => `「${name}」`).join('・');
  return missing(
    `${programme.name}の${names === '' ? '指標' : names}の目標値は、資料に載っていません。`,
    told.kind === 'told' && match.indicators.length === 1 && !asksActual(query) ? [`載っている実績: ${told.lead}`] : [],
    [sourceOf(programme, knowledge)],
  );
}

function hasNoFigure(part: Part): boolean {
  return part.kind === 'missing' || part.facts.every(({ value }) => value === null);
}

/** The nouns of the question that stand neither in the programme's names nor in those of the indicators asked for. */
function uncoveredTerms({ programme, match, query }: Asked): readonly Term[] {
  const names = [programme.name, ...programme.aliases, ...programme.shortNames];
  const shown = match.indicators.length > 0 ? match.indicators : programme.indicators;
  const keys = [...names, ...shown.flatMap((indicator) => [indicator.name, ...indicator.aliases])].map(makeMatchKey);
  return query.terms.filter(
    (term) =>
      term.nominal &&
      !match.unexplained.includes(term) &&
      !term.alternatives.some((word) => keys.some((key) => key.includes(word))) &&
      !term.parts.every(({ key: part }) => part.length < 2 || keys.some((key) => key.includes(part))),
  );
}
