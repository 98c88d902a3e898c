// Tells whether a question speaks of the same thing in another place: 岩手県の起業家育成研修 is none of Aomori's programmes.
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { holds } from '../search/holders.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';

const MOST_NEAREST = 3;
/** What the dictionary takes for a person's name is a place before these. */
const MUNICIPAL = /^[都道府県市区町村郡](?:の|における|にある)/u;
/** What the dictionary has by name may be a place by its end: 浅虫温泉. */
const LANDMARK = /(?:温泉|駅|空港|湖|島|商店街|地区)$/u;
/** A municipality that is written in kana: むつ市 as it is read. */
const IN_KANA = /^[ァ-ヺー]+[市町村]$/u;
/** What may stand between a place and what is there: 圏域の, 市の; a slip in it too. */
const OF = /^\p{Script=Han}{0,2}(?:の|にある|における|でやっている|で行っている){0,2}$/u;

/** Leaves out the programmes that know nothing of the place named right before them; where none is left, they are the nearest. */
export function leaveOutElsewhere(subjects: Subjects, heard: Heard, reader: Reader): Subjects {
  const { index } = reader;
  if (subjects.kind === 'statements') return leaveOutStatements(subjects, listElsewhere(heard, reader));
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous') return subjects;
  // Of several things asked for, a place belongs to one.
  if (countThings(heard) > 1) return subjects;
  const places = listElsewhere(heard, reader);
  const here = subjects.matches.filter(({ programme }) => places.every((place) => knows(programme, place, index)));
  if (here.length === subjects.matches.length) return subjects;
  if (here.length === 0) return { kind: 'missing', nearest: subjects.matches.slice(0, MOST_NEAREST) };
  return here.length === 1 ? { kind: 'found', matches: here } : { kind: 'ambiguous', matches: here, measures: [] };
}

/** How many things are asked for, be they named or described. */
function countThings({ parts, mentions }: Heard): number {
  const described = parts.filter((part) => part.some(({ nominal }) => nominal)).length;
  const isNamed = mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'programme'));
  return described + (isNamed && parts.length > 1 ? 1 : 0);
}

/** Without the references that do not speak of the place named; of measures asked for together, one may. */
function leaveOutStatements(subjects: Extract<Subjects, { kind: 'statements' }>, places: readonly Term[]): Subjects {
  const speaksOf = (texts: readonly string[]) => {
    const key = texts.map(makeMatchKey).join('\n');
    return places.every(({ alternatives }) => alternatives.some((place) => key.includes(place)));
  };
  const references = subjects.references.filter(({ topic, aliases, statement }) =>
    speaksOf([topic, ...aliases, statement]),
  );
  const isOfMeasures = subjects.measures.some(({ strategy, measure }) =>
    speaksOf([strategy.name, measure.name, ...measure.indicators.map(({ name }) => name)]),
  );
  const measures = isOfMeasures ? subjects.measures : [];
  return references.length + measures.length > 0
    ? { kind: 'statements', references, measures }
    : { kind: 'missing', nearest: [] };
}

/** The places named right before a document's name or another word that are none of the home ones, marked as such: 八戸圏域のビジョン. */
export function listElsewhere(heard: Heard, { knowledge }: Reader): readonly Term[] {
  const homes = knowledge.organisations.map(({ name }) => makeMatchKey(name));
  return findPlacesBefore(heard)
    .filter(({ parts }) => !homes.some((home) => home.startsWith(parts[0]?.key ?? '')))
    .map((term) => ({ ...term, parts: term.parts.map((part) => ({ ...part, isPlace: true })) }));
}

/** The terms that name a place and stand right before a name or another term. */
function findPlacesBefore({ mentions, terms, untyped }: Heard): readonly Term[] {
  const documents = mentions.filter(({ entities }) => entities.some(({ kind }) => kind === 'document'));
  const starts = [...mentions.map(({ start }) => start), ...terms.map(({ at }) => at)];
  return terms.filter(({ at, text, parts }) => {
    const end = at + text.length;
    const isPlace =
      parts[0]?.isPlace ||
      IN_KANA.test(text) ||
      (parts[0]?.isProper && (LANDMARK.test(text) || MUNICIPAL.test(untyped.slice(end))));
    if (at < 0 || !isPlace || parts.slice(1).some(({ key }) => key.length > 1)) return false;
    return (
      starts.some((start) => start >= end && OF.test(untyped.slice(end, start).replace(/\s+の?/gu, ''))) ||
      documents.some(({ start }) => start >= end && /^[\p{Script=Han}の、\s]{0,4}$/u.test(untyped.slice(end, start)))
    );
  });
}

function knows(programme: Programme, { alternatives, parts }: Term, index: SearchIndex): boolean {
  const entry = index.programmes.get(programme);
  return entry === undefined || [...alternatives, parts[0]?.key ?? ''].some((key) => holds(entry, key));
}
