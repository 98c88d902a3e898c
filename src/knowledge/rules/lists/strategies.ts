// Rules on strategies (戦略): pillars and measures are numbered once, and an indicator of two measures is the same in both.
import type { Indicator } from '../../../domain/indicator.js';
import { problemAt } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import { findRepeatedItems } from '../figures/repeats.js';
import { forEachFolder, listMeasureIndicators, makeComparable, type Rule } from '../rule.js';

export const reportRepeatedNumbers: Rule = forEachFolder(({ strategy }) => {
  if (!strategy) return [];
  const pillars = strategy.sound.pillars ?? [];
  const number = (no: number, path: Path, what: string) => ({ key: String(no), path: [...path, 'no'], what });
  return [
    ...findRepeatedItems(
      strategy,
      pillars.map(({ no }, index) => number(no, ['pillars', index], `柱${no}`)),
    ),
    ...pillars.flatMap((pillar, outer) =>
      findRepeatedItems(
        strategy,
        pillar.measures.map(({ no }, index) =>
          number(no, ['pillars', outer, 'measures', index], `施策${pillar.no}-${no}`),
        ),
      ),
    ),
  ];
});

export const reportSpansInReverse: Rule = forEachFolder(({ strategy }) => {
  const { from, to } = strategy?.sound ?? {};
  return strategy && from !== undefined && to !== undefined && from > to
    ? [problemAt(strategy, ['to'], `終わりの年度 ${to} が始まりの年度 ${from} より前です。資料を見て直してください。`)]
    : [];
});

/** An indicator that stands under two measures is the same one. */
export const reportMeasureIndicatorsThatDiffer: Rule = forEachFolder(({ strategy }) => {
  if (!strategy) return [];
  const firsts = new Map<string, { readonly path: Path; readonly indicator: Indicator }>();
  return listMeasureIndicators(strategy).flatMap(({ entry, path, indicators }) =>
    indicators.flatMap((indicator, index) => {
      const key = makeComparable(indicator.name);
      const first = firsts.get(key);
      firsts.set(key, first ?? { path: [...path, index], indicator });
      if (!first || showFigures(first.indicator) === showFigures(indicator)) return [];
      const { line } = entry.locator.value([...first.path, 'name']);
      const message = `指標「${indicator.name}」の値が、ほかの施策に書いた同じ指標（${line}行目）と違います。資料を見て同じにしてください。別の指標なら、名前を分けてください。`;
      return [problemAt(entry, [...path, index, 'name'], message)];
    }),
  );
});

function showFigures({ unit, values }: Indicator): string {
  return JSON.stringify([unit, ...values.map(({ year, role, value }) => [year, role, value])]);
}
