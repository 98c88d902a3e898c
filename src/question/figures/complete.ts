// Completes what was found: the indicators of each programme that a question names, and the nouns it leaves unexplained.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import { asksMoney, MONEY } from '../choose/money.js';
import type { Cues } from '../cues/cues.js';
import type { Heard } from '../hear.js';
import type { Mention } from '../names/lexicon.js';
import { asksWho, type Query, type Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { listUnexplained } from '../search/candidates.js';
import { makeTerm, type Term } from '../terms/terms.js';
import { pickByConjuncts } from './conjuncts.js';
import { pickByDeeds, readDeeds } from './deeds.js';
import { pickByClauses } from './figure-clauses.js';
import {
  holdsInIndicator,
  isCountedIn,
  leaveOutShares,
  listNamedUnits,
  pickByUnits,
  pickIndicators,
} from './indicators.js';

/** Adds to each match the indicators the question names and the nouns the programme leaves unexplained. */
export function completeMatches(subjects: Subjects, heard: Heard, reader: Reader): Subjects {
  const { terms } = heard;
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous') return subjects;
  const isOne = subjects.kind === 'ambiguous' || subjects.matches.length === 1;
  return {
    ...subjects,
    matches: subjects.matches.map((match) => {
      const indicators = chooseIndicators(match.programme, heard, reader, isOne);
      return {
        ...match,
        indicators: indicators === null ? [] : indicators.length > 0 ? indicators : match.indicators,
        unexplained: isOne
          ? listUnexplained(match.programme, terms, reader.index).filter(
              (term) => !isUnit(term, heard, match.programme),
            )
          : [],
      };
    }),
  };
}

/** The indicators of a programme that are asked for; null for all of them, as more are asked for than are singled out. */
function chooseIndicators(
  programme: Programme,
  heard: Heard,
  reader: Reader,
  isOne: boolean,
): readonly Indicator[] | null {
  const { mentions, cues, untyped } = heard;
  const counters = [...cues.counters.flatMap(({ value }) => value), ...listNamedUnits(untyped)];
  const wanted = FROM_TO.test(untyped) ? 1 : Math.max(1, ...cues.counters.map(({ value }) => countSame(value, cues)));
  const terms = [...heard.terms, ...listThingsNamed(programme, heard, reader)];
  const total = pickTotal(programme, heard);
  if (total.length > 0) return total;
  const done = namesIndicatorOf(programme, mentions) ? [] : pickByDeeds(programme, readDeeds(untyped), heard.terms);
  if (done.length > 1) return done;
  const sided = pickBySides(programme, heard, counters);
  if (sided.length > 1) return sided;
  const asked = pickByClauses(programme, heard);
  if (asked.length > 1) return asked;
  const joined = pickByConjuncts(programme, heard);
  if (joined.length > 1) return joined;
  const several = asksMoney(heard) ? pickByUnits(programme, terms, [...listUnits(cues), MONEY]) : [];
  if (several.length > 1) return several;
  if (done.length > 0) return done;
  const units = asksMoney(heard) && counters.length === 0 ? MONEY : counters;
  const picked = pickIndicators(programme, mentions, terms, units, wanted, leaveOutShares(programme, heard));
  return isOne && picked.length < countQuestions(heard) ? null : picked;
}

function namesIndicatorOf(programme: Programme, mentions: readonly Mention[]): boolean {
  return mentions.some(({ entities }) =>
    entities.some((entity) => entity.kind === 'indicator' && entity.programme === programme),
  );
}

/** 「やった学校は何校」: what is counted, where the programme has something that is counted so. */
function isUnit({ text }: Term, { cues }: Heard, { indicators }: Programme): boolean {
  const units = cues.counters.flatMap(({ value }) => value).filter((unit) => text.endsWith(unit));
  return indicators.some((indicator) => isCountedIn(indicator, units));
}

/** 「合計額は」 of a programme whose table has a row for it, where nothing says what else is added up. */
function pickTotal({ indicators }: Programme, { cues, terms }: Heard): readonly Indicator[] {
  const isOpen = cues.sum.length > 0 && !terms.some(({ nominal }) => nominal);
  return isOpen ? indicators.filter(({ name }) => /^(?:合?計|総計|合計額)$/u.test(name)) : [];
}

/** The units that are asked for, each once. */
function listUnits({ counters }: Cues): readonly (readonly string[])[] {
  const units = counters.map(({ value }) => value);
  return units.filter((unit, place) => units.findIndex(([first]) => first === unit[0]) === place);
}

/** A name that an indicator of the programme holds and its own name does not, where it is counted: 大連ビジネスサポートセンター. */
function listThingsNamed(programme: Programme, { mentions, cues }: Heard, { tokenise }: Reader): readonly Term[] {
  const isOf = (mention: Mention) =>
    mentions.some(
      ({ end, entities }) =>
        end + 1 === mention.start && entities.some((one) => one.kind === 'programme' && one.programme === programme),
    );
  const own = makeMatchKey(programme.name);
  return mentions
    .filter((mention) => cues.counters.length > 0 || isOf(mention))
    .filter(
      ({ key, entities }) =>
        !own.includes(key) && holdsInIndicator(programme, key) && entities.some(({ kind }) => kind === 'programme'),
    )
    .map(({ key, text }) => ({ ...makeTerm(tokenise(text), text), key, alternatives: [key] }));
}

/** Of two things compared inside one programme, the indicator that each side singles out; empty where one does not. */
function pickBySides(programme: Programme, { sides }: Heard, counters: readonly string[]): readonly Indicator[] {
  const picked = sides.map(({ terms, mentions }) => pickIndicators(programme, mentions, terms, counters));
  const single = picked.flatMap((indicators) => (indicators.length === 1 ? indicators : []));
  return single.length === sides.length ? [...new Set(single)] : [];
}

/** A subject taken over from the thread is looked at with the words of this message. */
export function completeAgain(query: Query, heard: Heard, reader: Reader): Query {
  const subjects = completeMatches(query.subjects, heard, reader);
  const named = subjects.kind === 'found' && subjects.matches.some(({ indicators }) => indicators.length > 0);
  const isOpen = query.aspects.length === 0 && !asksWho(query.detail);
  const asksIndicator = named && isOpen && query.terms.some(({ nominal }) => nominal);
  return { ...query, subjects, aspects: asksIndicator ? ['indicator'] : query.aspects };
}

/** 「何校から何校に」: one figure, of two years. */
const FROM_TO = /(?:何|なん)[^\s、。?]{1,3}から、?(?:何|なん)/u;

/** How many figures are asked for one after another, as in 「どれだけ育てて何施設回った」; of two years it is one. */
function countQuestions({ cues, values, untyped }: Heard): number {
  if (values.years.length > 1 || cues.counters.length === 0 || FROM_TO.test(untyped)) return 0;
  return (
    cues.counters.length + (untyped.match(/どれだけ|どの(?:くらい|ぐらい)|どれ(?:くらい|ぐらい)|いくつ/gu) ?? []).length
  );
}

/** How often a message counts in the same unit. */
function countSame([unit]: readonly string[], { counters }: Cues): number {
  return counters.filter(({ value }) => value[0] === unit).length;
}
