// Completes what was found: the indicators of each programme that a question names, and the nouns it leaves unexplained.
import type { Indicator } from '../domain/indicator.js';
import type { Programme } from '../domain/programme.js';
import { listUnexplained } from './candidates.js';
import type { Cues } from './cues.js';
import type { Heard } from './hear.js';
import { pickIndicators } from './indicators.js';
import type { Query, Subjects } from './query.js';
import type { Reader } from './reader.js';

/** Adds to each match the indicators the question names and the nouns the programme leaves unexplained. */
export function completeMatches(subjects: Subjects, heard: Heard, reader: Reader): Subjects {
  const { mentions, terms, cues, untyped } = heard;
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous') return subjects;
  const counters = [...cues.counters.flatMap(({ value }) => value), ...listNamedUnits(untyped)];
  const wanted = Math.max(1, ...cues.counters.map(({ value }) => countSame(value, cues)));
  const isOne = subjects.kind === 'ambiguous' || subjects.matches.length === 1;
  return {
    ...subjects,
    matches: subjects.matches.map((match) => {
      const sided = pickBySides(match.programme, heard, counters);
      const indicators = sided.length > 1 ? sided : pickIndicators(match.programme, mentions, terms, counters, wanted);
      const isFewer = isOne && indicators.length < countQuestions(heard);
      return {
        ...match,
        indicators: isFewer ? [] : indicators.length > 0 ? indicators : match.indicators,
        unexplained: isOne ? listUnexplained(match.programme, terms, reader.index) : [],
      };
    }),
  };
}

/** Of two things compared inside one programme, the indicator that each side singles out; empty where one does not. */
function pickBySides(programme: Programme, { sides }: Heard, counters: readonly string[]): readonly Indicator[] {
  const picked = sides.map(({ terms, mentions }) => pickIndicators(programme, mentions, terms, counters));
  const single = picked.flatMap((indicators) => (indicators.length === 1 ? indicators : []));
  return single.length === sides.length ? [...new Set(single)] : [];
}

/** 「実習の回数」: what is asked for is counted in 回. */
function listNamedUnits(untyped: string): readonly string[] {
  return [...untyped.matchAll(/(件|人|者|社|回|校|部|団体)数/gu)].map(([, unit = '']) => unit);
}

/** A subject taken over from the thread is looked at with the words of this message. */
export function completeAgain(query: Query, heard: Heard, reader: Reader): Query {
  const subjects = completeMatches(query.subjects, heard, reader);
  const named = subjects.kind === 'found' && subjects.matches.some(({ indicators }) => indicators.length > 0);
  const asksIndicator = named && query.aspects.length === 0 && query.terms.some(({ nominal }) => nominal);
  return { ...query, subjects, aspects: asksIndicator ? ['indicator'] : query.aspects };
}

/** How many figures are asked for one after another, as in 「どれだけ育てて何施設回った」; of two years it is one. */
function countQuestions({ cues, values, untyped }: Heard): number {
  if (values.years.length > 1 || cues.counters.length === 0) return 0;
  return (
    cues.counters.length + (untyped.match(/どれだけ|どの(?:くらい|ぐらい)|どれ(?:くらい|ぐらい)|いくつ/gu) ?? []).length
  );
}

/** How often a message counts in the same unit. */
function countSame([unit]: readonly string[], { counters }: Cues): number {
  return counters.filter(({ value }) => value[0] === unit).length;
}
