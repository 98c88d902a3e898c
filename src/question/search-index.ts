// Turns the knowledge base into an index in which the programmes that share pairs of characters with a question are found
// without looking at the others: of what they are called, what they measure, who answers for them and what they do.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import { listBigrams } from '../language/bigrams.js';
import { makeMatchKey } from '../language/match-key.js';
import { readText } from '../language/readings.js';
import type { Tokenise } from '../language/tokenise.js';

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
  readonly programme: Programme;
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
  const entries = knowledge.programmes.map((programme) => makeEntry(programme, areaNames, tokenise));
  return {
    entries,
    postings: post(entries.map(({ fields }) => fields.flatMap(({ key }) => key.split('\n').flatMap(listBigrams)))),
    readings: post(entries.map(({ names }) => names.flatMap(({ reading }) => listBigrams(reading)))),
  };
}

function makeEntry(programme: Programme, areaNames: ReadonlyMap<string, string>, tokenise: Tokenise): Entry {
  const { name, aliases, shortNames, indicators, sections, listings, overview, results, effect } = programme;
  const names = [name, ...aliases, ...shortNames];
  const measured = indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases]);
  const fields: readonly (readonly [FieldName, readonly (string | undefined)[]])[] = [
    ['name', names],
    ['indicator', measured],
    ['section', sections.flatMap(({ section, groups }) => [section, ...groups])],
    ['list', listings.flatMap(({ area, measure }) => [measure, areaNames.get(`${programme.document}/${area}`)])],
    ['text', [overview, results, effect, ...listTexts(programme)]],
  ];
  return {
    programme,
    fields: fields.map(([field, texts]) => ({
      field,
      key: texts.flatMap((text) => (text === undefined ? [] : makeMatchKey(text))).join('\n'),
    })),
    names: [...new Set([...names, ...measured])].map((text) => ({
      text,
      key: makeMatchKey(text),
      reading: readText(text, tokenise),
    })),
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
