// The words by which a question about many programmes says which of them it leaves out, how many it speaks of, and that it
// asks for an average: patterns on folded text without names. They say nothing of a single programme.
import type { Flag } from '../../domain/programme.js';
import { NUMERAL, parseNumeral } from '../../language/numerals.js';
import { type Found, findAll } from '../../language/span.js';
import { EXCEPT } from '../filter/except.js';

export type ManyCues = {
  /** 新規ではない, 重点以外: a mark that must not be there. */
  readonly notFlags: readonly Found<Flag>[];
  /** 財団に委託している事業: the centre's column is marked, with ○ or △. */
  readonly entrusted: readonly Found<true>[];
  /** 変更の事業: programmes whose document changes or ends them. */
  readonly changed: readonly Found<true>[];
  /** 再掲込みで, 再掲を除いて: how to count, not what. */
  readonly recount: readonly Found<'with' | 'without'>[];
  readonly average: readonly Found<true>[];
  /** 柱ごとに, 柱別の */
  readonly perPillar: readonly Found<true>[];
  /** 2本合わせて, 3つの事業: how many programmes are spoken of. */
  readonly several: readonly Found<number>[];
};

/** 新規でも重点でもない rules out both. */
const NEITHER =
  'でも(?=[^。?]{1,16}でもな[いく])|も(?=[^。?]{1,12}も(?:な[いく]|無[いく]|なし|(?:つ|付)いて(?:い)?な[いく]|入って(?:い)?な[いく]))';
/** 新規の事業は除いて, 新規を含めずに */
const EXCEPTED = `の?(?:もの|やつ|事業|取組)?${EXCEPT.source.slice(1)}`;
const NOT = `(?:事業|(?:の|に)?(?:印|[○◯〇丸]|マーク))?(?:${NEITHER}|(?:では|じゃ|でも|で|が|に|は|も)?(?:ない|無い|なし|無し|(?:つ|付)いて(?:い)?ない|(?:入|載)って(?:い)?ない|(?:該当|指定|分類)(?:して|されて|し)(?:い)?ない)|以外|${EXCEPTED})`;
const NOT_FLAGS: readonly (readonly [Flag, RegExp])[] = [
  ['new', new RegExp(`新規${NOT}|継続(?:の(?:もの|やつ|事業|取組)|事業|分)|前から続`, 'gu')],
  ['priority', new RegExp(`重点${NOT}`, 'gu')],
  ['major-result', new RegExp(`主要(?:な)?成果${NOT}`, 'gu')],
  ['centre-part', /[(「]?△」?(?:の(?:もの|事業))?(?:では|じゃ|で|を|は)?(?:な(?:い|く)|除|以外)[^\s、。]{0,4}/gu],
];
const ENTRUSTED_THING = '[^。、?]{0,12}?(?:事業|もの|やつ|の(?=は|を|って|が))';
const ENTRUSTED = new RegExp(
  `財団(?:への|に|へ|の)?(?:補助|委託)(?:・?(?:補助|委託))?(?:して(?:い)?る|され(?:て(?:い)?る|た)|した|が?ある|対象)${ENTRUSTED_THING}|委託の?(?:欄|列)(?:に|が|で)?(?:印|マーク|何か|記号|ついて|付いて|あ)${ENTRUSTED_THING}|21財団(?:が|も|と|に)(?:関わ|絡|関係)${ENTRUSTED_THING}`,
  'gu',
);
const CHANGED =
  /変更(?:分|扱い)?(?:に(?:なる|なった)|とな(?:る|った)|される|された|の|する)?(?:[0-9一二]つ?の?)?(?:事業|取組)/gu;
const WITHOUT =
  /再掲(?:分|の(?:もの|事業|分))?[)」]?(?:は|を|も)?、?(?:な(?:し|く)|無し|除(?:く|い(?:て|た)|き|外し?)?|抜(?:く|い(?:て|たら?)|き)(?:で)?|(?:では|じゃ|で)(?:ない|無い)|以外)/gu;
const WITH =
  /再掲(?:分|の(?:もの|事業|分))?(?:は|を|も)?、?(?:含(?:む|め(?:て|る|ると|た)?|み|んで?)?|込み?(?:で|の)?|こみ(?:で|の)?|(?:入|い)れ(?:て|る|ると|た)|別(?:に|で)?)/gu;
const AVERAGE =
  /平均(?:の)?(?:予算額?|事業費|金額|額|いくら|で(?=いくら|何|どの))|(?:予算額?|事業費|金額|額)の?平均|平均(?=は|を|って|する|とる|取る|[?、。]|$)|平均(?:だと|すると|して|的に(?:は)?|で(?:は)?)?、?(?:だいたい|大体|およそ|ざっと|約)?(?=いくら|何[千億万]?円)|平均的な(?:予算|事業費|金額|規模)|(?:なら|均)(?:すと?|して|した)(?:[^。?、]{0,4}(?:あたり|当たり))?(?=[^。?]{0,12}(?:いくら|何[千億万]?円|予算|額))|[1一](?:事業(?:あたり|当たり|平均|につき)|(?:本|件|つ|個)(?:あたり|当たり|につき)(?=(?:の|は|、)?(?:予算|事業費|平均)|[^。?]{0,4}いくら|だと|なら|[?。]|$))|average/gu;
const PER_PILLAR = /(?:戦略の)?柱(?:ごと|別|それぞれ)(?:に|の)?/gu;
const SEVERAL = new RegExp(
  `(?<![0-9.,])(${NUMERAL})(?:つ|本|事業|個|種類)(?=(?:を|で|とも|の|、)?\\s*(?:全部|ぜんぶ|全て|すべて|まとめ|合計|足|あわせ|合わせ|計|総額|トータル|比べ|比較|並べ)|の(?:事業|補助|取組|うち|予算|国庫|一般財源|金額|総額|平均|差)|のうち|とも|それぞれ|(?:が|は)?(?:ある|あり)(?:よう|みたい|けど|けれど|が、|ますが|の(?:だ|で))|に(?:分|わ)かれ|[(])`,
  'gu',
);

/** Folded text without names → the cues about many programmes it holds. */
export function findManyCues(text: string): ManyCues {
  return {
    notFlags: NOT_FLAGS.flatMap(([flag, pattern]) => findAll(text, pattern, () => flag)),
    entrusted: find(text, ENTRUSTED),
    changed: find(text, CHANGED),
    recount: [...findAll(text, WITHOUT, () => 'without' as const), ...findAll(text, WITH, () => 'with' as const)],
    average: find(text, AVERAGE),
    perPillar: find(text, PER_PILLAR),
    several: findAll(text, SEVERAL, (match) => parseNumeral(match[1] ?? '')),
  };
}

function find(text: string, pattern: RegExp): readonly Found<true>[] {
  return findAll(text, pattern, () => true as const);
}
