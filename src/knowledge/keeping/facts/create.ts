// What a keeper states about a programme that is not held yet → the text of its file, written as the others are.
import { type ProgrammeFile, programmeSchema } from '../../../domain/programme.js';
import { parseYaml } from '../../parse/yaml/yaml-text.js';
import { PROGRAMME_HEAD } from '../schema/reference-line.js';
import { revise } from '../yaml/revise.js';
import { writeEntry } from '../yaml/write-yaml.js';
import { type Change, NOTHING } from './change.js';
import { compareFacts } from './compare.js';
import type { ListingFact, ProgrammeFacts } from './facts.js';

/** The least that a programme's file must say. */
export type NewProgramme = ProgrammeFacts & {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly listing: ListingFact & { readonly no: number };
};

export type CreatedProgramme = {
  readonly text: string;
  readonly value: ProgrammeFile;
  /** What the file says, as changes from nothing. */
  readonly changes: readonly Change[];
};

/** The order of keys in a programme's file. */
export const PROGRAMME_KEYS: readonly string[] = Object.keys(programmeSchema.shape);

/** Throws where the facts do not make a programme: every one of them was read and found sound before. */
export function createProgramme(facts: NewProgramme): CreatedProgramme {
  const { id, name, place } = facts;
  const { area, no, measure } = facts.listing;
  const listing = { ...(area === undefined ? {} : { area }), no, ...(measure === undefined ? {} : { measure }), place };
  const base = { id, name, place, listings: [listing] };
  const lines = Object.entries(base).flatMap(([key, value]) => writeEntry(key, value, 0));
  const start = [...PROGRAMME_HEAD, ...lines, ''].join('\n');
  const more = compareFacts(readProgramme(start), facts);
  const text = revise(
    start,
    more.flatMap(({ edits }) => edits),
    PROGRAMME_KEYS,
  );
  if (text === null) throw new Error(`No file could be written for ${id}.`);
  const said = (label: string, after: string): Change => ({ label, before: NOTHING, after, edits: [] });
  const list = area === undefined ? '' : `${area}の`;
  const changes = [
    said('名前', name),
    said('掲載頁', place),
    said('一覧での番号', `${list}${no}番`),
    ...(measure === undefined ? [] : [said('施策の柱', measure)]),
    ...more,
  ];
  return { text, value: readProgramme(text), changes };
}

/** The programme that a sound text says; throws for any other text. */
export function readProgramme(text: string): ProgrammeFile {
  return programmeSchema.parse(parseYaml(text).value);
}
