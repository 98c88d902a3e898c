// How rare words are in the knowledge base: what stands in one place tells much, what stands everywhere tells nothing.
import { makeMatchKey } from '../../language/match-key.js';
import { GENERAL_SHARE } from '../terms/general-words.js';
import type { Part, Term } from '../terms/terms.js';
import { countHolders, isHeld } from './holders.js';
import type { SearchIndex } from './search-index.js';

/** A common word that the documents do not use counts half. */
const UNSAID = 0.5;
/** What is done says less than what it is done to. */
const VERB = 0.15;
/** What is written in kana or Latin letters may be a verb or not. */
const KANA = 0.4;
/** A verb that the vocabulary knows says more than any other, but still less than a noun. */
const VERB_OF_CONCEPT = 0.6;
/** Shorter runs of nouns are words rather than compounds. */
const SHORTEST_COMPOUND = 5;
/** How telling it is to be among so many of all entries: near 0 for all of them, highest for none. */
export function rarity(count: number, index: SearchIndex): number {
  return Math.log(1 + (index.entries.length + 0.5) / (count + 0.5));
}

/** A term weighs what its parts tell; one that a concept widens is as common as all the concept's words together. */
export function weighTerm(term: Term, index: SearchIndex): number {
  if (term.alternatives.length > 1) {
    return rarity(countHolders(term.alternatives, index), index) * (isVerbal(term) ? VERB_OF_CONCEPT : 1);
  }
  const parts = term.parts.filter(({ key }) => key.length >= 2);
  if (!term.nominal) return weighVerb(term, index);
  if (parts.length === 0) return rarity(countHolders([term.key], index), index);
  return parts.reduce((sum, part) => sum + weighPart(part, index), 0);
}

function isVerbal({ nominal, text }: Term): boolean {
  return !nominal && !/[a-z]/u.test(text);
}

/** A common word that is nowhere in the knowledge base may only be said in another way; a proper one is not held. */
export function weighPart({ key, isProper, isGeneral }: Part, index: SearchIndex): number {
  const count = countHolders([key], index);
  return rarity(count, index) * (count === 0 && !isProper ? UNSAID : 1) * (isGeneral ? GENERAL_SHARE : 1);
}

/** A telling word that stands nowhere in the knowledge base; what is no word of the dictionary may be misspelt. */
export function isUnheld({ key, isKnownWord, isTelling }: Part, index: SearchIndex): boolean {
  return isKnownWord && isTelling && !isHeld(key, index);
}

/** Words in Latin letters that are nowhere are the English around the question. */
function weighVerb({ key, text, parts }: Term, index: SearchIndex): number {
  const count = countHolders([parts[0]?.key ?? key], index);
  const share = /\p{Script=Han}/u.test(text) ? VERB : KANA;
  if (count === 0) return /^[a-z]+$/u.test(key) ? 0 : UNSAID * share * rarity(count, index);
  return share * rarity(count, index);
}

/** Whether a run of nouns stands as a whole somewhere: 小規模企業者 is then one word, and 企業 in it none of its own. */
export function isKnown(text: string, index: SearchIndex): boolean {
  const key = makeMatchKey(text);
  return key.length >= SHORTEST_COMPOUND && isHeld(key, index);
}

/** Whether the parts of a term are too broken or too strange to be words of the knowledge base. */
export function hasStrangeParts({ parts }: Term, index: SearchIndex): boolean {
  return parts.some(({ key }) => key.length < 2 || !isHeld(key, index));
}

/** The nouns among the terms that stand nowhere, and the compounds with a word that stands nowhere. */
export function listAbsent(terms: readonly Term[], index: SearchIndex): readonly Term[] {
  return terms.filter((term) => isAbsent(term, index));
}

/** What reads as the name of a section: 水産振興課. */
const SECTION =
  /^(?=\p{Script=Han})(?!担当|関係|所管|該当|主管|連絡|関連|庁内|当該|主務|窓口|受付|実施|対応|主担)[\p{Script=Han}\p{Script=Katakana}ー・]{2,}(?:課|グループ)$/u;

/** Whether a term is the name of a section of which nothing is known. */
export function isStrangeSection({ text, key }: Term, index: SearchIndex): boolean {
  return SECTION.test(text) && !isHeld(key, index);
}

function isAbsent({ nominal, alternatives, parts }: Term, index: SearchIndex): boolean {
  const words = parts.filter(({ key }) => key.length >= 2);
  if (!nominal || alternatives.some((key) => key.length < 2 || isHeld(key, index))) return false;
  return (
    words.some((part) => isUnheld(part, index)) ||
    !words.some((part) => part.isTelling === false || isHeld(part.key, index))
  );
}
