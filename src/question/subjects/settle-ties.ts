// Settles a near tie between programmes that are only described by what else the message says: a figure that one of them has, or
// what is asked for, where only one of them has it. Other ties stay a choice.
import { fold } from '../../language/fold.js';
import { parseNumeral } from '../../language/numerals.js';
import { isCountedIn } from '../figures/indicators.js';
import type { Heard } from '../hear.js';
import type { Match, Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { keyOfFigure, lookUp } from '../search/lookups.js';
import { TIE } from './decide.js';

/** Smaller figures stand in many programmes. */
const SMALLEST_FIGURE = 10;
const FIGURE =
  /(?<![0-9.,第r])([0-9][0-9,]*(?:\.[0-9]+)?)(千人|人泊|事業者|団体|施設|品目|か所|[人名件社者回校店組台個本%])/gu;

/** A choice between programmes that are alike → the one that is meant, where the message says so; otherwise as it was. */
export function settleTie(subjects: Subjects, heard: Heard, reader: Reader): Subjects {
  if (subjects.kind !== 'ambiguous' || subjects.measures.length > 0) return subjects;
  const { matches } = subjects;
  // 3つの取組を並べて: of several that are asked for, one is no answer.
  const isSeveral = matches.length < 2 || heard.cues.several.length + heard.cues.list.length > 0;
  if (isSeveral || matches.some(({ isNamed }) => isNamed)) return subjects;
  const best = Math.max(...matches.map(({ score }) => score));
  const told = keepTold(matches, heard, reader);
  const holding = matches.filter((match) => holdsAsked(match, heard));
  const meant = [told, holding.filter(({ score }) => score >= best - TIE / 2 || holding.length > 1)].find(
    ({ length }) => length === 1,
  );
  return meant === undefined ? subjects : { kind: 'found', matches: meant };
}

/** Those that have a figure of the message: 元年度は487名も来た. */
function keepTold(matches: readonly Match[], { text }: Heard, reader: Reader): readonly Match[] {
  const figures = [...fold(text).matchAll(FIGURE)]
    .map(([, number = '', unit = '']) => ({ value: parseNumeral(number), unit }))
    .filter(({ value }) => (value ?? 0) >= SMALLEST_FIGURE);
  const holding = new Set(figures.flatMap(({ value, unit }) => lookUp(keyOfFigure(value, unit), reader)));
  return matches.filter(({ programme }) => holding.has(programme));
}

/** Whether a programme has what is asked of it: a section, money, an indicator that is counted so. */
function holdsAsked({ programme, indicators }: Match, { cues }: Heard): boolean {
  const asked = cues.aspects.filter(({ value }) => !value.weak).map(({ value }) => value.aspect);
  const units = cues.counters.flatMap(({ value }) => value);
  return (
    (units.length === 0 || indicators.some((indicator) => isCountedIn(indicator, units))) &&
    (!asked.includes('section') || programme.sections.length > 0) &&
    (!asked.includes('budget') || programme.budgets.some(({ amount }) => amount !== null))
  );
}
