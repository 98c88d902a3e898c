// Chooses whether the pillars (柱) and measures (施策) of a strategy are asked about as such, or programmes.
import type { Cues } from '../cues/cues.js';
import type { Filter, Subjects, Target } from '../query.js';

/** Pillars and measures are meant where they are listed, counted or ranked, and no programme is. */
export function chooseTarget(
  cues: Cues,
  subjects: Subjects,
  filter: Filter,
  untyped: string,
  mayMeanStrategy: boolean,
): Target {
  if (!mayMeanStrategy) return 'programmes';
  if (cues.perPillar.length > 0) return 'pillars';
  const isMany =
    cues.list.length + cues.count.length + cues.largest.length + cues.smallest.length > 0 ||
    filter.pillars.length > 0 ||
    filter.projects !== null;
  const isOpen = subjects.kind === 'none' || subjects.kind === 'missing';
  const isOfStrategy = filter.documents.length > 0 && cues.measures.length > 0;
  if (subjects.kind === 'found' || !(isMany || isOfStrategy || (isOpen && cues.pillars.length > 0)))
    return 'programmes';
  // 柱4の共創プロジェクトはいくつ: they are counted, and no pillars.
  if (filter.pillars.length > 0 && cues.count.length > 0 && /プロジェクト/u.test(untyped) && cues.measures.length === 0)
    return 'programmes';
  const isOfPillars = cues.pillars.length > 0 && cues.largest.length + cues.smallest.length > 0;
  if (cues.measures.length > 0 && !isOfPillars) return 'measures';
  const isOfPillar = filter.pillars.length > 0 && !WITHIN_PILLAR.test(untyped);
  return cues.pillars.length > 0 || isOfPillar ? 'pillars' : 'programmes';
}

/** What a pillar holds, and what is said of that. */
const WITHIN_PILLAR = /プロジェクト|事業|取組|取り組み|施策|kpi|指標|目標|現状|予算|費|額/u;
