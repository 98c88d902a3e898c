// Reads from a question when the programmes it means must have begun or must end: 令和2年度で終わる事業, 昭和から続く, R1-R5の事業.
import { ERAS, type FiscalYear } from '../../domain/fiscal-year.js';
import type { Programme } from '../../domain/programme.js';
import { findFiscalYears } from '../../language/fiscal-years.js';
import { type Found, findAll } from '../../language/span.js';

/** How the first or the last year of a programme must compare with a year. */
export type PeriodEdge = {
  readonly edge: 'from' | 'to';
  readonly comparison: 'equal' | 'atLeast' | 'atMost' | 'under';
  readonly year: FiscalYear;
};

type Row = readonly [Omit<PeriodEdge, 'year'>, RegExp];

/** A name that stands before it is blanked: 始まった国際経済課の事業. */
const THING = '(?:\\s*の)?(?:事業(?!費)|もの|やつ|取組|補助|の(?=は|って|を))';
/** 今も続いている, ずっとやってる */
const GOING_ON =
  '(?:ずっと|(?:今|いま)(?:も|でも|まで)|いまだに|現在(?:も|まで)|まだ)?、?(?:ずっと)?、?(?:続[ぁ-ゖ]{0,4}|やって(?:い)?る|実施(?:して)?(?:い)?る|ある|の(?=事業|補助|取組))';
/** What follows a year. */
const ROWS: readonly Row[] = [
  [
    { edge: 'to', comparison: 'equal' },
    new RegExp(
      `^(?:末|いっぱい)?(?:(?:で|に|をもって|限りで)(?:事業が)?(?:終わ|終了|切れ|なくな)[ぁ-ゖ]{0,4}|までの(?=${THING})|まで続[ぁ-ゖ]{0,3}(?=${THING})|が(?:最終|終期|最後)(?:年度)?の?(?=${THING}))`,
      'u',
    ),
  ],
  [{ edge: 'to', comparison: 'atLeast' }, /^(?:以降|以後)(?:も|まで)(?:続|やる|実施)[ぁ-ゖ]{0,3}/u],
  [
    { edge: 'from', comparison: 'equal' },
    new RegExp(
      `^(?:(?:から|より|に)(?:始ま|始め|スタート|開始)[ぁ-ゖ]{0,3}(?:、?${GOING_ON})?(?=${THING})|から(?:の|${GOING_ON})(?:(?:一番|いちばん|最も)古い)?(?=${THING})|(?:開始|スタート)の?(?=${THING}))`,
      'u',
    ),
  ],
  [{ edge: 'from', comparison: 'under' }, /^(?:より前|以前)(?:から|に始)[ぁ-ゖ]{0,6}/u],
  [{ edge: 'from', comparison: 'atLeast' }, /^(?:以降|以後)に(?:始ま|始め|スタート|開始)[ぁ-ゖ]{0,3}/u],
];
/** R1-R5の事業 */
const SPAN_JOINT = /^\s*(?:-|~|から)\s*$/u;
const SPAN_END = new RegExp(
  `^(?:まで)?、?の?(?:[0-9一二三四五]か年の?)?(?:(?:期間|スパン|予定|計画|日程)(?:の|で))?(?:(?:で)?(?:やって|実施して|行って|動いて|進めて)(?:い)?る|続く|続いて(?:い)?る|実施(?:の|する))?(?=${THING})`,
  'u',
);
/** 終わりの年が決まっていない: those that go on end never. */
const ENDLESS =
  /(?:終わり|終了|終期|期限|最終)の?(?:年度?|時期)?(?:が|の|は)、?(?:定め(?:が|の|は)?な[いし]|決ま(?:って|ら)い?な[いし]|定まって(?:い)?な[いし]|(?:書|載|記載)(?:かれて|って|さ?れて|が)?い?な[いし]|未定|な[いし])(?=[^。?、]{0,14}(?:事業|もの|やつ|取組|補助|の))|無期限(?:の|で)/gu;
/** Later than any year; a number that can be kept with the thread. */
export const NEVER = 9999;
/** 昭和から続く */
const ERA_EDGE = /(昭和|平成|令和)(?:時代|の(?:頃|ころ|時代))?(?:から|に始ま)(?:ずっと)?(?:の|続[ぁ-ゖ]{0,4}|った)?/gu;

/** Folded text without names → the edges it sets, each with the stretch that says it, its year included. */
export function findPeriodEdges(text: string): readonly Found<PeriodEdge>[] {
  const years = findFiscalYears(text);
  const spans = years.flatMap((year, place) => readSpan(text, year, years[place + 1]));
  const single = years.flatMap((year) => readEdge(text, year));
  return [...(spans.length > 0 ? spans : single), ...findEras(text), ...findEndless(text)];
}

function readEdge(text: string, { start, end, value: year }: Found<FiscalYear>): readonly Found<PeriodEdge>[] {
  const rest = text.slice(end);
  for (const [row, pattern] of ROWS) {
    const length = pattern.exec(rest)?.[0].length;
    if (length !== undefined) return [{ start, end: end + length, value: { ...row, year } }];
  }
  return [];
}

function readSpan(
  text: string,
  first: Found<FiscalYear>,
  last: Found<FiscalYear> | undefined,
): readonly Found<PeriodEdge>[] {
  if (last === undefined || !SPAN_JOINT.test(text.slice(first.end, last.start))) return [];
  const length = SPAN_END.exec(text.slice(last.end))?.[0].length;
  if (length === undefined) return [];
  const span = { start: first.start, end: last.end + length };
  return [
    { ...span, value: { edge: 'from', comparison: 'equal', year: first.value } },
    { ...span, value: { edge: 'to', comparison: 'equal', year: last.value } },
  ];
}

function findEndless(text: string): readonly Found<PeriodEdge>[] {
  return findAll(text, ENDLESS, () => ({ edge: 'to', comparison: 'atLeast', year: NEVER }) as const);
}

function findEras(text: string): readonly Found<PeriodEdge>[] {
  return [...text.matchAll(ERA_EDGE)].flatMap(({ 0: said, 1: name, index }) => {
    const place = ERAS.findIndex((era) => era.name === name);
    const own = ERAS[place];
    const next = ERAS.filter(({ firstYear }) => firstYear > (own?.firstYear ?? 0)).toSorted(
      (a, b) => a.firstYear - b.firstYear,
    )[0];
    const span = { start: index, end: index + said.length };
    const from = own === undefined ? [] : [{ ...span, value: edgeOf('atLeast', own.firstYear) }];
    return next === undefined ? from : [...from, { ...span, value: edgeOf('under', next.firstYear) }];
  });
}

function edgeOf(comparison: PeriodEdge['comparison'], year: FiscalYear): PeriodEdge {
  return { edge: 'from', comparison, year };
}

/** Whether a programme begins or ends so; one without an end goes on, and without a period nothing is known. */
export function meetsEdge({ period }: Programme, { edge, comparison, year }: PeriodEdge): boolean {
  if (period === undefined) return false;
  const own = edge === 'from' ? period.from : period.to;
  if (own === null) return edge === 'to' && comparison === 'atLeast';
  switch (comparison) {
    case 'equal':
      return own === year;
    case 'atLeast':
      return own >= year;
    case 'atMost':
      return own <= year;
    case 'under':
      return own < year;
  }
}
