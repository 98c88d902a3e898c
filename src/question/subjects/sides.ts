// Decides a comparison side by side: AとB、どっちが大きい. Each side names a programme or describes one, and may say whose it
// is; a comparison of which only one side is clear is none.
import type { Programme } from '../../domain/programme.js';
import type { Mention } from '../names/lexicon.js';
import type { Match, Subjects } from '../query.js';
import { scoreCandidates } from '../search/candidates.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';
import { decide, listNearest } from './decide.js';
import { type Allows, matchesOf, uniqueByProgramme } from './matches.js';

/** What stands on one side of と, や or a comma. */
export type Side = { readonly terms: readonly Term[]; readonly mentions: readonly Mention[] };

/** As many sides are read; the last ones are kept, where questions are asked. */
const MOST_SIDES = 6;
/** A comparison has at least so many. */
const FEWEST = 2;

/** What is compared or added up, and no side of it. */
const OF_MONEY = /^(?:見込み?|見込額|予算|金額|事業費|費用|額|合計)$/u;

/** What stands between と, a comma and the like; ・ stands inside names too, where と joins them: 起業・創業の拠点と…. */
const PIECE = /(?:(?!と(?![いう]|か[のがはをもで])|[、,。]|(?<![a-z])(?:and|vs)(?![a-z])).)+/gu;
const DOTTED_PIECE = /(?:(?!と(?![いう]|か[のがはをもで])|[、,・。]|(?<![a-z])(?:and|vs)(?![a-z])).)+/gu;

/** Text without names and cues → its sides that speak of anything; a name between two sides belongs to the one it stands in. */
export function splitSides(
  bare: string,
  mentions: readonly Mention[],
  findTerms: (text: string) => readonly Term[],
): readonly Side[] {
  const pieces = [...bare.matchAll(/と(?![いう])\S/u.test(bare) ? PIECE : DOTTED_PIECE)];
  return pieces
    .slice(-MOST_SIDES)
    .map(({ 0: text, index }) => ({
      terms: findTerms(text),
      mentions: mentions.filter(({ start }) => start >= index && start < index + text.length),
    }))
    .filter(
      ({ terms, mentions: own }) =>
        terms.some(({ nominal, text }) => nominal && !OF_MONEY.test(text)) || own.some(namesProgramme),
    );
}

/** The programmes that are compared; what comes near where only some sides are clear; null where there are no two sides. */
export function decideSides(sides: readonly Side[], allows: Allows, index: SearchIndex): Subjects | null {
  if (sides.length < FEWEST) return null;
  const decided = sides.map((side) => decideSide(side, allows, index));
  const clear = uniqueByProgramme(decided.flatMap((subjects) => (subjects.kind === 'found' ? subjects.matches : [])));
  const open = decided.flatMap((subjects) =>
    subjects.kind === 'ambiguous' ? [leaveOut(clear, subjects.matches)] : [],
  );
  const settled = uniqueByProgramme([...clear, ...open.filter(({ length }) => length === 1).flat()]);
  if (open.every(({ length }) => length < FEWEST) && settled.length >= FEWEST)
    return { kind: 'found', matches: settled };
  return clear.length > 0 && open.length > 0
    ? { kind: 'ambiguous', matches: uniqueByProgramme([...clear, ...open.flat()]), measures: [] }
    : null;
}

/** What an open side may mean beside what other sides mean; nothing where it only tells more of one of those. */
function leaveOut(clear: readonly Match[], matches: readonly Match[]): readonly Match[] {
  const rest = matches.filter(({ programme }) => !clear.some((match) => match.programme === programme));
  return clear.length >= FEWEST && rest.length < matches.length ? [] : rest;
}

function decideSide({ terms, mentions }: Side, allows: Allows, index: SearchIndex): Subjects {
  const own = mentions.flatMap(({ entities }) =>
    entities.flatMap((entity) =>
      entity.kind === 'organisation' ? [entity.name] : entity.kind === 'document' ? [entity.id] : [],
    ),
  );
  const isOwn = (programme: Programme) =>
    own.length > 0 ? own.includes(programme.organisation) || own.includes(programme.document) : allows(programme);
  const scored = matchesOf(scoreCandidates(terms, index, isOwn), isOwn);
  const named = mentions.filter(namesProgramme);
  if (named.length === 0) return terms.some(describes) ? decide(scored) : { kind: 'none' };
  const bearers = uniqueByProgramme(named.flatMap((mention) => listBearers(mention, isOwn, scored)));
  if (bearers.length === 0) return { kind: 'missing', nearest: listNearest(scored) };
  return bearers.length === 1
    ? { kind: 'found', matches: bearers }
    : { kind: 'ambiguous', matches: bearers, measures: [] };
}

/** Whether a term tells anything: 年間 and 全体 of 「年間全体と冬だけ」 do not. */
function describes({ parts }: Term): boolean {
  return parts.length === 0 || parts.some(({ isGeneral }) => !isGeneral);
}

function namesProgramme({ entities }: Mention): boolean {
  return entities.some(({ kind }) => kind === 'programme');
}

/** The programmes that bear a name; of several, those that explain the other words of their side best. */
function listBearers({ entities, text, likeness }: Mention, isOwn: Allows, scored: readonly Match[]): readonly Match[] {
  const bearers = entities.flatMap((entity) =>
    entity.kind === 'programme' && isOwn(entity.programme) ? [entity] : [],
  );
  const scoreOf = (programme: Programme) => scored.find((match) => match.programme === programme)?.score ?? 0;
  const best = Math.max(0, ...bearers.map(({ programme }) => scoreOf(programme)));
  return bearers
    .filter(({ programme }) => scoreOf(programme) === best)
    .map(({ programme, by }) => ({
      programme,
      isNamed: true,
      score: likeness,
      evidence: [{ kind: by, words: text, isNoun: true, met: programme.name, strength: likeness, weight: 1 }],
      indicators: [],
      unexplained: [],
    }));
}
