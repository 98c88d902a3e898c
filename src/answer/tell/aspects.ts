// Tells the aspects of one programme that a question asks about; where the aspect is only guessed or counted in another unit,
// what the texts say comes before what would merely be near.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Indicator } from '../../domain/indicator.js';
import { makeMatchKey } from '../../language/match-key.js';
import { CLEAR } from '../../question/decide.js';
import { isCountedIn } from '../../question/indicators.js';
import type { Aspect, Match, Query } from '../../question/query.js';
import { listMeasures } from '../../question/search-index.js';
import type { Term } from '../../question/terms.js';
import { describeAmount, describePeriod, describeSections } from '../describe.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { AMOUNT, SHAPES } from '../passages.js';
import { sourceOf } from '../sources.js';
import { tellIndicators } from './indicators.js';
import { tellBudget, tellFunding } from './money.js';
import { tellDiscrepancy, tellFlags, tellPeriod, tellPlace, tellRelations, tellSection } from './standing.js';
import {
  quoteCounted,
  quoteFigures,
  quoteHolding,
  quotePassages,
  quoteSchedule,
  quoteShaped,
  tellEffect,
  tellMunicipalities,
  tellOverview,
  tellResults,
  tellRoles,
} from './texts.js';

const TELLERS: Readonly<Record<Aspect, (asked: Asked) => Part | readonly Part[]>> = {
  budget: (asked) => (asked.query.isGuess ? tellGuessedAmount(asked) : tellBudget(asked)),
  funding: tellFunding,
  section: tellSection,
  period: tellPeriod,
  flags: tellFlags,
  overview: tellOverview,
  results: (asked) => (isMerged(asked) ? [tellRelations(asked), tellResults(asked)] : tellResults(asked)),
  indicator: tellFigures,
  effect: tellEffect,
  role: tellRoles,
  relation: tellLinks,
  place: tellPlace,
  municipalities: tellMunicipalities,
  discrepancy: tellDiscrepancy,
  contact: tellContact,
  opinion: tellUnheld,
  detail: (asked) => (isVetoed(asked) ? null : quotePassages(asked)) ?? tellUnheld(asked),
  schedule: (asked) =>
    isVetoed(asked) ? tellUnheld(asked) : (quotePassages(asked) ?? quoteSchedule(asked) ?? tellPeriod(asked)),
};

export function tellAspects(asked: Asked): readonly Part[] {
  const { query, match } = asked;
  if (isVetoed(asked) && (query.isGuess || isThin(match) || (asksFigure(query) && match.indicators.length === 0)))
    return [tellUnheld(asked)];
  if (query.aspects.length === 0) return [tellUnasked(asked)];
  return query.aspects.flatMap((aspect) => TELLERS[aspect](asked));
}

/** One word alone speaks for the programme, and not clearly: 持続化 in 持続化給付金. */
function isThin({ score, evidence }: Match): boolean {
  return score < CLEAR && evidence.length === 1;
}

/** In a longer message a noun somewhere before what is asked tells of something else. */
const LONG_MESSAGE = 60;

/** A programme that is named was asked about something that nothing known of it explains: 家賃, 満足度. */
function isVetoed({ match, query }: Asked): boolean {
  const nouns = query.terms.filter(({ nominal }) => nominal);
  const isCounted = match.programme.indicators.some(({ unit }) => unit === query.asked?.text);
  // An English word may say in its own way what an indicator is found by.
  if (match.indicators.length > 0 && match.unexplained.every(({ text }) => /^[a-z'’ -]+$/u.test(text))) return false;
  const mayBeAsked = query.isAskedDirectly || query.text.length <= LONG_MESSAGE;
  const isAskedUnknown = query.asked !== null && mayBeAsked && match.unexplained.includes(query.asked) && !isCounted;
  return isAskedUnknown || (match.isNamed && nouns.length > 0 && nouns.length === match.unexplained.length);
}

function asksFigure({ aspects }: Query): boolean {
  return aspects.every((aspect) => aspect === 'indicator' || aspect === 'detail');
}

/** いくら may ask for an amount inside the texts (1事業者あたり…) as well as for the budget. */
function tellGuessedAmount(asked: Asked): readonly Part[] {
  if (asked.match.indicators.some(({ unit }) => unit?.endsWith('円')))
    return [...tellFigures(asked), tellBudget(asked)];
  const terms = uncoveredTerms(asked);
  const quoted = terms.length === 0 ? null : quoteHolding(asked, terms, AMOUNT);
  return quoted === null ? [tellBudget(asked)] : [quoted, tellBudget(asked)];
}

/** Indicators; where none is counted in the unit asked for, or a word names none of them, the passages that do. */
function tellFigures(asked: Asked): readonly Part[] {
  const { programme, match, query } = asked;
  const told = tellIndicators(asked);
  if (asksOther(asked)) return [quoteAsked(asked) ?? tellUnheld(asked)];
  if (programme.indicators.length === 0) return tellPrintedFigures(asked, told);
  if (told.kind === 'missing') return [told];
  if (lacksTarget(asked)) return [quoteHolding(asked, query.terms, AIM) ?? tellNoTarget(asked, told)];
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
  const kpis = listMeasures(knowledge)
    .filter(({ measure }) => measure.projects.some(({ id }) => id === programme.id))
    .flatMap(({ measure }) => measure.indicators);
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
    !/目標を?(?:達成|上回|下回)|実績/u.test(query.text) &&
    shown.every(({ values }) => values.every(({ role }) => role === 'actual'))
  );
}

/** A target is never answered with an actual figure silently. */
function tellNoTarget({ programme, match, knowledge }: Asked, told: Part): Part {
  const names = match.indicators.map(({ name }) => `「${name}」`).join('・');
  return missing(
    `${programme.name}の${names === '' ? '指標' : names}の目標値は、資料に載っていません。`,
    told.kind === 'told' && match.indicators.length === 1 ? [`載っている実績: ${told.lead}`] : [],
    [sourceOf(programme, knowledge)],
  );
}

function hasNoFigure(part: Part): boolean {
  return part.kind === 'missing' || part.facts.every(({ value }) => value === null);
}

function isMerged({ programme }: Asked): boolean {
  return programme.relations.some(({ kind }) => kind === 'merged-into' || kind === 'merged-from');
}

/** What a programme is called elsewhere: 事業説明資料では何という件名. */
function asksName({ text }: Query): boolean {
  return /(?:何|なん)(?:て|という|ていう)(?:いう)?(?:件名|名称|表記|事業名)/u.test(text);
}

function tellAliases({ programme, knowledge }: Asked): Part {
  const names = programme.aliases.map((alias) => `「${alias}」`).join('、');
  return told({
    lead: `${programme.name}は、資料の中で${names}とも書かれています。`,
    sources: [sourceOf(programme, knowledge)],
  });
}

function quoteMerger(asked: Asked): Part | null {
  const { terms } = asked.query;
  const said = /統合|引き?継/u;
  return (terms.length > 0 ? quoteHolding(asked, terms, said) : null) ?? quoteShaped(asked, said);
}

/** What asks for a merger, however it is called. */
const MERGER = /統合|引き?継|くっつ|合わさ|合体|合流|一緒にな|前身|(?:一|ひと|1)つに/u;

/** What is said to be merged in the texts is quoted where no merger is recorded. */
function tellLinks(asked: Asked): Part {
  const { query, programme } = asked;
  if (asksName(query) && programme.aliases.length > 0) return tellAliases(asked);
  const asksMerger = MERGER.test(query.text);
  const quoted = asksMerger && !isMerged(asked) ? quoteMerger(asked) : null;
  return quoted ?? tellRelations(asked);
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

/** Without an aspect: the passages that hold the question's other words, or the programme in brief. */
function tellUnasked(asked: Asked): Part {
  const { match, query } = asked;
  if (query.detail.shape === 'company') return quotePassages(asked) ?? tellUnheld(asked);
  if (['place', 'person', 'name'].includes(query.detail.shape)) {
    const quoted = quotePassages(asked) ?? quoteShaped(asked, SHAPES[query.detail.shape]);
    if (quoted !== null) return quoted;
  }
  if (/どっち|どちら/u.test(query.text)) {
    const figures = quoteFigures(asked);
    if (figures !== null) return figures;
  }
  const asksMore = match.isNamed && query.terms.length > 0;
  return asksMore ? (quotePassages(asked) ?? tellUnheld(asked)) : tellBrief(asked);
}

/** Numbers and names of persons are in no document; the section is. */
function tellContact({ programme, knowledge }: Asked): Part {
  const sections = describeSections(programme);
  return missing(
    `電話番号や担当者の氏名などの連絡先は、いまお答えできる資料に載っていません。`,
    sections === '' ? [] : [`${programme.name}の担当課: ${sections}`],
    [sourceOf(programme, knowledge)],
  );
}

/** What was asked about is not in the documents; what they hold instead, in short. */
function tellUnheld({ programme, match, query, knowledge }: Asked): Part {
  const asked = match.unexplained.length > 0 ? match.unexplained : query.terms.filter(({ nominal }) => nominal);
  const words = asked.map(({ text }) => `「${text}」`);
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
