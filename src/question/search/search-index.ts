// Turns the knowledge base into an index in which the programmes, references and measures that share pairs of characters
// with a question are found without looking at the others.
import type { Indicator } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Reference } from '../../domain/reference.js';
import type { Measure, Pillar, Strategy } from '../../domain/strategy.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { ReadText } from '../../language/readings.js';
import { type Postings, postPairs } from './postings.js';

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
  section: 0.35,
};

export type Entry = {
  readonly subject: Subject;
  /** The match keys of each field's texts, joined by line breaks so that no word spans two of them. */
  readonly fields: readonly { readonly field: FieldName; readonly key: string }[];
  /** Names and indicators with their readings. */
  readonly names: readonly { readonly text: string; readonly key: string; readonly reading: string }[];
  /** The match keys of what may be asked of it and speaks for many: the KPIs of its measure. */
  readonly related: readonly string[];
};

export type SearchIndex = {
  /** Those of the programmes first, in their order. */
  readonly entries: readonly Entry[];
  readonly listed: readonly Programme[];
  readonly programmes: ReadonlyMap<Programme, Entry>;
  readonly references: readonly Entry[];
  readonly measures: readonly MeasurePlace[];
  /** The pairs of characters in the fields of each entry. */
  readonly postings: Postings;
  /** The same for the readings of names and indicators. */
  readonly readings: Postings;
  /** How many entries have a character in their fields. */
  readonly characters: ReadonlyMap<string, number>;
};

export function buildSearchIndex(knowledge: KnowledgeBase, read: ReadText): SearchIndex {
  const areaNames = new Map(
    knowledge.documents.flatMap((document) =>
      document.areas.map((area) => [`${document.id}/${area.no}`, area.name] as const),
    ),
  );
  const measures = listMeasures(knowledge);
  const programmes = knowledge.programmes.map(
    (programme) =>
      [programme, enterProgramme(programme, { areaNames, kpis: listKpis(programme, measures) }, read)] as const,
  );
  const references = knowledge.references.map((reference) => enterReference(reference, read));
  const entries = [
    ...programmes.map(([, entry]) => entry),
    ...references,
    ...measures.map((place) => enterMeasure(place, read)),
  ];
  return {
    entries,
    listed: knowledge.programmes,
    programmes: new Map(programmes),
    references,
    measures,
    postings: postPairs(entries.map(({ fields }) => fields.flatMap(({ key }) => key.split('\n')))),
    readings: postPairs(entries.map(({ names }) => names.map(({ reading }) => reading))),
    characters: countCharacters(entries),
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

/** An id for a measure among programmes: 「strategy-2024-4-1」. */
export function identifyMeasure(place: MeasurePlace): string {
  return `${place.strategy.id}-${numberMeasure(place)}`;
}

type FieldTexts = readonly (readonly [FieldName, readonly (string | undefined)[]])[];

/** The KPIs of the measures a programme is a project of. */
export function listKpis({ id }: Programme, measures: readonly MeasurePlace[]): readonly Indicator[] {
  return measures
    .filter(({ measure }) => measure.projects.some((project) => project.id === id))
    .flatMap(({ measure }) => measure.indicators);
}

type Around = { readonly areaNames: ReadonlyMap<string, string>; readonly kpis: readonly Indicator[] };

function enterProgramme(programme: Programme, { areaNames, kpis }: Around, read: ReadText): Entry {
  const { name, aliases, shortNames, indicators, sections, listings, overview, results, effect } = programme;
  const entry = makeEntry({ kind: 'programme', programme }, read, [
    ['name', [name, ...aliases, ...shortNames]],
    ['indicator', indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases])],
    ['section', sections.flatMap(({ section, groups }) => [section, ...groups])],
    ['list', listings.flatMap(({ area, measure }) => [measure, areaNames.get(`${programme.document}/${area}`)])],
    ['text', [overview, results, effect, ...listTexts(programme)]],
  ]);
  return { ...entry, related: kpis.map((kpi) => makeMatchKey(kpi.name)) };
}

function enterReference(reference: Reference, read: ReadText): Entry {
  const { topic, aliases, statement, values } = reference;
  return makeEntry({ kind: 'reference', reference }, read, [
    ['name', [topic, ...aliases]],
    ['indicator', values.map(({ name }) => name)],
    ['text', [statement]],
  ]);
}

function enterMeasure(place: MeasurePlace, read: ReadText): Entry {
  const { pillar, measure } = place;
  return makeEntry({ kind: 'measure', place }, read, [
    ['name', [measure.name, ...measure.aliases]],
    ['indicator', measure.indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases])],
    ['list', [pillar.name, place.strategy.name, ...place.strategy.aliases]],
  ]);
}

function makeEntry(subject: Subject, read: ReadText, fields: FieldTexts): Entry {
  const named = fields.filter(([field]) => field === 'name' || field === 'indicator').flatMap(([, texts]) => texts);
  return {
    subject,
    fields: fields.map(([field, texts]) => ({
      field,
      key: texts.flatMap((text) => (text === undefined ? [] : makeMatchKey(text))).join('\n'),
    })),
    names: [...new Set(named)].flatMap((text) =>
      text === undefined ? [] : [{ text, key: makeMatchKey(text), reading: read(text) }],
    ),
    related: [],
  };
}

function listTexts(programme: Programme): readonly string[] {
  const { roles, passages, conditions, schedule, figures, municipalities, indicators } = programme;
  return [
    ...indicators.flatMap(({ values }) => values.map(({ printed }) => printed)).filter(saysOfWhat),
    ...roles.flatMap(({ by, text }) => [by, text]),
    ...passages.flatMap(({ heading, text }) => [heading, text]),
    ...conditions.flatMap(({ name, printed }) => [name, printed]),
    ...schedule.flatMap(({ when, what }) => [when, what]),
    ...figures.flatMap(({ name, printed }) => [name, printed]),
    ...municipalities,
  ];
}

/** 「相談 8件」: a cell that says what it counts. */
function saysOfWhat(printed: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー]{2,}\s*[0-9]/u.test(printed);
}

function countCharacters(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fields } of entries) {
    for (const character of new Set(fields.flatMap(({ key }) => key.split('')))) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}
