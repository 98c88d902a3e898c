// Reads what a sentence must hold that answers a message: words asked for as such, a kind of fact, units.
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Detail } from '../query.js';
import type { Reader } from '../reader.js';

/** What was not done, or less of it: why is another question than what a thing is done for. */
const LAPSE = /な(?:い|かった|し(?=[のか])|く(?:て|な))|中止|やめ|止め|見送|延期|減(?!免)|落ち|下が|ゼロ|空欄|少な/u;

/** How documents call the most that is paid. */
const CAP = makeMatchKey('上限');

/** What was heard → the detail it asks for. */
export function readDetail({ cues, untyped, mentions }: Heard, reader: Reader): Detail {
  const words = cues.details
    .filter(({ value }) => value.isWord)
    .flatMap(({ start, end }) => listSameWords(makeMatchKey(untyped.slice(start, end)), reader));
  const caps = cues.details.some(({ value }) => value.shape === 'cap') ? listSameWords(CAP, reader) : [];
  const shapes = cues.details.map(({ value }) => value.shape).filter((shape) => shape !== 'any');
  // 何割で上限はいくら: the words for the cap are looked for beside the rate.
  const said = shapes.find((shape) => shape === 'percent') ?? shapes[0] ?? 'any';
  const shape = said === 'reason' && LAPSE.test(untyped) ? 'lapse' : said;
  const bodies = mentions
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'organisation'))
    .map(({ key }) => key);
  return {
    keys: [...new Set([...words, ...caps, ...bodies])],
    shape,
    counters: [...cues.counters.map(({ value }) => value), ...listUnitsOfThings(untyped)],
  };
}

/** What is counted where a number of it is asked for in one word: 台数, 事業者数. */
const THINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/台数/u, ['台']],
  [/路線数/u, ['路線']],
  [/(?<!参加|出展|利用|対象)事業者数/u, ['事業者', '者', '社']],
  [/(?<![\p{Script=Han}ー])(?:企業|会社)の?数/u, ['社', '企業', '事業者']],
  [/店舗数/u, ['店舗', '店']],
];

function listUnitsOfThings(untyped: string): readonly (readonly string[])[] {
  return THINGS.flatMap(([pattern, units]) => (pattern.test(untyped) ? [units] : []));
}

/** A match key and those of the vocabulary's other words for it: the 上限 of a programme may be its 限度額. */
function listSameWords(key: string, { concepts }: Reader): readonly string[] {
  const others = (concepts.names.get(key) ?? []).flatMap(({ entity }) =>
    entity.kind === 'concept' ? entity.concept.words.map(makeMatchKey) : [],
  );
  return [key, ...others];
}
