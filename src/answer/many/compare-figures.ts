// Says of two figures that were told side by side which is larger, and by how much: two indicators of one programme, one
// indicator of two programmes, or one in two years.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Answer } from '../answer.js';
import { type Figure, readFigure, shorten } from './told-figures.js';

/** The answer with the difference in front; as it is where it does not come down to two figures of one unit. */
export function tellDifference(answer: Answer, years: readonly FiscalYear[]): Answer {
  if (answer.kind !== 'answer') return answer;
  const pair = choosePair(answer.facts.flatMap(readFigure), years);
  return pair === null || tellsChange(answer.details, pair)
    ? answer
    : { ...answer, lead: `${compare(...pair)}\n${answer.lead}` };
}

/** Whether a line says already how much the one figure changed to the other. */
function tellsChange(details: readonly string[], [{ name, value }, other]: readonly [Figure, Figure]): boolean {
  const difference = Math.abs(Math.round((value - other.value) * 1000) / 1000).toLocaleString('en-US');
  return (
    name === other.name &&
    details.some((line) => line.includes(`、${difference}`) && /(?:増えて|減って)います。$/u.test(line))
  );
}

/** Two figures of one period, the latest that is asked for; or one of two periods that are. */
function choosePair(figures: readonly Figure[], years: readonly FiscalYear[]): readonly [Figure, Figure] | null {
  const names = [...new Set(figures.map(({ name }) => name))];
  const asked =
    years.length === 0 ? figures : figures.filter(({ period }) => period === null || years.includes(Number(period)));
  const periods = [...new Set(asked.map(({ period }) => period))].toSorted((a, b) => (b ?? '').localeCompare(a ?? ''));
  const pairs =
    names.length === 2
      ? periods.map((period) => asked.filter((figure) => figure.period === period))
      : names.length === 1 && years.length === 2
        ? [asked]
        : [];
  // Of two times, where there is no figure of one; it is said beside the difference.
  const apart = names.length === 2 && asked.length === 2 ? asked : undefined;
  const [first, second] = pairs.find(({ length }) => length === 2) ?? apart ?? [];
  return first && second && first.unit === second.unit ? [first, second] : null;
}

function compare(first: Figure, second: Figure): string {
  const [larger, smaller] = first.value >= second.value ? [first, second] : [second, first];
  const isOverTime = first.name === second.name;
  const isApart = !isOverTime && first.period !== second.period;
  const call = (one: Figure) =>
    isOverTime ? formatFiscalYear(Number(one.period)) : shorten(one, one === first ? second : first);
  const when = isOverTime || isApart || first.period === null ? '' : `${formatFiscalYear(Number(first.period))}は、`;
  const show = ({ value, unit, period }: Figure) =>
    `${value.toLocaleString('en-US')}${unit}${isApart && period !== null ? `、${formatFiscalYear(Number(period))}` : ''}`;
  if (larger.value === smaller.value) return `${when}${call(first)}と${call(second)}で同じ（${show(first)}）です。`;
  const difference = Math.round((larger.value - smaller.value) * 1000) / 1000;
  const by = `${difference.toLocaleString('en-US')}${larger.unit === '%' ? 'ポイント' : larger.unit}`;
  return `${when}${call(larger)}（${show(larger)}）のほうが、${call(smaller)}（${show(smaller)}）より ${by}多くなっています${isApart ? '（時点が異なるため、単純には比べられません）' : ''}。`;
}
