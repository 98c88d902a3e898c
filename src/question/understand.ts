// Turns a message, in its thread, into a Query: what was heard, which programmes it means, what is asked of them.
import { findAsked } from './choose/asked-noun.js';
import { chooseAspects, chooseOperation } from './choose/choose.js';
import { readDetail } from './choose/detail.js';
import { readDivision } from './choose/division.js';
import { lookUpKpis } from './choose/kpi-lookups.js';
import { askMeasureOf } from './choose/measure-of.js';
import { findMeasured } from './choose/measured.js';
import { addBudget } from './choose/money.js';
import { findTakenOff, readPortion } from './choose/portion.js';
import { chooseTarget } from './choose/target.js';
import { addsFigures } from './choose/totals.js';
import type { Cues } from './cues/cues.js';
import { findDemands } from './demands/find.js';
import { completeAgain } from './figures/complete.js';
import { listBeside } from './filter/beside.js';
import { leaveOutExcepted, splitExcepted } from './filter/excepted.js';
import { makeFilter } from './filter/filter.js';
import { dropConditionCues } from './filter/funding-conditions.js';
import { settleHolders } from './filter/holders-compared.js';
import { leaveOut } from './filter/left-out.js';
import { settleMarks } from './filter/marks.js';
import { mayMeanStrategy, settlePillars } from './filter/strategies.js';
import { leaveOutTopics } from './filter/topics-left-out.js';
import { type Heard, hear } from './hear.js';
import { type Denied, findNotMeant, leaveOutDenied } from './names/not-meant.js';
import { listUnheldNames } from './names/unheld-names.js';
import type { Aspect, Filter, FundingSource, Query, Subjects } from './query.js';
import type { Reader } from './reader.js';
import { listAbsent } from './search/rarity.js';
import { mendByProgramme } from './slips/homophones.js';
import { askDisputed } from './subjects/disputes.js';
import { listElsewhere } from './subjects/elsewhere.js';
import { NOTHING, settleSubjects } from './subjects/settle.js';
import type { Term } from './terms/terms.js';
import { dropCorrections } from './thread/correction.js';
import { settleFigures } from './thread/figures.js';
import { followUp } from './thread/follow-up.js';
import { addToPending } from './thread/pending.js';
import { followLinks } from './thread/related.js';
import type { ThreadContext } from './thread/thread-context.js';

export type Setting = {
  /** Asked in any case, as a slash command does. */
  readonly aspect?: Aspect;
  /** What the thread spoke of before. */
  readonly context?: ThreadContext | null;
};

/** Any text → what it asks. Never throws. */
export function understand(message: string, reader: Reader, { aspect, context }: Setting = {}): Query {
  const corrected = context ? dropCorrections(message) : message;
  const denied = findNotMeant(corrected, reader);
  const { heard, query } = understandOther(denied, reader, aspect, context) ?? understandAll(corrected, reader, aspect);
  if (!context) return query;
  const followed = completeAgain(followUp({ query, heard, context, reader }), heard, reader);
  const completed = askMeasureOf(askDisputed(settleFigures(followed, context)), reader);
  const whole = addToPending(completed, heard, context, (both) =>
    understandAlone(hear(both, reader), reader, undefined),
  );
  return refuseDenied(whole, denied);
}

/**
 * 「鉄道の補助、特別対策じゃないほうの事業費」: the message without what it denies, of none that is called so; null where it denies
 * nothing, or says no more in its thread.
 */
function understandOther(
  denied: Denied | null,
  reader: Reader,
  aspect: Aspect | undefined,
  context: Setting['context'],
) {
  if (denied === null) return null;
  const heard = hear(denied.rest, reader, denied);
  const query = completeAlone(understandAlone(heard, reader, aspect, denied), reader);
  return context && query.subjects.kind !== 'found' ? null : { heard, query };
}

/** A word that the programme has not is read as the one of its words that sounds like it, as long as the programme stays. */
function understandAll(message: string, reader: Reader, aspect: Aspect | undefined) {
  const written = understandWritten(message, reader, aspect);
  const meant = mendByProgramme(written.heard, written.query.subjects, reader);
  const mended = meant === null ? written : understandWritten(meant, reader, aspect);
  return mended.query.subjects.kind === 'found' ? mended : written;
}

function understandWritten(message: string, reader: Reader, aspect: Aspect | undefined) {
  const heard = hear(message, reader);
  return { heard, query: completeAlone(understandAlone(heard, reader, aspect), reader) };
}

/** Of nothing but what is denied nothing is told. */
function refuseDenied(query: Query, denied: Denied | null): Query {
  const { subjects } = query;
  const isDenied =
    denied !== null &&
    subjects.kind === 'found' &&
    subjects.matches.every(({ programme }) => denied.isDenied(programme));
  return isDenied ? { ...query, subjects: NOTHING } : query;
}

function completeAlone(query: Query, reader: Reader): Query {
  return askMeasureOf(followLinks(askDisputed(query), reader), reader);
}

function understandAlone(
  whole: Heard,
  reader: Reader,
  aspect: Aspect | undefined,
  denied: Denied | null = null,
): Query {
  const { heard, filter } = readConditions(whole, reader, denied);
  const { text, mentions, values, cues, terms, untyped } = heard;
  const years = [...new Set(values.years.map(({ value }) => value))];
  const measured = findMeasured(heard);
  const beside = listBeside(heard, filter, reader.knowledge);
  const isNarrowed = beside.length > 0;
  const unheld = listUnheldNames(heard, reader);
  const subjects = settleSubjects(heard, { filter, beside, years }, unheld, reader);
  return {
    target: chooseTarget(cues, subjects, filter, untyped, mayMeanStrategy(filter, years, reader.knowledge)),
    text,
    operation: chooseOperation(cues, values, filter, subjects, measured, untyped),
    ...addBudget(chooseAspects(cues, mentions, subjects, untyped, aspect), heard, subjects),
    detail: readDetail(heard, reader),
    funding: listAskedSources(cues, filter, untyped),
    years,
    several: cues.several[0]?.value ?? null,
    subjects,
    filter,
    ...findAsked(cues, terms, untyped),
    isListed: cues.list.length > 0,
    measured,
    kpis: lookUpKpis(heard, filter, reader),
    division: subjects.kind === 'found' || quotesNamed(subjects, mentions) ? null : readDivision(heard, filter),
    portion: readPortion(heard, filter, subjects),
    adds: addsFigures(cues, subjects),
    compares: cues.compare.length + cues.largest.length + cues.smallest.length > 0 || measured !== null,
    absent: [...heard.claimedSections, ...unheld, ...listNotHeld(heard, subjects, reader)],
    terms,
    demands: findDemands(heard),
    topic: isNarrowed ? beside : terms.filter(({ nominal, text: word }) => nominal && !/^(?:関係|関連)$/u.test(word)),
  };
}

/** The conditions of a question about many programmes, and what it says beside those it only leaves out. */
function readConditions(whole: Heard, reader: Reader, denied: Denied | null) {
  const excepted = splitExcepted(whole);
  const heard = dropConditionCues(excepted.heard);
  const { mentions, leftOut, folded, values, cues, untyped } = heard;
  const { knowledge } = reader;
  const years = values.years.map(({ value }) => value);
  const listDivided = (label: string) =>
    knowledge.documents.flatMap(({ id, areas, areaLabel }) => (areas.length > 0 && areaLabel === label ? [id] : []));
  const said = makeFilter(mentions, values, cues, untyped, listDivided);
  const settled = settlePillars(
    settleHolders(said, cues, knowledge),
    { years, isCalled: values.calledPillars.length > 0 },
    knowledge,
  );
  const filter = settleMarks(settled, reader);
  const kept = leaveOutExcepted(leaveOut(filter, leftOut, folded, knowledge), excepted);
  return leaveOutTopics(heard, leaveOutDenied(kept, denied), reader);
}

/** Whether what is quoted is named: the sections of a council and the policies of an article are no programmes' own. */
function quotesNamed(subjects: Subjects, mentions: Heard['mentions']): boolean {
  return (
    subjects.kind === 'statements' &&
    mentions.some(({ entities }) =>
      entities.some((entity) => entity.kind === 'reference' && /会議|条/u.test(entity.reference.topic)),
    )
  );
}

/** The names and nouns of a question that nothing in the knowledge base explains. */
function listNotHeld(heard: Heard, { kind }: Subjects, reader: Reader): readonly Term[] {
  const { claimedSections, terms } = heard;
  const nouns = listAbsent(terms, reader.index).filter(
    ({ text: word }) => !claimedSections.some((section) => section.text.includes(word)),
  );
  const isOpen = kind === 'missing' || kind === 'none';
  return [...nouns, ...(isOpen ? listElsewhere(heard, reader) : [])];
}

/** The sources whose amounts are asked for: one that must not pay has none, and of one that must the budget may be asked. */
function listAskedSources({ funding, aspects }: Cues, filter: Filter, untyped: string): readonly FundingSource[] {
  const said = [...new Set(funding.map(({ value }) => value))];
  const takenOff = said.length > 1 ? findTakenOff(untyped) : undefined;
  const asksBudget = aspects.some(({ value }) => value.aspect === 'budget' && !value.weak);
  const isCondition = (asked: FundingSource) =>
    filter.funding.some(({ source, present }) => source === asked && (!present || asksBudget));
  return said.filter((source) => source !== takenOff && !isCondition(source));
}
