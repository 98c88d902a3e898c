// Works out what a figure that references quote came to in each of two years, and by how much it changed, with the terms it
// is worked out from.
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import { formatNumber } from '../../domain/money.js';
import type { Reference } from '../../domain/reference.js';
import { findFiscalYears } from '../../language/fiscal-years.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { listTopicYears } from '../../question/figures/series.js';
import type { Query } from '../../question/query.js';

/** Asked for as a share, and not as a number. */
const SHARE = /割合|構成比|比率|何(?:%|パーセント|割)|パーセント/u;
const BRACKETED = /（[^）]*）/gu;

/** A line for each figure that is asked for and has a value of both years; empty for none, or other than two years. */
export function tellChanges({ text }: Query, references: readonly Reference[]): readonly string[] {
  const said = [...new Set(findFiscalYears(fold(text)).map(({ value }) => value))];
  const topical = [...new Set(references.flatMap(listTopicYears))];
  const years = said.length < 2 && topical.length === 2 ? topical : said;
  const isFiscal = text.includes('年度');
  const own = references.flatMap((one) => {
    const [from, to, ...others] = years.length === 2 || !CHANGE.test(text) ? inOrder(years) : listPeriods(one, text);
    const isBoth = from !== undefined && to !== undefined && [from, to].every((year) => hasOf(one, year));
    return isBoth && others.length === 0 ? [{ one, between: { from, to, isFiscal } }] : [];
  });
  if (own.length > 0)
    return own.flatMap(({ one, between }) => describeAll(text, [one], between).map((line) => `${one.topic}: ${line}`));
  const [from, to, ...others] = inOrder(years);
  return from === undefined || to === undefined || others.length > 0
    ? []
    : describeAll(text, references, { from, to, isFiscal });
}

/** Asked for what changed, whether years are named or not. */
const CHANGE = /増え|減[っりる]|増減|変わ|変化|差(?=は|って|が|[?、。]|$)|推移|伸び|下が|上が/u;

function inOrder(years: readonly FiscalYear[]): readonly FiscalYear[] {
  return years.toSorted((a, b) => a - b);
}

/** The years of which a reference has the figures asked for. */
function listPeriods(one: Reference, text: string): readonly FiscalYear[] {
  const names = listAsked(text, [one]).map(({ name }) => name);
  const periods = one.values.filter(({ name }) => names.includes(name)).map(({ period }) => Number(period));
  return inOrder([...new Set(periods.filter((year) => Number.isInteger(year) && year > 0))] as FiscalYear[]);
}

function hasOf({ values }: Reference, year: FiscalYear): boolean {
  return values.some((one) => isOf(one, year));
}

type Between = { readonly from: FiscalYear; readonly to: FiscalYear; readonly isFiscal: boolean };

function describeAll(
  text: string,
  references: readonly Reference[],
  { from, to, isFiscal }: Between,
): readonly string[] {
  return listAsked(text, references).flatMap(({ name, of }) => {
    const [before, after] = [of(from), of(to)];
    return before === undefined || after === undefined
      ? []
      : [describe(name, inWords(from, isFiscal), before, inWords(to, isFiscal), after)];
  });
}

function isOf({ period }: Value, year: FiscalYear): boolean {
  return period === String(year);
}

type Value = Reference['values'][number];

/** The figures of references that a question names, each with its value of a year; of several, those named at most length. */
function listAsked(text: string, references: readonly Reference[]) {
  const key = makeMatchKey(fold(text));
  const said = references.flatMap(({ aliases }) => aliases.map(makeMatchKey)).filter((alias) => key.includes(alias));
  const all = references.flatMap(({ values }) => values);
  const names = [...new Set(all.map(({ name }) => name))].filter((name) => {
    const bare = makeMatchKey(name.replace(BRACKETED, '').replace(/の構成比$/u, ''));
    return (
      /の構成比$/u.test(name) === SHARE.test(text) &&
      (key.includes(bare) || key.includes(bare.replace(/^総/u, '')) || said.some((alias) => bare.endsWith(alias)))
    );
  });
  const longest = Math.max(0, ...names.map(lengthOf));
  return names
    .filter((name) => lengthOf(name) === longest)
    .map((name) => ({
      name,
      of: (year: FiscalYear) => all.find((one) => one.name === name && isOf(one, year)),
    }));
}

function lengthOf(name: string): number {
  return name.replace(BRACKETED, '').replace(/の構成比$/u, '').length;
}

/** 「総人口は、平成20年 1,394,806人、令和2年 1,230,715人で、164,091人（11.8%）減っています。」 */
function describe(name: string, from: string, before: Value, to: string, after: Value): string {
  const unit = after.unit ?? '';
  const terms = `${name}は、${from} ${print(before)}、${to} ${print(after)}`;
  if (before.value === null || after.value === null) return `${terms}です。`;
  const change = Math.round((after.value - before.value) * 10) / 10;
  if (change === 0) return `${terms}で、同じです。`;
  const share =
    before.value === 0 || unit === '%'
      ? ''
      : `（${formatNumber(Math.round(Math.abs(change / before.value) * 1000) / 10)}%）`;
  const size = `${formatNumber(Math.abs(change))}${unit === '%' ? 'ポイント' : unit}`;
  return `${terms}で、${size}${share}${change > 0 ? '増えて' : '減って'}います。`;
}

/** As printed, where nothing but the figure is. */
function print({ printed, value, unit }: Value): string {
  const bare = unit && printed.endsWith(unit) ? printed.slice(0, -unit.length) : printed;
  const figure = /^[0-9][0-9,.]*$/u.test(bare) || value === null ? bare : formatNumber(value);
  return `${figure}${unit ?? ''}`;
}

function inWords(year: FiscalYear, isFiscal: boolean): string {
  return isFiscal ? formatFiscalYear(year) : formatFiscalYear(year).replace(/度$/u, '');
}
