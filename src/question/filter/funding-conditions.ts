// Reads from a question which sources of funding a programme must have or must not have: 国庫があるもの, 国のお金が全く入って
// いない. What is said of a source without such a verb asks for its amount and sets no condition.
import type { Found, Span } from '../../language/span.js';
import type { Cues } from '../cues/cues.js';
import type { Heard } from '../hear.js';
import type { FundingCondition, FundingSource } from '../query.js';

const SOURCES: readonly (readonly [FundingSource, RegExp])[] = [
  ['national', /(?:国庫(?:支出金|補助金?)?|国費|国(?:から)?の(?:お金|金|補助金?|支出金?|財源|支援))(.{0,18})/u],
  ['other', /(?:その他(?:の)?財源|特定財源)(.{0,18})/u],
  ['general', /(?:一般財源|県費|一財|県の(?:お金|金|財源))(.{0,18})/u],
];
const ALL_SOURCES: readonly FundingSource[] = ['national', 'other', 'general'];

/** What stands between a source and its verb and only stresses it. */
const STRESS = /全く|まったく|全然|ぜんぜん|一切|いっさい|[1一]円|少し|ちっと|びた一文|何ら|[\s、]/gu;
const PARTICLE = /^(?:も|が|の|は|を|で|に|から)*/u;

/** 国庫もその他財源も入っていない: one verb is said of both. */
const JOINT = /^(?:と|や|も)(?:国庫(?:支出金)?|国費|その他(?:の)?財源|特定財源|一般財源|県費|一財)(?=も|が|の|を)/u;

const ABSENT =
  /^(?:な(?:い|く)|無[いく]|なし|無し|ゼロ|零|0(?![0-9,])|(?:入って|使って|つかって|充てて|充てられて|ついて|付いて|出て|もらって|含まれて|含んで)(?:い?な[いく]|い?ません)|入らな[いく]|入ら?ず|使わ(?:な[いく]|ず)|頼ら(?:な[いく]|ず)|充てられていない)/u;
/** The amount that is paid is asked for: 国庫の入っている額. */
const OF_AMOUNT = '(?!い?る?(?:金?額|お金|分(?!野)))';
const PRESENT = new RegExp(
  `^(?:あ(?:る|り|った)|入っ[てた]|入[るり]|充て|つい|付い|使っ[てた]|使う|活用|出て|もらって|含まれて|含む|対象|付き|つき)${OF_AMOUNT}`,
  'u',
);
/** All of an amount, in words and in figures. */
const WHOLE = '全額|(?<![0-9])(?:100|百)(?:%|パー(?:セント)?)|(?:10|十)割|丸ごと|まるごと|丸々|まるまる|満額';
/** 一般財源だけの, 国庫のみ, 国庫が全額: and nothing of the other sources. */
const ONLY = new RegExp(`^(?:だけ|のみ|オンリー|[率がでの]?(?:${WHOLE})(?!では|じゃ))`, 'u');
const WHOLLY = new RegExp(`(?:${WHOLE})[がを]?$`, 'u');
/** 県単独の事業: paid from general revenue alone. */
const SINGLE_HANDED = /県単(?:独)?(?:の|で|事業|予算)/u;

/** Folded text without typed values → the conditions it sets, each once; empty for none. */
export function readFundingConditions(text: string): readonly FundingCondition[] {
  const conditions = findFundingConditions(text).flatMap(({ value }) => value);
  const isSame = (one: FundingCondition, other: FundingCondition) =>
    one.source === other.source && one.present === other.present;
  return conditions.filter((one, place) => conditions.findIndex((other) => isSame(one, other)) === place);
}

/** The same with the words for the sources of which they are said: 国庫 in 国庫のある事業 is not asked for. */
export function findFundingConditions(text: string): readonly Found<readonly FundingCondition[]>[] {
  const alone = SINGLE_HANDED.exec(text);
  if (alone) return [{ start: alone.index, end: alone.index + alone[0].length, value: onlyFrom('general') }];
  return SOURCES.flatMap(([source, pattern]) => {
    const found = pattern.exec(text);
    const [words, behind = ''] = found ?? [];
    if (!found || words === undefined) return [];
    const end = found.index + words.length - behind.length;
    const value = readCondition(source, text.slice(0, found.index), behind.replace(STRESS, ''));
    return value.length > 0 ? [{ start: found.index, end, value }] : [];
  });
}

/** Without the sources that only say which programmes are ranked, counted or added up: 国庫ありの事業は何本でいくら. */
export function dropConditionCues(heard: Heard): Heard {
  const { cues, values, untyped } = heard;
  const { sum, count, average, largest, smallest } = cues;
  if ([sum, count, average, largest, smallest, values.ranks].every(({ length }) => length === 0)) return heard;
  const conditions = findFundingConditions(untyped);
  // 一番国庫が入っている: what the source pays is ranked.
  const isRanked = ({ start }: Span) => /(?:一番|最も|いちばん|もっとも)、?$/u.test(untyped.slice(0, start));
  const isAsked = (cue: Span) =>
    !conditions.some((said) => cue.start < said.end && said.start < cue.end && !isRanked(said));
  const isOfFunding = ({ value }: Cues['aspects'][number]) => value.aspect === 'funding';
  return {
    ...heard,
    cues: {
      ...cues,
      aspects: cues.aspects.filter((cue) => !isOfFunding(cue) || isAsked(cue)),
      funding: cues.funding.filter(isAsked),
    },
  };
}

/** What is said before a source and behind it. */
function readCondition(source: FundingSource, before: string, rest: string): readonly FundingCondition[] {
  const isAllOf = /全部が?$/u.test(before) && /^(?:で|だ|の(?:事業|もの|やつ))/u.test(rest);
  if (ONLY.test(rest) || WHOLLY.test(before) || isAllOf) return onlyFrom(source);
  const verb = rest.replace(JOINT, '').replace(PARTICLE, '');
  if (ABSENT.test(verb)) return [{ source, present: false }];
  return PRESENT.test(verb) ? [{ source, present: true }] : [];
}

function onlyFrom(source: FundingSource): readonly FundingCondition[] {
  return ALL_SOURCES.map((each) => ({ source: each, present: each === source }));
}
