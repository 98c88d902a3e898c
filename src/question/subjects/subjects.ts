// Decides what a question is about: the programmes it names; else what best explains its words, be it a programme, a
// reference or a measure; else a choice between near ties; else nothing, with the nearest.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Programme } from '../../domain/programme.js';
import type { Match, Subjects } from '../query.js';
import { mayBear, scoreCandidates } from '../search/candidates.js';
import { listAbsent } from '../search/rarity.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';
import { chooseStatements, MOST_REFERENCES } from './chosen-statements.js';
import { asksOfCouncil } from './council.js';
import { CLEAR, choosePair, chooseSeveral, decide, listNearest } from './decide.js';
import { decideHeaded, type HeadedSides } from './headed-sides.js';
import { chooseClear, matchesOf, uniqueByProgramme } from './matches.js';
import { areOfEach, findNamed } from './named.js';
import { findMeasures, type MeasureWords } from './named-measures.js';
import { decideSides, type Side } from './sides.js';
import { chooseSaid, chooseTopics, keepWhole } from './topics.js';
import { refuseTorn } from './torn.js';

/** One word alone names no programme in the middle of a story. */
const TELLING_TERMS = 2;
/** Shorter names of references are words like any other. */
const SHORTEST_NAMED = 6;

export type SubjectInput = MeasureWords & {
  /** Terms of the parts of a question that asks for several programmes, such as A と B; empty when it does not. */
  readonly segments: readonly (readonly Term[])[];
  /** What is compared; empty where nothing is. */
  readonly sides: readonly Side[];
  /** Two that are told apart by a word each; null where none are. */
  readonly headed: HeadedSides | null;
  /** Whether they are to be added up. */
  readonly addsSides: boolean;
  /** Whether a programme can be meant at all: set conditions narrow the choice. */
  readonly allows: (programme: Programme) => boolean;
  /** Whether conditions are set, so that not every programme can be meant. */
  readonly isBound: boolean;
  /** Whether a programme has figures of the years asked for; true where none is asked for. */
  readonly holdsYear: (programme: Programme) => boolean;
  /** Whether the question speaks of a year no programme has. */
  readonly prefersStatements: boolean;
  /** Whether only programmes can answer: a budget or a section is asked for. */
  readonly wantsProgramme: boolean;
  /** Whether what only a programme has is asked for outright: its budget, its section. */
  readonly asksFact: boolean;
  /** Whether what is meant is called a programme. */
  readonly callsProgramme: boolean;
  /** What looks like the whole name of a programme and is none that is held. */
  readonly claimedNames: readonly Term[];
  /** Whether a section is named that is not held. */
  readonly isOfStrangeSection: boolean;
  /** Terms of each sentence of a message that has several; empty otherwise. */
  readonly sentences: readonly (readonly Term[])[];
  /** Whether the question asks for a list of programmes by that word. */
  readonly wantsList: boolean;
  /** The fiscal years asked for; empty for none. */
  readonly years: readonly FiscalYear[];
  readonly organisations: readonly string[];
  /** Whether two programmes are to be compared. */
  readonly isComparison: boolean;
  /** Whether a sum, an average or a number of programmes is asked for. */
  readonly isTotal: boolean;
  /** How many programmes the question says it speaks of: 2本合わせて; null where it does not say. */
  readonly several: number | null;
  /** Whether the topic narrows other conditions: without any on it, there is none to list. */
  readonly isNarrowed: boolean;
  /** The words of each of several topics; empty where there is but one. */
  readonly alternatives: readonly (readonly Term[])[];
  /** Whether all programmes on a topic are asked for. */
  readonly isTopical: boolean;
};

export function resolveSubjects(input: SubjectInput, index: SearchIndex): Subjects {
  const headed = input.headed && decideHeaded(input.headed, input.allows, index);
  if (headed?.kind === 'found' && mayBeSaid(headed.matches, input)) return headed;
  const compared = decideSides(input.sides, input.allows, index);
  if (compared?.kind === 'found' && mayBeSaid(compared.matches, input) && isWhole(compared.matches, input))
    return compared;
  if (compared?.kind === 'ambiguous' && input.isComparison) return compared;
  const named = findNamed(input, index);
  const isPart =
    named?.kind === 'found' && named.matches.some(({ isNamed }) => !isNamed) && !isWhole(named.matches, input);
  if (named !== null && !isPart) return named;
  const measures = findMeasures(input, index);
  if (measures.length > 0) return { kind: 'statements', references: [], measures };
  if (input.isOfStrangeSection) return { kind: 'missing', nearest: [] };
  const scored = scoreCandidates(input.terms, index, input.allows);
  const allowed = matchesOf(scored, input.allows);
  const matches = allowed.filter(({ programme }) =>
    input.claimedNames.every((name) => mayBear(programme, name, index)),
  );
  if (matches.length === 0 && input.claimedNames.length > 0) return { kind: 'missing', nearest: listNearest(allowed) };
  const statements =
    (input.wantsProgramme && !asksOfCouncil(input)) || (input.isTopical && input.wantsList)
      ? null
      : chooseStatements(scored, matches, input);
  if (compared !== null && (compared.kind !== 'found' || isWhole(compared.matches, input))) return compared;
  const pair = input.isComparison ? choosePair(matches) : null;
  if (pair?.kind === 'found') return pair;
  if (input.isTopical)
    return statements ?? keepWhole(chooseSaid(chooseTopics(matches, input, index), matches, input), input, index);
  const several = uniqueByProgramme(input.segments.flatMap((terms) => chooseClear(terms, input.allows, index)));
  if (several.length > 1 && mayBeSaid(several, input)) return { kind: 'found', matches: several };
  const each = decideEach(matches, input);
  if (each?.kind === 'found' && mayBeSaid(each.matches, input)) return each;
  if (input.isComparison) return pair ?? statements ?? decide(matches);
  const said = input.several === null ? null : chooseSeveral(matches, input.several);
  if (said !== null) return said;
  if (statements !== null) return statements;
  const isAllHeld = listAbsent(input.terms, index).length === 0;
  const whole = decide(matches, { isNarrow: input.isBound, isAllHeld });
  if (whole.kind === 'ambiguous' && areOfEach(whole.matches, input.organisations)) return { ...whole, kind: 'found' };
  const isOpen = whole.kind === 'ambiguous' || (whole.kind === 'found' && input.alternatives.length > 1);
  if (isOpen && input.isTotal) return chooseTopics(matches, input, index);
  if (whole.kind !== 'missing' && whole.kind !== 'none') return refuseTorn(whole, input.terms, index);
  return decideBySentence(input, index) ?? (input.asksFact ? null : quoteNamed(input)) ?? whole;
}

/** 「伴走型支援と移住起業、それぞれ」: as many programmes as parts come out level. */
function decideEach(matches: readonly Match[], { segments }: SubjectInput): Subjects | null {
  const parts = segments.filter((terms) => terms.some(({ nominal }) => nominal));
  const whole = decide(matches);
  if (parts.length < 2 || whole.kind !== 'ambiguous' || whole.matches.length !== parts.length) return null;
  const isMet = (terms: readonly Term[]) =>
    whole.matches.some(({ evidence }) => terms.some(({ text }) => evidence.some(({ words }) => words === text)));
  return !parts.every(isMet) ? null : { kind: 'found', matches: whole.matches };
}

/** Whether there are as many as the question says, where it says so. */
function mayBeSaid(matches: readonly Match[], { several }: SubjectInput): boolean {
  return several === null || matches.length === several;
}

/** Of a sum no side may be left out. */
function isWhole(matches: readonly Match[], { addsSides, sides }: SubjectInput): boolean {
  return !addsSides || matches.length >= sides.length;
}

/** What is described is not held, but references are named in so many words. */
function quoteNamed({ mentions, terms }: SubjectInput): Subjects | null {
  const named = mentions
    .filter(({ key }) => key.length >= SHORTEST_NAMED && !/^(?:平成|令和)?[0-9元]+年/u.test(key))
    .flatMap(({ entities }) => entities.flatMap((entity) => (entity.kind === 'reference' ? [entity.reference] : [])));
  const references = [...new Set(named)].slice(0, MOST_REFERENCES);
  const isElsewhere = terms.some(({ parts }) => parts[0]?.isPlace);
  return isElsewhere || references.length === 0 ? null : { kind: 'statements', references, measures: [] };
}

/** In a long message one sentence names the programme by what it does; the others tell the story around it. */
function decideBySentence({ sentences, allows }: SubjectInput, index: SearchIndex): Subjects | null {
  const decided = sentences
    .filter((terms) => terms.filter(({ nominal }) => nominal).length >= TELLING_TERMS)
    .map((terms) => decide(matchesOf(scoreCandidates(terms, index, allows), allows)))
    .flatMap((subjects) => (subjects.kind === 'found' && (subjects.matches[0]?.score ?? 0) >= CLEAR ? [subjects] : []));
  return decided.toSorted((a, b) => (b.matches[0]?.score ?? 0) - (a.matches[0]?.score ?? 0))[0] ?? null;
}
