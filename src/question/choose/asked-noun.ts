// Finds the noun that is asked about: 家賃 in 家賃はいくら.
import type { Cues } from '../cues/cues.js';
import type { Query } from '../query.js';
import type { Term } from '../terms/terms.js';

/** What a programme is called where it is described: 家で働けるようにする事業. */
const PROGRAMME_WORD = /事業|取組|取り組み|制度|仕組み?|補助|助成|プロジェクト|やつ/u;
/** The money that is asked for, and no item of it: 教えてもらうための経費はいくら. */
const MONEY_ASKED = /^(?:経費|費用)(?:は|って|が)?(?:いくら|どの?くらい)/u;
/** What stands between a noun and what is asked of it: 家賃はいくら, but not 移住した人に出したのは何件. */
const JOINT =
  /^[\s\p{P}のはがをもって数値額率]*(?:教え|知り|ご?(?:教示|回答)|お(?:示し|願い|伺い)|ください|わか|分か|$)/u;

/**
 * The last noun before the first thing asked for, or of the whole message where nothing is; null where a programme is
 * described, which then is what is asked for.
 */
export function findAsked(
  { aspects, details }: Cues,
  terms: readonly Term[],
  untyped: string,
): Pick<Query, 'asked' | 'isAskedDirectly'> {
  const end = Math.min(untyped.length, ...[...aspects, ...details].map(({ start }) => start));
  const last = terms.findLast(({ nominal, at }) => nominal && at < end && !MONEY_ASKED.test(untyped.slice(at))) ?? null;
  const between = last === null ? '' : untyped.slice(last.at + last.text.length, end);
  return last === null || PROGRAMME_WORD.test(between)
    ? { asked: null, isAskedDirectly: false }
    : { asked: last, isAskedDirectly: JOINT.test(between) };
}
