// What programmes are divided into, as keys under which they are posted: a group has its section before it, an area its document.
import type { Programme } from '../../domain/programme.js';
import type { Division } from '../../question/choose/division.js';

type Divided = Pick<Programme, 'sections' | 'listings' | 'document' | 'organisation'>;

/** The keys of a programme's sections, groups or areas; where it is only listed again it has no area. */
export const DIVIDING: Readonly<Record<Division['by'], (programme: Divided) => readonly string[]>> = {
  section: ({ sections }) => sections.map(({ section }) => joinParts('', section)),
  group: ({ sections }) => sections.flatMap(({ section, groups }) => groups.map((group) => joinParts(section, group))),
  area: ({ document, listings }) =>
    listings.flatMap(({ area, relisted }) => (relisted || area === undefined ? [] : joinParts(document, `${area}`))),
  document: ({ document }) => [joinParts('', document)],
  organisation: ({ organisation }) => [joinParts('', organisation)],
};

function joinParts(whole: string, part: string): string {
  return `${whole}\n${part}`;
}

/** What a part is of, empty where it is of nothing else, and what it is called by. */
export function splitParts(key: string): readonly [string, string] {
  const at = key.indexOf('\n');
  return [key.slice(0, at), key.slice(at + 1)];
}
