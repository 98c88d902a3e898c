// Reads the values a question states in so many words: fiscal years, amounts with their bounds, numbers of policy areas,
// listings and pages, and the places of a ranking.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { findAmounts } from '../../language/amounts.js';
import { findFiscalYears } from '../../language/fiscal-years.js';
import { NUMERAL, parseNumeral } from '../../language/numerals.js';
import { type Found, findAll } from '../../language/span.js';
import { findPeriodEdges, type PeriodEdge } from '../filter/period-edges.js';
import type { AmountBound } from '../query.js';
import { findRankPlaces, type RankPlaces } from './ranks.js';

export type TypedValues = {
  readonly years: readonly Found<FiscalYear>[];
  readonly amounts: readonly Found<AmountBound>[];
  /** What is paid to each, in thousand yen: 10万円ずつ配った. */
  readonly grants: readonly Found<number>[];
  readonly areas: readonly Found<readonly number[]>[];
  /** 大項目2 */
  readonly items: readonly Found<readonly number[]>[];
  readonly numbers: readonly Found<number>[];
  readonly pages: readonly Found<string>[];
  readonly ranks: readonly Found<RankPlaces>[];
  /** 柱2, 戦略の柱3 */
  readonly pillars: readonly Found<number>[];
  /** 観光の柱: those that are called by a word, and by no number. */
  readonly calledPillars: readonly Found<number>[];
  /** プロジェクトが1つしかない */
  readonly projects: readonly Found<number>[];
  /** 令和2年度で終わる: its year is none that figures are asked of. */
  readonly edges: readonly Found<PeriodEdge>[];
  /** 「10万円ずつ配った」: what each is given is not what a programme costs. */
  readonly handedOut: readonly Found<true>[];
  /** 「R2だけ」「単年度」 */
  readonly singleYear: readonly Found<true>[];
};

/** 基本方針4, 方針の4番, 4つ目の基本方針; of several, digits alone: 基本方針⑥⑦ is 67 when folded. */
const AREA =
  /(?:基本方針[のは]?|(?:basic )?polic(?:y|ies) )\s?(?:第)?([0-9](?:(?:[・、,と及び\s]|and)*[0-9])*)(?![0-9])(?:番目?|つ目)?|方針の?([0-9]{1,2})(?![0-9])(?:番目?|つ目)?|([0-9一二三四五六七八]{1,2})(?:番目?|つ目)の(?:基本)?方針/gu;
/** 方針5から8まで */
const AREA_SPAN = /方針の?([1-9])番?(?:から|~|-)(?:基本方針|方針)?の?([1-9])番?(?:まで)?/gu;
/** 大項目2, 2番目の大項目; of several, 大項目1と2 */
const ITEM =
  /大項目[のは]?\s?(?:第)?([1-9](?:[・、,と及び\s]*[1-9])*)(?![0-9])(?:番目?|つ目)?|([1-9])(?:番目?|つ目)の大項目/gu;
/** No.35, 事業番号35, 35番の */
const NUMBER =
  /(?<![a-z])(?:no\.?|番号|事業番号)\s?([0-9]{1,3})(?![0-9,])|(?<![0-9,.第の])([0-9]{2,3})番(?=の|は|を|「|に|で)|(?<![0-9,.第]|方針の?)([0-9]{1,3})番(?=と[0-9]{1,3}番の?事業|の?事業)/gu;
const ZERO =
  /(?<!(?:財源|国庫|支出金|国費|県費|一財|お金)(?:が|は|の)?)(?:が|は|の)?(?:ゼロ|零)(?:円|千円)?|(?<=(?:予算|額|費)(?:が|は|の|:)?)0(?![0-9.,])(?:円|千円)?/gu;
const NO_AMOUNT: AmountBound = { comparison: 'equal', amountThousandYen: 0 };
/** 1円も入っていない speaks of no amount. */
const ONE_YEN = 0.001;
const HANDED_OUT =
  /^(?:ずつ|を)(?:を|ずつ)?(?:現金で|一律に?|1回|直接)?(?:配|給付|支給|もら|貰|渡|くれ|あげ|受け取|振り込)/u;
const PAGE = /(?:(?<![a-z])p\.?\s?([0-9]{1,3})(?![0-9a-z])|([0-9]{1,3})\s?(?:頁|ページ))/gu;
/** 柱2, 柱の2番目, 2つ目の柱, 柱(8番目) */
const PILLAR =
  /(?:戦略の)?柱[のは]?\s?[(「]?(?:第)?([0-9]{1,2})(?![0-9-]|(?:つ|本)(?![目め]))(?:番[目め]?|つ[目め]|本[目め])?[)」]?|([0-9一二三四五六七八]{1,2})(?:番[目め]?|つ[目め]|本[目め]|個[目め])の柱/gu;
const PROJECTS = new RegExp(`プロジェクトが(${NUMERAL})(?:つ|件|個|本)`, 'gu');
const SINGLE_YEAR =
  /単年度?|(?<=年度?|[rh][0-9]{1,2})限り(?=の)|(?<=年度?|[rh][0-9]{1,2}|単年)(?:だけ|のみ)(?=の|で|は|やった|実施)/gu;

/** What stands behind an amount that somebody gets, and before it. */
const GIVEN = /^(?:ずつ|[をがも]?(?:もら|配|支給|給付|交付|渡|受け取|出(?:る|た|す|し(?:て|た))))/u;
const TO_EACH = /(?:一律|1(?:人|社|件|店|世帯|法人|事業者)(?:に|あたり|当たり|につき)?)、?\s*$/u;

/** Folded text without names → the values it states. */
export function findTypedValues(text: string): TypedValues {
  const areas = [
    ...findAll(text, AREA, ([, several, one, ordinal]) => readAreas(several ?? one ?? ordinal ?? '')),
    ...findAll(text, AREA_SPAN, ([, first, last]) => listSpan(Number(first), Number(last))),
  ];
  const edges = findPeriodEdges(text);
  const grants = findAmounts(text).filter(
    ({ start, end }) => GIVEN.test(text.slice(end)) || TO_EACH.test(text.slice(0, start)),
  );
  const pages = findAll(text, PAGE, (match) => `${Number(match[1] ?? match[2])}頁`);
  return {
    years: findFiscalYears(text).filter(
      ({ start, end }) => !edges.some((edge) => edge.start <= start && end <= edge.end),
    ),
    edges,
    amounts: [
      ...readBounds(text).filter(({ start }) => !grants.some((grant) => grant.start === start)),
      ...findAll(text, ZERO, () => NO_AMOUNT),
    ],
    grants,
    areas,
    items: findAll(text, ITEM, ([, several, ordinal]) => readAreas(several ?? ordinal ?? '')),
    numbers: findAll(text, NUMBER, (match) => Number(match[1] ?? match[2] ?? match[3])),
    pages,
    ranks: findRankPlaces(text),
    pillars: findAll(text, PILLAR, (match) => parseNumeral(match[1] ?? match[2] ?? '')),
    calledPillars: [],
    projects: findAll(text, PROJECTS, (match) => parseNumeral(match[1] ?? '')),
    handedOut: findAmounts(text).flatMap(({ start, end }) =>
      HANDED_OUT.test(text.slice(end)) ? [{ start, end, value: true as const }] : [],
    ),
    singleYear: findAll(text, SINGLE_YEAR, () => true as const),
  };
}

/** All numbers from one to another. */
function listSpan(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

/** 「6・7」 and 「67」 are two areas; 「10」 and 「九」 are one, whether there is such an area or not. */
function readAreas(text: string): readonly number[] | null {
  if (!/^[1-9]/u.test(text) || text.includes('0')) {
    const number = parseNumeral(text);
    return number === null ? null : [number];
  }
  return [...text.matchAll(/[1-9]/gu)].map(Number);
}

/** 「5千万円から1億円」 is a span, 「1億円台」 one up to the next of its first digit. */
function readBounds(text: string): readonly Found<AmountBound>[] {
  const found = findAmounts(text);
  return found.flatMap((one, place) => {
    const [before, after] = [found[place - 1], found[place + 1]];
    const joins = (first?: Found<number>, second?: Found<number>) =>
      first !== undefined && second !== undefined && /^\s*(?:から|~|-)\s*$/u.test(text.slice(first.end, second.start));
    if (joins(one, after)) return [bound(one, 'atLeast')];
    if (joins(before, one)) return [bound(one, 'atMost')];
    if (text.startsWith('台', one.end)) return readBand(one);
    return readBound(text, one);
  });
}

function bound({ start, end, value }: Found<number>, comparison: AmountBound['comparison']): Found<AmountBound> {
  return { start, end, value: { comparison, amountThousandYen: value } };
}

function readBand(found: Found<number>): readonly Found<AmountBound>[] {
  const band = { ...found, end: found.end + 1 };
  const next = found.value + 10 ** Math.floor(Math.log10(found.value));
  return [bound(band, 'atLeast'), bound({ ...band, value: next }, 'under')];
}

/** What follows an amount says how a budget must compare with it; nothing means exactly that amount. */
function readBound(text: string, found: Found<number>): readonly Found<AmountBound>[] {
  const rest = text.slice(found.end);
  if ((found.value === ONE_YEN && rest.startsWith('も')) || HANDED_OUT.test(rest)) return [];
  const bounds: readonly [AmountBound['comparison'], RegExp][] = [
    ['over', /^(?:を|より)?(?:超|上回|オーバー|大き|多|高)[^\s、。?]{0,2}/u],
    ['atLeast', /^以上/u],
    [
      'under',
      /^(?:未満|(?:に|も|にも)?(?:満た|届か|達し)(?:な[いくか]|ず)|より(?:小さ|少な|安|低)[いく]?|を?(?:下回|切)[るっ]?)/u,
    ],
    ['atMost', /^(?:以下|以内|まで)/u],
  ];
  for (const [comparison, pattern] of bounds) {
    const length = pattern.exec(rest)?.[0].length;
    if (length !== undefined) {
      return [{ start: found.start, end: found.end + length, value: { comparison, amountThousandYen: found.value } }];
    }
  }
  return [{ ...found, value: { comparison: 'equal', amountThousandYen: found.value } }];
}

/** 「①の表」, 「⑥⑦」 → 「基本方針1の表」, 「基本方針67」: folding would make plain digits of them. Works on unfolded text. */
export function expandCircledAreas(text: string): string {
  return plainCircles(text).replace(
    /(?:基本方針)?(?<![-－0-9])([①-⑧]+)(?=[のにではがをもやと、から（(はだ)）]|だけ|$|[?？])/gu,
    (_, circled: string) => {
      return `基本方針${[...circled].map((digit) => (digit.codePointAt(0) ?? 0) - 0x245f).join('')}`;
    },
  );
}

/** Sans-serif and filled circled digits are the same digits: ➂, ❸. */
function plainCircles(text: string): string {
  return text.replace(/[➀-➉❶-❿]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String.fromCodePoint(0x2460 + code - (code >= 0x2780 ? 0x2780 : 0x2776));
  });
}
