// Posts what operators should know into their channel, beside the conversations of the bot.
import { WebClient } from '@slack/web-api';
import type { SlackAccess } from './app.js';
import { clientOptions } from './connection/client-options.js';
import { openTransport, type ProxyAddresses } from './connection/transport.js';
import type { Log } from './log.js';
import { renderPlain } from './render/blocks.js';
import { createSender } from './sender.js';

export type Announcer = {
  /** Rejects when Slack does not take the message. */
  readonly announce: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type AnnouncerOptions = {
  readonly slack: SlackAccess;
  readonly channel: string;
  readonly proxy: ProxyAddresses;
  readonly log: Log;
  readonly wait: (ms: number) => Promise<void>;
};

export function openAnnouncer({ slack, channel, proxy, log, wait }: AnnouncerOptions): Announcer {
  const transport = openTransport(proxy);
  const client = new WebClient(slack.botToken, clientOptions(slack.apiUrl, transport, log));
  const sender = createSender(client, { wait, log });
  return {
    announce: (text) => sender.post({ channel, threadTs: null }, renderPlain(text)),
    close: () => transport.close(),
  };
}
