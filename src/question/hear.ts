// Takes a message apart: cleaned and folded once, then names, typed values and cues are cut out in this order, and what is
// left are the terms a programme has to explain.
import { cleanText } from '../language/clean.js';
import { fold } from '../language/fold.js';
import { parseNumeral, writeInDigits } from '../language/numerals.js';
import { blank, findAll, type Span } from '../language/span.js';
import { dropStrayLetters } from '../language/stray-letters.js';
import { asksFact, type Cues, findCues } from './cues/cues.js';
import { expandCircledAreas, findTypedValues, type TypedValues } from './cues/typed-values.js';
import { blankGrammar, blankRests, isEnglish, readEnglish, readEnglishTerms } from './english/sentence.js';
import { findAppositions } from './filter/appositions.js';
import { findAreaEndings, findAreasByWord } from './filter/areas-by-word.js';
import { findLeftOut, type LeftOut } from './filter/left-out.js';
import { type CalledPillars, findPillarsByWord } from './filter/pillars-by-word.js';
import { findRestated } from './filter/restated-areas.js';
import { keepListed } from './filter/single-year.js';
import { spellRomaji } from './kana/romaji.js';
import { type SpeltText, spellKana } from './kana/spelling.js';
import { writeStrangeNouns } from './kana/strange-nouns.js';
import { findClaimedNames, findClaimedSections } from './names/claimed-names.js';
import type { Mention } from './names/lexicon.js';
import { findAllMentions, isApart } from './names/mentions.js';
import { type Denied, dropDenied } from './names/not-meant.js';
import { repeatBeginning } from './names/shared-beginning.js';
import { hearParts } from './parts.js';
import type { Reader } from './reader.js';
import { isStrangeSection } from './search/rarity.js';
import { mendConversions } from './slips/conversions.js';
import { mendSlips } from './slips/mend.js';
import type { HeadedSides } from './subjects/headed-sides.js';
import type { Side } from './subjects/sides.js';
import { findDenied } from './terms/denied.js';
import { findOwnTerms, findQuantities, grantTerms, indicatorTerms, referenceTerms } from './terms/own-terms.js';
import { findSaidAround } from './terms/said-around.js';
import type { Term } from './terms/terms.js';
import { findThreadCues, type ThreadCues } from './thread/thread-cues.js';

export type Heard = {
  /** The message as cleaned, blind to width but for circled numbers, and what it asks for in English in Japanese. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** What is named only to be left out; it stands in no other field. */
  readonly leftOut: LeftOut;
  /** The message as folded, with its names. */
  readonly folded: string;
  readonly values: TypedValues;
  readonly cues: Cues;
  readonly threadCues: ThreadCues;
  readonly terms: readonly Term[];
  /** The folded message without names and values, with its cues. */
  readonly untyped: string;
  /** What looks like the whole name of a programme and is none that is held. */
  readonly claimedNames: readonly Term[];
  /** What looks like the name of a section and is none that is held. */
  readonly claimedSections: readonly Term[];
  /** The terms of each sentence that asks something, where there are several sentences. */
  readonly sentences: readonly (readonly Term[])[];
  /** The terms of each of its parts between と and 、, for questions about several programmes. */
  readonly parts: readonly (readonly Term[])[];
  /** The same where indicators are asked for. */
  readonly segments: readonly (readonly Term[])[];
  /** What is compared; empty where nothing is. */
  readonly sides: readonly Side[];
  /** The two that are told apart by a word each, behind what they have in common; null where there are none. */
  readonly headed: HeadedSides | null;
};

/** Any text → its pieces; what is denied is not named in it. Never throws. */
export function hear(message: string, reader: Reader, denied: Denied | null = null): Heard {
  const cleaned = dropStrayLetters(cleanText(message));
  const text = readEnglish(cleaned);
  const spelt = spellMessage(fold(keepKeywordsApart(expandCircledAreas(writeInDigits(widen(text))))), reader);
  const { respelt } = spelt;
  const folded = repeatBeginning(joinArticles(spelt.text), reader);
  const named = hearNames(folded, { respelt, denied }, reader);
  const called = findPillarsByWord(folded, named.mentions, reader.knowledge);
  const typed = hearTyped(
    folded,
    { mentions: called.mentions, unnamed: blank(named.unnamed, called.pillars) },
    called,
    reader,
  );
  const { leftOut, mentions, unnamed, values, untyped } = typed;
  const explained = findAppositions(folded);
  const cues = dropCountsOfIndicators(findCues(blank(untyped, [...findAims(untyped), ...explained])), folded);
  const threadCues = findThreadCues(untyped);
  const asked = blank(untyped, [
    ...findDenied(untyped),
    ...listSpans(cues),
    ...listSpans(threadCues),
    ...findSaidAround(untyped),
    ...findAims(untyped),
    ...keepListed(typed.singleYear, untyped),
    ...explained,
  ]);
  const spoken = isEnglish(cleaned) ? blankGrammar(blankRests(asked, untyped)) : asked;
  const quantities = findQuantities(spoken, reader);
  const bare = blank(spoken, quantities);
  const found = findOwnTerms(bare, reader).map((term) => ({ ...term, isSpoken: isWithin(term, respelt) }));
  const meant = found.filter((term) => !isApposed(term, mentions, folded));
  const terms = [
    ...(isEnglish(cleaned) ? readEnglishTerms(meant) : meant),
    ...indicatorTerms(mentions, reader),
    ...referenceTerms(mentions, asksFact(cues), reader),
    ...grantTerms(values.grants, unnamed),
    ...quantities.map(({ value }) => value),
  ];
  return {
    text: text.replace(/[^①-⑳]+/gu, (run) => run.normalize('NFKC')),
    ...{ mentions, leftOut, folded, values, cues, threadCues, terms, untyped },
    ...hearParts(bare, { untyped, mentions, cues }, reader),
    claimedNames: findClaimedNames(unnamed, reader.tokenise),
    claimedSections: findClaimedSections(unnamed, reader.tokenise).filter((name) =>
      isStrangeSection(name, reader.index),
    ),
  };
}

/** The typed values, and the text without names and without them; what is named or typed only to be left out stands apart. */
function hearTyped(
  folded: string,
  named: { readonly mentions: readonly Mention[]; readonly unnamed: string },
  { pillars: calledPillars }: CalledPillars,
  { knowledge }: Reader,
) {
  const found = findTypedValues(named.unnamed);
  const stated = { ...found, calledPillars, areas: [...found.areas, ...findAreasByWord(named.unnamed, knowledge)] };
  const leftOut = findLeftOut(named.unnamed, named.mentions, stated.areas);
  const mentions = named.mentions.filter((mention) => !leftOut.mentions.includes(mention));
  const unnamed = blank(named.unnamed, leftOut.spans);
  const values = { ...stated, areas: stated.areas.filter((area) => !leftOut.areas.includes(area)) };
  const { singleYear, ...typed } = stated;
  const untyped = blank(unnamed, [
    ...listSpans(typed),
    ...findRestated(folded, values.areas, knowledge),
    ...findAreaEndings(folded, mentions),
  ]);
  return { leftOut, mentions, unnamed, values, singleYear, untyped };
}

/** A message in katakana may be an abbreviated name rather than one typed without conversion. */
function spellMessage(folded: string, reader: Reader): SpeltText {
  const isAbbreviated = /^[ァ-ヺー?。\s]+$/u.test(folded) && reader.findAbbreviated(folded).length > 0;
  return isAbbreviated
    ? { text: folded, respelt: [] }
    : spellKana(writeStrangeNouns(mendSlips(spellRomaji(folded, reader.romaji), reader), reader), reader);
}

/** 「合同企業説明会(就職ガイダンス)」: what a name in brackets explains is another word for it. */
function isApposed({ at, text }: Term, mentions: readonly Mention[], folded: string): boolean {
  const end = at + text.length;
  return (
    at >= 0 && folded[end] === '(' && mentions.some(({ start, end: last }) => start === end + 1 && folded[last] === ')')
  );
}

/** The names, and the text without them; a name that was converted wrongly is found once its words are mended. */
function hearNames(
  folded: string,
  { respelt, denied }: { readonly respelt: readonly Span[]; readonly denied: Denied | null },
  reader: Reader,
) {
  const named = findAllMentions(folded, reader)
    .map((mention) => hearMention(denied === null ? mention : dropDenied(mention, denied.isDenied), respelt))
    .filter(({ entities }) => entities.length > 0);
  const bare = blank(folded, named);
  const mended = mendConversions(bare, reader);
  const isMended = mended !== bare && mended.length === bare.length;
  const again = isMended ? findAllMentions(mended, reader).filter(({ manner }) => manner === 'written') : [];
  const sounding = again.map((mention) => ({ ...mention, manner: 'sound' as const }));
  return { mentions: [...named, ...sounding], unnamed: blank(mended, again) };
}

/** A name that was written in kana is met by its sound. */
function hearMention(mention: Mention, respelt: readonly Span[]): Mention {
  const isSpoken = respelt.some((span) => !isApart(mention, span));
  return isSpoken && mention.manner === 'written' ? { ...mention, manner: 'sound' } : mention;
}

function isWithin({ at, text }: Term, respelt: readonly Span[]): boolean {
  return at >= 0 && respelt.some(({ start, end }) => at < end && start < at + text.length);
}

/** Katakana of half width as it is written else: its marks of voice are no letters, and stand before a space like any other sign. */
function widen(text: string): string {
  return text.replace(/[ｦ-ﾟ]+/gu, (run) => run.normalize('NFKC'));
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

/** 第九条 is 第9条; 条例の第9条 is named 条例第9条, and 要綱の第4 要綱第4; names are looked for across a comma. */
function joinArticles(folded: string): string {
  return repeatMeasures(folded)
    .replace(
      /(?<=第|[条項]の|[条項]第)([一二三四五六七八九十]{1,3})(?=条|項|号)/gu,
      (written) => `${parseNumeral(written) ?? written}`,
    )
    .replace(/(?<=条例)の(?=第?[0-9]+条)|(?<=要綱)の(?=第[0-9])/gu, '、');
}

/** 「施策2-2と2-3」 → 「施策2-2と施策2-3」, 「戦略4-1」 and 「戦略の柱4-1」 → 「戦略施策4-1」 */
function repeatMeasures(folded: string): string {
  return folded
    .replace(/柱\s?(?=[1-9]-[1-9](?![-0-9]))/gu, '施策')
    .replace(/(?<=戦略の?\s?)(?=[1-9]-[1-9](?![-0-9]))/gu, '施策')
    .replace(/(?<![-0-9策])(?=[1-9]-[1-9]の(?:kpi|共創|プロジェクト))/gu, '施策')
    .replace(/(?<=施策[0-9]-[0-9](?:と|、|・|や))(?=[0-9]-[0-9])/gu, '施策');
}

/** 「4万トンという目標を掲げてる事業」: what a programme aims at describes it, and is not asked for. */
function findAims(text: string): readonly Span[] {
  return findAll(text, /目標(?:を|に)掲げ(?:て(?:い)?る|る|た)(?=事業|取組|プロジェクト)/gu, () => true);
}

/** 支給件数は何件 asks for what an indicator counts, and not for programmes. */
function dropCountsOfIndicators(cues: Cues, folded: string): Cues {
  const isOfIndicator = ({ start }: Span) =>
    /(?<!事業|本|取組)数(?:は|が|って|、)$|(?:[るたうくすむ]|関する|[県市団]の)(?:事業|制度)(?:で|は|って)?、[^。?]{0,12}(?:補助金?|助成|支給|交付|採択|申請|訪問|相談|派遣|登録|成約|契約|指導|診断)(?:は|が|って)?$|[るた]$/u.test(
      folded.slice(0, start),
    );
  return { ...cues, count: cues.count.filter((cue) => !isOfIndicator(cue)) };
}

function listSpans(found: Readonly<Record<string, readonly Span[]>>): readonly Span[] {
  return Object.values(found).flat();
}
