// Says of two figures that were told side by side which is larger, and by how much: two indicators of one programme, one
// indicator of two programmes, or one in two years.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Match, Query } from '../../question/query.js';
import type { Answer, Fact } from '../answer.js';

type Figure = { readonly name: string; readonly period: string | null; readonly value: number; readonly unit: string };

/** A figure that is told in words: 「訪問診療件数（青森市立浪岡病院） 167件」 */
const TOLD = /^(?<name>[^、。:：]{2,40}?)[ 　:：]*(?<value>[0-9][0-9,]*(?:\.[0-9]+)?)(?<unit>[^0-9\s、。]{1,4})$/u;

/** The answer with the difference in front; as it is where it does not come down to two figures of one unit. */
export function tellDifference(answer: Answer, years: readonly FiscalYear[]): Answer {
  if (answer.kind !== 'answer') return answer;
  const pair = choosePair(answer.facts.flatMap(readFigure), years);
  return pair === null || tellsChange(answer.details, pair)
    ? answer
    : { ...answer, lead: `${compare(...pair)}\n${answer.lead}` };
}

/** Figures are added up that are asked for together. */
const TOGETHER = /(?:合|あ)わせ(?:て|た|ると?)|足し|合計|トータル/u;

/** The answer with the sum in front, where several figures of one unit are told and asked for together; as it is otherwise. */
export function tellTotal(answer: Answer, { text, years }: Query, matches: readonly Match[]): Answer {
  if (answer.kind !== 'answer' || !TOGETHER.test(text) || !matches.every(isSingledOut)) return answer;
  const figures = keepPeriod(answer.facts.flatMap(readFigure), years);
  const [first, ...others] = figures;
  const isOne = new Set(figures.map(({ name }) => name)).size === figures.length;
  if (first === undefined || others.length === 0 || !isOne || others.some(({ unit }) => unit !== first.unit))
    return answer;
  const show = (value: number) => `${value.toLocaleString('en-US')}${first.unit}`;
  const sum = figures.reduce((total, { value }) => total + value, 0);
  const terms = figures.map(({ name, value }) => `${name} ${show(value)}`).join('、');
  return { ...answer, lead: `合わせて ${show(sum)}です（${terms}）。\n${answer.lead}` };
}

/** Whether figures of a programme are singled out, and not all that it has. */
function isSingledOut({ programme, indicators }: Match): boolean {
  return indicators.length > 0 || programme.indicators.length === 0;
}

/** The figures of the latest period that is asked for, or of none. */
function keepPeriod(figures: readonly Figure[], years: readonly FiscalYear[]): readonly Figure[] {
  const asked = figures.filter(({ period }) => years.length === 0 || period === null || years.includes(Number(period)));
  const latest =
    asked
      .map(({ period }) => period ?? '')
      .toSorted()
      .at(-1) ?? '';
  return asked.filter(({ period }) => (period ?? '') === latest);
}

/** Whether a line says already how much the one figure changed to the other. */
function tellsChange(details: readonly string[], [{ name, value }, other]: readonly [Figure, Figure]): boolean {
  const difference = Math.abs(Math.round((value - other.value) * 1000) / 1000).toLocaleString('en-US');
  return (
    name === other.name &&
    details.some((line) => line.includes(`、${difference}`) && /(?:増えて|減って)います。$/u.test(line))
  );
}

function readFigure({ subject, field, period, value, unit, printed }: Fact): readonly Figure[] {
  if (field === 'indicator' && typeof value === 'number' && unit !== null)
    return [{ name: subject, period, value, unit }];
  const told = field === 'reference' ? TOLD.exec(printed)?.groups : undefined;
  return told === undefined
    ? []
    : [
        {
          name: told['name'] ?? '',
          period,
          value: Number(told['value']?.replaceAll(',', '')),
          unit: told['unit'] ?? '',
        },
      ];
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
  const [first, second] = pairs.find(({ length }) => length === 2) ?? [];
  return first && second && first.unit === second.unit ? [first, second] : null;
}

function compare(first: Figure, second: Figure): string {
  const [larger, smaller] = first.value >= second.value ? [first, second] : [second, first];
  const isOverTime = first.name === second.name;
  const call = (one: Figure) =>
    isOverTime ? formatFiscalYear(Number(one.period)) : shorten(one, one === first ? second : first);
  const when = isOverTime || first.period === null ? '' : `${formatFiscalYear(Number(first.period))}は、`;
  const show = ({ value, unit }: Figure) => `${value.toLocaleString('en-US')}${unit}`;
  if (larger.value === smaller.value) return `${when}${call(first)}と${call(second)}で同じ（${show(first)}）です。`;
  const difference = Math.round((larger.value - smaller.value) * 1000) / 1000;
  const by = `${difference.toLocaleString('en-US')}${larger.unit === '%' ? 'ポイント' : larger.unit}`;
  return `${when}${call(larger)}（${show(larger)}）のほうが、${call(smaller)}（${show(smaller)}）より ${by}多くなっています。`;
}

/** 「○○事業の「受講者数」」; without the programme's name where both are of one. */
function shorten({ name }: Figure, other: Figure): string {
  const [programme = '', ...rest] = name.split(' ');
  if (rest.length === 0) return name;
  return `${other.name.startsWith(`${programme} `) ? '' : `${programme}の`}「${rest.join(' ')}」`;
}
