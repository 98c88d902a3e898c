// Parsed knowledge without problems → the frozen KnowledgeBase. It decides the order of things and nothing about them.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Entry, ParsedFolder, ParsedKnowledge } from './parse/parsed.js';
import { compareText } from './problem.js';

/** Throws for a value that is not whole: only knowledge without a problem may be built. */
export function buildKnowledge(parsed: ParsedKnowledge): KnowledgeBase {
  const folders = parsed.folders.toSorted((a, b) => compareText(a.id, b.id));
  return freezeDeeply({
    documents: folders.map((folder) => getDocument(folder)),
    sections: parsed.sections.entries.map(getWhole),
    programmes: folders.flatMap(buildProgrammes),
    organisations: parsed.organisations.entries.map(getWhole),
    strategies: folders.flatMap(({ id, strategy }) => (strategy ? [{ ...getWhole(strategy), document: id }] : [])),
    references: folders.flatMap(({ id, references }) =>
      references.entries.map((entry) => ({ ...getWhole(entry), document: id })),
    ),
    vocabulary: parsed.vocabulary.entries.map(getWhole),
    calendar: parsed.calendar.entries.map(getWhole),
  });
}

function buildProgrammes(folder: ParsedFolder): readonly Programme[] {
  const { id, organisation } = getDocument(folder);
  return folder.programmes
    .map((entry) => ({ ...getWhole(entry), document: id, organisation }))
    .toSorted(compareProgrammes);
}

/** By the first listing's area and number, as the document lists them. */
function compareProgrammes(a: Programme, b: Programme): number {
  const [first, second] = [a.listings[0], b.listings[0]];
  return (first?.area ?? 0) - (second?.area ?? 0) || (first?.no ?? 0) - (second?.no ?? 0) || compareText(a.id, b.id);
}

function getDocument(folder: ParsedFolder) {
  if (!folder.document) throw new Error(`The folder ${folder.id} has no document.`);
  return getWhole(folder.document);
}

function getWhole<T>(entry: Entry<T>): T {
  if (entry.whole === null) throw new Error(`${entry.file} was to be built although it is faulty.`);
  return entry.whole;
}

/** Plain data as it is, and from here on for good; what is frozen already is taken to be so all the way down. */
export function freezeDeeply<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeDeeply(inner);
  }
  return value;
}
