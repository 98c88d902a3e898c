// Rules on figures given twice: of two values for one year, nobody could tell which to answer with.
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import { CHOICES } from '../../parse/schema/key-guide.js';
import type { Path } from '../../parse/yaml/locator.js';
import type { Problem } from '../../problem.js';
import { forEachProgramme, listIndicators, makeComparable, type Rule } from '../rule.js';

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

export const reportRepeatedIndicators: Rule = (knowledge) =>
  listIndicators(knowledge).flatMap(({ entry, path, indicators }) =>
    findRepeatedItems(
      entry,
      indicators.map(({ name }, index) => ({
        key: makeComparable(name),
        path: [...path, index, 'name'],
        what: `指標「${name}」`,
      })),
    ),
  );

export const reportRepeatedValues: Rule = (knowledge) =>
  listIndicators(knowledge).flatMap(({ entry, path, indicators }) =>
    indicators.flatMap(({ name, values }, index) =>
      findRepeatedItems(
        entry,
        values.map(({ year, role }, place) => ({
          key: `${year} ${role}`,
          path: [...path, index, 'values', place],
          what: `「${name}」の${year === undefined ? '年度のない値' : `${formatFiscalYear(year)}の値`}（${CHOICES[role]}）`,
        })),
      ),
    ),
  );

/** Every item whose key an earlier item of the same list has already. */
export function findRepeatedItems(entry: Entry<object>, items: readonly Item[]): readonly Problem[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const { key, path, what } = item;
    const first = firsts.get(key);
    if (first) {
      const { line } = entry.locator.value(first.path);
      return [problemAt(entry, path, `${what}が二つあります（最初は ${line}行目）。資料を見て一つにしてください。`)];
    }
    firsts.set(key, item);
    return [];
  });
}
