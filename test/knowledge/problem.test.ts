import { describe, expect, it } from 'vitest';
import { formatProblem, sortProblems } from '../../src/knowledge/problem.js';

function aProblem(file: string, line: number, column: number) {
  return { file, line, column, message: '誤り' };
}

describe('sortProblems', () => {
  it('sorts by file, line and column, lines as numbers', () => {
    const problems = [aProblem('b', 1, 1), aProblem('a', 10, 1), aProblem('a', 9, 12), aProblem('a', 9, 2)];
    expect(sortProblems(problems)).toEqual([
      aProblem('a', 9, 2),
      aProblem('a', 9, 12),
      aProblem('a', 10, 1),
      aProblem('b', 1, 1),
    ]);
  });
});

describe('formatProblem', () => {
  it('begins with a place that a terminal makes clickable', () => {
    expect(formatProblem(aProblem('knowledge/report/x.yaml', 14, 11))).toBe('knowledge/report/x.yaml:14:11 誤り');
  });
});
