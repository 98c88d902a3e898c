// Reads the deed whose doers are counted: 就職 in 何人就職できた, 起業 in 起業した人は何人. Who took part is no figure of who was employed.
import type { Indicator } from '../../domain/indicator.js';
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import type { Term } from '../terms/terms.js';
import { scoreIndicators } from './indicators.js';

/** A deed as it was said, and the words by which the name of an indicator tells that it counts it. */
export type Deed = {
  readonly text: string;
  readonly at: number;
  readonly told: RegExp;
  /** The words by which a sentence says it. */
  readonly said: RegExp;
  /** Counted under many names: who took part may be those who were reached. */
  readonly isLoose: boolean;
};

type Kind = { readonly said: RegExp; readonly told: string; readonly isLoose: boolean };

/** Deeds that are told in each other's words. */
const KINDS: readonly Kind[] = [
  { said: /^(?:申請|申し?込|応募|エントリー)/u, told: '申請|申し?込み?|応募|入校', isLoose: false },
  { said: /^(?:就職|就労|再就職)/u, told: '就職', isLoose: false },
  { said: /^(?:採用|内定)/u, told: '採用|採択|内定|就職|成約', isLoose: false },
  { said: /^(?:起業|創業|開業)/u, told: '創業|起業|開業', isLoose: false },
  { said: /^(?:成約|契約|成立)/u, told: '成約|契約成立|成立|取引開始', isLoose: false },
  { said: /^(?:修了|終了|終え|卒業)/u, told: '修了|終了|卒業', isLoose: false },
  { said: /^選[ばん]/u, told: '選定|選ばれ|決定し|採択', isLoose: false },
  {
    said: /^(?:交付|補助|支給|給付|採択|決定|認定|認証|承認|通[っる]|もらえ|認め)/u,
    told: '交付|補助|支給|給付|採択|決定|認定|認証|承認|登録|指定|支援',
    isLoose: true,
  },
  {
    said: /^(?:参加|受講|出席|来場|来所|利用|活用|来[たる]|使[っうわ]|出[たる]|受け|聞[いく]|集ま|入っ|入校|出展)/u,
    told: '参加|受講|出席|来場|利用|活用|出展|入校',
    isLoose: true,
  },
];

/** What is done to anything, or says of what kind a thing is. */
const NO_RESULT =
  /対象|関係|関連|該当|所属|存在|必要|担当|実施|開催|支援|訪問|派遣|相談|対応|指導|紹介|診断|作成|開発|放送|掲載|配置|設置|登録|投資|育成|配信|募集|運営|希望|予定|計画|用意|準備|影響|新規|全部|合計|最終|実際|年間|年度|[出貸渡話示探直増減残起落試押指志]$/u;

const VERB = '選ば|申し込|来|使|出|受け|聞|集ま|入|通|もらえ|認め|終え';
const DEED = `(\\p{Script=Han}{2,}|エントリー|${VERB})`;
const HEAD = '人|方|者|ひと|会社|企業|事業者|事業所|団体|学校|高校|大学|学生|生徒|お?店|農家|法人|施設|の|件数|件';
/** 就職した人は何人, 採用が決まった人の数: the deed, what has it done, and that a number is asked for. */
const DONE = new RegExp(
  `${DEED}(?:が決ま|が出|を決め|に至|を取|[ぁ-ん]){0,6}?[ただる](?:${HEAD})(?:の?(?:数|人数|件数)|は|って|が|も|[、\\s]|実際に|結局|[元0-9]+年度?(?:に|は|で)?|さ)*(?:[何幾]|なん|どの|どれ|いくつ|[とや](?![いう])|(?<=数(?:は|って|が|も)?\\s*)(?:を[^?。]{0,6})?(?:[?。]|$))`,
  'gu',
);
/** 何人就職できた, 何件が成約に至った */
const COUNTED = new RegExp(
  `(?:何|なん)(?:人|名|件|社|者|校|団体|事業者|店|施設)(?:くらい|ぐらい|ほど)?(?:が|も|を|に|、)?\\s*(?:実際に|県内に|県内で|地元に|新しく|新たに)?${DEED}(?=でき|し|さ|す|に至|され|が?決ま|が出|[たっんえ]|[?、。]|$)`,
  'gu',
);
/** 受講は何人 */
const BARE = new RegExp(
  `${DEED}(?:み)?(?:は|って|が)[、\\s]*(?:実際に?|結局|[元0-9]+年度?(?:に|は|で)?)?(?:何|なん)(?:人|名|件|社|者|校|団体)`,
  'gu',
);
/** What makes a deed of a noun: 導入した, but not 送った. */
const DOES = /^(?:[しさ](?:れ|て|た)|する|でき|が決ま|が出|を決め|に至|[?。]|$)/u;
/** How much of a run of nouns is the deed: 就職 of 県内就職. */
const LONGEST = 3;

/** Folded text → the deeds it counts, in its order; empty where it counts none. */
export function readDeeds(text: string): readonly Deed[] {
  const asksNumber = /何|なん[人名件社]|いくつ|数|どれ|どの/u.test(text);
  if (!asksNumber) return [];
  const found = [DONE, COUNTED, BARE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const run = match[1] ?? '';
      const at = match.index + match[0].indexOf(run);
      return makeDeed(text, run, at, pattern === BARE);
    }),
  );
  return found
    .filter(({ at }, place) => found.findIndex((other) => other.at === at) === place)
    .toSorted((a, b) => a.at - b.at);
}

function makeDeed(text: string, run: string, at: number, isKnownOnly: boolean): readonly Deed[] {
  const starts = [...run].map((_, place) => at + place);
  for (const start of starts) {
    const kind = KINDS.find((one) => one.said.test(text.slice(start)));
    if (kind !== undefined)
      return [
        {
          text: text.slice(start, at + run.length),
          at: start,
          told: tells(kind.told),
          said: new RegExp(kind.told, 'u'),
          isLoose: kind.isLoose,
        },
      ];
  }
  if (!DOES.test(text.slice(at + run.length)) || /[何幾]/u.test(run)) return [];
  const short = run.length > LONGEST ? run.slice(-2) : run;
  if (isKnownOnly || NO_RESULT.test(short) || !/^\p{Script=Han}{2,}$/u.test(short)) return [];
  return [
    {
      text: short,
      at: at + run.length - short.length,
      told: tells(short),
      said: new RegExp(short, 'u'),
      isLoose: false,
    },
  ];
}

/** 就職者数, 修了者のうち就職者数, 入校者数・就職者数, 採択件数: the deed right before what is counted. */
function tells(words: string): RegExp {
  return new RegExp(
    `(?:${words})(?:し|され|を決め|を導入|決定|交付|対象)?(?:た|る)?(?:者|人|企業|会社|事業者?|事業社|団体|高校生|学生|生徒|延べ|法人)*(?:数|[件人社回校]数|人数|延べ人[数員])`,
    'u',
  );
}

/** Whether an indicator counts those who did it, or what was done. */
export function countsDeed({ name, aliases }: Indicator, { told }: Deed): boolean {
  return [name, ...aliases].some((one) => told.test(fold(one)));
}

/**
 * The indicator that each deed singles out, in the order of the programme; empty where one stays open. Where the other words
 * single out none of several, the one that counts the deed as such does: 就職者数 before セミナー参加者のうち就職者数.
 */
export function pickByDeeds(
  programme: Programme,
  deeds: readonly Deed[],
  terms: readonly Term[],
): readonly Indicator[] {
  const others = terms.filter((term) => !deeds.some((deed) => isSaidBy(term, deed)));
  const picked = deeds.map((deed) => pickByDeed(programme, deed, others));
  const isSettled = deeds.length > 0 && picked.every(({ length }) => length === 1);
  return isSettled ? programme.indicators.filter((indicator) => picked.some(([only]) => only === indicator)) : [];
}

function pickByDeed(programme: Programme, deed: Deed, terms: readonly Term[]): readonly Indicator[] {
  const counting = programme.indicators.filter((indicator) => countsDeed(indicator, deed));
  const scores = scoreIndicators(programme, terms, programme.indicators);
  const scoreOf = (indicator: Indicator) => scores[programme.indicators.indexOf(indicator)] ?? 0;
  const best = Math.max(0, ...counting.map(scoreOf));
  // What is loosely said may be counted in other words by what the question names.
  if (deed.isLoose && best < Math.max(0, ...scores)) return [];
  const named = counting.filter((indicator) => scoreOf(indicator) >= best);
  const plain = named.filter(({ name }) => deed.told.exec(fold(name))?.index === 0);
  return named.length > 1 && best === 0 ? plain : named;
}

/** Whether a term is the deed, alone or with who does it: 来た人. */
function isSaidBy({ text, at }: Term, deed: Deed): boolean {
  return text.includes(deed.text) && (at < 0 || (at <= deed.at && deed.at < at + text.length));
}
