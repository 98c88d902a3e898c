// Delivers over Socket Mode: WebSockets that the app opened with a ticket, one envelope to one of them, acknowledged by id.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Acknowledgement, Wire } from './delivery.js';
import { asObject, asText, parseJson } from './json.js';
import { BOT } from './state.js';

export type SocketWire = Wire & {
  /** A ticket for one connection, to be put behind `?ticket=`. */
  readonly issueTicket: () => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Asks every connection to be made anew, as Slack does every few hours. */
  readonly refresh: () => void;
  /** Breaks every connection without a word. */
  readonly cut: () => void;
  readonly connections: () => number;
  /** How many there have been in all. */
  readonly opened: () => number;
  readonly close: () => void;
};

const PING_MS = 10_000;

export function openSocketWire({ ackLimitMs }: { readonly ackLimitMs: number }): SocketWire {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>();
  const pinging = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, PING_MS);
  pinging.unref();

  let opened = 0;

  const welcome = (socket: WebSocket) => {
    opened += 1;
    sockets.push(socket);
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = asObject(parseJson(String(data)));
      waiting.get(asText(id) ?? '')?.({ ok: true, body: payload ?? null });
    });
    const info = { type: 'hello', num_connections: sockets.length, connection_info: { app_id: BOT.appId } };
    socket.send(JSON.stringify({ ...info, debug_info: { host: 'local', approximate_connection_time: 18_060 } }));
  };

  /** The one that waited longest. */
  const nextSocket = (): WebSocket | null => {
    const socket = sockets.find((one) => one.readyState === one.OPEN);
    if (socket === undefined) return null;
    sockets.splice(sockets.indexOf(socket), 1);
    sockets.push(socket);
    return socket;
  };

  return {
    issueTicket: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    deliver: ({ kind, payload }, retry) => {
      const socket = nextSocket();
      if (socket === null) return Promise.resolve({ ok: false, reason: 'connection_failed' });
      const id = randomUUID();
      return new Promise<Acknowledgement>((resolve) => {
        const settle = (acknowledgement: Acknowledgement) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(acknowledgement);
        };
        const timer = setTimeout(() => settle({ ok: false, reason: 'timeout' }), ackLimitMs);
        waiting.set(id, settle);
        const isEvent = kind === 'events_api';
        const attempt = isEvent ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' } : {};
        const envelope = { envelope_id: id, type: kind, accepts_response_payload: !isEvent, payload, ...attempt };
        socket.send(JSON.stringify(envelope));
      });
    },
    refresh: () => {
      const message = { type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'local' } };
      for (const socket of sockets) socket.send(JSON.stringify(message));
    },
    cut: () => {
      for (const socket of [...sockets]) socket.terminate();
    },
    connections: () => sockets.length,
    opened: () => opened,
    close: () => {
      clearInterval(pinging);
      for (const socket of [...sockets]) socket.terminate();
      server.close();
    },
  };
}
