// Weekly digests, week after week, while the processes that post them are killed at every stage of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useEmbedded } from '../../dist/store/engines/embedded.js';
import { usePostgres } from '../../dist/store/engines/postgres.js';
import { openStore } from '../../dist/store/store.js';
import { openWorkspace } from '../../dist/workspace/workspace.js';
import { createDatabase, forbidReading, makeChance, pause, startBot } from './processes.mjs';

export const DIGEST_STAGES = [
  'before the claim',
  'before the post',
  'during the post',
  'before the confirmation',
  'after the confirmation',
];
const CHANNEL = 'C0PLANNING';
const PERSON = 'U0AOMORI';
const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
/** A Wednesday in Japan, nine o'clock: only once a year or two is it a holiday, or in the break at the end of the year. */
const FIRST = Date.parse('2027-01-06T09:00+09:00');
/** Longer than a delivery stays with a process that does not move it. */
const TAKE_OVER_MS = 6 * MINUTE_MS;
const STAGE_LIMIT_MS = 5_000;
const SETTLE_LIMIT_MS = 60_000;

/** Kills each stage so often; gives how many messages there were for each digest. */
export async function crashDigests({ replicas, mayLook }, killsAStage, onKill) {
  const database = replicas === 1 ? null : await createDatabase();
  const directory = mkdtempSync(path.join(tmpdir(), 'madoguchi-crash-'));
  let clock = FIRST - WEEK_MS / 2;
  const workspace = await openWorkspace({ now: () => clock });
  if (!mayLook) forbidReading(workspace);
  const store = await openStore({
    engine: database === null ? useEmbedded(directory) : usePostgres(database),
    ...{ log: { info: () => {}, error: () => {} }, now: () => clock, wait: pause, retentionDays: 90 },
  });
  const settings = {
    choices: [{ from: clock, schedule: { weekday: 3, minute: 540 } }],
    ...{ selection: [], parts: ['kpi'], quiet: 'line' },
  };
  const person = { subscribedBy: PERSON, changedBy: PERSON, changedAt: clock };
  await store.digests.saveSubscription({ channel: CHANNEL, ...person, settings });
  const chance = makeChance(20_261_122);
  const kills = Object.fromEntries(DIGEST_STAGES.map((stage) => [stage, 0]));
  let duringPost = null;
  workspace.watch(({ message }) => {
    if (message.botId !== null && message.channel === CHANNEL) duringPost?.();
  });
  const start = () => startBot({ workspace, mode: 'socket', database, directory }, () => {});
  const bots = await Promise.all(Array.from({ length: replicas }, start));
  const tellAll = (message) => Promise.all(bots.map((bot) => bot.send(message)));
  const listOpen = () => store.digests.listUnfinished();

  const runRound = async (stage, week) => {
    makeTrouble(workspace, chance);
    // Whichever comes first to a digest is the one to die; before a claim all of them come there.
    const armed = stage === 'before the claim' ? bots.slice(week % replicas).slice(0, 1) : bots;
    const whenKilled = Promise.race(armed.map((bot) => bot.ended));
    if (stage === 'during the post') duringPost = () => kill(armed);
    else await Promise.all(armed.map((bot) => bot.send({ arm: stage })));
    for (const bot of armed) void bot.reached.then(() => kill([bot]));
    clock = FIRST + week * WEEK_MS;
    await tellAll({ clock });
    const isKilled = await Promise.race([whenKilled.then(() => true), pause(STAGE_LIMIT_MS).then(() => false)]);
    duringPost = null;
    if (isKilled) {
      kills[stage] += 1;
      onKill();
    }
    await tellAll({ arm: null });
    for (const [index, bot] of bots.entries()) if (isDead(bot)) bots[index] = await start();
    for (let waited = 0; waited < SETTLE_LIMIT_MS; waited += 200) {
      clock += TAKE_OVER_MS;
      await tellAll({ clock });
      await pause(200);
      const [delivery] = await store.digests.listDeliveries(CHANNEL, 1);
      const isOfThisWeek = delivery !== undefined && delivery.at >= FIRST + week * WEEK_MS;
      if (isOfThisWeek && (await listOpen()).length === 0) break;
    }
  };
  let week = 0;
  for (const stage of DIGEST_STAGES) {
    while (kills[stage] < killsAStage) await runRound(stage, week++);
  }
  // Who subscribed is told of what is unclear at the next look.
  await pause(1_000);
  const posts = workspace.messages().filter(({ channel, botId }) => channel === CHANNEL && botId !== null);
  const slotsPosted = posts.map(({ metadata }) => metadata?.event_payload?.mark?.split('/').at(-1));
  const deliveries = await store.digests.listDeliveries(CHANNEL, 10_000);
  const isMissing = ({ slot }) => !slotsPosted.includes(slot);
  const missing = deliveries.filter(isMissing);
  const unclear = deliveries.filter(({ stage }) => stage === 'unclear');
  for (const bot of bots) kill([bot]);
  await Promise.all(bots.map((bot) => bot.ended));
  await store.close();
  await workspace.close();
  rmSync(directory, { recursive: true });
  return {
    ...{ kills, wanted: week, twice: slotsPosted.length - new Set(slotsPosted).size, missing: missing.length },
    ...{ reported: unclear.filter(({ isTold }) => isTold).length },
    lost:
      week -
      deliveries.length +
      missing.filter(({ stage, isTold }) => mayLook || stage !== 'unclear' || !isTold).length,
  };
}

function kill(bots) {
  for (const bot of bots) bot.child.kill('SIGKILL');
}

function isDead({ child }) {
  return child.killed || child.exitCode !== null || child.signalCode !== null;
}

/** Some of what happens on the way to Slack and back. */
function makeTrouble({ faults }, chance) {
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'status', status: 500 });
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 1 });
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'cut-after' });
}
