// Finds what each of two organisations does where a question speaks of both: 県と財団の創業支援. One of them alone is half an answer.
import type { Heard } from '../hear.js';
import { type Filter, hasOwnConditions, type Match, type Subjects } from '../query.js';
import { uniqueByProgramme } from './matches.js';

/** What joins two names: 県と財団, 県・財団. */
const JOINT = /^(?:と|や|・|、|および|及び|も)$/u;
/** 県と財団でどっちが, それぞれ, 足すと */
const BOTH = /どっち|どちら/u;
/** What asks for something of each: one side alone is no answer. */
const OF_EACH = /それぞれ|両方|各々|比べ|比較|並べ|足す|足し|合わせ|あわせ|合計|差/u;

/** What was found among all of them → what is found of each, where both are spoken of and each has something; otherwise as it was. */
export function findOfEachHolder(
  found: Subjects,
  heard: Heard,
  filter: Filter,
  resolve: (filter: Filter) => Subjects,
): Subjects {
  const isOpen = found.kind === 'found' || found.kind === 'ambiguous';
  if (!isOpen || filter.organisations.length < 2 || hasOwnConditions(filter) || !speaksOfBoth(heard)) return found;
  const own = found.matches.map(({ programme }) => programme.organisation);
  if (found.kind === 'found' && filter.organisations.every((name) => own.includes(name))) return found;
  const each = filter.organisations.map((name) => keepOwn(resolve({ ...filter, organisations: [name] }), name));
  const matches = each.flatMap(listMatches);
  if (each.some((one) => listMatches(one).length === 0))
    return OF_EACH.test(heard.untyped) ? { kind: 'missing', nearest: found.matches } : found;
  if (each.every(({ kind }) => kind === 'found')) return { kind: 'found', matches: uniqueByProgramme(matches) };
  // What is added up is on a topic: all that both have on it.
  return heard.cues.sum.length > 0
    ? { kind: 'topic', matches: uniqueByProgramme(matches) }
    : { kind: 'ambiguous', matches: uniqueByProgramme(matches), measures: [] };
}

/** A name is found whoever bears it. */
function keepOwn(subjects: Subjects, organisation: string): Subjects {
  return subjects.kind === 'found' || subjects.kind === 'ambiguous'
    ? { ...subjects, matches: subjects.matches.filter(({ programme }) => programme.organisation === organisation) }
    : subjects;
}

function listMatches(subjects: Subjects): readonly Match[] {
  return subjects.kind === 'found' || subjects.kind === 'ambiguous' ? subjects.matches : [];
}

/** Whether the organisations are named side by side, or told apart in other words. */
function speaksOfBoth({ mentions, folded, untyped }: Heard): boolean {
  const holders = mentions.filter(({ entities }) => entities.some(({ kind }) => kind === 'organisation'));
  return (
    BOTH.test(untyped) ||
    OF_EACH.test(untyped) ||
    holders.some((one, place) => {
      const next = holders[place + 1];
      return next !== undefined && JOINT.test(folded.slice(one.end, next.start));
    })
  );
}
