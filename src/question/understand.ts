// Turns a message into a Query: cleaned and folded once, then names, typed values and cues are taken out in this order, and
// what is left are the terms a programme has to explain.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import { cleanText } from '../language/clean.js';
import { fold } from '../language/fold.js';
import { makeMatchKey } from '../language/match-key.js';
import { blank, type Span } from '../language/span.js';
import type { Tokenise } from '../language/tokenise.js';
import { listUnexplained } from './candidates.js';
import { chooseAspects, chooseOperation } from './choose.js';
import { type Cues, findCues } from './cues.js';
import { makeFilter, meetsFilter } from './filter.js';
import { pickIndicators } from './indicators.js';
import { buildLexicon, findMentions, type Lexicon, type Mention } from './lexicon.js';
import { buildNameIndex, findMisspelt, type NameIndex } from './misspellings.js';
import { listNames } from './names.js';
import { type Aspect, type Detail, type Filter, hasConditions, type Query, type Subjects } from './query.js';
import { buildSearchIndex, type SearchIndex } from './search-index.js';
import { resolveSubjects } from './subjects.js';
import { findTerms, type Term } from './terms.js';
import { expandCircledAreas, findTypedValues } from './typed-values.js';

/** All that understanding needs of a knowledge base, made once when it is loaded. */
export type Reader = {
  readonly knowledge: KnowledgeBase;
  readonly tokenise: Tokenise;
  readonly names: Lexicon;
  readonly nameIndex: NameIndex;
  readonly concepts: Lexicon;
  readonly index: SearchIndex;
};

export function makeReader(knowledge: KnowledgeBase, tokenise: Tokenise): Reader {
  const names = listNames(knowledge, tokenise);
  const things = names.filter(({ entity }) => entity.kind !== 'concept');
  return {
    knowledge,
    tokenise,
    names: buildLexicon(things),
    nameIndex: buildNameIndex(things),
    concepts: buildLexicon(names.filter(({ entity }) => entity.kind === 'concept')),
    index: buildSearchIndex(knowledge, tokenise),
  };
}

/** Any text → what it asks. `aspect` is asked in any case, as a slash command does. Never throws. */
export function understand(message: string, reader: Reader, aspect?: Aspect): Query {
  const text = cleanText(message);
  const folded = fold(expandCircledAreas(text));
  const spelt = findMentions(folded, reader.names).filter((mention) => isMeant(mention, folded));
  const mentions = [...spelt, ...findMisspelt(blank(folded, spelt), reader.nameIndex)];
  const unnamed = blank(folded, mentions);
  const values = findTypedValues(unnamed);
  const untyped = blank(unnamed, [
    ...values.years,
    ...values.amounts,
    ...values.areas,
    ...values.numbers,
    ...values.pages,
    ...values.limits,
  ]);
  const cues = findCues(untyped);
  const bare = blank(untyped, cueSpans(cues));
  const terms = [...termsOf(bare, reader), ...indicatorTerms(mentions, reader)];
  const filter = makeFilter(mentions, values, cues, untyped);
  const subjects = completeMatches(
    resolveSubjects(
      {
        mentions,
        terms,
        allows: allowedBy(filter),
        segments: cues.each.length > 0 ? splitParts(bare).map((part) => termsOf(part, reader)) : [],
        isTopical: isTopical(cues, terms, filter),
      },
      reader.index,
    ),
    { mentions, terms, cues },
    reader,
  );
  const { aspects, isGuess } = chooseAspects(cues, mentions, subjects, aspect);
  return {
    text,
    operation: chooseOperation(cues, values, filter, subjects, mentions),
    aspects,
    isGuess,
    detail: readDetail(cues, untyped),
    funding: [...new Set(cues.funding.map(({ value }) => value))],
    years: [...new Set(values.years.map(({ value }) => value))],
    subjects,
    filter,
    terms,
  };

  /** Only where it was published and who answers narrows the programmes meant; flags and amounts are asked about them. */
  function allowedBy({ documents, organisations }: Query['filter']) {
    return (programme: Programme) => meetsFilter(programme, { documents, organisations });
  }
}

/** The short name of a policy area is a word like any other (創業, 融資) unless policy areas are spoken of. */
function isMeant({ entities, key }: Mention, folded: string): boolean {
  return key.length >= 12 || /方針/u.test(folded) || entities.some(({ kind }) => kind !== 'area');
}

function cueSpans(cues: Cues): readonly Span[] {
  return Object.values(cues).flat();
}

function termsOf(blanked: string, reader: Reader): readonly Term[] {
  const concepts = findMentions(blanked, reader.concepts).flatMap(({ start, end, entities }) =>
    entities.flatMap((entity) => (entity.kind === 'concept' ? [{ start, end, concept: entity.concept }] : [])),
  );
  return findTerms(blanked, reader.tokenise, concepts);
}

/** An indicator that is named is also a word a programme has to explain. */
function indicatorTerms(mentions: readonly Mention[], reader: Reader): readonly Term[] {
  return mentions
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'indicator'))
    .flatMap(({ text }) => findTerms(text, reader.tokenise, []).filter(({ kana }) => !kana));
}

/** Many programmes are asked for by what they are about: 知的財産関係の事業, 輸出の事業の一覧. */
function isTopical(cues: Cues, terms: readonly Term[], filter: Filter): boolean {
  const listed = cues.list.length > 0 && !hasConditions(filter);
  return terms.some(({ nominal }) => nominal) && (cues.topic.length > 0 || listed);
}

/** The parts of a question between と, 、 and the like; names are blanked out already. */
function splitParts(bare: string): readonly string[] {
  return bare.split(/と(?![いう])|[、,・]|(?<![a-z])(?:and|vs)(?![a-z])/u).filter((part) => part.trim() !== '');
}

function readDetail(cues: Cues, text: string): Detail {
  const words = cues.details
    .filter(({ value }) => value.isWord)
    .map(({ start, end }) => makeMatchKey(text.slice(start, end)));
  return {
    keys: [...new Set(words)],
    shape: cues.details.find(({ value }) => value.shape !== 'any')?.value.shape ?? 'any',
  };
}

/** Adds to each match the indicators the question names and the nouns the programme leaves unexplained. */
function completeMatches(
  subjects: Subjects,
  {
    mentions,
    terms,
    cues,
  }: { readonly mentions: readonly Mention[]; readonly terms: readonly Term[]; readonly cues: Cues },
  reader: Reader,
): Subjects {
  if (subjects.kind === 'none' || subjects.kind === 'missing' || subjects.kind === 'topic') return subjects;
  const counters = cues.counters.flatMap(({ value }) => value);
  return {
    ...subjects,
    matches: subjects.matches.map((match) => ({
      ...match,
      indicators: pickIndicators(match.programme, mentions, terms, counters),
      unexplained:
        subjects.kind === 'ambiguous' || subjects.matches.length === 1
          ? listUnexplained(match.programme, terms, reader.index)
          : [],
    })),
  };
}
