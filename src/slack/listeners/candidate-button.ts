// A click on a candidate asks the question again, of that candidate. The answer stands where the choice was offered: to
// the person alone if that was private, otherwise in the conversation.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { readIncomingText } from '../incoming-text.js';
import { ASK_CANDIDATE_ACTION, type Door, KPI_CANDIDATE_ACTION } from '../render/buttons.js';
import { respondWith } from '../response.js';
import { nameThread, type Place } from '../sender.js';
import type { ListenerTools } from './tools.js';

export function listenToCandidateButtons(app: App, tools: ListenerTools): void {
  listen(app, ASK_CANDIDATE_ACTION, 'ask', tools);
  listen(app, KPI_CANDIDATE_ACTION, 'kpi', tools);
}

function listen(app: App, actionId: RegExp, door: Door, { answering, sender }: ListenerTools): void {
  app.action<BlockAction<ButtonAction>>(actionId, async ({ action, body, ack, respond }) => {
    await ack();
    const question = readIncomingText(action.value, undefined);
    const isPrivate = body.container?.['is_ephemeral'] === true;
    const isShareable = isPrivate && door === 'kpi';
    const place = isPrivate ? null : placeOf(body);
    const asked = { question, door, isShareable, heading: null };
    const thread = place === null ? null : nameThread(place);
    const message = await answering.answer('candidate', asked, { thread, user: body.user.id });
    if (place === null) await respondWith(respond, message, 'ephemeral');
    else await sender.post(place, message);
  });
}

/** In a channel the thread of the message; in a direct message its thread only if it stands in one. */
function placeOf({ channel, message }: BlockAction): Place | null {
  if (channel === undefined || message === undefined) return null;
  const threadTs: string | undefined = message['thread_ts'] ?? (channel.id.startsWith('D') ? undefined : message.ts);
  return { channel: channel.id, threadTs: threadTs ?? null };
}
