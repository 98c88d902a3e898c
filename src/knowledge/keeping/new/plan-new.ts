// The answers about a new programme and the knowledge files → every text that would be written, and what the check would
// say of the result. Nothing is read or written here.
import type { ParsedKnowledge } from '../../parse/parsed.js';
import type { Problem } from '../../problem.js';
import type { KnowledgeFiles } from '../../read.js';
import { findProblems, locateProgramme, replaceTexts, type Texts } from '../draft.js';
import { createProgramme } from '../facts/create.js';
import { type Companion, planCompanions } from '../register.js';
import type { NewAnswers, NewContext } from './dialogue.js';

export type NewPlan = {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly companions: readonly Companion[];
  readonly texts: Texts;
  /** All that the check would then report. */
  readonly problems: readonly Problem[];
};

/** Documents whose document.yaml is sound; only to those can be added. */
export function openDocuments(files: KnowledgeFiles, parsed: ParsedKnowledge): NewContext {
  const documents = parsed.folders.flatMap(({ id, document, strategy, programmes }) => {
    const folder = files.folders.find((candidate) => candidate.id === id);
    if (!folder || !document?.whole) return [];
    const values = programmes.flatMap(({ whole }) => whole ?? []);
    return [{ folder, document: document.whole, strategy: strategy?.whole ?? null, programmes: values }];
  });
  const taken = parsed.folders.flatMap(({ programmes }) => programmes.map(({ fileName }) => fileName));
  return { documents, sections: parsed.sections.entries.flatMap(({ whole }) => whole ?? []), taken };
}

export function planNew({ folderId, facts }: NewAnswers, files: KnowledgeFiles, parsed: ParsedKnowledge): NewPlan {
  const folder = files.folders.find(({ id }) => id === folderId);
  const parsedFolder = parsed.folders.find(({ id }) => id === folderId);
  if (!folder || !parsedFolder) throw new Error(`The folder ${folderId} is not there.`);
  const { text, value } = createProgramme(facts);
  const file = locateProgramme(folder, facts.id);
  const before = parsedFolder.programmes.flatMap(({ whole }) => whole ?? []);
  const companions = planCompanions(folder, parsedFolder, before, [...before, value]);
  const texts: Texts = new Map([
    [file, text],
    ...companions.flatMap((companion) => (companion.text === null ? [] : [[companion.file, companion.text] as const])),
  ]);
  return { file, name: facts.name, text, companions, texts, problems: findProblems(replaceTexts(files, texts)) };
}
