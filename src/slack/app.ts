// Builds the bot out of its parts and runs it: one connection, Bolt's App with the listeners, the pages for machines.
import { App, type AuthorizeResult, type CodedError, ErrorCode, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { DigestOffice } from '../digest/delivery/office.js';
import type { Outlet } from '../digest/delivery/tools.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { type AnswerTools, answerRequest } from './answer-request.js';
import { createAnswering, type Desk, type Notebook } from './answering.js';
import { clientOptions } from './connection/client-options.js';
import { askIdentity, checkToken, type IdentitySource } from './connection/identity.js';
import { type Connection, receiveOverHttp, receiveOverSocket } from './connection/receivers.js';
import { openTransport, type ProxyAddresses, type Transport } from './connection/transport.js';
import { createOutlet } from './digest/outlet.js';
import { countInFlight } from './in-flight.js';
import { guardReceiver } from './inbox/guard.js';
import { type EventMemory, openInbox, type Receipt } from './inbox/inbox.js';
import { createLook } from './inbox/mark.js';
import { recoverAbandoned } from './inbox/recovery.js';
import type { Request } from './inbox/request.js';
import { listenToCandidateButtons } from './listeners/candidate-button.js';
import { digestSubcommand, listenToDigests } from './listeners/digest.js';
import { forgetSubcommand } from './listeners/forget-command.js';
import { listenToKpiCommand } from './listeners/kpi-command.js';
import { listenToMadoguchiCommand } from './listeners/madoguchi-command.js';
import { listenToPosts } from './listeners/posts.js';
import { listenToShareButton } from './listeners/share-button.js';
import type { ListenerTools } from './listeners/tools.js';
import { adaptLog, describeError, type Log } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { acknowledgeUnknown, countWork } from './middleware.js';
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
  readonly memory: BotMemory;
  readonly digests: DigestOptions;
  /** What must be ready besides Slack and the store. */
  readonly readiness: readonly ReadinessCheck[];
  /** Tells operators, in Japanese, of what they should know. */
  readonly report: (text: string) => void;
  readonly log: Log;
  /** Milliseconds, with fractions where there are any. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** How long a stop waits for answers that are on their way. */
  readonly drainMs?: number;
  /** How long one process may work on an event before another may take it over. */
  readonly holdMs?: number;
};

/** The digests, for which this room is the way to Slack. */
export type DigestOptions = {
  readonly open: (outlet: Outlet) => DigestOffice;
  readonly knowledge: () => KnowledgeBase;
};

/** What this room needs of a store. */
export type BotMemory = {
  readonly events: EventMemory;
  readonly questions: Notebook;
  /** Removes what is kept of a person; gives the number of questions and verdicts. */
  readonly forget: (user: string) => Promise<number>;
  /** Why it is out of service, in Japanese; null while it is in service. */
  readonly trouble: () => string | null;
};

export type Bot = {
  readonly port: number;
  /** Answers what another process, or this one before a restart, has received and not answered. Never rejects. */
  readonly recover: () => Promise<void>;
  /** Delivers the digests that are due. Rejects when the store is out of service. */
  readonly tick: () => Promise<void>;
  /** Takes no more, waits for what is being answered, closes everything. However often it is called, it stops once. */
  readonly stop: () => Promise<void>;
};

export type Start = { readonly ok: true; readonly bot: Bot } | { readonly ok: false; readonly problem: StartProblem };

const FAILED = '受け取ったイベントを処理できませんでした。';
const DRAIN_MS = 10_000;

/**
 * Opens the port, checks the token and connects. A Slack that cannot be reached is no failure: /readyz says so and it is
 * tried again. Rejects only for failures that are nobody's setting.
 */
export async function startBot(options: BotOptions): Promise<Start> {
  const { connection, identity, isStopping, recover, tick, stop } = assembleBot(options);
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
  return { ok: true, bot: { port, recover, tick, stop } };
}

type Assembly = {
  readonly connection: Connection;
  readonly identity: IdentitySource;
  readonly isStopping: () => boolean;
  readonly recover: () => Promise<void>;
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

function assembleBot(options: BotOptions): Assembly {
  const { slack, desk, memory, log, now, wait } = options;
  const transport = openTransport(options.proxy);
  const client = new WebClient(slack.botToken, clientOptions(slack.apiUrl, transport, log));
  const identity = askIdentity(client);
  const inFlight = countInFlight();
  let stopped: Promise<void> | null = null;
  const isStopping = () => stopped !== null;
  const isConnected = () => !isStopping() && identity.isKnown() && connection.isConnected();
  const metrics = createMetrics(isConnected, () => memory.trouble() === null);
  const connection = openConnection(options, transport, listChecks(options, isConnected), metrics);

  const inbox = openInbox({ memory: memory.events, metrics, log, now, ...pickHold(options) });
  const { receiver, receipts } = guardReceiver(connection.receiver, inbox);
  const app = buildApp(options, receiver, identity, transport);
  app.use(countWork(inFlight));
  app.use(acknowledgeUnknown);
  app.error(logFailures(log, metrics));
  const answering = createAnswering({ desk, notebook: memory.questions, now, log, metrics });
  const tools = { answering, inbox, metrics, sender: createSender(client, { wait, log }) };
  const look = createLook(client, log);
  addListeners(app, { ...tools, receipts, log });
  const office = options.digests.open(createOutlet(client, { look, sender: tools.sender, log }));
  const digests = { office, knowledge: options.digests.knowledge, log };
  listenToMadoguchiCommand(app, {
    digest: digestSubcommand(digests),
    forget: forgetSubcommand(memory.forget, log),
  });
  listenToDigests(app, digests);
  const recovery = { ...tools, look, answer: answerAgain(tools, identity, log), now };
  const recover = () => recoverAbandoned({ ...recovery, report: options.report });

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
  return {
    connection,
    identity,
    isStopping,
    recover: () => inFlight.run(recover),
    tick: () => inFlight.run(office.tick),
    stop,
  };
}

function pickHold({ holdMs }: BotOptions) {
  return holdMs === undefined ? {} : { holdMs };
}

function listChecks({ readiness, memory }: BotOptions, isConnected: () => boolean): readonly ReadinessCheck[] {
  return [
    ...readiness,
    { name: 'store', findTrouble: memory.trouble },
    { name: 'slack', findTrouble: () => (isConnected() ? null : 'Slack に接続していません。') },
  ];
}

/** The listener's own way, for a post that no listener will see again. */
function answerAgain(tools: AnswerTools, identity: IdentitySource, log: Log) {
  return async (request: Request, receipt: Receipt): Promise<void> => {
    try {
      const check = await identity.check();
      if (check.kind !== 'known') return await tools.inbox.putBack(receipt);
      await answerRequest(request, receipt, check.identity.botUserId, tools);
    } catch (error) {
      tools.metrics.countFailure('listener');
      log.error({ error: describeError(error) }, FAILED);
    }
  };
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

function buildApp(options: BotOptions, receiver: Receiver, identity: IdentitySource, transport: Transport): App {
  const { slack, log } = options;
  const { botToken } = slack;
  return new App({
    receiver,
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
  listenToPosts(app, tools);
  listenToKpiCommand(app, tools);
  listenToShareButton(app, tools);
  listenToCandidateButtons(app, tools);
}

/** An event that came before the bot knew itself is refused, so that Slack delivers it again; the rest was acknowledged. */
function logFailures(log: Log, metrics: Metrics) {
  return async ({ error }: { readonly error: CodedError }): Promise<void> => {
    metrics.countFailure('listener');
    log.error({ error: describeError(error) }, FAILED);
    if (error.code === ErrorCode.AuthorizationError) throw error;
  };
}
