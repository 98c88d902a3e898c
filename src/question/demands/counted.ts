// What is to be counted, and how many figures or things are asked for.
import { findAll } from '../../language/span.js';
import { type Demand, makeDemand } from './demand.js';

/** Units that count the same. */
const ALIKE: readonly (readonly string[])[] = [
  ['本', '件', '事業', '個', 'つ', 'か所'],
  ['回', '件', '校', '日'],
  ['名', '人', '企業', '団体'],
  ['社', '者', '件', '企業', '事業者'],
  ['アイテム', '品目', '品', '商品', '件'],
];

/** A figure is asked for. */
const FIGURE =
  /(?:回数|件数|人数|者数|企業数|社数)も|いくら(?!か)|いくつ|どれ(?:だけ|くらい|ぐらい)|(?:何|なん)(?:名|人|件|社|者|回|校|施設|団体|か所|個|%|円)/gu;

/** Two things are asked for in one word. */
const EACH =
  /それぞれ|両方(?=とも|の|、|と|を|教え|おしえ)|各々|各(?=いくら|何(?!か)|[\s、]*$)|県分[^。?]{1,4}財団分|財団分[^。?]{1,4}県分/gu;

/** 会社は何件: what is counted is no programme. */
const THINGS =
  /(?:会社|企業|事業者|お?店|学校|高校|大学|団体|施設|病院|市町村|人)(?:は|って|が)、?(?:何|なん)(?:件|社|人|名|校|か所)/gu;

/** What is counted is none of the units: プロジェクトはいくつ; 返礼品のKPIはいくつ asks for a value. */
const NUMBER_OF =
  /(プロジェクト|施策|事業|取組|(?<!の)柱)(?:の数)?(?:(?:って|は|が|も)、?)?(?:全部で|合わせて)?(?:いくつ|何(?:件|個|つ|本))|何(事業)(?=あ|で|に|です|だ|[?]|$)|(事業|取組|プロジェクト|施策)の総数(?=は|って|を|も|[?、]|$)/gu;

/** 3,000件を超えた: what is held against a bound is counted in its unit. */
const BOUND = /[0-9](件|名|人|社|者|回|校|団体|%|円)(?:を、?(?:超|越|下回|上回|割)|より(?:多|少)|に(?:届|達))/gu;

/** 職員数は: heads are counted in 名 or 人. */
const HEADS = /[\p{Script=Han}\p{Script=Katakana}ー]*(?<!委)[員客](?:総)?数(?=は|って|を(?:教|知)|[?]|$)/gu;

/** The units that are asked for, each with its variants → that one of them stands behind a figure. */
export function listUnits(counters: readonly (readonly string[])[]): readonly Demand[] {
  return counters.map((units) => makeDemand('counted', units[0] ?? '', widen(units)));
}

/** Folded text without names and values → how many figures it asks for, where they are several, and of what things the number. */
export function listNumbers(untyped: string): readonly Demand[] {
  const figures = (untyped.match(FIGURE) ?? []).length;
  return [
    ...(figures < 2 ? [] : [makeDemand('figures', String(figures))]),
    ...findAll(untyped, EACH, ([words]) => makeDemand('each', words)).map(({ value }) => value),
    ...findAll(untyped, THINGS, ([words]) => makeDemand('things', words)).map(({ value }) => value),
    ...findAll(untyped, HEADS, () => makeDemand('counted', '人', ['人', '名'])).map(({ value }) => value),
    ...findAll(untyped, BOUND, ([, unit = '']) => makeDemand('counted', unit, widen([unit]))).map(({ value }) => value),
    ...findAll(untyped, NUMBER_OF, ([words, noun, ofProgrammes, inAll]) =>
      makeDemand('number-of', words, [noun ?? ofProgrammes ?? inAll ?? '']),
    ).map(({ value }) => value),
  ];
}

function widen(units: readonly string[]): readonly string[] {
  return [...new Set([...units, ...ALIKE.filter((group) => group.includes(units[0] ?? '')).flat()])];
}
