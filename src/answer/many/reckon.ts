// Works out what a question asks to be worked out of the figures that are told: their difference, or their sum; and refuses it
// by name where one of them is not held.
import type { Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { tellTotal } from './add-figures.js';
import { tellDifference } from './compare-figures.js';

/** A difference or a sum is asked for, and not only which is larger. */
const RECKONED = /差(?:額|分|引き?)?(?:は|が|って|も|[?？。]|$)|(?:足す|足し|合わせ|あわせ|合計|合算)/u;

/** What was told of the programmes → the same with the result in front, where one is asked for. */
export function reckon(told: Answer, query: Query): Answer {
  if (told.kind !== 'answer' || !(query.adds || query.compares)) return told;
  if (query.absent.length > 0 && namesFigure(query) && RECKONED.test(query.text)) return refuse(told, query);
  return query.adds ? tellTotal(told, query) : tellDifference(told, query.years);
}

/** Whether one of the figures is named, so that what is not held beside it must be the other. */
function namesFigure({ subjects }: Query): boolean {
  return subjects.kind === 'found' && subjects.matches.some(({ indicators }) => indicators.length > 0);
}

/** What is held is said all the same. */
function refuse(told: Answer, { absent, text }: Query): Answer {
  const names = absent.map(({ text: word }) => `「${nameWhole(word, text)}」`).join('・');
  return {
    kind: 'unknown',
    lead: `${names}に当たる数値は、資料に見つかりませんでした。そのため、お尋ねの計算はできません。`,
    details: [`資料にある数値: ${told.lead}`],
    sources: told.sources,
    candidates: [],
  };
}

/** 来所 with what the message writes behind it: 来所者数. */
function nameWhole(word: string, text: string): string {
  const at = text.indexOf(word);
  const rest = at < 0 ? '' : (/^\p{Script=Han}*/u.exec(text.slice(at + word.length))?.[0] ?? '');
  return word + rest;
}
