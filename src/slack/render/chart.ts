// Turns the KPI of a digest into Slack's chart block, which its packages do not type yet. The text says the same in words.
import type { Block } from '@slack/types';
import type { KpiPart, Point } from '../../digest/parts/kpi.js';
import { formatYear } from '../../digest/parts/kpi.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { protectLiteral } from './escape.js';
import { cutText } from './fit.js';
import { LIMITS } from './limits.js';

export type ChartBlock = Block & {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
};

/** A bar for each figure that is printed, and for this year's place on the straight line where there is one. */
export function renderKpiChart({ indicator, unit, course }: KpiPart): ChartBlock {
  const bars = course.kind === 'trend' ? [bar('', course.earlier), bar('', course.later)] : listBars(course);
  const data = bars.map(({ label, value }) => ({ label: shorten(label, LIMITS.chartLabel), value }));
  return {
    type: 'data_visualization',
    title: shorten(unit === null ? indicator : `${indicator}（${unit}）`, LIMITS.chartTitle),
    chart: {
      type: 'bar',
      series: [{ name: shorten(indicator, LIMITS.chartLabel), data }],
      axis_config: { categories: data.map(({ label }) => label) },
    },
  };
}

type Bar = { readonly label: string; readonly value: number };

function listBars({ baseline, actual, line, target }: Extract<KpiPart['course'], { kind: 'target' }>): readonly Bar[] {
  return [
    bar('現状値', baseline),
    ...(actual === null ? [] : [bar('実績', actual)]),
    ...(line === null ? [] : [{ label: `直線上の${formatFiscalYear(line.year)}`, value: line.value }]),
    bar('目標値', target),
  ];
}

function bar(role: string, point: Point): Bar {
  return { label: `${role}${formatYear(point)}`, value: point.value };
}

function shorten(text: string, limit: number): string {
  const shown = protectLiteral(text);
  return shown.length <= limit ? shown : `${cutText(shown, limit - 1)}…`;
}
