// The programmes of one document while a table is gone through: their texts as they stand after the rows so far. It must
// not know what a row states.
import type { ProgrammeFile } from '../../../domain/programme.js';
import type { ParsedFolder } from '../../parse/parsed.js';
import type { DocumentFolder } from '../../read.js';
import { makeComparable } from '../../rules/rule.js';
import type { Change } from '../facts/change.js';

export type HeldProgramme = {
  readonly file: string;
  readonly id: string;
  /** Null where the file is faulty already. */
  readonly value: ProgrammeFile | null;
  readonly text: string;
  readonly isNew: boolean;
  /** What the table changed, row by row. */
  readonly changes: readonly Change[];
  /** The lines of the table that are about it. */
  readonly lines: readonly number[];
};

/** Programmes by id, in their order, and the ids by name. */
export type Shelf = {
  readonly programmes: ReadonlyMap<string, HeldProgramme>;
  readonly find: (id: string, name: string) => HeldProgramme | undefined;
  /** Takes the place of the programme of the same id, or stands behind all others. */
  readonly put: (programme: HeldProgramme) => void;
};

export function holdProgrammes(folder: DocumentFolder, parsed: ParsedFolder): readonly HeldProgramme[] {
  return folder.programmes.map((file, index) => ({
    file: file.file,
    id: file.name,
    value: parsed.programmes[index]?.whole ?? null,
    text: file.text ?? '',
    isNew: false,
    changes: [],
    lines: [],
  }));
}

/** A programme is found by its id where one is given, else by its exact name, else by another name printed for it. */
export function makeShelf(before: readonly HeldProgramme[]): Shelf {
  const programmes = new Map<string, HeldProgramme>();
  const names = new Map<string, string>();
  const otherNames = new Map<string, string>();
  const put = (programme: HeldProgramme) => {
    const { id, value } = programme;
    programmes.set(id, programme);
    if (!value) return;
    names.set(makeComparable(value.name), id);
    for (const name of listOtherNames(value)) {
      if (!otherNames.has(makeComparable(name))) otherNames.set(makeComparable(name), id);
    }
  };
  for (const programme of before) put(programme);
  const find = (id: string, name: string) => {
    const key = makeComparable(name);
    return programmes.get(id === '' ? (names.get(key) ?? otherNames.get(key) ?? '') : id);
  };
  return { programmes, find, put };
}

function listOtherNames({ aliases, listings }: ProgrammeFile): readonly string[] {
  return [...aliases, ...listings.flatMap(({ printed }) => printed ?? [])];
}
