// A programme → its part of the export. What is not held is null or an empty list.
import type { Budget } from '../../domain/budget.js';
import type { Listing, Programme } from '../../domain/programme.js';
import type { Reprint } from '../../domain/reprint.js';
import { exportIndicator, withPlace } from './placed.js';

export function exportProgramme(programme: Programme) {
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
