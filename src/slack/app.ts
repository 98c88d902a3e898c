// Builds the bot out of its parts and runs it: one connection, Bolt's App with the listeners, the pages for machines.
import { App, type AuthorizeResult, type CodedError, ErrorCode } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { createAnswering, type Desk } from './answering.js';
import { clientOptions } from './connection/client-options.js';
import { askIdentity, checkToken, type IdentitySource } from './connection/identity.js';
import { type Connection, receiveOverHttp, receiveOverSocket } from './connection/receivers.js';
import { openTransport, type ProxyAddresses, type Transport } from './connection/transport.js';
import { countInFlight } from './in-flight.js';
import { listenToCandidateButtons } from './listeners/candidate-button.js';
import { listenToDirectMessages } from './listeners/direct-message.js';
import { listenToKpiCommand } from './listeners/kpi-command.js';
import { listenToMentions } from './listeners/mention.js';
import { listenToShareButton } from './listeners/share-button.js';
import type { ListenerTools } from './listeners/tools.js';
import { adaptLog, describeError, type Log } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { acknowledgeUnknown, countWork } from './middleware.js';
import { rememberEvents } from './seen-events.js';
import { createSender } from './sender.js';
import { readPortProblem, type StartProblem } from './start-problem.js';
import { type ReadinessCheck, statusRoutes } from './status.js';

/** A Slack to talk to; `apiUrl` null is Slack's own. */
export type SlackAccess = { readonly botToken: string; readonly apiUrl: string | null } & (
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string }
);

export type BotOptions = {
  readonly slack: SlackAccess;
  readonly desk: Desk;
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  readonly proxy: ProxyAddresses;
  /** What must be ready besides Slack. */
  readonly readiness: readonly ReadinessCheck[];
  readonly log: Log;
  /** Milliseconds, with fractions where there are any. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** How long a stop waits for answers that are on their way. */
  readonly drainMs?: number;
};

export type Bot = {
  readonly port: number;
  /** Takes no more, waits for what is being answered, closes everything. However often it is called, it stops once. */
  readonly stop: () => Promise<void>;
};

export type Start = { readonly ok: true; readonly bot: Bot } | { readonly ok: false; readonly problem: StartProblem };

const DRAIN_MS = 10_000;

/**
 * Opens the port, checks the token and connects. A Slack that cannot be reached is no failure: /readyz says so and it is
 * tried again. Rejects only for failures that are nobody's setting.
 */
export async function startBot(options: BotOptions): Promise<Start> {
  const { connection, identity, isStopping, stop } = assembleBot(options);
  const fail = async (problem: StartProblem): Promise<Start> => {
    await stop();
    return { ok: false, problem };
  };
  let port: number;
  try {
    port = await connection.listen();
  } catch (error) {
    const problem = readPortProblem(error, options.port);
    if (problem === null) throw error;
    return fail(problem);
  }
  const refusal = await checkToken(identity, { log: options.log, wait: options.wait, isStopping });
  if (refusal !== null) return fail({ kind: 'token-refused', variable: 'SLACK_BOT_TOKEN', error: refusal });
  const appRefusal = await connection.connect();
  if (appRefusal !== null) return fail({ kind: 'token-refused', variable: 'SLACK_APP_TOKEN', error: appRefusal });
  return { ok: true, bot: { port, stop } };
}

type Assembly = {
  readonly connection: Connection;
  readonly identity: IdentitySource;
  readonly isStopping: () => boolean;
  readonly stop: () => Promise<void>;
};

function assembleBot(options: BotOptions): Assembly {
  const { slack, desk, readiness, log, now, wait } = options;
  const transport = openTransport(options.proxy);
  const client = new WebClient(slack.botToken, clientOptions(slack.apiUrl, transport, log));
  const identity = askIdentity(client);
  const inFlight = countInFlight();
  let stopped: Promise<void> | null = null;
  const isStopping = () => stopped !== null;
  const isConnected = () => !isStopping() && identity.isKnown() && connection.isConnected();
  const metrics = createMetrics(isConnected);
  const checks = [...readiness, { name: 'slack', isReady: isConnected, reason: 'Slack に接続していません。' }];
  const connection = openConnection(options, transport, checks, metrics);

  const app = buildApp(options, connection, identity, transport);
  app.use(countWork(inFlight));
  app.use(acknowledgeUnknown);
  app.error(logFailures(log, metrics));
  const answering = createAnswering({ desk, now, log, metrics });
  const sender = createSender(client, { wait, log });
  addListeners(app, { answering, sender, seen: rememberEvents(), metrics, log, now });

  const close = async () => {
    await connection.close();
    const isDrained = await inFlight.drain(options.drainMs ?? DRAIN_MS);
    if (!isDrained) log.warn({}, '終了までに送り終えられなかった回答があります。');
    await transport.close();
  };
  const stop = () => {
    stopped ??= close();
    return stopped;
  };
  return { connection, identity, isStopping, stop };
}

function openConnection(
  options: BotOptions,
  transport: Transport,
  checks: readonly ReadinessCheck[],
  metrics: Metrics,
): Connection {
  const { slack, port, host, log, now, wait } = options;
  const tools = { port, host, routes: statusRoutes(checks, metrics), logger: adaptLog(log), log, now, wait };
  return slack.kind === 'http'
    ? receiveOverHttp(slack.signingSecret, tools)
    : receiveOverSocket(slack.appToken, clientOptions(slack.apiUrl, transport, log), transport, tools);
}

function buildApp(options: BotOptions, connection: Connection, identity: IdentitySource, transport: Transport): App {
  const { slack, log } = options;
  const { botToken } = slack;
  return new App({
    receiver: connection.receiver,
    logger: adaptLog(log),
    clientOptions: clientOptions(slack.apiUrl, transport, log),
    convoStore: false,
    extendedErrorHandler: true,
    authorize: async (): Promise<AuthorizeResult> => {
      const check = await identity.check();
      if (check.kind !== 'known') throw new Error(`The bot's own identity is ${check.kind}.`);
      const { botUserId, botId } = check.identity;
      return { botToken, botUserId, ...(botId === undefined ? {} : { botId }) };
    },
  });
}

function addListeners(app: App, tools: ListenerTools): void {
  listenToMentions(app, tools);
  listenToDirectMessages(app, tools);
  listenToKpiCommand(app, tools);
  listenToShareButton(app, tools);
  listenToCandidateButtons(app, tools);
}

/** An event that came before the bot knew itself is refused, so that Slack delivers it again; the rest was acknowledged. */
function logFailures(log: Log, metrics: Metrics) {
  return async ({ error }: { readonly error: CodedError }): Promise<void> => {
    metrics.countFailure('listener');
    log.error({ error: describeError(error) }, '受け取ったイベントを処理できませんでした。');
    if (error.code === ErrorCode.AuthorizationError) throw error;
  };
}
