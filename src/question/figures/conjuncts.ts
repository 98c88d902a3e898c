// Takes apart what is joined before one asking word: 学生と企業はいくつずつ, 修了した人と、そのうち就職した人. Each joined noun
// singles out its own indicator; what is said around them is said of all.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import type { Term } from '../terms/terms.js';
import type { Pieces } from './figure-clauses.js';
import { isCountedIn, leaveOutShares, scoreIndicators } from './indicators.js';

/** What joins two nouns that are counted, and no sentence: と言う, と比べ. */
const JOINT =
  /(?:[とや]|及び|および)、?(?:そのうち(?:の|で)?、?)?(?![いうしの聞思なも比違同])|に(?:対し|たいし)て?、?|のうち、?/gu;
/** What may stand between a joined noun and the joint: 修了した人 と. */
const UP_TO_JOINT =
  /^(?:[さし]れ?(?:た|て(?:い)?る)|した|する|[ぁ-ん]{1,2})?(?:の)?(?:人|方|者|会社|企業|学校|施設|団体)?(?:の)?(?:[件人者社回校]?数|人数)?$/u;
/** What may stand between the last noun and what is asked of all. */
const UP_TO_ASKING =
  /^(?:[さし]れ?(?:た|て(?:い)?る)|した|する|[ぁ-ん]{1,2})?(?:の)?(?:人|方|者|会社|企業|学校|施設|団体|もの|ところ|の)?(?:の)?(?:[件人者社回校]?数|人数)?(?:[はがをもって]|[、。,?(\s]|それぞれ|何|いくつ|どれ|$)/u;

/** An indicator is meant that does nearly as well as the best. */
const NEARLY = 0.8;

type Among = { readonly among: readonly Indicator[] };

type Conjuncts = {
  readonly joined: readonly Term[];
  readonly shared: readonly Term[];
  readonly units: readonly string[];
};

/** The indicators that the joined nouns single out, in the order of the programme; empty where one of them stays open. */
export function pickByConjuncts(programme: Programme, pieces: Pieces): readonly Indicator[] {
  const conjuncts = readConjuncts(pieces);
  if (conjuncts === null) return [];
  const among = leaveOutShares(programme, pieces);
  const picked = settle(conjuncts.joined.map((term) => pickOne(programme, term, { ...conjuncts, among })));
  const single = picked.flatMap((some) => (some.length === 1 ? some : []));
  const isSettled = single.length === picked.length && new Set(single).size === single.length;
  return isSettled ? programme.indicators.filter((indicator) => single.includes(indicator)) : [];
}

/** The nouns on both sides of the joints, the others, and the units asked for; null where nothing is joined. */
function readConjuncts({ untyped, terms, cues }: Pieces): Conjuncts | null {
  const nouns = terms.filter(({ nominal, at }) => nominal && at >= 0);
  const joined = new Set<Term>();
  for (const { 0: joint, index } of untyped.matchAll(JOINT)) {
    const left = nouns.findLast(({ at, text }) => at + text.length <= index);
    const right = nouns.find(({ at }) => at >= index + joint.length);
    if (left === undefined || right === undefined) continue;
    const before = untyped.slice(left.at + left.text.length, index);
    const between = untyped.slice(index + joint.length, right.at);
    const after = untyped.slice(right.at + right.text.length);
    if (UP_TO_JOINT.test(before) && between === '' && UP_TO_ASKING.test(after)) joined.add(left).add(right);
  }
  if (joined.size < 2) return null;
  return {
    joined: [...joined],
    shared: terms.filter((term) => !joined.has(term)),
    units: cues.counters.flatMap(({ value }) => value),
  };
}

/** The indicators that hold one joined noun; of several, those that hold what is said of all, and count in a unit asked for. */
function pickOne(programme: Programme, term: Term, { shared, units, among }: Conjuncts & Among): readonly Indicator[] {
  const named = keepBest(among, scoreIndicators(programme, [term], among));
  const best = keepBest(named, scoreIndicators(programme, shared, named));
  const meant = best.length > 0 ? best : named;
  const counted = meant.filter((indicator) => isCountedIn(indicator, units));
  return counted.length > 0 ? counted : meant;
}

/** Those that do nearly as well as the best; none where nothing does. */
function keepBest(indicators: readonly Indicator[], scores: readonly number[]): readonly Indicator[] {
  const best = Math.max(0, ...scores);
  return best === 0 ? [] : indicators.filter((_, place) => (scores[place] ?? 0) >= best * NEARLY);
}

/** What one noun singles out, another does not mean: 修了者数 and 修了者のうち就職者数. */
function settle(picked: readonly (readonly Indicator[])[]): readonly (readonly Indicator[])[] {
  const single = picked.flatMap((some) => (some.length === 1 ? some : []));
  return picked.map((some) => (some.length === 1 ? some : some.filter((indicator) => !single.includes(indicator))));
}
