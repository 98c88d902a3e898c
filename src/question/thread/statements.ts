// Completes a message by the measures of a strategy that its thread last spoke of.
import type { Indicator } from '../../domain/indicator.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Query } from '../query.js';
import type { Reader } from '../reader.js';
import { listMeasures, type MeasurePlace, numberMeasure } from '../search/search-index.js';
import { findTerms, type Term } from '../terms/terms.js';
import { askAboutMeasures, isNamed, nounsOf, type Steps } from './steps.js';
import type { ThreadContext } from './thread-context.js';

/** Words said of any KPI. */
const KPI_WORD = /^(?:kpi|目標|現状|基準)/iu;

/** 「その施策のKPIは？」, 「プロジェクトは？」, or what the name of a KPI says. */
export function keepMeasures(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const nouns = nounsOf(heard);
  const saysKpi = nouns.length > 0 && nouns.every(({ key }) => KPI_WORD.test(key));
  const isElsewhere = query.subjects.kind === 'statements' && !saysKpi && !BARE.test(fold(query.text));
  const pointsAtMeasure = heard.threadCues.measure.length > 0 && context.subjects.length > 0;
  if ((context.measures.length === 0 && !pointsAtMeasure) || isNamed(steps) || (isElsewhere && !pointsAtMeasure))
    return null;
  const asks =
    heard.threadCues.measure.length > 0 ||
    asksValue(steps) ||
    (query.aspects.includes('relation') && /施策|柱/u.test(query.text)) ||
    (/プロジェクト/u.test(query.text) && query.filter.projects === null);
  const measures = listMeasures(reader.knowledge).filter(
    (place) => context.measures.includes(numberMeasure(place)) || holdsProject(place, steps),
  );
  const asksProjects = /プロジェクト/u.test(query.text) && !/kpi|指標|目標/iu.test(query.text);
  const others = saysKpi || nouns.length === 0 ? [] : findOthers(nouns, measures, reader);
  if (others.length === 1) return askAboutMeasures(others, { ...query, aspects: ['indicator'] });
  if (asksProjects) return askAboutMeasures(measures, { ...query, aspects: [] });
  if (asks) return askAboutMeasures(narrow(measures, nouns), keepKpi(steps, measures));
  const namesKpi =
    nouns.length > 0 && measures.some(({ measure }) => measure.indicators.some((kpi) => bears(kpi, nouns)));
  return saysKpi || namesKpi ? askAboutMeasures(measures, { ...query, aspects: ['indicator'] }) : null;
}

/** 「創業は？」, 「創業のほうは？」 */
const BARE = /^(?:じゃあ|では)?、?[^、。?]{2,8}は[?。\s]*$/u;

/** Of several measures those with a KPI that bears the nouns; all where none or each has. */
function narrow(measures: readonly MeasurePlace[], nouns: readonly Term[]): readonly MeasurePlace[] {
  const bearing = measures.filter(({ measure }) => measure.indicators.some((kpi) => bears(kpi, nouns)));
  return bearing.length > 0 ? bearing : measures;
}

/** 今は, 現状の値は, 差は: what a KPI has besides its target. */
const VALUE = /現状|現在|(?:今|いま)(?=の|は|だと|どの|どれ|、)|目標|差(?=は|が|って|[?？。]|$)|増|伸[びば]/u;

function asksValue({ query }: Steps): boolean {
  return query.aspects.includes('indicator') || query.years.length > 0 || VALUE.test(fold(query.text));
}

/** 「現状値は？」 after one KPI of several asks for that of the same one. */
function keepKpi(steps: Steps, measures: readonly MeasurePlace[]): Query {
  const { query, context, reader } = steps;
  const all = measures.flatMap(({ measure }) => measure.indicators);
  const isNamedHere = nounsOfQuery(query).some((noun) => all.some((kpi) => bears(kpi, [noun])));
  if (isNamedHere || /kpi|指標/iu.test(fold(query.text)) || !asksValue(steps)) return query;
  const isAll = all.every(({ name }) => context.indicators.includes(name));
  const terms = isAll ? [] : context.indicators.flatMap((name) => findTerms(fold(name), reader.tokenise, []));
  return { ...query, aspects: ['indicator'], terms: [...query.terms, ...terms] };
}

function nounsOfQuery({ terms }: Query): readonly Term[] {
  return terms.filter(({ nominal, key }) => nominal && !KPI_WORD.test(key));
}

/** 「その施策の」 after one of its projects. */
function holdsProject({ measure }: MeasurePlace, { heard, context }: Steps): boolean {
  return heard.threadCues.measure.length > 0 && measure.projects.some(({ id }) => context.subjects.includes(id));
}

/**
 * The measures, other than those spoken of, of which a KPI bears all the nouns, the words themselves before others for the same;
 * none where one of those spoken of does.
 */
function findOthers(nouns: readonly Term[], measures: readonly MeasurePlace[], { knowledge }: Reader) {
  const literal = nouns.map((noun) => ({ ...noun, alternatives: [noun.key] }));
  for (const words of [literal, nouns]) {
    const hasKpi = ({ measure }: MeasurePlace) => measure.indicators.some((kpi) => bears(kpi, words));
    if (measures.some(hasKpi)) return [];
    const others = listMeasures(knowledge).filter(hasKpi);
    if (others.length > 0) return others;
  }
  return [];
}

/** Whether the name of a KPI holds all the nouns. */
function bears({ name, aliases }: Indicator, nouns: readonly Term[]): boolean {
  const key = makeMatchKey([name, ...aliases].join('\n'));
  return nouns.every(({ alternatives }) => alternatives.some((word) => key.includes(word)));
}

/** The pillars of the measures spoken of, or asked for. */
function listPillars({ measures, many }: ThreadContext): readonly number[] {
  return [...measures.map((measure) => Number(measure.split('-')[0])), ...(many?.filter.pillars ?? [])];
}

/** 「2-2は？」 after another measure, 「施策1は？」 after its pillar. */
export function changeMeasure(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const [pillar] = listPillars(context);
  const no = /(?:共創)?施策\s?([1-9])(?![0-9-])/u.exec(fold(query.text))?.[1];
  const inPillar = pillar === undefined || no === undefined ? undefined : `${pillar}-${no}`;
  const number = /(?<![0-9-])([1-5])-([1-3])(?![0-9-])/u.exec(fold(query.text))?.[0] ?? inPillar;
  if (listPillars(context).length === 0 || number === undefined || isNamed(steps)) return null;
  const measures = listMeasures(reader.knowledge).filter((place) => numberMeasure(place) === number);
  const aspects = query.aspects.length > 0 ? query.aspects : context.aspects;
  return measures.length > 0 ? askAboutMeasures(measures, { ...query, aspects }) : null;
}

/** 「外国人だけだと？」 after the KPIs of a measure asks for one of them, and not of its projects. */
export function askKpiOfMeasure({ query, context }: Steps): Query | null {
  const { subjects } = query;
  const measures = subjects.kind === 'statements' ? subjects.measures.map(numberMeasure) : [];
  return measures.some((number) => context.measures.includes(number)) ? query : null;
}
