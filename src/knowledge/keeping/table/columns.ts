// Rows of a table and the document they belong to → where the headings stand, what each column states, and which columns
// are not read and why. It must not know the rows below the headings.
import type { Document } from '../../../domain/document.js';
import type { Flag } from '../../../domain/programme.js';
import type { FundingPart } from '../facts/facts.js';
import { type Meaning, readHeading, type TextField } from './headings.js';
import type { Row } from './rows.js';

export type BudgetKey = { readonly year: number; readonly kind: string };

export type Column = { readonly index: number; readonly heading: string } & (
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | ({ readonly kind: 'budget' } & { readonly of: BudgetKey })
  | { readonly kind: 'funding'; readonly of: BudgetKey; readonly part: FundingPart }
);

/** A column that is left out, with the reason; `isFault` where it was meant to be read. */
export type UnreadColumn = {
  readonly index: number;
  readonly heading: string;
  readonly reason: string;
  readonly isFault: boolean;
};

export type Headings = {
  readonly line: number;
  readonly texts: readonly string[];
  /** Rows above the headings, such as a title. */
  readonly above: readonly Row[];
  readonly body: readonly Row[];
};

/** Headings are looked for in so many rows from the top; a guess that leaves room for titles and notes. */
const ROWS_SEARCHED = 20;

/** The first row that names the programmes' column, with the row below it where headings take two; null where there is none. */
export function findHeadings(rows: readonly Row[]): Headings | null {
  const at = rows.slice(0, ROWS_SEARCHED).findIndex(({ cells }) => cells.some(isKeyHeading));
  const head = rows[at];
  if (!head) return null;
  const below = rows[at + 1];
  const isSecond = below !== undefined && isSecondHeading(head, below);
  const width = Math.max(head.cells.length, isSecond ? below.cells.length : 0);
  const texts = Array.from({ length: width }, (_, index) =>
    isSecond ? joinHeadings(head.cells[index] ?? '', below.cells[index] ?? '') : (head.cells[index] ?? '').trim(),
  );
  return { line: head.line, texts, above: rows.slice(0, at), body: rows.slice(at + (isSecond ? 2 : 1)) };
}

/** What stands in each column; of two columns for one thing, the second is not read. */
export function resolveColumns(
  { texts, body }: Headings,
  document: Pick<Document, 'budget'>,
): { readonly columns: readonly Column[]; readonly unread: readonly UnreadColumn[] } {
  const meanings = texts.map(readHeading);
  const columns: Column[] = [];
  const unread: UnreadColumn[] = [];
  for (const [index, heading] of texts.entries()) {
    const meaning = meanings[index] ?? null;
    const resolved = meaning && resolveMeaning(meaning, columns, document);
    const leaveOut = (reason: string, isFault: boolean) => unread.push({ index, heading, reason, isFault });
    if (resolved === null) {
      const isUsed = heading !== '' || body.some(({ cells }) => (cells[index] ?? '').trim() !== '');
      if (isUsed) leaveOut(heading === '' ? '見出しがありません' : '知らない見出しです', false);
    } else if (typeof resolved === 'string') leaveOut(resolved, true);
    else {
      const column: Column = { index, heading, ...resolved };
      const first = columns.find((other) => keyOf(other) === keyOf(column));
      if (first) leaveOut(`「${first.heading}」の列（${first.index + 1}列目）と同じ内容の見出しです`, true);
      else columns.push(column);
    }
  }
  return { columns, unread };
}

type Resolved<C = Column> = C extends Column ? Omit<C, 'index' | 'heading'> : never;

/** What a heading leaves open is what the document says of all its money; a text is the reason why it stays open. */
function resolveMeaning(
  meaning: Meaning,
  before: readonly Column[],
  { budget }: Pick<Document, 'budget'>,
): Resolved | string {
  switch (meaning.kind) {
    case 'text':
    case 'flag':
      return meaning;
    case 'wrong-unit':
      return `単位が${meaning.unit}です。千円に直してください`;
    case 'budget': {
      const year = meaning.year ?? budget?.year;
      if (year === undefined) return '何年度の金額か分かりません。「R2事業費(千円)」のように年度を付けてください';
      const isLoose = meaning.name === null || LOOSE_KINDS.includes(meaning.name);
      const kind = (isLoose && budget?.year === year ? budget.kind : meaning.name) ?? '事業費';
      return { kind: 'budget', of: { year, kind } };
    }
    case 'funding': {
      const near = before.findLast(
        (column) => column.kind === 'budget' && (meaning.year ?? column.of.year) === column.of.year,
      );
      const of = near?.kind === 'budget' ? near.of : budget;
      if (!of) return '何年度のどの金額の内訳か分かりません。事業費の列の右に置いてください';
      return { kind: 'funding', of: { year: of.year, kind: of.kind }, part: meaning.part };
    }
  }
}

/** Words that offices use for whatever the document calls its amounts. */
const LOOSE_KINDS: readonly string[] = ['事業費', '予算額'];

function isKeyHeading(cell: string): boolean {
  const meaning = readHeading(cell);
  return meaning?.kind === 'text' && (meaning.field === 'name' || meaning.field === 'id');
}

/** A row of nothing but headings below cells that were merged: 国庫, その他, 一般財源 below 財源内訳, 「（千円）」 below 事業費. */
function isSecondHeading(head: Row, below: Row): boolean {
  const isKeyBlank = head.cells.every((cell, index) => !isKeyHeading(cell) || (below.cells[index] ?? '').trim() === '');
  const filled = below.cells.flatMap((cell, index) =>
    cell.trim() === '' ? [] : [joinHeadings(head.cells[index] ?? '', cell)],
  );
  return isKeyBlank && filled.length > 0 && filled.every((heading) => readHeading(heading) !== null);
}

function joinHeadings(upper: string, lower: string): string {
  const [first, second] = [upper.trim(), lower.trim()];
  if (second === '') return first;
  return readHeading(`${first}${second}`) ? `${first}${second}` : second;
}

function keyOf(column: Column): string {
  switch (column.kind) {
    case 'text':
      return column.field;
    case 'flag':
      return column.flag;
    case 'budget':
      return `${column.of.year} ${column.of.kind}`;
    case 'funding':
      return `${column.of.year} ${column.of.kind} ${column.part}`;
  }
}
