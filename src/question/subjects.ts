// Decides what a question is about: the programmes it names; else what best explains its words, be it a programme, a
// reference or a measure; else a choice between near ties; else nothing, with the nearest.
import type { Programme } from '../domain/programme.js';
import { makeMatchKey } from '../language/match-key.js';
import { mayBear, type Scored, scoreCandidates } from './candidates.js';
import type { Mention } from './lexicon.js';
import type { EvidenceKind, Match, Subjects } from './query.js';
import type { MeasurePlace, SearchIndex, Subject } from './search-index.js';
import type { Term } from './terms.js';

/** Less than this much explained is no match; set on the golden questions (docs/search.md). */
const GOOD = 0.5;
/** As much is enough where nothing else comes near and several words are met. */
const NEARLY_GOOD = 0.36;
const LEADING_TERMS = 3;
const FAR_BEHIND = 0.8;
/** Less than this is not even near. */
const NEAR = 0.3;
/** Scores this close are a tie. */
const TIE = 0.07;
/** As much must be explained of one part of a question that asks for several. */
const CLEAR = 0.6;
/** A programme is on a topic that explains this share of what the best explains. */
const TOPICAL = 0.75;
/** One word alone names no programme in the middle of a story. */
const TELLING_TERMS = 2;
const MOST_CANDIDATES = 6;
/** References are quoted side by side rather than offered for choice. */
const MOST_REFERENCES = 3;

type Input = {
  readonly mentions: readonly Mention[];
  readonly terms: readonly Term[];
  /** Whether a programme can be meant at all: set conditions narrow the choice. */
  readonly allows: (programme: Programme) => boolean;
  /** Whether a programme has figures of the years asked for; true where none is asked for. */
  readonly holdsYear: (programme: Programme) => boolean;
  /** Whether the question speaks of a year no programme has. */
  readonly prefersStatements: boolean;
  /** The documents the question names. */
  readonly documents: readonly string[];
  /** Whether only programmes can answer: a budget or a section is asked for. */
  readonly wantsProgramme: boolean;
  /** Terms of the parts of a question that asks for several programmes, such as A と B; empty when it does not. */
  readonly segments: readonly (readonly Term[])[];
  /** What looks like the whole name of a programme and is none that is held. */
  readonly claimedNames: readonly Term[];
  /** Terms of each sentence of a message that has several; empty otherwise. */
  readonly sentences: readonly (readonly Term[])[];
  /** Whether the question asks for a list of programmes by that word. */
  readonly wantsList: boolean;
  /** Whether two programmes are to be compared. */
  readonly isComparison: boolean;
  /** Whether all programmes on a topic are asked for. */
  readonly isTopical: boolean;
};

export function resolveSubjects(input: Input, index: SearchIndex): Subjects {
  const named = findNamed(input, index);
  if (named !== null) return named;
  const measures = findNamedMeasures(input.mentions);
  if (measures.length > 0) return { kind: 'statements', references: [], measures };
  const scored = scoreCandidates(input.terms, index);
  const allowed = matchesOf(scored, input.allows);
  const matches = allowed.filter(({ programme }) =>
    input.claimedNames.every((name) => mayBear(programme, name, index)),
  );
  if (matches.length === 0 && input.claimedNames.length > 0) return { kind: 'missing', nearest: listNearest(allowed) };
  const statements =
    input.wantsProgramme || (input.isTopical && input.wantsList) ? null : chooseStatements(scored, matches, input);
  if (input.isTopical) return statements ?? chooseTopical(matches);
  const several = uniqueByProgramme(input.segments.flatMap((terms) => chooseClear(terms, input.allows, index)));
  if (several.length > 1) return { kind: 'found', matches: several };
  if (input.isComparison) return choosePair(matches) ?? statements ?? decide(matches);
  if (statements !== null) return statements;
  const whole = decide(matches);
  return whole.kind === 'missing' ? (decideBySentence(input, index) ?? whole) : whole;
}

function findNamedMeasures(mentions: readonly Mention[]): readonly MeasurePlace[] {
  return mentions.flatMap(({ entities }) =>
    entities.flatMap((entity) => (entity.kind === 'strategyMeasure' ? [entity.place] : [])),
  );
}

/**
 * References and measures, where they explain the question better than any programme, or as well where the question
 * speaks of a year no programme has; null where they do not. A KPI that ties with indicators of programmes is offered
 * with them.
 */
function chooseStatements(
  scored: readonly Scored[],
  programmes: readonly Match[],
  { prefersStatements, isTopical, documents }: Input,
): Subjects | null {
  const others = scored.filter(({ subject }) => subject.kind !== 'programme' && isIn(subject, documents));
  const best = others[0];
  const rival = programmes[0]?.score ?? 0;
  const margin = isTopical ? -TIE : prefersStatements ? TIE * 3 : 0;
  if (!best || best.score < GOOD || best.score + margin < rival) return null;
  const near =
    documents.length > 1
      ? documents.flatMap(
          (document) => others.find(({ subject, score }) => isIn(subject, [document]) && score >= NEAR) ?? [],
        )
      : others.filter(({ score }) => score >= best.score - TIE).slice(0, MOST_REFERENCES);
  const measures = near.flatMap(({ subject }) => (subject.kind === 'measure' ? [subject.place] : []));
  const references = near.flatMap(({ subject }) => (subject.kind === 'reference' ? [subject.reference] : []));
  const ties = programmes.filter(({ score }) => score >= best.score - TIE);
  if (measures.length > 0 && references.length === 0 && ties.length > 0 && !isTopical) {
    return { kind: 'ambiguous', matches: ties.slice(0, MOST_CANDIDATES), measures };
  }
  return { kind: 'statements', references, measures };
}

/** Whether a subject is of one of the documents; of any where none is named. */
function isIn(subject: Subject, documents: readonly string[]): boolean {
  if (documents.length === 0) return true;
  if (subject.kind === 'programme') return documents.includes(subject.programme.document);
  return documents.includes(
    subject.kind === 'reference' ? subject.reference.document : subject.place.strategy.document,
  );
}

/** In a long message one sentence names the programme by what it does; the others tell the story around it. */
function decideBySentence({ sentences, allows }: Input, index: SearchIndex): Subjects | null {
  const decided = sentences
    .filter((terms) => terms.filter(({ nominal }) => nominal).length >= TELLING_TERMS)
    .map((terms) => decide(matchesOf(scoreCandidates(terms, index), allows)))
    .flatMap((subjects) => (subjects.kind === 'found' && (subjects.matches[0]?.score ?? 0) >= CLEAR ? [subjects] : []));
  return decided.toSorted((a, b) => (b.matches[0]?.score ?? 0) - (a.matches[0]?.score ?? 0))[0] ?? null;
}

function matchesOf(scored: readonly Scored[], allows: Input['allows']): readonly Match[] {
  return scored.flatMap(({ subject, score, evidence }) =>
    subject.kind === 'programme' && allows(subject.programme)
      ? [{ programme: subject.programme, isNamed: false, score, evidence, indicators: [], unexplained: [] }]
      : [],
  );
}

/** The programmes the question names; null when it names none. */
function findNamed({ mentions, terms, allows, holdsYear, segments }: Input, index: SearchIndex): Subjects | null {
  const groups = mentions
    .map((mention) => preferred(allowedOf(mention, allows), holdsYear))
    .filter((matches) => matches.length > 0);
  if (groups.length === 0) return null;
  const narrowed = narrowByDocument(groups.map((matches) => narrowByTerms(matches, terms, index)));
  const settled = narrowed.filter((matches) => matches.length === 1).flat();
  const open = narrowed.filter(
    (matches) =>
      matches.length > 1 && !matches.some(({ programme }) => settled.some((match) => match.programme === programme)),
  );
  const [first] = open;
  if (first) return { kind: 'ambiguous', matches: [...settled, ...first].slice(0, MOST_CANDIDATES), measures: [] };
  const rival = settled.length === 1 ? findRival(settled[0], mentions, terms, index, allows) : null;
  if (rival !== null) return rival;
  const others = settled.length === 1 ? segments.flatMap((part) => chooseClear(part, allows, index)) : [];
  return { kind: 'found', matches: uniqueByProgramme([...settled, ...others]) };
}

/** What is named by its own name is meant though it is of another organisation, unless the name also names something else. */
function allowedOf(mention: Mention, allows: Input['allows']): readonly Match[] {
  const matches = nameMatches(mention);
  const allowed = matches.filter(({ programme }) => allows(programme));
  return allowed.length > 0 || mention.entities.some(({ kind }) => kind !== 'programme') ? allowed : matches;
}

/** Those that have a property, or all if none has it. */
function preferred(matches: readonly Match[], has: (programme: Programme) => boolean): readonly Match[] {
  const some = matches.filter(({ programme }) => has(programme));
  return some.length > 0 ? some : matches;
}

/** A name that stands in two documents means the one in the document of what else is named. */
function narrowByDocument(groups: readonly (readonly Match[])[]): readonly (readonly Match[])[] {
  const documents = groups
    .filter(({ length }) => length === 1)
    .flatMap((matches) => matches.map(({ programme }) => programme.document));
  return groups.map((matches) => preferred(matches, ({ document }) => documents.includes(document)));
}

/** The programme that clearly is meant by one part of the question; empty when none is. */
function chooseClear(terms: readonly Term[], allows: Input['allows'], index: SearchIndex): readonly Match[] {
  const subjects = decide(matchesOf(scoreCandidates(terms, index), allows));
  return subjects.kind === 'found' &&
    subjects.matches.every((match) => match.score >= CLEAR && bearsAny(match.programme, terms))
    ? subjects.matches
    : [];
}

/** The two programmes of a comparison that names neither: the best two, if no third comes near; null if there is no second. */
function choosePair(matches: readonly Match[]): Subjects | null {
  const [first, second, third] = matches;
  if (!first || !second || first.score < GOOD || second.score < first.score * TOPICAL) return null;
  const isPair = !third || third.score < second.score - TIE;
  return isPair
    ? { kind: 'found', matches: [first, second] }
    : {
        kind: 'ambiguous',
        matches: matches.filter(({ score }) => score >= first.score * TOPICAL).slice(0, MOST_CANDIDATES),
        measures: [],
      };
}

/** Whether a name of the programme holds one of the terms: a part of a question names, it does not describe. */
function bearsAny({ name, aliases, shortNames }: Programme, terms: readonly Term[]): boolean {
  const keys = [name, ...aliases, ...shortNames].map(makeMatchKey);
  return terms.some(
    ({ parts }) => parts.filter(({ key }) => key.length >= 2 && keys.some((own) => own.includes(key))).length >= 2,
  );
}

/** All programmes that explain about as much of the topic as the best does. */
function chooseTopical(scored: readonly Match[]): Subjects {
  const best = scored[0]?.score ?? 0;
  if (best < GOOD) return { kind: 'missing', nearest: listNearest(scored) };
  return { kind: 'topic', matches: scored.filter(({ score }) => score >= Math.max(GOOD, best * TOPICAL)) };
}

/**
 * A short name is often a word like any other: テレワーク. When the question says more, a programme that explains clearly
 * more of it than the bearer of the short name is meant instead.
 */
function findRival(
  named: Match | undefined,
  mentions: readonly Mention[],
  terms: readonly Term[],
  index: SearchIndex,
  allows: Input['allows'],
): Subjects | null {
  if (!named?.evidence.every(({ kind }) => kind === 'short')) return null;
  const words = mentions.filter(({ entities }) => entities.some(({ kind }) => kind === 'programme')).map(wordOf);
  const scored = matchesOf(scoreCandidates([...words, ...terms], index), allows);
  const own = scored.find(({ programme }) => programme === named.programme)?.score ?? 0;
  const better = scored.filter(({ score }) => score > own + TIE && score >= GOOD);
  return better.length === 0 ? null : decide(better);
}

function wordOf({ text, key }: Mention): Term {
  return { text, at: -1, key, parts: [], reading: '', alternatives: [key], nominal: true, kana: false };
}

const EVIDENCE_OF_MANNER: Readonly<Record<Mention['manner'], EvidenceKind | null>> = {
  written: null,
  sound: 'reading',
  near: 'fuzzy',
};

function nameMatches(mention: Mention): readonly Match[] {
  const matches = mention.entities.flatMap((entity): readonly Match[] => {
    if (entity.kind !== 'programme') return [];
    const kind: EvidenceKind = EVIDENCE_OF_MANNER[mention.manner] ?? entity.by;
    const evidence = [{ kind, words: mention.text, met: entity.programme.name, strength: mention.likeness }];
    return [
      {
        programme: entity.programme,
        isNamed: true,
        score: mention.likeness,
        evidence,
        indicators: [],
        unexplained: [],
      },
    ];
  });
  const literal = matches.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'literal'));
  return uniqueByProgramme(literal.length > 0 ? literal : matches);
}

/** A name that several programmes bear is settled by the other words of the question, if they favour one. */
function narrowByTerms(matches: readonly Match[], terms: readonly Term[], index: SearchIndex): readonly Match[] {
  if (matches.length < 2) return matches;
  const all = matchesOf(scoreCandidates(terms, index), () => true);
  const scores = new Map(all.map(({ programme, score }) => [programme, score]));
  const scored = matches.map((match) => ({ match, score: scores.get(match.programme) ?? 0 }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - TIE * 2).map(({ match }) => match);
}

function decide(scored: readonly Match[]): Subjects {
  const best = scored[0];
  if (!best) return { kind: 'none' };
  if (best.score < GOOD) {
    return isClearLead(scored) ? { kind: 'found', matches: [best] } : { kind: 'missing', nearest: listNearest(scored) };
  }
  const ties = scored.filter(({ score }) => score >= best.score - TIE);
  return ties.length === 1
    ? { kind: 'found', matches: [best] }
    : { kind: 'ambiguous', matches: ties.slice(0, MOST_CANDIDATES), measures: [] };
}

/** A programme described in other words explains only part of the question, but far more of it than any other does. */
function isClearLead([best, second]: readonly Match[]): boolean {
  if (!best || best.score < NEARLY_GOOD) return false;
  const met = best.evidence.filter(({ strength }) => strength >= 0.5).length;
  return met >= LEADING_TERMS && (second?.score ?? 0) <= best.score * FAR_BEHIND;
}

function listNearest(scored: readonly Match[]): readonly Match[] {
  return scored.filter(({ score }) => score >= NEAR).slice(0, 3);
}

function uniqueByProgramme(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match, place) => matches.findIndex(({ programme }) => programme === match.programme) === place,
  );
}
