// The small world as a reader has it, with the real tokeniser, and short ways to ask it.
import type { Programme } from '../../src/domain/programme.js';
import type { Query } from '../../src/question/query.js';
import { makeReader } from '../../src/question/reader.js';
import type { ThreadContext } from '../../src/question/thread/thread-context.js';
import { understand } from '../../src/question/understand.js';
import { tokenise } from '../language/tokeniser.js';
import { WORLD } from './world.js';

export const reader = makeReader(WORLD, tokenise);

/** What a message comes to in the small world. */
export function read(message: string, context: ThreadContext | null = null): Query {
  return understand(message, reader, { context });
}

/** The programmes a message is about, or those it may mean, by id. */
export function listSubjects(message: string, context: ThreadContext | null = null): readonly string[] {
  const { subjects } = read(message, context);
  switch (subjects.kind) {
    case 'found':
    case 'topic':
    case 'ambiguous':
      return subjects.matches.map(({ programme }) => programme.id);
    default:
      return [];
  }
}

/** What a thread remembers after it spoke of some programmes. */
export function spokenOf(programmes: readonly Programme[], more: Partial<ThreadContext> = {}): ThreadContext {
  return {
    subjects: programmes.map(({ id }) => id),
    list: [],
    aspects: [],
    funding: [],
    years: [],
    indicators: [],
    measures: [],
    pillars: [],
    references: [],
    many: null,
    ...more,
  };
}
