// Completes a message by the measures of a strategy or the references that its thread last spoke of.
import type { Indicator } from '../../domain/indicator.js';
import type { Reference } from '../../domain/reference.js';
import { findFiscalYears } from '../../language/fiscal-years.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Query } from '../query.js';
import type { Reader } from '../reader.js';
import { listMeasures, type MeasurePlace, numberMeasure } from '../search-index.js';
import type { Term } from '../terms.js';
import type { ThreadContext } from '../thread-context.js';
import { askAboutMeasures, isNamed, type Steps } from './steps.js';

/** Words said of any KPI. */
const KPI_WORD = /^(?:kpi|目標|現状|基準)/iu;

/** 「その施策のKPIは？」, 「プロジェクトは？」, or what the name of a KPI says. */
export function keepMeasures(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const nouns = nounsOf(heard);
  const saysKpi = nouns.length > 0 && nouns.every(({ key }) => KPI_WORD.test(key));
  const isElsewhere = query.subjects.kind === 'statements' && !saysKpi;
  const pointsAtMeasure = heard.threadCues.measure.length > 0 && context.subjects.length > 0;
  if ((context.measures.length === 0 && !pointsAtMeasure) || isNamed(steps) || (isElsewhere && !pointsAtMeasure))
    return null;
  const asks =
    heard.threadCues.measure.length > 0 ||
    query.aspects.includes('indicator') ||
    (/プロジェクト/u.test(query.text) && query.filter.projects === null);
  const measures = listMeasures(reader.knowledge).filter(
    (place) => context.measures.includes(numberMeasure(place)) || holdsProject(place, steps),
  );
  const asksProjects = /プロジェクト/u.test(query.text) && !/kpi|指標|目標/iu.test(query.text);
  const others = saysKpi || nouns.length === 0 ? [] : findOthers(nouns, measures, reader);
  if (others.length === 1) return askAboutMeasures(others, { ...query, aspects: ['indicator'] });
  if (asks) return askAboutMeasures(measures, asksProjects ? { ...query, aspects: [] } : query);
  const namesKpi =
    nouns.length > 0 && measures.some(({ measure }) => measure.indicators.some((kpi) => bears(kpi, nouns)));
  return saysKpi || namesKpi ? askAboutMeasures(measures, { ...query, aspects: ['indicator'] }) : null;
}

/** 「その施策の」 after one of its projects. */
function holdsProject({ measure }: MeasurePlace, { heard, context }: Steps): boolean {
  return heard.threadCues.measure.length > 0 && measure.projects.some(({ id }) => context.subjects.includes(id));
}

/** The measures, other than those spoken of, of which a KPI bears all the nouns; none where one of those does. */
function findOthers(nouns: readonly Term[], measures: readonly MeasurePlace[], { knowledge }: Reader) {
  const hasKpi = ({ measure }: MeasurePlace) => measure.indicators.some((kpi) => bears(kpi, nouns));
  return measures.some(hasKpi) ? [] : listMeasures(knowledge).filter(hasKpi);
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

/** 「では第8条は？」, 「平成27年は？」, 「小売業だと？」: others of the series that the reference last quoted is of. */
export function askSibling(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const told = reader.knowledge.references.filter(({ id }) => context.references.includes(id));
  if (told.length === 0 || isNamed(steps)) return null;
  const siblings = reader.knowledge.references.filter(
    (other) => !told.includes(other) && told.some((one) => isSibling(one, other)) && isMeant(other, told, steps),
  );
  if (siblings.length === 0 || siblings.length > MOST_SIBLINGS) return null;
  return askAboutReferences(siblings, query);
}

const MOST_SIBLINGS = 2;

/** 「65歳以上は？」, 「平成20年度は？」: what the reference last quoted says too, and nothing else says better. */
export function keepReferences(steps: Steps): Query | null {
  const { query, context, reader, heard } = steps;
  const told = reader.knowledge.references.filter(({ id }) => context.references.includes(id));
  const nouns = nounsOf(heard);
  const isOpen = query.subjects.kind !== 'statements' && query.subjects.kind !== 'found';
  const asksBefore = heard.threadCues.yearShift.some(({ value }) => value < 0);
  const says = nouns.length + query.years.length > 0 || asksBefore;
  if (told.length === 0 || !says || !isOpen || isNamed(steps)) return null;
  const holding = told.filter(
    (reference) =>
      holdsAll(reference, nouns) &&
      holdsYears(reference, query.years) &&
      (!asksBefore || /前年/u.test(reference.statement)),
  );
  return holding.length > 0 ? askAboutReferences(holding, query) : null;
}

function askAboutReferences(references: readonly Reference[], query: Query): Query {
  return {
    ...query,
    target: 'programmes',
    operation: { kind: 'tell' },
    subjects: { kind: 'statements', references, measures: [] },
  };
}

/** Whether two references are of one series: of one document, and their topics alike but for one stretch (平成27年の人口, 人口). */
function isSibling(one: Reference, other: Reference): boolean {
  if (one.document !== other.document) return false;
  const names = [one.topic, ...one.aliases].map((name) => makeMatchKey(`の${name}`));
  if ([other.topic, ...other.aliases].some((name) => names.some((end) => makeMatchKey(name).endsWith(end))))
    return true;
  const [topic, second] = [one.topic, other.topic].map(makeMatchKey) as [string, string];
  const [bare, secondBare] = [one.topic, other.topic].map((text) => makeMatchKey(text.replace(BRACKETED, ''))) as [
    string,
    string,
  ];
  return areAlike(topic, second) || (bare !== secondBare && areAlike(bare, secondBare));
}

const BRACKETED = /（[^）]*）/gu;
/** So much of the shorter of two topics must be the same at their beginnings and ends. */
const ALIKE = 0.6;

function areAlike(one: string, other: string): boolean {
  return shareEnds(one, other).length >= ALIKE * Math.min(one.length, other.length);
}

/** How many characters two texts begin with alike, and have alike at both ends, and what the second has between. */
function shareEnds(one: string, other: string) {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, length: start + end, between: other.slice(start, other.length - end) };
}

/** Whether the message says what tells a reference from those told, and nothing that it does not hold. */
function isMeant(reference: Reference, told: readonly Reference[], { query, heard, context }: Steps): boolean {
  if (!holdsAll(reference, nounsOf(heard))) return false;
  const asked =
    query.years.length > 0
      ? query.years
      : heard.threadCues.yearShift.flatMap(({ value }) => shiftYear(value, told, context.years));
  const years = findFiscalYears(fold(reference.topic)).map(({ value }) => value);
  if (years.length > 0) return years.some((year) => asked.includes(year));
  const key = makeMatchKey(fold(query.text));
  const telling = [
    ...[reference.topic, ...reference.aliases].map(makeMatchKey),
    ...told.flatMap((one) => listTelling(one, reference)),
  ];
  return telling.some((text) => text.length >= SHORTEST_TELLING && says(key, text));
}

const SHORTEST_TELLING = 2;

/** Whether a key holds a text, and does not go on with a digit where that has one at an end: 第20条 does not say 第2. */
function says(key: string, text: string): boolean {
  const at = key.indexOf(text);
  const [before = '', after = ''] = [key[at - 1], key[at + text.length]];
  return at >= 0 && !/^[0-9]{2}$/u.test(text.slice(-1) + after) && !/^[0-9]{2}$/u.test(before + text.slice(0, 1));
}

/** What stands in the topic of a reference in place of something in another's, a number with what it counts: 小売, 第9, 9条. */
function listTelling(one: Reference, other: Reference): readonly string[] {
  return [
    [one.topic, other.topic],
    [one.topic.replace(BRACKETED, ''), other.topic.replace(BRACKETED, '')],
  ].flatMap(([first = '', second = '']) => {
    const key = makeMatchKey(second);
    const { start, between } = shareEnds(makeMatchKey(first), key);
    const end = start + between.length;
    return /^\d+$/u.test(between) ? [key.slice(start - 1, end), key.slice(start, end + 1)] : [between];
  });
}

/** The year so many years from the one the thread or the topic of a reference speaks of; empty where none does. */
function shiftYear(shift: number, told: readonly Reference[], years: readonly number[]): readonly number[] {
  const [year] = [...years, ...told.flatMap(({ topic }) => findFiscalYears(fold(topic)).map(({ value }) => value))];
  return year === undefined ? [] : [year + shift];
}

/** Nouns without kana at their ends, which are no words of a document. */
function nounsOf({ terms }: Heard): readonly Term[] {
  return terms.filter(({ nominal, text }) => nominal && !/^[^ぁ-ん][ぁ-ん]+$/u.test(text));
}

function holdsYears({ statement, values }: Reference, years: readonly number[]): boolean {
  const held = findFiscalYears(fold(statement)).map(({ value }) => value);
  return years.every((year) => held.includes(year) || values.some(({ period }) => period === String(year)));
}

function holdsAll({ topic, aliases, statement }: Reference, nouns: readonly Term[]): boolean {
  const key = makeMatchKey([topic, ...aliases, statement].join('\n'));
  return nouns.every(({ alternatives }) => alternatives.some((word) => key.includes(word)));
}

/** 「外国人だけだと？」 after the KPIs of a measure asks for one of them, and not of its projects. */
export function askKpiOfMeasure({ query, context }: Steps): Query | null {
  const { subjects } = query;
  const measures = subjects.kind === 'statements' ? subjects.measures.map(numberMeasure) : [];
  return measures.some((number) => context.measures.includes(number)) ? query : null;
}
