// The program as it is started: dist/main.js as a process of its own, with the real dictionary.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openWorkspace, type Workspace } from '../src/workspace/workspace.js';
import { WORLD, writeWorldAt } from './knowledge/world.js';
import { until } from './slack/bench.js';

const MAIN = new URL('../dist/main.js', import.meta.url).pathname;
const DATA = mkdtempSync(path.join(tmpdir(), 'madoguchi-main-'));
/** For what does not depend on what is known: small, and so read quickly. */
const SMALL = path.join(DATA, 'knowledge');
await writeWorldAt(SMALL, WORLD);
const children: ChildProcess[] = [];

// Each start reads the dictionary, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const START_LIMIT_MS = 30_000;

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(DATA, { recursive: true });
});

/** A process with no variables of Slack but the given ones, and a data directory that all of them share. */
function start(variables: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: DATA, ...variables },
  });
  children.push(child);
  let [out, errors] = ['', ''];
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, out, errors }));
  /** Rejects with what it printed if it ends before that. */
  const reach = (isTrue: () => boolean, what: string) =>
    Promise.race([
      until(isTrue, what, START_LIMIT_MS),
      ended.then(({ code }) => {
        throw new Error(`It ended with ${code} before ${what}: ${errors}`);
      }),
    ]);
  return { child, ended, printed: () => out, reach };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('without Slack', () => {
  it('answers the lines of a pipe from the knowledge base we ship, with their sources and ends', async () => {
    const { child, ended } = start({});
    child.stdin?.end('起業家育成研修事業の予算は？\n/kpi 創業件数\n');
    const { code, out, errors } = await ended;
    expect(out).toMatch(/201千円（令和2年度）[\s\S]*出典: [\s\S]*> \/kpi 創業件数\n.+/u);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('says which port is taken and how to choose another; the first ends in order at SIGINT', async () => {
    const port = await findFreePort();
    const variables = { PORT: String(port), KNOWLEDGE_DIR: SMALL };
    const first = start(variables);
    await first.reach(() => first.printed().includes('/quit'), 'the guide');
    const second = await start(variables).ended;
    first.child.kill('SIGINT');
    expect(second).toMatchObject({
      code: 1,
      errors: `PORT: ポート ${port} はほかのプログラムが使っています。空いている番号を指定してください（例: PORT=${port + 1} npm start）。\n`,
    });
    expect(await first.ended).toMatchObject({ code: 0, errors: '' });
  });
});

describe('with what cannot work', () => {
  it('names every bad variable and starts nothing', async () => {
    const { code, out, errors } = await start({ SLACK_APP_TOKEN: 'xapp-1', PORT: 'x' }).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/^PORT: .+\nSLACK_BOT_TOKEN: SLACK_APP_TOKEN が指定されていますが.+\n/u);
  });

  it('prints the problems of the knowledge base with their place and starts nothing', async () => {
    const { code, out, errors } = await start({ KNOWLEDGE_DIR: 'no-such-folder' }).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/no-such-folder.*:1:1 .+\n知識ベースに不備が\d+件あるため、起動しません。\n$/u);
  });
});

describe('with Slack', () => {
  const variablesOf = ({ credentials: { botToken, appToken }, apiUrl }: Workspace) => ({
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl },
    KNOWLEDGE_DIR: SMALL,
  });

  it('answers in Slack, and ends in order at SIGTERM', async () => {
    const workspace = await openWorkspace();
    const { child, ended, reach } = start(variablesOf(workspace));
    await reach(() => workspace.socket.connections() === 1, 'a connection');
    await workspace.say('C0GENERAL', 'U0AOMORI', '@窓口 起業家育成研修事業の予算は？');
    await reach(() => workspace.messages().some(({ text }) => text.includes('201千円')), 'an answer');
    child.kill('SIGTERM');
    const { code } = await ended;
    await workspace.close();
    expect(code).toBe(0);
  });

  it('answers the next question of a thread by what it spoke of before it was started anew', async () => {
    const workspace = await openWorkspace();
    const said = (words: string) =>
      workspace.messages().some(({ botId, text }) => botId !== null && text.includes(words));
    const first = start(variablesOf(workspace));
    await first.reach(() => workspace.socket.connections() === 1, 'a connection');
    const { ts } = await workspace.say('C0GENERAL', 'U0AOMORI', '@窓口 起業家育成研修事業の予算は？');
    await first.reach(() => said('201千円'), 'an answer');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start(variablesOf(workspace));
    await second.reach(() => workspace.socket.connections() === 1, 'a connection');
    await workspace.say('C0GENERAL', 'U0AOMORI', '@窓口 担当課は？', ts);
    await second.reach(() => said('担当課'), 'an answer to what follows');
    second.child.kill('SIGTERM');
    await second.ended;
    const last = workspace.messages().at(-1);
    await workspace.close();
    expect(last?.text).toContain('起業家育成研修事業');
  }, 120_000);
});
