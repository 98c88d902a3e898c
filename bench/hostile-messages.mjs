// Makes messages that nobody would write in good faith: endless runs, torn names, broken characters, all of it mixed. The same
// seed gives the same messages.

import { makeRandom } from './random.mjs';

/** Gives `count` messages, the kinds in turn; what they are made of is taken from the knowledge base. */
export function listHostile(count, knowledge, seed = 20_260_401) {
  const { next, below, pick } = makeRandom(seed);
  const many = (length, make) => Array.from({ length }, make).join('');
  const from = (first, last) => String.fromCodePoint(first + below(last - first + 1));

  const names = knowledge.programmes.flatMap(({ name, shortNames }) => [name, ...shortNames]);
  const texts = knowledge.programmes.flatMap(({ overview, results }) => [overview ?? [], results ?? []].flat());
  const kanji = [...new Set(names.join('').match(/\p{Script=Han}/gu))];
  const spoil = (text) => {
    const at = below(text.length);
    return text.slice(0, at) + pick(['', pick(kanji), text[at] + text[at]]) + text.slice(at + 1);
  };

  const kinds = {
    'one character again and again': () =>
      pick(['あ', 'ー', '事', '9', '「', 'w', '🙏', '\uD800']).repeat(below(10_000)),
    'one word again and again': () =>
      pick(['事業', '予算', '令和2年度', '1億2千万円', '担当課', 'きぎょう', '基本方針④', 'と', pick(names)]).repeat(
        below(1_000),
      ),
    'hiragana without a break': () => many(below(700), () => from(0x3041, 0x3096)),
    'katakana without a break': () => many(below(700), () => from(0x30a1, 0x30f6)),
    'kanji without a break': () => many(below(700), () => pick(kanji)),
    'a document without punctuation': () => many(8, () => pick(texts)).replace(/[、。\s・「」（）()]/gu, ''),
    'names in a row': () => many(below(40), () => pick(names)),
    'misspelt names in a row': () => many(below(40), () => spoil(pick(names))),
    'misspelt names among particles': () =>
      many(below(30), () => spoil(pick(names)) + pick(['と', 'の', '、', 'や', 'は'])),
    'short runs of kanji': () =>
      many(below(200), () => many(2 + below(4), () => pick(kanji)) + pick(['の', 'を', 'と', 'は'])),
    'question upon question': () =>
      many(
        below(40),
        () => `${spoil(pick(names))}の${pick(['予算', '担当課', '目標', '期間'])}は${pick(['？', '。', '\n'])}`,
      ),
    'parts upon parts': () =>
      many(below(200), () => pick(texts).slice(0, 2 + below(6)) + pick(['と', '、', '・', ' and '])),
    'numbers of every make': () =>
      many(below(300), () =>
        pick([from(0x30, 0x39), ',', '，', '億', '万', '千円', '〇', '二', '令和', 'R', '年度', '%', '.']),
      ),
    'brackets and marks': () => many(below(700), () => pick([...'「」『』（）()【】、。,.!?・~-ー…:;/#&<>@|'])),
    'Slack markup, never closed': () =>
      many(below(200), () =>
        pick(['<@U012', '<https://a.b|', '<#C1|', '&lt;', '&amp;', ':tada', ':', '>', '*', '`', '事業']),
      ),
    'control and combining characters': () =>
      many(below(700), () =>
        pick([from(0, 0x1f), from(0x300, 0x36f), from(0x200b, 0x200f), from(0x202a, 0x202e), '予', '算']),
      ),
    'any characters at all': () => many(below(700), () => from(0, next() < 0.5 ? 0xffff : 0x10ffff)),
    'every character apart': () => [...many(6, () => pick(texts))].join(' '),
    'Latin letters': () => many(below(200), () => `${many(1 + below(12), () => from(0x61, 0x7a))} `),
  };
  const mix = () => many(6, () => pick(Object.values(kinds))().slice(0, 120));
  const all = Object.entries({ ...kinds, 'all of it mixed': mix });
  return Array.from({ length: count }, (_, index) => {
    const [kind, make] = all[index % all.length];
    return { kind, text: make() };
  });
}
