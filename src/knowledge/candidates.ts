// KnowledgeBase → what two places print differently though nobody has recorded it: for a keeper to look at, since one name
// may also stand for two things. It decides nothing.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { fold } from '../language/fold.js';
import type { Candidate } from './candidates/candidate.js';
import { findImpossiblePair, type Pair } from './candidates/impossible-pairs.js';
import { findNewProgrammesOfEarlierYears } from './candidates/new-programmes.js';
import { listPrintedFigures, type PrintedFigure } from './candidates/printed-figures.js';

/** What one document says in one manner: in its indicators or in its references. */
type Side = {
  readonly document: string;
  readonly kind: PrintedFigure['kind'];
  readonly figures: readonly PrintedFigure[];
};

/** 「1,511億円」 and 「151,112,345千円」 are one figure, printed to different places. */
const ROUNDING = 0.001;
/** A name that one document prints more often than this (参加者数) stands for as many things. */
const MOST_OF_ONE_NAME = 50;

/**
 * The same name in a programme and in a reference of one document, or the same KPI in two documents, with no figure in
 * common; two figures of one document that cannot both be right; a new programme that began before its year. Each name
 * once; empty where all agree or the discrepancy is recorded.
 */
export function findCandidates(knowledge: KnowledgeBase): readonly Candidate[] {
  const recorded = listRecorded(knowledge);
  const byName = groupBy(listPrintedFigures(knowledge), ({ name }) => comparable(name));
  const figures = [...byName].flatMap(([key, figures]): readonly Candidate[] => {
    const sides = listSides(figures).filter((side) => side.figures.length <= MOST_OF_ONE_NAME);
    const found = findDifference(sides) ?? findImpossiblePair(sides.flatMap((side) => side.figures));
    if (!found || recorded.some((about) => about.includes(key))) return [];
    return [{ name: found[0].name, statements: found }];
  });
  return [...figures, ...findNewProgrammesOfEarlierYears(knowledge)];
}

function listSides(figures: readonly PrintedFigure[]): readonly Side[] {
  return [...groupBy(figures, ({ document, kind }) => `${kind} ${document}`).values()].flatMap((own) =>
    own[0] ? [{ document: own[0].document, kind: own[0].kind, figures: own }] : [],
  );
}

function findDifference(sides: readonly Side[]): Pair | null {
  for (const [index, a] of sides.entries()) {
    for (const b of sides.slice(index + 1)) {
      const difference = isComparable(a, b) ? compareSides(a.figures, b.figures) : null;
      if (difference) return difference;
    }
  }
  return null;
}

function isComparable(a: Side, b: Side): boolean {
  return a.document === b.document ? a.kind !== b.kind : a.kind === 'indicator' && b.kind === 'indicator';
}

/** Two figures of one time, where no such pair agrees: one that does shows that the others mean something else. */
function compareSides(a: readonly PrintedFigure[], b: readonly PrintedFigure[]): Pair | null {
  const isAcross = a[0]?.document !== b[0]?.document;
  let difference: Pair | null = null;
  for (const one of a) {
    for (const other of b) {
      if (!(isAcross ? isSameKpi(one, other) : isSameTime(one, other)) || one.unit !== other.unit) continue;
      if (isSameFigure(one.value, other.value)) return null;
      difference ??= [one, other];
    }
  }
  return difference;
}

function isSameTime(one: PrintedFigure, other: PrintedFigure): boolean {
  return one.period !== null && one.period === other.period;
}

/** 現状値 is often of no stated year. */
function isSameKpi(one: PrintedFigure, other: PrintedFigure): boolean {
  const mayBeOfOneTime = one.period === null || other.period === null || one.period === other.period;
  return one.isKpi && other.isKpi && one.role === other.role && mayBeOfOneTime;
}

function isSameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

function listRecorded({ programmes, references }: KnowledgeBase): readonly string[] {
  return [...programmes, ...references].flatMap(({ discrepancies }) =>
    discrepancies.map(({ about }) => comparable(about)),
  );
}

/** 「創業者数（R1実績）」 is 創業者数. */
function comparable(name: string): string {
  return fold(name).replace(/\([^()]*\)$|\s/gu, '');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
