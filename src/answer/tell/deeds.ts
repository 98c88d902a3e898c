// Refuses by name a number of those who did something, where nothing printed of a programme counts that deed: 起業した人 of a course
// whose participants alone are counted.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { countsDeed, type Deed, readDeeds } from '../../question/figures/deeds.js';
import { type Asked, missing, type Part } from '../part.js';
import { listPassages } from '../passages.js';
import { sourceOf } from '../sources.js';

const FIGURE = /[0-9]\s?(?:名|人|件|社|者|校|団体|事業者|店|施設)/u;

/** The first deed that is counted nowhere; null where each is counted, said of many things, or none is asked for. */
export function tellUncounted(asked: Asked): Part | null {
  const { query, programme, knowledge } = asked;
  if (/目標|目指|割|率|%|％|パーセント/u.test(query.text)) return null;
  const deed = readDeeds(fold(query.text)).find((one) => !one.isLoose && isHeard(one, asked) && !isCounted(one, asked));
  if (deed === undefined) return null;
  const names = programme.indicators.map(({ name }) => name);
  return missing(
    `${programme.name}の「${deed.text}」の数は、いまお答えできる資料に記載が見つかりませんでした。`,
    names.length === 0 ? [] : [`載っている指標（実績項目）: ${names.join('、')}`],
    [sourceOf(programme, knowledge)],
  );
}

/** A word that was mended stands otherwise in the message. */
function isHeard(deed: Deed, { query }: Asked): boolean {
  return query.terms.some(({ text }) => text.includes(deed.text));
}

/** Whether an indicator counts the deed, or is called by another word for it, or a sentence holds it beside a figure. */
function isCounted(deed: Deed, { programme, query }: Asked): boolean {
  if (programme.indicators.some((indicator) => countsDeed(indicator, deed))) return true;
  const words = query.terms.filter(({ text }) => text.includes(deed.text)).flatMap(({ alternatives }) => alternatives);
  const isSaid = (text: string) =>
    [makeMatchKey(deed.text), ...words].some((word) => makeMatchKey(text).includes(word));
  return listPassages(programme).some(({ text, indicator }) =>
    indicator === undefined ? isSaid(text) && FIGURE.test(fold(text)) : isSaid(indicator),
  );
}
