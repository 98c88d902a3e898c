// Reads what portion of many is asked for: what is left of a sum without one source of funding (国庫を除いた合計), or what share of a
// whole a source pays (国庫の割合) or some of them make up (新規は全体の何割).
import type { Heard } from '../hear.js';
import { type Filter, type FundingSource, hasOwnConditions, type Subjects } from '../query.js';
import { isGrouped } from './choose.js';

export type Portion = {
  readonly kind: 'rest' | 'share' | 'split';
  /** The source that is left out, or whose share is asked for; null where that of programmes is, or what each pays. */
  readonly source: FundingSource | null;
};

const SOURCES: readonly (readonly [FundingSource, string])[] = [
  ['national', '(?:国庫(?:支出金|補助金?)?|国費|国の(?:お金|金|補助金?|支出金?))'],
  ['other', '(?:その他(?:の)?(?:財源)?|特定財源)'],
  ['general', '(?:一般財源|一財|県費)'],
];
const WITHOUT =
  '(?:の?(?:分|部分|額))?(?:だけ)?(?:を|は)?、?(?:除(?:い|く|き|外)|引(?:い|く|き)|差し?引|控除|抜(?:い|く|き)|のぞ(?:い|く|き))';
const REST = SOURCES.map(([source, words]) => [source, new RegExp(words + WITHOUT, 'u')] as const);
const AMOUNT = /合計|総額|いくら|幾ら|なんぼ|額|トータル|何[千億万]?円/u;
const SHARE = /割合|比率|何割|何%|何パー|シェア|占め/u;

/** The source whose amount is taken off, in folded text without names: 国費を引いたら. */
export function findTakenOff(untyped: string): FundingSource | undefined {
  return REST.find(([, pattern]) => pattern.test(untyped))?.[0];
}

/** Null where no portion is asked for, or of one programme that is found. */
export function readPortion({ untyped, cues }: Heard, filter: Filter, subjects: Subjects): Portion | null {
  if (!isOpen(subjects, filter)) return null;
  const left = findTakenOff(untyped);
  const others = cues.funding.filter(({ value }) => value !== left);
  // 国庫を引いた一般財源: that is an amount of its own.
  if (left !== undefined && others.length === 0 && (AMOUNT.test(untyped) || cues.sum.length > 0))
    return { kind: 'rest', source: left };
  const sources = [...new Set(cues.funding.map(({ value }) => value))].filter((source) => source !== left);
  const isSplit = sources.length > 1 || (sources.length === 0 && /財源/u.test(untyped));
  const isWhole =
    (isGrouped(filter) || filter.documents.length > 0) && filter.funding.length === 0 && cues.list.length === 0;
  const isOfEach = /(?<!全)事業(?!費)|取組|(?<!財源)(?:ごと|別)/u.test(untyped);
  if (isSplit && isWhole && !isOfEach) return { kind: 'split', source: null };
  if (!SHARE.test(untyped) || !hasOwnConditions(filter)) return null;
  return sources.length > 1 ? null : { kind: 'share', source: sources[0] ?? null };
}

/** Whether no programme is meant by itself: what is only described is not, where a section or an area is named. */
function isOpen(subjects: Subjects, filter: Filter): boolean {
  if (subjects.kind === 'none' || subjects.kind === 'missing') return true;
  if (subjects.kind === 'statements' || subjects.kind === 'topic' || !isGrouped(filter)) return false;
  return subjects.matches.every(({ isNamed }) => !isNamed);
}
