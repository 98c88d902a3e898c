// Picks from what the thread has just shown: by its number, by what it costs, by whose it is, or by a word that tells it
// from the others.
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Cues } from '../cues/cues.js';
import { makeTest } from '../filter/filter.js';
import { BRACKETED, findNotMeant } from '../names/not-meant.js';
import { hasOwnConditions, type Match, type Query } from '../query.js';
import type { Reader } from '../reader.js';
import { listUnexplained, scoreCandidates } from '../search/candidates.js';
import { identifyMeasure, listMeasures, numberMeasure } from '../search/search-index.js';
import { CLEAR, decide } from '../subjects/decide.js';
import { matchesOf } from '../subjects/matches.js';
import { askAbout, askAboutMeasures, findProgrammes, isIndicatorAlone, isNamed, nounsOf, type Steps } from './steps.js';

/** 「35番の連携効果は」: the one of that number in its document; 「2番目は？」, 「最後のやつ」: a programme or a measure of the list, else one of the measures or pillars listed. */
export function pickByNumber(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const [no, ...others] = query.filter.numbers;
  const ordinal = heard.threadCues.ordinals[0]?.value;
  if (isNamed(steps)) return null;
  const numbered = no === undefined || others.length > 0 ? [] : listNumbered(no, steps);
  if (numbered.length === 1) return askAbout(numbered, steps);
  if (ordinal === undefined) return null;
  const all = listMeasures(reader.knowledge);
  if (context.list.length > 0) {
    const id = context.list.at(placeOf(ordinal));
    const [programme] = id === undefined ? [] : findProgrammes([id], reader);
    if (programme) return askAbout([programme], steps);
    const measures = all.filter((place) => identifyMeasure(place) === id);
    return measures.length > 0 ? askAboutMeasures(measures, query) : null;
  }
  const pillar = context.pillars.at(placeOf(ordinal));
  if (pillar !== undefined) return askAboutPillar(pillar, steps);
  const measure = context.measures.at(placeOf(ordinal));
  const measures = all.filter((place) => numberMeasure(place) === measure);
  return measures.length > 0 ? askAboutMeasures(measures, query) : null;
}

/** Those of the list that stand under a number in their document. */
function listNumbered(no: number, { context, reader }: Steps): readonly Programme[] {
  return findProgrammes(context.list, reader).filter(({ listings }) => listings.some((listing) => listing.no === no));
}

/** The place in a list of an ordinal; counted from the end where it is negative. */
function placeOf(ordinal: number): number {
  return ordinal > 0 ? ordinal - 1 : ordinal;
}

/** The measures of a pillar: told where their KPIs or projects are asked for, else listed. */
function askAboutPillar(no: number, { query, reader }: Steps): Query {
  const own = listMeasures(reader.knowledge).filter(({ pillar }) => pillar.no === no);
  const isTold = query.aspects.includes('indicator') || /プロジェクト/u.test(query.text);
  if (isTold) return askAboutMeasures(own, query);
  const filter = { ...query.filter, pillars: [no], measures: own.map(({ measure }) => measure.name) };
  return { ...query, target: 'measures', operation: { kind: 'list' }, subjects: { kind: 'none' }, filter };
}

/** 「3,217千円のほう」 */
export function pickByAmount(steps: Steps): Query | null {
  const { amounts } = steps.query.filter;
  if (amounts.length !== 1 || amounts[0]?.comparison !== 'equal' || isNamed(steps)) return null;
  const meant = findProgrammes(steps.context.list, steps.reader).filter(makeTest({ amounts }));
  return meant.length === 1 ? askAbout(meant, steps) : null;
}

/** 「県のほう」: the same programme, or one of those offered, of another organisation or document. */
export function pickByOrganisation(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const { documents, organisations } = query.filter;
  const nouns = nounsOf(heard);
  if ((documents.length === 0 && organisations.length === 0) || isNamed(steps)) return null;
  // What was listed beside the one that is told of a ranking is not what it is called after.
  const isOfMany = context.many !== null && context.subjects.length > 0;
  const spokenOf = findProgrammes(isOfMany ? context.subjects : [...context.subjects, ...context.list], reader);
  const isAllowed = makeTest({ documents, organisations });
  const meant = listLinked(spokenOf, reader)
    .map((linked) => linked.filter(isAllowed))
    .find(({ length }) => length > 0);
  // 「同じ財団で、計画づくりを助けるセンターは」: another one of theirs is described.
  const isOther =
    meant !== undefined &&
    nouns.length > 0 &&
    meant.every((one) => listUnexplained(one, nouns, reader.index).length === nouns.length);
  return meant === undefined || isOther ? null : askAbout(meant.slice(0, 3), steps);
}

/** The programmes that are the same as one of some, by what makes them so: the name, a counterpart that is told of, or being it. */
function listLinked(some: readonly Programme[], reader: Reader): readonly (readonly Programme[])[] {
  const counterparts = some.flatMap(({ relations }) =>
    relations.flatMap(({ kind, to }) => (kind === 'counterpart' ? [to] : [])),
  );
  return [
    some.flatMap(({ name }) => findBearers(makeMatchKey(name), reader)),
    findProgrammes(counterparts, reader),
    some,
  ].map((linked) => [...new Set(linked)]);
}

/** The programmes that bear a name, by its match key. */
function findBearers(key: string, { names }: Reader): readonly Programme[] {
  return (names.names.get(key) ?? []).flatMap(({ entity }) => (entity.kind === 'programme' ? [entity.programme] : []));
}

/** 「特別対策の付かないほう」: the programme that is called like one spoken of, but for a word, or the other one of two shown. */
export function pickWithout(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const denied = findNotMeant(query.text, reader);
  if (denied === null) return null;
  const { isDenied } = denied;
  const spoken = findProgrammes([...new Set([...context.subjects, ...context.list])], reader);
  const own = spoken.some(isDenied) ? spoken.filter(isDenied) : findProgrammes(denied.leftOut.within ?? [], reader);
  const bare = own.map(({ name }) => makeMatchKey(name.replace(BRACKETED, '')).replace(makeMatchKey(denied.word), ''));
  const called = [...new Set(bare.flatMap((key) => findBearers(key, reader)))].filter((one) => !isDenied(one));
  const others = spoken.filter((one) => !isDenied(one));
  const meant = called.length > 0 || others.length === spoken.length ? called : others;
  return meant.length === 1 ? askAbout(meant, { ...steps, query: { ...query, terms: [] } }) : null;
}

/** 「増設分のやつ」: the one of those shown, and none spoken of since, that the words of the message fit best, or the other of two. */
export function pickByWords(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const nouns = heard.terms.filter(({ nominal }) => nominal);
  const isPending = context.subjects.length === 0 && context.list.length > 1;
  if (!isPending || nouns.length === 0 || asksMany(heard.cues) || hasOwnConditions(query.filter)) return null;
  const shown = new Set(context.list);
  const subjects = decide(matchesOf(scoreCandidates(nouns, reader.index), ({ id }) => shown.has(id)));
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous') return null;
  if (isElsewhere(subjects.matches[0]?.score ?? 0, steps)) return null;
  if (subjects.kind === 'ambiguous') return offerFewer(subjects.matches, steps);
  const fitting = subjects.matches.map(({ programme }) => programme);
  const isOther = heard.threadCues.negated.length > 0;
  const picked = isOther ? findProgrammes(context.list, reader).filter((one) => !fitting.includes(one)) : fitting;
  if (picked.length !== 1) return null;
  const terms = query.terms.filter(({ nominal }) => !nominal);
  const aspects = isIndicatorAlone(query, heard) && heard.cues.details.length === 0 ? [] : query.aspects;
  return askAbout(picked, { ...steps, query: { ...query, aspects, terms } });
}

/** What of a choice is left by a word is offered again, for what was asked of all of it. */
function offerFewer(matches: readonly Match[], { query, context }: Steps): Query | null {
  if (context.many !== null || matches.length === context.list.length) return null;
  const aspects = query.aspects.length > 0 ? query.aspects : context.aspects;
  return { ...query, operation: { kind: 'tell' }, aspects, subjects: { kind: 'ambiguous', matches, measures: [] } };
}

function asksMany({ list, count, sum, topic }: Cues): boolean {
  return list.length + count.length + sum.length + topic.length > 0;
}

/** Whether the message means something that was not shown: by its name, or better than by a word of what was shown. */
function isElsewhere(score: number, { query, heard, context }: Steps): boolean {
  const { subjects } = query;
  const isBareWord = context.many === null && score >= CLEAR && query.aspects.length === 0;
  if (subjects.kind === 'statements') return heard.threadCues.contrast.length === 0 && !isBareWord;
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous') return false;
  if (subjects.matches.some(({ programme }) => context.list.includes(programme.id))) return false;
  const isNamedThere = subjects.matches.some((match) => match.isNamed);
  return isNamedThere || (heard.threadCues.contrast.length === 0 && (subjects.matches[0]?.score ?? 0) > score);
}
