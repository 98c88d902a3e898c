// Tells what a message names from what it names only to leave out: 特別保証融資を除いた合計, 労政課以外で一番大きい事業. Nothing may be
// told of what was left out, and no list, count or sum may hold it.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Found, Span } from '../../language/span.js';
import type { Mention } from '../names/lexicon.js';
import type { Entity } from '../names/names.js';
import type { Filter } from '../query.js';
import { EXCEPT, NOT_THIS } from './except.js';

/** What is left out, and the stretches of text that say so. */
export type LeftOut = {
  readonly mentions: readonly Mention[];
  readonly areas: readonly Found<readonly number[]>[];
  readonly spans: readonly Span[];
};

/** 国際経済課じゃない, ○○グループが入ってない: said of what programmes belong to, and asking nothing. */
const NOT_OF =
  /^[」』)]?(?:の事業)?(?:(?:が|は|の)?(?:入って|含まれて|関わって|担当して)い?ない|が担当(?:では|じゃ)ない|(?:では|じゃ|で)な(?:い|く))(?![?。]|$|の?(?:です|か|[?])|よ|だ|ほう|方(?!針))(?:て、?)?/u;
/** AとB以外: what joins it to the one before. */
const JOINT = /^[」』]?(?:と|や|か|・|、|および|及び)[「『]?$/u;

/** Names and typed areas in the text they stand in → those that are left out. */
export function findLeftOut(
  text: string,
  mentions: readonly Mention[],
  areas: readonly Found<readonly number[]>[],
): LeftOut {
  const named = mentions.filter(({ entities }) => entities.some((entity) => toCondition(entity).length > 0));
  const things = [...named, ...areas].toSorted((a, b) => a.end - b.end);
  const out = new Map<Span, Span | null>();
  for (const thing of things.toReversed()) {
    const behind = text.slice(thing.end);
    const said = (EXCEPT.exec(behind) ?? (isProgramme(thing) ? NOT_THIS : NOT_OF).exec(behind))?.[0];
    const next = things.find(({ start }) => start >= thing.end);
    const isJoined = next !== undefined && out.has(next) && JOINT.test(text.slice(thing.end, next.start));
    if (said !== undefined) out.set(thing, { start: thing.end, end: thing.end + said.length });
    else if (isJoined) out.set(thing, null);
  }
  return {
    mentions: mentions.filter((mention) => out.has(mention)),
    areas: areas.filter((area) => out.has(area)),
    spans: [...out.values()].filter((span) => span !== null),
  };
}

function isProgramme(thing: Mention | Found<readonly number[]>): boolean {
  return 'entities' in thing && thing.entities.some(({ kind }) => kind === 'programme');
}

/** The conditions with what is left out of them, and what that was called together. */
export function leaveOut(
  filter: Filter,
  { mentions, areas }: LeftOut,
  text: string,
  { documents }: KnowledgeBase,
): Filter {
  if (mentions.length + areas.length === 0) return filter;
  const policies = documents.filter(({ areaLabel }) => areaLabel === '基本方針').map(({ id }) => id);
  const numbered = areas.flatMap(({ value }) => value.flatMap((no) => policies.map((document) => ({ document, no }))));
  return {
    ...filter,
    leftOut: [
      ...mentions.flatMap(({ entities }) => preferProgrammes(entities).flatMap(toCondition)),
      ...(numbered.length > 0 ? [{ areas: numbered }] : []),
    ],
    leftOutWords: [
      ...mentions.map(({ text: word }) => word),
      ...areas.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, '')),
    ],
  };
}

/** A name that a heading of a list bears as well means the programme. */
function preferProgrammes(entities: readonly Entity[]): readonly Entity[] {
  const named = entities.filter(({ kind }) => kind === 'programme');
  return named.length > 0 ? named : entities;
}

/** The condition that a name sets; none for a name of anything else. */
function toCondition(entity: Entity): readonly Partial<Filter>[] {
  switch (entity.kind) {
    case 'programme':
      return [{ within: [entity.programme.id] }];
    case 'section':
      return [{ sections: [entity.name] }];
    case 'department':
      return [{ sections: entity.sections }];
    case 'group':
      return [{ groups: [entity.name] }];
    case 'measure':
      return [{ measures: [entity.name] }];
    case 'area':
      return [{ areas: [{ document: entity.document, no: entity.no }] }];
    case 'document':
      return [{ documents: [entity.id] }];
    case 'organisation':
      return [{ organisations: [entity.name] }];
    default:
      return [];
  }
}
