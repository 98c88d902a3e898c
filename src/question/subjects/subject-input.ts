// Says what the subjects of a question are looked for by: its words, its conditions, and which kind of subject can answer it.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Programme } from '../../domain/programme.js';
import { chooseTotal } from '../choose/totals.js';
import { asksFact, type Cues, OF_PROGRAMMES } from '../cues/cues.js';
import { asksCount, dropSaid } from '../filter/beside.js';
import { makeTest } from '../filter/filter.js';
import type { Heard } from '../hear.js';
import type { Mention } from '../names/lexicon.js';
import { type Filter, hasOwnConditions } from '../query.js';
import { listYears, type Reader } from '../reader.js';
import { allowAll } from '../search/candidates.js';
import type { Term } from '../terms/terms.js';
import { listAlternatives } from './alternatives.js';
import type { SubjectInput } from './subjects.js';

export type Narrowing = {
  readonly filter: Filter;
  /** The topic that is said beside the conditions; empty for none. */
  readonly beside: readonly Term[];
  readonly years: readonly FiscalYear[];
};

/** What was heard, with the conditions that were read of it → what its subjects are looked for by. */
export function makeSubjectInput(heard: Heard, { filter, beside, years }: Narrowing, reader: Reader): SubjectInput {
  const { text, mentions, cues, untyped, parts } = heard;
  const terms = dropSaid(heard, filter, reader.knowledge);
  const isNarrowed = beside.length > 0;
  const isCounted = asksCount(untyped) && terms.some(({ nominal }) => nominal) && !hasOwnConditions(filter);
  const isTotal = chooseTotal(cues) !== null && /事業|補助|取組|プロジェクト/u.test(text);
  const whose = listWhose(asksRole(cues) ? { ...filter, organisations: [] } : filter);
  const isBound = isNarrowed || Object.values({ ...whose, leftOut: [] }).some(({ length }) => length > 0);
  const isSum = isTotal && chooseTotal(cues)?.kind !== 'count' && /事業(?![者所])|補助(?!率)/u.test(text);
  return {
    mentions,
    terms: isNarrowed ? beside : terms,
    allows: isBound || filter.leftOut.length > 0 ? makeTest(isNarrowed ? filter : whose) : allowAll,
    isBound,
    holdsYear: holdsAny(years),
    prefersStatements: years.length > 0 && !years.some((year) => reader.years.has(year)),
    wantsProgramme: wantsProgramme(cues, mentions, text) || hasOwnConditions(filter) || isSum || DESCRIBED.test(text),
    asksFact: asksFact(cues),
    callsProgramme: CALLED.test(heard.folded),
    documents: filter.documents,
    organisations: filter.organisations,
    years,
    wantsTarget: /kpi|目標|現状値|基準値|target/u.test(untyped),
    wantsProjects: /プロジェクト|施策/u.test(text),
    impliesStrategy: /プロジェクト/u.test(text) && /施策|柱/u.test(text),
    segments: parts,
    targets: heard.segments,
    sides: heard.sides,
    headed: heard.headed,
    addsSides: cues.sum.length > 0 && cues.compare.length === 0,
    sentences: heard.sentences,
    claimedNames: heard.claimedNames,
    isOfStrangeSection: heard.claimedSections.length > 0,
    isComparison: cues.compare.length > 0 && /どっち|どちら|比べ|比較|差/u.test(untyped),
    isTopical: isTopical(cues, terms, filter) || isNarrowed || isCounted,
    alternatives: listAlternatives(isNarrowed ? beside : terms, heard),
    isNarrowed,
    wantsList: isTotal || (cues.list.length > 0 && /事業|補助|取組|プロジェクト/u.test(text)),
    isTotal: (isTotal || isRanked(heard)) && !hasOwnConditions(filter),
    several: cues.several[0]?.value ?? null,
  };
}

/** A programme is described by what it does, or by who runs it. */
const DESCRIBED =
  /(?:[るたい]|[県市]の|財団の|圏域の)(?:事業(?![所者費名数])|補助|助成|制度|プロジェクト)|(?:programme?|project|scheme)(?![a-z])|どの(?:事業(?![所者費])|補助|制度)/iu;

/** ○○の事業: what is meant is called a programme. */
const CALLED = /[のるたい]事業(?![者所費名数])/u;

/** Whose part in a programme is asked for may be another than the one that runs it: 青森市の役割. */
function asksRole({ aspects }: Cues): boolean {
  return aspects.some(({ value }) => value.aspect === 'role');
}

/** Where it was published, who answers and what is not meant narrows the programmes meant; flags and amounts are asked about them. */
function listWhose({ documents, organisations, sections, groups, leftOut }: Filter) {
  return { documents, organisations, sections, groups, leftOut };
}

/** Whether a programme has a budget or an indicator's value of one of the years; true for no years. */
function holdsAny(years: readonly FiscalYear[]) {
  return (programme: Programme) => years.length === 0 || listYears(programme).some((year) => years.includes(year));
}

/** Only programmes have budgets, funding, sections, flags and the like; a measure is asked for by 柱 or 施策 where its links are. */
function wantsProgramme({ aspects }: Cues, mentions: readonly Mention[], text: string): boolean {
  // Which sections are in a council, and how long a strategy lasts, says its reference.
  const mayBeReference = aspects.every(({ value }) => value.aspect === 'section' || value.aspect === 'period');
  if (mayBeReference && mentions.some(({ entities }) => entities.some(({ kind }) => kind === 'reference')))
    return false;
  const asksAmount = aspects.some(({ value }) => value.weak && value.aspect === 'budget');
  if (asksAmount && /事業(?![者所費])|補助(?!率)|助成(?!率)|貸付/u.test(text)) return true;
  return aspects.some(
    ({ value }) =>
      !value.weak &&
      (OF_PROGRAMMES.includes(value.aspect) ||
        (value.aspect === 'relation' && !/柱|施策|再掲|プロジェクト/u.test(text))),
  );
}

/** Many programmes are asked for by what they are about: 知的財産関係の事業, 輸出の事業の一覧; but not 補助した会社の一覧. */
function isTopical(cues: Cues, terms: readonly Term[], filter: Filter): boolean {
  if (cues.details.some(({ value }) => value.shape === 'company')) return false;
  const listed = cues.list.length > 0 && !hasOwnConditions(filter);
  return terms.some(({ nominal }) => nominal) && (cues.topic.length > 0 || listed);
}

/** 「バスの事業で一番予算が多いのは」: the largest of those on a topic, and not of all. */
function isRanked({ cues, text }: Heard): boolean {
  const isFirst = cues.largest.length + cues.smallest.length > 0 && cues.compare.length === 0;
  return isFirst && /(?:の|関係の?|関連の?)(?:事業|補助|助成|取組|プロジェクト)/u.test(text);
}
