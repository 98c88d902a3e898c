// Adds up figures that were told side by side: two that the texts of a programme print, one indicator of several programmes, or
// one in two years. The terms are shown, and nothing is added whose units or years differ.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Match, Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { type Figure, readFigure } from './told-figures.js';

/** More figures are not what was asked for one by one. */
const MOST = 4;

/** The answer with the sum in front; as it is where it does not come down to figures of one unit that were asked for. */
export function tellTotal(answer: Answer, query: Query): Answer {
  const { subjects } = query;
  if (answer.kind !== 'answer' || subjects.kind !== 'found' || !subjects.matches.every(isSingledOut)) return answer;
  const figures = chooseTerms(answer.facts.flatMap(readFigure), query);
  return figures.length < 2 || !figures.every((figure) => isAskedFor(figure, query))
    ? answer
    : { ...answer, lead: `${add(figures)}\n${answer.lead}` };
}

/** Whether figures of a programme are singled out, and not all that it has. */
function isSingledOut({ programme, indicators }: Match): boolean {
  return indicators.length > 0 || programme.indicators.length === 0;
}

/** Whether a word of the question stands in what the figure counts: 訪問件数 are no 相談件数. */
function isAskedFor({ name }: Figure, { terms }: Query): boolean {
  const key = makeMatchKey(name.split(' ').slice(1).join(' ') || name);
  return terms.some(
    ({ nominal, alternatives }) => nominal && alternatives.some((word) => word.length >= 2 && key.includes(word)),
  );
}

/** One figure of each thing that is asked about, all of one period; or one thing in each year asked for. Empty for none. */
function chooseTerms(figures: readonly Figure[], { years, detail }: Query): readonly Figure[] {
  const units = detail.counters.flat();
  const counted = figures.filter(({ unit }) => units.length === 0 || units.includes(unit));
  const names = [...new Set(counted.map(({ name }) => name))];
  const asked = counted.filter(({ period }) => years.length === 0 || period === null || years.includes(Number(period)));
  if (names.length === 1) return years.length > 1 && asked.length === years.length ? asked : [];
  const terms = ofOnePeriod(asked, names, years);
  const isAlike = terms.every(({ unit }) => unit === terms[0]?.unit);
  return isAlike && terms.length === names.length && terms.length <= MOST ? terms : [];
}

/** The figures of the year asked for, or of the latest that all have. */
function ofOnePeriod(
  figures: readonly Figure[],
  names: readonly string[],
  years: readonly FiscalYear[],
): readonly Figure[] {
  if (years.length > 1) return [];
  const periods = [...new Set(figures.map(({ period }) => period))].toSorted((a, b) =>
    (b ?? '').localeCompare(a ?? ''),
  );
  const whole = periods.map((period) => figures.filter((figure) => figure.period === period));
  return whole.find(({ length }) => length === names.length) ?? [];
}

/** 「合計は 565件です（訪問診療件数（浪岡病院） 167件 + …）。」 */
function add(figures: readonly Figure[]): string {
  const [first] = figures;
  const isOverTime = new Set(figures.map(({ name }) => name)).size === 1;
  const sum = Math.round(figures.reduce((all, { value }) => all + value, 0) * 1000) / 1000;
  const terms = figures.map(
    ({ name, period, value, unit }) =>
      `${isOverTime ? formatFiscalYear(Number(period)) : name} ${value.toLocaleString('en-US')}${unit}`,
  );
  const period = isOverTime ? null : (first?.period ?? null);
  const when = period === null ? '' : `${formatFiscalYear(Number(period))}、`;
  return `合計は ${sum.toLocaleString('en-US')}${first?.unit ?? ''}です（${when}${terms.join(' + ')}）。`;
}
