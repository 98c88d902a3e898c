// Completes a message by what was just offered for choice or listed: a stretch of a name, a year or a condition picks one of
// it, and what is only asked of it is asked of all, or offered again.
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import { blank } from '../../language/span.js';
import { makeTest } from '../filter/filter.js';
import { hasOwnConditions, type Query } from '../query.js';
import { listYears } from '../reader.js';
import { identifyMeasure, listMeasures, type SearchIndex } from '../search/search-index.js';
import { nameMatch } from '../subjects/matches.js';
import { listConditionAspects } from './one.js';
import { askAbout, findProgrammes, isNamed, type Steps } from './steps.js';

/** A shorter stretch is in too many names. */
const SHORTEST = 2;
/** The characters of a shorter one stand in many names. */
const SHORTEST_APART = 4;
/** Of so many that were listed, each is told what is asked of them. */
const MOST_TOLD = 5;

/** 「起業支援分のやつ」, 「令和3年度の方」, 「国際経済課の」: the only one of those shown that has it. */
export function pickOffered(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  if (context.subjects.length > 0 || context.list.length < 2 || asksMany(steps)) return null;
  const shown = findProgrammes(context.list, reader);
  if (isNamed(steps) && !isShown(query, shown)) return null;
  const nouns = query.terms.filter(({ nominal }) => nominal);
  const word = findStretch(steps);
  const said = keepSaid(shown, word, reader.index);
  const meant = said.length > 0 ? said : nouns.length > 0 ? [] : keepMeeting(shown, steps);
  if (meant.length !== 1) return null;
  const isOnlyName = heard.cues.aspects.length + heard.cues.details.length === 0;
  return askAbout(meant, {
    ...steps,
    query: { ...query, aspects: isOnlyName ? [] : query.aspects, terms: query.terms.filter(({ nominal }) => !nominal) },
  });
}

/** Those whose names hold a stretch, or else all its characters in their order: 起業支援分 in 起業支援事業分. */
function keepSaid(shown: readonly Programme[], word: string, { programmes }: SearchIndex): readonly Programme[] {
  if (word.length < SHORTEST) return [];
  // Its name is the first by which a programme is entered.
  const keys = shown.map((programme) => programmes.get(programme)?.names[0]?.key ?? '');
  const whole = shown.filter((_, place) => keys[place]?.includes(word));
  return whole.length > 0 || word.length < SHORTEST_APART
    ? whole
    : shown.filter((_, place) => holdsInOrder(keys[place] ?? '', word));
}

function holdsInOrder(name: string, word: string): boolean {
  let at = -1;
  return [...word].every((character) => {
    at = name.indexOf(character, at + 1);
    return at >= 0;
  });
}

/** Those that hold the year, or meet the conditions, where it was a choice and no list that was shown. */
function keepMeeting(shown: readonly Programme[], steps: Steps): readonly Programme[] {
  const { query, context } = steps;
  if (context.many !== null) return [];
  if (hasOwnConditions(query.filter))
    return listConditionAspects(query).length > 0 && !isOther(steps) ? [] : shown.filter(makeTest(query.filter));
  return query.years.length === 0
    ? []
    : shown.filter((one) => query.years.every((year) => listYears(one).includes(year)));
}

/** What the message says besides what it asks, as a match key. */
function findStretch({ heard: { untyped, cues, threadCues } }: Steps): string {
  const rest = blank(untyped, [...cues.aspects, ...cues.details, ...threadCues.contrast, ...threadCues.same]);
  return makeMatchKey(rest.replace(/(?:[のはがをもで]|って|です|だと|なら|お願いします|教えて)*[?。!、\s]*$/u, ''));
}

function isShown({ subjects }: Query, shown: readonly Programme[]): boolean {
  return 'matches' in subjects && subjects.matches.every(({ programme }) => shown.includes(programme));
}

/** 「新規のほう」 picks by a mark; 「新規？」 asks for it. */
function isOther({ query, heard }: Steps): boolean {
  return heard.threadCues.contrast.length > 0 || /の(?:は|が)?[?？。\s]*$/u.test(query.text);
}

function asksMany({ heard: { cues, threadCues } }: Steps): boolean {
  const { list, count, sum, topic, largest, smallest } = cues;
  return (
    list.length + count.length + sum.length + topic.length + largest.length + smallest.length > 0 ||
    threadCues.within.length + threadCues.negated.length > 0
  );
}

/** 「そこの予算は？」 where nothing was picked: asked of each of a short list; of what was offered for choice, it is offered again. */
export function askOfOffered(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const own = listConditionAspects(query);
  const aspects = own.length > 0 ? own : query.aspects;
  const isBare = query.terms.every(({ nominal }) => !nominal) && (own.length > 0 || !hasOwnConditions(query.filter));
  const isAsked = aspects.length > 0 && isBare && query.subjects.kind === 'none' && !isOther(steps);
  if (!isAsked || context.subjects.length > 0 || context.list.length < 2 || asksMany(steps)) return null;
  const shown = findProgrammes(context.list, reader);
  if (context.many !== null)
    return shown.length > MOST_TOLD || shown.length === 0 || own.length > 0 ? null : askAbout(shown, steps);
  const measures = listMeasures(reader.knowledge).filter((place) => context.list.includes(identifyMeasure(place)));
  return {
    ...query,
    operation: { kind: 'tell' },
    aspects,
    subjects: { kind: 'ambiguous', matches: shown.map(nameMatch), measures },
  };
}
