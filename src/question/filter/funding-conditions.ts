// Reads from a question which sources of funding a programme must have or must not have: 国庫があるもの, 国のお金が全く入って
// いない. What is said of a source without such a verb asks for its amount and sets no condition.
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

const ABSENT =
  /^(?:ない|無い|なし|無し|ゼロ|零|0(?![0-9,])|(?:入って|使って|つかって|充てて|充てられて|ついて|付いて|出て|もらって|含まれて|含んで)い?ない|入らない|使わ(?:ない|ず)|頼ら(?:ない|ず)|充てられていない)/u;
const PRESENT =
  /^(?:あ(?:る|り)|入って|入る|充て|つい|付い|使って|使う|活用|出て|もらって|含まれて|含む|対象|付き|つき)/u;
/** All of an amount, in words and in figures. */
const WHOLE = '全額|(?<![0-9])(?:100|百)(?:%|パー(?:セント)?)|(?:10|十)割|丸ごと|まるごと|丸々|まるまる|満額';
/** 一般財源だけの, 国庫のみ, 国庫が全額: and nothing of the other sources. */
const ONLY = new RegExp(`^(?:だけ|のみ|オンリー|[率がでの]?(?:${WHOLE})(?!では|じゃ))`, 'u');
const WHOLLY = new RegExp(`(?:${WHOLE})[がを]?$`, 'u');
/** 県単独の事業: paid from general revenue alone. */
const SINGLE_HANDED = /県単(?:独)?(?:の|で|事業|予算)/u;

/** Folded text without typed values → the conditions it sets; empty for none. */
export function readFundingConditions(text: string): readonly FundingCondition[] {
  if (SINGLE_HANDED.test(text)) return onlyFrom('general');
  return SOURCES.flatMap(([source, pattern]): readonly FundingCondition[] => {
    const found = pattern.exec(text);
    const rest = found?.[1]?.replace(STRESS, '');
    if (!found || rest === undefined) return [];
    const before = text.slice(0, found.index);
    if (
      ONLY.test(rest) ||
      WHOLLY.test(before) ||
      (/全部が?$/u.test(before) && /^(?:で|だ|の(?:事業|もの|やつ))/u.test(rest))
    )
      return onlyFrom(source);
    const verb = rest.replace(PARTICLE, '');
    if (ABSENT.test(verb)) return [{ source, present: false }];
    return PRESENT.test(verb) ? [{ source, present: true }] : [];
  });
}

function onlyFrom(source: FundingSource): readonly FundingCondition[] {
  return ALL_SOURCES.map((each) => ({ source: each, present: each === source }));
}
