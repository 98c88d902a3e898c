// All names the knowledge base gives to things, with what they name: the words that are looked for first in a question.
import type { Indicator } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Reference } from '../../domain/reference.js';
import type { Concept } from '../../domain/vocabulary.js';
import { makeMatchKey } from '../../language/match-key.js';
import { nameDepartments } from '../filter/departments.js';
import { listMeasures, type MeasurePlace } from '../search/search-index.js';

export type Entity =
  | { readonly kind: 'programme'; readonly programme: Programme; readonly by: 'literal' | 'alias' | 'short' }
  | { readonly kind: 'indicator'; readonly programme: Programme; readonly indicator: Indicator }
  | { readonly kind: 'section'; readonly name: string }
  /** A 部局, or what several sections are called alike: all of its sections are meant. */
  | { readonly kind: 'department'; readonly sections: readonly string[] }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'area'; readonly document: string; readonly no: number; readonly isFull: boolean }
  | { readonly kind: 'measure'; readonly name: string }
  | { readonly kind: 'strategyMeasure'; readonly place: MeasurePlace }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'kpi'; readonly place: MeasurePlace; readonly indicator: Indicator }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'concept'; readonly concept: Concept };

export type Name = { readonly text: string; readonly key: string; readonly entity: Entity };

/** A programme's name is also recognised without its bracketed part or its general ending, if what is left says enough. */
const BRACKETED = /[（(][^（）()]*[）)]/gu;
const GENERAL_ENDING = /(?:事業費補助金?|事業費|費補助|補助金?|貸付金|推進事業|支援事業|事業)$/u;
const SHORTEST_DERIVED = 5;
/** A heading is no word like any other: 取引推進. */
const SHORTEST_LISTED = 4;
/** 地域産業課 is also said 地域産業; anything shorter than this would be a general word. */
const SHORTEST_SECTION = 4;

/** Knowledge base → its names, each once for each thing it names. */
export function listNames(knowledge: KnowledgeBase): readonly Name[] {
  const names = [
    ...knowledge.programmes.flatMap(nameProgramme),
    ...knowledge.programmes.flatMap(nameIndicators),
    ...knowledge.sections.flatMap((section) => [
      ...[section.name, ...section.aliases, ...shortenSection(section.name)].map((text) =>
        name(text, { kind: 'section', name: section.name }),
      ),
      ...section.groups.flatMap((group) =>
        // 情報産業振興G
        [group, group.replace(/グループ$/u, 'G')].map((text) => name(text, { kind: 'group', name: group })),
      ),
    ]),
    ...nameDepartments(knowledge.sections).map(({ text, sections }) => name(text, { kind: 'department', sections })),
    ...knowledge.documents.flatMap((document) => [
      ...[document.title, document.shortTitle, ...document.aliases].map((text) =>
        name(text, { kind: 'document', id: document.id }),
      ),
      ...document.areas.flatMap((area) =>
        [area.name, ...area.shortNames].map((text, place) =>
          name(text, { kind: 'area', document: document.id, no: area.no, isFull: place === 0 }),
        ),
      ),
    ]),
    ...[
      ...new Set(knowledge.programmes.flatMap(({ listings }) => listings.flatMap(({ measure }) => measure ?? []))),
    ].flatMap(nameListed),
    ...listMeasures(knowledge).flatMap(nameMeasure),
    ...knowledge.references.flatMap((reference) =>
      [reference.topic, ...reference.aliases].map((text) => name(text, { kind: 'reference', reference })),
    ),
    ...knowledge.organisations.flatMap(({ name: organisation, aliases }) =>
      [organisation, ...aliases].map((text) => name(text, { kind: 'organisation', name: organisation })),
    ),
    ...knowledge.vocabulary.flatMap((concept) =>
      [...concept.words, ...concept.english].map((word) => name(word, { kind: 'concept', concept })),
    ),
  ];
  return names.filter(({ key, entity }) => key.length >= 2 || (entity.kind === 'organisation' && key !== ''));
}

function name(text: string, entity: Entity): Name {
  return { text, key: makeMatchKey(text), entity };
}

function nameProgramme(programme: Programme): readonly Name[] {
  const derived = [programme.name, ...programme.aliases].flatMap(deriveShortNames);
  const given: Name[] = [
    name(programme.name, { kind: 'programme', programme, by: 'literal' }),
    ...programme.aliases.map((alias) => name(alias, { kind: 'programme', programme, by: 'alias' as const })),
    ...[...programme.shortNames, ...derived].map((short) =>
      name(short, { kind: 'programme', programme, by: 'short' as const }),
    ),
  ];
  return given.filter(({ key }, index) => given.findIndex((other) => other.key === key) === index);
}

/** A heading under which programmes are listed: 取引推進事業, also said without its ending. */
function nameListed(measure: string): readonly Name[] {
  return [measure, ...withoutEnding(measure), ...deriveShortNames(measure)].map((text) =>
    name(text, { kind: 'measure', name: measure }),
  );
}

/** 取引推進事業 is also said 取引推進. */
function withoutEnding(measure: string): readonly string[] {
  const short = measure.replace(/事業$/u, '');
  return short !== measure && makeMatchKey(short).length >= SHORTEST_LISTED ? [short] : [];
}

function nameMeasure(place: MeasurePlace): readonly Name[] {
  const { pillar, measure } = place;
  return [
    ...[measure.name, ...measure.aliases, `施策${pillar.no}-${measure.no}`, `共創施策${pillar.no}-${measure.no}`].map(
      (text) => name(text, { kind: 'strategyMeasure', place }),
    ),
    ...measure.indicators.flatMap((indicator) =>
      [indicator.name, ...indicator.aliases]
        .flatMap((text) => [text, ...withoutBrackets(text)])
        .map((text) => name(text, { kind: 'kpi', place, indicator })),
    ),
  ];
}

function deriveShortNames(full: string): readonly string[] {
  const outside = full.replace(BRACKETED, '');
  const inside = [...full.matchAll(/[（(]([^（）()]*)[）)]/gu)].map((match) => match[1] ?? '');
  const ending = outside.replace(GENERAL_ENDING, '');
  return [outside, ending, ...inside].filter((text) => text !== full && makeMatchKey(text).length >= SHORTEST_DERIVED);
}

/** 観光入込客数(延べ人数) is asked for as 観光入込客数. */
function withoutBrackets(text: string): readonly string[] {
  const outside = text.replace(BRACKETED, '').trim();
  return outside !== text && makeMatchKey(outside).length >= SHORTEST_DERIVED ? [outside] : [];
}

function nameIndicators(programme: Programme): readonly Name[] {
  return programme.indicators.flatMap((indicator) =>
    [indicator.name, ...indicator.aliases]
      .flatMap((text) => [text, ...withoutBrackets(text)])
      .map((text) => name(text, { kind: 'indicator', programme, indicator })),
  );
}

function shortenSection(full: string): readonly string[] {
  const short = full.replace(/課$/u, '');
  return short !== full && short.length >= SHORTEST_SECTION ? [short] : [];
}
