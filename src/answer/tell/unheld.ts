// Says what of a question the documents do not hold about a programme.
import type { Query } from '../../question/query.js';
import { type Asked, missing, type Part } from '../part.js';
import { sourceOf } from '../sources.js';

/** What is asked for, where every noun of the question is known and only the fact is not. */
const KINDS: Partial<Readonly<Record<Query['detail']['shape'], readonly string[]>>> = {
  place: ['場所'],
  person: ['人の名前'],
  bearer: ['人の名前'],
  title: ['名前'],
  name: ['名前'],
  company: ['企業名'],
};

/** What was asked about is not in the documents; what they hold instead, in short. */
export function tellUnheld({ programme, match, query, knowledge }: Asked): Part {
  const nouns = query.terms.filter(({ nominal }) => nominal).map(({ text }) => text);
  const unexplained = match.unexplained.map(({ text }) => text);
  const asked = unexplained.length > 0 ? unexplained : (KINDS[query.detail.shape] ?? nouns);
  const words = asked.map((word) => `「${writeWhole(word, query.text)}」`);
  const indicators = programme.indicators.map(({ name }) => name);
  return missing(
    `${programme.name}について、${words.length === 0 ? 'お尋ねの事項' : words.join('・')}は、いまお答えできる資料に記載が見つかりませんでした。`,
    asksFigure(query) && indicators.length > 0 ? [`載っている指標（実績項目）: ${indicators.join('、')}`] : [],
    [sourceOf(programme, knowledge)],
  );
}

/** A word as it stands in the question, with what counts it: 来所 in 来所者数 is 「来所者数」. */
function writeWhole(word: string, text: string): string {
  const at = text.indexOf(word);
  const counted =
    at < 0
      ? null
      : /^(?:[者客]?(?:数|人数)|[者客]|件数|回数|率|額|量)(?!\p{Script=Han})/u.exec(text.slice(at + word.length));
  return `${word}${counted?.[0] ?? ''}`;
}

/** Whether a figure or a detail is asked for, and nothing else. */
export function asksFigure({ aspects }: Query): boolean {
  return aspects.every((aspect) => aspect === 'indicator' || aspect === 'detail');
}
