// Counts what a reference enumerates, where a question asks how many there are: 県民局はいくつ, 何課, 何条.
import type { Reference } from '../../domain/reference.js';
import { fold } from '../../language/fold.js';

/** いくつ, with the noun before it, or 何 with what is counted; looked for from every noun, as the last one is meant. */
const HOW_MANY =
  /(?=(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}\p{Script=Katakana}ー]+)(?:(?:は|が|って)[^、。?]{0,12}|の数は|、)?(?:全部で)?(?:いくつ|何(?:つ|個|ヶ所|か所|箇所)|の数)|何(課|部|局|号|市町村|業種|機関)(?!に|が(?:担当|やって))|何(条)(?=ある|あり|まで|から))/gu;
/** Of these いくつ asks how much they are. */
const AMOUNT = /(?:人口|[数率額値]|倍率|指数|残高)$/u;
const ARTICLE = /^第[0-9]+条/u;
const ITEM = /^\([0-9]+\)/u;
/** A longer stretch is a sentence and no item. */
const LONGEST_ITEM = 40;
const SHORTEST_NAME = 4;
/** A longer enumeration is not said twice. */
const LONGEST_LINE = 250;

export type Counted = { readonly reference: Reference; readonly line: string };

/** The reference that enumerates most of what is asked for, with the number and each of them; null where nothing is counted. */
export function countIn(text: string, references: readonly Reference[], all: readonly Reference[]): Counted | null {
  // A space parts keywords, and is lost when text is folded.
  const asked = [...fold(text.replace(/\s+/gu, '、')).matchAll(HOW_MANY)].at(-1);
  const noun = asked?.slice(1).find((one) => one !== undefined);
  if (noun === undefined || AMOUNT.test(noun)) return null;
  const counted = references.map((reference) => ({ reference, items: listItems(reference, noun) }));
  const found = counted.flatMap(({ items }) => items);
  // Where several of a series were found, one that enumerates what all of them do may hold still more.
  const several = references.length < 2 ? [] : listWhole(found, noun, all);
  const whole = found.length === 0 ? listParts(references, noun, all) : several;
  const best = [...counted, ...whole].reduce((most, one) => (one.items.length > most.items.length ? one : most));
  if (best.items.length === 0) return null;
  const each = best.items.join('、');
  const shown = each.length > LONGEST_LINE ? '' : `（${each}）`;
  return { reference: best.reference, line: `数えると、${noun}の数は ${best.items.length} です${shown}。` };
}

function listWhole(items: readonly string[], noun: string, all: readonly Reference[]) {
  return all
    .filter(({ statement }) => items.every((item) => fold(statement).includes(item)))
    .map((reference) => ({ reference, items: listItems(reference, noun) }));
}

/** What is called after one of the references: 連絡会議の構成員 after 連絡会議の構成. */
function listParts(references: readonly Reference[], noun: string, all: readonly Reference[]) {
  const names = references.flatMap(({ topic, aliases }) =>
    [topic, ...aliases].filter(({ length }) => length >= SHORTEST_NAME),
  );
  return all
    .filter(({ topic, aliases }) => [topic, ...aliases].some((one) => names.some((name) => one.startsWith(name))))
    .map((reference) => ({ reference, items: listItems(reference, noun) }));
}

/** What a statement enumerates that bears the noun: 東青地域県民局 of 県民局, 第1条 of 条. */
function listItems({ statement }: Reference, noun: string): readonly string[] {
  const lines = statement.split('\n').map(fold);
  const heads = lines.flatMap((line) => (ITEM.test(line) ? [] : line.split(':').slice(0, -1)));
  const pieces = lines
    .flatMap((line) => (ITEM.test(line) ? [line] : line.split(/[:、]/u)))
    .map((piece) => piece.trim());
  const bears = (piece: string) =>
    noun === '条' || noun === '条文'
      ? ARTICLE.test(piece)
      : noun === '号' || noun === '基本方針' || noun === '項目'
        ? ITEM.test(piece)
        : piece.endsWith(noun) && piece.length <= LONGEST_ITEM && piece !== noun;
  // 総務部 is a department, and 地域連携部 a part of one.
  const borne = heads.filter(bears);
  return [...new Set(borne.length > 0 ? borne : pieces.filter(bears))];
}
