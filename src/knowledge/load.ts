// A folder of YAML files → a frozen KnowledgeBase, or every problem (不備) that stands in its way. It only calls the
// stages in their order: read, parse, rules, build.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { buildKnowledge } from './build.js';
import { parseKnowledge } from './parse.js';
import { type Problem, sortProblems } from './problem.js';
import { readKnowledge } from './read.js';
import { checkRules } from './rules.js';
import { type KnowledgeSummary, summarise } from './summary.js';

export type LoadedKnowledge =
  | { readonly ok: true; readonly knowledge: KnowledgeBase; readonly summary: KnowledgeSummary }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads and checks the knowledge base under `directory`. Nothing is built if there is a single problem; the problems are
 * then all those of all files, sorted. A folder that is missing or empty is a problem too, never an exception.
 */
export async function loadKnowledge(directory: string): Promise<LoadedKnowledge> {
  const files = await readKnowledge(directory);
  const { parsed, problems } = parseKnowledge(files);
  const all = sortProblems([...files.problems, ...problems, ...checkRules(parsed)]);
  if (all.length > 0) return { ok: false, problems: all };
  const knowledge = buildKnowledge(parsed);
  return { ok: true, knowledge, summary: summarise(knowledge) };
}
