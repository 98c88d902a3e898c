// The counter itself: takes a message, understands it, and gives an answer, a choice, or an honest no.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Tokenise } from '../language/tokenise.js';
import { asksOfUnheld, asksUnmeasured } from '../question/choose/asks-unheld.js';
import { isGrouped } from '../question/choose/choose.js';
import { lookUpIndicators } from '../question/figures/look-up-indicators.js';
import { hasOwnConditions, type Match, type Query } from '../question/query.js';
import { makeReader, type Reader } from '../question/reader.js';
import { nameMatch } from '../question/subjects/matches.js';
import type { Term } from '../question/terms/terms.js';
import type { ThreadContext } from '../question/thread/thread-context.js';
import { understand } from '../question/understand.js';
import type { Answer } from './answer.js';
import { renderExplanation } from './explain.js';
import { answerCompare } from './many/compare.js';
import { answerDiscrepancies, asksAllDiscrepancies } from './many/discrepancies.js';
import { answerDivisions } from './many/divisions.js';
import { answerFirst } from './many/first.js';
import { holdingsOf } from './many/holdings.js';
import { answerIndicators } from './many/indicators.js';
import { answerCount, answerList } from './many/list.js';
import { answerPortion } from './many/portion.js';
import { reckon } from './many/reckon.js';
import { selectProgrammes } from './many/select.js';
import { answerStarts } from './many/starts.js';
import { answerStrategyPeriod, answerStructure } from './many/structure.js';
import { answerSum } from './many/sum.js';
import { namesOf, offer, offerMeasures, unheld, unknown, unmeasured } from './refusals.js';
import { rememberAnswer } from './remember.js';
import { review } from './review.js';
import { answerTell } from './tell/programme.js';
import { settleByFacts } from './tell/settle.js';
import { answerStatements } from './tell/statements.js';

export type Desk = {
  /** Any text → its answer. Never throws; a question without content is answered with how to ask. */
  readonly ask: (question: string) => Answer;
  /** The same in a thread: with what it spoke of before, and what it speaks of now. */
  readonly askInThread: (question: string, context: ThreadContext | null) => InThread;
  /** How the question is understood, in lines for people who ask why. */
  readonly explain: (question: string) => string;
  /** The same for text that names an indicator or a programme whose indicators are asked for. */
  readonly askIndicator: (text: string) => Answer;
};

export type InThread = { readonly answer: Answer; readonly context: ThreadContext };

/** Prepares everything that asking needs, once for a knowledge base. */
export function openDesk({
  knowledge,
  tokenise,
}: {
  readonly knowledge: KnowledgeBase;
  readonly tokenise: Tokenise;
}): Desk {
  return openDeskWith(makeReader(knowledge, tokenise));
}

/** The same with what was prepared elsewhere. */
export function openDeskWith(reader: Reader): Desk {
  const { knowledge } = reader;
  // So that no question waits for it.
  holdingsOf(knowledge);
  return {
    ask: (question) => answerQuery(understand(question, reader), knowledge),
    askInThread: (question, context) => {
      const query = understand(question, reader, { context });
      const answer = answerQuery(query, knowledge);
      return { answer, context: rememberAnswer(query, answer, knowledge, context) };
    },
    explain: (question) => renderExplanation(understand(question, reader)),
    askIndicator: (text) => askIndicator(text, reader),
  };
}

/** A desk that stays while the one behind it is replaced. Each question is answered whole by the one that is there. */
export function standFor(current: () => Desk): Desk {
  return {
    ask: (question) => current().ask(question),
    askInThread: (question, context) => current().askInThread(question, context),
    explain: (question) => current().explain(question),
    askIndicator: (text) => current().askIndicator(text),
  };
}

/** Indicators by their name; one alone, or what names a programme or says more, is answered as a question. */
function askIndicator(text: string, reader: Reader): Answer {
  const found = lookUpIndicators(text, reader);
  const [only, ...others] = found;
  if (only === undefined) return answerQuery(understand(text, reader, { aspect: 'indicator' }), reader.knowledge);
  if (others.length > 0) return answerIndicators(text, found, reader.knowledge);
  const question =
    only.kind === 'programme' ? `${only.programme.name} ${only.indicator.name}` : only.place.measure.name;
  return answerQuery(understand(question, reader, { aspect: 'indicator' }), reader.knowledge);
}

const GREETING =
  /^(?:こんにち[はわ]|おはよう(?:ございます)?|こんばん[はわ]|お疲れ様(?:です)?|お疲れさま(?:です)?|お世話になって(?:おり|い)ます|はじめまして|よろしく(?:お願いします)?|ありがとう(?:ございます|ございました)?|どうも|hello|hi|thanks)[!！。、~ー]*$/iu;

/** 「戦略は何年度から何年度まで」 */
function asksStrategyPeriod({ aspects, subjects }: Query): boolean {
  return aspects.includes('period') && (subjects.kind !== 'found' || subjects.matches.every(({ isNamed }) => !isNamed));
}

const NO_CONTACT = '電話番号や担当者の氏名などの連絡先は、いまお答えできる資料に載っていません。';

const NO_SOURCES = 'お尋ねの事業の財源の内訳は、いまお答えできる資料に記載が見つかりませんでした。';

const NO_COMPANY = '補助などを受けた企業や団体の名前は、いまお答えできる資料に載っていません。';

const NO_OPINION =
  '事業の良し悪しやおすすめについての意見は、お答えできません。資料に書かれている予算・担当課・実績などはお答えできます。';

/** What is asked → what the knowledge base says to it, if that answers it. */
export function answerQuery(query: Query, knowledge: KnowledgeBase): Answer {
  return review(query, answerUnseen(query, knowledge));
}

function answerUnseen(query: Query, knowledge: KnowledgeBase): Answer {
  const { operation, subjects } = query;
  const strategies = asksStrategyPeriod(query)
    ? knowledge.strategies.filter(({ document }) => query.filter.documents.includes(document))
    : [];
  if (strategies.length > 0) return answerStrategyPeriod(strategies, knowledge);
  if (asksAllDiscrepancies(query)) return answerDiscrepancies(query, knowledge);
  if (query.kpis !== null) return answerIndicators(query.kpis.name, query.kpis.found, knowledge);
  if (query.target !== 'programmes')
    return query.absent.length > 0
      ? unheld(namesOf(query.absent), [], knowledge)
      : answerStructure(query, query.target, knowledge);
  if (query.aspects.includes('opinion')) return unknown(NO_OPINION, [], knowledge);
  if (query.aspects.includes('contact') && subjects.kind !== 'found') return unknown(NO_CONTACT, [], knowledge);
  if (query.division !== null) return answerDivisions(query, query.division, knowledge);
  if (query.portion !== null) {
    const portion = answerPortion(query, query.portion, knowledge);
    if (portion !== null) return portion;
    if (query.portion.source !== null) return unknown(NO_SOURCES, [], knowledge);
  }
  if (query.measured !== null && asksUnmeasured(query)) return unmeasured(query.measured, knowledge);
  if (asksOfUnheld(query))
    return query.absent.length > 0 ? unheld(namesOf(query.absent), [], knowledge) : answerSubjects(query, knowledge);
  if (
    (operation.kind === 'rank' || (isTotal(query) && !hasOwnConditions(query.filter))) &&
    ((subjects.kind === 'missing' && subjects.nearest.length > 0) || subjects.kind === 'ambiguous') &&
    !isGrouped(query.filter)
  )
    return answerSubjects(query, knowledge);
  switch (operation.kind) {
    case 'list':
      return answerListed(query, knowledge);
    case 'count':
      return answerCount(query, knowledge);
    case 'sum':
    case 'average':
      return answerSum(query, knowledge, several(query));
    case 'rank':
      return operation.by === 'start' ? answerStarts(query, operation, knowledge) : answerFirst(query, knowledge);
    case 'compare':
      if (!comparesAmounts(query)) return answerSubjects(query, knowledge);
      return answerCompare(query, knowledge, programmesOf(query));
    case 'tell':
      return answerSubjects(query, knowledge);
  }
}

/** Whether amounts are added up. */
function isTotal({ operation }: Query): boolean {
  return operation.kind === 'sum' || operation.kind === 'average';
}

/** Whether budgets are compared, or what one source pays of them. */
function comparesAmounts({ aspects, funding }: Query): boolean {
  return aspects.length === 0 || aspects.includes('budget') || (aspects.includes('funding') && funding.length === 1);
}

/** The programmes a sum is of, where they are named or several; otherwise it is of all that meet the conditions. */
function several({ subjects, filter }: Query) {
  const matches = subjects.kind === 'found' ? subjects.matches : [];
  return matches.length > 1 || (!isGrouped(filter) && matches.some(({ isNamed }) => isNamed))
    ? matches.map(({ programme }) => programme)
    : undefined;
}

function programmesOf({ subjects }: Query) {
  return subjects.kind === 'found' ? subjects.matches.map(({ programme }) => programme) : [];
}

function answerSubjects(query: Query, knowledge: KnowledgeBase): Answer {
  const { subjects } = query;
  switch (subjects.kind) {
    case 'found':
      return reckon(answerTell(query, subjects.matches, knowledge), query);
    case 'ambiguous': {
      const meant = subjects.measures.length === 0 ? settleByFacts(query, subjects.matches, knowledge) : null;
      if (meant !== null) return answerTell(query, [meant], knowledge);
      if (query.detail.shape === 'company') return unknown(NO_COMPANY, subjects.matches, knowledge);
      const absent =
        query.isGuess || query.aspects.length === 0 ? commonlyUnexplained(query.asked, subjects.matches) : [];
      if (absent.length > 0) return unheld(absent, subjects.matches, knowledge);
      return {
        kind: 'choose',
        lead: `お尋ねに当てはまりそうなものが${subjects.matches.length + subjects.measures.length}件あります。どれでしょうか。`,
        details: [],
        sources: [],
        candidates: [...offer(subjects.matches, knowledge), ...offerMeasures(subjects.measures)],
      };
    }
    case 'statements':
      return answerStatements(query, subjects, knowledge);
    case 'topic':
      return query.operation.kind === 'tell' && subjects.matches.length === 1
        ? answerTell(query, subjects.matches, knowledge)
        : answerList(query, knowledge);
    case 'missing':
      return query.absent.length > 0
        ? unheld(namesOf(query.absent), subjects.nearest, knowledge)
        : unknown(
            'お尋ねの事業や事項は、いまお答えできる資料に記載が見つかりませんでした。',
            subjects.nearest,
            knowledge,
          );
    case 'none':
      if (query.absent.length > 0) return unheld(namesOf(query.absent), [], knowledge);
      return unknown(
        GREETING.test(query.text)
          ? 'ご用件をどうぞ。事業名と知りたいこと（予算、担当課、指標など）をお書きください。例: 起業家育成研修事業の予算は？'
          : query.text === ''
            ? 'ご質問を読み取れませんでした。事業名と知りたいこと（予算、担当課、指標など）をお書きください。'
            : 'どの事業についてのお尋ねか分かりませんでした。事業名と知りたいこと（予算、担当課、指標など）をお書きください。',
        [],
        knowledge,
      );
  }
}

/** A list; where nothing meets the conditions, what the question may be about all the same. */
function answerListed(query: Query, knowledge: KnowledgeBase): Answer {
  const cited = selectCited(query, knowledge);
  if (cited.length > 0) return answerTell(query, cited, knowledge);
  const listed = answerList(query, knowledge);
  const { kind } = query.subjects;
  const isAmount =
    query.filter.amounts.length > 0 && (kind === 'found' || kind === 'statements' || kind === 'ambiguous');
  return listed.kind === 'unknown' && isAmount ? answerSubjects(query, knowledge) : listed;
}

/** More than these are listed, whatever is asked of them. */
const MOST_CITED = 3;

/** 「2番と3番の事業はどうなる」: the few of which something is asked by their numbers; empty where they are but listed. */
function selectCited(query: Query, knowledge: KnowledgeBase): readonly Match[] {
  const { aspects, filter, isListed } = query;
  const asks = aspects.some((aspect) => aspect !== 'budget');
  if (filter.numbers.length === 0 || isListed || !asks) return [];
  const { places } = selectProgrammes(query, knowledge);
  const { programmes } = holdingsOf(knowledge);
  return places.length > MOST_CITED
    ? []
    : [...places].flatMap((place) => (programmes[place] === undefined ? [] : nameMatch(programmes[place])));
}

/** What is asked about where none of the candidates explains it: it is not held, whichever is meant. */
function commonlyUnexplained(asked: Term | null, matches: readonly Match[]): readonly string[] {
  return asked !== null && matches.every(({ unexplained }) => unexplained.includes(asked)) ? [asked.text] : [];
}
