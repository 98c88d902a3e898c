// What every listener is given.
import type { Answering } from '../answering.js';
import type { Receipts } from '../inbox/guard.js';
import type { Inbox } from '../inbox/inbox.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Sender } from '../sender.js';

export type ListenerTools = {
  readonly answering: Answering;
  readonly sender: Sender;
  readonly inbox: Inbox;
  readonly receipts: Receipts;
  readonly metrics: Metrics;
  readonly log: Log;
};
