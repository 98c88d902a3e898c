// Asked by several people and not answered: the questions, how many asked, and the sections that could answer.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { UnansweredQuestion } from '../memory.js';

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

/** The most people first. Null where no two asked the same. */
export function findUnanswered(
  asked: readonly UnansweredQuestion[],
  knowledge: KnowledgeBase,
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
    .map(({ question, people }) => ({
      ...{ question, people: people.size },
      sections: sectionsOf(findNearest(question), knowledge),
    }));
  return questions.length === 0 ? null : { kind: 'unanswered', questions };
}

/** Those of the nearest programme that has any. */
function sectionsOf(ids: readonly string[], { programmes }: KnowledgeBase): readonly string[] {
  const nearest = ids
    .map((id) => programmes.find((programme) => programme.id === id)?.sections ?? [])
    .find((sections) => sections.length > 0);
  return [...new Set((nearest ?? []).map(({ section }) => section))].slice(0, MOST_SECTIONS);
}
