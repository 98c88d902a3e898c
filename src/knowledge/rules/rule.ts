// What a rule is, and the few words all rules share. It must not know any single rule.
import type { Indicator } from '../../domain/indicator.js';
import type { Discrepancy } from '../../domain/programme.js';
import type { StrategyFile } from '../../domain/strategy.js';
import { fold } from '../../language/fold.js';
import type { Entry, ParsedFolder, ParsedKnowledge, ProgrammeEntry } from '../parse/parsed.js';
import type { Path } from '../parse/yaml/locator.js';
import type { Problem } from '../problem.js';

/**
 * Compares what the files say with one another. Finds every problem of its kind, each at the line to mend; a value that
 * is missing from `sound` has been reported already and is passed over.
 */
export type Rule = (knowledge: ParsedKnowledge) => readonly Problem[];

export function listProgrammes(knowledge: ParsedKnowledge): readonly ProgrammeEntry[] {
  return knowledge.folders.flatMap(({ programmes }) => programmes);
}

/** A rule that looks at one programme at a time. */
export function forEachProgramme(find: (programme: ProgrammeEntry) => readonly Problem[]): Rule {
  return (knowledge) => listProgrammes(knowledge).flatMap(find);
}

/** A rule that looks at one document and its programmes at a time. */
export function forEachFolder(find: (folder: ParsedFolder) => readonly Problem[]): Rule {
  return (knowledge) => knowledge.folders.flatMap(find);
}

/** A rule that looks at one indicator at a time; `path` leads to it in its file. */
export function forEachIndicator(
  find: (entry: Entry<object>, path: Path, indicator: Indicator) => readonly Problem[],
): Rule {
  return (knowledge) =>
    listIndicators(knowledge).flatMap(({ entry, path, indicators }) =>
      indicators.flatMap((indicator, index) => find(entry, [...path, index], indicator)),
    );
}

/** A rule that looks at one thing with its recorded discrepancies at a time. */
export function forEachEntryWithDiscrepancies(
  find: (entry: Entry<object>, discrepancies: readonly Discrepancy[]) => readonly Problem[],
): Rule {
  return (knowledge) =>
    knowledge.folders.flatMap(({ programmes, references }) => [
      ...programmes.flatMap((entry) => find(entry, entry.sound.discrepancies ?? [])),
      ...references.entries.flatMap((entry) => find(entry, entry.sound.discrepancies ?? [])),
    ]);
}

/** 「起業家育成研修事業（report-4-02）」, or the file name alone where the name cannot be read. */
export function showProgramme({ sound, fileName }: ProgrammeEntry): string {
  return sound.name === undefined ? fileName : `${sound.name}（${fileName}）`;
}

/** The id; that of the file where it cannot be read, so that a programme whose file is faulty is there all the same. */
export function getId({ sound, fileName }: ProgrammeEntry): string {
  return sound.id ?? fileName;
}

/** What two names have in common that a reader, and a question, cannot tell apart. */
export function makeComparable(text: string): string {
  return fold(text).replace(/\s/gu, '');
}

/** A list of indicators that belong to one thing: a programme or a measure of a strategy. */
export type IndicatorList = {
  readonly entry: Entry<object>;
  readonly path: Path;
  readonly indicators: readonly Indicator[];
};

export function listIndicators(knowledge: ParsedKnowledge): readonly IndicatorList[] {
  return [
    ...listProgrammes(knowledge).map((entry) => ({
      entry,
      path: ['indicators'],
      indicators: entry.sound.indicators ?? [],
    })),
    ...knowledge.folders.flatMap(({ strategy }) => (strategy ? listMeasureIndicators(strategy) : [])),
  ];
}

export function listMeasureIndicators(entry: Entry<StrategyFile>): readonly IndicatorList[] {
  return (entry.sound.pillars ?? []).flatMap(({ measures }, pillar) =>
    measures.map(({ indicators }, measure) => ({
      entry,
      path: ['pillars', pillar, 'measures', measure, 'indicators'],
      indicators,
    })),
  );
}
