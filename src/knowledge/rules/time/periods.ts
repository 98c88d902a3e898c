// Rules on periods (事業期間): the years are those of the printed span.
import { ERAS } from '../../../domain/fiscal-year.js';
import { findFiscalYears } from '../../../language/fiscal-years.js';
import { fold } from '../../../language/fold.js';
import { problemAt } from '../../parse/parsed.js';
import { forEachProgramme, type Rule } from '../rule.js';

type Span = { readonly from: number | null; readonly to: number | null };

const SPAN = /^(?<from>[^-]*)(?<dash>-)?(?<to>[^-]*)$/u;
const YEAR = /^(?<era>[A-Z]|\p{Script=Han}{2})?(?<count>\d{1,2}|元|\d{4})(?:年度?)?$/u;

/** What a span is made of; where anything else stands, the document says the period in words. */
const SPAN_ONLY = /^[\p{Lu}\d元年度令和平成昭-]+$/u;

export const reportPeriodsUnlikePrint: Rule = forEachProgramme((programme) => {
  const { period } = programme.sound;
  if (!period) return [];
  const span = readPrintedPeriod(period.printed);
  if (!span && SPAN_ONLY.test(simplifySpan(period.printed))) {
    const message = `事業期間の「${period.printed}」を読み取れません。「R1-R2」「R2」「S45-」のように書いてください。`;
    return [problemAt(programme, ['period', 'printed'], message)];
  }
  const named = findFiscalYears(fold(period.printed)).map(({ value }) => value);
  return (['from', 'to'] as const).flatMap((end) => {
    const year = period[end];
    // January to March of a calendar year belong to the fiscal year before.
    const isPrinted = span ? span[end] === year : year === null || named.includes(year) || named.includes(year + 1);
    if (isPrinted) return [];
    const advice = span ? `\`${end}: ${span[end]}\` ではありませんか。` : '資料を見てどちらかを直してください。';
    const message = `\`${end}\` の ${year} が \`printed\` の「${period.printed}」と合いません。${advice}`;
    return [problemAt(programme, ['period', end], message)];
  });
});

/**
 * A printed span of fiscal years → its western years: 「R1-R2」, 「R2-4」, 「R2」, 「S45-」 (no end), 「令和2年度～令和6年度」.
 * Null where it cannot be read.
 */
export function readPrintedPeriod(printed: string): Span | null {
  const { from = '', dash, to = '' } = SPAN.exec(simplifySpan(printed))?.groups ?? {};
  const first = readYear(from, null);
  const last = readYear(to, from);
  const isReadable = (first !== null || from === '') && (last !== null || to === '') && (first ?? last) !== null;
  if (!isReadable || (first !== null && last !== null && first > last)) return null;
  return { from: first, to: dash ? last : first };
}

/** A year without an era has that of the year before it: 「R2-4」. */
function readYear(text: string, before: string | null): number | null {
  const { era, count } = YEAR.exec(text)?.groups ?? {};
  if (count === undefined) return null;
  if (era === undefined && count.length === 4) return Number(count);
  const name = era ?? (before === null ? undefined : YEAR.exec(before)?.groups?.['era']);
  const firstYear = ERAS.find((candidate) => candidate.name === name || candidate.letter === name)?.firstYear;
  return firstYear === undefined ? null : firstYear + (count === '元' ? 1 : Number(count)) - 1;
}

function simplifySpan(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐‑–—―−ー〜~]/gu, '-');
}
