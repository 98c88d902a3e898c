// Reads by what things are to be ranked or compared, where it is no money: 参加者 in 参加者が一番多いのは.

import type { Heard } from '../hear.js';

/** The noun right before a word for size; what is large or raised beside another noun measures nothing: 小さい会社, 高める. */
const MEASURED =
  /([\p{Script=Han}\p{Script=Katakana}ーa-z0-9]+)(?:(?:が|は|を)、?\s*(?:一番|最も|いちばん|より|もっとも)?|の)\s*(?:多|大き(?!な|い(?:会社|企業|店|工場|船|荷物))|少な|小さ(?!な|い(?:会社|企業|店|工場))|高(?!め|校)|低(?!め|利))[^\s、。]{0,2}/gu;
/** What stands behind the name of an indicator by which is ranked. */
const SIZED = /^(?:が|の)\s*(?:一番|最も|いちばん|もっとも)?\s*(?:多|大き|少な|小さ|高|低)/u;
/** Money, and what has it; what stands for either of two; and what is divided by other rules. */
const OF_PROGRAMMES =
  /(?:予算額?|見込額|費|額|金|財源|国庫|支出|規模|コスト|負担|補助|助成|融資|貸付|事業|取組|プロジェクト|kpi|新規|重点|再掲|制度|方針|課|部署|柱|施策|県|市|財団|年度|一番|最|順|方|数字|総額|小計|合計|事業数|本数|取組数)$/u;

/** What is measured; null where that is money, or nothing is said. */
export function findMeasured({ untyped, mentions }: Heard): string | null {
  const indicator = mentions.find(
    ({ entities, end }) => entities.every(({ kind }) => kind === 'indicator') && SIZED.test(untyped.slice(end)),
  );
  if (indicator !== undefined) return indicator.text;
  const nouns = [...untyped.matchAll(MEASURED)].map(([, noun = '']) => noun);
  return nouns.find((noun) => !OF_PROGRAMMES.test(noun)) ?? null;
}
