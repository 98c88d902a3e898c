// Knowledge files with some texts replaced or added → what the check would say of them, before anything is written.
import path from 'node:path';
import { parseKnowledge } from '../parse.js';
import { type Problem, sortProblems } from '../problem.js';
import type { DocumentFolder, KnowledgeFile, KnowledgeFiles } from '../read.js';
import { checkRules } from '../rules.js';

/** Texts of files by their path as the reader shows it. */
export type Texts = ReadonlyMap<string, string>;

/** The files as they would be; a text whose path is not among them is a new programme of its folder. */
export function replaceTexts(files: KnowledgeFiles, texts: Texts): KnowledgeFiles {
  const replace = <File extends KnowledgeFile | null>(file: File): File => {
    const text = file && texts.get(file.file);
    return file && text !== undefined ? { ...file, text } : file;
  };
  return {
    ...files,
    folders: files.folders.map((folder) => ({
      ...folder,
      document: replace(folder.document),
      strategy: replace(folder.strategy),
      references: replace(folder.references),
      programmes: [...folder.programmes.map(replace), ...listNewFiles(folder, texts)],
    })),
    sections: replace(files.sections),
    organisations: replace(files.organisations),
    vocabulary: replace(files.vocabulary),
    calendar: replace(files.calendar),
  };
}

/** Where the file of a programme stands, or would stand. */
export function locateProgramme(folder: Pick<DocumentFolder, 'file'>, id: string): string {
  return path.join(folder.file, `${id}.yaml`);
}

/** All that `check` would report, sorted. */
export function findProblems(files: KnowledgeFiles): readonly Problem[] {
  const { parsed, problems } = parseKnowledge(files);
  return sortProblems([...files.problems, ...problems, ...checkRules(parsed)]);
}

/** The problems that were not there before; one that only counts differently now, or has moved by some lines, was. */
export function findNewProblems(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const known = new Map<string, number>();
  for (const problem of before) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}

function listNewFiles(folder: DocumentFolder, texts: Texts): readonly KnowledgeFile[] {
  const held = [folder.document, folder.strategy, folder.references, ...folder.programmes].map((file) => file?.file);
  return [...texts]
    .filter(([file]) => path.dirname(file) === folder.file && !held.includes(file))
    .map(([file, text]) => ({ file, name: path.basename(file, '.yaml'), text }));
}

function keyOf({ file, message }: Problem): string {
  return `${file} ${message.replace(/[\d,]+/gu, '#')}`;
}
