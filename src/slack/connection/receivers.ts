// The two ways in which Slack reaches the bot, behind one shape: HTTP, where Slack calls us, and Socket Mode, where we call
// Slack. Both serve the pages for machines on the port.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../log.js';
import { type StatusRoute, serveStatus } from '../status.js';
import { keepConnected, type SocketKeeper } from './socket-keeper.js';
import type { Transport } from './transport.js';

export type Connection = {
  /** For Bolt's App. */
  readonly receiver: Receiver;
  /** Opens the port and gives its number. Rejects when it cannot be had. */
  readonly listen: () => Promise<number>;
  /** Connects to Slack, where that is ours to do; Slack's word if it refused the app-level token, else null. */
  readonly connect: () => Promise<string | null>;
  readonly isConnected: () => boolean;
  /** Takes no more; waits for nothing that is being worked on. */
  readonly close: () => Promise<void>;
};

export type ConnectionTools = {
  readonly port: number;
  /** Undefined: every address of the machine. */
  readonly host: string | undefined;
  readonly routes: StatusRoute[];
  readonly logger: Logger;
  readonly log: Log;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

const SWEEP_MS = 20;
const CUT_MS = 2_000;

/** `POST /slack/events` takes events, commands and clicks alike. */
export function receiveOverHttp(signingSecret: string, tools: ConnectionTools): Connection {
  const receiver = new HTTPReceiver({ signingSecret, customRoutes: tools.routes, logger: tools.logger });
  let server: Server | null = null;
  return {
    receiver,
    listen: async () => {
      server = (await receiver.start({ port: tools.port, ...hostOf(tools) })) as Server;
      return portOf(server);
    },
    connect: async () => null,
    isConnected: () => server !== null,
    close: async () => closeServer(server),
  };
}

/** The clients' options are for this connection alone: Slack's package writes into them. */
export function receiveOverSocket(
  appToken: string,
  clientOptions: WebClientOptions,
  { socketDispatcher }: Transport,
  tools: ConnectionTools,
): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: tools.logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    ...(socketDispatcher === null ? {} : { dispatcher: socketDispatcher }),
    // Never acknowledged after a failure: Slack delivers it again.
    processEventErrorHandler: async () => false,
  });
  let server: Server | null = null;
  let keeper: SocketKeeper | null = null;
  return {
    receiver,
    listen: async () => {
      server = await serveStatus(tools.routes, tools.port, tools.host);
      return portOf(server);
    },
    connect: async () => {
      keeper = keepConnected(receiver.client, tools);
      const first = await keeper.first;
      return first.kind === 'refused' ? first.error : null;
    },
    isConnected: () => keeper?.isConnected() ?? false,
    close: async () => {
      await keeper?.stop();
      await closeServer(server);
    },
  };
}

function hostOf({ host }: ConnectionTools): { readonly host?: string } {
  return host === undefined ? {} : { host };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Lets open requests have their answers, and keeps no connection for more of them. */
async function closeServer(server: Server | null): Promise<void> {
  if (server === null) return;
  const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cutting = setTimeout(() => server.closeAllConnections(), CUT_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweeping);
  clearTimeout(cutting);
}
