// Completes a message that describes another programme than the one spoken of: じゃあ経営改善を手伝うほうは. It is looked for first where
// the thread is: among those listed last, else in the same document.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { hasOwnConditions, type Match, type Query, type Subjects } from '../query.js';
import { listUnexplained, scoreCandidates } from '../search/candidates.js';
import { decide, GOOD } from '../subjects/decide.js';
import { matchesOf } from '../subjects/matches.js';
import { askAbout, findProgrammes, isIndicatorAlone, isNamed, nounsOf, type Steps } from './steps.js';

/** One from elsewhere is meant only where it explains so much more. */
const MUCH_MORE = 0.15;
/** One noun alone says too little, unless it is one of few places. */
const FEWEST_NOUNS = 2;
const TELLING = 0.6;

/** Names that share so much, but for how all of them end, are of one kind. */
const SHORTEST_SHARED = 4;
const ENDING = /(?:推進|支援|促進|強化)*(?:事業費補助|事業|補助)$/u;

/** じゃあ, 同じ財団で, そしたら */
const GOES_ON = /^(?:じゃあ?|では|それでは|同じ(?!く)|そしたら|それなら|なら|あと|次は)/u;

/** 「じゃあ震災の利子を見るほうは」: the programme of the same document, or of the list, that it describes. */
export function askNearby(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const nouns = nounsOf(heard);
  const goesOn = heard.threadCues.contrast.length > 0 || GOES_ON.test(fold(query.text));
  if (nouns.length === 0 || !goesOn || isNamed(steps) || hasOwnConditions(query.filter)) return null;
  const spoken = findProgrammes(context.subjects, reader);
  const isNear = findScope(spoken, steps);
  if (isNear === null || spoken.some((one) => listUnexplained(one, nouns, reader.index).length === 0)) return null;
  const isMeant = (programme: Programme) => isNear(programme) && !context.subjects.includes(programme.id);
  const scored = matchesOf(scoreCandidates(heard.terms, reader.index, isMeant), isMeant);
  const subjects = decide(scored, { isNarrow: true, isAllHeld: true });
  const [match] = subjects.kind === 'found' ? subjects.matches : keepLike(spoken, subjects);
  if (match === undefined || !isTold(match) || isOutdone(match, query)) return null;
  // 違う、省エネのほう: words that happen to stand in the name of an indicator ask for none.
  const aspects = isIndicatorAlone(query, heard) ? [] : query.aspects;
  return askAbout([match.programme], {
    ...steps,
    query: { ...query, aspects, terms: query.terms.filter(({ nominal }) => !nominal) },
  });
}

/** Those listed last, or those of the one document that is spoken of; null where there is no such scope. */
function findScope(
  spoken: readonly Programme[],
  { context, reader }: Steps,
): ((programme: Programme) => boolean) | null {
  const listed = new Set(context.list);
  if (context.many !== null && listed.size > 1) return ({ id }) => listed.has(id);
  const quoted = reader.knowledge.references.filter(({ id }) => context.references.includes(id));
  const documents = new Set([...spoken, ...quoted].map(({ document }) => document));
  return documents.size === 1 ? ({ document }) => documents.has(document) : null;
}

/** Whether enough is met: two nouns, or one that stands in few places. */
function isTold({ score, evidence }: Match): boolean {
  const nouns = evidence.filter(({ isNoun, strength }) => isNoun && strength >= GOOD);
  return score >= GOOD && (nouns.length >= FEWEST_NOUNS || nouns.some(({ weight }) => weight >= TELLING));
}

/** Whether what the message means by itself explains it far better. */
function isOutdone({ programme, score }: Match, { subjects }: Query): boolean {
  if (subjects.kind !== 'found') return subjects.kind === 'topic';
  return subjects.matches.every((own) => own.programme !== programme && own.score >= score + MUCH_MORE);
}

/** Of several that are described alike, the only one that is called like the one spoken of: UIJターン就職推進, UIJターン人材誘致. */
function keepLike([spoken, ...others]: readonly Programme[], subjects: Subjects): readonly Match[] {
  if (spoken === undefined || others.length > 0 || subjects.kind !== 'ambiguous') return [];
  const like = subjects.matches.filter(({ programme }) => sharesRun(programme.name, spoken.name));
  return like.length === 1 ? like : [];
}

/** Whether two names share a run that is no ending of any programme. */
function sharesRun(one: string, other: string): boolean {
  const name = makeMatchKey(one).replace(ENDING, '');
  const whole = makeMatchKey(other).replace(ENDING, '');
  return Array.from({ length: Math.max(0, name.length - SHORTEST_SHARED + 1) }, (_, at) =>
    name.slice(at, at + SHORTEST_SHARED),
  ).some((run) => whole.includes(run));
}
