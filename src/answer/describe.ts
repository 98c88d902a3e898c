// Short Japanese phrases for the parts of a programme, used wherever it is spoken of.
import type { Budget } from '../domain/budget.js';
import type { Document } from '../domain/document.js';
import { formatFiscalYear } from '../domain/fiscal-year.js';
import { formatThousandYen } from '../domain/money.js';
import type { Flag, Programme } from '../domain/programme.js';

export const FLAG_NAMES: Readonly<Record<Flag, string>> = {
  new: '新規',
  priority: '重点',
  'major-result': '主要成果',
  'centre-full': '21財団への補助・委託 ○',
  'centre-part': '21財団への補助・委託 △（予算の一部を補助・委託）',
};

export const FUNDING_NAMES = { national: '国庫', other: 'その他', general: '一般財源' } as const;

/** 「地域産業課 創業支援グループ、労政・能力開発課」; empty when the document names no section. */
export function describeSections(programme: Programme): string {
  return programme.sections
    .map(({ section, groups }) => (groups.length === 0 ? section : `${section} ${groups.join('・')}`))
    .join('、');
}

/** 「201千円」, or 「—」 as printed where there is no amount. */
export function describeAmount({ amount, printed }: Budget): string {
  return amount === null ? describeBlank(printed) : formatThousandYen(amount);
}

/** 「—」 for what is printed as such, 「（空欄）」 for a blank cell. */
export function describeBlank(printed: string): string {
  return printed === '' ? '（空欄）' : `「${printed}」`;
}

/** 「令和元年度から令和3年度まで（R1-R3）」 */
export function describePeriod(programme: Programme): string | null {
  const { period } = programme;
  if (!period) return null;
  const { from, to, printed } = period;
  if (from !== null && from === to) return `${formatFiscalYear(from)}の単年度（${printed}）`;
  const start = from === null ? '' : `${formatFiscalYear(from)}から`;
  const end = to === null ? '（終了年度の記載なし）' : `${formatFiscalYear(to)}まで`;
  return `${start}${end}（${printed}）`;
}

/** 「基本方針④（創業・新事業の創出）」, 「大項目8（中小企業再生支援協議会事業）」; by its number alone if the document has none such. */
export function describeArea({ areas, areaLabel }: Document, no: number): string {
  const area = areas.find((candidate) => candidate.no === no);
  const number = areaLabel === '基本方針' ? ('①②③④⑤⑥⑦⑧'[no - 1] ?? no) : no;
  return `${areaLabel}${number}${area === undefined ? '' : `（${area.shortNames[0] ?? area.name}）`}`;
}

/** What tells a programme from others of a like name: organisation, section, year and amount. */
export function describeHint(programme: Programme, documentTitle: string): string {
  const section = programme.sections[0]?.section;
  return [programme.organisation, section, `${documentTitle} ${programme.place}`].filter(Boolean).join('・');
}

/** Recorded contradictions of the documents about what is meant, a line each, both values with their places. */
export function describeContradictions(programme: Programme, isAbout: (about: string) => boolean): readonly string[] {
  return programme.discrepancies
    .filter(({ about }) => isAbout(about))
    .map(
      ({ about, statements }) =>
        `資料の食い違い（${about}）: ${statements.map(({ printed, place }) => `${place}では「${printed}」`).join('、')}`,
    );
}
