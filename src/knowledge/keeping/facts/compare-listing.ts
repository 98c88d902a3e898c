// The listings (掲載) of a programme and what a keeper states about one of them → what would change.
import type { Listing, ProgrammeFile } from '../../../domain/programme.js';
import { append, type Change, NOTHING, setValue } from './change.js';
import type { ListingFact, ProgrammeFacts } from './facts.js';

/** A repeated appearance (再掲) is added beside the programme's own; the page is that of the programme's description. */
export function compareListing(programme: ProgrammeFile, { listing, place }: ProgrammeFacts): readonly Change[] {
  if (listing?.relisted) return compareRelisted(programme, listing, place);
  const index = Math.max(0, findOwn(programme.listings));
  const own = programme.listings[index];
  if (!own) return [];
  const at = (key: string) => ['listings', index, key];
  const { area, no, measure } = listing ?? {};
  // The page of an unmoved listing goes along with that of the description it stands beside.
  const isSamePage = own.place === programme.place;
  return [
    ...(place === undefined || place === programme.place
      ? []
      : changePlace(programme.place, place, isSamePage, at('place'))),
    ...(area === undefined || area === own.area ? [] : [setValue('区分の番号', at('area'), own.area ?? null, area)]),
    ...(no === undefined || no === own.no ? [] : [setValue('番号', at('no'), own.no, no)]),
    ...(measure === undefined || measure === own.measure
      ? []
      : [setValue('施策の柱', at('measure'), own.measure ?? null, measure)]),
  ];
}

function changePlace(
  before: string,
  after: string,
  isSamePage: boolean,
  path: readonly PropertyKey[],
): readonly Change[] {
  const change = setValue('掲載頁', ['place'], before, after);
  return [
    { ...change, edits: [...change.edits, ...(isSamePage ? [{ kind: 'set', path, value: after } as const] : [])] },
  ];
}

function compareRelisted(
  programme: ProgrammeFile,
  { area, no, measure }: ListingFact,
  place: string | undefined,
): readonly Change[] {
  const isHeld = programme.listings.some(
    (held) => held.relisted && (area === undefined || held.area === area) && (no === undefined || held.no === no),
  );
  if (isHeld || no === undefined) return [];
  const where = place ?? programme.place;
  const listing = {
    ...(area === undefined ? {} : { area }),
    no,
    ...(measure === undefined ? {} : { measure }),
    place: where,
    relisted: true,
  };
  const after = `${area === undefined ? '' : `${area}の`}${no}番（${where}）`;
  return [{ label: '再掲', before: NOTHING, after, edits: [append(['listings'], listing)] }];
}

function findOwn(listings: readonly Listing[]): number {
  return listings.findIndex(({ relisted }) => !relisted);
}
