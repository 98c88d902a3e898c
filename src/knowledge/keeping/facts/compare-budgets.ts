// The budgets of a programme and what a keeper states about them → what would change.
import type { Budget } from '../../../domain/budget.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { formatNumber } from '../../../domain/money.js';
import type { ProgrammeFile } from '../../../domain/programme.js';
import { isSameFigure } from '../../rules/figures/figures.js';
import { append, type Change, NOTHING } from './change.js';
import type { AmountFact, BudgetFact, FundingPart, ProgrammeFacts } from './facts.js';
import { isSameText } from './texts.js';

type FundingFact = NonNullable<BudgetFact['funding']>;

export const FUNDING_LABELS: readonly (readonly [FundingPart, string])[] = [
  ['national', '国庫'],
  ['other', 'その他'],
  ['general', '一般財源'],
];

/** A blank cell adds a blank budget where there is none, and never takes an amount away. */
export function compareBudgets({ budgets }: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  return (facts.budgets ?? []).flatMap((fact) => {
    const index = budgets.findIndex(({ year, kind }) => year === fact.year && kind === fact.kind);
    const budget = budgets[index];
    return budget ? compareBudget(budget, index, fact) : addBudget(fact);
  });
}

function addBudget({ year, kind, stated, funding }: BudgetFact): readonly Change[] {
  if (!stated) return [];
  const budget = { year, kind, ...stated, ...(funding ? { funding: completeFunding(funding) } : {}) };
  const added = { label: labelBudget({ year, kind }), before: NOTHING, after: showPrinted(stated.printed) };
  return [
    { ...added, edits: [append(['budgets'], budget)] },
    ...(funding ? describeParts({ year, kind }, funding) : []),
  ];
}

function compareBudget(budget: Budget, index: number, { stated, funding }: BudgetFact): readonly Change[] {
  return [
    ...(stated && !isHeld(budget, stated) ? [changeAmount(budget, index, stated)] : []),
    ...(funding ? compareFunding(budget, index, funding) : []),
  ];
}

/** A number written otherwise (1266 for 1,266) is the same number; a dash of another kind is another print. */
function isHeld(budget: Budget, { amount, printed }: AmountFact): boolean {
  if (printed === '') return true;
  if (amount === null || budget.amount === null) return amount === budget.amount && isSameText(printed, budget.printed);
  return isSameFigure(amount, budget.amount);
}

function changeAmount(budget: Budget, index: number, { amount, printed }: AmountFact): Change {
  const edits = [
    { kind: 'set', path: ['budgets', index, 'amount'], value: amount },
    { kind: 'set', path: ['budgets', index, 'printed'], value: printed },
  ] as const;
  return { label: labelBudget(budget), before: showPrinted(budget.printed), after: showPrinted(printed), edits };
}

function compareFunding(budget: Budget, index: number, funding: FundingFact): readonly Change[] {
  const path = ['budgets', index, 'funding'];
  const held = budget.funding;
  if (!held) {
    const [first, ...rest] = describeParts(budget, funding);
    const edits = [{ kind: 'set', path, value: completeFunding(funding) }] as const;
    return first ? [{ ...first, edits }, ...rest] : [];
  }
  return listParts(funding)
    .filter(([part, , after]) => !isSamePart(held[part], after))
    .map(([part, label, after]) => ({
      ...describePart(budget, label, held[part], after),
      edits: [{ kind: 'set', path: [...path, part], value: after }],
    }));
}

/** The parts of a funding that is new; those that are not printed need no word. */
function describeParts(budget: Pick<Budget, 'year' | 'kind'>, funding: FundingFact): readonly Change[] {
  return listParts(funding).flatMap(([, label, after]) =>
    after === null ? [] : [describePart(budget, label, undefined, after)],
  );
}

function describePart(
  budget: Pick<Budget, 'year' | 'kind'>,
  label: string,
  before: number | null | undefined,
  after: number | null,
): Change {
  const show = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? NOTHING : formatNumber(amount);
  const where = `${label}（${formatFiscalYear(budget.year)}の${budget.kind}）`;
  return { label: where, before: show(before), after: show(after), edits: [] };
}

function listParts(funding: FundingFact): readonly (readonly [FundingPart, string, number | null])[] {
  return FUNDING_LABELS.flatMap(([part, label]) => {
    const amount = funding[part];
    return amount === undefined ? [] : [[part, label, amount] as const];
  });
}

function completeFunding({ national = null, other = null, general = null }: FundingFact) {
  return { national, other, general };
}

function isSamePart(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : isSameFigure(a, b);
}

function labelBudget({ year, kind }: Pick<Budget, 'year' | 'kind'>): string {
  return `${kind}（${formatFiscalYear(year)}）`;
}

function showPrinted(printed: string): string {
  return printed === '' ? '（空欄）' : printed;
}
