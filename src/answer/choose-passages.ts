// Chooses, among the sentences about a programme, those that answer a question.
import { fold } from '../language/fold.js';
import { makeMatchKey } from '../language/match-key.js';
import { asksWho, type Detail } from '../question/query.js';
import type { Term } from '../question/terms/terms.js';
import type { Passage } from './passages.js';
import { SHAPES, YEAR } from './shapes.js';

const LONG_PASSAGE = 400;
const MOST_QUOTED = 3;
/** A passage that holds this share of what the best holds may be meant as well. */
const RIVAL = 0.8;

/**
 * The passages that answer best: those of the wanted shape that hold most of the terms and words asked for, then those
 * that hold what is still missing. Empty when none holds any.
 */
export function choosePassages(
  passages: readonly Passage[],
  terms: readonly Term[],
  detail: Detail,
): readonly Passage[] {
  const shaped = keepShaped(passages, detail);
  const keyed = shaped.map((passage) => ({ passage, key: makeMatchKey(passage.text) }));
  const wanted = [
    ...detail.keys.map((key) => ({ weight: 1.5, holds: (text: string) => Number(holdsAlone(text, key)) })),
    ...terms.map((term) => ({ weight: term.nominal ? 1 : 0.5, holds: (text: string) => shareHeld(text, term) })),
  ].map((word) => ({ ...word, weight: word.weight * tellingAmong(keyed, word.holds) }));
  const chosen: Passage[] = [];
  let open = wanted;
  while (open.length > 0 && chosen.length < MOST_QUOTED) {
    const scored = keyed
      .filter(({ passage }) => !chosen.includes(passage))
      .map(({ passage, key }) => ({
        passage,
        key,
        score: density(passage.text) * headingBonus(passage, terms, detail) * scoreOf(key, open),
      }));
    const best = scored.reduce((top, one) => (one.score > top.score ? one : top), {
      passage: null,
      key: '',
      score: 0,
    } as {
      passage: Passage | null;
      key: string;
      score: number;
    });
    if (best.passage === null) break;
    chosen.push(best.passage);
    open = open.filter(({ holds }) => holds(best.key) < 0.5);
  }
  const told = [...chosen, ...listSiblings(keyed, chosen, wanted)];
  return [...missingRate(keyed, told, detail), ...told, ...listRivals(keyed, told, wanted, detail)];
}

type Wanted = { readonly weight: number; readonly holds: (key: string) => number };

/** How much of what is wanted a text holds. */
function scoreOf(key: string, wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { weight, holds }) => sum + weight * holds(key), 0);
}

/** What a figure is called before it says of whom: 訪問診療件数 in 訪問診療件数（○○病院） 12件. */
const CALLED = /^[^（(。：:]{3,}(?=[（(])/u;

/** Figures that are called the same as a chosen one and hold as much of what is asked: nothing says which of them is meant. */
function listSiblings(
  keyed: readonly { readonly passage: Passage; readonly key: string }[],
  chosen: readonly Passage[],
  wanted: readonly Wanted[],
): readonly Passage[] {
  const named = keyed.flatMap(({ passage, key }) => {
    const called = CALLED.exec(passage.text)?.[0];
    return called === undefined ? [] : [{ passage, called, score: scoreOf(key, wanted) }];
  });
  const best = named.filter(({ passage }) => chosen.includes(passage));
  return named
    .filter(
      ({ passage, called, score }) =>
        !chosen.includes(passage) && best.some((one) => one.called === called && score >= one.score),
    )
    .map(({ passage }) => passage)
    .slice(0, MOST_QUOTED);
}

/**
 * The other passages with a day that hold as much as the best, as of two plans that were made it is not known which is meant;
 * and those that say why, in whatever words.
 */
function listRivals(
  keyed: readonly { readonly passage: Passage; readonly key: string }[],
  chosen: readonly Passage[],
  wanted: readonly Wanted[],
  { shape }: Detail,
): readonly Passage[] {
  const best = Math.max(
    0,
    ...keyed.filter(({ passage }) => chosen.includes(passage)).map(({ key }) => scoreOf(key, wanted)),
  );
  const isWhy = shape === 'reason' || shape === 'lapse';
  const least = isWhy ? 0 : best * RIVAL;
  if ((shape !== 'date' && shape !== 'percent' && !isWhy) || best === 0) return [];
  return keyed
    .filter(({ passage, key }) => !chosen.includes(passage) && scoreOf(key, wanted) >= least)
    .map(({ passage }) => passage)
    .slice(0, MOST_QUOTED - chosen.length);
}

/** A word that stands in every passage tells none of them from the others. */
function tellingAmong(keyed: readonly { readonly key: string }[], holds: (key: string) => number): number {
  const count = keyed.filter(({ key }) => holds(key) >= 0.5).length;
  return Math.log(1 + (keyed.length + 0.5) / (count + 0.5));
}

/** A rate that was asked for beside a word (何割で上限は) and is not among the chosen: the first there is. */
function missingRate(
  keyed: readonly { readonly passage: Passage }[],
  chosen: readonly Passage[],
  { shape, keys }: Detail,
): readonly Passage[] {
  const isRate = ({ text }: Passage) => SHAPES.percent.test(fold(text));
  if (shape !== 'percent' || keys.length === 0 || chosen.length === 0 || chosen.some(isRate)) return [];
  return keyed
    .map(({ passage }) => passage)
    .filter(isRate)
    .slice(0, 1);
}

/** Kinds of facts that a sentence without one never answers. */
const NOTHING_ELSE: ReadonlySet<Detail['shape']> = new Set(['company', 'bearer', 'title', 'lapse', 'state', 'place']);

/** The passages of the shape asked for; beside a rate or the most that is paid, also those with a word asked for as such: 何割で上限はいくら. */
function keepShaped(passages: readonly Passage[], { shape, keys }: Detail): readonly Passage[] {
  const isRated = shape === 'percent' || shape === 'cap';
  const isPlaced = shape === 'place' && keys.length > 0;
  // 参加者数 is nobody.
  const told = isOfWhom(shape) ? passages.filter(({ indicator }) => indicator === undefined) : passages;
  const exact = told.filter(
    ({ text }) =>
      SHAPES[shape].test(fold(text)) || ((isRated || isPlaced) && keys.some((key) => makeMatchKey(text).includes(key))),
  );
  if (exact.length > 0) return exact;
  if (shape === 'date') return passages.filter(({ text }) => YEAR.test(fold(text)));
  return isRated || NOTHING_ELSE.has(shape) ? [] : passages;
}

function isOfWhom(shape: Detail['shape']): boolean {
  return shape !== 'place' && asksWho({ shape, keys: [], counters: [] });
}

/** Whether a text holds a word, and not what it costs: 会場 is not said of in 会場使用料. */
function holdsAlone(textKey: string, key: string): boolean {
  return textKey
    .split(key)
    .slice(1)
    .some((after) => !/^(?:使用料|借上|費|代|料)/u.test(after));
}

/** A passage under the very heading that is asked for answers best. */
function headingBonus({ heading }: Passage, terms: readonly Term[], { keys }: Detail): number {
  if (heading === undefined) return 1;
  const key = makeMatchKey(heading);
  return keys.includes(key) || terms.some(({ alternatives }) => alternatives.includes(key)) ? 2 : 1;
}

/** Of two passages that hold the same, the shorter answers better. */
function density(text: string): number {
  return 1 - Math.min(text.length, LONG_PASSAGE) / (LONG_PASSAGE * 3);
}

/** The passages in which one of the terms, or another word for it, stands as a whole. */
export function keepHolding(passages: readonly Passage[], terms: readonly Term[]): readonly Passage[] {
  return passages.filter(({ text }) => {
    const key = makeMatchKey(text);
    return terms.some((term) => term.alternatives.some((word) => key.includes(word)));
  });
}

/** 1 when a text holds the term or another word for it, else the share of its parts it holds, a little less. */
function shareHeld(textKey: string, term: Term): number {
  if (term.alternatives.some((alternative) => textKey.includes(alternative))) return 1;
  const parts = term.parts.filter(({ key }) => key.length >= 2);
  if (parts.length === 0) return 0;
  return (0.8 * parts.filter(({ key }) => textKey.includes(key)).length) / parts.length;
}
