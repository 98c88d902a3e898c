// The questions about the indicators (指標) of a new programme, until no more is given. It must not know the other questions.
import { CHOICES } from '../../parse/schema/key-guide.js';
import { findFigures, readPrintedAmount } from '../../rules/figures/figures.js';
import { makeComparable } from '../../rules/rule.js';
import { ask, askOptional, choose, type Dialogue } from '../ask.js';
import type { IndicatorFact } from '../facts/facts.js';
import { accept, type Reading, readYear, refuse } from '../facts/reading.js';
import { BLANK_WORD } from './ask-budgets.js';

type Value = IndicatorFact['values'][number];
type Role = Value['role'];

const NO_YEAR = 'なし';
const ROLES: readonly Role[] = ['actual', 'baseline', 'target'];

export function* askIndicators(): Dialogue<readonly IndicatorFact[]> {
  const indicators: IndicatorFact[] = [];
  for (;;) {
    const message =
      indicators.length === 0 ? '指標の名前（例: 参加者数。なければ Enter）' : '次の指標の名前（なければ Enter）';
    const name = yield* askOptional({ message }, (answer) => readNewName(answer, indicators));
    if (name === undefined) return indicators;
    const unit = yield* askOptional({ message: '単位（例: 名、件。なければ Enter）' }, accept);
    indicators.push({ name, unit: unit ?? null, values: yield* askValues() });
  }
}

/** At least one. */
function* askValues(): Dialogue<readonly Value[]> {
  const values: Value[] = [];
  for (;;) {
    const isFirst = values.length === 0;
    const message = isFirst
      ? `値の年度（例: R2。資料に年度がなければ「${NO_YEAR}」）`
      : '次の値の年度（なければ Enter）';
    const when = yield* ask({ message }, (answer) => readWhen(answer, values));
    if (when === 'end') return values;
    const free = listFreeRoles(values, when.year);
    const choices = free.map((value) => ({ value, label: CHOICES[value] ?? value }));
    const role = (yield* choose('値の種類', choices, free[0])) as Role;
    const printed = yield* ask(
      { message: `値（資料の表記のまま。例: 1,033名、—。欄が空白なら「${BLANK_WORD}」）` },
      readPrinted,
    );
    values.push({ ...when, role, value: readFigure(printed), printed });
  }
}

function readNewName(answer: string, indicators: readonly IndicatorFact[]): Reading<string> {
  const isHeld = indicators.some(({ name }) => makeComparable(name) === makeComparable(answer));
  return isHeld ? refuse(`指標「${answer}」はもう答えました。`) : accept(answer);
}

function readWhen(answer: string, values: readonly Value[]): Reading<{ readonly year?: number } | 'end'> {
  if (answer === '') return values.length === 0 ? refuse('指標には値が一つは要ります。') : accept('end' as const);
  const year: Reading<number | undefined> = answer === NO_YEAR ? accept(undefined) : readYear(answer);
  if (!year.ok) return year;
  if (listFreeRoles(values, year.value).length === 0) return refuse(`「${answer}」の値はすべて答えました。`);
  return accept(year.value === undefined ? {} : { year: year.value });
}

/** Of one year, each kind of value is given once. */
function listFreeRoles(values: readonly Value[], year: number | undefined): readonly Role[] {
  return ROLES.filter((role) => !values.some((value) => value.year === year && value.role === role));
}

function readPrinted(answer: string): Reading<string> {
  if (answer === '') return refuse(`値を書いてください。資料の欄が空白なら「${BLANK_WORD}」と答えてください。`);
  return accept(answer === BLANK_WORD ? '' : answer);
}

/** The first figure of the print: in 「893件 9,782,635千円」 the others stay in the print alone. */
function readFigure(printed: string): number | null {
  return readPrintedAmount(printed) ?? findFigures(printed)[0] ?? null;
}
