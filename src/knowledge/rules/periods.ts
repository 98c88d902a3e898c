// Rules on periods (事業期間): the years are those of the printed span.
import { ERAS } from '../../domain/fiscal-year.js';
import { problemAt } from '../parse/parsed.js';
import { forEachProgramme, type Rule } from './rule.js';

type Span = { readonly from: number | null; readonly to: number | null };

const SPAN = /^(?<from>[^~-]*)(?<dash>[~-])?(?<to>[^~-]*)$/u;
const YEAR = /^(?<era>[A-Z]|\p{Script=Han}{2})?(?<count>\d{1,2}|元|\d{4})(?:年度?)?$/u;

export const reportPeriodsUnlikePrint: Rule = forEachProgramme((programme) => {
  const { period } = programme.sound;
  if (!period) return [];
  const span = readPrintedPeriod(period.printed);
  if (!span) {
    const message = `事業期間の「${period.printed}」を読み取れません。「R1-R2」「R2」「S45-」のように書いてください。`;
    return [problemAt(programme, ['period', 'printed'], message)];
  }
  return (['from', 'to'] as const)
    .filter((end) => span[end] !== period[end])
    .map((end) =>
      problemAt(
        programme,
        ['period', end],
        `\`${end}\` の ${period[end]} が \`printed\` の「${period.printed}」と合いません。\`${end}: ${span[end]}\` ではありませんか。`,
      ),
    );
});

/**
 * A printed span of fiscal years → its western years: 「R1-R2」, 「R2-4」, 「R2」, 「S45-」 (no end), 「令和2年度～令和6年度」.
 * Null where it cannot be read.
 */
export function readPrintedPeriod(printed: string): Span | null {
  const text = printed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐‑–—―−ー〜～]/gu, '-');
  const { from = '', dash, to = '' } = SPAN.exec(text)?.groups ?? {};
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
