// Figures of one document under one name → two of them that cannot both be right: a record that a later and lesser record
// denies, or one figure given once for a fiscal year (年度) and once for a calendar year (年).
import type { PrintedFigure } from './printed-figures.js';

export type Pair = readonly [PrintedFigure, PrintedFigure];
/** Higher is more of it, or lower is. */
type Direction = 1 | -1;

const HIGHEST = /最高|最多|最大/u;
const LOWEST = /最低|最少|最小/u;
const YEAR = /(?:令和|平成|昭和)?(?:\d+|元)年(?<fiscal>度?)/u;

/** The first such pair; null where there is none. */
export function findImpossiblePair(figures: readonly PrintedFigure[]): Pair | null {
  return findPair(figures, isDeniedBy) ?? findPair(figures, isOfAnotherYear);
}

function findPair(
  figures: readonly PrintedFigure[],
  isPair: (one: PrintedFigure, other: PrintedFigure) => boolean,
): Pair | null {
  for (const one of figures) {
    const other = figures.find((figure) => figure.document === one.document && isPair(one, figure));
    if (other) return [one, other];
  }
  return null;
}

function isDeniedBy(record: PrintedFigure, later: PrintedFigure): boolean {
  const direction = readDirection(record);
  return (
    direction !== null &&
    direction === readDirection(later) &&
    record.unit === later.unit &&
    record.period !== null &&
    later.period !== null &&
    record.period < later.period &&
    (record.value - later.value) * direction > 0
  );
}

function readDirection({ name, printed }: PrintedFigure): Direction | null {
  const text = `${name} ${printed}`;
  if (HIGHEST.test(text)) return 1;
  return LOWEST.test(text) ? -1 : null;
}

function isOfAnotherYear(one: PrintedFigure, other: PrintedFigure): boolean {
  const [a, b] = [YEAR.exec(one.printed)?.groups, YEAR.exec(other.printed)?.groups];
  const isSame = one.unit === other.unit && one.value === other.value && one.period === other.period;
  return isSame && a !== undefined && b !== undefined && a['fiscal'] !== '' && b['fiscal'] === '';
}
