// Works out by how much a target lies above its baseline, with the terms it is worked out from.
import type { Indicator } from '../../domain/indicator.js';
import { formatNumber } from '../../domain/money.js';

const GROWTH =
  /伸[びば]|増(?:加|え|や|(?=[?？。\s]*$))|上げ|引き上|上乗せ|上積み|足り(?:な|ま)|残り|差(?=は|が|を|って|[?？、。]|$)|開き|何(?:%|％|パーセント|割|倍|ポイント)|あと(?:何|どれ|どの|いくつ|いくら)|どっち|どちら/u;
const RATIO = /何倍|倍率|倍に/u;

/** Whether a question on targets asks how much they grow, or which grows more. */
export function asksGrowth(text: string): boolean {
  return GROWTH.test(text);
}

/** Whether it asks so for how many times as much it comes to. */
export function asksRatio(text: string): boolean {
  return RATIO.test(text);
}

/** A line for each indicator with both values, and which grows most where there are several; empty for none. */
export function tellGrowth(indicators: readonly Indicator[], isRatio = false): readonly string[] {
  const grown = indicators.flatMap(growthOf);
  // Two measures may have one KPI.
  const lines = [...new Set(grown.map((one) => tellOne(one, isRatio)))];
  const most = Math.max(...grown.map(({ percent }) => percent ?? 0));
  const leading = grown.filter(({ percent }) => percent === most);
  const [only] = leading;
  return lines.length > 1 && leading.length === 1 && only
    ? [`このうち伸び率が最も高いのは「${only.name}」です。`, ...lines]
    : lines;
}

type Growth = {
  readonly name: string;
  readonly unit: string | null;
  readonly from: number;
  readonly to: number;
  /** Null where there was nothing to grow from. */
  readonly percent: number | null;
};

function growthOf({ name, unit, values }: Indicator): readonly Growth[] {
  const from = values.find(({ role }) => role === 'baseline')?.value ?? null;
  const to = values.find(({ role }) => role === 'target')?.value ?? null;
  if (from === null || to === null) return [];
  return [{ name, unit, from, to, percent: from === 0 ? null : round((to - from) / from, 1000) * 100 }];
}

/** 「○○」の現状値と目標値の差は 10人、伸び率は 2.2%（464 → 474）です。 */
function tellOne({ name, unit, from, to, percent }: Growth, isRatio: boolean): string {
  const difference = `${formatNumber(round(to - from, 1000))}${unit === '%' ? 'ポイント' : (unit ?? '')}`;
  const parts = [
    `現状値と目標値の差は ${difference}`,
    ...(percent === null ? [] : [`伸び率は ${formatNumber(round(percent, 10))}%`]),
    ...(isRatio && percent !== null ? [`目標値は現状値の${describeRatio(to / from)}`] : []),
  ];
  return `「${name}」の${parts.join('、')}（${formatNumber(from)} → ${formatNumber(to)}）です。`;
}

/** 「3倍」, 「約2.56倍」 */
export function describeRatio(ratio: number): string {
  const rounded = round(ratio, 100);
  return `${rounded === ratio ? '' : '約'}${formatNumber(rounded)}倍`;
}

function round(value: number, fraction: number): number {
  return Math.round(value * fraction) / fraction;
}
