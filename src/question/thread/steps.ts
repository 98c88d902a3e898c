// What every step of completing a message in its thread works with, and the ways they end: about some programmes, about
// measures, or about many.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { chooseTotal } from '../choose/totals.js';
import { pickIndicators } from '../figures/indicators.js';
import type { Heard } from '../hear.js';
import { type Aspect, asksWho, type Filter, type Query } from '../query.js';
import type { Reader } from '../reader.js';
import { listUnexplained } from '../search/candidates.js';
import type { MeasurePlace } from '../search/search-index.js';
import { nameMatch } from '../subjects/matches.js';
import { findTerms, type Term } from '../terms/terms.js';
import type { ThreadContext } from './thread-context.js';

export type Steps = {
  readonly query: Query;
  readonly heard: Heard;
  readonly context: ThreadContext;
  readonly reader: Reader;
};

/** What is said of any figure, and names none. */
export const OF_FIGURES = /^(?:割合|比率|率|差|差額|合計|内訳|数字|値)$/u;

/** Completes the query; null where the message does not refer back in this way. */
export type Step = (steps: Steps) => Query | null;

/** Whether the message itself names a programme. */
export function isNamed({ query, heard }: Steps): boolean {
  return (
    (query.subjects.kind === 'found' || query.subjects.kind === 'ambiguous') &&
    heard.mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'programme'))
  );
}

/** The programmes of the ids, in their order; an id that is no longer held is left out. */
export function findProgrammes(ids: readonly string[], { programmes }: Reader): readonly Programme[] {
  return ids.flatMap((id) => programmes.get(id) ?? []);
}

/** Aspects answered from the texts, of which another word may be asked: いつ, 役割. */
const TEXTUAL: ReadonlySet<Aspect> = new Set(['schedule', 'detail', 'role', 'relation']);

/** The query about given programmes, with the aspects of the thread where it has none of its own. */
export function askAbout(programmes: readonly Programme[], { query, heard, context, reader }: Steps): Query {
  const isTextual = context.aspects.every((aspect) => TEXTUAL.has(aspect));
  const isOwn =
    query.aspects.length > 0 && !(isTextual && context.aspects.length > 0 && isIndicatorAlone(query, heard));
  const asksWord = asksWho(query.detail) || (query.terms.some(({ nominal }) => nominal) && !isTextual);
  const aspects = isOwn || asksWord ? query.aspects : context.aspects;
  const named = new Map(
    query.subjects.kind === 'found' || query.subjects.kind === 'ambiguous'
      ? query.subjects.matches.map((match) => [match.programme, match] as const)
      : [],
  );
  return {
    ...query,
    target: 'programmes',
    operation: { kind: 'tell' },
    aspects,
    funding: isOwn || query.funding.length > 0 ? query.funding : context.funding,
    subjects: {
      kind: 'found',
      matches: programmes.map((programme) => {
        const own = named.get(programme);
        const indicators = own?.indicators ?? [];
        return {
          ...nameMatch(programme),
          unexplained: own?.unexplained ?? [],
          indicators:
            indicators.length > 0 || query.aspects.length > 0 || saysOther(programme, query, reader)
              ? indicators
              : keepIndicators(programme, context, reader),
        };
      }),
    },
  };
}

/** 「天気は？」: nouns of which the programme knows none ask for no indicator that was told before. */
function saysOther(programme: Programme, { terms }: Query, { index }: Reader): boolean {
  const nouns = terms.filter(({ nominal, text }) => nominal && !OF_FIGURES.test(text));
  return nouns.length > 0 && listUnexplained(programme, nouns, index).length === nouns.length;
}

/** Whether an indicator is asked for only because a word of the message happens to stand in its name. */
export function isIndicatorAlone({ aspects }: Query, { cues }: Heard): boolean {
  return aspects.every((aspect) => aspect === 'indicator') && cues.aspects.length === 0;
}

/** The indicators of a programme that bear the names last asked for, or else the words of these names. */
export function keepIndicators(programme: Programme, { indicators: names }: ThreadContext, { tokenise }: Reader) {
  const same = programme.indicators.filter(({ name }) => names.includes(name));
  if (same.length > 0 || names.length === 0) return same;
  const terms = names.flatMap((name) => findTerms(fold(name), tokenise, []));
  return pickIndicators(programme, [], terms, []);
}

/** The query about given measures, whatever it says besides. */
export function askAboutMeasures(measures: readonly MeasurePlace[], query: Query): Query {
  return {
    ...query,
    target: 'programmes',
    operation: { kind: 'tell' },
    subjects: { kind: 'statements', references: [], measures },
  };
}

/** The query about many programmes, under a filter; what is done with them is what the message asks, or a list. */
export function askMany(filter: Filter, { query, heard }: Steps): Query {
  const { operation } = query;
  const asked = chooseTotal(heard.cues) ?? { kind: 'list' };
  return {
    ...query,
    target: 'programmes',
    filter,
    subjects: { kind: 'none' },
    operation: operation.kind === 'rank' ? operation : asked,
  };
}

/** Nouns without kana at their ends, which are no words of a document. */
export function nounsOf({ terms }: Heard): readonly Term[] {
  return terms.filter(({ nominal, text }) => nominal && !/^[^ぁ-ん][ぁ-ん]+$/u.test(text));
}
