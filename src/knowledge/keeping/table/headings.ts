// The heading of a column, as offices write it → what stands in the column. It must not know the cells.
import type { Flag } from '../../../domain/programme.js';
import { findFiscalYears } from '../../../language/fiscal-years.js';
import { fold } from '../../../language/fold.js';
import type { FundingPart } from '../facts/facts.js';

/** Columns of one text each, by the name of what they state. */
export type TextField =
  | 'id'
  | 'name'
  | 'aliases'
  | 'shortNames'
  | 'sections'
  | 'groups'
  | 'municipalities'
  | 'period'
  | 'overview'
  | 'results'
  | 'effect'
  | 'no'
  | 'area'
  | 'measure'
  | 'place'
  | 'relisted'
  | 'centre';

export type Meaning =
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'flag'; readonly flag: Flag }
  /** Year and kind (事業費, 予算額 …) as the heading says them, null where it does not. */
  | { readonly kind: 'budget'; readonly year: number | null; readonly name: string | null }
  | { readonly kind: 'funding'; readonly year: number | null; readonly part: FundingPart }
  /** Money in another unit than 千円. */
  | { readonly kind: 'wrong-unit'; readonly unit: string };

const TEXT_HEADINGS: Readonly<Record<TextField, readonly string[]>> = {
  id: ['id', '記号'],
  name: [
    '事業名',
    '事業名称',
    '事業の名称',
    '事業',
    '名称',
    '名前',
    '取組名',
    '取組',
    'プロジェクト名',
    'プロジェクト',
  ],
  aliases: ['別名', '別称', '旧名称'],
  shortNames: ['略称', '通称', '略称名'],
  sections: ['担当課', '担当課名', '担当課室', '担当', '担当部署', '所管課', '所管', '課名', '担当課所'],
  groups: ['グループ', 'グループ名', '担当グループ', '担当グループ名', '担当課グループ'],
  municipalities: ['関係市町村', '連携市町村', '市町村', '対象市町村'],
  period: ['事業期間', '期間', '実施期間', '実施年度', '事業年度'],
  overview: ['概要', '事業概要', '事業の概要', '事業内容', '事業の内容', '内容'],
  results: ['実績', '事業実績', '事業の実績', '取組実績', '実施実績'],
  effect: ['効果', '事業効果', '期待される効果', '期待する効果'],
  no: ['no', 'no.', '番号', '事業番号', '通し番号', '整理番号'],
  area: ['基本方針', '大項目', '区分', '基本方針番号', '方針', '基本方針no'],
  measure: ['施策', '施策の柱', '施策名'],
  place: ['頁', '掲載頁', 'ページ', '掲載ページ', '掲載箇所', '掲載場所', '出典', '該当頁', '該当ページ'],
  relisted: ['再掲', '再掲の別'],
  centre: ['21財団', '21財団への補助・委託', '財団への補助・委託', '21財団への補助委託'],
};

const FLAG_HEADINGS: Readonly<Record<string, Flag>> = {
  新規: 'new',
  新規事業: 'new',
  重点: 'priority',
  重点事業: 'priority',
  主要成果: 'major-result',
};

const FUNDING_HEADINGS: Readonly<Record<string, FundingPart>> = {
  国庫: 'national',
  国庫支出金: 'national',
  国費: 'national',
  その他: 'other',
  その他財源: 'other',
  その他特定財源: 'other',
  一般財源: 'general',
  一財: 'general',
};

const MONEY = /(事業費|予算額|予算|決算額|見込額|金額)$/u;
const UNIT = /[([【](?:単位[:：]?)?((?:千|百万|万|億)?円)[)\]】]/u;

/** Null for a heading that is not known. */
export function readHeading(heading: string): Meaning | null {
  const folded = fold(heading).replace(/\s/gu, '');
  const unit = UNIT.exec(folded)?.[1];
  const plain = folded.replace(UNIT, '').replace(/^財源内訳[:・/]?(?=.)/u, '');
  const years = findFiscalYears(plain);
  const [year] = years;
  const rest = (year ? plain.slice(0, year.start) + plain.slice(year.end) : plain).replace(/^[のの:・]|[:・]$/gu, '');
  const part = FUNDING_HEADINGS[rest];
  const isMoney = part !== undefined || MONEY.test(rest);
  if (isMoney && unit !== undefined && unit !== '千円') return { kind: 'wrong-unit', unit };
  if (part !== undefined) return { kind: 'funding', year: year?.value ?? null, part };
  if (MONEY.test(rest)) return { kind: 'budget', year: year?.value ?? null, name: nameKind(rest) };
  const flag = FLAG_HEADINGS[rest];
  if (flag) return { kind: 'flag', flag };
  const field = (Object.keys(TEXT_HEADINGS) as TextField[]).find((key) => TEXT_HEADINGS[key].includes(rest));
  return field ? { kind: 'text', field } : null;
}

/** 「金額」 names no kind; 「予算」 is what documents call 予算額. */
function nameKind(heading: string): string | null {
  return heading === '金額' ? null : heading === '予算' ? '予算額' : heading;
}
