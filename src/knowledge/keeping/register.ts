// New programmes of a document → what its document.yaml and strategy.yaml must say besides: how many there are, and under
// which measure each stands. It must not know what else the programmes say.
import type { Document } from '../../domain/document.js';
import type { ProgrammeFile } from '../../domain/programme.js';
import type { StrategyFile } from '../../domain/strategy.js';
import type { ParsedFolder } from '../parse/parsed.js';
import type { DocumentFolder, KnowledgeFile } from '../read.js';
import { append, type Change, setValue } from './facts/change.js';
import { revise } from './yaml/revise.js';

type Numbered = Pick<ProgrammeFile, 'id' | 'name' | 'listings'>;

/** A file that must follow: `text` is null where it is written in a way that only a person should change. */
export type Companion = {
  readonly file: string;
  readonly title: string;
  readonly changes: readonly Change[];
  readonly text: string | null;
};

/** document.yaml and strategy.yaml as far as they must follow from the programmes before to those after. */
export function planCompanions(
  folder: DocumentFolder,
  { document, strategy }: Pick<ParsedFolder, 'document' | 'strategy'>,
  before: readonly Numbered[],
  after: readonly Numbered[],
): readonly Companion[] {
  const held = new Set(before.map(({ id }) => id));
  const added = after.filter(({ id }) => !held.has(id));
  return [
    ...(document?.whole
      ? makeCompanion(folder.document, '資料の件数', compareCounts(document.whole, before, after))
      : []),
    ...(strategy?.whole ? makeCompanion(folder.strategy, '戦略の施策', compareProjects(strategy.whole, added)) : []),
  ];
}

function makeCompanion(file: KnowledgeFile | null, title: string, changes: readonly Change[]): readonly Companion[] {
  if (!file || changes.length === 0) return [];
  const edits = changes.flatMap((change) => change.edits);
  return [{ file: file.file, title, changes, text: file.text === null ? null : revise(file.text, edits) }];
}

/**
 * The counts that were right before and are no longer. A count that was wrong before states what the document prints, and
 * is left to prove the transcription.
 */
function compareCounts(document: Document, before: readonly Numbered[], after: readonly Numbered[]): readonly Change[] {
  const { counts, areas, areaLabel } = document;
  const countListings = (programmes: readonly Numbered[], area?: number) =>
    programmes.flatMap(({ listings }) => listings).filter((listing) => area === undefined || listing.area === area)
      .length;
  const compare = (label: string, path: readonly PropertyKey[], stated: number, was: number, is: number) =>
    stated === was && was !== is ? [setValue(label, path, stated, is)] : [];
  return [
    ...compare('事業の件数', ['counts', 'programmes'], counts.programmes, before.length, after.length),
    ...compare('掲載の件数', ['counts', 'listings'], counts.listings, countListings(before), countListings(after)),
    ...areas.flatMap(({ no, listings }, index) =>
      compare(
        `${areaLabel}${no}の掲載の件数`,
        ['areas', index, 'listings'],
        listings,
        countListings(before, no),
        countListings(after, no),
      ),
    ),
  ];
}

/** Each new programme joins the projects of the measure whose name stands at its listing; without one it joins none. */
function compareProjects(strategy: StrategyFile, added: readonly Numbered[]): readonly Change[] {
  return strategy.pillars.flatMap(({ measures }, pillar) =>
    measures.flatMap((measure, index) => {
      const joining = added.flatMap(({ id, name, listings }) =>
        listings.filter((listing) => listing.measure === measure.name).map(({ relisted }) => ({ id, name, relisted })),
      );
      const path = ['pillars', pillar, 'measures', index, 'projects'];
      const held = measure.projects.length;
      return joining.map(
        ({ id, name, relisted }, place): Change => ({
          label: `施策「${measure.name}」のプロジェクト`,
          before: `${held + place}件`,
          after: `${held + place + 1}件（${name}を加える）`,
          edits: [append(path, relisted ? { id, relisted } : { id })],
        }),
      );
    }),
  );
}
