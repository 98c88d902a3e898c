// Takes apart a message that asks for several figures, one after another: 認定は何件？上期の購入実績も. Each clause has the words
// and names that single out its own figure.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import type { Span } from '../../language/span.js';
import type { Cues } from '../cues/cues.js';
import type { Mention } from '../names/lexicon.js';
import type { Aspect } from '../query.js';
import type { Side } from '../subjects/sides.js';
import type { Term } from '../terms/terms.js';
import { isCountedIn, listNamedUnits, pickIndicators } from './indicators.js';

/** What is asked for in one clause, and the units it counts in. */
export type FigureClause = Side & { readonly units: readonly string[] };

/** What a message is made of here, all with places in the same text. */
export type Pieces = {
  readonly untyped: string;
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
  readonly cues: Cues;
};

/** A clause ends at a mark, and と or や joins two figures only behind what is counted. */
const CLAUSE = /(?:(?!(?<=数|実績|額|率|[何なん][件人名社回])[とや](?![いう])|[。、,?!\n]).)+/gu;
/** What a figure is asked for by: 何件, どれだけ, 実績. */
const OF_FIGURES: ReadonlySet<Aspect> = new Set(['indicator', 'results', 'budget']);
/** A word that is a figure itself: 管理企業数. */
const COUNTED = /[数額率]$|実績$/u;
/** What ends so says something, and asks for no further figure. */
const ENDED = /(?:[るたいすんか]|(?<!っ)て)[?。!\s]*$/u;

/** Message → its clauses that ask for a figure of something; words before what is asked belong to it, across commas. */
export function splitFigureClauses(pieces: Pieces): readonly FigureClause[] {
  const spans = [...pieces.untyped.matchAll(CLAUSE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const clauses: FigureClause[] = [];
  let start: number | null = null;
  for (const span of spans) {
    const whole: Span = { start: start ?? span.start, end: span.end };
    const clause = readClause(whole, pieces);
    if (asksFigure(span, pieces)) {
      if (speaks(clause)) clauses.push(clause);
      start = null;
    } else start = whole.start;
  }
  const rest = start === null ? null : { start, end: pieces.untyped.length };
  const last = rest === null || ENDED.test(pieces.untyped) ? null : readClause(rest, pieces);
  return last !== null && speaks(last) ? [...clauses, last] : clauses;
}

function readClause(span: Span, { terms, mentions, cues, untyped }: Pieces): FigureClause {
  const counted = cues.counters.filter((cue) => holds(span, cue.start)).flatMap(({ value }) => value);
  return {
    terms: terms.filter(({ at }) => holds(span, at)),
    mentions: mentions.filter((mention) => holds(span, mention.start)),
    units: [...counted, ...listNamedUnits(untyped.slice(span.start, span.end))],
  };
}

function asksFigure(span: Span, { cues, mentions, terms }: Pieces): boolean {
  return (
    cues.aspects.some((cue) => holds(span, cue.start) && OF_FIGURES.has(cue.value.aspect)) ||
    mentions.some((mention) => holds(span, mention.start) && namesIndicator(mention)) ||
    terms.some(({ at, text }) => holds(span, at) && COUNTED.test(text))
  );
}

/** Whether a clause says what its figure is of, or what it is counted in. */
function speaks({ terms, mentions, units }: FigureClause): boolean {
  return terms.length > 0 || units.length > 0 || mentions.some(namesIndicator);
}

function namesIndicator({ entities }: Mention): boolean {
  return entities.some(({ kind }) => kind === 'indicator');
}

function holds({ start, end }: Span, at: number): boolean {
  return at >= start && at < end;
}

/** The indicators that the clauses single out, in the order of the programme; empty where two clauses do not, or one stays open. */
export function pickByClauses(programme: Programme, pieces: Pieces): readonly Indicator[] {
  const picked = splitFigureClauses(pieces)
    .map((clause) => pickOfClause(programme, clause))
    .filter(({ length }) => length > 0);
  const settled = picked.length < 2 ? [] : settle(picked, pickIndicators(programme, [], pieces.terms, []));
  return settled.every(({ length }) => length === 1)
    ? programme.indicators.filter((indicator) => settled.some(([only]) => only === indicator))
    : [];
}

/** A clause without any word of what is counted may say all by its unit; whose words no indicator has asks for none. */
function pickOfClause(programme: Programme, { terms, mentions, units }: FigureClause): readonly Indicator[] {
  const isNamed = pickIndicators(programme, mentions, terms, []).length > 0;
  if (isNamed) return pickIndicators(programme, mentions, terms, units);
  if (terms.length > 0) return [];
  const counted = programme.indicators.filter((indicator) => isCountedIn(indicator, units));
  return counted.length === 1 ? counted : [];
}

/**
 * Of several indicators that one clause may mean, those that no other clause singles out. Where none does, the last clause leans on
 * the words before it: it means what the whole message means best.
 */
function settle(
  picked: readonly (readonly Indicator[])[],
  meantByAll: readonly Indicator[],
): readonly (readonly Indicator[])[] {
  const isOpen = picked.every(({ length }) => length > 1);
  const leaning = picked.map((some, place) =>
    isOpen && place === picked.length - 1 ? keepIf(some, (indicator) => meantByAll.includes(indicator)) : some,
  );
  const single = leaning.flatMap((some) => (some.length === 1 ? some : []));
  return leaning.map((some) => (some.length === 1 ? some : keepIf(some, (indicator) => !single.includes(indicator))));
}

/** Those that meet a test; all where none does. */
function keepIf(indicators: readonly Indicator[], meets: (indicator: Indicator) => boolean): readonly Indicator[] {
  const kept = indicators.filter(meets);
  return kept.length > 0 ? kept : indicators;
}
