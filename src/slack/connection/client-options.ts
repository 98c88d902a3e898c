// How Slack's packages are to call the Web API. By themselves they repeat and wait, for up to half an hour; here every
// repetition is the caller's to decide.
import type { WebClientOptions } from '@slack/web-api';
import { adaptLog, type Log } from '../log.js';
import type { Transport } from './transport.js';

const REQUEST_LIMIT_MS = 10_000;

/** A new object each time: Slack's packages write into it. `apiUrl` null is Slack's own. */
export function clientOptions(apiUrl: string | null, { fetch }: Transport, log: Log): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    fetch,
    timeout: REQUEST_LIMIT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: adaptLog(log),
  };
}
