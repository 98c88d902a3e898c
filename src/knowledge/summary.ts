// KnowledgeBase → what it holds and what it lacks, as figures and as Japanese lines. It prints nothing.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Candidate } from './candidates/candidate.js';
import { findCandidates } from './candidates.js';

export type KnowledgeSummary = {
  readonly documents: number;
  readonly sections: number;
  readonly programmes: number;
  readonly listings: number;
  readonly indicators: number;
  readonly strategies: number;
  readonly measures: number;
  readonly references: number;
  readonly concepts: number;
  readonly discrepancies: number;
  /** What things lack; a kind that nothing lacks is left out. */
  readonly missing: readonly Missing[];
  /** Figures that two places print differently and nobody has recorded as a discrepancy. */
  readonly candidates: readonly Candidate[];
};

/** `what` is missing of the `things` of one kind (事業, 施策, 資料の記述, 資料). */
export type Missing = { readonly what: string; readonly kind: string; readonly things: readonly Thing[] };

export type Thing = { readonly id: string; readonly name: string };

/** What a keeper should look for; short names are left out, since not every programme has one. */
const EXPECTED_OF_PROGRAMMES: readonly {
  readonly what: string;
  readonly isMissing: (programme: Programme) => boolean;
}[] = [
  { what: '概要', isMissing: (programme) => programme.overview === undefined },
  { what: '予算', isMissing: (programme) => programme.budgets.length === 0 },
  { what: '担当課', isMissing: (programme) => programme.sections.length === 0 },
  { what: '指標', isMissing: (programme) => programme.indicators.length === 0 },
  {
    what: '再掲の記載',
    isMissing: ({ listings, reprints, place: own }) =>
      listings.some(
        ({ relisted, area, place }) =>
          relisted && area !== undefined && ![own, ...reprints.map((reprint) => reprint.place)].includes(place),
      ),
  },
];

/** How many names a line of `formatSummary` gives before it counts the rest. */
const NAMES_SHOWN = 5;

/** Counts what the knowledge base holds; all zero and nothing missing for an empty one. */
export function summarise(knowledge: KnowledgeBase): KnowledgeSummary {
  const { programmes, references } = knowledge;
  const measures = listMeasures(knowledge);
  return {
    documents: knowledge.documents.length,
    sections: knowledge.sections.length,
    programmes: programmes.length,
    listings: sumOf(programmes, (programme) => programme.listings.length),
    indicators: sumOf([...programmes, ...measures], ({ indicators }) => indicators.length),
    strategies: knowledge.strategies.length,
    measures: measures.length,
    references: references.length,
    concepts: knowledge.vocabulary.length,
    discrepancies: sumOf([...programmes, ...references], ({ discrepancies }) => discrepancies.length),
    missing: findMissing(knowledge).filter(({ things }) => things.length > 0),
    candidates: findCandidates(knowledge),
  };
}

function findMissing(knowledge: KnowledgeBase): readonly Missing[] {
  const { programmes, references, documents } = knowledge;
  const measures = listMeasures(knowledge);
  const described = new Set(references.map(({ document }) => document));
  return [
    ...EXPECTED_OF_PROGRAMMES.map(({ what, isMissing }) => ({
      what,
      kind: '事業',
      things: programmes.filter(isMissing).map(({ id, name }) => ({ id, name })),
    })),
    { what: 'プロジェクト', kind: '施策', things: measures.filter(({ projects }) => projects.length === 0) },
    { what: '指標', kind: '施策', things: measures.filter(({ indicators }) => indicators.length === 0) },
    {
      what: '別名',
      kind: '資料の記述',
      things: references.filter(({ aliases }) => aliases.length === 0).map(({ id, topic }) => ({ id, name: topic })),
    },
    {
      what: '記述',
      kind: '資料',
      things: documents.filter(({ id }) => !described.has(id)).map(({ id, shortTitle }) => ({ id, name: shortTitle })),
    },
  ].map(({ what, kind, things }) => ({ what, kind, things: things.map(({ id, name }) => ({ id, name })) }));
}

/** A measure has no id of its own; its numbers tell it apart. */
function listMeasures({ strategies }: KnowledgeBase) {
  return strategies.flatMap(({ pillars }) =>
    pillars.flatMap(({ no, measures }) => measures.map((measure) => ({ ...measure, id: `${no}-${measure.no}` }))),
  );
}

/** The summary as lines to print: counts, then each kind of thing that is missing, then what a keeper should compare. */
export function formatSummary(summary: KnowledgeSummary): readonly string[] {
  const counts = [
    `資料 ${summary.documents}件`,
    `担当課 ${summary.sections}件`,
    `事業 ${summary.programmes}件（掲載 ${summary.listings}件）`,
    `指標 ${summary.indicators}件`,
    `戦略 ${summary.strategies}件（施策 ${summary.measures}件）`,
    `資料の記述 ${summary.references}件`,
    `言い換え ${summary.concepts}件`,
    `資料間の食い違い ${summary.discrepancies}件`,
  ];
  return [
    counts.join('、'),
    ...summary.missing.map(
      ({ what, kind, things }) => `${what}のない${kind} ${things.length}件: ${formatNames(things.map(showThing))}`,
    ),
    ...(summary.candidates.length > 0
      ? [
          `記録されていない食い違いの候補 ${summary.candidates.length}件: ${formatNames(summary.candidates.map(showCandidate))}`,
        ]
      : []),
  ];
}

function showThing({ id, name }: Thing): string {
  return `${name}（${id}）`;
}

function showCandidate({ name, statements }: Candidate): string {
  return `${name}（${statements.map(({ printed, where }) => `${where}では「${printed}」`).join('、')}）`;
}

function formatNames(all: readonly string[]): string {
  const names = all.slice(0, NAMES_SHOWN);
  const rest = all.length - names.length;
  return names.join('、') + (rest > 0 ? `、ほか${rest}件` : '');
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
