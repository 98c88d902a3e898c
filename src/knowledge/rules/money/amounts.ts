// Rules on the money of one programme: the funding (財源内訳) adds up, and each amount is the one that is printed.
import type { Funding } from '../../../domain/budget.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { formatNumber, formatThousandYen } from '../../../domain/money.js';
import { type ProgrammeEntry, problemAt } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import type { Problem } from '../../problem.js';
import { findFigures, isSameFigure, readPrintedAmount } from '../figures/figures.js';
import { forEachFolder, forEachProgramme, type Rule } from '../rule.js';

export const reportFundingThatDoesNotAddUp: Rule = forEachProgramme((programme) =>
  (programme.sound.budgets ?? []).flatMap(({ amount, funding }, index) => {
    if (!funding || isFundingOf(amount, funding)) return [];
    const path = ['budgets', index, 'funding'];
    const { national, other, general } = funding;
    const terms = `国庫 ${show(national)} + その他 ${show(other)} + 一般財源 ${show(general)} = ${formatNumber(sumFunding(funding))}千円`;
    if (amount === null) {
      const message = `事業費の金額がないのに財源内訳があります（${terms}）。事業費か財源内訳を資料に合わせてください。`;
      return [problemAt(programme, path, message)];
    }
    const message = `財源内訳の合計が事業費と合いません。${terms}ですが、事業費は ${formatThousandYen(amount)}で、${showDifference(sumFunding(funding) - amount)}。`;
    return [problemAt(programme, path, message)];
  }),
);

/** Whether the parts are those of the amount; where no amount is printed, no part may be. */
export function isFundingOf(amount: number | null, funding: Funding): boolean {
  const { national, other, general } = funding;
  return amount === null
    ? national === null && other === null && general === null
    : isSameFigure(sumFunding(funding), amount);
}

export const reportAmountsUnlikePrint: Rule = forEachProgramme((programme) => {
  const { budgets = [], budgetTotal } = programme.sound;
  return [
    ...budgets.flatMap(({ amount, printed, parts }, index) => [
      ...comparePrint(programme, ['budgets', index], amount, printed),
      ...parts.flatMap((part, place) =>
        comparePrint(programme, ['budgets', index, 'parts', place], part.amount, part.printed),
      ),
    ]),
    ...(budgetTotal ? comparePrint(programme, ['budgetTotal'], budgetTotal.amount, budgetTotal.printed) : []),
  ];
});

function comparePrint(
  programme: ProgrammeEntry,
  path: Path,
  amount: number | null,
  printed: string,
): readonly Problem[] {
  const read = readPrintedAmount(printed);
  // Words may stand around a figure; where none stands, no amount is printed.
  const isAgreed =
    read === undefined
      ? amount === null || findFigures(printed).some((figure) => isSameFigure(figure, amount))
      : read === null || amount === null
        ? read === amount
        : isSameFigure(read, amount);
  if (isAgreed) return [];
  const written = amount === null ? 'null' : String(amount);
  const meant = read === undefined ? '' : `\`amount: ${read}\` か \`printed\` か、`;
  const message = `\`amount\` の ${written} と \`printed\` の「${printed}」が合いません。${meant}資料を見て直してください。`;
  return [problemAt(programme, [...path, 'amount'], message)];
}

/** Named parts divide an amount without a rest. */
export const reportPartsThatDoNotAddUp: Rule = forEachProgramme((programme) =>
  (programme.sound.budgets ?? []).flatMap(({ amount, parts }, index) => {
    const sum = parts.reduce((all, part) => all + part.amount, 0);
    if (parts.length === 0 || isSameFigure(sum, amount ?? 0)) return [];
    const message = `内訳の合計が事業費と合いません。内訳を足すと ${formatThousandYen(sum)}、事業費は ${formatThousandYen(amount ?? 0)}で、${showDifference(sum - (amount ?? 0))}。`;
    return [problemAt(programme, ['budgets', index, 'parts'], message)];
  }),
);

/** Where a document has budgets of one year and kind only, any other is a slip and would be missing from its totals. */
export const reportBudgetsUnlikeDocument: Rule = forEachFolder(({ document, programmes }) => {
  const only = document?.sound.budget;
  if (!only) return [];
  return programmes.flatMap((programme) =>
    (programme.sound.budgets ?? []).flatMap((budget, index) =>
      (['year', 'kind'] as const).flatMap((key) => {
        if (budget[key] === only[key]) return [];
        const message = `この資料の金額は ${formatFiscalYear(only.year)}の「${only.kind}」だけです。\`${key}: ${only[key]}\` ではありませんか。`;
        return [problemAt(programme, ['budgets', index, key], message)];
      }),
    ),
  );
});

/** The printed 計 is the sum of the years it spans, as far as all of them are printed. */
export const reportBudgetTotalsThatDoNotAddUp: Rule = forEachProgramme((programme) => {
  const { budgets, budgetTotal: total } = programme.sound;
  if (!budgets || !total || total.amount === null) return [];
  const amounts = budgets
    .filter(({ kind, year }) => kind === total.kind && year >= total.from && year <= total.to)
    .map(({ amount }) => amount ?? 0);
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  if (amounts.length < total.to - total.from + 1 || isSameFigure(sum, total.amount)) return [];
  const message = `計の金額が各年度の合計と合いません。計は ${formatThousandYen(total.amount)}、各年度を足すと ${formatThousandYen(sum)}で、${showDifference(sum - total.amount)}。`;
  return [problemAt(programme, ['budgetTotal', 'amount'], message)];
});

/** 「12千円足りません」, 「12千円多くなっています」. */
export function showDifference(found: number): string {
  const amount = formatThousandYen(Math.abs(found));
  return found < 0 ? `${amount}足りません` : `${amount}多くなっています`;
}

function sumFunding({ national, other, general }: Funding): number {
  return (national ?? 0) + (other ?? 0) + (general ?? 0);
}

function show(amount: number | null): string {
  return amount === null ? 'なし' : formatNumber(amount);
}
