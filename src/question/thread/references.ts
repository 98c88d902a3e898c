// Completes a message by the references that its thread last quoted: others of their series, or what they say besides.
import type { Reference } from '../../domain/reference.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { BRACKETED, isSibling, listTopicYears, settleYears, shareEnds } from '../figures/series.js';
import type { Mention } from '../names/lexicon.js';
import type { Aspect, Query } from '../query.js';
import type { Term } from '../terms/terms.js';
import { isNamed, nounsOf, type Steps } from './steps.js';

/** 「では第8条は？」, 「平成27年は？」, 「小売業だと？」: others of the series that the reference last quoted is of. */
export function askSibling(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const told = reader.knowledge.references.filter(({ id }) => context.references.includes(id));
  if (told.length === 0 || isNamed(steps)) return null;
  const again = askAgain(told, steps);
  if (again !== null) return again;
  const siblings = reader.knowledge.references.filter(
    (other) => !told.includes(other) && told.some((one) => isSibling(one, other)) && isMeant(other, told, steps),
  );
  const named = listNamed(steps.heard.mentions);
  const isElsewhere = named.length > 0 && !named.some((one) => siblings.includes(one));
  if (siblings.length === 0 || siblings.length > MOST_SIBLINGS || isElsewhere) return null;
  return askAboutReferences(siblings, query);
}

/** 「4条は？」 after several articles, that among them: only this one. */
function askAgain(told: readonly Reference[], { query }: Steps): Query | null {
  const [, no] = /第?([0-9]+)条/u.exec(fold(query.text)) ?? [];
  const meant = no === undefined ? [] : told.filter(({ topic }) => fold(topic).includes(`第${no}条`));
  return meant.length === 1 && told.length > 1 ? askAboutReferences(meant, query) : null;
}

const MOST_SIBLINGS = 2;
/** What may be asked of a statement without a word of it: いつの話？, 件数は？ */
const OF_STATEMENT: readonly Aspect[] = ['schedule', 'overview', 'detail', 'place', 'results', 'indicator'];

/**
 * 「65歳以上は？」, 「平成20年度は？」: what the reference last quoted says too, where the message names nothing else; of another
 * year, whatever says it of that year.
 */
export function keepReferences(steps: Steps): Query | null {
  const { query, context, reader, heard } = steps;
  const told = reader.knowledge.references.filter(({ id }) => context.references.includes(id));
  const nouns = nounsOf(heard);
  const asksBefore = query.years.length === 0 && heard.threadCues.yearShift.some(({ value }) => value < 0);
  const years = query.years.length > 0 ? query.years : listShiftedYears(told, steps);
  const holding = told.filter((reference) => holdsAll(reference, nouns));
  if (holding.length === 0 || namesOther(told, steps)) return null;
  if (asksBefore && holding.every(({ statement }) => /前年/u.test(statement)))
    return askAboutReferences(holding, query);
  const isItem = /[0-9一二三四五六七八九十](?:号|項)/u.test(fold(query.text));
  const asks = query.aspects.some((aspect) => OF_STATEMENT.includes(aspect)) || query.detail.shape !== 'any';
  // 「何を定めてる？」: a verb alone means no other text than the one spoken of.
  const isVerb = query.subjects.kind === 'statements' && query.terms.every(({ nominal }) => !nominal);
  if (nouns.length + years.length === 0 && !isItem && !asks && !isVerb) return null;
  return askAboutReferences(settleYears(holding, years, reader.knowledge.references), { ...query, years });
}

/** Whether the message means something else than what was told: by its name, a programme, or the KPI of a measure. */
function namesOther(told: readonly Reference[], steps: Steps): boolean {
  const { query, heard } = steps;
  const { subjects } = query;
  const named = listNamed(heard.mentions.filter(({ key }) => !told.some((one) => namesOf(one).includes(key))));
  const ofStrategy = heard.cues.pillars.length + heard.cues.measures.length > 0 || query.filter.pillars.length > 0;
  const isElsewhere =
    ofStrategy || subjects.kind === 'found' || (subjects.kind === 'statements' && subjects.measures.length > 0);
  return isNamed(steps) || isElsewhere || (named.length > 0 && !named.some((one) => told.includes(one)));
}

/** The references that are named. */
function listNamed(mentions: readonly Mention[]): readonly Reference[] {
  return mentions.flatMap(({ entities }) =>
    entities.flatMap((entity) => (entity.kind === 'reference' ? [entity.reference] : [])),
  );
}

function namesOf({ topic, aliases }: Reference): string {
  return makeMatchKey([topic, ...aliases].join('\n'));
}

function askAboutReferences(references: readonly Reference[], query: Query): Query {
  return {
    ...query,
    target: 'programmes',
    operation: { kind: 'tell' },
    subjects: { kind: 'statements', references, measures: [] },
  };
}

/** Whether the message says what tells a reference from those told, and nothing that it does not hold. */
function isMeant(reference: Reference, told: readonly Reference[], steps: Steps): boolean {
  const { query, heard } = steps;
  if (!holdsAll(reference, nounsOf(heard))) return false;
  const asked = query.years.length > 0 ? query.years : listShiftedYears(told, steps);
  const years = listTopicYears(reference);
  if (years.length > 0) return years.some((year) => asked.includes(year));
  if (isNextArticle(reference, told, query.text)) return true;
  const own = nounsOf(heard);
  if (own.length > 0 && isInTopic(reference, own) && !told.some((one) => isInTopic(one, own))) return true;
  const key = makeMatchKey(fold(query.text));
  const telling = [
    ...[reference.topic, ...reference.aliases].map(makeMatchKey),
    ...told.flatMap((one) => listTelling(one, reference)),
  ];
  const isTold = (text: string) => told.some((one) => namesOf(one).includes(text));
  return telling.some((text) => text.length >= SHORTEST_TELLING && says(key, text) && !isTold(text));
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
function listShiftedYears(told: readonly Reference[], { heard, context }: Steps): readonly number[] {
  const [year] = [...context.years, ...told.flatMap(listTopicYears)];
  return year === undefined ? [] : heard.threadCues.yearShift.map(({ value }) => year + value);
}

/** 「次の条は？」, 「前の条は？」 */
function isNextArticle({ topic }: Reference, told: readonly Reference[], text: string): boolean {
  const shift = /次の条/u.test(text) ? 1 : /(?:前|手前)の条/u.test(text) ? -1 : null;
  const numberOf = (one: string) => Number(/第([0-9]+)条/u.exec(fold(one))?.[1]);
  return shift !== null && told.some((one) => numberOf(one.topic) + shift === numberOf(topic));
}

/** Whether all the nouns stand in the names of a reference. */
function isInTopic(reference: Reference, nouns: readonly Term[]): boolean {
  return nouns.every((noun) => isHeldIn(namesOf(reference), noun));
}

function holdsAll(reference: Reference, nouns: readonly Term[]): boolean {
  const key = `${namesOf(reference)}\n${makeMatchKey(reference.statement)}`;
  return nouns.every((noun) => isHeldIn(key, noun));
}

/** A noun is held as a whole, by another word for it, or by all its words: 老年人口 where 老年 and 人口 stand. */
function isHeldIn(key: string, { alternatives, parts }: Term): boolean {
  const words = parts.filter((part) => part.key.length >= 2);
  return (
    alternatives.some((word) => key.includes(word)) ||
    (words.length > 1 && words.every((part) => key.includes(part.key)))
  );
}
