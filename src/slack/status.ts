// The pages for machines: /healthz, /readyz and /metrics, the same in HTTP mode and in Socket Mode.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

/** What must hold before questions can be answered: a name for machines, and why it does not hold, null where it does. */
export type ReadinessCheck = { readonly name: string; readonly findTrouble: () => string | null };

export type StatusRoute = {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
};

/** Routes for Bolt's `customRoutes` or for {@link serveStatus}. */
export function statusRoutes(checks: readonly ReadinessCheck[], metrics: Metrics): StatusRoute[] {
  const route = (path: string, handler: (response: ServerResponse) => void): StatusRoute => ({
    path,
    method: ['GET', 'HEAD'],
    handler: (_, response) => handler(response),
  });
  return [
    route('/healthz', (response) => sendJson(response, 200, { status: 'ok' })),
    route('/readyz', (response) => {
      const found = checks.map(({ name, findTrouble }) => [name, findTrouble()] as const);
      const reasons = found.flatMap(([, trouble]) => (trouble === null ? [] : [trouble]));
      const states = Object.fromEntries(found.map(([name, trouble]) => [name, trouble === null]));
      sendJson(response, reasons.length === 0 ? 200 : 503, { ready: reasons.length === 0, checks: states, reasons });
    }),
    route('/metrics', (response) => {
      metrics.print().then(
        (text) => send(response, 200, metrics.contentType, text),
        () => send(response, 500, 'text/plain', ''),
      );
    }),
  ];
}

/** A server of these routes alone; anything else is 404. Rejects when the port cannot be had. */
export async function serveStatus(routes: readonly StatusRoute[], port: number, host?: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((one) => one.path === path && one.method.includes(request.method ?? ''));
    if (route) route.handler(request, response);
    else send(response, 404, 'text/plain', '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
  return server;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(body);
}
