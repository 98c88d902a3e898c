// Finds what is said around a question and is no subject: courtesies, what somebody wants or remembers, where it is written,
// what is divided by.
import { findAll, type Span } from '../../language/span.js';

/** 「財団の3年度計画だと」, 「資料には」: where something is written. */
const DOCUMENT_WORDS =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?:市の|圏域の)?(?:戦略|ビジョン)(?=では|だと|の(?:「|kpi|目標)|に(?:載|書|出))|(?:事業)?(?:計画書?|報告書|資料|一覧表?)(?=だと|では|には|で(?![きの])|の中|上(?:は|で|の)|に(?:載|書|出て|ある))|(?:本体|元の(?:欄|頁|ページ))(?=と|では|だと|の|は|それぞれ|、|[?。]|$)/gu;
/** 「グループ別だと」: what is divided by. */
const DIVIDERS = /(?:担当課|課|部署|グループ|班|(?:基本)?方針|大項目|財源)(?:別|ごと|毎|単位)(?:に|の|で|だと)?/gu;
/** 「実績が知りたい」: who asks wants to know, and speaks of nobody who is made to. */
const WISHES = /(?:知り|聞き|確認し)た(?:い|く|かった)(?!人|方)/gu;
/** 「お世話になっております」, 「と記憶しています」: what is polite, and how sure somebody is. */
const COURTESIES =
  /(?:ご)?参考(?:までに|に(?:したい|させて)|として)|お?世話に(?:なって|なり)(?:おり|い)?ます|(?:と|ように)(?:記憶|認識|理解)し(?:て(?:おり|い)ます|て(?:い)?る)(?:が|けど|のですが)?|(?:お手数|ご面倒)を?お?かけし(?:ます|て)/gu;

/** 「ゼロは抜きで」: what is left out was read with what stands before it. */
const LEFT = /(?<=^|[はを\s])抜き(?=で|の|に|だと|[)、。?]|$)/gu;
/** 「変更後は全部でいくつ」: of how many there are the document tells both. */
const CHANGE =
  /(?:変更|改定|改訂|見直し)(?:後|前)(?:は|だと|で|と)?、?(?:(?:変更|改定|改訂|見直し)(?:後|前)(?:は|だと|で)?)?(?=[^。?]{0,8}(?:いくつ|何(?:事業|件|本|つ|個)))/gu;

/** 「新規のマークがある」, 「総合相談のくくりに」, 「何本になる予定ですか」: what only stands around a condition or a number. */
const AROUND =
  /(?<=(?:新規|重点|主要成果)の?)(?:マーク|印)(?=が|の|を|は|付き|つき)|(?:新規|重点|主要成果)に(?:は|だけ)?(?:印|丸|○|マーク)を?(?:つけ|付け)て|(?:くくり|ククリ|括り)(?=に|で|の|は)|(?<=\s)限り(?=の)|(?<!\p{Script=Han})全(?:て|部)?の?事業(?!者|費|数)(?=の|は|を|で|に|と|[?、。]|$)|(?<=[本件個つ業]に(?:なる|する))予定(?=です|でしょう|か|[?。]|$)/gu;

/** Folded text without names and values → the stretches in which nothing is asked and nothing described. */
export function findSaidAround(text: string): readonly Span[] {
  return [DOCUMENT_WORDS, WISHES, DIVIDERS, COURTESIES, LEFT, CHANGE, AROUND].flatMap((said) =>
    findAll(text, said, () => true),
  );
}
