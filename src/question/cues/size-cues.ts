// The words by which the largest and the smallest of many are asked for, and the oldest and the newest, as patterns on folded text without names: how large
// (大きい, 高い), what is spent (金がかかる, お金食ってる, 高くつく), how it stands out (突出), and places (トップ, 最下位).
import { type Found, findAll } from '../../language/span.js';

export type SizeCues = {
  readonly largest: readonly Found<true>[];
  readonly smallest: readonly Found<true>[];
  /** 一番古い, いつからやってる順: which began first; and 一番新しい: which last. */
  readonly oldest: readonly Found<true>[];
  readonly newest: readonly Found<true>[];
};

const MOST = '(?:一番|いちばん|1番|最も|もっとも)、?';
const MONEY = '(?:国庫(?:支出金)?|国費|国のお金|一般財源|県費|お?金|予算|費用|金額|事業費|コスト|経費|額)';
/** 一番プロジェクトの多い柱 */
const COUNTED = '(?:プロジェクト|施策|事業|取組|kpi)の?数?(?:が|の|を)';
/** What stands between the superlative and its word: 一番お金が, 一番予算を. */
const OF_MONEY = `(?:${MONEY}額?(?:が|の|を|も|は)?|${COUNTED})?`;
const ENDING = '[いくかっ]?(?:ってる|ている|てる|る)?(?:つく)?';

/** Words that say how large or how dear something is, and only with a superlative. */
const LARGE = '大き|高|多|でか|デカ|(?:かか|かけ|つけ|使)(?!って(?:い)?な|て(?:い)?な|[らわ]な)';
const SMALL = '小さ|ちっちゃ|ちいさ|安上がり|安く済|安くす|安|少な|少額|低|かからな|かかってな|使ってな|使わな';
/** What money does: お金食ってる, 予算を投じた, 予算がかさむ; it must be money. */
const SPENT =
  '(?:つ[いけ]て|付[いけ]て|割り当て(?:られ)?て?|入って|入った|もらって|出て|食[っうわ]|喰[っうわ]|くって|かさ[むん]|嵩[むん]|投じ|投入|つぎ込|注ぎ込|突っ込|費やし|割[いか]|充て|膨ら|ふくら|張[るっ])(?:で|て|た)?(?:い?る|い?た)?';
/** What is larger than all the rest is the largest without a superlative. */
const OUTSTANDING =
  '突出(?:して)?(?:い?る)?|ずば抜け(?:て|た)(?:い?る)?|群を抜い?(?:て|た)?(?:い?る)?|ダントツ|断[トと][ツつ]';
const ASKED = '(?:順|もの|事業|やつ|ほう|方(?!針)|の(?=は|って|を|から|どれ|何|[?、。]|$))';

const LARGEST = compile([
  `(?:ダントツ|断[トと][ツつ])[でに]?、?${OF_MONEY}(?:${LARGE})${ENDING}`,
  `(?:ダントツ|断[トと][ツつ])[でに]?、?${MONEY}額?(?:が|の|を|も)?(?:${SPENT})`,
  `${MOST}${OF_MONEY}(?:${LARGE})${ENDING}`,
  `${MOST}${MONEY}額?(?:が|の|を|も)?(?:${SPENT})`,
  `${MONEY}額?(?:が|の|を|も)?、?${MOST}(?:${SPENT})`,
  `(?:${OUTSTANDING})`,
  '最大(?!で?、?(?:[0-9]|\\s{3}))',
  '最高額?',
  '最多',
  'トップ(?=[0-9\\s]|は|の|って|を|だけ|[?、。]|$)',
  `(?:${MONEY}額?)?(?:が|の)?(?:大き|でか|デカ|多|高)い${ASKED}`,
  '高額な?(?:順|もの|事業|やつ|\\s)',
  '(?<!下)上位',
  'でかいの',
  'ベスト(?!プラクティス)',
  '(?<![a-z-])(?:largest|biggest|top)(?![a-z])',
]);
const SMALLEST = compile([
  `${MOST}${OF_MONEY}(?:${SMALL})${ENDING}`,
  '最小',
  '最少',
  '最低額?',
  '最安',
  `(?:${MONEY}額?)?(?:が|の)?(?:小さ|少な|安|低)い${ASKED}`,
  '(?:少額|低額)な?(?:順|もの|事業|やつ|\\s)',
  '最下位',
  '下位',
  'ワースト',
  'ボトム(?=[0-9\\s]|は|の|って|を|だけ|[?、。]|$)',
  'びり(?=[0-9]|は|の|って|から|[?、。]|$)|ビリ(?=[0-9]|は|の|って|から|[?、。]|$)',
  '(?<![a-z])smallest(?![a-z])',
]);

const IN_TIME = '(?:から)?(?:の|に|で)?(?:順番?)(?:に|で)?';
const BEGUN = '(?:始ま|始め|スタートし|開始し|開始され|やって)(?:った|た|て(?:い)?る|る)?';
const OLDEST = compile([
  `${MOST}(?:古く?(?:から)?い?|(?:昔|前|早く|早い(?:時期|年度?)?)から?)(?:の?(?:${BEGUN}|続(?:い|け)(?:て(?:い)?る|た)|ある))?`,
  `(?:始まり|開始|スタート)(?:年度?|時期)?(?:が|の)?、?(?:${MOST})?(?:早い|古い)(?:もの|やつ|事業|の(?=は|って|どれ|[?、。]|$))?(?:${IN_TIME})?`,
  `古い${IN_TIME}`,
  `(?:いつから(?:やって|始まって|続いて)?(?:い)?(?:る|た)?の?か?|${BEGUN}(?:年度?|時期)?の?|(?:開始|始期|スタート)(?:年度?|時期)?の?(?:早い|古い)?)順(?:番)?(?:に|で)?`,
  '最古の?',
  '(?<![a-z])oldest(?![a-z])',
]);
const NEWEST = compile([
  `${MOST}(?:新しく?い?|最近)(?:の?${BEGUN})?`,
  `(?:始まり|開始|スタート)(?:年度?|時期)?(?:が|の)?、?(?:${MOST})?(?:遅い|新しい)(?:もの|やつ|事業|の(?=は|って|どれ|[?、。]|$))?(?:${IN_TIME})?`,
  `新しい${IN_TIME}`,
  '(?<![a-z])newest(?![a-z])',
]);

/** Folded text without names → where the largest and the smallest are asked for. */
export function findSizeCues(text: string): SizeCues {
  return {
    largest: findAll(text, LARGEST, () => true as const),
    smallest: findAll(text, SMALLEST, () => true as const),
    oldest: findAll(text, OLDEST, () => true as const),
    newest: findAll(text, NEWEST, () => true as const),
  };
}

function compile(sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'gu');
}
