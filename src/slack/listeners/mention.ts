// A mention in a channel is answered in its thread, or in a new one under it.
import type { App } from '@slack/bolt';
import { readPost } from '../incoming-post.js';
import { answerPost } from './answer-post.js';
import type { ListenerTools } from './tools.js';

export function listenToMentions(app: App, tools: ListenerTools): void {
  app.event('app_mention', async ({ event, body, context: { botUserId } }) => {
    const post = readPost(event);
    if (post === null) return;
    const place = { channel: post.channel, threadTs: post.threadTs ?? post.ts };
    await answerPost(post, place, { via: 'mention', eventId: body.event_id, botUserId }, tools);
  });
}
