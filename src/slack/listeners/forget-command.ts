// /madoguchi forget removes what is kept of the person who types it, and says how much that was.
import { describeError, type Log } from '../log.js';
import { renderPlain } from '../render/blocks.js';
import { toResponse } from '../response.js';
import type { Subcommand } from './madoguchi-command.js';

/** `forget` gives the number of questions and verdicts it removed. */
export function forgetSubcommand(forget: (user: string) => Promise<number>, log: Log): Subcommand {
  return async ({ command, ack }) => {
    const answer = await forget(command.user_id).then(
      (count) => `あなたのお尋ねと評価の記録を消しました（${count}件）。週報の設定に残るお名前も消しています。`,
      (error: unknown) => {
        log.error({ error: describeError(error) }, '記録を消せませんでした。');
        return 'いまは記録を消せません。しばらくしてから、もう一度お試しください。';
      },
    );
    await ack(toResponse(renderPlain(answer), 'ephemeral'));
  };
}
