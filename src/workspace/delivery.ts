// How the workspace brings things to the app: one envelope at a time, over either wire, and events again until acknowledged.

export type Envelope = {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: object;
};

export type Retry = { readonly number: number; readonly reason: string };

/** `reason` is Slack's word: http_timeout, http_error, connection_failed; timeout over a socket. */
export type Acknowledgement =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: string };

/** Signed HTTP or Socket Mode. Never rejects. */
export type Wire = { readonly deliver: (envelope: Envelope, retry: Retry | null) => Promise<Acknowledgement> };

export type Schedule = {
  /** How long an app has for its ack. */
  readonly ackLimitMs: number;
  /** The pauses before the first, second, … retry; as many retries as there are pauses. */
  readonly retryDelaysMs: readonly number[];
  readonly wait: (ms: number) => Promise<void>;
};

/** Slack's own: at once, after a minute, after five. */
export const SLACK_RETRY_DELAYS_MS: readonly number[] = [0, 60_000, 300_000];
export const SLACK_ACK_LIMIT_MS = 3_000;

/** Delivers until it is acknowledged or the retries are used up; gives the last outcome. `deliver` is one attempt. */
export async function deliverWithRetries(
  deliver: (retry: Retry | null) => Promise<Acknowledgement>,
  { retryDelaysMs, wait }: Schedule,
): Promise<Acknowledgement> {
  let outcome = await deliver(null);
  for (const [index, pauseMs] of retryDelaysMs.entries()) {
    if (outcome.ok) break;
    const { reason } = outcome;
    await wait(pauseMs);
    outcome = await deliver({ number: index + 1, reason });
  }
  return outcome;
}
