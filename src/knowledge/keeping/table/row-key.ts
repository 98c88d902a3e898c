// One row of a table → which programme it is about, or that it is a sum of others. It must not know the other cells.
import { fold } from '../../../language/fold.js';
import { readMark } from '../facts/reading.js';
import { cellOf } from './cells.js';
import type { Column } from './columns.js';
import type { TextField } from './headings.js';
import type { Row } from './rows.js';

export type RowKey = { readonly id: string; readonly name: string; readonly isRelisted: boolean };

const TOTAL = /^(小計|合計|総計|計)([（(].*)?$/u;
const RELISTED = /[（(【[]再掲[）)】\]]$/u;

/** What tells which programme a row is about; texts are empty where the row has none. */
export function readRowKey(row: Row, columns: readonly Column[]): RowKey {
  const read = (field: TextField) =>
    cellOf(
      row,
      columns.find((column) => column.kind === 'text' && column.field === field),
    );
  const name = read('name').replaceAll('\n', '');
  const mark = readMark(read('relisted'));
  return {
    id: fold(read('id')),
    name: name.replace(RELISTED, '').trim(),
    isRelisted: RELISTED.test(name) || (mark.ok && mark.value),
  };
}

/** 「小計」 stands where a name would, or in any column of a row without one. */
export function isTotal({ cells }: Row, { id, name }: RowKey): boolean {
  const texts = id === '' && name === '' ? cells : [name];
  return texts.some((text) => TOTAL.test(text.replace(/\s/gu, '')));
}
