// Chooses, from the cues of a question, what is asked (aspects) and what is to be done (operation).
import type { Span } from '../../language/span.js';
import type { Cues } from '../cues/cues.js';
import type { TypedValues } from '../cues/typed-values.js';
import { makeTest } from '../filter/filter.js';
import type { Mention } from '../names/lexicon.js';
import {
  type Aspect,
  asksWho,
  type Filter,
  hasConditions,
  hasOwnConditions,
  type Operation,
  type Subjects,
} from '../query.js';
import { listOutdone, WRITTEN } from './outdone.js';
import { chooseByStart, chooseNext, chooseRanking } from './ranking.js';
import { asksShareOfFunding } from './share-of-funding.js';
import { addsFigures, chooseTotal } from './totals.js';

export type ChosenAspects = {
  /** In the order of the question. */
  readonly aspects: readonly Aspect[];
  /** Only weak cues spoke for them. */
  readonly isGuess: boolean;
};

/** Strong cues outrank weak ones; an indicator that is named is asked for, and otherwise a detail before any indicator. */
export function chooseAspects(
  cues: Cues,
  mentions: readonly Mention[],
  subjects: Subjects,
  untyped: string,
  given?: Aspect,
): ChosenAspects {
  if (given !== undefined) return { aspects: [given], isGuess: false };
  const outer = dropHowMuch(keepOutermost(cues.aspects), untyped);
  const strong = outer.filter(({ value }) => !value.weak);
  const isGuess = strong.length === 0 && outer.length > 0;
  const isBeside = standsBeside(strong, cues);
  const asking = isGuess
    ? outer
    : [...strong, ...outer.filter((cue) => asksAlone(cue, cues, untyped) || (isBeside && isMoney(cue)))];
  const chosen = new Set(asking.toSorted((a, b) => a.start - b.start).map(({ value }) => value.aspect));
  // Whose number it is says nothing of what is asked: 講師をした方の電話番号.
  // 誰からお金を借りて: money that is spoken of is no amount that is asked for.
  if (isGuess && asksName(cues) && !OF_AMOUNT.test(untyped)) chosen.delete('budget');
  if (chosen.has('contact')) return { aspects: ['contact'], isGuess: false };
  if (chosen.has('opinion')) return { aspects: ['opinion'], isGuess: false };
  const named = subjects.kind === 'found' && subjects.matches.some(({ indicators }) => indicators.length > 0);
  const mentioned = mentions.some(({ entities }) =>
    entities.some(({ kind }) => kind === 'indicator' || kind === 'kpi'),
  );
  if (mentioned) chosen.add('indicator');
  const yields = outer.filter(({ value }) => value.aspect === 'results').every(({ value }) => value.yieldsToIndicator);
  if ((named || mentioned) && yields && chosen.delete('results')) chosen.add('indicator');
  if (asksShareOfFunding(chosen, cues)) return { aspects: ['funding'], isGuess: false };
  if (asksDetail(cues, named)) {
    for (const aspect of listOutdone(cues, untyped, named)) if (!mentioned) chosen.delete(aspect);
    if (isGuess) chosen.clear();
    return { aspects: [...chosen, 'detail'], isGuess: false };
  }
  if (named && chosen.size === 0 && !asksName(cues)) return { aspects: ['indicator'], isGuess: true };
  return { aspects: [...chosen], isGuess };
}

/** What has no amount: 「いくらで、どこの課」 asks for the budget as well. */
const WITHOUT_AMOUNT: readonly Aspect[] = ['section', 'period', 'flags'];

function standsBeside(strong: Cues['aspects'], { details, counters, sum }: Cues): boolean {
  const isPlain = details.length + counters.length + sum.length === 0;
  return isPlain && strong.every(({ value }) => WITHOUT_AMOUNT.includes(value.aspect));
}

function isMoney({ value }: Cues['aspects'][number]): boolean {
  return value.weak && value.aspect === 'budget';
}

/** 「お金はいくらで、代わりに何をした」: a weak cue that speaks of money, with nothing else asked in its clause. */
function asksAlone(cue: Cues['aspects'][number], cues: Cues, untyped: string): boolean {
  const start = untyped.slice(0, cue.start).search(/[^。、,?!\n]*$/u);
  const end = start + untyped.slice(start).search(/[。、,?!\n]|$/u);
  const isWithin = (span: Span) => span.start >= start && span.end <= end;
  const others = [...cues.aspects.filter(({ value }) => !value.weak), ...cues.details, ...cues.counters, ...cues.sum];
  return cue.value.weak && /お金|金額|費用/u.test(untyped.slice(start, end)) && !others.some(isWithin);
}

/** A word such as 補助率 and why always ask for a detail; 何% and 何月 only where no indicator is counted in them. */
function asksDetail({ details, counters }: Cues, named: boolean): boolean {
  return details.some(
    ({ value }) =>
      value.isWord || WRITTEN.has(value.shape) || (value.shape === 'percent' && !(named && counters.length > 0)),
  );
}

/** 誰, どこの, 名前: no figure answers that. */
function asksName({ details, counters }: Cues): boolean {
  return (
    counters.length === 0 &&
    details.some(
      ({ value }) =>
        !value.isWord && (value.shape === 'any' || asksWho({ keys: [], counters: [], shape: value.shape })),
    )
  );
}

const OF_AMOUNT = /いくら|幾ら|なんぼ|[0-9何千万億]円|額|費|高い|安い|大き|でか|how much/u;
const HOW_MUCH = /^(?:(?:どの|どれ)(?:くらい|ぐらい|だけ)|いくつ)$/u;

/** 「予算はどれくらい」 asks for no indicator besides. */
function dropHowMuch(found: Cues['aspects'], untyped: string): Cues['aspects'] {
  const isOf = (cue: Span, { value, end }: Cues['aspects'][number]) =>
    value.aspect !== 'indicator' &&
    !value.weak &&
    /^[額規模]{0,2}(?:は|って|が|も|の)?、?$/u.test(untyped.slice(end, cue.start));
  return found.filter(
    (cue) => !HOW_MUCH.test(untyped.slice(cue.start, cue.end)) || !found.some((one) => isOf(cue, one)),
  );
}

function keepOutermost(found: Cues['aspects']): Cues['aspects'] {
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter(
    (cue) =>
      !inOrder.some(
        (other) =>
          other !== cue &&
          other.start <= cue.start &&
          other.end >= cue.end &&
          other.end - other.start > cue.end - cue.start,
      ),
  );
}

/** What is to be done: with the programmes that are named, with those on a topic, or with all that meet the conditions. */
export function chooseOperation(
  cues: Cues,
  values: TypedValues,
  filter: Filter,
  subjects: Subjects,
  measured: string | null,
  untyped: string,
): Operation {
  const total = chooseTotal(cues) ?? (subjects.kind === 'none' ? chooseWhole(cues, filter, untyped) : null);
  const next = chooseNext(subjects, cues, values);
  if (next !== null) return next;
  if (subjects.kind === 'found') {
    if (addsFigures(cues, subjects)) return { kind: 'tell' };
    const several = subjects.matches.length > 1;
    if (several && cues.compare.length + cues.largest.length + cues.smallest.length > 0) return { kind: 'compare' };
    // 取引推進事業の契約成立は何件: what its indicator counts, and not the programmes of a heading that is called alike.
    const isCounted =
      total?.kind === 'count' && subjects.matches.every((one) => one.isNamed && one.indicators.length > 0);
    // How many there are of those that are named is no question: 何件 is asked of each.
    const isTotal = !isCounted && total !== null && (isGrouped(filter) || (several && total.kind !== 'count'));
    if (isTotal) return total;
    if (cues.list.length > 0 && filter.measures.length > 0) return { kind: 'list' };
    if (subjects.matches.some(({ isNamed }) => isNamed)) return { kind: 'tell' };
    // 浪岡病院と平内の病院、どっちが多い: what is compared stands inside one programme.
    if (cues.compare.length + cues.largest.length > 0 && !hasOwnConditions(filter)) return { kind: 'tell' };
    if (isDescribedByAmount(cues, filter)) return { kind: 'tell' };
  }
  if (asksOfOne(cues, subjects, untyped) || isSingledOut(cues, filter, subjects)) return { kind: 'tell' };
  if (subjects.kind === 'statements' && !isCited(filter)) return { kind: 'tell' };
  const ranking = chooseByStart(cues, values, untyped) ?? chooseRanking(cues, values);
  // 参加者が一番多い: amounts of money rank nothing by that.
  if (ranking !== null) return measured === null ? ranking : { kind: 'tell' };
  const isBare = cues.aspects.length === 0 && hasOwnConditions(filter);
  const isOpen = subjects.kind === 'none' || subjects.kind === 'missing' || isCited(filter) || isBare;
  if (subjects.kind === 'topic' || hasConditions(filter)) {
    if (total !== null && (subjects.kind !== 'found' || hasOwnConditions(filter))) return total;
    if (subjects.kind === 'topic' || (hasOwnConditions(filter) && (isOpen || cues.list.length > 0)))
      return { kind: 'list' };
    if (subjects.kind === 'none' && !asksForWords(cues)) return { kind: 'list' };
  }
  return subjects.kind === 'none' && total !== null ? total : { kind: 'tell' };
}

/** 「国際経済課の予算はいくら」: what a section, a group or an area costs, where no programmes of it are spoken of. */
function chooseWhole({ aspects, list, each }: Cues, filter: Filter, untyped: string): Operation | null {
  const asked = aspects.filter(({ value }) => !value.weak);
  const isBudget =
    asked.length > 0 &&
    asked.every(
      ({ value }) => value.aspect === 'budget' || (value.aspect === 'funding' && filter.funding.length === 0),
    );
  const others = untyped.replace(/財源(?:の?種類)?(?:別|ごと)/gu, ' ');
  const isPlain = list.length + each.length === 0 && !/事業(?!費)|取組|補助|ずつ|各|順|別|ごと/u.test(others);
  return isBudget && isPlain && isGrouped(filter) ? { kind: 'sum' } : null;
}

/** Pages say where one indicator stands that is asked for, the 42頁 and the 101頁 of it; a number which of a name is meant. */
function isSingledOut({ list, count, sum }: Cues, filter: Filter, subjects: Subjects): boolean {
  if (subjects.kind !== 'found') return false;
  const isOne = filter.numbers.length > 0 && subjects.matches.length === 1;
  const isNumbered = isOne && subjects.matches.every(({ programme }) => makeTest(filter)(programme));
  const isIndicator = subjects.matches.every(({ indicators }) => indicators.length > 0);
  return (
    (isIndicator || isNumbered) &&
    isCited(filter) &&
    filter.amounts.length === 0 &&
    list.length + count.length + sum.length === 0
  );
}

/** 最大100万円を出す制度の事業費: the amount describes the programme whose budget is asked for. */
function isDescribedByAmount({ aspects, list, count, sum }: Cues, filter: Filter): boolean {
  const { amounts, ...others } = filter;
  const asks = aspects.some(({ value }) => !value.weak && ['budget', 'section', 'funding'].includes(value.aspect));
  return (
    amounts.length > 0 &&
    asks &&
    !hasOwnConditions({ ...others, amounts: [] }) &&
    list.length + count.length + sum.length === 0
  );
}

/** What only the texts about one programme say is no reason to list all of an organisation's. */
function asksForWords({ aspects }: Cues): boolean {
  return aspects.some(({ value }) => !value.weak && ['role', 'effect', 'schedule', 'results'].includes(value.aspect));
}

/** 「医福工って何やってるの」 */
const DOES_WHAT = /(?:何|なに|なん)(?:を|か)?(?:や|し)(?:って|て)(?!.*(?:一覧|全部|ある|あり))/u;

/** One programme alone is on the topic, and more is asked of it than its number: its costs, and how many were counted. */
function asksOfOne({ aspects, count, counters }: Cues, subjects: Subjects, untyped: string): boolean {
  if (subjects.kind !== 'topic' || subjects.matches.length !== 1) return false;
  if (DOES_WHAT.test(untyped) && count.length === 0) return true;
  const others = aspects.filter(({ start }) => !count.some((cue) => cue.start === start));
  return others.length > 0 && counters.length > 0;
}

/** A section, an area or a heading of a list says of which programmes a sum is. */
export function isGrouped({ sections, groups, areas, measures }: Filter): boolean {
  return sections.length + groups.length + areas.length + measures.length > 0;
}

/** A page, a number in a document or an amount says exactly which programmes are meant. */
function isCited({ places, numbers, amounts }: Filter): boolean {
  return places.length + numbers.length + amounts.length > 0;
}
