// Refuses by name a number of those who did something, where nothing printed of a programme counts that deed: 起業した人 of a course
// whose participants alone are counted.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { countsDeed, type Deed, readDeeds } from '../../question/figures/deeds.js';
import type { Term } from '../../question/terms/terms.js';
import { type Asked, missing, type Part } from '../part.js';
import { sourceOf } from '../sources.js';
import { quoteThose } from './texts.js';

const FIGURE = /[0-9]\s?(?:名|人|件|社|者|校|団体|事業者|店|施設)/u;

/** 参加者数, 交付決定: such an indicator says itself whose deed it counts; 経営改善資金 does not. */
const COUNTS_DOERS = /[数率額者社校]|件|実績|参加|受講|開催|実施|決定|人$/u;

/** 起業家育成研修参加者数 counts who learnt to do it, and not who did. */
const TOWARDS = /\p{Script=Han}{2,4}?[家者]?(?:育成|養成|支援|相談|研修|セミナー|講座|体験|説明会|希望者)/gu;

/**
 * The first deed that no indicator counts: the sentence that tells how many, or that none does; null where each is counted, said of
 * many things, or none is asked for.
 */
export function tellUncounted(asked: Asked): Part | null {
  const { query, programme, knowledge } = asked;
  if (/目標|目指|割|率|%|％|パーセント/u.test(query.text)) return null;
  const deed = readDeeds(fold(query.text)).find((one) => !one.isLoose && isHeard(one, asked) && !isCounted(one, asked));
  if (deed === undefined) return null;
  const quoted = quoteThose(asked, (text) => FIGURE.test(text) && isSaidIn(text, deed, asked));
  if (quoted !== null) return quoted;
  const names = programme.indicators.map(({ name }) => name);
  return missing(
    `${programme.name}の「${deed.text}」の数は、いまお答えできる資料に記載が見つかりませんでした。`,
    names.length === 0 ? [] : [`載っている指標（実績項目）: ${names.join('、')}`],
    [sourceOf(programme, knowledge)],
  );
}

/** A word that was mended stands otherwise in the message. */
function isHeard(deed: Deed, { query }: Asked): boolean {
  return query.terms.some((term) => tells(term, deed));
}

/** Whether an indicator counts the deed, is called by another word for it, or is one of the things the programme does it with. */
function isCounted(deed: Deed, asked: Asked): boolean {
  const { programme, match } = asked;
  const isOfThings =
    match.indicators.length > 0 && match.indicators.every(({ name }) => !COUNTS_DOERS.test(fold(name)));
  return (
    (isOfThings && deed.said.test(programme.name)) ||
    programme.indicators.some((indicator) => countsDeed(indicator, deed) || isSaidIn(indicator.name, deed, asked))
  );
}

/** Whether a text holds the deed, or another word for it. */
function isSaidIn(whole: string, deed: Deed, { query }: Asked): boolean {
  const text = whole.replace(TOWARDS, '');
  const words = query.terms.filter((term) => tells(term, deed)).flatMap(({ alternatives }) => alternatives);
  return deed.said.test(text) || words.some((word) => makeMatchKey(text).includes(word));
}

/** Whether a term is the deed: 選ぶ of 選ばれた. */
function tells(term: Term, { text }: Deed): boolean {
  return term.text.includes(text.replace(/[ぁ-ん]+$/u, ''));
}
