// Delivers over HTTP as Slack does: JSON for events, a form for commands and clicks, signed with the app's secret.
import { createHmac } from 'node:crypto';
import type { Acknowledgement, Envelope, Retry, Wire } from './delivery.js';
import { parseJson } from './json.js';

type Options = {
  /** The app's address for events, commands and clicks. */
  readonly url: string;
  readonly signingSecret: string;
  readonly ackLimitMs: number;
  readonly now: () => number;
};

export function openHttpWire({ url, signingSecret, ackLimitMs, now }: Options): Wire {
  return {
    deliver: async (envelope, retry): Promise<Acknowledgement> => {
      const { body, contentType } = encode(envelope);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': contentType,
            ...signRequest(body, signingSecret, now()),
            ...(retry === null ? {} : retryHeaders(retry)),
          },
          body,
          signal: AbortSignal.timeout(ackLimitMs),
        });
        const text = await response.text();
        return response.ok ? { ok: true, body: readBody(text) } : { ok: false, reason: 'http_error' };
      } catch (error) {
        const isLate = error instanceof Error && error.name === 'TimeoutError';
        return { ok: false, reason: isLate ? 'http_timeout' : 'connection_failed' };
      }
    },
  };
}

/** The headers by which an app knows that a body came from Slack. */
export function signRequest(body: string, signingSecret: string, nowMs: number): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

/** A charset after the form's type would be refused by Bolt, and Slack sends none. Bytes, so that fetch adds none. */
function encode({ kind, payload }: Envelope): { readonly body: string; readonly contentType: string } {
  switch (kind) {
    case 'events_api':
      return { body: JSON.stringify(payload), contentType: 'application/json' };
    case 'slash_commands':
      return { body: encodeForm(Object.entries(payload)), contentType: 'application/x-www-form-urlencoded' };
    case 'interactive':
      return {
        body: encodeForm([['payload', JSON.stringify(payload)]]),
        contentType: 'application/x-www-form-urlencoded',
      };
    default:
      return kind satisfies never;
  }
}

function encodeForm(fields: readonly (readonly [string, unknown])[]): string {
  return new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString();
}

function retryHeaders({ number, reason }: Retry): Readonly<Record<string, string>> {
  return { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason };
}

function readBody(text: string): unknown {
  return text === '' ? null : (parseJson(text) ?? { text });
}
