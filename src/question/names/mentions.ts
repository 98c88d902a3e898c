// Finds the names a message holds: spelt right, misspelt, or abbreviated; and leaves out those that are words like any other.
import { makeMatchKey } from '../../language/match-key.js';
import { blank, type Span } from '../../language/span.js';
import type { Reader } from '../reader.js';
import { findMentions, type Mention } from './lexicon.js';
import { findMisspelt } from './misspellings.js';
import type { Entity } from './names.js';

/** So many characters before a name, without a break, make it part of another name. */
const TORN = 4;
/** Shorter names of references are words like any other: 人口, 定義. */
const SHORTEST_REFERENCE = 4;
/** 第4条, unless it is of another law. */
const ARTICLE = /^第[0-9]+条$/u;

/** What is asked of a name is no part of it: 訓練校事業の事業費 is no slip of 訓練校事業(訓練事業費). */
const ASKING = /の(?:事業費|予算|担当|実績|概要|財源|目標|指標|期間)/u;

/** Names as they are spelt, but a whole name misspelt goes before a short one inside it; then those abbreviated. */
export function findAllMentions(folded: string, reader: Reader): readonly Mention[] {
  const settle = (mentions: readonly Mention[]) =>
    mentions
      .map((mention) => ({ ...mention, entities: settleDepartments(mention, folded) }))
      .filter(({ entities }) => entities.length > 0);
  const spelt = settle(findMentions(folded, reader.names)).filter((mention) => isMeant(mention, folded));
  const whole = spelt.filter((mention) => !isShort(mention) && findAttached(mention, folded).length < 2);
  const near = settle(findMisspelt(blank(folded, whole), reader.nameIndex, reader.tokenise)).filter(
    (mention) =>
      !ASKING.test(mention.text) &&
      !isCutShort(mention, folded) &&
      !isCutOut(mention, folded) &&
      spelt.every((inner) => isApart(mention, inner) || goesBeyond(mention, inner)),
  );
  const kept = spelt.filter(({ start, end }) => !near.some((mention) => mention.start < end && start < mention.end));
  const named = [...kept, ...near].filter((mention) => !isTorn(mention, folded) && !isCutOff(mention, folded, reader));
  const cited = named.map((mention) => citeArticle(mention, folded, reader));
  const found = dropReferences([...cited, ...reader.findAbbreviated(blank(folded, cited))]);
  return found.filter((mention) => !countsWithin(mention, found));
}

/** An ordinance by its whole name with 第8条 behind it names that article, where it is held by its own name. */
function citeArticle(mention: Mention, folded: string, { names }: Reader): Mention {
  const [said, no] = /^[のは]?、?第([0-9]+)条/u.exec(folded.slice(mention.end)) ?? [];
  const whole = mention.entities.flatMap((entity) => (entity.kind === 'reference' ? [entity.reference.topic] : []));
  if (said === undefined || whole.length !== mention.entities.length || !/(?:条例|要綱|規則)$/u.test(mention.text))
    return mention;
  const bearers = names.names.get(makeMatchKey(`第${no}条`)) ?? [];
  const entities = bearers
    .map(({ entity }) => entity)
    .filter(
      (entity) => entity.kind === 'reference' && whole.some((topic) => entity.reference.place.startsWith(`${topic} `)),
    );
  const text = `${mention.text}${said}`;
  return entities.length === 0
    ? mention
    : { ...mention, end: mention.end + said.length, text, key: makeMatchKey(text), entities };
}

const OF_COUNCIL = /会議|要綱|構成員|メンバー|オブザーバー/u;
const OF_PROGRAMMES = /事業|予算|補助(?!率)|取組|プロジェクト|施策|国庫|財源/u;

/** A department stands for its sections where programmes are spoken of; a council is told of by departments, in references. */
function settleDepartments({ entities, end }: Mention, folded: string): readonly Entity[] {
  if (!entities.some(({ kind }) => kind === 'department')) return entities;
  const isAddressed = /^(?:へ|宛|あて|に(?:説明|出|提出|報告))/u.test(folded.slice(end));
  const isOfSections = OF_PROGRAMMES.test(folded) && !OF_COUNCIL.test(folded) && !isAddressed;
  return entities.filter(({ kind }) => (kind === 'department') === isOfSections);
}

/** Whether two stretches have nothing in common. */
export function isApart(mention: Span, other: Span): boolean {
  return mention.end <= other.start || other.end <= mention.start;
}

/** Whether a misspelt name takes in a name spelt right, and more than one slip beside it. */
function goesBeyond(mention: Mention, inner: Mention): boolean {
  const isInside = mention.start <= inner.start && mention.end >= inner.end;
  return isInside && !/[\s、]/u.test(mention.text) && mention.text.length - inner.text.length >= 2;
}

/** 平成21年の in front of 有効求人倍率 is no slip of 平成21年の人口, nor is 本の人口 in 日本の人口 one of 本県の人口. */
function isCutShort(mention: Mention, folded: string): boolean {
  if (mention.entities.some(({ kind }) => kind !== 'reference')) return false;
  return /年度?の$/u.test(mention.text) || findAttached(mention, folded).length > 0;
}

/** ストアップ in リストアップ is no slip of スタートアップ: a word in katakana is met from end to end. */
function isCutOut({ start, end }: Mention, folded: string): boolean {
  return [start, end].some((place) => /^[ァ-ヺー]{2}$/u.test(folded.slice(Math.max(0, place - 1), place + 1)));
}

/** A short or misspelt name torn out of a longer run of kanji is not meant: the run is a name of its own. */
function isTorn(mention: Mention, folded: string): boolean {
  return (mention.manner === 'near' || isShort(mention)) && findAttached(mention, folded).length >= TORN;
}

/** A misspelt reference ends with its last word: 2事業の合 in 2事業の合計 is none. */
function isCutOff({ manner, entities, end }: Mention, folded: string, { tokenise }: Reader): boolean {
  if (manner !== 'near' || entities.some(({ kind }) => kind !== 'reference')) return false;
  const across = folded.slice(end - 1, end + 1);
  const [word, ...others] = tokenise(across);
  return /^\p{Script=Han}{2}$/u.test(across) && others.length === 0 && word?.reading !== null;
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

/** 専門家派遣の回数 beside 人財確保支援事業, which counts it, is no other programme of that short name. */
function countsWithin(mention: Mention, all: readonly Mention[]): boolean {
  if (!isShort(mention)) return false;
  const own = all.filter((other) => other !== mention && !isShort(other)).flatMap(({ entities }) => entities);
  return own.some(
    (entity) =>
      entity.kind === 'programme' &&
      entity.programme.indicators.some(({ name }) => makeMatchKey(name).includes(mention.key)),
  );
}

function isShort({ entities }: Mention): boolean {
  return entities.every((entity) => entity.kind === 'programme' && entity.by === 'short');
}

/** 21財団への補助・委託 is a mark in the list; it does not say whose programmes are meant. */
const CENTRE_MARK =
  /21財団(?:への|の|に)?(?:一部(?:だけ|のみ)?を?)?(?:補助|委託|任せ)|財団(?:へ|に)(?:全部|全額|一部)?(?:だけ|のみ)?を?(?:補助|委託|任せ)|21財団(?:は|も|が|に|と)?(?:絡|関わ|関係)|21財団[^。]{0,4}[△○]/u;

/** The short name of a policy area is a word like any other (創業, 融資) unless policy areas are spoken of. */
function isMeant({ entities, key, text, start }: Mention, folded: string): boolean {
  if (entities.every(({ kind }) => kind === 'organisation') && /(?:どこ|どちら|何処)の$/u.test(folded.slice(0, start)))
    return false;
  if (entities.every(({ kind }) => kind === 'organisation') && isDescribedWord(text, folded.slice(0, start)))
    return false;
  if (entities.every(({ kind }) => kind === 'reference') && key.length < SHORTEST_REFERENCE)
    return ARTICLE.test(key) && !/[\p{Script=Han}\p{Script=Katakana}]$/u.test(folded.slice(0, start));
  const isCentre = entities.every(({ kind }) => kind === 'organisation') && /財団|21/u.test(text);
  if (isCentre && CENTRE_MARK.test(folded)) return false;
  return /方針|柱/u.test(folded) || entities.some((entity) => entity.kind !== 'area' || entity.isFull);
}

/** 中高年のためのセンター, 経営を見直すセンター: a word in katakana that is described is not the organisation that is called so. */
function isDescribedWord(text: string, before: string): boolean {
  return (
    /^[ァ-ヺー]+$/u.test(text) &&
    /(?:[ぁ-ん]の|\p{Script=Han}の|[るたいうくすむぶぐ])$/u.test(before) &&
    !/(?:財団|県|市)(?:の|という)$/u.test(before)
  );
}
