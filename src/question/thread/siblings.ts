// Completes a message that says no more than by which word another programme is told from the one spoken of: 増設分のほうは,
// 特別対策だと, 本体のほうは.
import { makeMatchKey } from '../../language/match-key.js';
import { TOGETHER } from '../cues/cues.js';
import type { Query } from '../query.js';
import type { Member } from '../search/families.js';
import { saysPlain, stemOfMark } from '../subjects/siblings.js';
import { askAbout, findProgrammes, nounsOf, type Steps } from './steps.js';

/** What is said of any of them. */
const GENERAL = /^(?:分|事業|補助|補助金|ほう|方)$/u;

/** 「増設分のほうはいくら」 after the other one: the one that is called so; 「特別対策分もあわせると」: both. */
export function askMarked(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const [spoken, ...others] = context.subjects;
  const family = spoken === undefined || others.length > 0 ? undefined : reader.families.get(spoken);
  if (spoken === undefined || family === undefined || namesOther(family, steps)) return null;
  const meant = findMeant(
    family.filter(({ id }) => id !== spoken),
    steps,
  );
  if (meant === null) return null;
  const own = { ...query, terms: query.terms.filter(({ nominal }) => !nominal) };
  const isBoth = TOGETHER.test(query.text) || steps.heard.cues.sum.length + steps.heard.cues.compare.length > 0;
  if (!isBoth) return askAbout(findProgrammes([meant.id], reader), { ...steps, query: own });
  const asked = askAbout(findProgrammes([spoken, meant.id], reader), { ...steps, query: own });
  return steps.heard.cues.compare.length > 0
    ? { ...asked, operation: { kind: 'compare' } }
    : { ...asked, operation: { kind: 'sum' } };
}

/** The only other one whose mark the message says. */
function findMeant(others: readonly Member[], { query, heard }: Steps): Member | null {
  const key = makeMatchKey(query.text);
  const nouns = nounsOf(heard).filter(({ text }) => !GENERAL.test(text));
  const isSaid = ({ mark }: Member) =>
    mark === ''
      ? saysPlain(query.text) && nouns.length < 2
      : key.includes(stemOfMark(mark)) ||
        (heard.threadCues.contrast.length > 0 && nouns.length > 0 && nouns.every((noun) => mark.includes(noun.key)));
  const meant = others.filter(isSaid);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Whether the message names a programme that is called otherwise. */
function namesOther(family: readonly Member[], { heard }: Steps): boolean {
  return heard.mentions.some(({ entities }) =>
    entities.some((entity) => entity.kind === 'programme' && !family.some(({ id }) => id === entity.programme.id)),
  );
}
