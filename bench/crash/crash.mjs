// Kills the bot (-9) again and again, at every stage of an answer, and counts what people would have seen: a single process
// with the embedded store, and one of three on PostgreSQL; with leave to read its threads, and without. Slack is the built-in
// one, with its faults on. The last line is JSON; the exit code says whether anything was lost or came twice.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openWorkspace } from '../../dist/workspace/workspace.js';

const STAGES = [
  'before the claim',
  'before the acknowledgement',
  'before the post',
  'during the post',
  'before the confirmation',
  'after the confirmation',
];
const KILLS_A_STAGE = Number(process.argv[2] ?? 13);
const CHANNEL = 'C0GENERAL';
const PERSON = 'U0AOMORI';
/** Short, so that nobody waits: a living process renews it long before. */
const HOLD_MS = 1_500;
const RECOVER_EVERY_MS = 100;
const STAGE_LIMIT_MS = 60_000;
const SETTLE_LIMIT_MS = 120_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const server = process.env.TEST_DATABASE_URL;
const scenarios = [
  { name: 'one process, embedded, may read', replicas: 1, mayLook: true },
  { name: 'one process, embedded, may not read', replicas: 1, mayLook: false },
  { name: 'one of three, PostgreSQL, may read', replicas: 3, mayLook: true },
  { name: 'one of three, PostgreSQL, may not read', replicas: 3, mayLook: false },
];
if (server === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL server.');

// All at once: most of the time is spent waiting for processes to start and for holds to end.
const results = await Promise.all(scenarios.map(run));
for (const result of results) print(result);
summarise(results);

async function run({ name, replicas, mayLook }) {
  const database = replicas === 1 ? null : await createDatabase();
  const chance = makeChance(20_261_122);
  const directory = mkdtempSync(path.join(tmpdir(), 'madoguchi-crash-'));
  // Slack brings an event three times only; here it does until a process is there, so that what is lost was lost by us.
  const retries = Array.from({ length: 2_000 }, () => 250);
  const workspace = await openWorkspace({
    schedule: { ackLimitMs: 1_000, retryDelaysMs: retries, wait: pause },
  });
  const mode = replicas === 1 ? 'http' : 'socket';
  const seen = { reports: 0, errors: new Map() };
  const kills = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
  const asked = [];
  const asking = new Set();
  let duringPost = null;
  if (!mayLook) forbidReading(workspace);
  workspace.watch(({ message }) => {
    // Slack has the message, and its answer is never read.
    if (duringPost !== null && message.botId !== null) duringPost();
  });

  const start = () => startBot({ workspace, mode, database, directory }, seen);
  const say = (text) => {
    asked.push(text);
    trouble(workspace, chance);
    const saying = workspace.say(CHANNEL, PERSON, `@窓口 ${text}`).finally(() => asking.delete(saying));
    asking.add(saying);
  };

  const bots = await Promise.all(Array.from({ length: replicas }, start));
  const round = async (stage, number) => {
    const index = number % replicas;
    const bot = bots[index];
    if (stage === 'during the post') duringPost = () => bot.child.kill('SIGKILL');
    else await bot.arm(stage);
    // As many as there are processes, so that the one that is to die gets one.
    for (let question = 0; question < replicas; question += 1) say(`問い${asked.length + 1}です`);
    const isKilled = await bot.dies(stage, STAGE_LIMIT_MS);
    duringPost = null;
    if (isKilled) kills[stage] += 1;
    else bot.child.kill('SIGKILL');
    await bot.ended;
    bots[index] = await start();
  };
  let number = 0;
  for (const stage of STAGES) {
    while (kills[stage] < KILLS_A_STAGE) await round(stage, number++);
  }
  const isSettled = () => {
    const { unanswered } = count();
    return asking.size === 0 && unanswered <= (mayLook ? 0 : seen.reports);
  };
  for (let waited = 0; !isSettled() && waited < SETTLE_LIMIT_MS; waited += 100) await pause(100);
  // What came late would come now.
  await pause(3 * HOLD_MS);
  const { answered, twice, unanswered } = count();
  for (const bot of bots) bot.child.kill('SIGKILL');
  await Promise.all(bots.map((bot) => bot.ended));
  await workspace.close();
  rmSync(directory, { recursive: true });
  return { name, kills, questions: asked.length, answered, twice, unanswered, reported: seen.reports, mayLook };

  function count() {
    const answers = workspace.messages().filter(({ botId }) => botId !== null);
    const times = asked.map((text) => answers.filter((message) => message.text.includes(`回答「${text}」`)).length);
    return {
      answered: times.filter((one) => one > 0).length,
      twice: times.filter((one) => one > 1).length,
      unanswered: times.filter((one) => one === 0).length,
    };
  }
}

async function createDatabase() {
  const name = `crash_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

async function startBot({ workspace, mode, database, directory }, seen) {
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
      if (message.report !== undefined) seen.reports += 1;
      if (message.error !== undefined) seen.errors.set(message.error, (seen.errors.get(message.error) ?? 0) + 1);
    });
    ended.then(([code, signal]) => reject(new Error(`A process ended with ${code ?? signal} while it started.`)));
  });
  const port = await ready;
  if (mode === 'http') workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  return {
    child,
    ended,
    arm: async (stage) => {
      child.send({ arm: stage });
      await once(child, 'message');
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

/** Some of what happens on the way to Slack and back. */
function trouble({ faults }, chance) {
  if (chance() < 0.2) faults.repeatNextEvent();
  if (chance() < 0.1) faults.loseNextDelivery();
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'status', status: 500 });
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 1 });
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'cut-after' });
}

function forbidReading({ faults }) {
  for (let call = 0; call < 20_000; call += 1) {
    faults.failNext('conversations.replies', { kind: 'error', error: 'missing_scope' });
  }
}

/** The same numbers in every run (mulberry32). */
function makeChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function print({ name, kills, questions, answered, twice, unanswered, reported }) {
  console.log(`${name}: ${sum(Object.values(kills))} kills`);
  for (const [stage, number] of Object.entries(kills)) console.log(`  ${stage}: ${number}`);
  console.log(
    `  questions ${questions}, answered ${answered}, twice ${twice}, unanswered ${unanswered}, reported ${reported}`,
  );
}

function summarise(all) {
  const kills = sum(all.map((result) => sum(Object.values(result.kills))));
  const twice = sum(all.map((result) => result.twice));
  const lost = sum(all.filter(({ mayLook }) => mayLook).map(({ unanswered }) => unanswered));
  const unreported = sum(
    all.filter(({ mayLook }) => !mayLook).map((one) => Math.max(0, one.unanswered - one.reported)),
  );
  console.log(JSON.stringify({ kills, twice, lost, unreported, results: all }));
  process.exitCode = twice + lost + unreported > 0 ? 1 : 0;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
