// Takes in the references of a series that a message names beside the one it was found by: 卸売業と小売業の定義.
import type { Reference } from '../../domain/reference.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import type { Term } from '../terms/terms.js';
import { isSibling } from './series.js';

/** What joins two things that are asked for alike. */
const JOINED = /(?:と|や|・|、|及び|および)/u;

/** The subjects with each sibling of their only reference whose topic alone holds a noun that the reference does not. */
export function addSeriesNamed(subjects: Subjects, { terms, text }: Heard, { knowledge }: Reader): Subjects {
  const [only, ...others] = subjects.kind === 'statements' ? subjects.references : [];
  if (subjects.kind !== 'statements' || only === undefined || others.length + subjects.measures.length > 0)
    return subjects;
  const open = terms.filter((term) => term.nominal && !holds(term, [only.topic, ...only.aliases, only.statement]));
  if (open.length === 0 || !JOINED.test(text)) return subjects;
  const siblings = knowledge.references.filter((one) => one !== only && isSibling(only, one));
  const named = open.flatMap((term) => findOnly(siblings.filter(({ topic }) => holds(term, [topic]))));
  return { ...subjects, references: [...new Set([...named, only])] };
}

function findOnly(found: readonly Reference[]): readonly Reference[] {
  return found.length === 1 ? found : [];
}

function holds({ alternatives }: Term, texts: readonly string[]): boolean {
  const key = texts.map(makeMatchKey).join('\n');
  return alternatives.some((word) => key.includes(word));
}
