// Answers which programmes began first or last, or all of them in the order in which they began. What has no printed
// beginning is left out of it, and the answer says so.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Query, Ranking } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { describePeriod } from '../describe.js';
import { sourceOf, uniqueSources } from '../sources.js';
import { type Holdings, holdingsOf, markPlaces } from './holdings.js';
import { describeFilter, selectProgrammes } from './select.js';
import type { Selection } from './selection.js';
import { answerNone, listNames, MOST_ROWS, refer } from './shared.js';

export function answerStarts(query: Query, ranking: Ranking, knowledge: KnowledgeBase): Answer {
  const selection = selectProgrammes(query, knowledge);
  const ordered = orderByStart(selection, ranking, holdingsOf(knowledge));
  if (ordered.length === 0) return selection.places.length === 0 ? answerNone(query, knowledge) : answerNoStarts();
  const shown = reach(ordered, ranking).slice(0, MOST_ROWS);
  if (shown.length === 0) return answerNoStarts();
  const isAll = ranking.limit > 1 && ranking.from === 1;
  const without = selection.places.length - ordered.length;
  const source = (programme: Programme) => sourceOf(programme, knowledge, programme.period?.place);
  return {
    kind: 'answer',
    lead: tellFirst(shown, { ...ranking, isAll }, nameScope(query, selection, knowledge)),
    details: without === 0 ? [] : [`事業期間の始まりが資料に書かれていない${without}件は、入れていません。`],
    table: isAll ? tabulate(shown) : null,
    facts: shown.map((programme) => ({
      subject: programme.name,
      field: 'period',
      period: null,
      value: programme.period?.from ?? null,
      unit: '年度',
      printed: programme.period?.printed ?? '',
      source: source(programme),
    })),
    programmes: refer(isAll ? ordered : shown),
    sources: uniqueSources(shown.map(source)),
    matched: null,
  };
}

/** The programmes in the order in which they began, those that began last in front where these are asked for. */
function orderByStart({ places }: Selection, { direction }: Ranking, holdings: Holdings): readonly Programme[] {
  const { edges, programmes } = holdings;
  const isSelected = markPlaces(places, programmes.length);
  const own = Array.from(edges.from.places).filter((place) => isSelected[place] === 1);
  return (direction === 'smallest' ? own : own.toReversed()).flatMap((place) => programmes[place] ?? []);
}

/** Those between two places of the order, with all that began in the same year as the last. */
function reach(ordered: readonly Programme[], { from, limit }: Ranking): readonly Programme[] {
  const last = ordered[Math.min(limit, ordered.length) - 1];
  const year = last?.period?.from;
  const first = ordered[from - 1]?.period?.from;
  const start = ordered.findIndex(({ period }) => period?.from === first);
  const end = ordered.findLastIndex(({ period }) => period?.from === year);
  return first === undefined || year === undefined ? [] : ordered.slice(start, end + 1);
}

function nameScope(query: Query, { places }: Selection, knowledge: KnowledgeBase): string {
  const conditions = describeFilter(query, knowledge);
  if (conditions === '') return `資料にある事業${places.length}件`;
  return query.filter.within.length === places.length ? conditions : `${conditions}の事業（${places.length}件）`;
}

function tellFirst(
  shown: readonly Programme[],
  { direction, from, isAll }: Ranking & { readonly isAll: boolean },
  scope: string,
): string {
  const [early, place] = [direction === 'smallest' ? '早い' : '遅い', from === 1 ? '最も' : `${from}番目に`];
  if (isAll) return `${scope}を、始まりが${early}順に並べると、次の${shown.length}件です。`;
  const year = shown[0]?.period?.from;
  const names = listNames(shown, ({ name, period }) => `${name}（${period?.printed ?? ''}）`, shown.length);
  const when = year == null ? '' : `${formatFiscalYear(year)}開始の`;
  return `${scope}のうち始まりが${place}${early}のは、${when}${names}です。`;
}

function tabulate(shown: readonly Programme[]) {
  return {
    headings: [
      { text: '事業名', align: 'left' as const },
      { text: '事業期間', align: 'left' as const },
    ],
    rows: shown.map((programme) => [programme.name, describePeriod(programme) ?? '']),
    more: 0,
  };
}

function answerNoStarts(): Answer {
  return {
    kind: 'unknown',
    lead: 'お尋ねの事業がいつ始まったかは、いまお答えできる資料に書かれていません。',
    details: [],
    sources: [],
    candidates: [],
  };
}

/** The ids of the programmes in that order. */
export function listStarts(query: Query, ranking: Ranking, knowledge: KnowledgeBase): readonly string[] {
  return orderByStart(selectProgrammes(query, knowledge), ranking, holdingsOf(knowledge)).map(({ id }) => id);
}
