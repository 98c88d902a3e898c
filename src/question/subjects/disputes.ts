// Tells which recorded contradictions of the documents a message speaks of: by both figures, both places, both words, or by
// what they are about.
import type { Indicator } from '../../domain/indicator.js';
import type { Discrepancy } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Query, Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { DISPUTED, lookUp } from '../search/lookups.js';
import { nameMatch } from './matches.js';

/** Two statements are set against each other. */
const DISPUTE =
  /違(?!反|法)|異な|ずれ|合わない|合って(?:な|い|る)|食い?違|どっち|どちら|どれが|一致|正し|本当|[2二]つ(?:ある|載|書)|って(?:資料|書|載|頁|ページ)|それぞれ何|なの[?、].*なの|のか.*のか|[?].+[?]|揺れ/u;
const FIGURE = /[0-9][0-9,.]*(?:億|万|千)?(?:頁|ページ|[\p{Script=Han}%]{1,2})?/gu;
const PAGE = /([0-9]{1,3})(?:頁|ページ)/gu;
const WORD = /[\p{Script=Han}]{2,}|[\p{Script=Katakana}ー]{3,}/gu;
/** What a contradiction is about also says of when, and in what way. */
const OF_WHEN = /^(?:[0-9元]*年度|[0-9]+年|別|単位|計|現状値|記載|表記)$/u;
/** As much of what a contradiction is about must be said. */
const SAID = 0.5;

/** A message about one programme that sets two of its statements against each other asks for both, whatever it asks besides. */
export function askDisputed(query: Query): Query {
  const { subjects, text, aspects } = query;
  const [only, ...others] = subjects.kind === 'found' ? subjects.matches : [];
  if (only === undefined || others.length > 0 || !DISPUTE.test(fold(text))) return query;
  const { discrepancies } = only.programme;
  if (keepDisputed(text, discrepancies, only.indicators).length === 0) return query;
  const isStated = discrepancies.some((one) => countSides(fold(text), one) > 1);
  const besides = aspects.filter((one) => one !== 'discrepancy' && !isStated);
  return { ...query, operation: { kind: 'tell' }, target: 'programmes', aspects: [...besides, 'discrepancy'] };
}

/** Those of some contradictions that a message speaks of, by what it says or by the indicators it means. */
export function keepDisputed(
  text: string,
  some: readonly Discrepancy[],
  indicators: readonly Indicator[] = [],
): readonly Discrepancy[] {
  const folded = fold(text);
  const names = indicators.map(({ name }) => makeMatchKey(name));
  const stated = some.filter((one) => countSides(folded, one) > 1);
  const about = some.filter((one) => shareAbout(folded, one) >= SAID || isAboutAny(one, names));
  const both = stated.filter((one) => about.includes(one));
  return [both, stated, about].find(({ length }) => length > 0) ?? [];
}

function isAboutAny({ about }: Discrepancy, names: readonly string[]): boolean {
  const key = makeMatchKey(about);
  return names.some((name) => key.includes(name));
}

/** The programme or the references of which a message states both sides of a contradiction; null where it states none, or names its subject. */
export function findDisputed({ text, mentions, cues }: Heard, reader: Reader): Subjects | null {
  // How to count what stands twice contradicts nothing.
  if (cues.recount.length > 0) return null;
  const folded = fold(text);
  const names = mentions.some(({ entities }) =>
    entities.some(({ kind }) => kind === 'programme' || kind === 'strategyMeasure'),
  );
  if (names || !DISPUTE.test(folded)) return null;
  const isStated = (one: Discrepancy) => countSides(folded, one) > 1;
  const owners = lookUp(DISPUTED, reader).filter(({ discrepancies }) => discrepancies.some(isStated));
  const references = reader.knowledge.references.filter(({ discrepancies }) => discrepancies.some(isStated));
  const about = owners.filter(({ discrepancies }) =>
    discrepancies.some((one) => isStated(one) && shareAbout(folded, one) >= SAID),
  );
  const meant = about.length > 0 ? about : owners;
  if (meant.length === 1) return { kind: 'found', matches: meant.map(nameMatch) };
  if (meant.length > 1) return { kind: 'ambiguous', matches: meant.map(nameMatch), measures: [] };
  return references.length > 0 ? { kind: 'statements', references, measures: [] } : null;
}

/** Of how many of its statements a message says what the others do not. */
function countSides(folded: string, { statements }: Discrepancy): number {
  const sides = statements.map(({ printed, place }) => ({ text: fold(printed), place: fold(place) }));
  const figures = [...folded.matchAll(FIGURE)].map(([figure]) => figure.replace(/[,.]$/u, ''));
  const pages = [...folded.matchAll(PAGE)].map(([, no = '']) => `${no}頁`);
  const said = [
    ...figures.map((figure) => sides.map(({ text }) => holdsFigure(text, figure))),
    ...pages.map((page) => sides.map(({ place }) => place === page)),
    ...listOwnWords(sides.map(({ text }) => text)).map(({ word, of }) =>
      sides.map((_, at) => at === of && folded.includes(word)),
    ),
  ];
  const telling = said.filter((held) => held.includes(true) && held.includes(false));
  return new Set(telling.map((held) => held.join())).size;
}

/** Words of one side that stand in no other. */
function listOwnWords(texts: readonly string[]) {
  return texts.flatMap((text, of) =>
    [...text.matchAll(WORD)]
      .map(([word]) => ({ word, of }))
      .filter(({ word }) => texts.every((other, at) => at === of || !other.includes(word))),
  );
}

/** 21件 is no part of 121件; a figure without a unit is met with any. */
function holdsFigure(text: string, figure: string): boolean {
  const at = text.indexOf(figure);
  return (
    at >= 0 &&
    !/[0-9,.]/u.test(text[at - 1] ?? '') &&
    !/^[0-9][0-9]|^[0-9],/u.test(figure.slice(-1) + (text[at + figure.length] ?? ''))
  );
}

/** The share of what a contradiction is about that a message says. */
function shareAbout(folded: string, { about }: Discrepancy): number {
  const pieces = fold(about)
    .split(/[のをにが、・（）()「」]|に係る/u)
    .filter((piece) => piece.length >= 2 && !OF_WHEN.test(piece));
  if (pieces.length === 0) return 0;
  return pieces.filter((piece) => folded.includes(piece)).length / pieces.length;
}
