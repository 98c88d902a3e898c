// Rules on the printed totals (小計・合計): the programmes' amounts add up to them in every column, which proves that the
// transcription is complete and right.
import type { Document, PrintedTotal } from '../../../domain/document.js';
import { formatThousandYen } from '../../../domain/money.js';
import { type Entry, type ParsedFolder, type ProgrammeEntry, problemAt } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import type { Problem } from '../../problem.js';
import { isSameFigure } from '../figures/figures.js';
import { hasAllListings, labelOf } from '../lists/listings.js';
import { forEachFolder, type Rule, showProgramme } from '../rule.js';
import { isFundingOf, showDifference } from './amounts.js';

const COLUMNS = [
  { key: 'amount', name: '事業費' },
  { key: 'national', name: '国庫' },
  { key: 'other', name: 'その他' },
  { key: 'general', name: '一般財源' },
] as const;

type Column = (typeof COLUMNS)[number];
type Sum = {
  readonly name: string;
  readonly path: Path;
  readonly printed: PrintedTotal;
  readonly members: readonly ProgrammeEntry[];
};

/** More programmes than this with the very amount that is missing explain nothing. */
const MOST_SUSPECTS = 3;

export const reportUnmetTotals: Rule = forEachFolder((folder) => {
  const { document } = folder;
  if (!document || !hasAllListings(folder)) return [];
  const sums = listSums(folder, document.sound, labelOf(document));
  const { budget } = document.sound;
  if (!budget) {
    return sums.length === 0 || !document.whole
      ? []
      : [problemAt(document, [], '小計や合計があるときは、`budget`（事業費の年度と種類）も書いてください。')];
  }
  return sums
    .filter(({ members }) => members.every(({ sound }) => sound.budgets !== undefined))
    .flatMap((sum) => COLUMNS.flatMap((column) => compareColumn(document, sum, column, budget)));
});

function listSums({ programmes }: ParsedFolder, document: Partial<Document>, label: string): readonly Sum[] {
  const { areas = [], jointSubtotals = [], total } = document;
  const listedIn = (numbers: readonly number[], withRelisted: boolean) =>
    programmes.filter(({ sound }) =>
      sound.listings?.some(
        ({ area, relisted }) => area !== undefined && numbers.includes(area) && (withRelisted || !relisted),
      ),
    );
  return [
    ...areas.flatMap(({ no, subtotal, subtotalWithRelisted }, index) => [
      ...(subtotal
        ? [
            {
              name: `${label}${no}の小計`,
              path: ['areas', index, 'subtotal'],
              printed: subtotal,
              members: listedIn([no], false),
            },
          ]
        : []),
      ...(subtotalWithRelisted
        ? [
            {
              name: `${label}${no}の再掲を含む小計`,
              path: ['areas', index, 'subtotalWithRelisted'],
              printed: subtotalWithRelisted,
              members: listedIn([no], true),
            },
          ]
        : []),
    ]),
    ...jointSubtotals.map(({ areas: numbers, subtotal }, index) => ({
      name: `${label}${numbers.join('・')}を合わせた小計`,
      path: ['jointSubtotals', index, 'subtotal'],
      printed: subtotal,
      members: listedIn(numbers, true),
    })),
    ...(total ? [{ name: '合計', path: ['total'], printed: total, members: programmes }] : []),
  ];
}

function compareColumn(
  document: Entry<Document>,
  { name, path, printed, members }: Sum,
  column: Column,
  budget: NonNullable<Document['budget']>,
): readonly Problem[] {
  const expected = printed[column.key];
  if (expected === undefined || expected === null) return [];
  const amounts = members.map((member) => ({ member, amount: amountIn(member, column, budget) }));
  const found = amounts.reduce((sum, { amount }) => sum + amount, 0);
  if (isSameFigure(found, expected)) return [];
  const difference = found - expected;
  const suspects = amounts.filter(({ amount }) => isSameFigure(amount, difference)).map(({ member }) => member);
  const message = [
    `${name}（${printed.place}）の${column.name}が合いません。`,
    `資料では ${formatThousandYen(expected)}、事業を足すと ${formatThousandYen(found)}で、${showDifference(difference)}。`,
    showSuspects(
      '財源内訳が合っていない事業',
      members.filter((member) => hasWrongFunding(member, budget)),
    ),
    showSuspects('多い分と同じ金額の事業', suspects.length > MOST_SUSPECTS ? [] : suspects),
  ].join('');
  return [problemAt(document, [...path, column.key], message)];
}

function budgetsOf({ sound }: ProgrammeEntry, { year, kind }: NonNullable<Document['budget']>) {
  return (sound.budgets ?? []).filter((budget) => budget.year === year && budget.kind === kind);
}

function amountIn(programme: ProgrammeEntry, { key }: Column, of: NonNullable<Document['budget']>): number {
  return budgetsOf(programme, of).reduce(
    (sum, { amount, funding }) => sum + ((key === 'amount' ? amount : funding?.[key]) ?? 0),
    0,
  );
}

function hasWrongFunding(programme: ProgrammeEntry, of: NonNullable<Document['budget']>): boolean {
  return budgetsOf(programme, of).some(({ amount, funding }) =>
    funding ? !isFundingOf(amount, funding) : amount !== null && amount !== 0,
  );
}

function showSuspects(what: string, programmes: readonly ProgrammeEntry[]): string {
  if (programmes.length === 0) return '';
  const names = programmes.slice(0, MOST_SUSPECTS).map(showProgramme).join('、');
  const rest = programmes.length - MOST_SUSPECTS;
  return `${what}: ${names}${rest > 0 ? `、ほか${rest}件` : ''}。`;
}
