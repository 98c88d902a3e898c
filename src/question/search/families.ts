// Finds, once for a knowledge base, which programmes are called alike but for a word: ○○補助 and ○○補助(増設分), ○○整備補助 and
// ○○整備特別対策補助. The word is the mark by which people tell them apart.
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';

/** A programme and its mark as a match key; empty for the one that is called without any. */
export type Member = { readonly id: string; readonly mark: string };

/** By id, the programmes that are called like one, with that one. */
export type Families = ReadonlyMap<string, readonly Member[]>;

const BRACKETED = /[（(]([^（）()]*)[）)]$/u;
/** Two names share so much before the mark, and as much as a family at all. */
const SHORTEST_BEGINNING = 4;
const SHORTEST_BASE = 8;
const SHORTEST_MARK = 2;
const LONGEST_MARK = 6;

/** Programmes → those that have others of their kind, with them. */
export function indexFamilies(programmes: readonly Programme[]): Families {
  const documents = new Map<string, Programme[]>();
  for (const programme of programmes) {
    const own = documents.get(programme.document);
    if (own === undefined) documents.set(programme.document, [programme]);
    else own.push(programme);
  }
  const families = [...documents.values()].flatMap(listFamilies);
  return new Map(families.flatMap((family) => family.map(({ id }) => [id, family] as const)));
}

/** The families of one document. */
function listFamilies(programmes: readonly Programme[]): readonly (readonly Member[])[] {
  const bases = new Map<string, Member[]>();
  for (const { id, name } of programmes) {
    const mark = makeMatchKey(BRACKETED.exec(name)?.[1] ?? '');
    const base = makeMatchKey(name.replace(BRACKETED, ''));
    bases.set(base, [...(bases.get(base) ?? []), { id, mark }]);
  }
  for (const [base, members] of [...bases]) {
    const [plain, mark] = findPlain(base, bases) ?? [];
    if (plain === undefined || mark === undefined || members.some((member) => member.mark !== '')) continue;
    bases.set(plain, [...(bases.get(plain) ?? []), ...members.map(({ id }) => ({ id, mark }))]);
  }
  return [...bases.values()].filter((members) => new Set(members.map(({ mark }) => mark)).size > 1);
}

/** The name that is the same but for a run inside it, and that run; null where none is. */
function findPlain(base: string, bases: ReadonlyMap<string, unknown>): readonly [string, string] | null {
  for (let start = SHORTEST_BEGINNING; start < base.length - 1; start += 1) {
    for (let end = start + SHORTEST_MARK; end < base.length && end - start <= LONGEST_MARK; end += 1) {
      const rest = base.slice(0, start) + base.slice(end);
      if (rest.length >= SHORTEST_BASE && bases.has(rest)) return [rest, base.slice(start, end)];
    }
  }
  return null;
}
