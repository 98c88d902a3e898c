// KnowledgeBase → what it holds and what it lacks, as figures and as Japanese lines. It prints nothing.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';

export type KnowledgeSummary = {
  readonly documents: number;
  readonly sections: number;
  readonly programmes: number;
  readonly listings: number;
  readonly indicators: number;
  readonly strategies: number;
  readonly references: number;
  readonly concepts: number;
  readonly discrepancies: number;
  /** What programmes lack, by what it is called; a kind that nothing lacks is left out. */
  readonly missing: readonly { readonly what: string; readonly programmes: readonly ProgrammeName[] }[];
};

export type ProgrammeName = { readonly id: string; readonly name: string };

/** What a keeper should look for; short names are left out, since not every programme has one. */
const EXPECTED: readonly { readonly what: string; readonly isMissing: (programme: Programme) => boolean }[] = [
  { what: '概要', isMissing: (programme) => programme.overview === undefined },
  { what: '予算', isMissing: (programme) => programme.budgets.length === 0 },
  { what: '担当課', isMissing: (programme) => programme.sections.length === 0 },
  { what: '指標', isMissing: (programme) => programme.indicators.length === 0 },
];

/** How many names a line of `formatSummary` gives before it counts the rest. */
const NAMES_SHOWN = 5;

/** Counts what the knowledge base holds; all zero and nothing missing for an empty one. */
export function summarise(knowledge: KnowledgeBase): KnowledgeSummary {
  const { programmes } = knowledge;
  const measures = knowledge.strategies.flatMap(({ pillars }) => pillars.flatMap((pillar) => pillar.measures));
  return {
    documents: knowledge.documents.length,
    sections: knowledge.sections.length,
    programmes: programmes.length,
    listings: sumOf(programmes, (programme) => programme.listings.length),
    indicators: sumOf([...programmes, ...measures], ({ indicators }) => indicators.length),
    strategies: knowledge.strategies.length,
    references: knowledge.references.length,
    concepts: knowledge.vocabulary.length,
    discrepancies: sumOf([...programmes, ...knowledge.references], ({ discrepancies }) => discrepancies.length),
    missing: EXPECTED.map(({ what, isMissing }) => ({
      what,
      programmes: programmes.filter(isMissing).map(({ id, name }) => ({ id, name })),
    })).filter((entry) => entry.programmes.length > 0),
  };
}

/** The summary as lines to print: one of counts, then one for each kind of thing that is missing. */
export function formatSummary(summary: KnowledgeSummary): readonly string[] {
  const counts = [
    `資料 ${summary.documents}件`,
    `担当課 ${summary.sections}件`,
    `事業 ${summary.programmes}件（掲載 ${summary.listings}件）`,
    `指標 ${summary.indicators}件`,
    `戦略 ${summary.strategies}件`,
    `資料の記述 ${summary.references}件`,
    `言い換え ${summary.concepts}件`,
    `資料間の食い違い ${summary.discrepancies}件`,
  ];
  return [
    counts.join('、'),
    ...summary.missing.map(
      ({ what, programmes }) => `${what}のない事業 ${programmes.length}件: ${formatNames(programmes)}`,
    ),
  ];
}

function formatNames(programmes: readonly ProgrammeName[]): string {
  const names = programmes.slice(0, NAMES_SHOWN).map(({ id, name }) => `${name}（${id}）`);
  const rest = programmes.length - names.length;
  return names.join('、') + (rest > 0 ? `、ほか${rest}件` : '');
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
