// Says where a fact is printed: the document's short title and the place in it.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Source } from './answer.js';

/** The source of something printed with a programme; its own place if it has one, else the programme's. */
export function sourceOf(programme: Programme, knowledge: KnowledgeBase, place?: string): Source {
  return { document: documentTitle(programme.document, knowledge), place: place ?? programme.place };
}

/** The short title of a document, or its id if there is no such document. */
export function documentTitle(id: string, knowledge: KnowledgeBase): string {
  return knowledge.documents.find((document) => document.id === id)?.shortTitle ?? id;
}

/** Sources without repetition, in order. */
export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ document, place }) => {
    const key = `${document}\n${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
