// The rows of a table, one after another → the programmes as they would be after the last one, and every fault on the way.
// It must not know the other files of the knowledge base.
import type { Section } from '../../../domain/section.js';
import type { Position } from '../../problem.js';
import type { CellFault } from '../table/cells.js';
import type { Column } from '../table/columns.js';
import { readRowFacts } from '../table/row-facts.js';
import { isTotal, type RowKey, readRowKey } from '../table/row-key.js';
import type { Row } from '../table/rows.js';
import { type HeldProgramme, makeShelf, type Shelf } from './held.js';
import { type DocumentContext, planCreation, planUpdate } from './plan-row.js';

export type RowsContext = DocumentContext & {
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
};

export type RowFault = Position & { readonly message: string };

export type PlannedRows = {
  readonly held: readonly HeldProgramme[];
  readonly faults: readonly RowFault[];
  /** The lines that are sums of others. */
  readonly totals: readonly number[];
};

/** A row with a fault changes nothing and stops no other. */
export function planRows(rows: readonly Row[], before: readonly HeldProgramme[], context: RowsContext): PlannedRows {
  const faults: RowFault[] = [];
  const totals: number[] = [];
  const shelf = makeShelf(before);
  for (const row of rows) {
    const key = readRowKey(row, context.columns);
    if (isTotal(row, key)) {
      totals.push(row.line);
      continue;
    }
    const planned = planRow(row, key, shelf, context);
    if (planned.ok) shelf.put(planned.programme);
    else faults.push(...planned.faults);
  }
  return { held: [...shelf.programmes.values()], faults, totals };
}

type Planned =
  | { readonly ok: true; readonly programme: HeldProgramme }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

function planRow(row: Row, key: RowKey, shelf: Shelf, context: RowsContext): Planned {
  const { line } = row;
  const fail = (reasons: readonly string[]): Planned => ({
    ok: false,
    faults: reasons.map((message) => ({ line, column: 1, message })),
  });
  if (key.id === '' && key.name === '') return fail(['事業名がありません。一つの事業は一行に書いてください。']);
  const programme = shelf.find(key.id, key.name);
  const heldSections = programme?.value?.sections.map(({ section }) => section) ?? [];
  const { facts, faults } = readRowFacts(row, { ...context, heldSections });
  if (faults.length > 0) {
    const describe = ({ column, reason }: CellFault) => ({
      line,
      column: column.index + 1,
      message: `「${column.heading}」の列: ${reason}`,
    });
    return { ok: false, faults: faults.map(describe) };
  }
  const programmes = [...shelf.programmes.values()];
  const taken = [...context.taken, ...shelf.programmes.keys()];
  const planned = programme
    ? planUpdate(programme, facts, { line, key })
    : planCreation(facts, { line, key }, programmes, { ...context, taken });
  return planned.ok ? planned : fail(planned.reasons);
}
