// Processes of the bot for a built-in workspace: started, told what to do, and killed (-9) where they are told to stop.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';

/** Short, so that nobody waits: a living process renews it long before. */
export const HOLD_MS = 1_500;
const RECOVER_EVERY_MS = 100;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An empty one on the server of TEST_DATABASE_URL. */
export async function createDatabase() {
  const server = process.env.TEST_DATABASE_URL;
  const name = `crash_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** `hear` is told of every message of the process. */
export async function startBot({ workspace, mode, database, directory }, hear) {
  const { botToken, appToken, signingSecret } = workspace.credentials;
  const access = { botToken, apiUrl: workspace.apiUrl };
  const slack = mode === 'http' ? { kind: 'http', ...access, signingSecret } : { kind: 'socket', ...access, appToken };
  const options = { slack, database, directory, holdMs: HOLD_MS, recoverEveryMs: RECOVER_EVERY_MS };
  const child = fork(new URL('bot.mjs', import.meta.url).pathname, [JSON.stringify(options)]);
  let resolveReached = () => {};
  const reached = new Promise((resolve) => {
    resolveReached = resolve;
  });
  const ended = once(child, 'exit');
  const ready = new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message.port !== undefined) resolve(message.port);
      if (message.reached !== undefined) resolveReached(message.reached);
      hear(message);
    });
    ended.then(([code, signal]) => reject(new Error(`A process ended with ${code ?? signal} while it started.`)));
  });
  const port = await ready;
  if (mode === 'http') workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  return {
    child,
    ended,
    reached,
    /** `arm` names the stage to stop at, `clock` is the time of the digests in ms. Resolves when it is heard. */
    send: async (message) => {
      if (!child.connected) return;
      child.send(message, () => {});
      await Promise.race([once(child, 'message'), ended]);
    },
    /** True when it was killed where it should be; false when it did not come there in time. */
    dies: async (stage, limitMs) => {
      const arrived = stage === 'during the post' ? ended : reached;
      const isThere = await Promise.race([arrived.then(() => true), pause(limitMs).then(() => false)]);
      if (isThere) child.kill('SIGKILL');
      return isThere;
    },
  };
}

/** The app has no leave to read what was posted. */
export function forbidReading({ faults }) {
  for (let call = 0; call < 20_000; call += 1) {
    for (const method of ['conversations.replies', 'conversations.history']) {
      faults.failNext(method, { kind: 'error', error: 'missing_scope' });
    }
  }
}

/** The same numbers in every run (mulberry32). */
export function makeChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
