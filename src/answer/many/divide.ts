// Divides selected programmes by their sections, groups, policy areas, documents or organisations. What is named and has none of
// them is kept with none, so that no side of a question is dropped.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Division } from '../../question/choose/division.js';
import type { Filter } from '../../question/query.js';
import { listPlaces } from '../../question/search/postings.js';
import { describeArea } from '../describe.js';
import { documentTitle } from '../sources.js';
import { type Holdings, holdingsOf, markPlaces } from './holdings.js';
import { DIVIDING, splitParts } from './parts.js';
import type { Selection } from './selection.js';

/** A section, group, area, document or organisation, and its programmes by their places. */
export type Divided = { readonly name: string; readonly places: Uint32Array };

/** How programmes are divided, and what the areas are called that are meant. */
export type Dividing = Pick<Division, 'by' | 'label'>;

/** A department stands for more sections than anybody names one by one; of those the empty ones are not told. */
const MOST_NAMED = 5;

/** Those that have some of the selected programmes, or are named; in the order in which they are named, or come up. */
export function divide(
  selection: Selection,
  dividing: Dividing,
  filter: Filter,
  knowledge: KnowledgeBase,
): readonly Divided[] {
  const { by } = dividing;
  const holdings = holdingsOf(knowledge);
  const isSelected = markPlaces(selection.places, holdings.programmes.length);
  const nameOf = makeNameOf(dividing, filter, knowledge);
  const named = new Map<string, Uint32Array>();
  for (const key of holdings.parts[by].pairs.keys()) {
    const name = nameOf(key);
    const places = name === null ? [] : keepSelected(key, by, { isSelected, selection, holdings });
    if (name === null || places.length === 0) continue;
    named.set(name, merge(named.get(name), Uint32Array.from(places)));
  }
  const rankOf = ({ name, places: [first = 0] }: Divided) => {
    const programme = holdings.programmes[first];
    return programme === undefined ? -1 : DIVIDING[by](programme).map(nameOf).indexOf(name);
  };
  const held = [...named]
    .map(([name, places]) => ({ name, places }))
    .toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0) || rankOf(a) - rankOf(b));
  const asked = listNamed(by, filter, knowledge);
  if (asked.length === 0 || asked.length > MOST_NAMED) return held;
  return asked.map((name) => ({ name, places: named.get(name) ?? new Uint32Array() }));
}

type Selecting = { readonly isSelected: Uint8Array; readonly selection: Selection; readonly holdings: Holdings };

/** The selected programmes of a part; of one that is listed several times only the listings that are meant tell its areas. */
function keepSelected(
  key: string,
  by: Division['by'],
  { isSelected, selection: { under }, holdings }: Selecting,
): readonly number[] {
  const posted = listPlaces(key, holdings.parts[by]);
  const kept: number[] = [];
  for (let at = 0; at < posted.length; at += 1) {
    const place = posted[at] ?? 0;
    if (isSelected[place] !== 1) continue;
    const listings = under.size === 0 ? undefined : under.get(place);
    const programme = holdings.programmes[place];
    if (listings && programme && !DIVIDING[by]({ ...programme, listings }).includes(key)) continue;
    kept.push(place);
  }
  return kept;
}

/** The places of two parts of one name, each once. */
function merge(some: Uint32Array | undefined, others: Uint32Array): Uint32Array {
  return some === undefined ? others : Uint32Array.from(new Set([...some, ...others])).sort();
}

/** What is named of the kind that is divided by, as it is called. */
function listNamed(by: Division['by'], filter: Filter, knowledge: KnowledgeBase): readonly string[] {
  switch (by) {
    case 'section':
      return filter.sections;
    case 'group':
      return filter.groups;
    case 'organisation':
      return filter.organisations;
    case 'document':
      return filter.documents.map((id) => documentTitle(id, knowledge));
    case 'area':
      return filter.areas.flatMap(({ document, no }) =>
        knowledge.documents.filter(({ id }) => id === document).map((owner) => describeArea(owner, no)),
      );
  }
}

/** The documents whose areas are meant: those of the areas that are named, or all that call them so. */
export function listDivided(label: string, { areas }: Filter, { documents }: KnowledgeBase) {
  return areas.length > 0
    ? documents.filter(({ id }) => areas.some(({ document }) => document === id))
    : documents.filter(({ areaLabel }) => areaLabel === label);
}

/** What the sections, groups or areas are called; null for one that is not meant. */
function makeNameOf({ by, label }: Dividing, filter: Filter, knowledge: KnowledgeBase): (key: string) => string | null {
  const { sections, groups } = filter;
  const isMeant = (name: string, named: readonly string[]) => named.length === 0 || named.includes(name);
  const divided = new Map(listDivided(label, filter, knowledge).map((document) => [document.id, document]));
  return (key) => {
    const [whole, part] = splitParts(key);
    if (by === 'document') return documentTitle(part, knowledge);
    if (by === 'organisation') return part;
    if (by === 'section') return isMeant(part, sections) ? part : null;
    // A programme of two sections has groups of both.
    if (by === 'group') return isMeant(whole, sections) && isMeant(part, groups) ? part : null;
    const document = divided.get(whole);
    return document === undefined ? null : describeArea(document, Number(part));
  };
}
