// Tells the aspects of one programme that a question asks about; where the aspect is only guessed or counted in another unit,
// what the texts say comes before what would merely be near.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { makeMatchKey } from '../../language/match-key.js';
import { type Aspect, asksWho, type Match } from '../../question/query.js';
import { CLEAR } from '../../question/subjects/decide.js';
import { describeAmount, describePeriod, describeSections } from '../describe.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { listPassages } from '../passages.js';
import { SHAPES } from '../shapes.js';
import { sourceOf } from '../sources.js';
import { tellCap } from './caps.js';
import { tellUncounted } from './deeds.js';
import { tellFigures, tellGuessedAmount } from './figures.js';
import { tellLapse } from './lapses.js';
import { isMerged, tellBooked, tellLinks } from './links.js';
import { describeListings } from './listings.js';
import { tellUnmeasured } from './measured-nouns.js';
import { tellBudget, tellFunding } from './money.js';
import { tellDiscrepancy, tellFlags, tellPlace, tellRelations, tellSection } from './standing.js';
import {
  quoteFigures,
  quoteOfYears,
  quotePassages,
  quoteSaid,
  quoteShaped,
  quoteThose,
  tellEffect,
  tellMunicipalities,
  tellOverview,
  tellResults,
  tellRoles,
} from './texts.js';
import { tellDuration, tellState, tellWhen } from './times.js';
import { asksFigure, tellUnheld } from './unheld.js';

const TELLERS: Readonly<Record<Aspect, (asked: Asked) => Part | readonly Part[]>> = {
  budget: (asked) => (asked.query.isGuess ? tellGuessedAmount(asked) : tellBudget(asked)),
  funding: tellFunding,
  section: tellSection,
  period: tellDuration,
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
  detail: (asked) => (isVetoed(asked) ? null : tellDetail(asked)) ?? tellUnheld(asked),
  schedule: (asked) => (isVetoed(asked) ? tellUnheld(asked) : tellWhen(asked)),
};

export function tellAspects(asked: Asked): readonly Part[] {
  const { query, match } = asked;
  if (isVetoed(asked) && (query.isGuess || isThin(match) || (asksFigure(query) && match.indicators.length === 0)))
    return [tellUnheld(asked)];
  const asksFigures = query.aspects.every((aspect) => OF_FIGURES.has(aspect));
  const uncounted = asksFigures && query.aspects.length > 0 ? tellUncounted(asked) : null;
  if (uncounted !== null) return [uncounted];
  const unmeasured = match.isNamed && asksFigures ? tellUnmeasured(asked) : null;
  if (unmeasured !== null) return [unmeasured];
  if (query.aspects.length === 0) return [tellUnasked(asked)];
  return combine(
    query.aspects.map((aspect) => ({ aspect, parts: [TELLERS[aspect](asked)].flat() })),
    asked,
  );
}

/** What a number or a cost is asked for by. */
const OF_FIGURES: ReadonlySet<Aspect> = new Set(['indicator', 'detail', 'overview']);

type Told = { readonly aspect: Aspect; readonly parts: readonly Part[] };

/**
 * What several aspects come to: 実績 and 成果 are also words for indicators, and are not missed beside them; what no field holds
 * may stand in a text.
 */
function combine(told: readonly Told[], asked: Asked): readonly Part[] {
  const holds = (wanted: Aspect) =>
    told.some(({ aspect, parts }) => aspect === wanted && parts.some(({ kind }) => kind === 'told'));
  const kept = told.filter(({ aspect }) => aspect !== 'results' || holds('results') || !holds('indicator'));
  return kept.flatMap(({ aspect, parts }) =>
    parts.every(({ kind }) => kind === 'missing') ? replaceMissing(aspect, parts, asked) : parts,
  );
}

/** The texts that speak of what no field holds; an amount that is not printed is said so beside them. */
function replaceMissing(aspect: Aspect, parts: readonly Part[], asked: Asked): readonly Part[] {
  const booked = aspect === 'budget' && !asked.query.aspects.includes('relation') ? tellBooked(asked) : null;
  if (booked !== null) return parts.map((part) => ({ ...part, details: [...part.details, booked.lead] }));
  const words = aspect === 'period' ? sayEdge(asked.query.text) : SAID_AS[aspect];
  const quoted = words === undefined ? null : quoteSaid(asked, words);
  if (quoted === null) return parts;
  return aspect === 'budget' ? parts.map((part) => ({ ...part, details: [...part.details, quoted.lead] })) : [quoted];
}

/** How texts speak of an aspect. */
const SAID_AS: Partial<Readonly<Record<Aspect, RegExp>>> = {
  budget: /計上/u,
  municipalities: /[市町村](?:と|、|・|の順)|市町村/u,
  effect: /効果|図られ|向上|期待/u,
  role: /役割|分担|連携町村|中心市/u,
};

/** How texts speak of a beginning or an end, where one is asked for and no period is printed. */
function sayEdge(text: string): RegExp | undefined {
  if (/いつから/u.test(text)) return /年度から|R[0-9]+から/u;
  return /いつまで/u.test(text) ? /をもって|終了|終期|期限/u : undefined;
}

/** One word alone speaks for the programme, and not clearly: 持続化 in 持続化給付金. */
function isThin({ score, evidence }: Match): boolean {
  return score < CLEAR && evidence.length === 1;
}

/** In a longer message a noun somewhere before what is asked tells of something else. */
const LONG_MESSAGE = 60;

/** What is said of any link with another programme: 終了後どの事業に統合される予定か. */
const OF_LINKS = /^(?:終了|予定|廃止|統合|見込み?|今後|将来|最終|結局|移行|名称|名前)$/u;

function asksLink({ aspects }: Asked['query']): boolean {
  return aspects.length > 0 && aspects.every((aspect) => aspect === 'relation');
}

/** A programme that is named was asked about something that nothing known of it explains: 家賃, 満足度. */
function isVetoed({ match, query }: Asked): boolean {
  const nouns = query.terms.filter(({ nominal, text }) => nominal && !(asksLink(query) && OF_LINKS.test(text)));
  const isCounted = match.programme.indicators.some(({ unit }) => unit === query.asked?.text);
  // An English word may say in its own way what an indicator is found by.
  if (match.indicators.length > 0 && match.unexplained.every(({ text }) => /^[a-z'’ -]+$/u.test(text))) return false;
  const mayBeAsked = query.isAskedDirectly || query.text.length <= LONG_MESSAGE;
  const isAskedUnknown = query.asked !== null && mayBeAsked && match.unexplained.includes(query.asked) && !isCounted;
  return isAskedUnknown || (match.isNamed && nouns.length > 0 && nouns.length === match.unexplained.length);
}

/** A kind of fact may stand in a sentence that has no word of the question: なぜ減ったのか. */
function tellDetail(asked: Asked): Part | null {
  const { shape } = asked.query.detail;
  if (shape === 'cap') return tellCap(asked);
  if (shape === 'lapse') return tellLapse(asked);
  if (shape === 'state') return tellState(asked);
  if (shape === 'order') return quoteShaped(asked, SHAPES.order);
  if (shape === 'reason') return quotePassages(asked) ?? quoteShaped(asked, SHAPES.lapse);
  if (shape === 'any' && isBesideFigure(asked)) return tellBeside(asked);
  return quotePassages(asked);
}

/** 講師は誰で何人来た: a word is asked for beside an indicator that is named. */
function isBesideFigure({ query: { aspects, detail }, match }: Asked): boolean {
  return aspects.includes('indicator') && match.indicators.length > 0 && detail.keys.length > 0;
}

/** A word that is asked for beside a figure is told by the passages that hold it, and not by what holds the figure. */
function tellBeside({ query, match, ...asked }: Asked): Part {
  const { programme, knowledge } = asked;
  const { keys } = query.detail;
  const isHeld = listPassages(programme).some(({ text }) => keys.some((key) => makeMatchKey(text).includes(key)));
  const quoted = isHeld ? quotePassages({ ...asked, match, query: { ...query, terms: [] } }) : null;
  return (
    quoted ??
    missing(
      `${programme.name}の資料に「${keys[0]}」という記載は見つかりませんでした。`,
      [],
      [sourceOf(programme, knowledge)],
    )
  );
}

/** Without an aspect: the passages that hold the question's other words, or the programme in brief. */
function tellUnasked(asked: Asked): Part {
  const { match, query } = asked;
  if (query.detail.shape === 'company') return quotePassages(asked) ?? tellNoCompany(asked);
  const last = query.terms.findLast(({ nominal }) => nominal);
  if (query.detail.shape === 'name' && last !== undefined && match.unexplained.includes(last)) return tellUnheld(asked);
  const spelt = SHORT_FOR.test(query.text) ? quoteSpelt(asked) : null;
  if (spelt !== null) return spelt;
  if (asksWho(query.detail)) {
    return quotePassages(asked) ?? quoteShaped(asked, SHAPES[query.detail.shape]) ?? tellUnheld(asked);
  }
  if (/どっち|どちら/u.test(query.text)) {
    const figures = quoteFigures(asked);
    if (figures !== null) return figures;
  }
  const asksMore = match.isNamed && query.terms.length > 0;
  const ofYears = query.terms.length === 0 ? quoteOfYears(asked) : null;
  if (ofYears !== null) return ofYears;
  return asksMore ? (quotePassages(asked) ?? tellUnheld(asked)) : tellBrief(asked);
}

/** 「ABCは何の略」 */
const SHORT_FOR = /の略|略して|フルネーム/u;

/** The sentence in which a word is spelt out in brackets. */
function quoteSpelt(asked: Asked): Part | null {
  return quoteThose(asked, (text) => asked.query.terms.some((term) => text.includes(`${term.text}(`)));
}

/** Who was supported is in hardly any document. */
function tellNoCompany({ programme, knowledge }: Asked): Part {
  return missing(
    `${programme.name}について、企業や団体の名前は、資料に載っていません。`,
    [],
    [sourceOf(programme, knowledge)],
  );
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

function tellBrief(asked: Asked): Part {
  const { programme, knowledge } = asked;
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
      ...describeListings(asked),
    ],
    sources: [sourceOf(programme, knowledge)],
  });
}
