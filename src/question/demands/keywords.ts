// Where a message is nothing but keywords, each measure and each place among them is meant: 貸付残高 管理企業数. In sentences
// much is only said around.
import { listBigrams } from '../../language/bigrams.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Term } from '../terms/terms.js';
import { type Demand, makeDemand } from './demand.js';

/** A run of hiragana behind a word joins a sentence; の and と alone join keywords, and ふるさと begins one. */
const SENTENCE = /(?<=[^\sぁ-ゖ])[ぁ-ゖ]{2,}|[?。]|[a-z]{3,}/u;
const SPACES = /\s/gu;
/** What a figure is asked for by; other words are often the asker's own. */
const MEASURE = /[数額率高]$/u;
/** Where everything is. */
const HERE = /^(?:県内|市内|圏域|町内|村内|域内|国内)/u;

/** Text as written and its terms → that the reply speaks of each place and each measure; empty for a sentence, or for no more than two words. */
export function listKeywords(text: string, terms: readonly Term[]): readonly Demand[] {
  if (SENTENCE.test(text.toLowerCase()) || (text.trim().match(SPACES) ?? []).length < 2) return [];
  return terms
    .filter(({ nominal, isSpoken, parts, text: word }) => {
      const isPlace = parts.some((part) => part.isPlace) && !HERE.test(word);
      const isMeasure = !isSpoken && parts.some(({ isKnownWord }) => isKnownWord) && MEASURE.test(word);
      return nominal && (isPlace || isMeasure);
    })
    .map(({ text: word, alternatives, key }) => makeDemand('keyword', word, [key, ...alternatives]));
}

/** Whether a text speaks of one of the forms: by any two characters of it. */
export function speaksOf(text: string, forms: readonly string[]): boolean {
  const key = makeMatchKey(text);
  return forms.some((form) => listBigrams(form).some((pair) => key.includes(pair)));
}
