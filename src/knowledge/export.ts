// KnowledgeBase → the object that `export --json` prints, whose shape other programs rely on. It must not know how it is
// printed, and it leaves nothing of the knowledge base out.
import type { Document } from '../domain/document.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Reference } from '../domain/reference.js';
import type { Section } from '../domain/section.js';
import type { Pillar, Strategy } from '../domain/strategy.js';
import { exportIndicator, withPlace } from './export/placed.js';
import { exportProgramme } from './export/programme.js';

export type ExportedKnowledge = ReturnType<typeof exportKnowledge>;

/**
 * The whole knowledge base as one JSON object. What is not held is null or an empty list, so that every key is always
 * there; amounts stay in 千円 and years stay western fiscal years.
 */
export function exportKnowledge(knowledge: KnowledgeBase) {
  return {
    documents: knowledge.documents.map((document) => exportDocument(document, knowledge.programmes)),
    sections: knowledge.sections.map(exportSection),
    programmes: knowledge.programmes.map(exportProgramme),
    strategies: knowledge.strategies.map(exportStrategy),
    references: knowledge.references.map(exportReference),
    organisations: knowledge.organisations,
    vocabulary: knowledge.vocabulary,
    calendar: knowledge.calendar,
  };
}

function exportDocument(document: Document, programmes: readonly Programme[]) {
  return {
    id: document.id,
    title: document.title,
    publisher: document.publisher,
    date: document.date,
    programmes: programmes.filter((programme) => programme.document === document.id).length,
    shortTitle: document.shortTitle,
    aliases: document.aliases,
    organisation: document.organisation,
    budget: document.budget ?? null,
    areaLabel: document.areaLabel,
    areas: document.areas,
    sharedNames: document.sharedNames,
    jointSubtotals: document.jointSubtotals,
    total: document.total ?? null,
  };
}

function exportSection(section: Section) {
  return {
    id: section.id,
    name: section.name,
    organisation: section.organisation,
    groups: section.groups,
    aliases: section.aliases,
    department: section.department ?? null,
  };
}

function exportStrategy(strategy: Strategy) {
  return { ...strategy, pillars: strategy.pillars.map(exportPillar) };
}

function exportPillar(pillar: Pillar) {
  return {
    ...pillar,
    measures: pillar.measures.map((measure) => ({
      ...measure,
      projects: measure.projects.map(({ id }) => id),
      relistedProjects: measure.projects.filter(({ relisted }) => relisted).map(({ id }) => id),
      indicators: measure.indicators.map((indicator) => exportIndicator(indicator, measure)),
    })),
  };
}

function exportReference(reference: Reference) {
  return { ...reference, values: withPlace(reference.values, reference) };
}
