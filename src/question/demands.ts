// Reads what a reply must hold to answer a question at all: a reason where it asks why, a total where it asks what things come to
// together. The reply is held against it when it is made, however the question was understood.
import { type FiscalYear, formatFiscalYear } from '../domain/fiscal-year.js';
import { fold } from '../language/fold.js';
import { findAll } from '../language/span.js';
import type { Heard } from './hear.js';
import type { Mention } from './lexicon.js';

export type DemandKind =
  | 'reason'
  | 'share'
  | 'rate'
  | 'limit'
  | 'target'
  | 'section'
  | 'newness'
  | 'amount'
  | 'difference'
  | 'total'
  | 'baseline'
  | 'roster'
  | 'rank'
  | 'quantity'
  | 'list'
  | 'number'
  | 'other-name'
  | 'conflict'
  | 'counted'
  | 'figures'
  | 'literal';

export type Demand = {
  readonly kind: DemandKind;
  /** What asks for it, as folded. */
  readonly words: string;
  /** Units, or ways to write what is cited, one of which the reply must hold; empty where the kind says it all. */
  readonly forms: readonly string[];
};

/** What asks for each kind; names and typed values are cut out of what it is looked for in. */
const ASKING: readonly (readonly [DemandKind, RegExp])[] = [
  [
    'reason',
    /なぜ|何故|どうして(?![いも])|(?:の|ん|た|な)(?:は|って)?、?(?:何|なん)で(?=すか|しょう|だろ|だっけ|[?、。]|$)|理由|原因|why/gu,
  ],
  ['share', /何(?:%|パーセント|割)|(?<!年代別|男女)割合(?=は|って|を教|[?]|$)|percent|what share/gu],
  ['rate', /補助率|助成率/gu],
  [
    'limit',
    /上限額?(?=は|って|と|も|が知|を教|、|[?]|$)|限度額(?=は|って|と|も|が知|を教|、|[?]|$)|1件いくらまで|いくらまで(?:出|もら|補助|助成)|最大いくら/gu,
  ],
  ['target', /目標値?(?=は|って|と|も|の数|何|いくつ|どれ|[?]|$)/gu],
  [
    'section',
    /(?:担当|所管)(?:課|部署|グループ|は|って|どこ)|(?:何|なに|なん|どこの)(?:課|部署|グループ)|グループ(?:は|が|って|名|[?]|$)/gu,
  ],
  [
    'newness',
    /新規(?=です?か|事業(?:です?か|[?])|か(?:継続|どうか)|なの|扱い)|始まった(?:もの|やつ|事業)(?=です?か|[?、])|新しい(?:やつ|もの)(?=です?か|[?])/gu,
  ],
  ['amount', /いくら(?!か)|何(?:千|万|億)?円|(?:どっち|どちら)(?:の(?:方|ほう))?が(?:高|安|お金|大き|でか)/gu],
  [
    'difference',
    /差(?:額|分)?(?=は|って|いくら|何|が(?:ある|い|何|ど)|を(?:教|知|出|計)|だ|[?]|$)|どれ(?:だけ|くらい|ぐらい)(?:増え|減っ|伸び|増や(?!す[?計目]))|(?:増え|減っ|伸び)(?:た|て(?:い)?る|ました)(?=か|の[?]|ん[でだ]|[?]|$)|(?:何|なん)(?:人泊?|名|件|社|泊|回|トン|倍|ポイント)(?:も)?(?:増|減|伸)/gu,
  ],
  [
    'total',
    /(?:合わせ|あわせ)て、?(?:いくら|何|なん|どれ)|合計(?=は|って|額|で|いくら|何|を|[?]|$)|トータル|総額(?=は|って|いくら|を|[?]|$)/gu,
  ],
  ['baseline', /現状値(?=は|って|と|も|を教|[?]|$)/gu],
  ['roster', /名簿|連絡先/gu],
  ['rank', /一番|最も|いちばん|トップ[0-9]|[0-9]番目に|ワースト/gu],
  ['quantity', /いくつ(?=あ|で|に|です|だ|[?]|$)|(?:何|なん)(?:事業|本)(?=あ|で|に|です|だ|[?]|$)/gu],
  [
    'list',
    /一覧(?=を|に|で(?:教|出|見せ|お願)|[?]|$)|リストアップ|(?:全部|すべて|全て|ぜんぶ)(?:教え|挙げ|出し|見せ|並べ|ならべ)|だけ(?:挙げ|出し|並べ)|どれとどれ|列挙/gu,
  ],
  ['number', /番号(?=は|って|[?]|$|を教|も)|No\.?(?=は(?:何|いくつ)|いくつ|何)/giu],
  [
    'other-name',
    /どの事業(?:に|へ|と)(?:なる|なった|まと|統合|引き継|変わ)|まとまった|統合先(?:は|の事業(?:は|名|って)|って)/gu,
  ],
  ['conflict', /(?:違って|合って|ずれて)(?:ない|い[るま]|なく)(?=か|[?]|の[?]|$)|食い?違(?:い|って)/gu],
];

/** An article, a measure of a strategy, a figure: what is cited must be in the reply. */
const CITED: readonly (readonly [RegExp, (cited: string) => readonly string[]])[] = [
  [/第?[0-9]+条/gu, (cited) => [`第${cited.replace('第', '')}`]],
  [/(?<![0-9.,-])[0-9]-[0-9](?:-[0-9])?(?![0-9,.-])/gu, (cited) => [cited]],
  [
    /(?<![0-9.,~-])(?!(?:19|20)[0-9]{2}(?![0-9,]))[0-9][0-9,]{2,}(?=[^0-9,.年万億百千以未~-]|$)/gu,
    (cited) => [cited, cited.replaceAll(',', '')],
  ],
];

/** Units that count the same. */
const ALIKE: readonly (readonly string[])[] = [
  ['本', '件', '事業', '個', 'つ'],
  ['回', '件', '校', '日'],
  ['名', '人'],
  ['社', '者', '件', '企業', '事業者'],
  ['アイテム', '品目', '品', '商品', '件'],
];

/** A figure is asked for. */
const FIGURE =
  /いくら(?!か)|いくつ|どれ(?:だけ|くらい|ぐらい)|(?:何|なん)(?:名|人|件|社|者|回|校|施設|団体|か所|個|%|円)/gu;

/** Heard message → its demands, none twice; empty where it asks for no kind of thing that can be told from its words. */
export function findDemands({ untyped, text, cues, mentions, values }: Heard): readonly Demand[] {
  const found: readonly Demand[] = [
    ...ASKING.flatMap(([kind, pattern]) => findAll(untyped, pattern, ([words]) => make(kind, words))).map(
      ({ value }) => value,
    ),
    ...cues.counters.map(({ value }) => make('counted', value[0] ?? '', widen(value))),
    ...listCited(fold(text), mentions),
    ...listYears(values.years.map(({ value }) => value)),
    ...listFigures(untyped),
  ];
  return found.filter(
    ({ kind, words }, place) => found.findIndex((other) => other.kind === kind && other.words === words) === place,
  );
}

function make(kind: DemandKind, words: string, forms: readonly string[] = []): Demand {
  return { kind, words, forms };
}

function listCited(text: string, mentions: readonly Mention[]): readonly Demand[] {
  const bare = mentions.reduce((rest, { text: name }) => rest.replaceAll(name, ' '), text);
  return CITED.flatMap(([pattern, write]) =>
    [...(pattern.source.includes('条') ? text : bare).matchAll(pattern)].map(([words]) =>
      make('literal', words, write(words)),
    ),
  );
}

/** Of two years that are named, both. */
function listYears(years: readonly FiscalYear[]): readonly Demand[] {
  const named = [...new Set(years)];
  if (named.length !== 2) return [];
  return named.map((year) =>
    make('literal', formatFiscalYear(year), [
      formatFiscalYear(year),
      String(year),
      `R${year - 2018}`,
      `H${year - 1988}`,
      formatFiscalYear(year).replace('度', ''),
    ]),
  );
}

/** How many figures are asked for, where they are several. */
function listFigures(untyped: string): readonly Demand[] {
  const count = (untyped.match(FIGURE) ?? []).length;
  return count < 2 ? [] : [make('figures', String(count))];
}

function widen(units: readonly string[]): readonly string[] {
  return [...new Set([...units, ...ALIKE.filter((group) => group.includes(units[0] ?? '')).flat()])];
}
