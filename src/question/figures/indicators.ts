// Picks, among the indicators of one programme, those the question names.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Mention } from '../names/lexicon.js';
import { findNearNames } from '../names/near-names.js';
import type { Term } from '../terms/terms.js';

/** An indicator is meant that does nearly as well as the best. */
const NEARLY = 0.8;
/** Another word for what is named counts less than the word itself. */
const OTHER_WORD = 0.75;

/**
 * The indicators that the words of the question, or the unit it counts in (何名, 何件), single out; empty when they single
 * out none. Words of the programme's own name single out nothing. As many are picked as are asked for in one
 * unit: 何件申請して何件もらえた asks for two.
 */
export function pickIndicators(
  programme: Programme,
  mentions: readonly Mention[],
  terms: readonly Term[],
  counters: readonly string[],
  wanted = 1,
  among = programme.indicators,
): readonly Indicator[] {
  const mentioned = programme.indicators.filter((indicator) =>
    mentions.some(({ entities }) =>
      entities.some(
        (entity) => entity.kind === 'indicator' && entity.programme === programme && entity.indicator === indicator,
      ),
    ),
  );
  if (mentioned.length > 0) return mentioned;
  const scores = scoreIndicators(programme, terms, among);
  const best = Math.max(0, ...scores);
  const last = scores.toSorted((a, b) => b - a)[wanted - 1] ?? 0;
  const least = wanted > 1 && last > 0 ? last : best * NEARLY;
  const named = best === 0 ? [] : among.filter((_, place) => (scores[place] ?? 0) >= least);
  const counted = among.filter((indicator, place) => (scores[place] ?? 0) > 0 && isCountedIn(indicator, counters));
  // 出した件数: what shares a word and is counted so, where what shares more is not.
  if (counted.length === 1 && !named.some((indicator) => isCountedIn(indicator, counters))) return counted;
  return narrowByUnit(named.length > 0 ? named : among, counters, named.length > 0);
}

/** Whether an indicator counts in one of the units, as its values are printed or as it is called: 実施回数. */
export function isCountedIn({ name, unit }: Indicator, units: readonly string[]): boolean {
  return units.some((one) => one === unit || name.includes(`${one}数`));
}

/** 「実習の回数」: what is asked for is counted in 回. */
export function listNamedUnits(untyped: string): readonly string[] {
  return [...untyped.matchAll(/(件|人|者|社|回|校|部|団体)数/gu)].map(([, unit = '']) => unit);
}

/**
 * Of several units asked for at once, as in 何件で総額いくら, the indicator that each singles out; empty where fewer than two do.
 */
export function pickByUnits(
  programme: Programme,
  terms: readonly Term[],
  units: readonly (readonly string[])[],
): readonly Indicator[] {
  const picked = units.map((unit) => {
    const counted = programme.indicators.filter((indicator) => isCountedIn(indicator, unit));
    const scores = counted.map((indicator) => scoreIndicator(indicator, programme, terms));
    const best = Math.max(0, ...scores);
    return counted.filter((_, place) => (scores[place] ?? 0) >= best * NEARLY);
  });
  return picked.filter(({ length }) => length > 0).length < 2
    ? []
    : programme.indicators.filter((indicator) => picked.some((some) => some.includes(indicator)));
}

/** Whether the name of one of a programme's indicators holds a word. */
export function holdsInIndicator({ indicators }: Programme, key: string): boolean {
  return indicators.some(({ name }) => makeMatchKey(name).includes(key));
}

/** Where a number is asked for and no share, the indicators that are none. */
export function leaveOutShares(
  { indicators }: Programme,
  { untyped, cues }: Pick<Heard, 'untyped' | 'cues'>,
): readonly Indicator[] {
  const asksNumber = cues.counters.length > 0 || /いくつ|数/u.test(untyped);
  return asksNumber && !/率|割|%|パーセント|ポイント|分の/u.test(untyped)
    ? indicators.filter(({ unit }) => unit !== '%')
    : indicators;
}

/** Whether an indicator counts money, alone or beside something else: 450件 64,233千円. */
export function tellsMoney({ unit, values }: Indicator): boolean {
  return unit?.endsWith('円') === true || values.some(({ printed }) => /[0-9]\s?[千百万億]*円/u.test(printed));
}

function narrowByUnit(
  indicators: readonly Indicator[],
  counters: readonly string[],
  named: boolean,
): readonly Indicator[] {
  const counted = indicators.filter((indicator) => isCountedIn(indicator, counters));
  if (counted.length > 0 && counted.length < indicators.length) return counted;
  return named ? indicators : [];
}

/** How well the terms name each of some indicators of a programme, in their order. */
export function scoreIndicators(
  programme: Programme,
  terms: readonly Term[],
  among: readonly Indicator[],
): readonly number[] {
  return among.map((indicator) => scoreIndicator(indicator, programme, terms));
}

function scoreIndicator(indicator: Indicator, programme: Programme, terms: readonly Term[]): number {
  const keys = [indicator.name, ...indicator.aliases].map(makeMatchKey);
  const own = makeMatchKey(programme.name);
  return terms.reduce((sum, term) => sum + Math.max(...keys.map((key) => scoreTerm(term, key, own))), 0);
}

function scoreTerm(term: Term, indicatorKey: string, programmeKey: string): number {
  const share = (key: string) => (programmeKey.includes(key) ? 0.3 : 1);
  const whole = term.alternatives.find((key) => key.length >= 2 && indicatorKey.includes(key));
  // 研修 means 研修 before what is another word for it: 講習会.
  if (whole !== undefined) return share(whole) * (1 + whole.length / 10) * (whole === term.key ? 1 : OTHER_WORD);
  const parts = term.parts.filter(({ key }) => key.length >= 2);
  const found = parts.filter(({ key }) => indicatorKey.includes(key));
  if (found.length > 0) return (0.9 * found.reduce((sum, { key }) => sum + share(key), 0)) / parts.length;
  return findNearNames(term.key, [{ key: indicatorKey }]).length > 0 ? 0.7 : 0;
}
