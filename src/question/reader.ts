// All that understanding needs of a knowledge base, made once when it is loaded.
import type { FiscalYear } from '../domain/fiscal-year.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import { makeReadText } from '../language/readings.js';
import { keepRecent } from '../language/recent.js';
import type { Tokenise } from '../language/tokenise.js';
import { type FindAbbreviated, indexAbbreviations, makeFindAbbreviated } from './abbreviations.js';
import { buildKanaLexicon, type KanaLexicon } from './kana/lexicon.js';
import { indexRomaji, type RomajiLexicon } from './kana/romaji.js';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { buildNameIndex, type NameIndex } from './misspellings.js';
import { listNames } from './names.js';
import { listPhrases, type Phrases } from './phrases.js';
import { buildSearchIndex, type SearchIndex } from './search-index.js';
import { type Conversions, learnConversions } from './slips/conversions.js';
import { type KnownWords, learnKnownWords } from './slips/known-words.js';
import { learnSpelling, type Spelling } from './spelling.js';
import { listTexts } from './texts.js';

export type Reader = {
  readonly knowledge: KnowledgeBase;
  /** By id. */
  readonly programmes: ReadonlyMap<string, Programme>;
  /** Of which there is a budget or an indicator's value of any programme. */
  readonly years: ReadonlySet<FiscalYear>;
  readonly tokenise: Tokenise;
  readonly names: Lexicon;
  readonly nameIndex: NameIndex;
  readonly findAbbreviated: FindAbbreviated;
  readonly concepts: Lexicon;
  readonly phrases: Phrases;
  readonly index: SearchIndex;
  readonly spelling: Spelling;
  readonly kana: KanaLexicon;
  readonly romaji: RomajiLexicon;
  readonly conversions: Conversions;
  readonly known: KnownWords;
};

/** Names in Latin letters alone are too much like one another, and like other words, to be mended. */
const LATIN = /^[a-z]+$/u;

/** The fiscal years of which a programme has a budget or an indicator's value. */
export function listYears({ budgets, indicators }: Programme): readonly FiscalYear[] {
  return [
    ...budgets.map(({ year }) => year),
    ...indicators.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])),
  ];
}

export function makeReader(knowledge: KnowledgeBase, tokenise: Tokenise): Reader {
  // Names are cut into words both to be read aloud and to be abbreviated.
  const cut = keepRecent(tokenise, Number.POSITIVE_INFINITY);
  const read = makeReadText(cut);
  const names = listNames(knowledge);
  const texts = listTexts(knowledge);
  const things = names.filter(({ entity }) => entity.kind !== 'concept');
  const kana = buildKanaLexicon(names, texts, read, tokenise);
  const index = buildSearchIndex(knowledge, read);
  const concepts = buildLexicon(names.filter(({ entity }) => entity.kind === 'concept'));
  const abbreviations = indexAbbreviations(things, cut);
  return {
    knowledge,
    programmes: new Map(knowledge.programmes.map((programme) => [programme.id, programme])),
    years: new Set(knowledge.programmes.flatMap(listYears)),
    tokenise,
    names: buildLexicon(things),
    nameIndex: buildNameIndex(things.filter(({ key }) => !LATIN.test(key))),
    findAbbreviated: makeFindAbbreviated({ abbreviations, concepts, index, tokenise }),
    concepts,
    phrases: listPhrases(knowledge.vocabulary, tokenise),
    index,
    spelling: learnSpelling(texts),
    kana,
    romaji: indexRomaji(kana, names),
    conversions: learnConversions(kana, tokenise),
    known: learnKnownWords(kana, things, tokenise),
  };
}
