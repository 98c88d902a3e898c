// A fiscal year (年度): April to March, named by the western year it begins in. 2020 is 令和2年度.
import { z } from 'zod';

export const fiscalYearSchema = z.int().min(1926).max(2100);

export type FiscalYear = z.infer<typeof fiscalYearSchema>;

/** The eras whose first fiscal year falls in the given western year, newest first. */
export const ERAS = [
  { name: '令和', letter: 'R', firstYear: 2019 },
  { name: '平成', letter: 'H', firstYear: 1989 },
  { name: '昭和', letter: 'S', firstYear: 1926 },
] as const;

/** 2020 → 「令和2年度」; 2019 → 「令和元年度」. */
export function formatFiscalYear(year: FiscalYear): string {
  const era = ERAS.find((candidate) => year >= candidate.firstYear);
  if (!era) return `${year}年度`;
  const count = year - era.firstYear + 1;
  return `${era.name}${count === 1 ? '元' : count}年度`;
}
