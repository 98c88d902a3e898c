// Reads an English sentence: what it asks for is said in Japanese, its grammar is passed over, and a word that names something
// and is in no vocabulary counts against every programme, as a Japanese one does.
import { blank, type Span } from '../../language/span.js';
import type { Term } from '../terms/terms.js';
import { sayAskingInJapanese, sayPlacesInJapanese } from './asking.js';
import { isGrammar, saysNothing } from './plain-words.js';

/** What is joined by a hyphen is one word: one-stop. */
const WORD = /(?<![A-Za-z0-9-])[A-Za-z][A-Za-z'’]*(?![A-Za-z0-9-])/gu;
/** With fewer words it is Japanese with English in it, or keywords. */
const FEWEST_WORDS = 4;
const FEWEST_PLAIN = 2;

/** Whether a message is an English sentence, with or without a Japanese name in it. */
export function isEnglish(text: string): boolean {
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const kana = [...text.matchAll(/[ぁ-ゖ]/gu)].length;
  return words.length >= FEWEST_WORDS && kana < words.length && words.filter(saysNothing).length >= FEWEST_PLAIN;
}

/** With whom something is done is not whose programme it is. */
const OTHER_SIDE = /\b(with|to|from|outside|across|throughout) the (?:prefecture|city)\b(?!['’])/giu;

/** A message as cleaned → an English one with what it asks for in Japanese and without "it", which is not IT; of others the years, articles and pillars alone. */
export function readEnglish(text: string): string {
  if (!isEnglish(text)) return sayPlacesInJapanese(text);
  return sayAskingInJapanese(
    dropAccents(text.replace(/(?<![A-Za-z])[Ii]t(?![A-Za-z])/gu, '  ').replace(OTHER_SIDE, '$1 them')),
  );
}

/** Café is written cafe. */
function dropAccents(text: string): string {
  return text.replace(/[\u00c0-\u017f]/gu, (letter) => letter.normalize('NFD').charAt(0));
}

/** Text from which cues are blanked out, and as it was → the same without what is left of the words they stood in: budget ed. */
export function blankRests(blanked: string, text: string): string {
  const rests = [...blanked.matchAll(/(?<= )[a-z]+/gu)].filter(({ index }) => /[a-z]/u.test(text.charAt(index - 1)));
  return blank(
    blanked,
    rests.map(({ 0: rest, index }) => ({ start: index, end: index + rest.length })),
  );
}

/** Folded text without its English grammar; places stay the same. */
export function blankGrammar(folded: string): string {
  const spans = [...folded.matchAll(WORD)].flatMap(({ 0: word, index }): readonly Span[] =>
    isGrammar(word) ? [{ start: index, end: index + word.length }] : [],
  );
  return blank(folded, spans);
}

/** The terms of an English sentence without those that name nothing; what is in Latin letters is taken for a noun. */
export function readEnglishTerms(terms: readonly Term[]): readonly Term[] {
  return terms
    .filter(({ text: word }) => !isLatin(word) || !saysNothing(word))
    .map((term) => (isLatin(term.text) ? { ...term, nominal: true } : term));
}

function isLatin(text: string): boolean {
  return /^[a-z][a-z'’ -]*$/u.test(text);
}
