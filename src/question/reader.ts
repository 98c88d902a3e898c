// All that understanding needs of a knowledge base, made once when it is loaded.
import type { FiscalYear } from '../domain/fiscal-year.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import { makeReadText } from '../language/readings.js';
import { keepRecent } from '../language/recent.js';
import type { Tokenise } from '../language/tokenise.js';
import { readKanjiApart } from './kana/kanji-readings.js';
import { addSpoken, buildKanaLexicon, type KanaLexicon } from './kana/lexicon.js';
import { indexRomaji, type RomajiLexicon } from './kana/romaji.js';
import {
  type Abbreviations,
  type FindAbbreviated,
  indexAbbreviations,
  makeFindAbbreviated,
} from './names/abbreviations.js';
import { buildLexicon, type Lexicon } from './names/lexicon.js';
import { buildNameIndex, type NameIndex } from './names/misspellings.js';
import { listNames } from './names/names.js';
import { type Families, indexFamilies } from './search/families.js';
import { indexLookups } from './search/lookups.js';
import type { Postings } from './search/postings.js';
import { buildSearchIndex, type SearchIndex } from './search/search-index.js';
import { listTexts } from './search/texts.js';
import { type Conversions, learnConversions } from './slips/conversions.js';
import { type KnownWords, learnKnownWords } from './slips/known-words.js';
import { listPhrases, type Phrases } from './terms/phrases.js';
import { learnSpelling, type Spelling } from './terms/spelling.js';

/** What is made of a knowledge base: plain data, which another thread may prepare. */
export type PreparedReader = {
  readonly knowledge: KnowledgeBase;
  /** By id. */
  readonly programmes: ReadonlyMap<string, Programme>;
  /** Of which there is a budget or an indicator's value of any programme. */
  readonly years: ReadonlySet<FiscalYear>;
  readonly names: Lexicon;
  readonly nameIndex: NameIndex;
  readonly abbreviations: Abbreviations;
  readonly concepts: Lexicon;
  readonly phrases: Phrases;
  readonly index: SearchIndex;
  readonly lookups: Postings;
  readonly families: Families;
  readonly spelling: Spelling;
  readonly kana: KanaLexicon;
  readonly romaji: RomajiLexicon;
  readonly conversions: Conversions;
  readonly known: KnownWords;
};

/** The same with what cannot be sent between threads. */
export type Reader = PreparedReader & { readonly tokenise: Tokenise; readonly findAbbreviated: FindAbbreviated };

/** Names in Latin letters alone are too much like one another, and like other words, to be mended. */
const LATIN = /^[a-z]+$/u;

/** The fiscal years of which a programme has a budget or an indicator's value. */
export function listYears({ budgets, indicators }: Programme): readonly FiscalYear[] {
  return [
    ...budgets.map(({ year }) => year),
    ...indicators.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])),
  ];
}

/** A knowledge base → all that understanding needs of it. */
export function makeReader(knowledge: KnowledgeBase, tokenise: Tokenise): Reader {
  return completeReader(prepareReader(knowledge, tokenise), tokenise);
}

/** What was prepared, here or in another thread, with the function that cuts words. */
export function completeReader(prepared: PreparedReader, tokenise: Tokenise): Reader {
  return { ...prepared, tokenise, findAbbreviated: makeFindAbbreviated({ ...prepared, tokenise }) };
}

/** The part of the work that takes long: about a second for two hundred programmes. */
export function prepareReader(knowledge: KnowledgeBase, tokenise: Tokenise): PreparedReader {
  // Names are cut into words both to be read aloud and to be abbreviated.
  const cut = keepRecent(tokenise, Number.POSITIVE_INFINITY);
  const read = makeReadText(cut);
  const names = listNames(knowledge);
  const texts = listTexts(knowledge);
  const things = names.filter(({ entity }) => entity.kind !== 'concept');
  const listed = buildKanaLexicon(names, texts, read, tokenise);
  const conversions = learnConversions(listed, tokenise);
  const kana = addSpoken(listed, readKanjiApart(texts, conversions.sounds, tokenise));
  const index = buildSearchIndex(knowledge, read);
  const concepts = buildLexicon(names.filter(({ entity }) => entity.kind === 'concept'));
  return {
    knowledge,
    programmes: new Map(knowledge.programmes.map((programme) => [programme.id, programme])),
    years: new Set(knowledge.programmes.flatMap(listYears)),
    names: buildLexicon(things),
    nameIndex: buildNameIndex(things.filter(({ key }) => !LATIN.test(key))),
    abbreviations: indexAbbreviations(things, cut),
    concepts,
    phrases: listPhrases(knowledge.vocabulary, tokenise),
    index,
    lookups: indexLookups(knowledge.programmes),
    families: indexFamilies(knowledge.programmes),
    spelling: learnSpelling(texts),
    kana,
    romaji: indexRomaji(kana, names),
    conversions,
    known: learnKnownWords(kana, things, tokenise),
  };
}
