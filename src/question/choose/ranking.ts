// Chooses what programmes are ranked by, from which end, and which places of the order are asked for.
import type { Cues } from '../cues/cues.js';
import { MOST_PLACES } from '../cues/ranks.js';
import type { TypedValues } from '../cues/typed-values.js';
import type { Ranking, Subjects } from '../query.js';

const DEFAULT_LIMIT = 1;

/** 「一番古いのは」, 「古い順に」: by when programmes began. */
export function chooseByStart({ oldest, newest }: Cues, { ranks }: TypedValues, untyped: string): Ranking | null {
  const [first] = [...oldest, ...newest];
  const places = ranks.map(({ value }) => value);
  const ofTime = places.find(({ isOfTime }) => isOfTime);
  if (first === undefined && ofTime === undefined) return null;
  const isAll = first !== undefined && untyped.slice(first.start, first.end).includes('順');
  const direction = ofTime?.direction ?? (oldest.length > 0 ? 'smallest' : 'largest');
  const last = places.length > 0 ? Math.max(...places.map(({ to }) => to)) : null;
  const limit = last ?? (isAll ? MOST_PLACES : DEFAULT_LIMIT);
  return { kind: 'rank', by: 'start', direction, from: ofTime?.from ?? 1, limit, after: null, isBothEnds: false };
}

/** Places that are asked for one by one are told from the first to the last: 一番大きいのと2番目に大きいの. */
export function chooseRanking({ largest, smallest }: Cues, { ranks }: TypedValues): Ranking | null {
  if (largest.length + smallest.length + ranks.length === 0) return null;
  const places = ranks.map(({ value }) => value);
  const said = places.find(({ direction }) => direction !== null)?.direction;
  return {
    kind: 'rank',
    by: 'amount',
    direction: said ?? (smallest.length > 0 ? 'smallest' : 'largest'),
    from: largest.length + smallest.length > 0 ? 1 : Math.min(...places.map(({ from }) => from)),
    limit: Math.max(DEFAULT_LIMIT, ...places.map(({ to }) => to)),
    after: null,
    isBothEnds: largest.length > 0 && smallest.length > 0 && said === undefined,
  };
}

/** 「○○の次に大きい事業」: the one behind the programme that is named. */
export function chooseNext(subjects: Subjects, cues: Cues, values: TypedValues): Ranking | null {
  const [named, ...others] = subjects.kind === 'found' ? subjects.matches : [];
  if (!named || others.length > 0 || !values.ranks.some(({ value }) => value.isNext)) return null;
  const ranking = chooseRanking(cues, values);
  return ranking === null ? null : { ...ranking, from: 1, limit: 1, after: named.programme.id };
}
