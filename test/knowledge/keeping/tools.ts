// What the tests of the keepers' tools share: a terminal whose answers are known beforehand, and Shift_JIS, which Node reads
// and does not write.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ImportPlan, planImport } from '../../../src/knowledge/keeping/import/plan.js';
import { readRows } from '../../../src/knowledge/keeping/table/rows.js';
import type { Prompt, Terminal } from '../../../src/knowledge/keeping/terminal.js';
import { readKnowledge } from '../../../src/knowledge/read.js';
import { WORLD, type World, type WorldFile, writeWorld } from '../world.js';

/** A terminal that gives the answers in their order and then none; what it printed and asked is kept. */
export function scriptTerminal(answers: readonly string[], isInteractive = false) {
  const printed: string[] = [];
  const prompts: Prompt[] = [];
  const rest = [...answers];
  const terminal: Terminal = {
    isInteractive,
    print: (text) => void printed.push(...text.split('\n')),
    ask: async (prompt) => {
      prompts.push(prompt);
      return rest.shift() ?? null;
    },
  };
  return { terminal, printed, prompts };
}

/** Plans the import of a table into the world, which is written to disk and read again for it. */
export async function planTable(table: string, world: World = WORLD, documentId: string | null = null) {
  const directory = await writeWorld(world);
  const files = await readKnowledge(directory);
  const planned = planImport({ tableFile: 'hyo.csv', rows: readRows(table), files, documentId });
  return { planned, directory };
}

/** The plan of a table that can be read. */
export async function planSound(
  table: string,
  world: World = WORLD,
  documentId: string | null = null,
): Promise<ImportPlan> {
  const { planned } = await planTable(table, world, documentId);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
}

/** The changes of a plan as a keeper reads them, without the files. */
export function listChanges({ created, updated }: ImportPlan): readonly string[] {
  return [...created, ...updated].flatMap(({ changes }) =>
    changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
  );
}

/** The faults of a plan as lines. */
export function listRowFaults({ rowFaults }: ImportPlan): readonly string[] {
  return rowFaults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

/** The planned text of one file of the world; undefined where it would not change. */
export function findText({ texts }: ImportPlan, file: WorldFile | string): string | undefined {
  return [...texts].find(([name]) => name.endsWith(path.join(path.sep, file)))?.[1];
}

export async function readText(directory: string, file: string): Promise<string> {
  return readFile(path.join(directory, file), 'utf8');
}

/** Text → Shift_JIS as Windows writes it; throws for a character that it lacks. */
export function encodeShiftJis(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = SHIFT_JIS.get(character);
      if (!bytes) throw new Error(`Shift_JIS has no ${character}.`);
      return bytes;
    }),
  );
}

const SHIFT_JIS = makeShiftJis();

function makeShiftJis(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('shift_jis');
  const put = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) put([byte]);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) put([lead, trail]);
  }
  return table;
}
