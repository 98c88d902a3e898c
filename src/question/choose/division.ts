// Reads whether sections, groups or policy areas are asked about as such, by what they have in programmes: 事業が一番多い課,
// 基本方針ごとの事業費, 国際経済課と総合販売戦略課はどっちが多い.

import type { Direction } from '../cues/ranks.js';
import type { Heard } from '../hear.js';
import type { Filter } from '../query.js';

export type Division = {
  readonly by: 'section' | 'group' | 'area' | 'document' | 'organisation';
  /** What the areas are called that are divided by, where none is named: 大項目. */
  readonly label: string;
  /** How many programmes they have is asked for, rather than what these cost. */
  readonly isNumber: boolean;
  /** From which end they are ranked or compared; null where they are only told. */
  readonly order: Direction | null;
  /** 「2番目に多い課」: the place that is asked for, counted from 1. */
  readonly place: number;
};

const KINDS: readonly (readonly [Division['by'], string])[] = [
  ['section', '(?:担当|所管|主管)?(?:課|部署)(?!題|程|税)'],
  ['group', '(?:グループ|班)'],
  ['area', '(?:(?:基本)?方針|大項目)'],
];
const MOST = '(?:一番|いちばん|最も|もっとも|最大|最小|最多|最少|多い|少ない|大きい|小さい|高い|でかい|トップ)';
/** What makes many of a kind: 課ごと, 課はいくつ, どの課が一番, 事業が多い課. */
function patternsOf(kind: string): readonly RegExp[] {
  return [
    `${kind}(?:別|ごと|毎|単位)`,
    `${kind}(?:の数|数)(?=は|を|って|も|[、。?]|$)`,
    `${kind}(?:は|って|が)?、?(?:全部で|ぜんぶで|全体で|合わせて)?(?:いくつ|幾つ|何(?:課|個|つ|グループ|部署|班))`,
    `いくつの${kind}`,
    `${kind}(?:の(?:名前|名称)|名|は何|って[0-9]つ|を?、?(?:全部|全て|すべて|ぜんぶ|一覧|リスト|列挙|挙げ|あげて|並べ))(?!の事業)`,
    `${kind}(?:の中)?で[^。?、]{0,10}${MOST}`,
    `(?:どの|どこの|何の)${kind}(?:が|は|の)[^。?]{0,14}${MOST}`,
    `(?:一番|いちばん|最も|もっとも|\\s+に)[^。、?]{0,12}(?:い|る|た|な)${kind}(?!の事業|で)`,
    `(?:予算|事業費|金額|額|国庫|事業|数)(?:が|の)(?:一番|最も)?(?:多|大き|高|少な|小さ)い${kind}(?!の事業|で)`,
  ].map((source) => new RegExp(source, 'u'));
}
const PATTERNS = KINDS.map(([by, kind]) => [by, patternsOf(kind)] as const);
const NUMBER =
  /(?:事業|取組|補助|プロジェクト)の?(?:数|件数|本数)|件数|本数|(?:事業|取組)(?:が|を|の)(?:一番|最も|いちばん|\s)*(?:多|少な|たくさん|持)|(?:事業|取組)(?:が|を|の)\s|(?:新規|重点|主要成果)(?:が|の)(?:一番|最も)?(?:多|少な)|何件|何本|何事業/u;

const EACH = /それぞれ|各々|両方(?:とも|の)/u;

/** What is divided; null where programmes themselves are asked about. */
export function readDivision({ untyped, cues, values }: Heard, filter: Filter): Division | null {
  // Groups do not begin; their programmes do.
  if (cues.oldest.length + cues.newest.length > 0) return null;
  const isNumber = NUMBER.test(untyped);
  const [ranked] = values.ranks;
  const kind = PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(untyped)))?.[0];
  const behind =
    ranked === undefined
      ? undefined
      : KINDS.find(([, word]) => new RegExp(`\\s${word}(?:は|って|が|を|$)`, 'u').test(untyped))?.[0];
  const order = ranked?.value.direction ?? readOrder(untyped);
  const isEach = EACH.test(untyped) && cues.list.length === 0 && (isNumber || asksTotals(untyped));
  const compares = cues.compare.length > 0 || /どちら|どっち/u.test(untyped) || (isNumber && order !== null);
  const by =
    kind ?? behind ?? (compares || isEach ? (listSeveral(filter) ?? (isNumber ? listHolders(filter) : null)) : null);
  if (by === null) return null;
  const label = /大項目/u.test(untyped) ? '大項目' : '基本方針';
  return {
    by,
    label,
    isNumber,
    order: order ?? (compares ? 'largest' : null),
    place: ranked?.value.from ?? 1,
  };
}

/** 「それぞれの予算の合計は」, but not 「それぞれの事業の予算」 */
function asksTotals(untyped: string): boolean {
  return !/事業(?!費)/u.test(untyped) || /合計|総額|小計|トータル/u.test(untyped);
}

function readOrder(untyped: string): Direction | null {
  if (/少な|小さ|最少|最小|低い/u.test(untyped)) return 'smallest';
  return /一番|いちばん|最も|もっとも|最大|最多|多|大き|高い|でかい|トップ/u.test(untyped) ? 'largest' : null;
}

/** The kind of which several are named. */
export function listSeveral({ sections, groups, areas }: Filter): Division['by'] | null {
  const numbers = new Set(areas.map(({ document, no }) => `${document}/${no}`));
  if (numbers.size > 1) return 'area';
  if (sections.length > 1) return 'section';
  return groups.length > 1 ? 'group' : null;
}

/** Documents or organisations side by side; what they cost stands under different years, and is not compared. */
export function listHolders({ documents, organisations }: Filter): Division['by'] | null {
  if (documents.length > 1 && organisations.length === 0) return 'document';
  return organisations.length > 1 && documents.length === 0 ? 'organisation' : null;
}
