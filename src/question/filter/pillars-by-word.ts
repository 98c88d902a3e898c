// Finds pillars of a strategy that are called by a word of their names: 観光の柱, 人材の柱 or 人材って何本目の柱 beside the strategy's name, 観光分野の共創施策.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { fold } from '../../language/fold.js';
import { type Found, findAll, type Span } from '../../language/span.js';
import type { Mention } from '../names/lexicon.js';

const WORD = '(?<![\\p{Script=Han}\\p{Script=Katakana}ー])([\\p{Script=Han}\\p{Script=Katakana}ー・]{2,12}?)';
const OF = '(?:の?(?:関係|関連|分野|部分|系|がらみ|周り))?(?:の|に関する|についての)';
/** What stands before a number of its own is no other pillar: 観光の柱4. */
const CALLED = new RegExp(`${WORD}${OF}(?:柱(?![0-9(「])|共創施策)`, 'gu');
/** The same where the strategy is named: its measures are called 施策 for short. */
const CALLED_THERE = new RegExp(
  `${WORD}(?:関係|関連|分野|系)?(?:って|は|が)(?:何|いくつ)(?:本目|番目|個目|番|つ目|目)(?=の?柱)|${WORD}${OF}(?:柱(?![0-9])|(?:共創)?施策)|柱[(「](?:は)?([\\p{Script=Han}\\p{Script=Katakana}ー]{2,8})(?:関係|関連|分野|系)?[)」]`,
  'gu',
);
/** Only a pillar has measures and projects. */
const OF_PILLAR = /柱[^。?、]{0,6}(?:共創)?(?:施策|プロジェクト)/u;
/** 需要を獲得する柱: words of its name as they are. */
const QUOTED = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{4,20}[るすくつうむ])柱/gu;
/** 人材確保 is 人材 and 確保. */
const PAIR = /.{1,2}/gu;

export type CalledPillars = { readonly pillars: readonly Found<number>[]; readonly mentions: readonly Mention[] };

/**
 * Folded text and the names in it → the pillars that a word means where but one bears it, and the names without those that are
 * but such a word. A word that a policy area bears as well is the pillar's only where the strategy is named.
 */
export function findPillarsByWord(
  folded: string,
  mentions: readonly Mention[],
  knowledge: KnowledgeBase,
): CalledPillars {
  const isThere =
    OF_PILLAR.test(folded) || mentions.some(({ entities }) => entities.some((entity) => isStrategy(entity, knowledge)));
  const pillars = [
    ...findAll(folded, isThere ? CALLED_THERE : CALLED, (match) =>
      findPillar(match.slice(1).find(Boolean) ?? '', isThere, knowledge),
    ),
    ...findAll(folded, QUOTED, ([, words = '']) => findQuoted(words, knowledge)),
  ];
  const isPart = ({ start, end }: Span) => pillars.some((span) => span.start <= start && end <= span.end);
  return { pillars, mentions: mentions.filter((mention) => !isPart(mention)) };
}

function isStrategy(entity: Mention['entities'][number], { strategies }: KnowledgeBase): boolean {
  return entity.kind === 'document' && strategies.some(({ document }) => document === entity.id);
}

/** The number of the one pillar whose name holds the words as they are, or what follows the first of them. */
function findQuoted(words: string, { strategies }: KnowledgeBase): number | null {
  const [only, ...others] = strategies.flatMap(({ pillars }) =>
    pillars.filter(({ name }) => fold(name).includes(words)),
  );
  return only !== undefined && others.length === 0 ? only.no : null;
}

/** The number of the one pillar whose name holds a word; null for none or several. */
function findPillar(word: string, isThere: boolean, { strategies, documents }: KnowledgeBase): number | null {
  const parts = word.match(PAIR) ?? [];
  const bears = (name: string) => parts.every((part) => fold(name).includes(part));
  const bearing = strategies.flatMap(({ pillars }) => pillars.filter(({ name }) => bears(name)));
  const isAreaToo = documents.some(
    ({ areas, areaLabel }) => areaLabel === '基本方針' && areas.some(({ name }) => bears(name)),
  );
  const [only, ...others] = bearing;
  return only !== undefined && others.length === 0 && (isThere || !isAreaToo) ? only.no : null;
}
