// Completes a message with what its thread spoke of before: whatever it does not say again stays as it was. What it names
// itself always comes first.
import type { Programme } from '../../domain/programme.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Mention } from '../names/lexicon.js';
import { asksWho, hasOwnConditions, type Match, type Query, type Subjects } from '../query.js';
import { listUnexplained } from '../search/candidates.js';
import { holds } from '../search/holders.js';
import type { Term } from '../terms/terms.js';
import { askSourcesAgain, compareAgain, totalAgain } from './again.js';
import { askEarlier } from './earlier.js';
import { asksFigure } from './figures.js';
import {
  askAmongListed,
  askAmongMeasures,
  askNextPlace,
  askSameSection,
  changeConditions,
  refuseBareContrast,
  refuseLost,
} from './many.js';
import { askNearby } from './nearby.js';
import { askListedAt, askNextListed, askProjectAt } from './next.js';
import { askOfOffered, pickOffered } from './offered.js';
import { askAtPlace, askConditionOfOne, isPointed, pointsWithin } from './one.js';
import { pickByAmount, pickByNumber, pickByOrganisation, pickByWords, pickWithout } from './pick.js';
import { askSibling, keepReferences } from './references.js';
import { findRelated, keepOtherAspects } from './related.js';
import { askMarked } from './siblings.js';
import { askKpiOfMeasure, changeMeasure, keepMeasures } from './statements.js';
import {
  askAbout,
  findProgrammes,
  isIndicatorAlone,
  isNamed,
  keepIndicators,
  OF_FIGURES,
  type Step,
  type Steps,
} from './steps.js';

/** The ways a message refers back, the most telling first. */
const STEPS: readonly Step[] = [
  askRelated,
  askNextListed,
  askProjectAt,
  askListedAt,
  pickWithout,
  askEarlier,
  askMarked,
  askConditionOfOne,
  askAtPlace,
  compareWithSpoken,
  compareAgain,
  totalAgain,
  askSourcesAgain,
  askNextPlace,
  pickByNumber,
  changeMeasure,
  askAmongMeasures,
  keepMeasures,
  pickByAmount,
  askSameSection,
  changeGroup,
  pickByOrganisation,
  askAmongListed,
  pickOffered,
  pickByWords,
  changeConditions,
  askSibling,
  askKpiOfMeasure,
  keepReferences,
  askNearby,
  keepAspect,
  keepSubject,
  askOfOffered,
  refuseBareContrast,
  refuseLost,
];

/** The query a message comes to by itself → the query it comes to in its thread. */
export function followUp(steps: Steps): Query {
  const said = forgetSettledMarks(steps);
  for (const step of STEPS) {
    const completed = step(said);
    if (completed !== null) return completed;
  }
  return steps.query;
}

/** 「新規を除くと？」: where what is meant was said before, it is not all that the documents with this mark hold. */
function forgetSettledMarks(steps: Steps): Steps {
  const { query, heard } = steps;
  const { filter } = query;
  const isSaid = heard.mentions.some(({ entities }) =>
    entities.some(({ kind }) => kind === 'document' || kind === 'organisation'),
  );
  if (filter.notFlags.length === 0 || isSaid) return steps;
  return { ...steps, query: { ...query, filter: { ...filter, documents: [] } } };
}

/** 「後継の事業は？」, 「もう一つの統合されるほうは？」 */
function askRelated(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const [only, ...others] = findProgrammes(context.subjects, reader);
  if (only === undefined || others.length > 0 || isNamed(steps)) return null;
  const related = findRelated(query.text, only, reader.programmes);
  if (related.length === 0) return null;
  const aspects = keepOtherAspects(query);
  return askAbout(related, { ...steps, query: { ...query, aspects, isGuess: false, terms: [] } });
}

/** 「機械類貸与とどっちが大きい？」: the one spoken of beside the one that is named. */
function compareWithSpoken(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const [spoken, ...others] = findProgrammes(context.subjects, reader);
  const [match, ...more] = query.subjects.kind === 'found' ? query.subjects.matches : [];
  const isAsked = heard.cues.compare.length > 0 && /と(?:は|比べ|どっち|どちら|の差)/u.test(query.text);
  if (!isAsked || spoken === undefined || match === undefined || others.length + more.length > 0) return null;
  if (match.programme === spoken) return null;
  return { ...askAbout([spoken, match.programme], steps), operation: { kind: 'compare' } };
}

/** 「財団だと？」 after a sum, a count or a ranking asks for the same of others, and not for the one that came first. */
function changeGroup(steps: Steps): Query | null {
  const { many } = steps.context;
  return many !== null && many.operation.kind !== 'list' ? changeConditions(steps) : null;
}

/** 「じゃあ○○は？」, 「○○のほうは？」 */
function keepAspect(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const subjects = settleByDocument(steps);
  const mayNameIt = context.indicators.length > 0 || !heard.mentions.some(isIndicator);
  const asksOther = query.aspects.length > 0 && !(isIndicatorAlone(query, heard) && mayNameIt);
  if (asksOther || !(isNamed(steps) || isAnother(steps))) return null;
  if (subjects.kind !== 'found' && subjects.kind !== 'ambiguous') return null;
  const keep = (match: Match): Match => {
    const kept = keepIndicators(match.programme, context, reader);
    return kept.length > 0 ? { ...match, indicators: kept } : match;
  };
  return {
    ...query,
    aspects: context.aspects,
    funding: query.funding.length > 0 ? query.funding : context.funding,
    isGuess: false,
    subjects: { ...subjects, matches: subjects.matches.map(keep) },
  };
}

/** 「中央会は？」: nothing but another name, of which what was spoken of knows nothing. */
function isElliptic({ query, heard, context, reader }: Steps): boolean {
  const nouns = query.terms.filter(({ nominal }) => nominal);
  const isBare = isIndicatorAlone(query, heard) && /^[^、。?？]{2,15}は[?？。\s]*$/u.test(query.text);
  const spoken = findProgrammes(context.subjects, reader);
  return (
    isBare &&
    spoken.length === 1 &&
    spoken.every((one) => listUnexplained(one, nouns, reader.index).length === nouns.length)
  );
}

/** Of several that 「○○のほう」 may mean, the one in the document of the programme spoken of. */
function settleByDocument({ query, heard, context, reader }: Steps): Subjects {
  const { subjects } = query;
  if (subjects.kind !== 'ambiguous' || heard.threadCues.contrast.length === 0) return subjects;
  const documents = findProgrammes(context.subjects, reader).map(({ document }) => document);
  const near = subjects.matches.filter(
    ({ programme }) => documents.includes(programme.document) && !context.subjects.includes(programme.id),
  );
  return near.length === 1 ? { kind: 'found', matches: near } : subjects;
}

function isIndicator({ entities }: Mention): boolean {
  return entities.some(({ kind }) => kind === 'indicator' || kind === 'kpi');
}

/** Whether the message describes another programme than the one spoken of, and not an indicator of that. */
function isAnother(steps: Steps): boolean {
  const { query, heard, context, reader } = steps;
  const subjects = settleByDocument(steps);
  if (!(heard.threadCues.contrast.length > 0 || isElliptic(steps)) || subjects.kind !== 'found') return false;
  if (subjects.matches.some(({ programme }) => context.subjects.includes(programme.id))) return false;
  const names = findProgrammes(context.subjects, reader).flatMap(({ indicators }) =>
    indicators.map(({ name }) => makeMatchKey(name)),
  );
  const nouns = query.terms.filter(({ nominal }) => nominal);
  return !nouns.every(({ alternatives }) => alternatives.some((word) => names.some((name) => name.includes(word))));
}

/** 「担当課は？」, 「去年は？」, 「投資総額は？」 */
function keepSubject(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const programmes = findProgrammes(context.subjects, reader);
  if (programmes.length === 0 || hasOwnConditions(query.filter)) return null;
  if (isNamed(steps) && !(isPointed(query) && isOnlyWord(steps, programmes))) return null;
  if (isOfOthers(steps, programmes)) return null;
  const nouns = query.terms.filter(({ nominal, text }) => nominal && !OF_FIGURES.test(text));
  const explained = programmes.some((programme) => listUnexplained(programme, nouns, reader.index).length === 0);
  const { subjects } = query;
  const isNew =
    subjects.kind === 'found' ||
    subjects.kind === 'topic' ||
    (subjects.kind === 'statements' && subjects.measures.length === 0 && !isOnlyInPassing(query, nouns));
  if (nouns.length > 0 && !explained && isNew && !isPointed(query) && !pointsWithin(query)) return null;
  const says =
    query.aspects.length +
    query.years.length +
    nouns.length +
    heard.threadCues.yearShift.length +
    heard.threadCues.same.length +
    Number(asksFigure(query, context) || asksWho(query.detail));
  return says === 0 ? null : askAbout(programmes, { ...steps, query: withShiftedYear(steps, programmes) });
}

/** 「満足度は？」, 「女性だけだと？」: a word alone that some prose holds, and no statement is about. */
function isOnlyInPassing({ text, subjects }: Query, nouns: readonly Term[]): boolean {
  if (subjects.kind !== 'statements' || !BARE_WORD.test(text)) return false;
  const topics = subjects.references.map(({ topic, aliases }) => makeMatchKey([topic, ...aliases].join('\n')));
  return !topics.some((topic) => nouns.some(({ alternatives }) => alternatives.some((word) => topic.includes(word))));
}

const BARE_WORD = /^[^、。?？\s]{1,10}(?:は|だけだと|だけでは|だけなら|だと|なら)[?？。\s]*$/u;

/** 「県の事業承継の事業は」 behind one of the centre's: what another organisation does is described. */
function isOfOthers({ query, heard }: Steps, programmes: readonly Programme[]): boolean {
  const { organisations } = query.filter;
  const isCalled = /[のるたい](?:事業(?![者所費名数])|補助|助成)/u.test(heard.folded);
  const isDescribed = query.subjects.kind === 'found' || query.subjects.kind === 'ambiguous';
  const isTheirs = programmes.some(({ organisation }) => organisations.includes(organisation));
  return organisations.length > 0 && isCalled && isDescribed && !isTheirs && !isPointed(query);
}

/** 「そこの専門家派遣は何回」: a short name is a word that the programme spoken of has too. */
function isOnlyWord({ heard: { mentions }, reader: { index } }: Steps, programmes: readonly Programme[]): boolean {
  const names = mentions.filter(({ entities }) => entities.some(({ kind }) => kind === 'programme'));
  return names.every(
    ({ key, entities }) =>
      entities.every((entity) => entity.kind !== 'programme' || entity.by === 'short') &&
      programmes.some((programme) => {
        const entry = index.programmes.get(programme);
        return entry !== undefined && holds(entry, key);
      }),
  );
}

function withShiftedYear({ query, heard, context }: Steps, programmes: readonly Programme[]): Query {
  const shift = heard.threadCues.yearShift[0]?.value;
  if (shift === undefined) return query;
  const held = programmes.flatMap(({ indicators, budgets }) => [
    ...indicators.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])),
    ...budgets.map(({ year }) => year),
  ]);
  const spokenOf = context.years[0] ?? Math.max(...held);
  return { ...query, years: [spokenOf + shift] };
}
