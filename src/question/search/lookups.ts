// What programmes are looked up by that is no word: the numbers they are listed under, their marks, the figures of their
// indicators, and that their documents contradict each other. What has one of these is found without a look at the others.
import type { Flag, Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import type { Reader } from '../reader.js';
import { listPlaces, type Postings, post } from './postings.js';

/** That a contradiction is recorded. */
export const DISPUTED = 'disputed';

export function keyOfDocument(id: string): string {
  return `document ${id}`;
}

/** 「3-1-①」 */
export function keyOfCode(code: string): string {
  return `code ${code}`;
}

/** 「事業番号4」, in a document that is not divided into areas or measures. */
export function keyOfNumber(no: number): string {
  return `no ${no}`;
}

/** 「464人」; 名 and 人 are one. */
export function keyOfFigure(value: number | null, unit: string | null): string {
  return `figure ${value} ${unit === '名' ? '人' : unit}`;
}

/** A mark that a document prints. */
export function keyOfMark(document: string, flag: Flag): string {
  return `mark ${document} ${flag}`;
}

/** The list of a document, or of one of its areas. */
export function keyOfList(document: string, area: number | undefined): string {
  return `list ${document} ${area}`;
}

/** A number in it. */
export function keyOfPlace(document: string, area: number | undefined, no: number): string {
  return `${keyOfList(document, area)} ${no}`;
}

/** Programmes → which of them have which key. */
export function indexLookups(programmes: readonly Programme[]): Postings {
  return post(programmes, listKeys);
}

/** The programmes that have a key, in their order. */
export function lookUp(key: string, { lookups, knowledge: { programmes } }: Reader): readonly Programme[] {
  return Array.from(listPlaces(key, lookups)).flatMap((place) => programmes[place] ?? []);
}

/** How many have it. */
export function countWith(key: string, { lookups }: Reader): number {
  return listPlaces(key, lookups).length;
}

function listKeys(programme: Programme): ReadonlySet<string> {
  const { document, listings, flags, status, indicators, discrepancies } = programme;
  return new Set([
    keyOfDocument(document),
    ...[...flags, ...(status === 'new' ? (['new'] as const) : [])].map((flag) => keyOfMark(document, flag)),
    ...[...new Set(listings.map(({ area }) => area))].flatMap((area) => [
      keyOfList(document, area),
      keyOfPlace(document, area, numberIn(area, programme)),
    ]),
    ...listings.flatMap(({ place, no, area, measure }) => [
      keyOfCode(fold(place)),
      ...(area === undefined && measure === undefined ? [keyOfNumber(no)] : []),
    ]),
    ...indicators.flatMap(({ unit, values }) => values.map(({ value }) => keyOfFigure(value, unit))),
    ...(discrepancies.length > 0 ? [DISPUTED] : []),
  ]);
}

/** Under which number it is listed first in an area; 0 where it is not. */
export function numberIn(area: number | undefined, { listings }: Programme): number {
  return listings.find((listing) => listing.area === area)?.no ?? 0;
}
