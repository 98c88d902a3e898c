// What a document's programmes are numbered and called → the number and the id of the next one.
import type { Listing, ProgrammeFile } from '../../domain/programme.js';

type Numbered = Pick<ProgrammeFile, 'id' | 'listings'>;

/** The number after the last one of its list; 1 in an empty one. Lists are numbered by policy area, or by heading. */
export function proposeNumber(programmes: readonly Numbered[], { area, measure }: Partial<Listing>): number {
  const listings = programmes.flatMap((programme) => programme.listings);
  const inList = listings.filter(
    (listing) => listing.area === area && (area !== undefined || listing.measure === measure),
  );
  return Math.max(0, ...inList.map(({ no }) => no)) + 1;
}

/**
 * 「report-4-18」 for the 18th programme of area 4, in the way the folder's other ids are made; the folder's own name begins
 * the ids of an empty one. `levels` are the numbers of the lists above it. Never an id that is taken.
 */
export function proposeId(
  folderId: string,
  ids: readonly string[],
  levels: readonly number[],
  no: number,
  taken: readonly string[],
): string {
  const stems = ids.map((id) => (id.startsWith(`${folderId}-`) ? folderId : id.replace(/(-\d+)+$/u, '')));
  const stem = mostFrequent(stems) ?? folderId;
  const start = [stem, ...levels].join('-');
  const widths = ids.flatMap((id) => {
    const last = id.startsWith(`${stem}-`) ? /-(\d+)$/u.exec(id)?.[1] : undefined;
    return last === undefined ? [] : [String(last.length)];
  });
  const width = Number(mostFrequent(widths) ?? 2);
  const id = `${start}-${String(no).padStart(width, '0')}`;
  const free = [id, ...Array.from({ length: taken.length + 1 }, (_, index) => `${id}-${index + 2}`)];
  return free.find((candidate) => !taken.includes(candidate)) ?? id;
}

/** The earlier one of equals; undefined for none. */
function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
