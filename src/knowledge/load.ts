// A folder of YAML files → a frozen KnowledgeBase, or every problem (不備) that stands in its way. It only calls the
// stages in their order: read, parse, rules, build.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { buildKnowledge } from './build.js';
import { createMemory } from './parse/remember.js';
import { FILE_PARSERS, listFiles, parseKnowledge } from './parse.js';
import { type Problem, sortProblems } from './problem.js';
import { type KnowledgeFiles, readKnowledge } from './read.js';
import { checkRules } from './rules.js';
import { type KnowledgeSummary, summarise } from './summary.js';

export type LoadedKnowledge =
  | { readonly ok: true; readonly knowledge: KnowledgeBase; readonly summary: KnowledgeSummary }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads and checks the knowledge base under `directory`. Nothing is built if there is a single problem; the problems are
 * then all those of all files, sorted. A folder that is missing or empty is a problem too, never an exception.
 */
export function loadKnowledge(directory: string): Promise<LoadedKnowledge> {
  return createLoader(directory)();
}

/**
 * The same for a folder that is loaded again and again: only files whose text has changed are parsed again, and if none
 * has, the same knowledge base is given.
 */
export function createLoader(directory: string): () => Promise<LoadedKnowledge> {
  const check = createChecker();
  return async () => check(await readKnowledge(directory));
}

/** The stages after reading, with what they remember of the files they were given last. */
export function createChecker(): (files: KnowledgeFiles) => LoadedKnowledge {
  const { remember, forgetOthers } = createMemory();
  const parsers = {
    document: remember(FILE_PARSERS.document),
    strategy: remember(FILE_PARSERS.strategy),
    programme: remember(FILE_PARSERS.programme),
    references: remember(FILE_PARSERS.references),
    sections: remember(FILE_PARSERS.sections),
    organisations: remember(FILE_PARSERS.organisations),
    vocabulary: remember(FILE_PARSERS.vocabulary),
    calendar: remember(FILE_PARSERS.calendar),
  };
  let last: { readonly parts: readonly unknown[]; readonly loaded: LoadedKnowledge } | null = null;

  return (files) => {
    const { parsed, problems } = parseKnowledge(files, parsers);
    const parts = listFiles(files).map(({ kind, file }) => parsers[kind](file));
    forgetOthers();
    if (last !== null && files.problems.length === 0 && isSameList(parts, last.parts)) return last.loaded;
    const all = sortProblems([...files.problems, ...problems, ...checkRules(parsed)]);
    if (all.length > 0) return { ok: false, problems: all };
    const knowledge = buildKnowledge(parsed);
    const loaded = { ok: true, knowledge, summary: summarise(knowledge) } as const;
    last = { parts, loaded };
    return loaded;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
