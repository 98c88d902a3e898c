// Text of a CSV or TSV file → its rows of cells, each with the line it begins on. It must not know what the cells mean.
import { parse } from 'csv-parse/sync';

export type Row = {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type Rows = {
  readonly rows: readonly Row[];
  readonly separator: 'CSV' | 'TSV';
  /** The line from which nothing more can be read; null where all could. */
  readonly brokenFrom: number | null;
};

/** Rows without any text in them are left out. */
export function readRows(text: string): Rows {
  const separator = countOutsideQuotes(text, '\t') > countOutsideQuotes(text, ',') ? 'TSV' : 'CSV';
  const rows: Row[] = [];
  let lastLine = 0;
  let brokenFrom: number | null = null;
  parse(text, {
    delimiter: separator === 'TSV' ? '\t' : ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: () => {
      brokenFrom ??= lastLine + 1;
      return undefined;
    },
    // Only here the parser says on which line a record ends.
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: lastLine + 1, cells });
      lastLine = lines;
      return null;
    },
  });
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), separator, brokenFrom };
}

/** In the first line that holds either, which is what decides between tabs and commas. */
function countOutsideQuotes(text: string, character: string): number {
  const head = text.slice(0, HEAD).replace(/"[^"]*"/gu, '');
  const line = head.split('\n').find((candidate) => /[\t,]/u.test(candidate)) ?? '';
  return line.split(character).length - 1;
}

/** Headings stand well within this many characters. */
const HEAD = 20_000;
