// Tells the words of an English sentence that name something from those that only hold it together. A word that names
// something and is in no vocabulary counts against every programme, as a Japanese one does.
import { makeMatchKey } from '../language/match-key.js';
import { blank, type Span } from '../language/span.js';
import type { Term } from './terms.js';

/** Grammar, and what every question and every programme says. */
const SAYING_NOTHING = new Set(
  [
    'a an the this that these those some any all each every both either neither no not none only just also too very more most less least much many few several other another such same own',
    'i me my we us our you your he him his she her it its they them their who whom whose which what when where why how there here someone anyone one ones',
    'of in on at by to from for with without within about into onto over under up down out off per through across around along toward towards between among against during before after since until till as than like via regarding concerning',
    'and or but if so because while although though whether then else plus versus vs',
    'be is are was were been being am do does did done doing have has had having will would shall should can could may might must let',
    'get gets got getting give gives gave given go goes went take takes took taken make makes made making use uses used using show shows tell tells know knows want wants need needs see find look looking look-up please thank thanks hello hi ask asked say said list explain describe compare',
    'handle handles handling run runs running manage manages deal deals carry carried work works working aim aims offer offers offered provide provides provided cover covers covered receive received become became come comes came hold held include includes including involve involved happen happens happened called named help helps',
    'project projects programme programmes program programs scheme schemes initiative initiatives measure measures effort efforts thing things kind type number numbers amount amounts figure figures total value values figure detail details information summary name part rate share percentage percent proportion',
    'medium sized sector year years fiscal fy month day date annual ago latest last previous current currently now today recent recently yet still',
    'report document page plan people person system centre center improvement approach effort field city prefecture prefectural town village area region regional local japan japanese government governmental public official new next first second third generation main major big large larger largest small smaller smallest long high higher highest low lower lowest good special general certain various different basic',
    "what's who's how's it's that's there's i'm i'd we're don't doesn't didn't isn't aren't yes ok",
  ].flatMap((line) => line.split(' ')),
);
const WORD = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z'’]*(?![A-Za-z0-9])/gu;
/** With fewer words it is Japanese with English in it. */
const FEWEST_WORDS = 4;
const FEWEST_GRAMMAR = 2;

/** Whether a message is an English sentence, with or without a Japanese name in it. */
export function isEnglish(text: string): boolean {
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const kana = [...text.matchAll(/[ぁ-ゖ]/gu)].length;
  return words.length >= FEWEST_WORDS && kana < words.length && words.filter(saysNothing).length >= FEWEST_GRAMMAR;
}

/** A message as cleaned → the same without its pronouns that are also abbreviations: "it" is not IT. */
export function dropPronouns(text: string): string {
  return isEnglish(text) ? text.replace(/(?<![A-Za-z])[Ii]t(?![A-Za-z])/gu, '  ') : text;
}

/** Folded text without its English grammar; places stay the same. */
export function blankGrammar(folded: string): string {
  const spans = [...folded.matchAll(WORD)].flatMap(({ 0: word, index }): readonly Span[] =>
    saysNothing(word) ? [{ start: index, end: index + word.length }] : [],
  );
  return blank(folded, spans);
}

/** The terms of an English sentence, those in Latin letters taken for nouns; a name, which has a capital, for a proper one. */
export function readEnglishTerms(terms: readonly Term[], text: string): readonly Term[] {
  const names = new Set([...text.matchAll(/(?<=[a-z,] )[A-Z][a-z]+/gu)].map(([name]) => makeMatchKey(name)));
  return terms.map((term) =>
    /^[a-z][a-z'’ -]*$/u.test(term.text)
      ? { ...term, nominal: true, parts: term.parts.map((part) => ({ ...part, isProper: names.has(part.key) })) }
      : term,
  );
}

/** The vocabulary's English words are there to be met in questions; in the documents they would only be met inside others. */
export function isEnglishWord(text: string): boolean {
  return /^[a-z0-9][a-z0-9 &'-]*$/u.test(text) && /[a-z]{2}/u.test(text);
}

function saysNothing(word: string): boolean {
  const plain = word.replaceAll('’', "'").toLowerCase();
  return SAYING_NOTHING.has(plain) || SAYING_NOTHING.has(plain.replace(/s$/u, ''));
}
