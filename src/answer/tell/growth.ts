// Works out by how much a target lies above its baseline, with the terms it is worked out from.
import type { Indicator } from '../../domain/indicator.js';
import { formatNumber } from '../../domain/money.js';

const GROWTH =
  /伸[びば]|増(?:加|え|や|(?=[?？。\s]*$))|上乗せ|差(?=は|が|を|[?、。]|$)|開き|何(?:%|パーセント|割)|どっち|どちら/u;

/** Whether a question on targets asks how much they grow, or which grows more. */
export function asksGrowth(text: string): boolean {
  return GROWTH.test(text);
}

/** A line for each indicator with both values, and which grows most where there are several; empty for none. */
export function tellGrowth(indicators: readonly Indicator[]): readonly string[] {
  const grown = indicators.flatMap(growthOf);
  const lines = grown.map(
    ({ name, unit, percent, from, to }) =>
      `「${name}」の現状値と目標値の差は ${formatNumber(to - from)}${unit ?? ''}、伸び率は ${formatNumber(percent)}%（${formatNumber(from)} → ${formatNumber(to)}）です。`,
  );
  const most = Math.max(...grown.map(({ percent }) => percent));
  const leading = grown.filter(({ percent }) => percent === most);
  const [only] = leading;
  return grown.length > 1 && leading.length === 1 && only
    ? [`このうち伸び率が最も高いのは「${only.name}」です。`, ...lines]
    : lines;
}

function growthOf({ name, unit, values }: Indicator) {
  const from = values.find(({ role }) => role === 'baseline')?.value ?? null;
  const to = values.find(({ role }) => role === 'target')?.value ?? null;
  return from === null || to === null || from === 0
    ? []
    : [{ name, unit, from, to, percent: Math.round(((to - from) / from) * 1000) / 10 }];
}
