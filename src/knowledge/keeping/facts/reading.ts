// One typed text (a cell of a table, an answer to a question) → a value, or the reason why it is none, in Japanese.
import type { Period } from '../../../domain/programme.js';
import { findFiscalYears } from '../../../language/fiscal-years.js';
import { fold } from '../../../language/fold.js';
import { readPrintedAmount } from '../../rules/figures/figures.js';
import { readPrintedPeriod } from '../../rules/time/periods.js';
import type { AmountFact } from './facts.js';

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

const GROUPED = /^[▲△-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(千円)?$/u;
const YES = /^([○〇◯●◎✓✔☑レ有]|はい|true|yes|y|1|新規|重点|主要成果|再掲)$/u;
const NO = /^([×✕✗\-ー無]|なし|いいえ|false|no|n|0)$/u;
const SEPARATOR = /[、，,;；\n]/u;

/** 「1,266,002」, 「▲5」, 「△5」, 「0」, 「－」, 「—」 and the empty text; what was typed is kept beside the amount. */
export function readAmount(text: string): Reading<AmountFact> {
  const printed = text.trim();
  const amount = readPrintedAmount(printed);
  const isGrouped = amount === null || GROUPED.test(printed.normalize('NFKC').replace(/\s/gu, ''));
  if (amount === undefined) {
    return refuse(`「${printed}」は金額として読めません。千円単位で 1,266,002、▲5、0、－ のように書いてください。`);
  }
  if (!isGrouped) return refuse(`「${printed}」はカンマの位置が3桁ごとになっていません。`);
  return accept({ amount, printed });
}

/** 「令和2年度」, 「R2」, 「2020」 → 2020. */
export function readYear(text: string): Reading<number> {
  const folded = fold(text);
  const [year, ...others] = findFiscalYears(folded);
  if (year && others.length === 0 && year.end - year.start === folded.length) return accept(year.value);
  return refuse(`「${text.trim()}」は年度として読めません。令和2年度、R2、2020 のように書いてください。`);
}

/** 「R2-R3」, 「令和2年度～令和3年度」, 「R2」, 「S45-」 (no end). */
export function readPeriod(text: string): Reading<Period> {
  const printed = text.trim();
  const span = readPrintedPeriod(printed);
  if (span) return accept({ ...span, printed });
  return refuse(`「${printed}」は期間として読めません。R2-R3、令和2年度～令和3年度、R2、S45- のように書いてください。`);
}

/** A mark such as 「○」, or its absence 「×」, 「－」. The empty text is neither. */
export function readMark(text: string): Reading<boolean> {
  const mark = fold(text);
  if (YES.test(mark) || YES.test(text.trim())) return accept(true);
  if (NO.test(mark)) return accept(false);
  return refuse(`「${text.trim()}」は印として読めません。当てはまれば ○、外すなら × と書いてください。`);
}

/** A number in a list: 「12」, 「No.12」, 「④」. */
export function readNumber(text: string): Reading<number> {
  const [, digits] = /^(?:no\.?)?(\d{1,4})\.?$/u.exec(fold(text)) ?? [];
  if (digits !== undefined && Number(digits) > 0) return accept(Number(digits));
  return refuse(`「${text.trim()}」は番号として読めません。1 以上の整数を書いてください。`);
}

/** A page is given as 「83」 or 「83頁」; tables and headings stand as they are. */
export function readPlace(text: string): string {
  const [, page] = /^(?:p\.?)?(\d+)$/u.exec(fold(text)) ?? [];
  return page === undefined ? text.trim() : `${page}頁`;
}

/** Names with 「、」 or line breaks between them, each once. */
export function splitNames(text: string): readonly string[] {
  const names = text.split(SEPARATOR).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

export function accept<Value>(value: Value): Reading<Value> {
  return { ok: true, value };
}

export function refuse<Value>(reason: string): Reading<Value> {
  return { ok: false, reason };
}
