// Rules on indicators (指標): each value is a figure that the document prints in that cell.
import type { Figure } from '../../../domain/figure.js';
import type { IndicatorValue } from '../../../domain/indicator.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import type { Problem } from '../../problem.js';
import { listIndicators, listProgrammes, type Rule } from '../rule.js';
import { findFigures, isPrintedFigure } from './figures.js';

export const reportValuesUnlikePrint: Rule = (knowledge) =>
  listIndicators(knowledge).flatMap(({ entry, path, indicators }) =>
    indicators.flatMap(({ values, unit }, index) =>
      values.flatMap((value, place) => compareValue(entry, [...path, index, 'values', place], value, unit)),
    ),
  );

function compareValue(
  entry: Entry<object>,
  path: Path,
  { value, printed, more }: IndicatorValue,
  unit: string | null,
): readonly Problem[] {
  const figures = findFigures(printed);
  const [only] = figures;
  const forgotten = value === null && figures.length === 1 && only !== undefined && isBareFigure(printed, unit);
  return [
    ...comparePrint(entry, [...path, 'value'], value, printed),
    ...more.flatMap((figure, index) => comparePrint(entry, [...path, 'more', index, 'value'], figure.value, printed)),
    ...(forgotten
      ? [
          problemAt(
            entry,
            [...path, 'value'],
            `\`printed\` に「${printed}」と数があるのに \`value\` がありません。\`value: ${only}\` ではありませんか。`,
          ),
        ]
      : []),
  ];
}

/** Figures of texts, of programmes and of references, are held to the same. */
export const reportFiguresUnlikePrint: Rule = (knowledge) => [
  ...listProgrammes(knowledge).flatMap((entry) => compareFigures(entry, 'figures', entry.sound.figures)),
  ...knowledge.folders.flatMap(({ references }) =>
    references.entries.flatMap((entry) => compareFigures(entry, 'values', entry.sound.values)),
  ),
];

function compareFigures(entry: Entry<object>, key: string, figures: readonly Figure[] = []): readonly Problem[] {
  return figures.flatMap(({ value, printed }, index) => comparePrint(entry, [key, index, 'value'], value, printed));
}

function comparePrint(entry: Entry<object>, path: Path, value: number | null, printed: string): readonly Problem[] {
  if (value === null || isPrintedFigure(value, printed)) return [];
  const message = `\`value\` の ${value} が \`printed\` の「${printed}」の中にありません。資料を見てどちらかを直してください。`;
  return [problemAt(entry, path, message)];
}

/** Whether nothing but a figure and the indicator's unit stands in the cell; 「NO.4に統合」 is no figure of it. */
function isBareFigure(printed: string, unit: string | null): boolean {
  const text = printed.normalize('NFKC').trim();
  return /^[▲△-]?[\d,.]+$/u.test(unit !== null && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text);
}
