// Tells a rate that a question names, as the texts print it; a number of the same thing never stands for it.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Query } from '../../question/query.js';
import { type Asked, missing, type Part } from '../part.js';
import { sourceOf } from '../sources.js';
import { quoteThose } from './texts.js';

/** 就職率 in 就職率は; what tells of a change or a share of anything is worked out or read elsewhere. */
const RATE =
  /((?:[\p{Script=Han}\p{Script=Katakana}ー]+)(?<!補助|助成|負担|保証料|伸び?|増加?|減少?|増減|変化|上昇|下降|低下|達成|進捗|比|倍|効|確|能|割合の)率)(?=は|って|を|が|も|と|、|で|の(?:推移|変化)|[?\s]|$)/u;

/** As it was mended, where it was misspelt; 率 may be read apart from what stands before it. */
function spellRate(typed: string, { terms }: Query): string {
  const spelt = terms.map(({ text }) => (text.endsWith('率') ? text : `${text}率`));
  return spelt.find((rate) => rate.length === typed.length && sharesMost(rate, typed)) ?? typed;
}

/** Whether two words of one length differ in less than half of their characters. */
function sharesMost(one: string, other: string): boolean {
  return [...one].filter((character, place) => character === other[place]).length * 2 > one.length;
}

/** The rate that is asked for: the sentences that print it, or that it is not held; null where none is, or an indicator is called so. */
export function tellRate(asked: Asked): Part | null {
  const { programme, match, query, knowledge } = asked;
  const typed = RATE.exec(fold(query.text))?.[1];
  const rate = typed && spellRate(typed, query);
  if (rate === undefined || /目標|目指/u.test(query.text)) return null;
  const names = [programme, ...programme.indicators].flatMap(({ name, aliases }) => [name, ...aliases]);
  const key = makeMatchKey(rate);
  const word = [...match.evidence.map(({ words }) => words)].reduce(
    (rest, own) => rest.replace(makeMatchKey(own), ''),
    key,
  );
  if (word.length < 3 || names.some((name) => makeMatchKey(name).includes(word))) return null;
  const quoted = quoteThose(asked, (text) => makeMatchKey(text).includes(word) && /[0-9]\s?[%割]/u.test(text));
  return (
    quoted ??
    missing(
      `${programme.name}の「${rate}」は、いまお答えできる資料に記載が見つかりませんでした。`,
      [`載っている指標（実績項目）: ${programme.indicators.map(({ name }) => name).join('、')}`],
      [sourceOf(programme, knowledge)],
    )
  );
}
