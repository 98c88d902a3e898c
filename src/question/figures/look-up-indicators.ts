// Finds indicators by name over the whole knowledge base: those of programmes and the KPIs of strategies.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import { cleanText } from '../../language/clean.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { findNearNames } from '../names/near-names.js';
import type { Reader } from '../reader.js';
import type { MeasurePlace } from '../search/search-index.js';

/** An indicator with what it belongs to. */
export type FoundIndicator =
  | { readonly kind: 'programme'; readonly programme: Programme; readonly indicator: Indicator }
  | FoundKpi;
export type FoundKpi = { readonly kind: 'measure'; readonly place: MeasurePlace; readonly indicator: Indicator };

/** Words around a name that name nothing: 「創業者数を教えて」. */
const AROUND =
  /(?:の|を|は)?(?:教えて|知りたい|お願い|指標|kpi|実績値?|目標値?|推移|いくつ|何人|何件|です|ください|下さい|[?。、])+/gu;

/** Any text → the indicators whose name it is, or else part of whose name, or else whose name it misspells; empty for none. */
export function lookUpIndicators(text: string, reader: Reader): readonly FoundIndicator[] {
  const key = makeMatchKey(fold(cleanText(text)).replace(AROUND, ' '));
  if (key.length < 2) return [];
  const all = listIndicators(reader).map((found) => ({ found, keys: keysOf(found) }));
  const exact = all.filter(({ keys }) => keys.includes(key));
  if (exact.length > 0) return exact.map(({ found }) => found);
  const part = all.filter(({ keys }) => keys.some((name) => name.includes(key)));
  if (part.length > 0) return part.map(({ found }) => found);
  const near = findNearNames(
    key,
    all.flatMap(({ found, keys }) => keys.map((name) => ({ key: name, found }))),
  );
  return [
    ...new Set(near.filter(({ likeness }) => likeness >= (near[0]?.likeness ?? 1)).map(({ name }) => name.found)),
  ];
}

/** All indicators of programmes and all KPIs of strategies. */
function listIndicators(reader: Reader): readonly FoundIndicator[] {
  return [...reader.knowledge.programmes.flatMap(listOwn), ...listKpis(reader)];
}

/** The indicators of a programme. */
export function listOwn(programme: Programme): readonly FoundIndicator[] {
  return programme.indicators.map((indicator) => ({ kind: 'programme', programme, indicator }));
}

/** All KPIs of strategies. */
export function listKpis({ index }: Reader): readonly FoundKpi[] {
  return index.measures.flatMap((place) =>
    place.measure.indicators.map((indicator) => ({ kind: 'measure' as const, place, indicator })),
  );
}

function keysOf({ indicator }: FoundIndicator): readonly string[] {
  return [indicator.name, ...indicator.aliases].map(makeMatchKey);
}
