// Finds what a message names as a whole and no document holds: an article by its number, a scheme of the state.
import { fold } from '../../language/fold.js';
import type { Heard } from '../hear.js';
import type { Reader } from '../reader.js';
import { isHeld } from '../search/holders.js';
import { listArticleNumbers, namesProgramme } from '../subjects/articles.js';
import { makeTerm, type Term } from '../terms/terms.js';

/** 国のIT導入補助金, if it is asked about itself, and not what is paid with it. */
const OF_STATE =
  /(?:国|\p{Script=Han}{2,4}省|内閣府|中小企業庁)の[「『]?((?:[\p{Script=Han}\p{Script=Katakana}ーa-z0-9・]|(?![はがをのにでともや])\p{Script=Hiragana}){2,}?(?:補助金|給付金|助成金|交付金|支援金|協力金))(?!を|で|に|が(?:入|充)|による)/gu;

/** 第15条, IT導入補助金; empty where a programme is named. */
export function listUnheldNames(heard: Heard, reader: Reader): readonly Term[] {
  if (namesProgramme(heard)) return [];
  const folded = fold(heard.text);
  const names = [...listUnheldArticles(folded, reader), ...listStateSchemes(folded)];
  return names
    .map((name) => ({ ...makeTerm(reader.tokenise(name), name), nominal: true }))
    .filter(({ key }) => !isHeld(key, reader.index));
}

function listUnheldArticles(folded: string, { knowledge }: Reader): readonly string[] {
  const numbers = listArticleNumbers(folded);
  // Most messages speak of no article, and all references are much to fold.
  if (numbers.length === 0) return [];
  const held = knowledge.references.map(({ topic, aliases, statement }) => fold([topic, ...aliases, statement].join()));
  return numbers
    .filter((no) => !held.some((one) => new RegExp(`(?<![0-9])${no}条`, 'u').test(one)))
    .map((no) => `第${no}条`);
}

function listStateSchemes(folded: string): readonly string[] {
  return [...folded.matchAll(OF_STATE)].flatMap(([, name]) => name ?? []);
}
