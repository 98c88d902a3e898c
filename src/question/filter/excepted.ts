// Finds where a question about many programmes says of some of them that they are left out, by what holds of those: 国庫が入って
// いるものを除いた, 1億円以上は抜いて. What stands there is no condition of those that are meant, but of the others.
import { blank, type Found, type Span } from '../../language/span.js';
import type { Heard } from '../hear.js';
import type { Filter } from '../query.js';
import { EXCEPT, LEAVING } from './except.js';
import { readFundingConditions } from './funding-conditions.js';
import { readPeriod } from './single-year.js';

/** The same anywhere, behind what is listed or behind the condition itself. */
const EXCEPTED = new RegExp(`(?:の?(?:やつ|もの|事業|取組|補助|の(?=[をは])))?${EXCEPT.source.slice(1)}`, 'gu');
/** What a stretch does not reach beyond: 地域産業課の事業のうち国庫が入ったものを除く, 合計、国庫のあるものは除いて. */
const BOUND = /[。、,?!\n]|(?:事業|もの|やつ|補助|取組)(?:のうち|の中|で|から)(?:で|は)?/gu;

/** The text as folded and the ends of the names in it → the stretches, what leaves out included. */
export function findExcepted(folded: string, names: readonly Span[]): readonly Span[] {
  const bounds = [
    ...[...folded.matchAll(BOUND)].map(({ 0: said, index }) => index + said.length),
    ...names.map(({ end }) => end),
  ];
  return [...folded.matchAll(EXCEPTED)].flatMap(({ 0: said, index }): readonly Span[] => {
    const start = Math.max(0, ...bounds.filter((bound) => bound <= index));
    return start < index ? [{ start, end: index + said.length }] : [];
  });
}

/** What is left out by what holds of it. */
export type Excepted = {
  /** What was heard without it. */
  readonly heard: Heard;
  /** What must not hold of what is meant, each stretch by itself, with its words. */
  readonly conditions: readonly { readonly filter: Partial<Filter>; readonly words: string }[];
};

/** What was heard → the same apart from the conditions of what is left out. */
export function splitExcepted(heard: Heard): Excepted {
  const { folded, untyped, values } = heard;
  const names = [...heard.mentions, ...heard.leftOut.mentions, ...values.areas, ...values.items];
  const read = findExcepted(folded, names).map((span) => ({ span, filter: readWithin(heard, span) }));
  const stretches = read.filter(({ filter }) => Object.keys(filter).length > 0);
  const spans = stretches.map(({ span }) => span);
  const isOutside = (one: Span) => !spans.some((span) => isWithin(one, span));
  if (spans.length === 0) return { heard, conditions: [] };
  return {
    heard: {
      ...heard,
      untyped: blank(untyped, spans),
      values: {
        ...values,
        amounts: values.amounts.filter(isOutside),
        edges: values.edges.filter(isOutside),
        singleYear: values.singleYear.filter(isOutside),
      },
      cues: {
        ...heard.cues,
        aspects: heard.cues.aspects.filter(isOutside),
        funding: heard.cues.funding.filter(isOutside),
      },
      terms: heard.terms.filter(({ at, text }) => isOutside({ start: at, end: at + text.length })),
    },
    conditions: stretches.map(({ span, filter }) => ({ filter, words: sayWithin(folded, span) })),
  };
}

/** The conditions that a stretch sets; empty for none. */
function readWithin({ untyped, values }: Heard, span: Span): Partial<Filter> {
  const keep = <Value>(found: readonly Found<Value>[]) => found.filter((one) => isWithin(one, span));
  const text = untyped.slice(0, span.end);
  const funding = readFundingConditions(untyped.slice(span.start, span.end));
  const amounts = keep(values.amounts).map(({ value }) => value);
  const edges = keep(values.edges).map(({ value }) => value);
  const period = readPeriod({ ...values, singleYear: keep(values.singleYear), years: keep(values.years) }, text);
  return {
    ...(funding.length > 0 ? { funding } : {}),
    // 「0円を除いて」 is read as a bound.
    ...(amounts.some(({ amountThousandYen }) => amountThousandYen > 0) ? { amounts } : {}),
    ...(edges.length > 0 ? { edges } : {}),
    ...(period === null ? {} : { period }),
  };
}

/** 「国庫のあるもの」 of 国庫のあるものを除いた */
function sayWithin(folded: string, { start, end }: Span): string {
  const said = folded.slice(start, end);
  return said
    .slice(0, said.search(LEAVING))
    .replace(/^[\sでにのは、]+/u, '')
    .replace(/(?<=[るい])$/u, 'もの');
}

function isWithin(one: Span, { start, end }: Span): boolean {
  return start <= one.start && one.end <= end;
}

/** The conditions with what is left out so, and what that was called. */
export function leaveOutExcepted(filter: Filter, { conditions }: Excepted): Filter {
  const isOfTime = conditions.some(({ filter: { period, edges } }) => period !== undefined || edges !== undefined);
  return {
    ...filter,
    leftOut: [
      ...filter.leftOut,
      ...conditions.map(({ filter: left }) => left),
      // Of what has no period nobody can say that it is not left out.
      ...(isOfTime ? [{ undated: true } as const] : []),
    ],
    leftOutWords: [...filter.leftOutWords, ...conditions.map(({ words }) => words)],
  };
}
