// Tells where a programme's indicators stand: the years asked for, the change on the year before, and baseline and target
// where there are any.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Indicator, IndicatorValue, ValueRole } from '../../domain/indicator.js';
import { formatNumber } from '../../domain/money.js';
import { makeMatchKey } from '../../language/match-key.js';
import { listMeasures, type MeasurePlace } from '../../question/search/search-index.js';
import type { Fact, Table } from '../answer.js';
import { describeBlank, describeContradictions } from '../describe.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { documentTitle, sourceOf } from '../sources.js';
import { asksRatio, describeRatio } from './growth.js';
import { describeKpis } from './measures.js';

const ROLE_NAMES: Readonly<Record<ValueRole, string>> = { actual: '実績', baseline: '現状値', target: '目標値' };

export function tellIndicators(asked: Asked): Part {
  const { programme, match, query, knowledge } = asked;
  const measures = listMeasures(knowledge).filter(({ measure }) =>
    measure.projects.some(({ id }) => id === programme.id),
  );
  if (programme.indicators.length === 0 && measures.length > 0) return tellOfMeasures(asked, measures);
  if (programme.indicators.length === 0)
    return missing(`${programme.name}の指標（実績項目）は、資料に載っていません。`);
  const indicators = match.indicators.length > 0 ? match.indicators : programme.indicators;
  const held = new Set(indicators.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])));
  const wanted = query.years.filter((year) => held.has(year));
  if (query.years.length > 0 && wanted.length === 0) return missingYear(asked, held);
  const facts = indicators.flatMap((indicator) => indicatorFacts(asked, indicator));
  const sources = indicators.map(({ place }) => sourceOf(programme, knowledge, place));
  const [only, ...others] = indicators;
  const isRatio = asksRatio(query.text);
  if (only && others.length === 0 && isBlank(only, wanted) && describeDiscrepancies(asked, indicators).length === 0)
    return missing(tellOne(only, programme.name, wanted), explainOne(only, isRatio), sources);
  if (only && others.length === 0) {
    return told({
      lead: tellOne(only, programme.name, wanted),
      details: [...explainOne(only, isRatio), ...describeDiscrepancies(asked, indicators)],
      facts,
      sources,
    });
  }
  return told({
    lead: `${programme.name}の指標（実績項目）は次の${indicators.length}件です。`,
    details: [...indicators.flatMap(({ footnote }) => footnote ?? []), ...describeDiscrepancies(asked, indicators)],
    table: tabulate(indicators),
    facts,
    sources,
  });
}

/** The cells of the years asked for are all empty: the document gives no figure, and no other year's is given for it. */
function isBlank({ values }: Indicator, years: readonly number[]): boolean {
  const asked = values.filter(({ year }) => year !== undefined && years.includes(year));
  return asked.length > 0 && asked.every(({ value, printed }) => value === null && /^[-—－―]?$/u.test(printed));
}

/** A project of a strategy has no indicators of its own; its measures have. */
function tellOfMeasures({ programme, knowledge }: Asked, measures: readonly MeasurePlace[]): Part {
  const kpis = measures.map(
    ({ strategy, pillar, measure }) =>
      `${strategy.name} 施策${pillar.no}-${measure.no}「${measure.name}」のKPIは、${describeKpis(measure)}です。`,
  );
  return told({
    lead: `${programme.name}だけの指標は、資料に載っていません。この事業を含む${kpis.join('')}`,
    sources: measures.map(({ strategy, measure }) => ({
      document: documentTitle(strategy.document, knowledge),
      place: measure.place,
    })),
  });
}

function missingYear({ programme, query, knowledge }: Asked, held: ReadonlySet<number>): Part {
  const asked = query.years.map(formatFiscalYear).join('・');
  const years = [...held].toSorted((a, b) => a - b).map(formatFiscalYear);
  return missing(
    `${programme.name}の${asked}の指標の値は、資料に載っていません。`,
    years.length === 0 ? [] : [`載っているのは、${years.join('、')}の値です。`],
    [sourceOf(programme, knowledge)],
  );
}

/** Where the documents print a value twice and differently, both are said. */
function describeDiscrepancies({ programme }: Asked, indicators: readonly Indicator[]): readonly string[] {
  const names = indicators.flatMap(({ name, aliases }) => [name, ...aliases]).map(makeMatchKey);
  return describeContradictions(programme, (about) => names.some((name) => makeMatchKey(about).includes(name)));
}

/** The latest actual figure, or those of the years asked for; baseline and target together. */
function tellOne(indicator: Indicator, programmeName: string, years: readonly number[]): string {
  const actual = indicator.values.filter(({ role }) => role === 'actual');
  const asked =
    years.length > 0 ? actual.filter(({ year }) => year !== undefined && years.includes(year)) : actual.slice(-1);
  const shown = asked.length > 0 ? asked : indicator.values;
  const cells = shown.map((value) => `${describeCell(value)}（${describeTime(value)}）`);
  return shown.every(({ value, printed }) => value === null && /^[-—－―]?$/u.test(printed))
    ? `「${indicator.name}」は、${shown.map((value) => `${describeTime(value)}の欄が${describeBlank(value.printed)}`).join('、')}で、数値の記載がありません（${programmeName}）。`
    : `「${indicator.name}」は ${cells.join('、')}です（${programmeName}）。`;
}

function explainOne(indicator: Indicator, isRatio: boolean): readonly string[] {
  const change = describeChange(indicator, isRatio);
  const notes = indicator.values.flatMap((value) =>
    value.note === undefined ? [] : `${describeTime(value)}: ${value.note}`,
  );
  return [
    ...(change === null ? [] : [change]),
    ...notes,
    ...(indicator.footnote === undefined ? [] : [indicator.footnote]),
  ];
}

/** 「令和元年度は 27名、令和2年度は 33名で、6名（22.2%）増えています。」; null where there are not two figures to compare. */
function describeChange({ values, unit }: Indicator, isRatio: boolean): string | null {
  const [before, after] = values.filter(({ role }) => role === 'actual').slice(-2);
  if (!before || !after || before.year === undefined || after.year === undefined) return null;
  const earlier = `${formatFiscalYear(before.year)}は ${describeCell(before)}`;
  if (before.value === null || after.value === null) return `${earlier.replace('は 「', 'の欄は「')}です。`;
  const change = after.value - before.value;
  if (change === 0) return `${earlier}、${formatFiscalYear(after.year)}は ${describeCell(after)}で、増減はありません。`;
  const isShare = unit === '%';
  const rate =
    before.value === 0 || isShare
      ? ''
      : `（${formatNumber(Math.round((Math.abs(change) / before.value) * 1000) / 10)}%）`;
  const size = `${formatNumber(Math.round(Math.abs(change) * 1000) / 1000)}${isShare ? 'ポイント' : (unit ?? '')}`;
  const direction = change > 0 ? '増えています' : '減っています';
  const ratio =
    isRatio && before.value > 0
      ? `${formatFiscalYear(after.year)}は${formatFiscalYear(before.year)}の${describeRatio(after.value / before.value)}です。`
      : '';
  return `${earlier}、${formatFiscalYear(after.year)}は ${describeCell(after)}で、${size}${rate}${direction}。${ratio}`;
}

function describeCell({ printed }: IndicatorValue): string {
  return /^[-—－―]?$/u.test(printed) ? describeBlank(printed) : printed;
}

function describeTime({ year, role }: IndicatorValue): string {
  if (role === 'actual') return year === undefined ? ROLE_NAMES.actual : formatFiscalYear(year);
  return year === undefined ? ROLE_NAMES[role] : `${formatFiscalYear(year)}の${ROLE_NAMES[role]}`;
}

function tabulate(indicators: readonly Indicator[]): Table {
  const times = [...new Set(indicators.flatMap(({ values }) => values.map(describeTime)))];
  return {
    headings: [{ text: '項目', align: 'left' }, ...times.map((text) => ({ text, align: 'right' as const }))],
    rows: indicators.map((indicator) => [
      indicator.name,
      ...times.map((time) => {
        const value = indicator.values.find((candidate) => describeTime(candidate) === time);
        return value ? describeCell(value) : '（記載なし）';
      }),
    ]),
  };
}

function indicatorFacts({ programme, knowledge }: Asked, indicator: Indicator): readonly Fact[] {
  return indicator.values.map(({ year, value, printed }) => ({
    subject: `${programme.name} ${indicator.name}`,
    field: 'indicator',
    period: year === undefined ? null : String(year),
    value,
    unit: indicator.unit,
    printed,
    source: sourceOf(programme, knowledge, indicator.place),
  }));
}
