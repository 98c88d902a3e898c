// A problem (不備): one defect of the knowledge files, with the place to mend. It must not know how problems are found.

export type Position = {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
};

export type Problem = Position & {
  /** The path as a reader would type it. */
  readonly file: string;
  /** What is wrong, what was expected, how to mend it; in Japanese, for people who do not program. */
  readonly message: string;
};

/** The place a problem has that concerns a whole file or folder. */
export const START: Position = { line: 1, column: 1 };

/** Orders problems by file, line, column and message; the list given is left as it is. Empty for none. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
  );
}

/** Longer messages quote whole texts, of which the beginning is enough to find them. */
const LONGEST_MESSAGE = 500;
/** Line breaks, and what terminals take for commands. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu;

/**
 * One line a terminal makes clickable, whatever the message quotes.
 * @example formatProblem(problem) // 'knowledge/annual-report-2020/report-4-02.yaml:14:11 `amout` という項目はありません。…'
 */
export function formatProblem(problem: Problem): string {
  const { message } = problem;
  const shown = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  return `${formatPlace(problem.file, problem)} ${shown.replace(CONTROL, ' ').toWellFormed()}`;
}

/** `file:line:column`, the form in which a message refers to another place. */
export function formatPlace(file: string, position: Position): string {
  return `${file}:${position.line}:${position.column}`;
}

/** By code unit, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
