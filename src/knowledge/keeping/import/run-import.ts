// `npm run import`: reads a table, shows what it would change, writes it after a yes. It only calls the steps in order.
import { readKnowledge } from '../../read.js';
import { confirmWriting, writeAndCheck } from '../commit.js';
import { readBytes } from '../files.js';
import { decodeTable } from '../table/decode.js';
import { readRows } from '../table/rows.js';
import type { Terminal } from '../terminal.js';
import { describePlan } from './describe.js';
import { planImport } from './plan.js';

export type ImportOptions = {
  readonly tableFile: string;
  readonly documentId: string | null;
  /** Without asking. */
  readonly write: boolean;
};

/** Whether every row could be taken, and what was to be written is written. */
export async function runImport(directory: string, options: ImportOptions, terminal: Terminal): Promise<boolean> {
  const { tableFile, documentId } = options;
  const fail = (reason: string) => {
    terminal.print(`${tableFile}:1:1 ${reason}`);
    return false;
  };
  const bytes = await readBytes(tableFile);
  if (!bytes.ok) return fail(bytes.reason);
  const decoded = decodeTable(bytes.value);
  if (!decoded.ok) return fail(decoded.reason);
  const rows = readRows(decoded.text);
  const files = await readKnowledge(directory);
  const planned = planImport({ tableFile, rows, files, documentId });
  if (!planned.ok) return fail(planned.reason);
  const plan = planned.value;
  terminal.print(describePlan(plan, `表: ${tableFile}（${decoded.encoding}、${rows.separator}）`).join('\n'));
  const isWhole = plan.rowFaults.length === 0;
  terminal.print('');
  if (plan.newProblems.length > 0) {
    terminal.print('不備が出るため、何も書き込みません。表か知識ベースを直して、もう一度試してください。');
    return false;
  }
  if (plan.texts.size === 0) {
    terminal.print('変わるところはありません。');
    return isWhole;
  }
  if (!options.write && !terminal.isInteractive) {
    terminal.print('まだ何も書き込んでいません。書き込むには --write を付けてください。');
    return isWhole;
  }
  if (!options.write && (await confirmWriting(terminal)) !== true) {
    terminal.print('何も書き込んでいません。');
    return isWhole;
  }
  return (await writeAndCheck(plan.texts, files, directory, terminal)) && isWhole;
}
