// KnowledgeBase → every figure in it with its name, time and place, whether it stands in an indicator or in a text. It must
// not compare them.
import type { Figure } from '../../domain/figure.js';
import type { Indicator, ValueRole } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';

export type PrintedFigure = {
  readonly name: string;
  readonly kind: 'indicator' | 'reference';
  readonly document: string;
  /** Where it stands, for a reader: the document's short title and the place in it. */
  readonly where: string;
  readonly role: ValueRole | null;
  /** Whether its indicator has a target. */
  readonly isKpi: boolean;
  /** A year, mostly; null where the document prints none. */
  readonly period: string | null;
  readonly unit: string | null;
  readonly value: number;
  readonly printed: string;
};

type Owner = { readonly document: string; readonly place: string };
type Show = (owner: Owner, place: string | undefined) => string;

/** Figures without a value are left out, and an indicator's aliases stand for it as its name does. */
export function listPrintedFigures(knowledge: KnowledgeBase): readonly PrintedFigure[] {
  const titles = new Map(knowledge.documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const show: Show = (owner, place) => `${titles.get(owner.document) ?? owner.document} ${place ?? owner.place}`;
  const measures = knowledge.strategies.flatMap(({ document, pillars }) =>
    pillars.flatMap((pillar) => pillar.measures.map((measure) => ({ ...measure, document }))),
  );
  return [
    ...[...knowledge.programmes, ...measures].flatMap((owner) =>
      owner.indicators.flatMap((indicator) => listValues(indicator, owner, show)),
    ),
    ...knowledge.programmes.flatMap((owner) => listFigures(owner.figures, 'indicator', owner, show)),
    ...knowledge.references.flatMap((owner) => listFigures(owner.values, 'reference', owner, show)),
  ];
}

function listValues(indicator: Indicator, owner: Owner, show: Show): readonly PrintedFigure[] {
  const { name, aliases, values, place, unit } = indicator;
  const common = {
    kind: 'indicator' as const,
    document: owner.document,
    where: show(owner, place),
    isKpi: values.some(({ role }) => role === 'target'),
  };
  return values.flatMap(({ year, role, value, printed, more }) =>
    [...(value === null ? [] : [{ value, unit }]), ...more].flatMap((figure) =>
      [name, ...aliases].map((each) => ({
        ...common,
        name: each,
        role,
        period: year === undefined ? null : String(year),
        value: figure.value,
        unit: figure.unit,
        printed,
      })),
    ),
  );
}

function listFigures(
  figures: readonly Figure[],
  kind: PrintedFigure['kind'],
  owner: Owner,
  show: Show,
): readonly PrintedFigure[] {
  return figures.flatMap(({ name, value, unit, period, printed, place }) =>
    value === null
      ? []
      : [
          {
            name,
            kind,
            document: owner.document,
            where: show(owner, place),
            role: null,
            isKpi: false,
            period,
            unit,
            value,
            printed,
          },
        ],
  );
}
