// A mention in a channel is answered in its thread, or in a new one under it; a direct message beside it, or in the thread it
// was written in. A repetition is dropped.
import type { App } from '@slack/bolt';
import { answerRequest } from '../answer-request.js';
import { readRequest } from '../inbox/request.js';
import type { ListenerTools } from './tools.js';

export function listenToPosts(app: App, tools: ListenerTools): void {
  const answer = async (event: object, botUserId: string | undefined) => {
    const request = readRequest(event);
    const receipt = request === null ? null : tools.receipts.take(request.key);
    if (request !== null && receipt !== null) await answerRequest(request, receipt, botUserId, tools);
  };
  app.event('app_mention', ({ event, context: { botUserId } }) => answer(event, botUserId));
  app.event('message', ({ event, context: { botUserId } }) => answer(event, botUserId));
}
