// Texts of knowledge files → typed values with their places, and every fault of YAML or schema. It must not open files
// and does not compare one file with another.
import { calendarEntrySchema, calendarSchema } from '../domain/calendar.js';
import { documentSchema } from '../domain/document.js';
import { organisationSchema, organisationsSchema } from '../domain/organisation.js';
import { programmeSchema } from '../domain/programme.js';
import { referenceSchema, referencesSchema } from '../domain/reference.js';
import { sectionSchema, sectionsSchema } from '../domain/section.js';
import { strategySchema } from '../domain/strategy.js';
import { conceptSchema, vocabularySchema } from '../domain/vocabulary.js';
import { type ParsedFile, parseEntry, parseList } from './parse/parse-file.js';
import type { ParsedFolder, ParsedKnowledge, ParsedList } from './parse/parsed.js';
import type { Problem } from './problem.js';
import type { DocumentFolder, KnowledgeFile, KnowledgeFiles } from './read.js';

/** How a file of each kind is parsed. Each gives the same for the same file, so that what it gave may be kept. */
export const FILE_PARSERS = {
  document: (file: KnowledgeFile) => parseEntry(file, documentSchema),
  strategy: (file: KnowledgeFile) => parseEntry(file, strategySchema),
  programme: (file: KnowledgeFile) => parseEntry(file, programmeSchema),
  references: (file: KnowledgeFile) => parseList(file, referencesSchema, referenceSchema),
  sections: (file: KnowledgeFile) => parseList(file, sectionsSchema, sectionSchema),
  organisations: (file: KnowledgeFile) => parseList(file, organisationsSchema, organisationSchema),
  vocabulary: (file: KnowledgeFile) => parseList(file, vocabularySchema, conceptSchema),
  calendar: (file: KnowledgeFile) => parseList(file, calendarSchema, calendarEntrySchema),
};

export type FileParsers = typeof FILE_PARSERS;

/** Parses every file, also beside broken ones. */
export function parseKnowledge(
  files: KnowledgeFiles,
  parsers: FileParsers = FILE_PARSERS,
): { readonly parsed: ParsedKnowledge; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const take = <Content>({ content, problems: found }: ParsedFile<Content>): Content => {
    for (const problem of found) problems.push(problem);
    return content;
  };
  const takeList = <Item>(file: KnowledgeFile | null, parse: (file: KnowledgeFile) => ParsedFile<ParsedList<Item>>) =>
    file ? take(parse(file)) : { entries: [], isComplete: false };
  const parseFolder = (folder: DocumentFolder): ParsedFolder => ({
    id: folder.id,
    document: folder.document ? take(parsers.document(folder.document)) : null,
    strategy: folder.strategy ? take(parsers.strategy(folder.strategy)) : null,
    references: takeList(folder.references, parsers.references),
    programmes: folder.programmes.map((file) => ({ ...take(parsers.programme(file)), fileName: file.name })),
  });
  const parsed = {
    folders: files.folders.map(parseFolder),
    sections: takeList(files.sections, parsers.sections),
    organisations: takeList(files.organisations, parsers.organisations),
    vocabulary: takeList(files.vocabulary, parsers.vocabulary),
    calendar: takeList(files.calendar, parsers.calendar),
  };
  return { parsed, problems };
}

/** Every file with its kind. */
export function listFiles(
  files: KnowledgeFiles,
): readonly { readonly kind: keyof FileParsers; readonly file: KnowledgeFile }[] {
  const one = (kind: keyof FileParsers, file: KnowledgeFile | null) => (file ? [{ kind, file }] : []);
  return [
    ...files.folders.flatMap(({ document, strategy, references, programmes }) => [
      ...one('document', document),
      ...one('strategy', strategy),
      ...one('references', references),
      ...programmes.flatMap((file) => one('programme', file)),
    ]),
    ...one('sections', files.sections),
    ...one('organisations', files.organisations),
    ...one('vocabulary', files.vocabulary),
    ...one('calendar', files.calendar),
  ];
}
