// Cuts the content words out of what names, values and cues leave of a message: phrases and words of the vocabulary, nouns and
// verbs; and makes words of the indicators and references that are named.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { NUMERAL, parseNumeral } from '../../language/numerals.js';
import { blank, type Found, findAll, type Span } from '../../language/span.js';
import { findMentions, type Mention } from '../names/lexicon.js';
import type { Entity } from '../names/names.js';
import type { Reader } from '../reader.js';
import { isHeld } from '../search/holders.js';
import { hasStrangeParts, isKnown } from '../search/rarity.js';
import { findPhrases } from './phrases.js';
import { mendSpelling } from './spelling.js';
import { findTerms, listNounRuns, makeTerm, type Term } from './terms.js';

/** 3社 stands everywhere. */
const SHORTEST_QUANTITY = 3;

/** What a compound is about stands at its end: 会社名 is a name, not a company. */
const HEAD_SUFFIX = /..[名率費額料]$/u;

/** Whether a stretch holds another and more: 看板商品 goes round the 商品 of 商品を作る. */
function goesRound(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}

/** Whether a word holds one of the pieces of a phrase, and more than pieces of it. */
function tears(word: Span, pieces: readonly Span[], text: string): boolean {
  const rest = blank(text, pieces).slice(word.start, word.end);
  return /[\p{L}\p{N}]/u.test(rest) && pieces.some((piece) => goesRound(word, piece));
}

/** Kana on both sides of what was cut out are no word: つ and あ of かつ国庫あり. */
function isAcrossGap(text: string): boolean {
  return /\s/u.test(text) && /^[ぁ-ゖー\s]+$/u.test(text);
}

/** A phrase does not begin inside a noun: 電気自動車を買う is no 車を買う. */
function isTornOff({ start, text }: Mention, blanked: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Katakana}ー]+[をがにでへ]/u.test(text) &&
    /[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(blanked.slice(0, start))
  );
}

/** Folded text without names, values and cues → its terms in order. */
export function findOwnTerms(blanked: string, reader: Reader): readonly Term[] {
  const known = listNounRuns(blanked, reader.tokenise).filter(
    ({ text }) => HEAD_SUFFIX.test(text) || isKnown(text, reader.index),
  );
  const words = findMentions(blanked, reader.concepts).filter(
    (word) => !isAcrossGap(word.text) && !isTornOff(word, blanked),
  );
  const phrases = findPhrases(blanked, reader.phrases, reader.tokenise).filter(
    ({ pieces }) => !words.some((word) => tears(word, pieces, blanked)),
  );
  const unphrased = blank(
    blanked,
    phrases.flatMap(({ pieces }) => pieces),
  );
  const concepts = (unphrased === blanked ? words : findMentions(unphrased, reader.concepts))
    .filter((word) => !known.some((run) => goesRound(run, word)))
    .map(({ start, end, text, entities }) => ({
      ...{ start, end, text, spelling: text },
      concepts: entities.flatMap((entity) => (entity.kind === 'concept' ? [entity.concept] : [])),
    }));
  const spoken = phrases.map(({ pieces, ...phrase }) => ({ ...phrase, end: pieces[0]?.end ?? phrase.end }));
  return findTerms(unphrased, reader.tokenise, [...spoken, ...concepts]).map((term) => mendTerm(term, reader));
}

/** 申込み, 受入れ: what a compound writes without the last kana. */
const INFLECTED = /^(\p{Script=Han}{2,})[ミリキシチケエゲレセメビベ]$/u;

/** A noun that stands nowhere is looked for as the word it misspells, if there is one, or without its inflection. */
function mendTerm(term: Term, { index, spelling }: Reader): Term {
  if (!term.nominal || term.alternatives.length > 1) return term;
  const [, stem] = INFLECTED.exec(term.key) ?? [];
  if (stem !== undefined) return { ...term, alternatives: [term.key, stem] };
  if (isKnown(term.text, index)) return term;
  const mended = hasStrangeParts(term, index) ? mendSpelling(term.key, spelling) : null;
  return mended === null ? term : { ...term, alternatives: [term.key, mended] };
}

/** An indicator that is named is also a word a programme has to explain. */
export function indicatorTerms(mentions: readonly Mention[], reader: Reader): readonly Term[] {
  return mentions
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'indicator' || kind === 'kpi'))
    .flatMap(({ text, manner, entities, start }) =>
      findTerms(manner === 'written' ? text : nameOf(entities), reader.tokenise, []).map((term) => ({
        ...term,
        at: manner === 'written' ? start + term.at : start,
      })),
    );
}

/**
 * A reference that is named is a word that it alone explains as a whole: 条例7条. Where a programme's budget or the like is asked
 * for, its words may describe the programme.
 */
export function referenceTerms(mentions: readonly Mention[], asksFact: boolean, { tokenise }: Reader): readonly Term[] {
  return mentions.flatMap(({ text, key, entities }) => {
    const named = entities.flatMap((entity) => (entity.kind === 'reference' ? [entity.reference] : []));
    if (named.length === 0) return [];
    const words = text.replace(/^(?:県|市|財団)の/u, '');
    return asksFact
      ? [makeTerm(tokenise(words), words)]
      : [{ text, at: -1, key, parts: [], reading: '', alternatives: [key], nominal: true, isSpoken: false }];
  });
}

/** An amount that somebody gets is a word of the texts, in 千円 or 万円. */
export function grantTerms(grants: readonly Found<number>[], text: string): readonly Term[] {
  return grants.map(({ start, end, value }) => {
    const written = text.slice(start, end);
    const forms = [written, `${value}千円`, ...(value % 10 === 0 ? [`${value / 10}万円`] : [])].map(makeMatchKey);
    const [key = ''] = forms;
    return {
      text: written,
      at: start,
      key,
      parts: [],
      reading: '',
      alternatives: [...new Set(forms)],
      nominal: true,
      isSpoken: false,
    };
  });
}

/** A quantity that is no money: 4万トン, 20%以上, 166社. */
const QUANTITY = new RegExp(
  `(${NUMERAL}|[0-9]+\\.[0-9]+)(?:トン|ha|社|名|人泊?|件|回|校|施設|団体|法人|事業者|か所|台|個|品目?|枚|戸|人泊|ポイント|%|割)`,
  'gu',
);

/** Figures with a unit that stand somewhere in the knowledge base: they tell what is described, though it need not have them. */
export function findQuantities(bare: string, reader: Reader): readonly Found<Term>[] {
  return findAll(bare, QUANTITY, ([written, number = '']) => {
    const plain = parseNumeral(number);
    const forms = [written, ...(plain === null ? [] : [written.replace(number, String(plain))])].map(makeMatchKey);
    const held = forms.filter((form) => form.length >= SHORTEST_QUANTITY && isHeld(form, reader.index));
    const [key] = held;
    return key === undefined
      ? null
      : {
          text: written,
          at: -1,
          key,
          parts: [],
          reading: '',
          alternatives: [...new Set([...held, ...forms])],
          nominal: false,
          isSpoken: false,
        };
  }).map(({ start, end, value }) => ({ start, end, value: { ...value, at: start } }));
}

/** The name as it is written, where it was met by its sound or misspelt. */
function nameOf(entities: readonly Entity[]): string {
  const [name] = entities.flatMap((entity) =>
    entity.kind === 'indicator' || entity.kind === 'kpi' ? [entity.indicator.name] : [],
  );
  return name === undefined ? '' : fold(name);
}
