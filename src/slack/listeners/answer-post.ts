// Answers one post once: a repetition is dropped, a post without a question gets help.
import { HELP } from '../help.js';
import type { IncomingPost } from '../incoming-post.js';
import { readIncomingText } from '../incoming-text.js';
import { keysOfEvent } from '../seen-events.js';
import { nameThread, type Place } from '../sender.js';
import type { ListenerTools } from './tools.js';

type Delivery = {
  readonly via: 'mention' | 'direct_message';
  readonly eventId: string | undefined;
  readonly botUserId: string | undefined;
};

/** Rejects when the answer could not be posted. */
export async function answerPost(post: IncomingPost, place: Place, delivery: Delivery, tools: ListenerTools) {
  const { seen, metrics, answering, sender, now } = tools;
  if (!seen.claim(keysOfEvent(delivery.eventId, post.channel, post.ts), now())) return metrics.countDuplicate();
  const question = readIncomingText(post.text, delivery.botUserId);
  if (question === '') metrics.countQuestion(delivery.via, 'help', 0);
  const asked = { question, door: 'ask', isShareable: false, heading: null } as const;
  const message = question === '' ? HELP : answering.answer(delivery.via, asked, nameThread(place));
  await sender.post(place, message);
}
