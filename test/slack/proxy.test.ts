// Behind an office proxy: Slack is reached through it, loopback is not.
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startBot } from '../../src/slack/app.js';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import { botOptions, QUICK } from './bench.js';

let workspace: Workspace;
let proxy: Server;
let tunnels: string[];

beforeEach(async () => {
  workspace = await openWorkspace({ schedule: QUICK });
  tunnels = [];
  proxy = createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(new URL(workspace.apiUrl).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await workspace.close();
  proxy.close();
  proxy.closeAllConnections();
});

async function startBehindProxy(apiUrl: string) {
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const options = await botOptions(workspace, 'http');
  const started = await startBot({
    ...options,
    slack: { ...options.slack, apiUrl },
    proxy: { http: address, https: address, bypass: '' },
  });
  if (!started.ok) throw new Error('It did not start.');
  const ready = await fetch(`http://127.0.0.1:${started.bot.port}/readyz`);
  await started.bot.stop();
  return ready.status;
}

it('reaches Slack through the proxy', async () => {
  expect(await startBehindProxy('http://slack.example/api/')).toBe(200);
  expect(tunnels).toEqual(['slack.example:80']);
});

it('reaches loopback without the proxy', async () => {
  expect(await startBehindProxy(workspace.apiUrl)).toBe(200);
  expect(tunnels).toEqual([]);
});
