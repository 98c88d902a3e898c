// KnowledgeBase → the object that `export --json` prints, whose shape other programs rely on. It must not know how it is
// printed, and it leaves nothing of the knowledge base out.
import type { Budget } from '../domain/budget.js';
import type { Document } from '../domain/document.js';
import type { Indicator, IndicatorValue } from '../domain/indicator.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Listing, Programme } from '../domain/programme.js';
import type { Reference } from '../domain/reference.js';
import type { Reprint } from '../domain/reprint.js';
import type { Section } from '../domain/section.js';
import type { Pillar, Strategy } from '../domain/strategy.js';

type Placed = { readonly place: string };

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

function exportProgramme(programme: Programme) {
  return {
    id: programme.id,
    name: programme.name,
    // One list for whoever only looks names up; the short names stand alone below.
    aliases: [...programme.aliases, ...programme.shortNames],
    shortNames: programme.shortNames,
    document: programme.document,
    place: programme.place,
    listings: programme.listings.map(exportListing),
    organisation: programme.organisation,
    sections: programme.sections.map(({ section }) => section),
    groups: programme.sections.flatMap(({ groups }) => groups),
    municipalities: programme.municipalities,
    status: programme.status ?? null,
    period: programme.period ? { ...programme.period, place: programme.period.place ?? programme.place } : null,
    budgets: programme.budgets.map((budget) => exportBudget(budget, programme)),
    budgetTotal: programme.budgetTotal
      ? { ...programme.budgetTotal, place: programme.budgetTotal.place ?? programme.place }
      : null,
    indicators: programme.indicators.map((indicator) => exportIndicator(indicator, programme)),
    overview: programme.overview ?? null,
    results: programme.results ?? null,
    effect: programme.effect ?? null,
    passages: withPlace(programme.passages, programme),
    conditions: withPlace(programme.conditions, programme),
    schedule: withPlace(programme.schedule, programme).map((entry) => ({ ...entry, date: entry.date ?? null })),
    figures: withPlace(programme.figures, programme),
    roles: withPlace(programme.roles, programme),
    relations: withPlace(programme.relations, programme),
    flags: programme.flags,
    reprints: programme.reprints.map(exportReprint),
    discrepancies: programme.discrepancies,
  };
}

/** What has no place of its own stands where the whole it belongs to does. */
function withPlace<Item extends { readonly place?: string | undefined }>(items: readonly Item[], { place }: Placed) {
  return items.map((item) => ({ ...item, place: item.place ?? place }));
}

function exportListing(listing: Listing) {
  return { ...listing, area: listing.area ?? null, measure: listing.measure ?? null, printed: listing.printed ?? null };
}

function exportBudget(budget: Budget, programme: Programme) {
  const place = budget.place ?? programme.place;
  return {
    year: budget.year,
    kind: budget.kind,
    amount: budget.amount,
    printed: budget.printed,
    funding: budget.funding ? { ...budget.funding, place: budget.funding.place ?? place } : null,
    parts: budget.parts,
    place,
  };
}

/** What the place does not print is null. */
function exportReprint(reprint: Reprint) {
  return {
    place: reprint.place,
    amount: reprint.amount ?? null,
    funding: reprint.funding ?? null,
    period: reprint.period ?? null,
    flags: reprint.flags ?? null,
    new: reprint.new ?? null,
    overview: reprint.overview ?? null,
    results: reprint.results ?? null,
    indicators: (reprint.indicators ?? []).map((indicator) => exportIndicator(indicator, reprint)),
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

function exportIndicator(indicator: Indicator, { place }: Placed) {
  return {
    name: indicator.name,
    aliases: indicator.aliases,
    unit: indicator.unit,
    values: indicator.values.map(exportValue),
    place: indicator.place ?? place,
    footnote: indicator.footnote ?? null,
  };
}

function exportValue(value: IndicatorValue) {
  return {
    period: value.year === undefined ? null : String(value.year),
    role: value.role,
    value: value.value,
    printed: value.printed,
    more: value.more.map((figure) => ({ ...figure, label: figure.label ?? null })),
    note: value.note ?? null,
  };
}
