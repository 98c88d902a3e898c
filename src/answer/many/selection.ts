// What answers about many programmes say of those that were selected, without a look at each of them.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Listing } from '../../domain/programme.js';
import type { ProgrammeRef, Source } from '../answer.js';
import { sourceOf } from '../sources.js';
import { type Coded, type Holdings, isRelisting } from './holdings.js';

export type Selection = {
  /** The programmes, by their places among all. */
  readonly places: Uint32Array;
  /** By place, of those listed several times the listings under the asked areas and measures; empty where none are asked. */
  readonly under: ReadonlyMap<number, readonly Listing[]>;
};

export const NOT_UNDER: Selection['under'] = new Map();

/** Whether a programme stands under what was asked only as 再掲. */
export function isRelisted(place: number, { under }: Selection, { told }: Holdings): boolean {
  const own = under.size === 0 ? undefined : under.get(place);
  return own === undefined ? told.relisted[place] === 1 : isRelisting(own);
}

/** The same without what is only listed again. */
export function dropRelisted(selection: Selection, holdings: Holdings): Selection {
  const { places } = selection;
  const kept = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (isRelisted(place, selection, holdings)) continue;
    kept[count] = place;
    count += 1;
  }
  return { ...selection, places: kept.subarray(0, count) };
}

/** How often all of them are listed. */
export function countListings({ places, under }: Selection, { told }: Holdings): number {
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    count += (under.size === 0 ? undefined : under.get(place)?.length) ?? told.listings[place] ?? 0;
  }
  return count;
}

/** What they have, each once, in their order; no more than `most` of it. */
export function listValues<Value>(
  { places }: Selection,
  { codes, values }: Coded<Value>,
  most = values.length,
): readonly Value[] {
  const isMet = new Uint8Array(values.length);
  const met: Value[] = [];
  for (let at = 0; at < places.length && met.length < most; at += 1) {
    const number = codes[places[at] ?? 0] ?? 0;
    if (isMet[number] === 1) continue;
    isMet[number] = 1;
    met.push(values[number] as Value);
  }
  return met;
}

/** What they are called by in an answer. */
export function listRefs({ places }: Selection, { told: { refs } }: Holdings): readonly ProgrammeRef[] {
  const listed = new Array<ProgrammeRef>(places.length);
  for (let at = 0; at < places.length; at += 1) listed[at] = refs[places[at] ?? 0] ?? { id: '', name: '' };
  return listed;
}

/** Where they are listed first, without repetition, in their order; no more than `most`, and nothing behind that. */
export function listPrinted(
  { places, under }: Selection,
  { programmes, told: { printed } }: Holdings,
  knowledge: KnowledgeBase,
  most: number,
): readonly Source[] {
  const isMet = new Uint8Array(printed.values.length);
  const found = new Map<string, Source>();
  for (let at = 0; at < places.length && found.size < most; at += 1) {
    const place = places[at] ?? 0;
    const own = under.get(place);
    const programme = programmes[place];
    const number = printed.codes[place] ?? 0;
    if (programme === undefined || (own === undefined && isMet[number] === 1)) continue;
    if (own === undefined) isMet[number] = 1;
    const source = own === undefined ? printed.values[number] : sourceOf(programme, knowledge, own[0]?.place);
    if (source !== undefined) found.set(`${source.document}\n${source.place}`, source);
  }
  return [...found.values()];
}
