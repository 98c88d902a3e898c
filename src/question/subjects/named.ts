// Finds the programmes a question names, and settles names that several programmes bear.
import type { Programme } from '../../domain/programme.js';
import { holdsInIndicator } from '../figures/indicators.js';
import type { Mention } from '../names/lexicon.js';
import type { EvidenceKind, Match, Subjects } from '../query.js';
import { scoreCandidates } from '../search/candidates.js';
import type { SearchIndex } from '../search/search-index.js';
import { makeWord, type Term } from '../terms/terms.js';
import { decide, GOOD, MOST_CANDIDATES, TIE } from './decide.js';
import { type Allows, chooseClear, matchesOf, uniqueByProgramme } from './matches.js';
import type { SubjectInput } from './subjects.js';

/** What stands between a programme and a thing of it. */
const OF = 'の';
/** Fewer nouns describe no programme beside one that is named. */
const FEWEST_NOUNS = 2;

/** The programmes the question names; null when it names none. */
export function findNamed(
  { mentions, terms, allows, holdsYear, segments, isComparison, organisations }: SubjectInput,
  index: SearchIndex,
): Subjects | null {
  const groups = mentions
    .filter((mention) => !isWordOf(mention, mentions))
    .map((mention) => preferred(allowedOf(mention, allows), holdsYear))
    .filter((matches) => matches.length > 0);
  if (groups.length === 0) return null;
  const scores = groups.some(({ length }) => length > 1) ? scoreByTerms(terms, index) : new Map<Programme, number>();
  const narrowed = narrowByDocument(groups.map((matches) => narrowByTerms(matches, scores)));
  const settled = narrowed.filter((matches) => matches.length === 1).flat();
  const open = narrowed.filter(
    (matches) =>
      matches.length > 1 && !matches.some(({ programme }) => settled.some((match) => match.programme === programme)),
  );
  const [first] = open;
  if (first && (isComparison || areOfEach(first, organisations)))
    return { kind: 'found', matches: uniqueByProgramme([...settled, ...first]) };
  if (first) return { kind: 'ambiguous', matches: [...settled, ...first].slice(0, MOST_CANDIDATES), measures: [] };
  // Of several things asked for, what describes another says nothing against the one that is named.
  const rival =
    settled.length === 1 && segments.length === 0 ? findRival(settled[0], mentions, terms, index, allows) : null;
  if (rival !== null) return rival;
  const others = settled.length === 1 ? segments.flatMap((part) => chooseClear(part, allows, index)) : [];
  if (settled.length === 1 && others.length === 0) return addDescribed(settled, segments, allows, index);
  return { kind: 'found', matches: uniqueByProgramme([...settled, ...others]) };
}

/** 「○○運営、県のと財団のは」: one name, borne once in each of the organisations that are named. */
export function areOfEach(matches: readonly Match[], organisations: readonly string[]): boolean {
  const bearers = matches.map(({ programme }) => programme.organisation);
  return (
    organisations.length > 1 &&
    bearers.length === organisations.length &&
    organisations.every((organisation) => bearers.includes(organisation))
  );
}

/** 「街づくり支援の専門家派遣」: a short name that an indicator of the programme named right before it holds too. */
function isWordOf({ start, key, entities }: Mention, mentions: readonly Mention[]): boolean {
  const isShort = entities.every((entity) => entity.kind === 'programme' && entity.by === 'short');
  const owners = mentions.filter(({ end }) => end + OF.length === start).flatMap((before) => before.entities);
  return isShort && owners.some((owner) => owner.kind === 'programme' && holdsInIndicator(owner.programme, key));
}

/** 「韓国のバイヤーを呼ぶのと○○、それぞれ」: the other thing asked for is described; half of them is no answer. */
function addDescribed(
  settled: readonly Match[],
  segments: readonly (readonly Term[])[],
  allows: Allows,
  index: SearchIndex,
): Subjects {
  const described = segments
    .filter((part) => part.filter(({ nominal }) => nominal).length >= FEWEST_NOUNS)
    .map((part) => decide(matchesOf(scoreCandidates(part, index, allows), allows)));
  const [only, ...others] = described;
  if (!only || others.length > 0 || (only.kind !== 'found' && only.kind !== 'ambiguous'))
    return { kind: 'found', matches: settled };
  const rest = only.matches.filter(({ programme }) => !settled.some((match) => match.programme === programme));
  if (rest.length < only.matches.length) return { kind: 'found', matches: settled };
  return only.kind === 'found'
    ? { kind: 'found', matches: [...settled, ...rest] }
    : { kind: 'ambiguous', matches: [...settled, ...rest].slice(0, MOST_CANDIDATES), measures: [] };
}

/** What is named by its own name is meant though it is of another organisation, unless the name also names something else. */
function allowedOf(mention: Mention, allows: Allows): readonly Match[] {
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

function scoreByTerms(terms: readonly Term[], index: SearchIndex): ReadonlyMap<Programme, number> {
  const all = matchesOf(scoreCandidates(terms, index), () => true);
  return new Map(all.map(({ programme, score }) => [programme, score]));
}

/** A name that several programmes bear is settled by the other words of the question, if they favour one. */
function narrowByTerms(matches: readonly Match[], scores: ReadonlyMap<Programme, number>): readonly Match[] {
  if (matches.length < 2) return matches;
  const scored = matches.map((match) => ({ match, score: scores.get(match.programme) ?? 0 }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - TIE * 2).map(({ match }) => match);
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
  allows: Allows,
): Subjects | null {
  if (!named?.evidence.every(({ kind }) => kind === 'short' || kind === 'fuzzy')) return null;
  const words = mentions
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'programme'))
    .map(({ text, key }) => makeWord(text, key));
  const scored = matchesOf(scoreCandidates([...words, ...terms], index, allows), allows);
  const own = scored.find(({ programme }) => programme === named.programme)?.score ?? 0;
  const meets = ({ evidence }: Match) => words.every(({ text }) => evidence.some((one) => one.words === text));
  const better = scored.filter((match) => match.score > own + TIE && match.score >= GOOD && meets(match));
  return better.length === 0 ? null : decide(better);
}

const EVIDENCE_OF_MANNER: Readonly<Record<Mention['manner'], EvidenceKind | null>> = {
  written: null,
  sound: 'reading',
  near: 'fuzzy',
  abbreviated: 'abbreviation',
};

function nameMatches(mention: Mention): readonly Match[] {
  const matches = mention.entities.flatMap((entity): readonly Match[] => {
    if (entity.kind !== 'programme') return [];
    const kind: EvidenceKind = EVIDENCE_OF_MANNER[mention.manner] ?? entity.by;
    const evidence = [
      { kind, words: mention.text, isNoun: true, met: entity.programme.name, strength: mention.likeness, weight: 1 },
    ];
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
