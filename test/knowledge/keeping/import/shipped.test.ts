import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../../src/domain/programme.js';
import { planImport } from '../../../../src/knowledge/keeping/import/plan.js';
import { decodeTable } from '../../../../src/knowledge/keeping/table/decode.js';
import { readRows } from '../../../../src/knowledge/keeping/table/rows.js';
import { readKnowledge } from '../../../../src/knowledge/read.js';
import { knowledge } from '../../shipped.js';
import { encodeShiftJis } from '../tools.js';

const REPORT = 'annual-report-2020';
const files = await readKnowledge('knowledge');
const programmes = knowledge.programmes.filter(({ document }) => document === REPORT);

const COLUMNS: Readonly<Record<string, (programme: Programme) => string | number | null | undefined>> = {
  事業名: ({ name }) => name,
  担当課: ({ sections }) => sections.map(({ section, groups }) => [section, ...groups].join(' ')).join('\n'),
  事業期間: ({ period }) => period?.printed,
  'R2事業費(千円)': ({ budgets }) => budgets[0]?.printed,
  国庫: ({ budgets }) => budgets[0]?.funding?.national,
  その他: ({ budgets }) => budgets[0]?.funding?.other,
  一般財源: ({ budgets }) => budgets[0]?.funding?.general,
  R2新規: ({ flags }) => (flags.includes('new') ? '○' : ''),
  概要: ({ overview }) => overview,
  実績: ({ results }) => results,
};

/** The report as a spreadsheet would save it. */
function writeTable(): string {
  const quote = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  const lines = programmes.map((programme) => Object.values(COLUMNS).map((read) => quote(read(programme))));
  return [Object.keys(COLUMNS).map(quote), ...lines].map((cells) => cells.join(',')).join('\r\n');
}

/** Characters that Windows has another code for, as a spreadsheet saves them. */
function saveAsShiftJis(text: string): Uint8Array {
  return encodeShiftJis(text.replaceAll('〜', '～').replaceAll('−', '－').replaceAll('—', '―'));
}

describe('the annual report as a table', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(writeTable())],
    ['Shift_JIS', saveAsShiftJis(writeTable())],
  ])('holds in %s what is held, and so changes nothing', (_, bytes) => {
    const decoded = decodeTable(bytes);
    const rows = readRows(decoded.ok ? decoded.text : '');
    const planned = planImport({ tableFile: 'hyo.csv', rows, files, documentId: null });
    expect(planned.ok && [planned.value.unchanged, planned.value.texts.size, planned.value.rowFaults]).toEqual([
      118,
      0,
      [],
    ]);
  });
});
