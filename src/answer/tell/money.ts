// Tells what a programme costs and from which funds, by fiscal year and kind as its document prints them.
import type { Budget } from '../../domain/budget.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme } from '../../domain/programme.js';
import type { FundingSource, Query } from '../../question/query.js';
import type { Fact } from '../answer.js';
import { describeAmount, describeBlank, describeSections, FUNDING_NAMES } from '../describe.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { sourceOf } from '../sources.js';

const SOURCES: readonly FundingSource[] = ['national', 'other', 'general'];

export function tellBudget(asked: Asked): Part {
  const { programme, query, knowledge } = asked;
  if (programme.budgets.length === 0) return missing(`${programme.name}の予算額は、資料に載っていません。`);
  const budgets = budgetsOfYears(programme, query.years);
  if (budgets.length === 0) return missingYear(asked);
  const withAmount = budgets.filter(({ amount }) => amount !== null);
  const sources = budgets.map(({ place }) => sourceOf(programme, knowledge, place));
  if (withAmount.length === 0) return missing(tellBlanks(programme, budgets), [], sources);
  return told({
    lead: withAmount
      .map(
        (budget) =>
          `${programme.name}の${budget.kind}は ${describeAmount(budget)}（${formatFiscalYear(budget.year)}）です。`,
      )
      .join(''),
    details: [
      ...withAmount.flatMap(({ parts }) =>
        parts.length === 0
          ? []
          : `内訳: ${parts.map(({ name, amount }) => `${name} ${formatThousandYen(amount)}`).join('、')}`,
      ),
      ...withAmount.flatMap((budget) => describeFunding(budget) ?? []),
      ...(budgets.length > withAmount.length && query.years.length === 0 ? [tellOtherYears(budgets)] : []),
      ...(describeSections(programme) === '' ? [] : [`担当課: ${describeSections(programme)}`]),
    ],
    facts: budgets.map((budget) => budgetFact(asked, budget)),
    sources,
  });
}

export function tellFunding(asked: Asked): Part {
  const { programme, query, knowledge } = asked;
  const budgets = budgetsOfYears(programme, query.years);
  const funded = budgets.filter(({ funding }) => funding !== undefined);
  if (programme.budgets.length > 0 && budgets.length === 0) return missingYear(asked);
  if (funded.length === 0) return missing(`${programme.name}の財源内訳は、資料に載っていません。`);
  const wanted = query.funding.length === 0 ? SOURCES : query.funding;
  return told({
    lead: funded
      .flatMap((budget) => [
        ...tellWhole(budget, query.filter.funding),
        tellSources(programme, budget, wanted),
        ...(asksShare(query.text) ? tellShares(budget, wanted) : []),
      ])
      .join(''),
    details:
      wanted.length === SOURCES.length
        ? []
        : funded.map(
            (budget) =>
              `${budget.kind} ${describeAmount(budget)}の財源内訳: ${SOURCES.map((source) => `${FUNDING_NAMES[source]} ${amountOf(budget, source)}`).join('、')}`,
          ),
    facts: funded.flatMap((budget) => wanted.map((source) => fundingFact(asked, budget, source))),
    sources: funded.map(({ funding, place }) => sourceOf(programme, knowledge, funding?.place ?? place)),
  });
}

/** 「全額国庫でしょうか」: yes or no first; nothing where it is not asked whether one source pays all. */
function tellWhole({ funding }: Budget, asked: Query['filter']['funding']): readonly string[] {
  const [only, ...others] = asked.filter(({ present }) => present);
  if (only === undefined || others.length > 0 || asked.length < SOURCES.length) return [];
  const isWhole = SOURCES.every((source) => ((funding?.[source] ?? null) !== null) === (source === only.source));
  const name = FUNDING_NAMES[only.source];
  return [isWhole ? `はい、全額が${name}です。` : `いいえ、全額が${name}ではありません。`];
}

function asksShare(text: string): boolean {
  return /何(?:%|％|パーセント|割)|割合|比率/u.test(text);
}

/** What share of the whole each source pays, with the terms it is worked out from. */
function tellShares(budget: Budget, wanted: readonly FundingSource[]): readonly string[] {
  const { amount: whole } = budget;
  if (whole === null || whole === 0) return [];
  return wanted.flatMap((source) => {
    const part = budget.funding?.[source] ?? null;
    if (part === null) return [];
    const percent = Math.round((part / whole) * 1000) / 10;
    return `${FUNDING_NAMES[source]}の割合は ${percent}%（${formatThousandYen(part)} ÷ ${formatThousandYen(whole)}）です。`;
  });
}

/** Without a year asked for, all that are held. */
function budgetsOfYears(programme: Programme, years: readonly number[]): readonly Budget[] {
  return years.length === 0 ? programme.budgets : programme.budgets.filter(({ year }) => years.includes(year));
}

function missingYear({ programme, query, knowledge }: Asked): Part {
  const asked = query.years.map(formatFiscalYear).join('・');
  const held = [...new Set(programme.budgets.map(({ year, kind }) => `${formatFiscalYear(year)}の${kind}`))].join('、');
  return missing(
    `${programme.name}の${asked}の予算額は、資料に載っていません。`,
    [`載っているのは、${held}です。`],
    [sourceOf(programme, knowledge)],
  );
}

function tellBlanks(programme: Programme, budgets: readonly Budget[]): string {
  const cells = budgets.map((budget) => `${formatFiscalYear(budget.year)} ${describeBlank(budget.printed)}`).join('、');
  return `${programme.name}の${budgets[0]?.kind ?? '予算額'}は、金額が示されていません（資料の欄: ${cells}）。`;
}

function tellOtherYears(budgets: readonly Budget[]): string {
  const cells = budgets
    .filter(({ amount }) => amount === null)
    .map((budget) => `${formatFiscalYear(budget.year)} ${describeBlank(budget.printed)}`);
  return `ほかの年度の欄: ${cells.join('、')}`;
}

function describeFunding(budget: Budget): string | null {
  if (!budget.funding) return null;
  const sources = SOURCES.filter((source) => budget.funding?.[source] !== null);
  if (sources.length === 0) return null;
  return `財源内訳: ${sources.map((source) => `${FUNDING_NAMES[source]} ${amountOf(budget, source)}`).join('、')}`;
}

function amountOf(budget: Budget, source: FundingSource): string {
  const amount = budget.funding?.[source] ?? null;
  return amount === null ? '（空欄）' : formatThousandYen(amount);
}

function tellSources(programme: Programme, budget: Budget, wanted: readonly FundingSource[]): string {
  const year = formatFiscalYear(budget.year);
  const given = wanted.filter((source) => (budget.funding?.[source] ?? null) !== null);
  const blank = wanted.filter((source) => (budget.funding?.[source] ?? null) === null);
  const told = given.map((source) => `${FUNDING_NAMES[source]} ${amountOf(budget, source)}`).join('、');
  const gaps = blank.map((source) => FUNDING_NAMES[source]).join('・');
  if (given.length === 0)
    return `${programme.name}の財源内訳のうち${gaps}の欄は空欄で、充てられた額の記載はありません（${year}）。`;
  const ending = wanted.length === SOURCES.length || gaps === '' ? 'です。' : `で、${gaps}の欄は空欄です。`;
  return `${programme.name}の財源は、${told}（${year}）${ending}`;
}

function budgetFact({ programme, knowledge }: Asked, budget: Budget): Fact {
  return {
    subject: programme.name,
    field: 'budget',
    period: String(budget.year),
    value: budget.amount,
    unit: '千円',
    printed: budget.printed,
    source: sourceOf(programme, knowledge, budget.place),
  };
}

function fundingFact({ programme, knowledge }: Asked, budget: Budget, source: FundingSource): Fact {
  const amount = budget.funding?.[source] ?? null;
  return {
    subject: `${programme.name} ${FUNDING_NAMES[source]}`,
    field: 'funding',
    period: String(budget.year),
    value: amount,
    unit: '千円',
    printed: amount === null ? '' : amount.toLocaleString('en-US'),
    source: sourceOf(programme, knowledge, budget.funding?.place ?? budget.place),
  };
}
