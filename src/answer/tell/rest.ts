// Quotes what a question asks beside what was told of its programme: the sentences, figures and dates that hold the words, or are
// of the kind, that nothing told so far accounts for.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Detail, Match, Query } from '../../question/query.js';
import type { Term } from '../../question/terms/terms.js';
import { choosePassages } from '../choose-passages.js';
import { listPassages, type Passage } from '../passages.js';
import { SHAPES } from '../shapes.js';

/** A longer sentence says too much beside the answer. */
const LONGEST = 240;
/** Quotations together are no longer than this. */
const ROOM = 420;

/** A line for each quotation; only of one programme, as of several it is not known which is meant. */
export function quoteRest(query: Query, matches: readonly Match[], told: string): readonly string[] {
  const [only, ...others] = matches;
  if (only === undefined || others.length > 0) return [];
  return chooseRest(query, only, told).map(({ text }) => `お尋ねに合う記述: 「${text}」`);
}

/** A name speaks of places, and tells none: 施設 in the name of a programme. */
function leaveOutNames(told: string, { name, aliases, shortNames, indicators }: Programme): string {
  return [name, ...aliases, ...shortNames, ...indicators.map((indicator) => indicator.name)].reduce(
    (rest, own) => rest.replaceAll(own, ' '),
    told,
  );
}

/** What the question asks of a programme beside what was told of it, best first; empty where that accounts for everything. */
function chooseRest(query: Query, match: Match, told: string): readonly Passage[] {
  const { name, aliases, shortNames } = match.programme;
  const said = [name, ...aliases, ...shortNames, told].map(makeMatchKey).join('\n');
  const terms = query.terms.filter((term) => !match.unexplained.includes(term) && !isSaid(term, said));
  const own = makeMatchKey(match.programme.organisation);
  const detail = keepOpen(query.detail, leaveOutNames(told, match.programme), `${said}\n${own}`);
  const isTelling = ({ nominal, parts }: Term) => nominal || parts.some(({ key }) => key.length >= 2);
  if (!terms.some(isTelling) && detail.keys.length === 0 && detail.shape === 'any') return [];
  const rest = listPassages(match.programme).filter(
    ({ text, indicator }) => text.length <= LONGEST && !said.includes(makeMatchKey(indicator ?? text)),
  );
  const chosen = choosePassages(rest, terms, detail);
  return fit(chosen.length > 0 || detail.shape !== 'place' ? chosen : rest.filter(isPlaced).slice(0, 1));
}

/** Where something was done may stand in a sentence that has no word of the question. */
function isPlaced({ text, indicator }: Passage): boolean {
  return indicator === undefined && SHAPES.place.test(fold(text));
}

/** Whether a text holds a term, another word for it, or all of its parts: 体験 alone is no 体験会. */
function isSaid({ alternatives, parts }: Term, said: string): boolean {
  const telling = parts.filter(({ key }) => key.length >= 2);
  return (
    alternatives.some((word) => said.includes(word)) ||
    (telling.length >= 2 && telling.every(({ key }) => said.includes(key)))
  );
}

/** Of the words and the kind of fact asked for those that were not told. */
function keepOpen({ keys, shape, counters }: Detail, told: string, said: string): Detail {
  const isTold = SHAPES[shape].test(fold(told));
  return { keys: keys.filter((key) => !said.includes(key)), shape: isTold ? 'any' : shape, counters };
}

/** The first that are no longer than the room for them. */
function fit(passages: readonly Passage[]): readonly Passage[] {
  let room = ROOM;
  return passages.filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
}
