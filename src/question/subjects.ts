// Decides which programmes a question is about: those it names; else the one that best explains its words; else a choice
// between near ties; else none, with the nearest.
import type { Programme } from '../domain/programme.js';
import { keyFoldedText } from '../language/match-key.js';
import { scoreCandidates } from './candidates.js';
import type { Mention } from './lexicon.js';
import { likenessWithin } from './near-names.js';
import type { EvidenceKind, Match, Subjects } from './query.js';
import type { SearchIndex } from './search-index.js';
import type { Term } from './terms.js';

/** Less than this much explained is no match; set on the golden questions (docs/search.md). */
const GOOD = 0.5;
/** Less than this is not even near. */
const NEAR = 0.3;
/** Scores this close are a tie. */
const TIE = 0.07;
const MOST_CANDIDATES = 6;
/** Names this much alike are one name misspelt. */
const SAME_NAME = 0.82;

type Input = {
  readonly folded: string;
  readonly mentions: readonly Mention[];
  readonly terms: readonly Term[];
  /** Whether a programme can be meant at all: set conditions narrow the choice. */
  readonly allows: (programme: Programme) => boolean;
};

export function resolveSubjects(input: Input, index: SearchIndex): Subjects {
  const named = findNamed(input, index);
  if (named !== null) return named;
  const scored = scoreCandidates(input.terms, index).filter(({ programme }) => input.allows(programme));
  const misspelt = findMisspelt(input.folded, scored, index);
  if (misspelt.length > 0) return { kind: 'found', matches: misspelt };
  return decide(scored);
}

/** The programmes the question names; null when it names none. */
function findNamed({ mentions, terms, allows }: Input, index: SearchIndex): Subjects | null {
  const groups = mentions
    .map((mention) => nameMatches(mention).filter(({ programme }) => allows(programme)))
    .filter((matches) => matches.length > 0);
  if (groups.length === 0) return null;
  const narrowed = groups.map((matches) => narrowByTerms(matches, terms, index));
  const settled = narrowed.filter((matches) => matches.length === 1).flat();
  const open = narrowed.filter(
    (matches) =>
      matches.length > 1 && !matches.some(({ programme }) => settled.some((match) => match.programme === programme)),
  );
  const rival =
    settled.length === 1 && open.length === 0 ? findRival(settled[0], mentions, terms, index, allows) : null;
  if (rival !== null) return rival;
  if (open.length > 0)
    return { kind: 'ambiguous', matches: [...settled, ...(open[0] ?? [])].slice(0, MOST_CANDIDATES) };
  return { kind: 'found', matches: uniqueByProgramme(settled) };
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
  const scored = scoreCandidates([...words, ...terms], index).filter(({ programme }) => allows(programme));
  const own = scored.find(({ programme }) => programme === named.programme)?.score ?? 0;
  const better = scored.filter(({ score }) => score > own + TIE && score >= GOOD);
  return better.length === 0 ? null : decide(better);
}

function wordOf({ text, key }: Mention): Term {
  return { text, key, parts: [], reading: '', alternatives: [key], kana: false };
}

function nameMatches(mention: Mention): readonly Match[] {
  const matches = mention.entities.flatMap((entity): readonly Match[] => {
    if (entity.kind !== 'programme') return [];
    const kind: EvidenceKind = entity.by;
    return [
      {
        programme: entity.programme,
        score: 1,
        evidence: [{ kind, words: mention.text, met: entity.programme.name, strength: 1 }],
        indicators: [],
      },
    ];
  });
  const literal = matches.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'literal'));
  return uniqueByProgramme(literal.length > 0 ? literal : matches);
}

/** A name that several programmes bear is settled by the other words of the question, if they favour one. */
function narrowByTerms(matches: readonly Match[], terms: readonly Term[], index: SearchIndex): readonly Match[] {
  if (matches.length < 2) return matches;
  const scores = new Map(scoreCandidates(terms, index).map(({ programme, score }) => [programme, score]));
  const scored = matches.map((match) => ({ match, score: scores.get(match.programme) ?? 0 }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - TIE * 2).map(({ match }) => match);
}

/** Programmes whose whole name stands in the question with a slip or two. */
function findMisspelt(folded: string, scored: readonly Match[], index: SearchIndex): readonly Match[] {
  const { key } = keyFoldedText(folded);
  const near = scored.slice(0, MOST_CANDIDATES * 2).flatMap(({ programme }) => {
    const entry = index.entries.find((candidate) => candidate.programme === programme);
    const names =
      entry?.names.filter(
        ({ text }) =>
          text === programme.name || programme.aliases.includes(text) || programme.shortNames.includes(text),
      ) ?? [];
    const likeness = names
      .filter((name) => name.key.length >= 6)
      .map((name) => ({ name, likeness: likenessWithin(name.key, key) }));
    const best = likeness.toSorted((a, b) => b.likeness - a.likeness)[0];
    return best && best.likeness >= SAME_NAME ? [{ programme, ...best }] : [];
  });
  const best = Math.max(0, ...near.map(({ likeness }) => likeness));
  return near
    .filter(({ likeness }) => likeness >= best - 0.02)
    .map(({ programme, name, likeness }) => ({
      programme,
      score: likeness,
      evidence: [{ kind: 'fuzzy', words: '', met: name.text, strength: likeness }],
      indicators: [],
    }));
}

function decide(scored: readonly Match[]): Subjects {
  const best = scored[0];
  if (!best) return { kind: 'none' };
  if (best.score < GOOD) return { kind: 'missing', nearest: scored.filter(({ score }) => score >= NEAR).slice(0, 3) };
  const ties = scored.filter(({ score }) => score >= best.score - TIE);
  return ties.length === 1
    ? { kind: 'found', matches: [best] }
    : { kind: 'ambiguous', matches: ties.slice(0, MOST_CANDIDATES) };
}

function uniqueByProgramme(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match, place) => matches.findIndex(({ programme }) => programme === match.programme) === place,
  );
}
