// Answers about the pillars (柱) and measures (施策) of the strategies as such: which there are, how many, and which has the
// most projects. Projects that stand again (再掲) are counted where they are listed, and the answer says so.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Strategy } from '../../domain/strategy.js';
import type { Query, Ranking, Target } from '../../question/query.js';
import { listMeasures, type MeasurePlace } from '../../question/search/search-index.js';
import type { Answer, Fact } from '../answer.js';
import { documentTitle, uniqueSources } from '../sources.js';
import { describeKpis, nameProjects } from '../tell/measures.js';

/** Of more measures the projects are only counted. */
const MOST_WITH_PROJECTS = 4;

export function answerStructure(query: Query, target: Exclude<Target, 'programmes'>, knowledge: KnowledgeBase): Answer {
  const places = listShown(query, knowledge);
  if (places.length === 0) {
    return {
      kind: 'unknown',
      lead: 'お尋ねの柱や施策は、いまお答えできる資料に記載が見つかりませんでした。',
      details: [],
      sources: [],
      candidates: [],
    };
  }
  const told = target === 'pillars' ? tellPillars(query, places, knowledge) : tellMeasures(query, places, knowledge);
  return {
    kind: 'answer',
    lead: told.lead,
    details: told.details,
    table: null,
    facts: [countFact(told.lead, told.count, places, knowledge)],
    programmes: [],
    sources: uniqueSources(places.map((place) => sourceOf(place, knowledge))).slice(0, 4),
    matched: null,
  };
}

/** From which fiscal year to which a strategy runs. */
export function answerStrategyPeriod(strategies: readonly Strategy[], knowledge: KnowledgeBase): Answer {
  const told = strategies.map(
    ({ name, from, to }) =>
      `${name}の対象期間は、${formatFiscalYear(from)}から${formatFiscalYear(to)}まで（${from}年度から${to}年度までの${to - from + 1}年間）です。`,
  );
  const sources = strategies.map(({ document, place }) => ({ document: documentTitle(document, knowledge), place }));
  return {
    kind: 'answer',
    lead: told.join(''),
    details: [],
    table: null,
    facts: strategies.map(({ name, from, to, document, place }) => ({
      subject: name,
      field: 'period',
      period: `${from}-${to}`,
      value: to - from + 1,
      unit: '年間',
      printed: '',
      source: { document: documentTitle(document, knowledge), place },
    })),
    programmes: [],
    sources: uniqueSources(sources),
    matched: null,
  };
}

/** The measures an answer shows, or whose pillars it shows, in the order of their strategy. */
export function listShown({ filter, operation, target }: Query, knowledge: KnowledgeBase): readonly MeasurePlace[] {
  const places = listMeasures(knowledge).filter(
    ({ pillar, measure }) =>
      (filter.pillars.length === 0 || filter.pillars.includes(pillar.no)) &&
      (filter.measures.length === 0 || filter.measures.includes(measure.name)) &&
      (filter.projects === null || measure.projects.length === filter.projects),
  );
  if (operation.kind !== 'rank' || target === 'pillars') return places;
  const counts = places.map(({ measure }) => measure.projects.length);
  const extreme = operation.direction === 'smallest' ? Math.min(...counts) : Math.max(...counts);
  return places.filter(({ measure }) => measure.projects.length === extreme);
}

function tellPillars(query: Query, places: readonly MeasurePlace[], knowledge: KnowledgeBase) {
  const { operation, text, filter } = query;
  const pillars = [...new Set(places.map(({ pillar }) => pillar))];
  const strategy = places[0]?.strategy.name ?? '';
  const isOwn = filter.pillars.length > 0 && operation.kind !== 'rank';
  if (isOwn) return tellOwnPillars(strategy, pillars, places, knowledge);
  return {
    lead:
      operation.kind === 'rank'
        ? rankPillars(operation, text, pillars)
        : `${strategy}の柱は、次の${pillars.length}つです。${countBesides(text, places)}`,
    details: pillars.map(
      ({ no, name, measures }) =>
        `・柱${no}「${name}」: 施策${measures.length}件、共創プロジェクト${countProjects(measures)}件（再掲を含む）`,
    ),
    count: pillars.length,
  };
}

/** Pillars that are asked for themselves, by what they are called and with what they hold. */
function tellOwnPillars(
  strategy: string,
  pillars: readonly MeasurePlace['pillar'][],
  places: readonly MeasurePlace[],
  knowledge: KnowledgeBase,
) {
  const named = pillars.map(
    ({ no, name, measures }) => `柱${no}は「${name}」（共創施策${measures.length}件、${sayProjects(measures)}）`,
  );
  const measures = places.map(
    ({ pillar, measure }) =>
      `・施策${pillar.no}-${measure.no}「${measure.name}」: ${nameProjects(measure, knowledge).join('、')}`,
  );
  return { lead: `${strategy}の${named.join('、')}です。`, details: measures, count: pillars.length };
}

/** 「共創プロジェクト7件（うち再掲1件）」 */
function sayProjects(measures: MeasurePlace['pillar']['measures']): string {
  const again = measures.flatMap(({ projects }) => projects).filter(({ relisted }) => relisted).length;
  return `共創プロジェクト${countProjects(measures)}件${again === 0 ? '' : `（うち再掲${again}件）`}`;
}

/** How many there are of the other kinds of things, where several kinds are counted in one question: 柱いくつ施策いくつ. */
function countBesides(text: string, places: readonly MeasurePlace[]): string {
  const projects = places.flatMap(({ measure }) => measure.projects);
  const own = projects.filter(({ relisted }) => !relisted).length;
  const numbers: readonly (readonly [RegExp, string])[] = [
    [/柱(?:は|の数)?、?(?:いくつ|何)/u, `柱は${new Set(places.map(({ pillar }) => pillar)).size}つ`],
    [/施策(?:は|の数)?、?(?:いくつ|何)/u, `共創施策は${places.length}件`],
    [/プロジェクト(?:は|の数)?、?(?:いくつ|何)/u, `共創プロジェクトは${own}件（再掲を含めると${projects.length}件）`],
  ];
  const told = numbers.flatMap(([pattern, number]) => (pattern.test(text) ? [number] : []));
  return told.length < 2 ? '' : `${told.join('、')}です。`;
}

/** The pillars with the most measures or projects, or the fewest; what of the two is counted is what the question names last. */
function rankPillars({ direction }: Ranking, text: string, pillars: readonly MeasurePlace['pillar'][]): string {
  const isOfMeasures = text.lastIndexOf('施策') > text.lastIndexOf('プロジェクト');
  const counts = pillars.map(({ measures }) => (isOfMeasures ? measures.length : countProjects(measures)));
  const extreme = direction === 'smallest' ? Math.min(...counts) : Math.max(...counts);
  const first = pillars.filter((_, place) => counts[place] === extreme).map(({ no, name }) => `柱${no}「${name}」`);
  const what = isOfMeasures ? '共創施策' : '共創プロジェクト';
  return `${what}が最も${direction === 'smallest' ? '少ない' : '多い'}柱は、${first.join('と')}（${extreme}件${isOfMeasures ? '' : '、再掲を含む'}）です。`;
}

/** The measures; ranked by their projects where the most or the fewest are asked for. */
function tellMeasures(
  { operation, aspects, text, filter }: Query,
  places: readonly MeasurePlace[],
  knowledge: KnowledgeBase,
) {
  const isRank = operation.kind === 'rank';
  const showsProjects = /プロジェクト/u.test(text) && places.length <= MOST_WITH_PROJECTS;
  const names = places.map(({ pillar, measure }) => {
    const projects = showsProjects ? `（${nameProjects(measure, knowledge).join('、')}）` : '';
    const kpis =
      aspects.includes('indicator') && /kpi|指標|目標|現状|基準/iu.test(text) ? `、KPI ${describeKpis(measure)}` : '';
    return `・施策${pillar.no}-${measure.no}「${measure.name}」: 共創プロジェクト${measure.projects.length}件${projects}${kpis}`;
  });
  const strategy = places[0]?.strategy.name ?? '';
  const which = isRank && operation.direction === 'smallest' ? '最も少ない' : '最も多い';
  const lead = isRank
    ? `${strategy}で共創プロジェクトが${which}施策は、${places[0]?.measure.projects.length ?? 0}件の次の${places.length}件です（再掲も数えています）。`
    : `${strategy}の${namePillars(filter, places)}共創施策は、次の${places.length}件です。${countBesides(text, places)}`;
  return { lead, details: names, count: places.length };
}

/** 「柱1「…」・柱2「…」の」; nothing where no pillar is asked of. */
function namePillars({ pillars: asked }: Query['filter'], places: readonly MeasurePlace[]): string {
  const pillars = [...new Set(places.map(({ pillar }) => pillar))];
  return asked.length === 0 ? '' : `${pillars.map(({ no, name }) => `柱${no}「${name}」`).join('・')}の`;
}

function countProjects(measures: readonly MeasurePlace['measure'][]): number {
  return measures.reduce((sum, { projects }) => sum + projects.length, 0);
}

function sourceOf({ strategy, measure }: MeasurePlace, knowledge: KnowledgeBase) {
  return { document: documentTitle(strategy.document, knowledge), place: measure.place };
}

function countFact(subject: string, value: number, places: readonly MeasurePlace[], knowledge: KnowledgeBase): Fact {
  const [first] = places;
  const source = first ? sourceOf(first, knowledge) : { document: '', place: '' };
  return { subject, field: 'count', period: null, value, unit: '件', printed: '', source };
}
