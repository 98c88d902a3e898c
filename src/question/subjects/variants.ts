// Adds to a programme that is named by what its name has in brackets the one without: 増設分と本体それぞれ, 増設分を入れて全部で.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { BRACKETED } from '../names/not-meant.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { nameMatch } from './matches.js';

/** What the one without is called, and what puts both together. */
const BOTH = /本体|通常分|本来分|元々の分|(?:も|を|\s)(?:入れ|含め|足し|加え)(?:て|る|た)|込み?で|と合わせ/u;

/** Subjects of one such programme → it and the one without brackets, where both are spoken of; else as they are. */
export function addVariant(subjects: Subjects, untyped: string, reader: Reader): Subjects {
  const [match, ...others] = subjects.kind === 'found' ? subjects.matches : [];
  if (subjects.kind !== 'found' || match === undefined || others.length > 0 || !BOTH.test(untyped)) return subjects;
  const whole = findWhole(match.programme, reader);
  return whole === undefined ? subjects : { ...subjects, matches: [nameMatch(whole), match] };
}

/** The programme of the same document that is called the same but for the brackets. */
function findWhole({ name, document }: Programme, { names }: Reader): Programme | undefined {
  const bare = fold(name).replace(BRACKETED, '');
  if (bare === fold(name)) return undefined;
  const bearers = names.names.get(makeMatchKey(bare)) ?? [];
  return bearers
    .flatMap(({ entity }) => (entity.kind === 'programme' && entity.by === 'literal' ? [entity.programme] : []))
    .find((one) => one.document === document);
}
