// The knowledge files after parsing and before the rules: typed values that remember where they stand. It must not know
// what makes them consistent.
import type { CalendarEntry } from '../../domain/calendar.js';
import type { Document } from '../../domain/document.js';
import type { Organisation } from '../../domain/organisation.js';
import type { ProgrammeFile } from '../../domain/programme.js';
import type { ReferenceEntry } from '../../domain/reference.js';
import type { Section } from '../../domain/section.js';
import type { StrategyFile } from '../../domain/strategy.js';
import type { Concept } from '../../domain/vocabulary.js';
import type { Problem } from '../problem.js';
import type { Locator, Path } from './yaml/locator.js';

/** A file, or an item of a list in one. */
export type Entry<T> = {
  readonly file: string;
  /** What could be read, field by field, so that a fault in one field hides no fault in another. */
  readonly sound: Partial<T>;
  /** The whole value; null if any part of it is faulty. */
  readonly whole: T | null;
  readonly locator: Locator;
};

export type ProgrammeEntry = Entry<ProgrammeFile> & {
  /** The file name without its ending, which the id must repeat. */
  readonly fileName: string;
};

export type ParsedFolder = {
  readonly id: string;
  readonly document: Entry<Document> | null;
  readonly strategy: Entry<StrategyFile> | null;
  readonly references: ParsedList<ReferenceEntry>;
  readonly programmes: readonly ProgrammeEntry[];
};

/** A list that is a file of its own; incomplete if the file or any item of it is faulty, empty if there is no file. */
export type ParsedList<T> = { readonly entries: readonly Entry<T>[]; readonly isComplete: boolean };

export type ParsedKnowledge = {
  readonly folders: readonly ParsedFolder[];
  readonly sections: ParsedList<Section>;
  readonly organisations: ParsedList<Organisation>;
  readonly vocabulary: ParsedList<Concept>;
  readonly calendar: ParsedList<CalendarEntry>;
};

/** A problem of an entry, at the value that `path` leads to. */
export function problemAt<T>(entry: Entry<T>, path: Path, message: string): Problem {
  return { file: entry.file, ...entry.locator.value(path), message };
}
