// Finds what a message says its programme is not: 特別対策じゃないほう, 起業支援分の付かないほう, 財団ではない方. The programmes that are called so
// cannot be meant; what is left of the message says which is.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { findCues } from '../cues/cues.js';
import { makeTest } from '../filter/filter.js';
import type { Filter, LeftOut } from '../query.js';
import type { Reader } from '../reader.js';
import { scoreCandidates } from '../search/candidates.js';
import { matchesOf } from '../subjects/matches.js';
import { makeWord } from '../terms/terms.js';
import type { Mention } from './lexicon.js';
import { findAllMentions } from './mentions.js';

export type Denied = {
  /** The message as folded, without what it denies. */
  readonly rest: string;
  /** What is denied, as folded. */
  readonly word: string;
  /** The conditions of those that cannot be meant. */
  readonly leftOut: LeftOut;
  readonly isDenied: (programme: Programme) => boolean;
};

const ONE = '(?:の?(?:ほう|方(?![針法向々]))|やつ)';
/** じゃないほう, が付かない方, なしのやつ: right behind what is denied. */
const NOT = new RegExp(
  `(?:の(?:ほう|方|やつ))?(?:(?:じゃ|では|で)ない${ONE}|(?:の|が|は|と)?(?:付|つ|入|はい|書)(?:か|ら|って?い?|いて?い?)ない${ONE}|(?:なし|無し|抜き|以外)の(?:ほう|方(?![針法向々])|やつ))(?:の(?=[^か]))?|(?:(?:じゃ|では|で)|(?:の|が|は)?(?:付か|つか|付いて|ついて|付いてい|ついてい))ない(?=[\\p{Script=Han}\\p{Script=Katakana}ーの]{0,12}(?:事業|補助|助成))`,
  'gu',
);
/** The word before that: in quotes, or a run without kana. */
const QUOTED = /[「『(]([^「」『』()]{2,24})[」』)]$/u;
const RUN = /[\p{Script=Han}\p{Script=Katakana}ー・0-9a-z]{2,20}$/u;
/** What tells a programme from another of the same name. */
export const BRACKETED = /\([^()]+\)$/u;

/** Any message → what it denies; null where it denies nothing that a programme is called. */
export function findNotMeant(message: string, reader: Reader): Denied | null {
  const folded = fold(message);
  for (const { index, 0: said } of folded.matchAll(NOT)) {
    const before = folded.slice(0, index);
    const behind = folded.slice(index + said.length);
    const denied = denyName(before, behind, reader) ?? denyWord(before, behind, reader);
    if (denied !== null) return { ...denied, isDenied: makeTest(denied.leftOut) };
  }
  return null;
}

/** A programme or an organisation by its name; of 「○○事業(増設分)」 only what is in the brackets is denied. */
function denyName(before: string, behind: string, reader: Reader): Omit<Denied, 'isDenied'> | null {
  const mention = findAllMentions(before, reader).find(
    ({ end, manner }) => end === before.length && manner === 'written',
  );
  const entities = mention?.entities ?? [];
  const named = entities.flatMap((entity) => (entity.kind === 'programme' ? [entity.programme] : []));
  const own = entities.flatMap((entity) => (entity.kind === 'organisation' ? [entity.name] : []));
  if (mention === undefined || named.length + own.length === 0) return null;
  const base = BRACKETED.test(mention.text) ? mention.text.replace(BRACKETED, 'の') : '、';
  return {
    rest: `${before.slice(0, mention.start)}${base}${behind}`,
    word: mention.text,
    leftOut: named.length > 0 ? { within: named.map(({ id }) => id) } : { organisations: own },
  };
}

/** Those whose names hold the word, or else those of which nothing else is told so well. */
function denyWord(before: string, behind: string, { index }: Reader): Omit<Denied, 'isDenied'> | null {
  const [whole = '', quoted] = QUOTED.exec(before) ?? RUN.exec(before) ?? [];
  const word = quoted ?? whole;
  if (word === '' || asksOrMarks(word)) return null;
  const key = makeMatchKey(word);
  const met = matchesOf(scoreCandidates([makeWord(word, key)], index), () => true).map(({ programme }) => programme);
  const named = met.filter(({ name }) => makeMatchKey(name).includes(key));
  if (named.length === 0) return null;
  return {
    rest: `${before.slice(0, before.length - whole.length)}、${behind}`,
    word,
    leftOut: { within: named.map(({ id }) => id) },
  };
}

/** 新規じゃないほう: a condition, and no part of a name. */
function asksOrMarks(word: string): boolean {
  const { aspects, flags, funding, relisted } = findCues(word);
  return aspects.length + flags.length + funding.length + relisted.length > 0;
}

/** A name without the programmes that are denied. */
export function dropDenied(mention: Mention, isDenied: Denied['isDenied']): Mention {
  const isMeant = (entity: Mention['entities'][number]) => entity.kind !== 'programme' || !isDenied(entity.programme);
  return { ...mention, entities: mention.entities.filter(isMeant) };
}

/** The conditions without what is denied. */
export function leaveOutDenied(filter: Filter, denied: Denied | null): Filter {
  return denied === null
    ? filter
    : {
        ...filter,
        leftOut: [...filter.leftOut, denied.leftOut],
        leftOutWords: [...filter.leftOutWords, denied.word],
      };
}
