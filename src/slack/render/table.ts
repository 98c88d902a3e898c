// Turns an answer's table into Slack's table block, or into lines where it is too wide for one.
import type { KnownBlock, RawTextElement, RichTextBlock } from '@slack/types';
import type { Table } from '../../answer/answer.js';
import { protectLiteral } from './escape.js';
import { fitText, takeWithin } from './fit.js';
import { LIMITS } from './limits.js';
import { listBlock } from './rich-text.js';

/** Slack refuses a whole message for one empty cell; a wide space shows as one. */
const EMPTY_CELL = '　';
const CELL_LIMIT = 1_000;

export type TableBlocks = {
  readonly blocks: readonly KnownBlock[];
  /** Rows that found no room; the reader must be told. */
  readonly left: number;
  /** UTF-16 units of text in the blocks. */
  readonly size: number;
};

/** Every row has as many cells as there are headings; `budget` is the room for text that the message still has. */
export function renderTable(table: Table, budget: number): TableBlocks {
  const cells = table.rows.map((row) => table.headings.map((_, column) => fitCell(row[column] ?? '')));
  const rendered =
    table.headings.length <= LIMITS.tableColumns
      ? renderNative(table.headings, cells, Math.min(budget, LIMITS.tableText))
      : renderLines(table.headings, cells, budget);
  return { ...rendered, left: rendered.left + (table.more ?? 0) };
}

type Cells = readonly (readonly string[])[];

function renderNative(headings: Table['headings'], cells: Cells, budget: number): TableBlocks {
  const head = headings.map((heading) => fitCell(heading.text));
  const { taken, left, size } = takeWithin(cells, sizeOfRow, budget - sizeOfRow(head), LIMITS.tableRows - 1);
  if (headings.length === 0 || taken.length === 0) return { blocks: [], left, size: 0 };
  const block: KnownBlock = {
    type: 'table',
    column_settings: headings.map(({ align }) => ({ align, is_wrapped: align === 'left' })),
    rows: [head.map(headCell), ...taken.map((row) => row.map(cell))],
  };
  return { blocks: [block], left, size: size + sizeOfRow(head) };
}

function renderLines(headings: Table['headings'], cells: Cells, budget: number): TableBlocks {
  const lines = cells.map((row) =>
    row.map((text, column) => `${protectLiteral(headings[column]?.text ?? '')}: ${text}`).join('／'),
  );
  const { taken, left, size } = takeWithin(
    lines.map((line) => fitText(line, LIMITS.richText)),
    (line) => line.length,
    Math.min(budget, LIMITS.richText),
    LIMITS.tableRows,
  );
  return { blocks: taken.length === 0 ? [] : [listBlock('bullet', taken)], left, size };
}

function sizeOfRow(row: readonly string[]): number {
  return row.reduce((size, text) => size + text.length, 0);
}

function fitCell(text: string): string {
  const shown = protectLiteral(text);
  return shown.trim() === '' ? EMPTY_CELL : fitText(shown, CELL_LIMIT);
}

function cell(text: string): RawTextElement {
  return { type: 'raw_text', text };
}

function headCell(text: string): RichTextBlock {
  const elements = [{ type: 'text' as const, text, style: { bold: true } }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
