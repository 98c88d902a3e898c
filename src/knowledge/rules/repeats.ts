// Rules on figures given twice: of two values for one year, nobody could tell which to answer with.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Path } from '../parse/locator.js';
import { type ProgrammeEntry, problemAt } from '../parse/parsed.js';
import type { Problem } from '../problem.js';
import { forEachProgramme, makeComparable, type Rule } from './rule.js';

type Item = { readonly key: string; readonly path: Path; readonly what: string };

export const reportRepeatedBudgets: Rule = forEachProgramme((programme) =>
  findRepeatedItems(
    programme,
    (programme.sound.budgets ?? []).map(({ year, kind }, index) => ({
      key: `${year} ${kind}`,
      path: ['budgets', index],
      what: `${formatFiscalYear(year)}の${kind}`,
    })),
  ),
);

export const reportRepeatedIndicators: Rule = forEachProgramme((programme) =>
  findRepeatedItems(
    programme,
    (programme.sound.indicators ?? []).map(({ name }, index) => ({
      key: makeComparable(name),
      path: ['indicators', index, 'name'],
      what: `指標「${name}」`,
    })),
  ),
);

export const reportRepeatedValues: Rule = forEachProgramme((programme) =>
  (programme.sound.indicators ?? []).flatMap(({ name, values }, index) =>
    findRepeatedItems(
      programme,
      values.map(({ year, role }, place) => ({
        key: `${year} ${role}`,
        path: ['indicators', index, 'values', place],
        what: `「${name}」の${year === undefined ? '年度のない値' : `${formatFiscalYear(year)}の値`}（${role}）`,
      })),
    ),
  ),
);

function findRepeatedItems(programme: ProgrammeEntry, items: readonly Item[]): readonly Problem[] {
  return items.flatMap(({ key, path, what }, index) => {
    const first = items.findIndex((item) => item.key === key);
    const line = programme.locator.value(items[first]?.path ?? path).line;
    return first === index
      ? []
      : [problemAt(programme, path, `${what}が二つあります（最初は ${line}行目）。資料を見て一つにしてください。`)];
  });
}
