// Why the bot could not start, as the operator reads it.
import { describe, expect, it } from 'vitest';
import { formatStartProblem, readPortProblem } from '../../src/slack/start-problem.js';

describe('formatStartProblem', () => {
  it.each([
    [{ kind: 'port-taken', port: 3000 }, 'PORT: ポート 3000 はほかのプログラムが使っています。'],
    [{ kind: 'port-forbidden', port: 80 }, 'PORT: ポート 80 を開く権限がありません。'],
    [
      { kind: 'token-refused', variable: 'SLACK_BOT_TOKEN', error: 'invalid_auth' },
      'SLACK_BOT_TOKEN: Slack がこのトークンを受け付けません（invalid_auth）。',
    ],
  ] as const)('names the variable of %o', (problem, beginning) => {
    expect(formatStartProblem(problem).startsWith(beginning)).toBe(true);
  });
});

describe('readPortProblem', () => {
  it('leaves other errors alone', () => {
    expect(readPortProblem(new Error('x'), 3000)).toBeNull();
  });
});
