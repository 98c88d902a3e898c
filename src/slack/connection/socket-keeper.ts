// Keeps one Socket Mode connection up: connects, and connects again at once when Slack recycles it. Bolt's own reconnect
// waits five seconds, and a failure in it ends the process, so it is turned off.
import type { SocketModeReceiver } from '@slack/bolt';
import { describeError, type Log } from '../log.js';
import { backoffMs } from './backoff.js';
import { readRefusal } from './identity.js';

type SocketClient = SocketModeReceiver['client'];

export type FirstConnection =
  | { readonly kind: 'connected' | 'unreachable' }
  /** The app-level token will not do; `error` is Slack's word for why. */
  | { readonly kind: 'refused'; readonly error: string };

export type SocketKeeper = {
  /** How the first attempt ended. Whatever it was, the keeper goes on trying until it is stopped. */
  readonly first: Promise<FirstConnection>;
  readonly isConnected: () => boolean;
  /** Resolves when the connection is closed. */
  readonly stop: () => Promise<void>;
};

type Tools = { readonly now: () => number; readonly wait: (ms: number) => Promise<void>; readonly log: Log };

const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 2_000;
/** A connection that lived this long was a good one: the next is made without a pause. */
const GOOD_MS = 10_000;

export function keepConnected(client: SocketClient, { now, wait, log }: Tools): SocketKeeper {
  let isConnected = false;
  let isStopping = false;
  let failures = 0;
  let wake = () => {};
  let reportFirst: (outcome: FirstConnection) => void = () => {};
  const first = new Promise<FirstConnection>((resolve) => {
    reportFirst = resolve;
  });
  client.on('disconnected', () => wake());

  const connectOnce = async () => {
    const gone = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await limitTime(client.start(), START_LIMIT_MS);
    if (isStopping) return;
    const since = now();
    isConnected = true;
    reportFirst({ kind: 'connected' });
    await gone;
    isConnected = false;
    failures = now() - since >= GOOD_MS ? 0 : failures + 1;
  };

  const noteFailure = (error: unknown) => {
    failures += 1;
    const refusal = readRefusal(error);
    reportFirst(refusal === null ? { kind: 'unreachable' } : { kind: 'refused', error: refusal });
    if (!isStopping) log.warn({ error: describeError(error) }, 'Socket Mode で接続できません。続けて試します。');
  };

  const run = async () => {
    while (!isStopping) {
      try {
        await connectOnce();
      } catch (error) {
        noteFailure(error);
        await client.disconnect();
      }
      if (!isStopping && failures > 0) await Promise.race([wait(backoffMs(failures - 1)), whenWoken()]);
    }
    await client.disconnect();
  };
  const whenWoken = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const running = run();

  return {
    first,
    isConnected: () => isConnected,
    stop: async () => {
      isStopping = true;
      wake();
      await Promise.race([running, wait(STOP_LIMIT_MS)]);
    },
  };
}

async function limitTime<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No connection within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
