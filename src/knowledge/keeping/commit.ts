// Texts that a keeper agrees to → files on the disk, checked once more as they lie there. It must not know what they say.
import { loadKnowledge } from '../load.js';
import { formatProblem } from '../problem.js';
import type { KnowledgeFiles } from '../read.js';
import { choose, hold } from './ask.js';
import type { Texts } from './draft.js';
import { writeAll } from './files.js';
import type { Terminal } from './terminal.js';

/** All files of one programme, and a few more; each was shown with its changes before. */
const FILES_SHOWN = 5;

const YES_OR_NO = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
];

/** Null where there is no answer. */
export async function confirmWriting(terminal: Terminal): Promise<boolean | null> {
  const answer = await hold(choose('書き込みますか', YES_OR_NO, 'no'), terminal);
  return answer === null ? null : answer === 'yes';
}

/** Whether the texts were written and the knowledge base has no problem with them. */
export async function writeAndCheck(
  texts: Texts,
  files: KnowledgeFiles,
  directory: string,
  terminal: Terminal,
): Promise<boolean> {
  const held = new Map(listFiles(files).map(({ file, text }) => [file, text]));
  const writes = [...texts].map(([file, after]) => ({ file, before: held.get(file) ?? null, after }));
  const written = await writeAll(writes);
  if (!written.ok) {
    terminal.print(`× ${written.reason}`);
    return false;
  }
  terminal.print(`書き込みました: ${listSome(written.value)}`);
  const loaded = await loadKnowledge(directory);
  if (loaded.ok) {
    terminal.print('知識ベースに不備はありません。');
    return true;
  }
  for (const problem of loaded.problems) terminal.print(formatProblem(problem));
  terminal.print(`不備が${loaded.problems.length}件あります。直して npm run --silent check で確かめてください。`);
  return false;
}

function listSome(files: readonly string[]): string {
  const rest = files.length - FILES_SHOWN;
  return `${files.slice(0, FILES_SHOWN).join('、')}${rest > 0 ? `、ほか${rest}件` : ''}`;
}

function listFiles({ folders }: KnowledgeFiles) {
  return folders.flatMap(({ document, strategy, references, programmes }) =>
    [document, strategy, references, ...programmes].filter((file) => file !== null),
  );
}
