// 「チャンネルに共有」 asks the question anew and shows the answer to all; the private one then says so.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { SHARE_FAILED, SHARED } from '../help.js';
import { readIncomingText } from '../incoming-text.js';
import { describeError } from '../log.js';
import { SHARE_ACTION } from '../render/buttons.js';
import { replaceWith, respondWith } from '../response.js';
import type { ListenerTools } from './tools.js';

export function listenToShareButton(app: App, { answering, seen, metrics, log, now }: ListenerTools): void {
  app.action<BlockAction<ButtonAction>>(SHARE_ACTION, async ({ action, body, ack, respond }) => {
    await ack();
    const keys = [`share:${body.channel?.id}:${body.container?.['message_ts'] ?? action.action_ts}`];
    if (!seen.claim(keys, now())) return metrics.countDuplicate();
    const question = readIncomingText(action.value, undefined);
    const heading = `「${question}」の検索結果`;
    const message = answering.answer('share', { question, door: 'kpi', isShareable: false, heading }, null);
    try {
      await respondWith(respond, message, 'in_channel');
    } catch (error) {
      seen.release(keys);
      metrics.countFailure('post');
      log.error({ error: describeError(error) }, '回答を共有できませんでした。');
      return replaceWith(respond, SHARE_FAILED);
    }
    await replaceWith(respond, SHARED);
  });
}
