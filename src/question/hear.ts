// Takes a message apart: cleaned and folded once, then names, typed values and cues are cut out in this order, and what is
// left are the terms a programme has to explain.
import { cleanText } from '../language/clean.js';
import { fold } from '../language/fold.js';
import { blank, findAll, type Span } from '../language/span.js';
import { findAbbreviated } from './abbreviations.js';
import { findClaimedNames } from './claimed-names.js';
import { mendConversions } from './conversions.js';
import { type Cues, findCues } from './cues.js';
import { blankGrammar, dropPronouns, isEnglish, readEnglishTerms } from './english.js';
import { type SpeltText, spellKana } from './kana/spelling.js';
import { findMentions, type Mention } from './lexicon.js';
import { findMisspelt } from './misspellings.js';
import type { Entity } from './names.js';
import { findPhrases } from './phrases.js';
import { hasStrangeParts, isKnown } from './rarity.js';
import type { Reader } from './reader.js';
import { type Side, splitSides } from './sides.js';
import { mendSpelling } from './spelling.js';
import { findTerms, listNounRuns, type Term } from './terms.js';
import { findThreadCues, type ThreadCues } from './thread-cues.js';
import { expandCircledAreas, findTypedValues, type TypedValues } from './typed-values.js';

/** So many characters before a name, without a break, make it part of another name. */
const TORN = 4;
/** Shorter names of references are words like any other: 人口, 定義. */
const SHORTEST_REFERENCE = 4;

/** More parts or sentences than this are no question; the last ones are kept, where questions are asked. */
const MOST_PARTS = 12;

export type Heard = {
  /** The message as cleaned. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly values: TypedValues;
  readonly cues: Cues;
  readonly threadCues: ThreadCues;
  readonly terms: readonly Term[];
  /** The folded message without names and values, with its cues. */
  readonly untyped: string;
  /** What looks like the whole name of a programme and is none that is held. */
  readonly claimedNames: readonly Term[];
  /** The terms of each sentence that asks something, where there are several sentences. */
  readonly sentences: readonly (readonly Term[])[];
  /** The terms of each of its parts between と and 、, for questions about several programmes. */
  readonly parts: readonly (readonly Term[])[];
  /** The same where indicators are asked for. */
  readonly segments: readonly (readonly Term[])[];
  /** What is compared; empty where nothing is. */
  readonly sides: readonly Side[];
};

/** Any text → its pieces. Never throws. */
export function hear(message: string, reader: Reader): Heard {
  const text = cleanText(message);
  const spelt = spellMessage(fold(keepKeywordsApart(expandCircledAreas(dropPronouns(text)))), reader);
  const { respelt } = spelt;
  const folded = joinArticles(spelt.text);
  const mentions = findAllMentions(folded, reader).map((mention) => hearMention(mention, respelt));
  const unnamed = mendConversions(blank(folded, mentions), reader);
  const values = findTypedValues(unnamed);
  const { singleYear: _, ...typed } = values;
  const untyped = blank(unnamed, listSpans(typed));
  const cues = dropCountsOfIndicators(findCues(untyped), folded);
  const threadCues = findThreadCues(untyped);
  const asked = blank(untyped, [...listSpans(cues), ...listSpans(threadCues), ...findDocumentWords(untyped)]);
  const inEnglish = isEnglish(text);
  const bare = inEnglish ? blankGrammar(asked) : asked;
  const found = findOwnTerms(bare, reader).map((term) => ({ ...term, isSpoken: isWithin(term, respelt) }));
  const meant = found.filter((term) => !isApposed(term, mentions, folded));
  const own = inEnglish ? readEnglishTerms(meant, text) : meant;
  const terms = [...own, ...indicatorTerms(mentions, reader), ...referenceTerms(mentions)];
  const isSeveral = cues.each.length + cues.sum.length > 0;
  const segments = isSeveral || asksTargets(cues) ? splitParts(bare).map((part) => findOwnTerms(part, reader)) : [];
  const parts = isSeveral ? segments : [];
  const sides = asksToCompare(cues) ? splitSides(bare, mentions, (part) => findOwnTerms(part, reader)) : [];
  const sentences = splitAsking(bare, cues).map((sentence) => findOwnTerms(sentence, reader));
  return {
    text,
    mentions,
    values,
    cues,
    threadCues,
    terms,
    untyped,
    parts,
    segments,
    sides,
    claimedNames: findClaimedNames(unnamed, reader.tokenise),
    sentences,
  };
}

/** A message in katakana may be an abbreviated name rather than one typed without conversion. */
function spellMessage(folded: string, reader: Reader): SpeltText {
  const isAbbreviated = /^[ァ-ヺー?。\s]+$/u.test(folded) && findAbbreviated(folded, reader).length > 0;
  return isAbbreviated ? { text: folded, respelt: [] } : spellKana(folded, reader);
}

/** 「合同企業説明会(就職ガイダンス)」: what a name in brackets explains is another word for it. */
function isApposed({ at, text }: Term, mentions: readonly Mention[], folded: string): boolean {
  const end = at + text.length;
  return (
    at >= 0 && folded[end] === '(' && mentions.some(({ start, end: last }) => start === end + 1 && folded[last] === ')')
  );
}

/** A name that was written in kana is met by its sound. */
function hearMention(mention: Mention, respelt: readonly Span[]): Mention {
  const isSpoken = respelt.some((span) => !isApart(mention, span));
  return isSpoken && mention.manner === 'written' ? { ...mention, manner: 'sound' } : mention;
}

function isWithin({ at, text }: Term, respelt: readonly Span[]): boolean {
  return at >= 0 && respelt.some(({ start, end }) => at < end && start < at + text.length);
}

/** A space between two Japanese words parts keywords, but not behind の; names are looked for across it all the same. */
function keepKeywordsApart(text: string): string {
  return text
    .replace(/(?<=の)\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, '')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
      '、',
    );
}

/** 条例の第9条 is named 条例第9条; names are looked for across a comma. */
function joinArticles(folded: string): string {
  return folded.replace(/(?<=条例)の(?=第?[0-9]+条)/gu, '、');
}

/** 「財団の3年度計画だと」, 「資料には」: where something is written is no subject. */
function findDocumentWords(text: string): readonly Span[] {
  return findAll(
    text,
    /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?:市の|圏域の)?(?:戦略|ビジョン)(?=では|だと|の(?:「|kpi|目標)|に(?:載|書|出))|(?:事業)?(?:計画書?|報告書|資料|一覧表?)(?=だと|では|には|で(?![きの])|の中|上(?:は|で|の)|に(?:載|書|出て|ある))/gu,
    () => true,
  );
}

/** What a compound is about stands at its end: 会社名 is a name, not a company. */
const HEAD_SUFFIX = /..[名率費額料]$/u;

/** What is asked of a name is no part of it: 訓練校事業の事業費 is no slip of 訓練校事業(訓練事業費). */
const ASKING = /の(?:事業費|予算|担当|実績|概要|財源|目標|指標|期間)/u;

/** Names as they are spelt, but a whole name misspelt goes before a short one inside it; then those abbreviated. */
function findAllMentions(folded: string, reader: Reader): readonly Mention[] {
  const spelt = findMentions(folded, reader.names).filter((mention) => isMeant(mention, folded));
  const whole = spelt.filter((mention) => !isShort(mention) && findAttached(mention, folded).length < 2);
  const near = findMisspelt(blank(folded, whole), reader.nameIndex, reader.tokenise).filter(
    (mention) =>
      !ASKING.test(mention.text) && spelt.every((inner) => isApart(mention, inner) || goesBeyond(mention, inner)),
  );
  const kept = spelt.filter(({ start, end }) => !near.some((mention) => mention.start < end && start < mention.end));
  const named = [...kept, ...near].filter((mention) => !isTorn(mention, folded));
  return dropReferences([...named, ...findAbbreviated(blank(folded, named), reader)]);
}

function isApart(mention: Span, other: Span): boolean {
  return mention.end <= other.start || other.end <= mention.start;
}

/** Whether a misspelt name takes in a name spelt right, and more than one slip beside it. */
function goesBeyond(mention: Mention, inner: Mention): boolean {
  const isInside = mention.start <= inner.start && mention.end >= inner.end;
  return isInside && !/[\s、]/u.test(mention.text) && mention.text.length - inner.text.length >= 2;
}

/** A short or misspelt name torn out of a longer run of kanji is not meant: the run is a name of its own. */
function isTorn(mention: Mention, folded: string): boolean {
  return (mention.manner === 'near' || isShort(mention)) && findAttached(mention, folded).length >= TORN;
}

/** Looked for from its beginning alone, and not from each of its characters. */
const LAST_RUN = /(?<![\p{Script=Han}\p{Script=Katakana}ーぁ-ん])[\p{Script=Han}\p{Script=Katakana}ーぁ-ん]*$/u;

/** The run of words that leads up to the mention without a particle between. */
function findAttached(mention: Mention, folded: string): string {
  const before = LAST_RUN.exec(folded.slice(0, mention.start))?.[0] ?? '';
  return before.replace(/^.*[のはがをにでともや]/u, '').replace(/^(?:青森)?(?:県|市|財団|年度)/u, '');
}

/** Where a programme is named, 令和2年度の実績 is asked of it and not of the yearly overview. */
function dropReferences(mentions: readonly Mention[]): readonly Mention[] {
  const hasProgramme = mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'programme'));
  return hasProgramme ? mentions.filter(({ entities }) => entities.some(({ kind }) => kind !== 'reference')) : mentions;
}

function isShort({ entities }: Mention): boolean {
  return entities.every((entity) => entity.kind === 'programme' && entity.by === 'short');
}

/** 21財団への補助・委託 is a mark in the list; it does not say whose programmes are meant. */
const CENTRE_MARK =
  /21財団(?:への|の|に)?(?:補助|委託|任せ)|財団に(?:全部|全額|一部)を?(?:補助|委託|任せ)|21財団(?:は|も|が|に|と)?(?:絡|関わ|関係)|21財団[^。]{0,4}[△○]/u;

/** The short name of a policy area is a word like any other (創業, 融資) unless policy areas are spoken of. */
function isMeant({ entities, key, start }: Mention, folded: string): boolean {
  if (entities.every(({ kind }) => kind === 'organisation') && /(?:どこ|どちら|何処)の$/u.test(folded.slice(0, start)))
    return false;
  if (entities.every(({ kind }) => kind === 'reference') && key.length < SHORTEST_REFERENCE) return false;
  if (entities.every(({ kind }) => kind === 'organisation') && CENTRE_MARK.test(folded)) return false;
  return /方針|柱/u.test(folded) || entities.some((entity) => entity.kind !== 'area' || entity.isFull);
}

/** 支給件数は何件 asks for what an indicator counts, and not for programmes. */
function dropCountsOfIndicators(cues: Cues, folded: string): Cues {
  const isOfIndicator = ({ start }: Span) => /(?<!事業|本|取組)数(?:は|が|って|、)$/u.test(folded.slice(0, start));
  return { ...cues, count: cues.count.filter((cue) => !isOfIndicator(cue)) };
}

/** Whether one of several is to be picked by its size, their difference told, or their sum. */
function asksToCompare({ compare, largest, smallest, several }: Cues): boolean {
  return compare.length + largest.length + smallest.length + several.length > 0;
}

/** Whether KPIs may be asked for, one after another. */
function asksTargets({ aspects }: Cues): boolean {
  return aspects.some(({ value }) => value.aspect === 'indicator');
}

/** The sentences in which something is asked; empty for a message of one sentence. */
function splitAsking(bare: string, { aspects, details, counters }: Cues): readonly string[] {
  const sentences = [...bare.matchAll(/[^。!?\n]+/gu)];
  if (sentences.length < 2) return [];
  const asking = [...aspects, ...details, ...counters];
  return sentences
    .filter(({ 0: text, index }) => asking.some(({ start }) => start >= index && start < index + text.length))
    .map(([text]) => text)
    .slice(-MOST_PARTS);
}

function listSpans(found: Readonly<Record<string, readonly Span[]>>): readonly Span[] {
  return Object.values(found).flat();
}

/** Whether a stretch holds another and more: 看板商品 goes round the 商品 of 商品を作る. */
function goesRound(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}

function findOwnTerms(blanked: string, reader: Reader): readonly Term[] {
  const known = listNounRuns(blanked, reader.tokenise).filter(
    ({ text }) => HEAD_SUFFIX.test(text) || isKnown(text, reader.index),
  );
  const words = findMentions(blanked, reader.concepts);
  const phrases = findPhrases(blanked, reader.phrases, reader.tokenise).filter(({ pieces }) =>
    pieces.every((piece) => !isEnglishParticle(piece, blanked) && !words.some((word) => goesRound(word, piece))),
  );
  const unphrased = blank(
    blanked,
    phrases.flatMap(({ pieces }) => pieces),
  );
  const concepts = findMentions(unphrased, reader.concepts)
    .filter((word) => !isEnglishParticle(word, unphrased) && !known.some((run) => goesRound(run, word)))
    .flatMap(({ start, end, text, entities }) =>
      entities.flatMap((entity) =>
        entity.kind === 'concept' ? [{ start, end, text, spelling: text, concept: entity.concept }] : [],
      ),
    );
  const spoken = phrases.map(({ pieces, ...phrase }) => ({ ...phrase, end: pieces[0]?.end ?? phrase.end }));
  return findTerms(unphrased, reader.tokenise, [...spoken, ...concepts]).map((term) => mendTerm(term, reader));
}

/** In an English sentence a word of two letters is a particle: "it" is not IT. */
function isEnglishParticle({ start, end }: Span, text: string): boolean {
  const isLatin = /^[a-z]{1,2}$/u.test(text.slice(start, end));
  return isLatin && (/[a-z] $/u.test(text.slice(0, start)) || /^ [a-z]/u.test(text.slice(end)));
}

/** A noun that stands nowhere is looked for as the word it misspells, if there is one. */
function mendTerm(term: Term, { index, spelling }: Reader): Term {
  if (!term.nominal || term.alternatives.length > 1 || isKnown(term.text, index)) return term;
  const mended = hasStrangeParts(term, index) ? mendSpelling(term.key, spelling) : null;
  return mended === null ? term : { ...term, alternatives: [term.key, mended] };
}

/** An indicator that is named is also a word a programme has to explain. */
function indicatorTerms(mentions: readonly Mention[], reader: Reader): readonly Term[] {
  return mentions
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'indicator' || kind === 'kpi'))
    .flatMap(({ text, manner, entities }) =>
      findTerms(manner === 'written' ? text : nameOf(entities), reader.tokenise, []),
    );
}

/** A reference that is named is a word that it alone explains as a whole: 条例7条. */
function referenceTerms(mentions: readonly Mention[]): readonly Term[] {
  return mentions.flatMap(({ text, key, entities }) => {
    const named = entities.flatMap((entity) => (entity.kind === 'reference' ? [entity.reference] : []));
    return named.length === 0
      ? []
      : [{ text, at: -1, key, parts: [], reading: '', alternatives: [key], nominal: true, isSpoken: false }];
  });
}

/** The name as it is written, where it was met by its sound or misspelt. */
function nameOf(entities: readonly Entity[]): string {
  const [name] = entities.flatMap((entity) =>
    entity.kind === 'indicator' || entity.kind === 'kpi' ? [entity.indicator.name] : [],
  );
  return name === undefined ? '' : fold(name);
}

/** The parts of a question between と, 、 and the like; names are blanked out already. */
function splitParts(bare: string): readonly string[] {
  // ・ stands inside names too: 起業・創業拠点と….
  const joint = /と(?![いう])|[、,]|(?<![a-z])(?:and|vs)(?![a-z])/u;
  return bare
    .split(/と(?![いう])\S/u.test(bare) ? joint : new RegExp(`・|${joint.source}`, 'u'))
    .filter((part) => part.trim() !== '')
    .slice(-MOST_PARTS);
}
