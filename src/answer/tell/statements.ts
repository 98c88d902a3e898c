// Answers from what stands outside the programmes: references and the measures of strategies, side by side.

import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Reference } from '../../domain/reference.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { isSibling, listStatedYears, listTopicYears, speaksOfYear } from '../../question/figures/series.js';
import type { Query, Subjects } from '../../question/query.js';
import type { MeasurePlace } from '../../question/search/search-index.js';
import type { Term } from '../../question/terms/terms.js';
import type { Answer, Fact, ProgrammeRef, Source } from '../answer.js';
import { uniqueSources } from '../sources.js';
import { nameUntoldHalf } from './halves.js';
import { sourceOfMeasure, tellMeasures } from './measures.js';
import { sourceOfReference, tellReferences } from './references.js';

/** What one kind of statement comes to; the lead is empty for none. */
export type ToldStatements = {
  readonly lead: string;
  readonly details: readonly string[];
  readonly facts: readonly Fact[];
  readonly programmes: readonly ProgrammeRef[];
  readonly sources: readonly Source[];
};

export function answerStatements(
  query: Query,
  { references, measures }: Extract<Subjects, { kind: 'statements' }>,
  knowledge: KnowledgeBase,
): Answer {
  // A KPI that is asked for is not drowned in prose that names it too, unless both documents are spoken of.
  const isKpi = measures.length > 0 && query.aspects.includes('indicator') && query.filter.documents.length < 2;
  const missing = isKpi ? listMissingYears(query, measures) : [];
  if (missing.length > 0) return refuseYears(missing, measures, knowledge);
  if (measures.length === 0 && areOfOthers(query, references, knowledge))
    return refuseOthers(query, references, knowledge);
  const unsaid = measures.length === 0 ? findUnsaid(query, references) : null;
  if (unsaid !== null) return refuseUnsaid(unsaid, references, knowledge);
  if (measures.length === 0 && areUnstated(query.years, references))
    return refuseUnstated(query, references, knowledge);
  const told = [tellMeasures(query, measures, knowledge), tellReferences(query, isKpi ? [] : references, knowledge)];
  if (measures.length === 0 && isWithoutFigure(query.text, told)) return refuseFigure(references, knowledge);
  return {
    kind: 'answer',
    lead: told.flatMap(({ lead }) => (lead === '' ? [] : [lead])).join('\n'),
    details: [
      ...nameUntoldHalf(query, told.map(({ lead }) => lead).join('\n')),
      ...told.flatMap(({ details }) => details),
    ],
    table: null,
    facts: told.flatMap(({ facts }) => facts),
    programmes: told.flatMap(({ programmes }) => programmes),
    sources: uniqueSources(told.flatMap(({ sources }) => sources)),
    matched: null,
  };
}

const HOW_MUCH = /いくら|いくつ|(?:どの|どれ)(?:くらい|ぐらい|だけ)/u;
/** When it was is no figure of how much. */
const DATE = /(?:令和|平成|昭和|r|h)?[0-9元]+(?:年度?|月|日|条|項|号)/giu;

/** Whether it is asked how much, and what is told holds no figure: 売上の回復を図った is no amount. */
function isWithoutFigure(text: string, told: readonly ToldStatements[]): boolean {
  const lead = fold(told.map((one) => one.lead).join('\n')).replace(DATE, '');
  return HOW_MUCH.test(text) && lead !== '' && !/[0-9]|[一二三四五六七八九十]つ|半|倍/u.test(lead);
}

function refuseFigure(references: readonly Reference[], knowledge: KnowledgeBase): Answer {
  const names = references.map(({ topic }) => `「${topic}」`).join('、');
  return {
    kind: 'unknown',
    lead: `お尋ねの数値は、${names}の記載には見つかりませんでした。`,
    details: [],
    sources: uniqueSources(references.map((one) => sourceOfReference(one, knowledge))),
    candidates: [],
  };
}

/** The years asked for, where the KPIs have values of other years and of none of these. */
function listMissingYears({ years }: Query, measures: readonly MeasurePlace[]): readonly FiscalYear[] {
  const held = listYears(measures);
  return held.length === 0 || years.some((year) => held.includes(year)) ? [] : years;
}

function refuseYears(
  years: readonly FiscalYear[],
  measures: readonly MeasurePlace[],
  knowledge: KnowledgeBase,
): Answer {
  const names = [...new Set(measures.map(({ measure }) => `「${measure.name}」`))].join('、');
  return {
    kind: 'unknown',
    lead: `${names}のKPIについて、${years.map(formatFiscalYear).join('・')}の値は、資料に載っていません。`,
    details: [`載っているのは、現状値と${listYears(measures).map(formatFiscalYear).join('、')}の目標値です。`],
    sources: uniqueSources(measures.map((place) => sourceOfMeasure(place, knowledge))),
    candidates: [],
  };
}

/** The years of which the KPIs have values, earliest first. */
function listYears(measures: readonly MeasurePlace[]): readonly FiscalYear[] {
  const values = measures.flatMap(({ measure }) => measure.indicators.flatMap((indicator) => indicator.values));
  return [...new Set(values.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
}

/** Whether an organisation is named that is none of those whose documents the references stand in, nor in what they say: 青森市の人口. */
function areOfOthers({ filter }: Query, references: readonly Reference[], { documents }: KnowledgeBase): boolean {
  const { organisations } = filter;
  const isOwn = ({ document, topic, aliases, statement }: Reference) =>
    documents.some(({ id, organisation }) => id === document && organisations.includes(organisation)) ||
    organisations.some((name) => [topic, ...aliases, statement].some((text) => text.includes(name)));
  return references.length > 0 && organisations.length > 0 && !references.some(isOwn);
}

function refuseOthers({ filter }: Query, references: readonly Reference[], knowledge: KnowledgeBase): Answer {
  const names = references.map(({ topic }) => `「${topic}」`).join('、');
  return {
    kind: 'unknown',
    lead: `${filter.organisations.join('・')}については、お尋ねの事項の記載が見つかりませんでした。資料にあるのは、${names}です。`,
    details: [],
    sources: uniqueSources(references.map((one) => sourceOfReference(one, knowledge))),
    candidates: [],
  };
}

/** 従業員数は？, 議長は誰: what a noun is asked for by, at the end of a question. */
const ASKED_FOR =
  /^[数率額費]?(?:は|って|を教えて|が)?(?:誰|だれ|どこ|いつ|いくら|いくつ|何[人件名])?(?:です|でしょう)?か?[?。\s]*$/u;
/** What is said of a statement rather than in it. */
const ABOUT =
  /作成|出典|資料|調査|根拠|理由|時期|状況|動向|推移|特徴|影響|背景|意味|内容|違い|種類|割合|比率|数値|水準|名称|趣旨|位置|条文|条項|規定|条例|要綱|定義|範囲|構成|扱い?|何|県内|県下|国内|市内|圏域|本県|数$/u;

/** The last noun of a question, where it is asked for by itself and no reference holds any of its words: 従業員 of a company that is told of. */
function findUnsaid({ terms, text }: Query, references: readonly Reference[]): Term | null {
  const folded = fold(text);
  const last = terms
    .filter(({ nominal, at, parts }) => nominal && at >= 0 && parts.every(({ isKnownWord }) => isKnownWord))
    .toSorted((a, b) => b.at - a.at)[0];
  if (last === undefined || references.length === 0 || ABOUT.test(last.text)) return null;
  const after = folded.slice(folded.lastIndexOf(last.text) + last.text.length);
  if (!folded.includes(last.text) || !ASKED_FOR.test(after)) return null;
  const keys = references.map(({ topic, aliases, statement }) =>
    makeMatchKey([topic, ...aliases, statement].join('\n')),
  );
  const words = [...last.alternatives, ...last.parts.map(({ key }) => key).filter(({ length }) => length >= 2)];
  return keys.some((key) => words.some((word) => key.includes(word))) ? null : last;
}

function refuseUnsaid({ text }: Term, references: readonly Reference[], knowledge: KnowledgeBase): Answer {
  const names = references.map(({ topic }) => `「${topic}」`).join('、');
  return {
    kind: 'unknown',
    lead: `「${text}」については、${names}の記載には見つかりませんでした。`,
    details: [],
    sources: uniqueSources(references.map((one) => sourceOfReference(one, knowledge))),
    candidates: [],
  };
}

/** Whether all the references speak of years, and none of one that is asked for. */
function areUnstated(years: readonly FiscalYear[], references: readonly Reference[]): boolean {
  const isDated = references.length > 0 && references.every((one) => listStatedYears(one).length > 0);
  return years.length > 0 && isDated && !years.some((year) => references.some((one) => speaksOfYear(one, year)));
}

/** What is quoted year by year is called by what its topics have in common: 経済概況等. */
function refuseUnstated({ years, text }: Query, references: readonly Reference[], knowledge: KnowledgeBase): Answer {
  const series = knowledge.references.filter((other) =>
    references.some((one) => one === other || isSibling(one, other)),
  );
  const topical = series.flatMap(listTopicYears);
  const held = topical.length > 0 ? topical : series.flatMap(listStatedYears);
  const names = [...new Set(references.map(({ topic }) => `「${topic.replace(YEAR_OF_TOPIC, '')}」`))].join('、');
  const inWords = (year: FiscalYear) => formatFiscalYear(year).replace(/度$/u, text.includes('年度') ? '度' : '');
  return {
    kind: 'unknown',
    lead: `${names}について、${years.map(inWords).join('・')}の記載は、資料に見つかりませんでした。`,
    details: [`記載があるのは、${describeYears(held, inWords)}です。`],
    sources: uniqueSources(references.map((one) => sourceOfReference(one, knowledge))),
    candidates: [],
  };
}

const YEAR_OF_TOPIC = /^(?:平成|令和)(?:元|[0-9]+)年度?の/u;

/** 「平成20年から令和2年まで」 for years in a row, else one by one. */
function describeYears(years: readonly FiscalYear[], inWords: (year: FiscalYear) => string): string {
  const held = [...new Set(years)].toSorted((a, b) => a - b);
  const [first, last] = [held[0], held.at(-1)];
  return first !== undefined && last !== undefined && held.length > 2 && last - first === held.length - 1
    ? `${inWords(first)}から${inWords(last)}まで`
    : held.map(inWords).join('、');
}
