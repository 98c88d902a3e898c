// Reads which places of a ranking are asked for: 2番目に大きい, 1位と2位, 下から3番目, 上位5, ○○の次に大きい.
import { NUMERAL, parseNumeral } from '../../language/numerals.js';
import { type Found, findAll } from '../../language/span.js';

/** 「大きい順に」 asks for all, however many there are. */
export const MOST_PLACES = 1_000_000;

export type Direction = 'largest' | 'smallest';

/** From one place of a ranking to another, counted from 1. */
export type RankPlaces = {
  readonly from: number;
  readonly to: number;
  /** Null where other words say it, or none. */
  readonly direction: Direction | null;
  /** 「○○の次に大きい」: counted from what is named, where something is. */
  readonly isNext: boolean;
  /** 「2番目に古い」: a place in the order of time, the earliest first where it is the smallest. */
  readonly isOfTime: boolean;
};

const SMALL = '小さ|少な|安|低';
/** 古い, 新しい */
const TIME = '古|新し';
const OLD = /古/u;
const SIZE = `大き|多|高|でか|デカ|${SMALL}`;
const MONEY =
  '(?:お金|予算額?|事業費(?:見込額)?|金額|額|費用|規模|国庫(?:支出金?)?|国費|一般財源|県費|その他財源|件数|数)(?:が|の|は|も|を|で)?';
const ORDINAL = '(?:番目|番め|つ目|個目|位)';
/** 2番目に予算が大きい */
const NTH_BY_SIZE = new RegExp(
  `(?<nth>(?:(上|下)から(?:数えて)?)?第?(${NUMERAL})${ORDINAL})(?:に|の|で)?(?:${MONEY})?(?<size>(${SIZE}|${TIME})い?)`,
  'dgu',
);
/** 下から3番目, 上から2つ */
const FROM_END = new RegExp(
  `(上|下)から(?:順に|数えて)?(${NUMERAL})(?:(${ORDINAL}|番)(?!まで)|(?:つ|件|本|個|事業|位まで|番目まで)?)`,
  'gu',
);
/** 1位と2位, 3位まで, 2位は; 2位の担当課 only points at a list. */
const PLACES = new RegExp(
  `第?(${NUMERAL})位(?:(?:と|から|~|-|、|・|および|及び)第?(${NUMERAL})位(?:まで)?|(まで)|(?=は|って|を|も|に|で|だ|[、。?]|$))`,
  'gu',
);
/** 1番目 in 1番目と2番目に大きい */
const PAIRED = new RegExp(`第?(${NUMERAL})${ORDINAL}(?=(?:と|、|や)第?${NUMERAL}${ORDINAL})`, 'gu');
/** 予算3番目は */
const NTH_OF_MONEY = new RegExp(`${MONEY}(?:順で?)?(${NUMERAL})番目(?!に)(?=は|の|って|を|も|だ|で|[?、。]|$)`, 'gu');
/** 2番目まで, 上位5, 大きい順に3つ */
const FIRST = new RegExp(
  `(${NUMERAL})番目(?:も|まで)|(?<=(?:い|額な?)順(?:に|で)[^。?\\n]{0,20})(${NUMERAL})(?=(?:つ|件|本|個)(?!目))|(?<=(?:トップ|上位|下位|ベスト|ワースト|ボトム|ビリ|びり|top\\s?|(?:${SIZE})い(?:順|(?:ほう|方)から)(?:順に|に|で)?))(${NUMERAL})|(?<=(?:${SIZE})い(?:もの|やつ|事業|の)(?:を|から|、)?)(${NUMERAL})(?=(?:つ|件|本|個)(?!目))|(${NUMERAL})(?:つ|件|本|事業)?(?:の)?上位`,
  'gu',
);
/** 大きい順に: all of them. */
const IN_ORDER = new RegExp(`(?<=(${SIZE})(?:い|額な?))順番?(?:に|で)?`, 'gu');
/** 次に大きい: one further. */
const NEXT = new RegExp(`次に(?:${MONEY})?(${SIZE})い?`, 'gu');

/** Folded text without names → the places it asks for, each stretch of text read once. */
export function findRankPlaces(text: string): readonly Found<RankPlaces>[] {
  const found = [
    ...findNthBySize(text),
    ...findAll(text, FROM_END, ([, end, place, ordinal]) =>
      at(ordinal === undefined ? '1' : place, place, directionOf(end, undefined)),
    ),
    ...findAll(text, PLACES, ([, from, to, upTo]) => at(upTo === undefined ? from : '1', to ?? from, null)),
    ...findAll(text, PAIRED, ([, place]) => at(place, place, null)),
    ...findAll(text, NTH_OF_MONEY, ([, place]) => at(place, place, null)),
    ...findAll(text, FIRST, (match) => at('1', match.slice(1).find(Boolean), null)),
    ...findAll(text, NEXT, ([, size]) => next(directionOf(undefined, size))),
  ];
  const apart = found.filter(
    ({ start, end }, place) => !found.slice(0, place).some((other) => start < other.end && other.start < end),
  );
  return apart.length > 0 ? apart : findAll(text, IN_ORDER, ([, size]) => all(directionOf(undefined, size)));
}

/** The ordinal and the word for the size; what stands between them says what is measured, and is read by others. */
function findNthBySize(text: string): readonly Found<RankPlaces>[] {
  return [...text.matchAll(NTH_BY_SIZE)].flatMap(({ 2: end, 3: place, 5: size, indices }) => {
    const isOfTime = new RegExp(TIME, 'u').test(size ?? '');
    const value = at(
      place,
      place,
      isOfTime ? (OLD.test(size ?? '') ? 'smallest' : 'largest') : directionOf(end, size),
      isOfTime,
    );
    const spans = [indices?.groups?.['nth'], indices?.groups?.['size']];
    return spans.flatMap((span) => (span && value ? [{ start: span[0], end: span[1], value }] : []));
  });
}

function at(from = '', to = '', direction: Direction | null, isOfTime = false): RankPlaces | null {
  const [first, last] = [parseNumeral(from), parseNumeral(to)];
  if (first === null || last === null || first < 1 || last < first) return null;
  return { from: first, to: last, direction, isNext: false, isOfTime };
}

function all(direction: Direction | null): RankPlaces {
  return { from: 1, to: MOST_PLACES, direction, isNext: false, isOfTime: false };
}

function next(direction: Direction | null): RankPlaces {
  return { from: 2, to: 2, direction, isNext: true, isOfTime: false };
}

/** 下から3番目 counts from the smallest, whatever it is called. */
function directionOf(end: string | undefined, size: string | undefined): Direction | null {
  if (end !== undefined) return end === '下' ? 'smallest' : 'largest';
  if (size === undefined) return null;
  return new RegExp(SMALL, 'u').test(size) ? 'smallest' : 'largest';
}
