// The figures an answer tells, read from its facts, so that they can be compared or added.
import type { Fact } from '../answer.js';

export type Figure = {
  readonly name: string;
  readonly period: string | null;
  readonly value: number;
  readonly unit: string;
};

/** A figure that is told in words: 「訪問診療件数（青森市立浪岡病院） 167件」 */
const TOLD = /^(?<name>[^、。:：]{2,40}?)[ 　:：]*(?<value>[0-9][0-9,]*(?:\.[0-9]+)?)(?<unit>[^0-9\s、。]{1,4})$/u;

/** A fact → its figure; empty for words, and for a value of several figures. */
export function readFigure({ subject, field, period, value, unit, printed }: Fact): readonly Figure[] {
  if (field === 'indicator' && typeof value === 'number' && unit !== null)
    return [{ name: subject, period, value, unit }];
  const told = field === 'reference' ? TOLD.exec(printed)?.groups : undefined;
  return told === undefined
    ? []
    : [
        {
          name: told['name'] ?? '',
          period,
          value: Number(told['value']?.replaceAll(',', '')),
          unit: told['unit'] ?? '',
        },
      ];
}

/** 「○○事業の「受講者数」」; without the programme's name where both are of one. */
export function shorten({ name }: Figure, other: Figure): string {
  const [programme = '', ...rest] = name.split(' ');
  if (rest.length === 0) return name;
  return `${other.name.startsWith(`${programme} `) ? '' : `${programme}の`}「${rest.join(' ')}」`;
}
