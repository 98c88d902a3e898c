// Who the bot is in Slack: asked once with auth.test and remembered, so that no event has to wait for it.
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { describeError, type Log } from '../log.js';
import { backoffMs } from './backoff.js';

export type Identity = { readonly botUserId: string; readonly botId: string | undefined };

export type IdentityCheck =
  | { readonly kind: 'known'; readonly identity: Identity }
  /** Slack answered that the token will not do; `error` is Slack's word for why. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unreachable'; readonly cause: unknown };

export type IdentitySource = {
  readonly isKnown: () => boolean;
  /** Asks Slack unless it is known already; never rejects. */
  readonly check: () => Promise<IdentityCheck>;
};

/** What Slack answers in its own bad moments; anything else is about the token. */
const PASSING_ERRORS = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

export function askIdentity(client: WebClient): IdentitySource {
  let known: Identity | null = null;
  let asking: Promise<IdentityCheck> | null = null;

  const ask = async (): Promise<IdentityCheck> => {
    try {
      const { user_id: botUserId, bot_id: botId } = await client.auth.test();
      if (botUserId === undefined) return { kind: 'unreachable', cause: new Error('auth.test named no user.') };
      known = { botUserId, botId };
      return { kind: 'known', identity: known };
    } catch (error) {
      const refusal = readRefusal(error);
      return refusal === null ? { kind: 'unreachable', cause: error } : { kind: 'refused', error: refusal };
    } finally {
      asking = null;
    }
  };

  return {
    isKnown: () => known !== null,
    check: async () => {
      if (known !== null) return { kind: 'known', identity: known };
      asking ??= ask();
      return asking;
    },
  };
}

/** Slack's word for refusing a token, or null for any other failure. */
export function readRefusal(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null;
  const word = String(error.data.error);
  return PASSING_ERRORS.has(word) ? null : word;
}

type CheckTools = {
  readonly log: Log;
  readonly wait: (ms: number) => Promise<void>;
  readonly isStopping: () => boolean;
};

/** Slack's word if it refuses the token, else null. While Slack is out of reach, asking goes on in the background. */
export async function checkToken(identity: IdentitySource, tools: CheckTools): Promise<string | null> {
  const first = await identity.check();
  if (first.kind === 'refused') return first.error;
  if (first.kind === 'unreachable') {
    tools.log.warn({ error: describeError(first.cause) }, 'Slack に届きません。続けて試します。');
    void askUntilKnown(identity, tools);
  }
  return null;
}

/** Never rejects. */
async function askUntilKnown(identity: IdentitySource, { log, wait, isStopping }: CheckTools): Promise<void> {
  for (let failures = 0; !isStopping() && !identity.isKnown(); failures += 1) {
    await wait(backoffMs(failures));
    const check = await identity.check();
    if (check.kind === 'refused') log.error({ slack: check.error }, 'Slack がボットトークンを受け付けません。');
  }
}
