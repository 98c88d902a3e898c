// Looks at a finished reply once more: does it hold what the question asks for? One that does not is no answer, whatever else it
// tells; then it says what was not found, and what it has instead.
import { fold } from '../language/fold.js';
import type { Demand, DemandKind } from '../question/demands/demand.js';
import { speaksOf } from '../question/demands/keywords.js';
import type { Query } from '../question/query.js';
import type { Answer } from './answer.js';
import { renderText } from './text.js';

type Holding = { readonly called: string; readonly held: RegExp };

/** What a demand is called in Japanese, and what a reply must hold to meet it. */
const HOLDING: Readonly<
  Record<Exclude<DemandKind, 'counted' | 'literal' | 'keyword' | 'figures' | 'each' | 'things' | 'number-of'>, Holding>
> = {
  reason: {
    called: '理由',
    held: /影響|により|理由|原因|鑑み|つかず|できず|できな|見送|見合わせ|を受け|拡大|(?:た|ない|が多い|少ない|禍の)ため|のため(?:、|中止)|たことから|減少|増加|食い違い/u,
  },
  share: { called: '割合', held: /[0-9]\s?[%割]|[0-9]\/[0-9]|分の|「-」/u },
  ratio: { called: '率', held: /率|割合|[0-9]\s?[%割倍]/u },
  rate: { called: '補助率・助成率', held: /率|[0-9]\/[0-9]|分の/u },
  limit: { called: '上限', held: /上限|限度|以内|以下|まで|最大/u },
  target: { called: '目標', held: /目標|目指/u },
  baseline: { called: '現状値', held: /現状|見込/u },
  section: { called: '担当', held: /課|グループ|室|(?<!事務)局|センター|[市町村]|病院|財団|大学|会議所|協議会/u },
  role: { called: '役割', held: /役割|分担|担[うい当]|責務|第[0-9]+条/u },
  marks: { called: '印', held: /印|新規|重点|主要成果|○|次の[0-9]+件/u },
  newness: { called: '新規かどうか', held: /新規|継続/u },
  amount: { called: '金額', held: /[0-9][0-9,.]*\s?(?:千|百万|億|万)?円|「-」|空欄|記載なし|調整中/u },
  difference: {
    called: '増減や差',
    held: /差は|(?:より|ほうが)[^。]*(?:多|少|大き|小さ|高|低)|増え|減っ|増減|増加|減少|伸び|上昇|低下|上回|下回|変わ|同じ|[増減]/u,
  },
  total: {
    called: '合計',
    held: /合計|合わせて|総額|総数|総事業費|累計|計[はがの0-9「」]|「計」|※再掲/u,
  },
  rank: {
    called: '順位',
    held: /最も|最大|最小|最多|最少|[0-9]位|番目|(?:大き|小さ|多|少な|高|低|安)いのは|より[^。]*(?:大き|小さ|多|少な|高|低|安)|過去最|最低|最高|(?:まで|に)(?:低下|落ち|下が|上昇|悪化)|ワースト|(?<!ワンス)トップ/u,
  },
  quantity: { called: '数', held: /[0-9][0-9,.]*\s?(?:\p{Script=Han}|つ|%|か所|ヶ所)|の数は\s?[0-9]/u },
  place: {
    called: '場所',
    held: /(?<!見本|都)市|[町村都府]|会場|施設|センター|館|ホール|大学|高校|オンライン|県外|海外|拠点/u,
  },
  day: { called: '日付', held: /[0-9]+月|[0-9]+日|[0-9]\/[0-9]|年度(?:内|末)/u },
  time: { called: '時期', held: /[0-9]+月|[0-9]+日|[0-9元]年|20[0-9]{2}/u },
  list: { called: '一覧', held: /[0-9]件|次の|ありません|見つかり|(?:[^、。\n]{2,}、){2,}|\n・/u },
  industry: {
    called: '業種',
    held: /業種|(?:農|林|水産|漁|製造|建設|小売|卸売|飲食|サービス|観光|運輸|運送|情報通信|宿泊|商)業/u,
  },
  comparison: { called: '比較', held: /ほうが|方が|より|差は|差が|同じ|最も|順に|増えて|減って|増減/u },
  'open-end': { called: '終わりの決まっていないもの', held: /終了年度の記載なし|終期|未定/u },
  measure: { called: '施策・柱', held: /施策|柱/u },
  order: { called: '順番', held: /順|→|①|位/u },
  roster: { called: '名簿や連絡先', held: /載っていません|名簿/u },
  listing: { called: '掲載箇所', held: /載って|掲載|頁|方針/u },
  sales: { called: '売上', held: /(?:売上|販売|取引|輸出|購入|受注)[^。\n]{0,24}[0-9]|「-」|「—」/u },
  policy: { called: '方針', held: /方針|大項目/u },
  article: { called: '条', held: /[0-9]+条/u },
  number: { called: '番号', held: /番号|No|第|[0-9]-[0-9]/iu },
  'other-name': {
    called: '事業名',
    held: /統合|引き継|後継|移行|再編|同じ事業|対応する|関連|代わ|新設|とも書かれ|計上/u,
  },
  conflict: { called: '食い違い', held: /食い?違|異な|違|一致|同じ|では「/u },
};

/** Of one programme a figure may be the total that is asked for. */
const ONE_FIGURE = /[0-9](?:件|社|名|人|千円)(?:[(（][^)）]*[)）])?です/u;

/** 「事業は、10件です」, 「10件（うち再掲3件…）です」 */
const COUNT = /(?:事業|取組|プロジェクト|施策|柱)は、[0-9]+(?:件|つ|事業)(?:[(]うち[^)]*[)])?です/u;

/** A cell that is empty is an answer, too: what is asked for is in the documents, and has no value. */
const NO_VALUE = /数値の記載がありません|欄は「|(?:載って|記載され)ていません/u;

/** A cell of a printed table stands without its unit. */
const BARE_FIGURE = /(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?:\s|$)/u;

/** A figure with its unit; a year is none. */
const FIGURE = /[0-9][0-9,.]*\s?(?!年)[\p{Script=Han}%か]/gu;

/** What was found all the same is said where it holds no more figures than this: more would read as an answer. */
const MOST_FIGURES = 2;

/** The reply as it is; where it does not hold what was asked for, an honest no in its place. */
export function review({ demands }: Query, answer: Answer): Answer {
  if (answer.kind !== 'answer' || demands.length === 0) return answer;
  const body = fold(renderText({ ...answer, sources: [] }));
  const told = {
    body,
    whole: fold(renderText(answer)),
    programmes: answer.programmes.length,
    several:
      answer.programmes.length > 1 ||
      (answer.table?.rows.length ?? 0) > 1 ||
      new Set(listFigures(body)).size > 1 ||
      (body.match(/「/gu) ?? []).length > 1,
  };
  const unmet = demands.filter((demand) => !isMet(demand, told));
  return unmet.length === 0 ? answer : refuse(unmet, answer);
}

/** A reply as folded text, without its sources and with them. */
type Told = { readonly body: string; readonly whole: string; readonly programmes: number; readonly several: boolean };

function isMet({ kind, words, forms }: Demand, { body, whole, programmes, several }: Told): boolean {
  switch (kind) {
    case 'literal': {
      const plain = whole.replaceAll(',', '');
      return forms.some((form) => plain.includes(form.replaceAll(',', '')));
    }
    case 'keyword':
      return speaksOf(whole, forms);
    case 'counted':
      return (
        NO_VALUE.test(body) ||
        BARE_FIGURE.test(body) ||
        new RegExp(`[0-9][^0-9、。]{0,2}(?:${forms.join('|')})`, 'u').test(body)
      );
    case 'figures':
      return NO_VALUE.test(body) || new Set(listFigures(body)).size >= Number(words);
    case 'total':
      return (
        HOLDING.total.held.test(body) ||
        COUNT.test(body) ||
        (!words.startsWith('と') && programmes < 2 && ONE_FIGURE.test(body))
      );
    case 'each':
      return several;
    case 'things':
      return !COUNT.test(body);
    case 'number-of':
      return forms.some((noun) => countsOf(noun).test(body));
    default:
      return HOLDING[kind].held.test(body);
  }
}

/** プロジェクトの数は 4件, 共創プロジェクト6件, 9件です; a year behind the noun is no number of it. */
function countsOf(noun: string): RegExp {
  return new RegExp(`${noun}[^。\\n0-9]{0,10}[0-9]+(?![0-9年月])|${COUNT.source}|次の[0-9]+`, 'u');
}

function listFigures(text: string): readonly string[] {
  return text.match(FIGURE) ?? [];
}

function refuse(unmet: readonly Demand[], { lead, sources }: Answer): Answer {
  const names = [...new Set(unmet.map(nameDemand))].map((name) => `「${name}」`).join('・');
  const isShort = listFigures(fold(lead)).length <= MOST_FIGURES;
  return {
    kind: 'unknown',
    lead: `お尋ねの${names}は、いまお答えできる資料から見つけられませんでした。`,
    details: isShort ? [`見つかった記載: ${lead}`] : [],
    sources,
    candidates: [],
  };
}

/** What is not called by its unit and 数: 件数, 社数, but 人数. */
const COUNTED_AS: Readonly<Record<string, string>> = { 名: '人数', 人: '人数', '%': '割合', 割: '割合' };

function nameDemand({ kind, words, forms }: Demand): string {
  switch (kind) {
    case 'literal':
    case 'keyword':
      return words;
    case 'each':
      return 'それぞれの値';
    case 'things':
      return '数';
    case 'number-of':
      return `${forms[0] ?? ''}の数`;
    case 'counted':
      return COUNTED_AS[words] ?? `${words}数`;
    case 'figures':
      return `${words}つの数値のすべて`;
    default:
      return HOLDING[kind].called;
  }
}
