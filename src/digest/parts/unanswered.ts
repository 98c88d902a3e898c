// Asked by several people and not answered: the questions, how many asked, and the sections that could answer.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { UnansweredQuestion } from '../memory.js';
import { isSelected, type Selection, tagsOfProgramme } from '../selection.js';

export type Unanswered = {
  /** In the words of the one who asked first. */
  readonly question: string;
  readonly people: number;
  /** 担当課; empty where none can be told. */
  readonly sections: readonly string[];
};

export type UnansweredPart = { readonly kind: 'unanswered'; readonly questions: readonly Unanswered[] };

/** The ids of the programmes that come nearest to a question, the nearest first. */
export type FindNearest = (question: string) => readonly string[];

/** What one person alone asked is theirs. */
const FEWEST_PEOPLE = 2;
const MOST_SECTIONS = 2;

/**
 * The most people first. Null where no two asked the same. Where programmes are chosen, only what comes nearest to one of
 * them.
 */
export function findUnanswered(
  asked: readonly UnansweredQuestion[],
  knowledge: KnowledgeBase,
  selection: Selection,
  findNearest: FindNearest,
): UnansweredPart | null {
  const byKey = new Map<string, { readonly question: string; readonly people: Set<string> }>();
  for (const { question, person } of asked) {
    const key = makeMatchKey(question);
    const known = byKey.get(key) ?? { question, people: new Set() };
    byKey.set(key, { ...known, people: known.people.add(person) });
  }
  const questions = [...byKey.values()]
    .filter(({ people }) => people.size >= FEWEST_PEOPLE)
    .toSorted((a, b) => b.people.size - a.people.size)
    .flatMap(({ question, people }): readonly Unanswered[] => {
      const nearest = findOwned(findNearest(question), knowledge);
      const tags = nearest === null ? [] : tagsOfProgramme(nearest, knowledge);
      return isSelected(tags, selection) ? [{ question, people: people.size, sections: sectionsOf(nearest) }] : [];
    });
  return questions.length === 0 ? null : { kind: 'unanswered', questions };
}

/** The nearest programme that a section answers for; null where there is none. */
function findOwned(ids: readonly string[], { programmes }: KnowledgeBase): Programme | null {
  const nearest = ids.flatMap((id) => programmes.find((programme) => programme.id === id) ?? []);
  return nearest.find(({ sections }) => sections.length > 0) ?? null;
}

function sectionsOf(programme: Programme | null): readonly string[] {
  return [...new Set((programme?.sections ?? []).map(({ section }) => section))].slice(0, MOST_SECTIONS);
}
