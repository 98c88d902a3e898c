// What is printed at a place → the same for the export, with the place of the whole it belongs to where it has none of its own.
import type { Indicator, IndicatorValue } from '../../domain/indicator.js';

type Placed = { readonly place: string };

/** What has no place of its own stands where the whole it belongs to does. */
export function withPlace<Item extends { readonly place?: string | undefined }>(
  items: readonly Item[],
  { place }: Placed,
) {
  return items.map((item) => ({ ...item, place: item.place ?? place }));
}

export function exportIndicator(indicator: Indicator, { place }: Placed) {
  return {
    name: indicator.name,
    aliases: indicator.aliases,
    unit: indicator.unit,
    values: indicator.values.map(exportValue),
    place: indicator.place ?? place,
    footnote: indicator.footnote ?? null,
  };
}

function exportValue(value: IndicatorValue) {
  return {
    period: value.year === undefined ? null : String(value.year),
    role: value.role,
    value: value.value,
    printed: value.printed,
    more: value.more.map((figure) => ({ ...figure, label: figure.label ?? null })),
    note: value.note ?? null,
  };
}
