// Finds the knowledge base's own words in a question, longest first, so that no shorter word inside one is taken for itself.
import { keyFoldedText } from '../../language/match-key.js';
import type { Span } from '../../language/span.js';
import type { Entity, Name } from './names.js';

/** A stretch of the folded question that is a name, and everything that bears the name. */
export type Mention = Span & {
  readonly text: string;
  readonly key: string;
  readonly entities: readonly Entity[];
  /** As it is written, written in kana, misspelt, or by the beginnings of its words. */
  readonly manner: 'written' | 'sound' | 'near' | 'abbreviated';
  /** 1 unless it is misspelt. */
  readonly likeness: number;
};

export type Lexicon = {
  readonly names: ReadonlyMap<string, readonly Name[]>;
  /** The lengths of the keys that begin with two given characters, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
};

/** Kana names up to this length are also the endings of verbs. */
const SHORT_KANA = 3;

/** Names of organisations up to this length are also parts of other words. */
const SHORT_NAME = 4;

/** Names → the lexicon that {@link findMentions} looks them up in. */
export function buildLexicon(names: readonly Name[]): Lexicon {
  const byKey = new Map<string, Name[]>();
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const { key } = name;
    const bearers = byKey.get(key);
    if (bearers) bearers.push(name);
    else byKey.set(key, [name]);
    const head = key.slice(0, 2);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(key.length));
  }
  return {
    names: byKey,
    lengths: new Map([...lengths].map(([head, set]) => [head, [...set].toSorted((a, b) => b - a)])),
  };
}

/** What stands behind a short name of an organisation that is meant as such. */
const BEHIND_ORGANISATION =
  /^(?:$|だと|なら|[のはがもでと側や・、。?!(\s0-9a-z令平]|事業(?!団)|[合あ]わせ|両方|ど(?:ちら|っち)|以外|を(?:除|抜|のぞ|足|合|あわ|含|比))/u;

/** Folded text → the names in it from left to right, none overlapping another; empty when there is none. */
export function findMentions(folded: string, lexicon: Lexicon): readonly Mention[] {
  const keyed = { ...keyFoldedText(folded), lexicon };
  const { key, places } = keyed;
  const mentions: Mention[] = [];
  for (let at = 0; at < key.length; at += 1) {
    const length =
      (lexicon.lengths.get(key.slice(at, at + 2)) ?? []).find((candidate) => isName(at, candidate, keyed)) ??
      (isName(at, 1, keyed) ? 1 : undefined);
    if (length === undefined) continue;
    const start = places[at] ?? 0;
    const end = endOf(at, length, keyed);
    const found = key.slice(at, at + length);
    mentions.push({
      start,
      end,
      text: folded.slice(start, end),
      key: found,
      entities: (lexicon.names.get(found) ?? []).map(({ entity }) => entity),
      manner: 'written',
      likeness: 1,
    });
    at += length - 1;
  }
  return mentions;
}

/** A text as folded and as match key, with the place in the text of each character of the key, and what is looked for in it. */
type Keyed = ReturnType<typeof keyFoldedText> & { readonly lexicon: Lexicon };

function isName(at: number, length: number, keyed: Keyed): boolean {
  const { key, places, folded, lexicon } = keyed;
  const name = key.slice(at, at + length);
  if (at + length > key.length || !lexicon.names.has(name)) return false;
  const [first, last] = [places[at] ?? 0, endOf(at, length, keyed) - 1];
  if (cutsWord(folded, first, -1) || cutsWord(folded, last, 1)) return false;
  if (isHiraganaOf(name, folded.slice(first, last + 1), lexicon)) return false;
  return length > SHORT_NAME || standsAlone(name, first, last, keyed);
}

/** A key has no long mark at its end; the name センター has. */
function endOf(at: number, length: number, { places, folded }: Keyed): number {
  const end = (places[at + length - 1] ?? 0) + 1;
  return folded[end] === 'ー' ? end + 1 : end;
}

/** したい does not speak of タイ: a short name is not met in hiragana unless it is written so. */
function isHiraganaOf(name: string, text: string, { names }: Lexicon): boolean {
  if (name.length > SHORT_KANA || !/^[ぁ-ゖー]+$/u.test(text)) return false;
  return !(names.get(name) ?? []).some((bearer) => /^[ぁ-ゖー]+$/u.test(bearer.text));
}

/** 県 is 青森県 in 県の予算, but not in 県内 or 都道府県; センター is not the centre in 支援センター. */
function standsAlone(name: string, first: number, last: number, { folded, lexicon }: Keyed): boolean {
  const bearers = lexicon.names.get(name) ?? [];
  if (bearers.some(({ entity }) => entity.kind !== 'organisation')) return true;
  const before = folded[first - 1] ?? '';
  return (
    !/[\p{Script=Han}\p{Script=Katakana}ーa-z0-9]/u.test(before) && BEHIND_ORGANISATION.test(folded.slice(last + 1))
  );
}

/** A Latin or katakana word or a number must not be cut: 「it」 is not in 「with」, nor タイ in タイトル. */
function cutsWord(folded: string, place: number, step: 1 | -1): boolean {
  const pair = (folded[place] ?? '') + (folded[place + step] ?? '');
  return /^[a-z]{2}$|^[0-9]{2}$|^[ァ-ヺー]{2}$/u.test(pair);
}
