// A direct message is answered beside it, or in the thread it was written in.
import type { App } from '@slack/bolt';
import { readPost } from '../incoming-post.js';
import { answerPost } from './answer-post.js';
import type { ListenerTools } from './tools.js';

export function listenToDirectMessages(app: App, tools: ListenerTools): void {
  app.message(async ({ event, body, context: { botUserId } }) => {
    const post = event.channel_type === 'im' ? readPost(event) : null;
    if (post === null) return;
    const place = { channel: post.channel, threadTs: post.threadTs };
    await answerPost(post, place, { via: 'direct_message', eventId: body.event_id, botUserId }, tools);
  });
}
