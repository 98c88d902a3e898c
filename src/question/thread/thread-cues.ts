// The words by which a message refers back to what was said before in its thread: その中で, 2番目の, その課, 去年は.
import { parseNumeral } from '../../language/numerals.js';
import { type Found, findAll } from '../../language/span.js';

export type ThreadCues = {
  /** その中で, このうち: among those listed last. */
  readonly within: readonly Found<true>[];
  /** 2番目, 3つ目: the one of that number in the list shown last; −1 for the last one. */
  readonly ordinals: readonly Found<number>[];
  /** その課, 同じ課: the section of what was spoken of. */
  readonly sameSection: readonly Found<true>[];
  /** その施策, この柱: the measures spoken of. */
  readonly measure: readonly Found<true>[];
  /** ほかに, 以外: without what was spoken of. */
  readonly others: readonly Found<true>[];
  /** 去年 −1, 翌年度 1: by how many years another than the one spoken of. */
  readonly yearShift: readonly Found<number>[];
  /** ○○のほうは, ○○だと: another one than what was spoken of. */
  readonly contrast: readonly Found<true>[];
  /** ○○じゃないほう: the other one of two. */
  readonly negated: readonly Found<true>[];
  /** それ, その事業, じゃあ: what was spoken of. */
  readonly same: readonly Found<true>[];
};

const WITHIN =
  /(?:その|(?<!ど)この|それら|これら|上記|今の)の?(?:中|うち|なか)(?:で|の|から|に|では)?|(?:そこ|ここ)から|(?:それら|これら)(?:の|で|は)?|うちで/gu;
const ORDINAL =
  /([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:番目|番め|ばんめ|ばん目|つ目|つめ|個目|こめ|件目|本目|位)|(?:第)([0-9]{1,2})位|^(?:じゃあ?|では|それでは|なら)?[、\s]*([0-9]{1,2})(?:番)?(?:のほう|の方|のやつ|の|で|を|は|です|$)/gu;
/** Words that say a place in a list: 最後のやつ, 前者. */
const PLACES: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /(?:最初|先頭|一番上|いちばん上|ひとつめ|ひとつ目)(?=の|は|に(?:挙|あ[がげ]|載|出|並|書|来|き[てた]|あ[るっ])|[?、。]|$)|前者|上(?:のほう|の方)/gu,
  ],
  [2, /(?:ふたつめ|ふたつ目)(?=の|は|[?、。]|$)|後者/gu],
  [3, /(?:みっつめ|みっつ目)(?=の|は|[?、。]|$)/gu],
  [
    -1,
    /(?:最後|一番下|いちばん下)(?=の|は|に(?:挙|あ[がげ]|載|出|並|書|来|き[てた]|あ[るっ])|[?、。]|$)|下(?:のほう|の方)/gu,
  ],
];
/** 次の年に回った speaks of what was carried over. */
const NEXT_YEAR = /(?:翌年度?|次の年度?)(?!度?[にへ](?:回|まわ|送|繰|持ち越))/gu;
const SAME_SECTION =
  /(?:その|(?<!ど)この|同じ|そこの)(?:担当)?(?:課|部署|室|センター|グループ)(?:が|は|の|で)?|同課|そこ(?:の課|が担当|は)/gu;
const MEASURE = /(?:その|(?<!ど)この|同じ)(?:共創)?(?:施策|柱)(?:の|は|で)?/gu;
const OTHERS = /(?:ほか|(?<!\p{Script=Han})[他外])(?:に|には|の|は)|以外/gu;
const PREVIOUS_YEAR = /(?:去年|昨年度?|前年度?|前の年度?|一年前|1年前)(?!度?(?:比|と比べ|に比べ|より|から))/gu;
const CONTRAST =
  /の?(?:ほう|方(?=[はがをで、。?]|$)|やつ)(?:は|が|を|で|も|だと|って)?|(?:だと|なら|側は)(?=[?、。]|$)/gu;
const NEGATED = /(?:(?:じゃ|では|で)ない|以外の)(?:ほう|方|やつ|の)(?:は|が|を|で|も)?/gu;
const SAME =
  /それ(?:の|は|って|を|で|も|と|に)?|その(?:事業|取組|補助金?|制度|やつ|件)?|(?<!ど)この(?:事業|取組|補助金?|制度)|そっち|同事業|じゃあ?|では|ちなみに|あと/gu;

/** Folded text without names and values → the references back that it holds. */
export function findThreadCues(text: string): ThreadCues {
  return {
    within: find(text, WITHIN),
    ordinals: [
      ...findAll(text, ORDINAL, (match) => parseNumeral(match[1] ?? match[2] ?? match[3] ?? '')),
      ...PLACES.flatMap(([place, pattern]) => findAll(text, pattern, () => place)),
    ],
    sameSection: find(text, SAME_SECTION),
    measure: find(text, MEASURE),
    others: find(text, OTHERS),
    yearShift: [...findAll(text, PREVIOUS_YEAR, () => -1), ...findAll(text, NEXT_YEAR, () => 1)],
    contrast: find(text, CONTRAST),
    negated: find(text, NEGATED),
    same: find(text, SAME),
  };
}

function find(text: string, pattern: RegExp): readonly Found<true>[] {
  return findAll(text, pattern, () => true as const);
}
