// Looks indicators up by what they are rather than by name: by a figure (464人から474人), those of a strategy whose target is
// what there is already, those of measures with so many of them, or all of them.
import type { Indicator } from '../../domain/indicator.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { NUMERAL, parseNumeral } from '../../language/numerals.js';
import { type FoundIndicator, listKpis, listOwn } from '../figures/look-up-indicators.js';
import type { Heard } from '../hear.js';
import type { Filter } from '../query.js';
import type { Reader } from '../reader.js';
import { keyOfFigure, lookUp } from '../search/lookups.js';

/** Indicators with what they were asked for as. */
export type KpiLookup = { readonly name: string; readonly found: readonly FoundIndicator[] };

const OF_INDICATORS = /kpi|指標|目標|現状値|基準値/u;
const FIGURE =
  /([0-9][0-9,]*(?:\.[0-9]+)?)\s?(人泊|千人|億円|千円|百万円|万円|円|人|名|件|社|校|回|か所|商品|事業者|%)/gu;
const UNCHANGED =
  /(?:現状|今|いま|基準)[^、。?]{0,14}(?:同じ|変わら|据え?置|横ばい)|目標[^、。?]{0,8}(?:現状と同じ|据え?置|横ばい)|据え?置き|現状維持/u;
const GROWING =
  /(?:今|現状|現在|いま)[^、。?]{0,6}より[^、。?]{0,6}(?:増|大き|高|多|上)|目標[^、。?]{0,6}(?:増え|伸び|上が|引き上げ)/u;
const ALL =
  /kpi(?:は|が|って|の数は|の数)?、?(?:全部で|ぜんぶで|全体で)?(?:いくつ|何(?:個|件|つ))(?!から|まで|→)|kpiの(?:総|個)?数(?:は|って|を教えて)?[?。]?$/u;
/** What is said of all of them, and describes none. */
const OF_ALL =
  /^(?:戦略|設定|設ける|定める|掲げる|載る|並ぶ|数|個数|全体|全部|合計|項目|指標|目標|現状|数字|値|横ばい|据え?置き|維持)$/u;
const OF_PROJECTS = /プロジェクト|事業|施策/u;
const SO_MANY = new RegExp(`kpiが(${NUMERAL})(?:つ|個|件)`, 'u');

/** Null where no indicators are asked for so, or something is named or described besides. */
export function lookUpKpis(heard: Heard, { documents, pillars }: Filter, reader: Reader): KpiLookup | null {
  const text = fold(heard.text);
  if (!OF_INDICATORS.test(text) || heard.mentions.some(namesOne)) return null;
  const all = listKpis(reader);
  const kpis = all.filter(({ place }) => documents.length === 0 || documents.includes(place.strategy.document));
  const told = kpis.filter((kpi) => holdsAll(heard, kpi));
  if (UNCHANGED.test(text)) return make('現状値と目標値が同じKPI', told.filter(isUnchanged));
  if (GROWING.test(text)) return make('目標値が現状値より大きいKPI', told.filter(isGrowing));
  const count = parseNumeral(SO_MANY.exec(text)?.[1] ?? '');
  if (count !== null && count > 0)
    return make(
      `KPIが${count}つある施策`,
      kpis.filter(({ place }) => place.measure.indicators.length === count),
    );
  const ofPillars = OF_PROJECTS.test(text) ? [] : listOfPillars(heard, pillars, kpis);
  if (ofPillars.length > 0) return make(`柱${pillars.join('・')}のKPI`, ofPillars);
  // 返礼品のKPIはいくつ asks for the value of one, and not how many there are.
  if (ALL.test(text) && heard.terms.every((term) => OF_ALL.test(term.text))) return make('KPI', kpis);
  const figures = [...text.matchAll(FIGURE)].map(([said, value = '', unit = '']) => ({
    said,
    value: Number(value.replaceAll(',', '')),
    unit,
  }));
  const [first] = figures;
  const isOther = heard.terms.some((term) => term.nominal && !figures.some(({ unit }) => unit.includes(term.text)));
  if (isOther || first === undefined) return null;
  const owned = lookUp(keyOfFigure(first.value, first.unit), reader).flatMap(listOwn);
  const found = [...owned, ...all].filter(({ indicator }) => figures.every((one) => hasFigure(indicator, one)));
  return make(figures.map(({ said }) => said).join('・'), found);
}

/** Whether the name of an indicator holds the nouns that say which are meant. */
function holdsAll({ terms }: Heard, { indicator }: FoundIndicator): boolean {
  const key = makeMatchKey(indicator.name);
  return terms
    .filter(({ nominal, text }) => nominal && !OF_ALL.test(text))
    .every(({ alternatives }) => alternatives.some((word) => key.includes(word)));
}

/** The KPIs of pillars, as far as their names hold the nouns that are said besides. */
function listOfPillars(heard: Heard, pillars: readonly number[], kpis: readonly FoundIndicator[]) {
  return kpis.filter((one) => one.kind === 'measure' && pillars.includes(one.place.pillar.no) && holdsAll(heard, one));
}

function make(name: string, found: readonly FoundIndicator[]): KpiLookup | null {
  return found.length === 0 ? null : { name, found };
}

/** Whether a programme, a measure or an indicator is named, which then is asked about. */
function namesOne({ entities }: Heard['mentions'][number]): boolean {
  return entities.some(({ kind }) => ['programme', 'strategyMeasure', 'indicator', 'kpi', 'reference'].includes(kind));
}

function isGrowing({ indicator }: FoundIndicator): boolean {
  const worthAs = (role: string) => indicator.values.find((one) => one.role === role)?.value ?? null;
  const [baseline, target] = [worthAs('baseline'), worthAs('target')];
  return baseline !== null && target !== null && baseline < target;
}

function isUnchanged({ indicator }: FoundIndicator): boolean {
  const worthAs = (role: string) => indicator.values.find((one) => one.role === role)?.value ?? null;
  return worthAs('baseline') !== null && worthAs('baseline') === worthAs('target');
}

function hasFigure({ unit, values }: Indicator, figure: { readonly value: number; readonly unit: string }): boolean {
  const key = keyOfFigure(figure.value, figure.unit);
  return values.some(({ value }) => keyOfFigure(value, unit) === key);
}
