// What a reload ended in → what operators and keepers are told, each state once. Pure but for remembering what it told last.
import { formatProblem, type Problem } from '../problem.js';

/** A notice for people: `text` for a channel or a terminal, `lines` with every fault for the log. */
export type Notice = { readonly text: string; readonly lines: readonly string[] };

export type Notices = {
  /** Null where the very same faults were told last. */
  readonly refuse: (problems: readonly Problem[]) => Notice | null;
  /** Null where no fault was told before. */
  readonly mend: () => Notice | null;
};

/** How many faults the text shows before it counts the rest; more would hide the conversation of the channel. */
const FAULTS_SHOWN = 5;

export function createNotices(): Notices {
  let told: string | null = null;
  return {
    refuse: (problems) => {
      const lines = problems.map(formatProblem);
      const state = lines.join('\n');
      if (state === told) return null;
      told = state;
      return { text: writeRefusal(lines), lines };
    },
    mend: () => {
      if (told === null) return null;
      told = null;
      return { text: '知識ベースの不備が直りました。新しい内容でお答えします。', lines: [] };
    },
  };
}

function writeRefusal(faults: readonly string[]): string {
  const left = faults.length - FAULTS_SHOWN;
  return [
    `知識ベースに不備が${faults.length}件あるため、新しい内容に切り替えていません。直るまで、これまでの内容でお答えします。`,
    ...faults.slice(0, FAULTS_SHOWN),
    ...(left > 0 ? [`ほか${left}件`] : []),
  ].join('\n');
}
