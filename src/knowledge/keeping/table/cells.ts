// One cell of a table: its text, and what is to be said where it cannot be read.
import type { Reading } from '../facts/reading.js';
import { cleanCell } from '../facts/texts.js';
import type { Column } from './columns.js';
import type { Row } from './rows.js';

export type CellFault = { readonly column: Column; readonly reason: string };

/** The value of a reading; where there is none, the reason is kept and nothing given. */
export type Keep = <Value>(column: Column, reading: Reading<Value>) => Value | undefined;

/** Empty for a blank cell, a row that is too short, and a column that the table does not have. */
export function cellOf({ cells }: Row, column: Column | undefined): string {
  return column ? cleanCell(cells[column.index] ?? '') : '';
}
