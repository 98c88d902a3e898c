// Finds what claims to be the whole name of a programme or of a section, whether one of that name is held or not.
import type { Tokenise } from '../../language/tokenise.js';
import { groupTokens, joinSurfaces, makeTerm, type Term } from '../terms/terms.js';

/** A run of more words than this, the last of them one of these, is a whole name. */
const NAME_LENGTH = 3;
const CLAIMING = /^(?:事業|補助金?|助成金?|貸付金)$/u;
/** These endings tell one scheme from another, and so belong to the name. */
const TELLING_END = /(?:給付金|支援金|協力金)$/u;

/**
 * Folded text without names → the runs of nouns in it that end in 事業 or 補助 and are long enough to be the whole name of a
 * programme, whether it is held or not. Empty for descriptions, which have verbs and particles in them.
 */
export function findClaimedNames(unnamed: string, tokenise: Tokenise): readonly Term[] {
  return unnamed
    .split(/[\s、。,.!?]+/u)
    .flatMap((run) => groupTokens(tokenise(run), ({ pos }) => pos === '名詞' || pos === '接頭詞'))
    .filter((group) => group.length > NAME_LENGTH)
    .filter((group) => group.filter(({ surface }) => /\p{Script=Han}/u.test(surface)).length > 2)
    .flatMap((group) => {
      const [length] = [1, 2].filter((count) => CLAIMING.test(joinSurfaces(group.slice(-count))));
      const name = length === undefined ? group : group.slice(0, -length);
      const text = joinSurfaces(name);
      return length === undefined && !TELLING_END.test(text) ? [] : [makeTerm(name, text)];
    });
}

/** The runs of nouns that end in 課 or グループ: 観光課. */
export function findClaimedSections(unnamed: string, tokenise: Tokenise): readonly Term[] {
  return unnamed
    .split(/[\s、。,.!?「」()]+/u)
    .filter((run) => /課|グループ/u.test(run))
    .flatMap((run) => groupTokens(tokenise(run), ({ pos }) => pos === '名詞' || pos === '接頭詞'))
    .filter((group) => group.length > 1 && /^(?:課|グループ)$/u.test(group.at(-1)?.surface ?? ''))
    .map((group) => makeTerm(group, joinSurfaces(group)));
}
