// What every listener is given.
import type { Answering } from '../answering.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { SeenEvents } from '../seen-events.js';
import type { Sender } from '../sender.js';

export type ListenerTools = {
  readonly answering: Answering;
  readonly sender: Sender;
  readonly seen: SeenEvents;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => number;
};
