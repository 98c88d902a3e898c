// 「チャンネルに共有」 asks the question anew and shows the answer to all; the private one then says so.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { SHARE_FAILED, SHARED } from '../help.js';
import { readIncomingText } from '../incoming-text.js';
import { describeError } from '../log.js';
import { SHARE_ACTION } from '../render/buttons.js';
import { replaceWith, respondWith } from '../response.js';
import type { ListenerTools } from './tools.js';

export function listenToShareButton(app: App, { answering, inbox, metrics, log }: ListenerTools): void {
  app.action<BlockAction<ButtonAction>>(SHARE_ACTION, async ({ action, body, ack, respond }) => {
    await ack();
    const key = `share:${body.channel?.id}:${body.container?.['message_ts'] ?? action.action_ts}`;
    const receipt = await inbox.receive({ key, eventId: null, body: null });
    if (receipt === null) return;
    const question = readIncomingText(action.value, undefined);
    const heading = `「${question}」の検索結果`;
    const asked = { question, door: 'kpi', isShareable: false, heading } as const;
    const message = await answering.answer('share', asked, { thread: null, user: null });
    try {
      await respondWith(respond, message, 'in_channel');
    } catch (error) {
      await inbox.discard(receipt);
      metrics.countFailure('post');
      log.error({ error: describeError(error) }, '回答を共有できませんでした。');
      return replaceWith(respond, SHARE_FAILED);
    }
    await inbox.settle(receipt, 'answered');
    await replaceWith(respond, SHARED);
  });
}
