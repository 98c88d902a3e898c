// The sentences a programme's document holds about it, one by one with their places.
import { formatFiscalYear } from '../domain/fiscal-year.js';
import type { Passage as DomainPassage, Programme } from '../domain/programme.js';

export type Passage = {
  readonly text: string;
  readonly place: string;
  readonly heading?: string;
  /** The indicator whose values it tells. */
  readonly indicator?: string;
};

/** Passages up to this length are not cut into sentences. */
const WHOLE_LIMIT = 240;

/** Everything that is printed about a programme, sentence by sentence; rows and dates as a line each. */
export function listPassages(programme: Programme): readonly Passage[] {
  const { place } = programme;
  const texts = [
    ...[programme.overview, programme.results, programme.effect].map((text) => ({ text: text ?? '', place })),
  ].flatMap(({ text, place: where }) => splitSentences(text).map((sentence) => ({ text: sentence, place: where })));
  const lines = [
    ...programme.conditions.map(({ name, printed, place: where }) => ({
      text: `${name} ${printed}`,
      place: where ?? place,
    })),
    ...programme.schedule.map(({ when, what, place: where }) => ({ text: `${when} ${what}`, place: where ?? place })),
    ...programme.passages.flatMap((passage) => listHeaded(passage, place)),
    ...programme.figures.map(({ name, printed, place: where }) => ({
      text: `${name} ${printed}`,
      place: where ?? place,
    })),
    ...programme.roles.map(({ by, text, place: where }) => ({ text: `${by}: ${text}`, place: where ?? place })),
    ...programme.indicators.map(({ name, values, footnote, place: where }) => ({
      text: [
        `${name}: ${values.map(({ year, printed }) => `${year === undefined ? '' : formatFiscalYear(year)} ${printed}`.trim()).join('、')}`,
        ...(footnote === undefined ? [] : [footnote]),
      ].join(' '),
      indicator: name,
      place: where ?? place,
    })),
  ];
  return [...lines, ...texts];
}

/** A passage under a heading is quoted with it, whole if it is short. */
function listHeaded({ heading, text, place }: DomainPassage, programmePlace: string): readonly Passage[] {
  const parts = text.length <= WHOLE_LIMIT ? [text.replaceAll('\n', ' ')] : splitSentences(text);
  return parts.map((part) => ({ text: `${heading}: ${part}`, heading, place: place ?? programmePlace }));
}

function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=。)(?![」）)])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
