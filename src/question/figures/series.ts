// Which references are of one series, such as the population year by year, and which of them speak of given years.
import { ERAS, type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Reference } from '../../domain/reference.js';
import { findFiscalYears } from '../../language/fiscal-years.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';

/** Whether two references are of one series: of one document, and their topics alike but for one stretch (平成27年の人口, 人口). */
export function isSibling(one: Reference, other: Reference): boolean {
  if (one.document !== other.document) return false;
  const names = [one.topic, ...one.aliases].map((name) => makeMatchKey(`の${name}`));
  if ([other.topic, ...other.aliases].some((name) => names.some((end) => makeMatchKey(name).endsWith(end))))
    return true;
  const [topic, second] = [one.topic, other.topic].map(makeMatchKey) as [string, string];
  const [bare, secondBare] = [one.topic, other.topic].map((text) => makeMatchKey(text.replace(BRACKETED, ''))) as [
    string,
    string,
  ];
  return areAlike(topic, second) || (bare !== secondBare && areAlike(bare, secondBare));
}

export const BRACKETED = /（[^）]*）/gu;
/** So much of the shorter of two topics must be the same at their beginnings and ends. */
const ALIKE = 0.6;

function areAlike(one: string, other: string): boolean {
  return shareEnds(one, other).length >= ALIKE * Math.min(one.length, other.length);
}

/** How many characters two texts begin with alike, and have alike at both ends, and what the second has between. */
export function shareEnds(one: string, other: string) {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, length: start + end, between: other.slice(start, other.length - end) };
}

/** The years a topic is about: 平成27年の人口; empty for one of no year. */
export function listTopicYears({ topic }: Reference): readonly FiscalYear[] {
  return findFiscalYears(fold(topic)).map(({ value }) => value);
}

/** The years a reference speaks of, as fiscal and as calendar years; empty for a definition and the like. */
export function listStatedYears({ topic, statement, values }: Reference): readonly FiscalYear[] {
  const text = fold(`${topic}\n${statement}`);
  const calendar = text.replace(/(?<=年)\s?の?\s?[0-9]{1,2}月/gu, '');
  const periods = values.map(({ period }) => Number(period)).filter((year) => year > 0);
  return [
    ...new Set([...periods, ...[text, calendar].flatMap((one) => findFiscalYears(one).map(({ value }) => value))]),
  ];
}

/** 令和6年度から令和15年度: the years between are spoken of too; but 平成28年度から5年連続 tells of the last. */
const SPAN = /年度?\s?から(?:\s?(?:平成|令和|昭和)|[^。]{0,20}まで)/u;

/** Whether a reference speaks of a year: that of its topic, if that has one, else one of those it states. */
export function speaksOfYear(reference: Reference, year: FiscalYear): boolean {
  const topical = listTopicYears(reference);
  if (topical.length > 0) return topical.includes(year);
  const stated = listStatedYears(reference);
  if (stated.includes(year)) return true;
  return SPAN.test(reference.statement) && Math.min(...stated) <= year && year <= Math.max(...stated);
}

/** A fiscal year as texts write it, folded: 令和5年度, r5. */
export function writeYear(year: FiscalYear): readonly string[] {
  return [
    fold(formatFiscalYear(year)),
    ...ERAS.filter(({ firstYear }) => year >= firstYear)
      .slice(0, 1)
      .map(({ letter, firstYear }) => fold(`${letter}${year - firstYear + 1}`)),
  ];
}

/** So short a name of a reference stands in other sentences by chance. */
const SHORTEST_NAME = 4;

/**
 * The references, of those given and their series, that speak of the years asked for; else those of these years that say
 * something of what those given are about; those given where there are none.
 */
export function settleYears(
  given: readonly Reference[],
  years: readonly FiscalYear[],
  all: readonly Reference[],
): readonly Reference[] {
  const chosen = years.flatMap((year) => {
    const own = given.filter((reference) => speaksOfYear(reference, year));
    if (own.length > 0) return own;
    const ofYear = all.filter((reference) => listTopicYears(reference).includes(year));
    const siblings = ofYear.filter((other) => given.some((one) => isSibling(one, other)));
    return siblings.length > 0 ? siblings : ofYear.filter((other) => given.some((one) => speaksOfTopic(other, one)));
  });
  return chosen.length > 0 ? [...new Set(chosen)] : given;
}

function speaksOfTopic(other: Reference, { document, topic, aliases }: Reference): boolean {
  const key = makeMatchKey(other.statement);
  const names = [topic, ...aliases].map(makeMatchKey).filter(({ length }) => length >= SHORTEST_NAME);
  return other.document === document && names.some((name) => key.includes(name));
}
