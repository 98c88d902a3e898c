// Finds names that stand in a question with a slip or two: candidates by shared pairs of characters, then fuse.js, then the
// stretch of text that is nearest to the name.
import { listBigrams } from '../../language/bigrams.js';
import { editDistance, listNearestEnds } from '../../language/edit-distance.js';
import { type KeyedText, keyFoldedText } from '../../language/match-key.js';
import { readText } from '../../language/readings.js';
import type { Tokenise } from '../../language/tokenise.js';
import { listPlaces, type Postings, postPairs, rankSharing } from '../search/postings.js';
import type { Mention } from './lexicon.js';
import type { Name } from './names.js';
import { likenessWithin } from './near-names.js';

export type NameIndex = {
  readonly names: readonly Name[];
  readonly postings: Postings;
  /** How many pairs of characters each name has. */
  readonly pairs: Uint8Array;
};

/** Shorter names have too many neighbours; fuse.js takes no longer ones in one piece. */
const SHORTEST = 5;
const LONGEST = 32;
/** The share of its pairs of characters that a name must have in the question to be looked at. */
const SHARED = 0.4;
const CANDIDATES = 12;
/** Names this long stay themselves with a slip at either end. */
const ROBUST = 8;
/** In a name this long a word of two kanji may be one that sounds much like it. */
const LONG = 9;
const WORD = 2;
const SHORTEST_SOUND = 3;

export function buildNameIndex(names: readonly Name[]): NameIndex {
  const fit = names.filter(({ key }) => key.length >= SHORTEST && key.length <= LONGEST);
  return {
    names: fit,
    postings: postPairs(fit.map(({ key }) => [key])),
    pairs: Uint8Array.from(fit, ({ key }) => listBigrams(key).length),
  };
}

/** Folded text, names in it blanked out → the names it misspells (not those it spells), nearest first, none overlapping another. */
export function findMisspelt(blanked: string, index: NameIndex, tokenise: Tokenise): readonly Mention[] {
  const keyed = keyFoldedText(blanked);
  const proposed = proposeNames(keyed.key, index);
  const found = proposed
    .flatMap((name) => locate(name, keyed, tokenise) ?? [])
    .filter((mention) => !isSpeltIn(mention, proposed))
    .filter((mention) => mention.likeness < 1 && !isShared(mention, index))
    .filter(({ key, text }) => likenessWithin(key, keyFoldedText(text).key) >= 1 - slips(key) / key.length - 0.001)
    .toSorted((a, b) => b.likeness - a.likeness || b.key.length - a.key.length);
  return found
    .filter(
      (mention, place) => !found.slice(0, place).some((other) => overlaps(other, mention) && !isSame(other, mention)),
    )
    .reduce<readonly Mention[]>(joinSame, []);
}

/** What stands so in the name of a programme is no slip of a section: 産業立地促進 of 産業立地促進費補助 is not 産業立地推進. */
function isSpeltIn({ text, entities }: Mention, proposed: readonly Name[]): boolean {
  const written = keyFoldedText(text).key;
  return (
    entities.every(({ kind }) => kind === 'section') &&
    proposed.some(({ entity, key }) => entity.kind === 'programme' && key.includes(written))
  );
}

/**
 * What stands so in the name of another programme is no slip: 生活交通バス is the beginning of two names, and neither of them, and
 * あおもり none of a company that is called much like it.
 */
function isShared({ text, entities }: Mention, { names, postings }: NameIndex): boolean {
  const written = keyFoldedText(text).key;
  const own = entities.map((entity) => (entity.kind === 'programme' ? entity.programme : null));
  const [rarest = []] = listBigrams(written)
    .map((pair) => listPlaces(pair, postings))
    .toSorted((a, b) => a.length - b.length);
  return (
    entities.every(({ kind }) => kind === 'programme' || kind === 'reference') &&
    [...rarest].some((place) => {
      const { key, entity } = names[place] ?? { key: '', entity: null };
      return entity?.kind === 'programme' && !own.includes(entity.programme) && key.includes(written);
    })
  );
}

function overlaps(one: Mention, other: Mention): boolean {
  return other.start < one.end && one.start < other.end;
}

/** Two organisations may have a programme of one name. */
function isSame(one: Mention, other: Mention): boolean {
  return one.key === other.key && one.start === other.start && one.end === other.end;
}

function joinSame(joined: readonly Mention[], mention: Mention): readonly Mention[] {
  const before = joined.find((other) => isSame(other, mention));
  return before
    ? joined.with(joined.indexOf(before), { ...before, entities: [...before.entities, ...mention.entities] })
    : [...joined, mention];
}

/** How many slips a name may have and still be that name. */
function slips(key: string): number {
  return key.length < 8 ? 1 : key.length < 14 ? 2 : 3;
}

function proposeNames(questionKey: string, { names, postings, pairs }: NameIndex): readonly Name[] {
  const sharings = listBigrams(questionKey).map((pair) => ({ places: listPlaces(pair, postings), points: 1 }));
  const isLike = (place: number, points: number) => points / (pairs[place] ?? 0) >= SHARED;
  return rankSharing(sharings, names.length, CANDIDATES, isLike).flatMap(({ place }) => names[place] ?? []);
}

/** Characters that tell one name from another however alike the rest is: 下北 and 中南, 新 and 旧, 1 and 2. */
const TELLING = /[0-9一二三四五六七八九十東西南北上中下大小新旧男女老若内外県市町村]/u;

/** Whether the difference is a slip of the hand and not another word. */
function isSlip(text: string, name: string, tokenise: Tokenise): boolean {
  const [mine, theirs] = [governmentOf(text), governmentOf(name)];
  if (mine !== null && theirs !== null && mine !== theirs) return false;
  if (digitsOf(text) !== digitsOf(name)) return false;
  if (name.length < ROBUST && (text[0] !== name[0] || text.at(-1) !== name.at(-1))) return false;
  if (text.length !== name.length) return true;
  return listDifferences(text, name).every(([mine, theirs]) =>
    mine.length === 1
      ? !(TELLING.test(mine) && TELLING.test(theirs))
      : isSwapped(mine, theirs) || soundsLike(mine, theirs, name.length >= LONG, tokenise),
  );
}

/** Whether two stretches sound the same; in a long name, but for one kana: 視点 for 支援. */
function soundsLike(mine: string, theirs: string, isLong: boolean, tokenise: Tokenise): boolean {
  const [heard, meant] = [readText(mine, tokenise), readText(theirs, tokenise)];
  const isNear = isLong && mine.length === WORD && heard.length === meant.length && meant.length >= SHORTEST_SOUND;
  return heard === meant || (isNear && editDistance(heard, meant, 1) === 1);
}

/** 令和4年度の事業計画 is no slip of 令和3年度事業計画. */
function digitsOf(text: string): string {
  return text.replace(/[^0-9]/gu, '');
}

/** The prefecture or municipality at the head of a name: 秋田県… is no slip of 青森県…. */
function governmentOf(name: string): string | null {
  return /^\p{Script=Han}{1,3}[県市町村]/u.exec(name)?.[0] ?? null;
}

/** 継承 for 承継. */
function isSwapped(mine: string, theirs: string): boolean {
  return mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0];
}

/** The stretches in which two texts of one length differ. */
function listDifferences(text: string, name: string): readonly (readonly [string, string])[] {
  const differences: [string, string][] = [];
  let open = false;
  for (const [place, character] of [...text].entries()) {
    const other = [...name][place] ?? '';
    if (character === other) open = false;
    else if (open) {
      const last = differences.at(-1);
      if (last) {
        last[0] += character;
        last[1] += other;
      }
    } else {
      differences.push([character, other]);
      open = true;
    }
  }
  return differences;
}

type Stretch = { readonly from: number; readonly to: number; readonly distance: number };

/** The first stretch of a text that differs least from the name; null when all differ in more than `limit` characters. */
function findNearest(name: string, text: string, limit: number): Stretch | null {
  const ends = listNearestEnds(name, text);
  const distance = ends.reduce((least, end) => Math.min(least, end), limit + 1);
  if (distance > limit) return null;
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + name.length - distance; to <= from + name.length + distance; to += 1) {
      if (ends[to] === distance && editDistance(text.slice(from, to), name, distance) === distance) {
        return { from, to, distance };
      }
    }
  }
  return null;
}

/** 「就職ガイダンスの事業費」: the 事業 of 事業費 ends no name. */
function endBeforeCost(folded: string, from: number, to: number): number {
  const [cost = ''] = folded[to] === '費' ? (/の?事業$/u.exec(folded.slice(from, to)) ?? []) : [];
  return to - cost.length;
}

/** The name where it stands misspelt in the question; null when it does not, or breaks a run of names. */
function locate(name: Name, { folded, key, places }: KeyedText, tokenise: Tokenise): Mention | null {
  const best = findNearest(name.key, key, slips(name.key));
  if (best === null) return null;
  const from = places[best.from] ?? 0;
  const last = (places[best.to - 1] ?? 0) + 1;
  const to = endBeforeCost(folded, from, folded[last] === 'ー' ? last + 1 : last);
  // を is in no name; where it stands in the text, the text is a clause and not a name, nor does a name begin with a particle.
  const isClause = folded.slice(from, to).includes('を') || /^[のがはにでもや]/u.test(folded.slice(from, to));
  if (isClause || !isSlip(key.slice(best.from, best.to), name.key, tokenise)) return null;
  return {
    start: from,
    end: to,
    text: folded.slice(from, to),
    key: name.key,
    entities: [name.entity],
    manner: 'near',
    likeness: 1 - best.distance / name.key.length,
  };
}
