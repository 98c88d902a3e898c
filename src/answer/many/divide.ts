// Divides selected programmes by their sections, groups, policy areas, documents or organisations.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Division } from '../../question/choose/division.js';
import { listPlaces } from '../../question/postings.js';
import type { Filter } from '../../question/query.js';
import { describeArea } from '../describe.js';
import { documentTitle } from '../sources.js';
import { type Holdings, holdingsOf, markPlaces } from './holdings.js';
import { DIVIDING, splitParts } from './parts.js';
import type { Selection } from './selection.js';

/** A section, group, area, document or organisation, and its programmes by their places. */
export type Divided = { readonly name: string; readonly places: Uint32Array };

/** Those that have some of the selected programmes, in the order in which they come up. */
export function divide(
  selection: Selection,
  by: Division['by'],
  filter: Filter,
  knowledge: KnowledgeBase,
): readonly Divided[] {
  const holdings = holdingsOf(knowledge);
  const isSelected = markPlaces(selection.places, holdings.programmes.length);
  const nameOf = makeNameOf(by, filter, knowledge);
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
  return [...named]
    .map(([name, places]) => ({ name, places }))
    .toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0) || rankOf(a) - rankOf(b));
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

/** What the sections, groups or areas are called; null for one that is not meant. */
function makeNameOf(
  by: Division['by'],
  { sections, groups }: Filter,
  knowledge: KnowledgeBase,
): (key: string) => string | null {
  const isMeant = (name: string, named: readonly string[]) => named.length === 0 || named.includes(name);
  const policies = new Map(
    knowledge.documents.filter(({ areaLabel }) => areaLabel === '基本方針').map((document) => [document.id, document]),
  );
  return (key) => {
    const [whole, part] = splitParts(key);
    if (by === 'document') return documentTitle(part, knowledge);
    if (by === 'organisation') return part;
    if (by === 'section') return isMeant(part, sections) ? part : null;
    // A programme of two sections has groups of both.
    if (by === 'group') return isMeant(whole, sections) && isMeant(part, groups) ? part : null;
    const document = policies.get(whole);
    return document === undefined ? null : describeArea(document, Number(part));
  };
}
