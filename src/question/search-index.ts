// Turns the knowledge base into an index in which the programmes, references and measures that share pairs of characters
// with a question are found without looking at the others.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Reference } from '../domain/reference.js';
import type { Measure, Pillar, Strategy } from '../domain/strategy.js';
import { listBigrams } from '../language/bigrams.js';
import { makeMatchKey } from '../language/match-key.js';
import { readText } from '../language/readings.js';
import type { Tokenise } from '../language/tokenise.js';

/** What a question can be about. */
export type Subject =
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'measure'; readonly place: MeasurePlace };

/** A measure (施策) with the pillar and the strategy it stands in. */
export type MeasurePlace = { readonly strategy: Strategy; readonly pillar: Pillar; readonly measure: Measure };

export type FieldName = 'name' | 'indicator' | 'list' | 'section' | 'text';

/** How much it says about a programme that a word stands in a field; set on the golden questions (docs/search.md). */
export const FIELD_WEIGHTS: Readonly<Record<FieldName, number>> = {
  name: 1,
  indicator: 0.9,
  text: 0.8,
  list: 0.6,
  section: 0.5,
};

export type Entry = {
  readonly subject: Subject;
  /** The match keys of each field's texts, joined by line breaks so that no word spans two of them. */
  readonly fields: readonly { readonly field: FieldName; readonly key: string }[];
  /** Names and indicators with their readings. */
  readonly names: readonly { readonly text: string; readonly key: string; readonly reading: string }[];
};

export type SearchIndex = {
  readonly entries: readonly Entry[];
  /** Pair of characters → the places of the entries that hold it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The same for the readings of names and indicators. */
  readonly readings: ReadonlyMap<string, readonly number[]>;
};

export function buildSearchIndex(knowledge: KnowledgeBase, tokenise: Tokenise): SearchIndex {
  const areaNames = new Map(
    knowledge.documents.flatMap((document) =>
      document.areas.map((area) => [`${document.id}/${area.no}`, area.name] as const),
    ),
  );
  const entries = [
    ...knowledge.programmes.map((programme) => enterProgramme(programme, areaNames, tokenise)),
    ...knowledge.references.map((reference) => enterReference(reference, tokenise)),
    ...listMeasures(knowledge).map((place) => enterMeasure(place, tokenise)),
  ];
  return {
    entries,
    postings: post(entries.map(({ fields }) => fields.flatMap(({ key }) => key.split('\n').flatMap(listBigrams)))),
    readings: post(entries.map(({ names }) => names.flatMap(({ reading }) => listBigrams(reading)))),
  };
}

/** All measures of all strategies, in their order. */
export function listMeasures({ strategies }: KnowledgeBase): readonly MeasurePlace[] {
  return strategies.flatMap((strategy) =>
    strategy.pillars.flatMap((pillar) => pillar.measures.map((measure) => ({ strategy, pillar, measure }))),
  );
}

/** 「4-1」 */
export function numberMeasure({ pillar, measure }: MeasurePlace): string {
  return `${pillar.no}-${measure.no}`;
}

type FieldTexts = readonly (readonly [FieldName, readonly (string | undefined)[]])[];

function enterProgramme(programme: Programme, areaNames: ReadonlyMap<string, string>, tokenise: Tokenise): Entry {
  const { name, aliases, shortNames, indicators, sections, listings, overview, results, effect } = programme;
  return makeEntry({ kind: 'programme', programme }, tokenise, [
    ['name', [name, ...aliases, ...shortNames]],
    ['indicator', indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases])],
    ['section', sections.flatMap(({ section, groups }) => [section, ...groups])],
    ['list', listings.flatMap(({ area, measure }) => [measure, areaNames.get(`${programme.document}/${area}`)])],
    ['text', [overview, results, effect, ...listTexts(programme)]],
  ]);
}

function enterReference(reference: Reference, tokenise: Tokenise): Entry {
  const { topic, aliases, statement, values } = reference;
  return makeEntry({ kind: 'reference', reference }, tokenise, [
    ['name', [topic, ...aliases]],
    ['indicator', values.map(({ name }) => name)],
    ['text', [statement]],
  ]);
}

function enterMeasure(place: MeasurePlace, tokenise: Tokenise): Entry {
  const { pillar, measure } = place;
  return makeEntry({ kind: 'measure', place }, tokenise, [
    ['name', [measure.name, ...measure.aliases]],
    ['indicator', measure.indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases])],
    ['list', [pillar.name, place.strategy.name, ...place.strategy.aliases]],
  ]);
}

function makeEntry(subject: Subject, tokenise: Tokenise, fields: FieldTexts): Entry {
  const named = fields.filter(([field]) => field === 'name' || field === 'indicator').flatMap(([, texts]) => texts);
  return {
    subject,
    fields: fields.map(([field, texts]) => ({
      field,
      key: texts.flatMap((text) => (text === undefined ? [] : makeMatchKey(text))).join('\n'),
    })),
    names: [...new Set(named)].flatMap((text) =>
      text === undefined ? [] : [{ text, key: makeMatchKey(text), reading: readText(text, tokenise) }],
    ),
  };
}

function listTexts({ roles, passages, conditions, schedule, figures, municipalities }: Programme): readonly string[] {
  return [
    ...roles.flatMap(({ by, text }) => [by, text]),
    ...passages.flatMap(({ heading, text }) => [heading, text]),
    ...conditions.flatMap(({ name, printed }) => [name, printed]),
    ...schedule.flatMap(({ when, what }) => [when, what]),
    ...figures.flatMap(({ name, printed }) => [name, printed]),
    ...municipalities,
  ];
}

function post(bigramsOfEntries: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [place, bigrams] of bigramsOfEntries.entries()) {
    for (const bigram of new Set(bigrams)) {
      const places = postings.get(bigram);
      if (places) places.push(place);
      else postings.set(bigram, [place]);
    }
  }
  return postings;
}
