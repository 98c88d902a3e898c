// A table of programmes and the knowledge files → what would change in them, and every row that cannot be taken. Nothing is
// read or written here.
import { parseKnowledge } from '../../parse.js';
import { type Problem, sortProblems } from '../../problem.js';
import type { KnowledgeFiles } from '../../read.js';
import { findNewProblems, findProblems, replaceTexts, type Texts } from '../draft.js';
import type { Change } from '../facts/change.js';
import { accept, type Reading, refuse } from '../facts/reading.js';
import { planCompanions } from '../register.js';
import { type Column, findHeadings, type Headings, resolveColumns, type UnreadColumn } from '../table/columns.js';
import { isTotal, readRowKey } from '../table/row-key.js';
import type { Rows } from '../table/rows.js';
import { chooseDocument } from './choose-document.js';
import { type HeldProgramme, holdProgrammes } from './held.js';
import { planRows, type RowFault } from './plan-rows.js';

export type FileChange = { readonly file: string; readonly title: string; readonly changes: readonly Change[] };

export type ImportPlan = {
  readonly documentTitle: string;
  readonly columns: readonly Column[];
  readonly unread: readonly UnreadColumn[];
  /** Lines that are no rows of programmes: titles above the headings, totals. */
  readonly passedOver: readonly number[];
  /** At the line of the table, or the column's number in it. */
  readonly rowFaults: readonly Problem[];
  readonly created: readonly FileChange[];
  readonly updated: readonly FileChange[];
  readonly unchanged: number;
  readonly texts: Texts;
  /** What the check would find that it does not find now; with any, nothing may be written. */
  readonly newProblems: readonly Problem[];
};

export type ImportInput = {
  /** The table's path as the keeper typed it. */
  readonly tableFile: string;
  readonly rows: Rows;
  readonly files: KnowledgeFiles;
  readonly documentId: string | null;
};

/** The reason where the table cannot be read as a whole. */
export function planImport({ tableFile, rows, files, documentId }: ImportInput): Reading<ImportPlan> {
  const headings = findHeadings(rows.rows);
  if (!headings)
    return refuse(
      '「事業名」の見出しが見つかりません。1行目に列の見出し（事業名、担当課、事業費 など）を書いてください。',
    );
  const { parsed } = parseKnowledge(files);
  const keyColumns = resolveColumns(headings, {}).columns;
  const keys = headings.body.flatMap((row) => {
    const key = readRowKey(row, keyColumns);
    return isTotal(row, key) ? [] : [key];
  });
  const chosen = chooseDocument(parsed, keys, documentId);
  if (!chosen.ok) return chosen;
  const parsedFolder = chosen.value;
  const folder = files.folders.find(({ id }) => id === parsedFolder.id);
  const document = parsedFolder.document?.whole;
  if (!folder || !document)
    return refuse(
      `資料「${parsedFolder.id}」の document.yaml に不備があります。先に npm run --silent check で確かめて直してください。`,
    );

  const resolved = resolveColumns(headings, document);
  const before = holdProgrammes(folder, parsedFolder);
  const { held, faults, totals } = planRows(headings.body, before, {
    folder,
    document,
    strategy: parsedFolder.strategy?.whole ?? null,
    taken: parsed.folders.flatMap(({ programmes }) => programmes.map(({ fileName }) => fileName)),
    columns: resolved.columns,
    sections: parsed.sections.entries.flatMap(({ whole }) => whole ?? []),
  });
  const companions = planCompanions(folder, parsedFolder, listValues(before), listValues(held));
  const changed = held.filter(({ changes }) => changes.length > 0);
  const texts: Texts = new Map(
    [...changed, ...companions].flatMap(({ file, text }) => (text === null ? [] : [[file, text] as const])),
  );
  const tableFaults = [...faults, ...listColumnFaults(headings, resolved.unread), ...listBreak(rows.brokenFrom)];
  return accept({
    documentTitle: document.title,
    ...resolved,
    passedOver: [...headings.above.map(({ line }) => line), ...totals],
    rowFaults: sortProblems(tableFaults.map((fault) => ({ file: tableFile, ...fault }))),
    created: changed.filter(({ isNew }) => isNew).map(toFileChange),
    updated: [...changed.filter(({ isNew }) => !isNew).map(toFileChange), ...companions],
    unchanged: held.filter(({ lines, changes }) => lines.length > 0 && changes.length === 0).length,
    texts,
    newProblems: texts.size === 0 ? [] : findNewProblems(findProblems(files), findProblems(replaceTexts(files, texts))),
  });
}

function listValues(held: readonly HeldProgramme[]) {
  return held.flatMap(({ value }) => value ?? []);
}

function toFileChange({ file, value, id, changes }: HeldProgramme): FileChange {
  return { file, title: value?.name ?? id, changes };
}

/** A column that was meant to be read and cannot be is a fault of the table. */
function listColumnFaults({ line }: Headings, unread: readonly UnreadColumn[]): readonly RowFault[] {
  return unread
    .filter(({ isFault }) => isFault)
    .map(({ index, heading, reason }) => ({
      line,
      column: index + 1,
      message: `見出し「${heading}」: ${reason}。この列は読みません。`,
    }));
}

function listBreak(brokenFrom: number | null): readonly RowFault[] {
  const message = '引用符（"）が閉じていないため、この行から先を読めません。';
  return brokenFrom === null ? [] : [{ line: brokenFrom, column: 1, message }];
}
