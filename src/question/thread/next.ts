// Completes a message that means a programme by where it stands in the list of the one spoken of: 次に載っている鉄道の補助, 38は.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import type { Query } from '../query.js';
import type { Reader } from '../reader.js';
import { listUnexplained } from '../search/candidates.js';
import { countWith, keyOfList, keyOfPlace, lookUp, numberIn } from '../search/lookups.js';
import { listMeasures, numberMeasure } from '../search/search-index.js';
import { askAbout, findProgrammes, isNamed, nounsOf, type Steps } from './steps.js';

const NEXT = /(?:次|つぎ|その下|すぐ下|下)に(?:載|出て|書いて|ある|並)|次の(?:番号|no|項目)/u;
const BEFORE = /(?:前|まえ|その上|すぐ上|上)に(?:載|出て|書いて|ある|並)|(?:前|一つ前)の(?:番号|no|項目)/u;

/** What the place in a list is called by. */
const PLACE_WORD = /^(?:番号|no|項目)$/u;

/** The first programme behind the one spoken of, or before it, in the order of their document that explains the message's nouns. */
export function askNextListed(steps: Steps): Query | null {
  const { query, context, reader, heard } = steps;
  const [spoken, ...others] = findProgrammes(context.subjects, reader);
  const text = fold(query.text);
  const isNext = NEXT.test(text);
  if (spoken === undefined || others.length > 0 || isNamed(steps) || !(isNext || BEFORE.test(text))) return null;
  const nouns = nounsOf(heard).filter(({ text: word }) => !PLACE_WORD.test(word));
  for (const one of isNext ? listBehind(spoken, reader) : listBefore(spoken, reader)) {
    if (listUnexplained(one, nouns, reader.index).length === 0)
      return askAbout([one], { ...steps, query: { ...query, terms: [] } });
  }
  return null;
}

/** The programmes that are listed behind one where it is, by their numbers. */
function* listBehind(spoken: Programme, reader: Reader): Generator<Programme> {
  const { area, no, own } = placeOf(spoken, reader);
  yield* own.slice(own.indexOf(spoken) + 1);
  const { document } = spoken;
  let left = countWith(keyOfList(document, area), reader);
  for (let number = 0; left > 0; number += 1) {
    const listed = lookUp(keyOfPlace(document, area, number), reader);
    left -= listed.length;
    if (number > no) yield* listed;
  }
}

/** Those before it, the last first. */
function* listBefore(spoken: Programme, reader: Reader): Generator<Programme> {
  const { area, no, own } = placeOf(spoken, reader);
  yield* own.slice(0, Math.max(own.indexOf(spoken), 0)).toReversed();
  for (let number = no - 1; number > 0; number -= 1) {
    yield* lookUp(keyOfPlace(spoken.document, area, number), reader).toReversed();
  }
}

/** Where a programme is listed first, and what is listed under the same number there. */
function placeOf(spoken: Programme, reader: Reader) {
  const area = spoken.listings[0]?.area;
  const no = numberIn(area, spoken);
  return { area, no, own: lookUp(keyOfPlace(spoken.document, area, no), reader) };
}

/** 38は, 5番は */
const NUMBER =
  /^(?:じゃあ?|では|なら)?、?(?:(?:事業番号|no\.?|№)?([0-9]{1,3})番?)(?:の事業|のやつ|のほう)?(?:は|だと|って|の[^0-9]{1,8}は)/u;
const CIRCLED = /^(?:じゃあ?|では|なら)?、?([①-⑳])/u;

/** 「38は？」 after one programme: the one of that number in its document. */
export function askListedAt(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const [spoken, ...others] = findProgrammes(context.subjects, reader);
  const isAlone = spoken !== undefined && others.length === 0 && context.list.length === 0 && context.many === null;
  if (!isAlone || isNamed(steps)) return null;
  const meant = listAt(spoken, query.text, reader);
  const plain = { ...query, filter: { ...query.filter, areas: [], numbers: [] }, operation: { kind: 'tell' as const } };
  return meant.length === 1 ? askAbout(meant, { ...steps, query: plain }) : null;
}

/** 「③の中身」 among projects: the one of that number under the measure spoken of, and no policy area of another document. */
export function askProjectAt(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const circled = CIRCLED.exec(query.text)?.[1];
  if (circled === undefined || isNamed(steps)) return null;
  const spoken = findProgrammes(context.subjects.length > 0 ? context.subjects : context.list, reader);
  if (spoken.length === 0 || !spoken.every(isProject)) return null;
  const places = spoken.map(({ listings: [first] }) => first?.place.replace(/-[①-⑳]$/u, ''));
  const [measure, ...others] = context.measures.length === 1 ? context.measures : new Set(places);
  const projects = listMeasures(reader.knowledge).find((place) => numberMeasure(place) === measure)?.measure.projects;
  const meant = findProgrammes(projects?.map(({ id }) => id) ?? [], reader).filter(({ listings }) =>
    listings.some(({ place }) => place === `${measure}-${circled}`),
  );
  const plain = { ...query, filter: { ...query.filter, areas: [], numbers: [] }, operation: { kind: 'tell' as const } };
  const isOne = others.length === 0 && meant.length === 1;
  return isOne ? askAbout(meant, { ...steps, query: plain }) : { ...plain, subjects: { kind: 'none' } };
}

/** Whether it stands under a measure of a strategy, which has no policy areas. */
function isProject({ listings }: Programme): boolean {
  return listings.length > 0 && listings.every(({ area, measure }) => area === undefined && measure !== undefined);
}

/** The others of that number in the document of the one spoken of; none where it has areas, each of which counts anew. */
function listAt({ document, id, listings }: Programme, text: string, reader: Reader): readonly Programme[] {
  const no = NUMBER.exec(fold(text))?.[1];
  if (no === undefined || listings.some(({ area, measure }) => area !== undefined || measure !== undefined)) return [];
  return lookUp(keyOfPlace(document, undefined, Number(no)), reader).filter((one) => one.id !== id);
}
