// Settles which figure of the programme spoken of a message means that names none: what became of the applications, the same
// one in another year, the money that stands beside a number.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { tellsMoney } from '../figures/indicators.js';
import { shareEnds } from '../figures/series.js';
import type { Query } from '../query.js';
import type { ThreadContext } from './thread-context.js';

const APPLIED = /申請|申込|申し込|応募/u;
/** そのうち通ったのは, 実際に出したのは, 決まったのは */
const OUTCOME =
  /実際に|結局|最終的に|通っ|決ま|採択|採用|認め|出し(?:た|て)|出せ|出(?:た|られ)(?=の|[?。]|$)|もらえ|もらっ|受け(?:た|られ)|受かっ/u;
/** 前年と比べてどう, 目標は: what asks for a figure without saying which. */
const ALL = /kpi|指標|実績項目|全部|全て|すべて|ぜんぶ|ほか|他/iu;
const AMOUNT_ALONE = /額|いくら|幾ら|なんぼ|何(?:千|万|億)?円/u;
const TOTAL = /全体|ぜんたい|全部|ぜんぶ|合計|トータル/u;
/** The row of a table that adds up the others. */
const TOTAL_ROW = /^(?:計|合計|総計|総数)$/u;
const WHOLE = /予算|事業費|全体|ぜんたい|全部|合計|総額|あたり|当たり|最大|まで/u;

/** Whether a message asks for a figure by what was told: what became of the applications, the money, the sum of all rows. */
export function asksFigure({ text }: Query, { indicators }: ThreadContext): boolean {
  const folded = fold(text);
  const isApplied = indicators.some((name) => APPLIED.test(name));
  return (
    (isApplied && OUTCOME.test(folded)) || (indicators.length > 0 && (AMOUNT_ALONE.test(folded) || TOTAL.test(folded)))
  );
}

/** The query with the figures it means by what was told before; as it is where it names some, or another programme. */
export function settleFigures(query: Query, context: ThreadContext): Query {
  const [match, ...others] = query.subjects.kind === 'found' ? query.subjects.matches : [];
  if (match === undefined || others.length > 0 || !context.subjects.includes(match.programme.id)) return query;
  const told = match.programme.indicators.filter(({ name }) => context.indicators.includes(name));
  const settled =
    settleTotal(query, match.programme, told) ??
    settleOutcome(query, match, told) ??
    settleMoney(query, match.programme, told) ??
    settleSame(query, match, told);
  return settled === null
    ? query
    : {
        ...query,
        ...settled.query,
        subjects: { kind: 'found', matches: [{ ...match, indicators: settled.indicators }] },
      };
}

type Settled = { readonly indicators: readonly Indicator[]; readonly query: Partial<Query> };
type Spoken = { readonly programme: Programme; readonly indicators: readonly Indicator[] };

/** 「全体では？」 after one row of a table. */
function settleTotal({ text }: Query, { indicators }: Programme, told: readonly Indicator[]): Settled | null {
  const totals = indicators.filter(({ name }) => TOTAL_ROW.test(name));
  const isAsked = told.length > 0 && TOTAL.test(fold(text)) && !/予算|事業費/u.test(text);
  return isAsked && totals.length > 0
    ? { indicators: totals, query: { aspects: ['indicator'], isGuess: false } }
    : null;
}

/** What counts in the same unit, and is called most like the applications: 交付件数 after 申請件数. */
function settleOutcome(query: Query, { programme, indicators }: Spoken, told: readonly Indicator[]): Settled | null {
  const [applied] = told.filter(({ name }) => APPLIED.test(name));
  const isNamed = indicators.length === 1 && indicators.every(({ name }) => !APPLIED.test(name));
  if (applied === undefined || isNamed || !OUTCOME.test(fold(query.text))) return null;
  const key = makeMatchKey(applied.name);
  const likeness = ({ name }: Indicator) => shareEnds(key, makeMatchKey(name)).length;
  const others = programme.indicators.filter(({ name, unit }) => unit === applied.unit && !APPLIED.test(name));
  const best = Math.max(0, ...others.map(likeness));
  const meant = others.filter((one) => likeness(one) === best);
  return meant.length === 0 ? null : { indicators: meant, query: { aspects: ['indicator'], isGuess: false } };
}

/** 「金額は？」 after a number: the money printed in its cell, or what another indicator of the programme counts in money. */
function settleMoney(
  { text, aspects, isGuess }: Query,
  programme: Programme,
  told: readonly Indicator[],
): Settled | null {
  const folded = fold(text);
  const isAlone = aspects.every((aspect) => aspect === 'indicator' || (aspect === 'budget' && isGuess));
  if (told.length === 0 || !isAlone || !AMOUNT_ALONE.test(folded) || WHOLE.test(folded)) return null;
  const own = told.filter(tellsMoney);
  if (own.length > 0) return { indicators: own, query: { aspects: ['indicator'], isGuess: false } };
  const others = programme.indicators.filter(tellsMoney);
  return others.length === 0 ? null : { indicators: others, query: {} };
}

/** 「前年と比べてどう？」: the one that was told. */
function settleSame(
  { text, aspects, terms, detail }: Query,
  { indicators }: Spoken,
  told: readonly Indicator[],
): Settled | null {
  const isBare = terms.every(({ nominal }) => !nominal) && detail.counters.length === 0 && !ALL.test(fold(text));
  const isAsked = aspects.length > 0 && aspects.every((aspect) => aspect === 'indicator');
  return told.length > 0 && indicators.length === 0 && isBare && isAsked ? { indicators: told, query: {} } : null;
}
