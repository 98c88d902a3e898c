// Puts the inbox between Slack and Bolt: Bolt acknowledges an event before a listener runs, and here it is written down before
// that.
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Inbox, Receipt } from './inbox.js';
import { condenseEvent, readRequest } from './request.js';

/** Receipts on their way from the acknowledgement to the listener. */
export type Receipts = {
  /** Hands the receipt of a post out, once; null for a post that was received before. */
  readonly take: (key: string) => Receipt | null;
};

export type Guard = {
  /** To be given to Bolt in the place of the receiver. */
  readonly receiver: Receiver;
  readonly receipts: Receipts;
};

export function guardReceiver(receiver: Receiver, inbox: Inbox): Guard {
  const waiting = new Map<string, Receipt>();

  const writeDown = async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    const event = body['type'] === 'event_callback' ? body['event'] : null;
    const request = typeof event === 'object' && event !== null ? readRequest(event) : null;
    if (request === null) return;
    const eventId = typeof body['event_id'] === 'string' ? body['event_id'] : null;
    const receipt = await inbox.receive({ key: request.key, eventId, body: condenseEvent(event as object) });
    if (receipt !== null) waiting.set(request.key, receipt);
  };
  const guardEvent = (event: ReceiverEvent): ReceiverEvent => ({
    ...event,
    ack: async (response) => {
      await writeDown(event.body);
      await event.ack(response);
    },
  });

  return {
    receiver: {
      init: (app) => {
        const guarded: Pick<App, 'processEvent'> = { processEvent: (event) => app.processEvent(guardEvent(event)) };
        receiver.init(guarded as App);
      },
      start: (...args) => receiver.start(...args),
      stop: (...args) => receiver.stop(...args),
    },
    receipts: {
      take: (key) => {
        const receipt = waiting.get(key) ?? null;
        waiting.delete(key);
        return receipt;
      },
    },
  };
}
