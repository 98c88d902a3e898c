// One KPI in the light: a different one each week, the same for everybody who asks for that week; one with news goes first.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Indicator, IndicatorValue } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { type Day, fiscalYearOf, weekOf } from '../schedule/day.js';
import { isSelected, type Selection, type Tag, tagsOfMeasure, tagsOfProgramme } from '../selection.js';
import type { Source } from '../source.js';
import { keyOfProgramme, listMeasures, sourceIn } from '../state/facts.js';

/** A printed value with its fiscal year, null where the document prints none. */
export type Point = { readonly year: number | null; readonly value: number; readonly printed: string };

export type KpiPart = {
  readonly kind: 'kpi';
  /** The same for the same indicator from week to week. */
  readonly key: string;
  readonly indicator: string;
  readonly unit: string | null;
  /** The programme or measure it belongs to. */
  readonly subject: string;
  readonly source: Source;
  /** 注, as the document prints it. */
  readonly footnote: string | null;
  /** From where it started to where it is to go, or, without a target, the last two actual figures. */
  readonly course:
    | {
        readonly kind: 'target';
        readonly baseline: Point;
        readonly actual: Point | null;
        readonly target: Point;
        /** The straight line from baseline to target in this fiscal year; null where a year is not printed or over. */
        readonly line: { readonly year: number; readonly value: number } | null;
        /** Fiscal years from this one to the target's; null where that is not printed. Negative once it is over. */
        readonly yearsLeft: number | null;
      }
    | { readonly kind: 'trend'; readonly earlier: Point; readonly later: Point };
};

type Candidate = { readonly part: KpiPart; readonly tags: readonly Tag[]; readonly about: string };

/** What the choice looks at besides the knowledge. */
export type KpiSetting = {
  readonly day: Day;
  readonly selection: Selection;
  /** Keys of the subjects that changed since the last digest. */
  readonly news: ReadonlySet<string>;
  /** The key of the last digest's KPI; null for none. */
  readonly last: string | null;
};

/** An indicator without a target is shown only where no chosen one has a target. Null where there is none at all. */
export function chooseKpi(knowledge: KnowledgeBase, { day, selection, news, last }: KpiSetting): KpiPart | null {
  const all = listCandidates(knowledge, day).filter(({ tags }) => isSelected(tags, selection));
  const kinds = (['target', 'trend'] as const).map((kind) => all.filter(({ part }) => part.course.kind === kind));
  const pool = dropRepeats(kinds.find((candidates) => candidates.length > 0) ?? []);
  const fresh = pool.filter(({ about, part }) => news.has(about) && part.key !== last);
  const from = fresh.length > 0 ? fresh : pool;
  const place = weekOf(day) % Math.max(from.length, 1);
  const chosen = from[place]?.part.key === last ? from[(place + 1) % from.length] : from[place];
  return chosen?.part ?? null;
}

/** A week before a document was published does not know its figures. */
function listCandidates(all: KnowledgeBase, day: Day): readonly Candidate[] {
  const documents = all.documents.filter(({ date }) => date <= day.slice(0, date.length));
  const isPublished = ({ document }: { readonly document: string }) => documents.some(({ id }) => id === document);
  const strategies = all.strategies.filter(isPublished);
  const knowledge = { ...all, strategies };
  const year = fiscalYearOf(day);
  const programmes = all.programmes.filter(isPublished).map((programme) => ({
    ...{ about: keyOfProgramme(programme.id), subject: programme.name, indicators: programme.indicators },
    ...{
      tags: tagsOfProgramme(programme, knowledge),
      source: sourceIn(knowledge, programme.document, programme.place),
    },
  }));
  const measures = listMeasures(knowledge).map(({ key, strategy, pillar, measure }) => ({
    ...{ about: key, subject: `施策${pillar.no}-${measure.no} ${measure.name}`, indicators: measure.indicators },
    ...{
      tags: tagsOfMeasure(strategy, pillar, measure, knowledge),
      source: sourceIn(knowledge, strategy.document, measure.place),
    },
  }));
  return [...measures, ...programmes].flatMap(({ about, subject, indicators, tags, source }) =>
    indicators.flatMap((indicator): readonly Candidate[] => {
      const course = findCourse(indicator, year);
      if (course === null) return [];
      const { name, unit, place } = indicator;
      const footnote = indicator.footnote ?? null;
      const own = place === undefined ? source : { ...source, place };
      const part = {
        kind: 'kpi',
        key: `${about}#${name}`,
        indicator: name,
        unit,
        subject,
        source: own,
        footnote,
        course,
      } as const;
      return [{ part, tags, about }];
    }),
  );
}

function findCourse({ values }: Indicator, thisYear: number): KpiPart['course'] | null {
  const [baseline, target] = [findPoint(values, 'baseline'), findPoint(values, 'target')];
  const actual = findPoint(values, 'actual');
  if (baseline !== null && target !== null) {
    const yearsLeft = target.year === null ? null : target.year - thisYear;
    return { kind: 'target', baseline, actual, target, line: findLine(baseline, target, thisYear), yearsLeft };
  }
  const [earlier, later] = values
    .filter(({ role, year }) => role === 'actual' && year !== undefined)
    .flatMap(toPoint)
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .slice(-2);
  return earlier === undefined || later === undefined ? null : { kind: 'trend', earlier, later };
}

/** The latest value of a role that is a number. */
function findPoint(values: readonly IndicatorValue[], role: IndicatorValue['role']): Point | null {
  return (
    values
      .filter((value) => value.role === role)
      .flatMap(toPoint)
      .at(-1) ?? null
  );
}

function toPoint({ year, value, printed }: IndicatorValue): readonly Point[] {
  return value === null ? [] : [{ year: year ?? null, value, printed }];
}

function findLine(
  baseline: Point,
  target: Point,
  year: number,
): { readonly year: number; readonly value: number } | null {
  if (baseline.year === null || target.year === null || year <= baseline.year || year >= target.year) return null;
  const share = (year - baseline.year) / (target.year - baseline.year);
  return { year, value: baseline.value + (target.value - baseline.value) * share };
}

/** A strategy may set one indicator to two measures. */
function dropRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ part: { indicator, unit, course, source } }) => {
    const sign = JSON.stringify([indicator, unit, course, source.document]);
    return seen.size < seen.add(sign).size;
  });
}

/** 「令和15年度」; 「」 for no year. */
export function formatYear({ year }: Point): string {
  return year === null ? '' : formatFiscalYear(year);
}
