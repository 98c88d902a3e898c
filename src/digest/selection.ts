// Which programmes a channel wants to hear of. Everything a digest speaks of carries tags; what was chosen is a list of them.
import { z } from 'zod';
import type { DeepReadonly } from '../domain/deep-readonly.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Measure, Pillar, Strategy } from '../domain/strategy.js';

/** 「section:地域産業課」, 「area:annual-report-2020/4」, 「pillar:strategy-2024/1」, 「programme:report-4-02」. */
export type Tag = string;

/** Programmes that have one of the tags; all there are for none. */
export const selectionSchema = z.array(z.string().min(1));

export type Selection = DeepReadonly<z.infer<typeof selectionSchema>>;

export const ALL: Selection = [];

/** What cannot be tagged, such as a statement outside the programmes, belongs to whoever chose all. */
export function isSelected(tags: readonly Tag[], selection: Selection): boolean {
  return selection.length === 0 || tags.some((tag) => selection.includes(tag));
}

export function tagsOfProgramme(programme: Programme, { strategies }: KnowledgeBase): readonly Tag[] {
  const { id, document, sections, listings } = programme;
  const areas = listings.flatMap(({ area }) => (area === undefined ? [] : [tagOfArea(document, area)]));
  const pillars = strategies.flatMap((strategy) =>
    strategy.pillars
      .filter(({ measures }) => measures.some(({ projects }) => projects.some((project) => project.id === id)))
      .map((pillar) => tagOfPillar(strategy, pillar)),
  );
  return [
    tagOfProgramme(id),
    ...sections.map(({ section }) => tagOfSection(section)),
    ...new Set([...areas, ...pillars]),
  ];
}

/** Those of the pillar and of the measure's projects. */
export function tagsOfMeasure(
  strategy: Strategy,
  pillar: Pillar,
  { projects }: Measure,
  knowledge: KnowledgeBase,
): readonly Tag[] {
  const ids = projects.map(({ id }) => id);
  const programmes = knowledge.programmes.filter(({ id }) => ids.includes(id));
  const tags = programmes.flatMap((programme) => tagsOfProgramme(programme, knowledge));
  return [...new Set([tagOfPillar(strategy, pillar), ...tags])];
}

export const tagOfProgramme = (id: string): Tag => `programme:${id}`;
export const tagOfSection = (name: string): Tag => `section:${name}`;
export const tagOfArea = (document: string, no: number): Tag => `area:${document}/${no}`;
export const tagOfPillar = ({ id }: Pick<Strategy, 'id'>, { no }: Pick<Pillar, 'no'>): Tag => `pillar:${id}/${no}`;

/** Everything that may be chosen, each with the name staff know it by. */
export type Choosable = { readonly tag: Tag; readonly name: string };

export function listChoosable({ programmes, sections, documents, strategies }: KnowledgeBase) {
  const answering = new Set(programmes.flatMap((programme) => programme.sections.map(({ section }) => section)));
  return {
    sections: sections
      .filter(({ name }) => answering.has(name))
      .map(({ name }): Choosable => ({ tag: tagOfSection(name), name })),
    areas: documents.flatMap(({ id, shortTitle, areaLabel, areas }) =>
      areas.map(
        ({ no, name }): Choosable => ({ tag: tagOfArea(id, no), name: `${areaLabel}${no} ${name}（${shortTitle}）` }),
      ),
    ),
    pillars: strategies.flatMap((strategy) =>
      strategy.pillars.map(
        (pillar): Choosable => ({
          tag: tagOfPillar(strategy, pillar),
          name: `柱${pillar.no} ${pillar.name}（${strategy.name}）`,
        }),
      ),
    ),
    programmes: programmes.map(({ id, name }): Choosable => ({ tag: tagOfProgramme(id), name })),
  };
}
