// `npm run new`: asks for a programme, shows what would be written, writes it after a yes. It only calls the steps in order.
import { parseKnowledge } from '../../parse.js';
import { formatProblem } from '../../problem.js';
import { readKnowledge } from '../../read.js';
import { hold } from '../ask.js';
import { confirmWriting, writeAndCheck } from '../commit.js';
import { formatChange } from '../facts/change.js';
import type { Terminal } from '../terminal.js';
import { askProgramme } from './dialogue.js';
import { type NewPlan, openDocuments, planNew } from './plan-new.js';

/** Whether all went as the keeper wished; a no is a wish too. */
export async function runNew(directory: string, terminal: Terminal): Promise<boolean> {
  const files = await readKnowledge(directory);
  const { parsed } = parseKnowledge(files);
  const context = openDocuments(files, parsed);
  if (context.documents.length === 0) {
    terminal.print(
      '事業を加えられる資料がありません。npm run --silent check で document.yaml の不備を確かめてください。',
    );
    return false;
  }
  const answers = await hold(askProgramme(context), terminal);
  if (!answers) return stop(terminal);
  const plan = planNew(answers, files, parsed);
  terminal.print(describePlan(plan).join('\n'));
  const isAgreed = await confirmWriting(terminal);
  if (isAgreed === null) return stop(terminal);
  if (!isAgreed) {
    terminal.print('何も書き込んでいません。');
    return true;
  }
  const isSound = await writeAndCheck(plan.texts, files, directory, terminal);
  if (isSound) terminal.print(`試すには: npm run --silent ask -- "${plan.name}について教えて"`);
  return isSound;
}

function stop(terminal: Terminal): false {
  terminal.print('途中で終わりました。何も書き込んでいません。');
  return false;
}

function describePlan({ file, text, companions, problems }: NewPlan): readonly string[] {
  return [
    '',
    `${file} に次のように書きます。`,
    '',
    text,
    ...companions.flatMap((companion) => [
      `${companion.file} ${companion.title}${companion.text === null ? '（自動では直せません。次のように手で直してください）' : ''}`,
      ...companion.changes.map((change) => `  ${formatChange(change)}`),
      '',
    ]),
    ...(problems.length === 0
      ? []
      : [
          `このまま書き込むと、知識ベースに次の不備${problems.length}件があることになります。`,
          ...problems.map(formatProblem),
          '',
        ]),
  ];
}
