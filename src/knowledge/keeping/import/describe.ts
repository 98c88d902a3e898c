// A plan of an import → the lines a keeper reads before saying yes. It must not know how the plan was made.
import { formatProblem } from '../../problem.js';
import { formatChange } from '../facts/change.js';
import type { FileChange, ImportPlan } from './plan.js';

/** All of the plan; the last lines say what stands in its way, if anything does. */
export function describePlan(plan: ImportPlan, source: string): readonly string[] {
  const { columns, unread, passedOver, rowFaults, created, updated, unchanged, newProblems } = plan;
  return [
    source,
    `資料: ${plan.documentTitle}`,
    `読む列: ${columns.map(({ heading }) => joinLines(heading)).join('、')}`,
    ...unread.map(
      ({ index, heading, reason }) =>
        `読まない列: ${index + 1}列目${heading === '' ? '' : `「${joinLines(heading)}」`}（${reason}）`,
    ),
    ...(passedOver.length === 0
      ? []
      : [`読まない行: ${passedOver.map((line) => `${line}行目`).join('、')}（見出しより上の行や、合計の行）`]),
    ...section(`新しい事業 ${created.length}件`, created.flatMap(describeFile)),
    ...section(`変わるファイル ${updated.length}件`, updated.flatMap(describeFile)),
    '',
    `変わらない事業 ${unchanged}件`,
    ...section(`取り込めない行や列 ${rowFaults.length}件`, rowFaults.map(formatProblem)),
    ...section(`このまま書き込むと知識ベースに出る不備 ${newProblems.length}件`, newProblems.map(formatProblem)),
  ];
}

function describeFile({ file, title, changes }: FileChange): readonly string[] {
  return [`${file} ${title}`, ...changes.map((change) => `  ${formatChange(change)}`)];
}

/** Nothing for a section without lines. */
function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function joinLines(heading: string): string {
  return heading.replace(/\s*\n\s*/gu, '');
}
