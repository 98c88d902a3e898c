// The workspace's loopback server: Web API under /api/, response_url under /response/, WebSockets under /link.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiFault, FaultQueue } from './faults.js';
import { asObject, asText, type Json, parseJson } from './json.js';
import type { ResponseUrls } from './response-urls.js';
import type { SocketWire } from './socket-wire.js';
import type { WebApi } from './web-api.js';

export type Handlers = {
  readonly api: WebApi;
  readonly responseUrls: ResponseUrls;
  readonly socket: SocketWire;
  readonly faults: FaultQueue;
};

export type LoopbackServer = {
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** Listens on 127.0.0.1 alone, on a free port. `handlers` is asked for at each request, so that they may know the port. */
export async function serveLoopback(handlers: () => Handlers): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => handle(request, response, body, handlers()),
      () => response.destroy(),
    );
  });
  server.on('upgrade', (request, socket, head) => handlers().socket.upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

function handle(request: IncomingMessage, response: ServerResponse, body: string, handlers: Handlers): void {
  const [, room = '', name = ''] = (request.url ?? '/').split('?')[0]?.split('/') ?? [];
  const isApi = room === 'api';
  if (request.method !== 'POST' || !(isApi || room === 'response')) {
    response.writeHead(404).end();
    return;
  }
  const fault = handlers.faults.takeApi(isApi ? name : 'response_url');
  if (fault !== null && fault.kind !== 'cut-after') {
    answerFault(response, fault);
    return;
  }
  const answer = isApi ? callApi(request, name, body, handlers.api) : respond(name, body, handlers.responseUrls);
  if (fault === null) response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
  else request.socket.destroy();
}

type Answer = { readonly status: number; readonly contentType: string; readonly body: string };

/** Slack answers with 200 whatever it thinks of a call. */
function callApi(request: IncomingMessage, method: string, body: string, api: WebApi): Answer {
  const args = readArguments(request.headers['content-type'] ?? '', body);
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
  const answer = api.call(method, args, bearer ?? asText(args['token']));
  return { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
}

function respond(id: string, body: string, responseUrls: ResponseUrls): Answer {
  return { contentType: 'text/plain', ...responseUrls.respond(id, asObject(parseJson(body))) };
}

function answerFault(response: ServerResponse, fault: Exclude<ApiFault, { kind: 'cut-after' }>): void {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html></html>');
      return;
    case 'rate-limited':
      response
        .writeHead(429, { 'retry-after': String(fault.retryAfterSeconds), 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: false, error: 'ratelimited' }));
      return;
    case 'error':
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify({ ok: false, error: fault.error }));
      return;
    default:
      fault satisfies never;
  }
}

/** JSON, or a form whose structured fields are JSON. */
function readArguments(contentType: string, body: string): Json {
  if (contentType.startsWith('application/json')) return asObject(parseJson(body));
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, readField(name, value)]));
}

const STRUCTURED = new Set(['blocks', 'attachments', 'metadata', 'view']);

function readField(name: string, value: string): unknown {
  return STRUCTURED.has(name) ? parseJson(value) : value;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
