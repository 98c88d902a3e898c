// Asks the same once more in another light: after groups were put side by side 件数だと？, 金額では？, 国庫だと？ or other groups,
// after a sum 件数だと？, after a count 金額だと？, after either or a list 財源別に見ると？
import { fold } from '../../language/fold.js';
import { listSeveral } from '../choose/division.js';
import { hasConditions, type Query } from '../query.js';
import { isNamed, type Steps } from './steps.js';
import type { ManyAsked } from './thread-context.js';

const NUMBER = /件数|本数|事業の?数|数(?=だと|で|は|なら)|何件|いくつ/u;
const MONEY = /金額|額|事業費|予算|お金|国庫|国費|一般財源|県費|その他/u;
/** Nothing but the other light: じゃあ件数だと？, 国庫で比べると？ */
const LIGHT =
  /^(?:じゃあ?|では|それでは|ちなみに|なら|逆に)?、?(?:事業の?)?(?:件数|本数|数|金額|総額|合計額?|額|事業費|予算額?|お金|国庫(?:支出金)?|国費|一般財源|県費|その他(?:の財源)?)(?:の合計|の方|のほう|だけ)?(?:だと|では|で|なら|は|って|も)?(?:、?(?:比べ(?:ると|たら|て)?|比較(?:すると|したら|して)?|見(?:ると|たら|て)|どう(?:です|なる|なります)?か?|どっち(?:が(?:多い|大きい|上))?|どちら(?:が(?:多い|大きい|上))?|何件|いくつ|いくら))?(?:ですか|です|か)?[?。\s]*$/u;

/** The groups that were put side by side, by another of their sizes; or others by the same. */
export function compareAgain(steps: Steps): Query | null {
  const { query, heard, context } = steps;
  const before = context.many?.division;
  if (context.many == null || before == null || isNamed(steps)) return null;
  const text = fold(query.text);
  const by = listSeveral(query.filter);
  const isOther = by !== null && query.division === null && query.aspects.length === 0;
  if (isOther) return { ...query, operation: { kind: 'tell' }, division: { ...before, by }, aspects: [] };
  if (!LIGHT.test(text) || hasConditions({ ...query.filter, funding: [] })) return null;
  const isNumber = NUMBER.test(text) ? true : MONEY.test(text) ? false : before.isNumber;
  // What documents and organisations cost stands under different years: each is summed by itself.
  if (!isNumber && (before.by === 'document' || before.by === 'organisation'))
    return { ...askTotalAgain(steps, context.many, 'sum'), division: null };
  return {
    ...query,
    operation: { kind: 'tell' },
    filter: context.many.filter,
    years: context.many.years,
    funding: isNumber ? [] : [...new Set(heard.cues.funding.map(({ value }) => value))],
    aspects: isNumber ? [] : ['budget'],
    absent: [],
    subjects: { kind: 'none' },
    division: { ...before, isNumber },
  };
}

/** 「件数だと？」 after a sum, 「金額だと？」 after a count. */
export function totalAgain(steps: Steps): Query | null {
  const { query, context } = steps;
  const { many } = context;
  const text = fold(query.text);
  if (many === null || many.target !== 'programmes' || isNamed(steps) || hasConditions(query.filter)) return null;
  if (!LIGHT.test(text) || query.funding.length > 0) return null;
  if (NUMBER.test(text) && ['sum', 'average', 'list'].includes(many.operation.kind))
    return askTotalAgain(steps, many, 'count');
  return many.operation.kind === 'count' && !NUMBER.test(text) ? askTotalAgain(steps, many, 'sum') : null;
}

function askTotalAgain({ query }: Steps, { filter, years }: ManyAsked, kind: 'sum' | 'count'): Query {
  const aspects = kind === 'sum' ? (['budget'] as const) : [];
  return { ...query, operation: { kind }, filter, years, funding: [], aspects, absent: [], subjects: { kind: 'none' } };
}

const BY_SOURCE =
  /^(?:じゃあ?|では|それでは|ちなみに)?、?(?:その|それの|それを|これを)?財源(?:の)?(?:内訳|構成|種類)?(?:別|ごと)?(?:に|の|で)?(?:見(?:ると|たら|て)|分ける?(?:と)?|分けたら|内訳|だと|では|は|って|も|教えて|どう(?:です|なる|なってる)?)*(?:ですか|か|ください)?[?。\s]*$/u;

/** What each source pays of those that were added up, counted or listed. */
export function askSourcesAgain(steps: Steps): Query | null {
  const { query, context } = steps;
  const { many } = context;
  const isTold =
    many !== null && ['sum', 'count', 'list'].includes(many.operation.kind) && context.subjects.length === 0;
  if (!isTold || many.target !== 'programmes' || isNamed(steps) || hasConditions(query.filter)) return null;
  if (!BY_SOURCE.test(fold(query.text))) return null;
  return {
    ...query,
    operation: { kind: 'sum' },
    filter: many.filter,
    years: many.years,
    funding: [],
    aspects: ['funding'],
    absent: [],
    subjects: { kind: 'none' },
    portion: { kind: 'split', source: null },
  };
}
