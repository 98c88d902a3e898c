// Completes what is asked of programmes that are called alike but for a word: 通常分と特別対策分の合計, 増設分もふくめて. Of several that
// are said, one alone is half an answer.
import { makeMatchKey } from '../../language/match-key.js';
import { TOGETHER } from '../cues/cues.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import type { Member } from '../search/families.js';
import { CLEAR } from './decide.js';
import { nameMatch } from './matches.js';

/** The one that bears no mark. */
const PLAIN =
  /本体|通常|普通|ふつう|一般(?=分|の(?:ほう|方))|もともと|(?:もと|元|本来)の(?:ほう|方|分|補助|事業)|(?:そう)?(?:で|じゃ|では)ない(?:ほう|方|分|の)/u;
/** 増設分もふくめて: what is taken in beside the one that is named. */
const INCLUDED = /も?、?(?:ふく[めみむ]|含[めみむ]|込み|こみ|入れ|足[しす]|加え|(?:合|あ)わせ)/u;

/** What of a mark is said: 増設 of 増設分, 起業支援 of 起業支援事業分. */
export function stemOfMark(mark: string): string {
  return mark.replace(/(?:事業)?[分費]$/u, '');
}

/** Whether the one without a mark is said. */
export function saysPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The programmes that were found → with those of the same name that the message says beside them; otherwise as they were. */
export function addSiblings(subjects: Subjects, heard: Heard, reader: Reader): Subjects {
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous' && subjects.kind !== 'topic') return subjects;
  const [first, ...others] = subjects.matches;
  const family = reader.families.get(first?.programme.id ?? '');
  if (first === undefined || family === undefined) return subjects;
  const isClear = first.isNamed || first.score >= CLEAR || others.length > 0;
  const isOfFamily = others.every(({ programme }) => family.some(({ id }) => id === programme.id));
  if (!isClear || !isOfFamily || !asksOfSeveral(heard)) return subjects;
  const said = listSaid(family, heard, subjects.kind === 'ambiguous');
  if (said.length < 2) return subjects;
  return {
    kind: 'found',
    matches: said.flatMap(({ id }) => {
      const programme = reader.programmes.get(id);
      return subjects.matches.find((match) => match.programme.id === id) ?? (programme ? [nameMatch(programme)] : []);
    }),
  };
}

function asksOfSeveral({ cues, untyped }: Heard): boolean {
  const { sum, each, compare, several } = cues;
  return (
    sum.length + each.length + compare.length + several.length > 0 || TOGETHER.test(untyped) || INCLUDED.test(untyped)
  );
}

/** Those of a family that a message says; all of it where its name means any of them and the message says of how many it speaks. */
function listSaid(family: readonly Member[], heard: Heard, isOpen: boolean): readonly Member[] {
  const { folded, cues } = heard;
  const marked = family.filter(({ mark }) => mark !== '' && saysMark(mark, heard));
  const isAll = isOpen && marked.length === 0 && (cues.several[0]?.value ?? family.length) === family.length;
  if (isAll) return family;
  const isIncluded =
    marked.length > 0 && ((INCLUDED.test(folded) && !saysAlone(marked, folded)) || joins(marked, folded));
  return saysPlain(folded) || isIncluded ? family.filter((one) => one.mark === '' || marked.includes(one)) : marked;
}

/** 増設分の合計: nothing is taken in beside it. */
function saysAlone(marked: readonly Member[], folded: string): boolean {
  const key = makeMatchKey(folded);
  return marked.every(({ mark }) => {
    const behind = key.slice(key.lastIndexOf(stemOfMark(mark)) + stemOfMark(mark).length);
    return !/^(?:事業)?[分費]?(?:のほう|の方)?(?:も|を|と|ヲ|モ|ト|込|コミ)/u.test(behind);
  });
}

/** 移住支援事業と、その起業支援のほう: the mark stands behind the other one. */
function joins(marked: readonly Member[], folded: string): boolean {
  const key = makeMatchKey(folded);
  return marked.some(({ mark }) =>
    /(?:事業|補助金?|費)ト(?:ソノ)?$/u.test(key.slice(0, key.lastIndexOf(stemOfMark(mark)))),
  );
}

function saysMark(mark: string, { folded, mentions }: Heard): boolean {
  const names = mentions.flatMap(({ key, manner }) => (manner === 'written' ? [key] : []));
  const bare = names.reduce(
    (rest, name) => (name.includes(mark) ? rest : rest.replace(name, '')),
    makeMatchKey(folded),
  );
  const stem = stemOfMark(mark);
  return stem.length >= 2 && bare.includes(stem);
}
