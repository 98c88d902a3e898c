// Finds policy areas that are called by a word of their names: 人材の方針, 販路の方針; and what only says of a name that it is one of an
// area: の方針 in 海外展開の方針.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { fold } from '../../language/fold.js';
import { type Found, findAll, type Span } from '../../language/span.js';
import type { Mention } from '../names/lexicon.js';

const CALLED =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}\p{Script=Katakana}ー]{2,8}?)(?:関係|関連|系)?の?(?:基本)?方針(?![\p{Script=Han}0-9の]|の[0-9])(?=の|で|は|に|って|が|だと|と|や|、|[(「?。\s]|$)|(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}\p{Script=Katakana}ー]{2,8}?)(?:関係|関連|系)?の(?:基本)?方針(?=の(?!何|[0-9]))/gu;
/** What stands behind the name of an area. */
const ONE_OF = /^(?:関係|関連|系)?の(?:基本)?方針(?!の?[0-9])/u;

/** Folded text without names → the areas that a word in front of 方針 means, where but one bears it. */
export function findAreasByWord(text: string, { documents }: KnowledgeBase): readonly Found<readonly number[]>[] {
  const areas = documents.flatMap(({ areas: own, areaLabel }) => (areaLabel === '基本方針' ? own : []));
  return findAll(text, CALLED, ([, one, other]) => {
    const word = one ?? other ?? '';
    const bearing = areas.filter(({ name, shortNames }) =>
      [name, ...shortNames].some((said) => fold(said).includes(word)),
    );
    const numbers = [...new Set(bearing.map(({ no }) => no))];
    return numbers.length === 1 ? numbers : null;
  });
}

/** Where a named area is only said to be one: folded text and the names in it → the stretches behind them. */
export function findAreaEndings(folded: string, mentions: readonly Mention[]): readonly Span[] {
  return mentions.flatMap(({ entities, end }) => {
    const said = entities.some(({ kind }) => kind === 'area') ? ONE_OF.exec(folded.slice(end))?.[0] : undefined;
    return said === undefined ? [] : [{ start: end, end: end + said.length }];
  });
}
