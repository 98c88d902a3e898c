// Questions, while the processes that answer them are killed at every stage of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkspace } from '../../dist/workspace/workspace.js';
import { createDatabase, forbidReading, HOLD_MS, makeChance, pause, startBot } from './processes.mjs';

export const ANSWER_STAGES = [
  'before the claim',
  'before the acknowledgement',
  'before the post',
  'during the post',
  'before the confirmation',
  'after the confirmation',
];
const CHANNEL = 'C0GENERAL';
const PERSON = 'U0AOMORI';
const STAGE_LIMIT_MS = 60_000;
const SETTLE_LIMIT_MS = 120_000;

/** Kills each stage so often; gives how many answers there were to each question. */
export async function crashAnswers({ replicas, mayLook }, killsAStage, onKill) {
  const database = replicas === 1 ? null : await createDatabase();
  const directory = mkdtempSync(path.join(tmpdir(), 'madoguchi-crash-'));
  // Slack brings an event three times only; here it does until a process is there, so that what is lost was lost by us.
  const retryDelaysMs = Array.from({ length: 2_000 }, () => 250);
  const workspace = await openWorkspace({ schedule: { ackLimitMs: 1_000, retryDelaysMs, wait: pause } });
  if (!mayLook) forbidReading(workspace);
  const chance = makeChance(20_261_122);
  const kills = Object.fromEntries(ANSWER_STAGES.map((stage) => [stage, 0]));
  const asked = [];
  const asking = new Set();
  let reported = 0;
  let duringPost = null;
  workspace.watch(({ message }) => {
    // Slack has the message, and its answer is never read.
    if (message.botId !== null) duringPost?.();
  });

  const hear = ({ report }) => {
    if (report !== undefined) reported += 1;
  };
  const mode = replicas === 1 ? 'http' : 'socket';
  const start = () => startBot({ workspace, mode, database, directory }, hear);
  const say = (text) => {
    asked.push(text);
    makeTrouble(workspace, chance);
    const saying = workspace.say(CHANNEL, PERSON, `@窓口 ${text}`).finally(() => asking.delete(saying));
    asking.add(saying);
  };
  const countTimes = () => {
    const answers = workspace.messages().filter(({ botId }) => botId !== null);
    return asked.map((text) => answers.filter((message) => message.text.includes(`回答「${text}」`)).length);
  };

  const bots = await Promise.all(Array.from({ length: replicas }, start));
  const runRound = async (stage, index) => {
    const bot = bots[index];
    if (stage === 'during the post') duringPost = () => bot.child.kill('SIGKILL');
    else await bot.send({ arm: stage });
    // As many as there are processes, so that the one that is to die gets one.
    for (let question = 0; question < replicas; question += 1) say(`問い${asked.length + 1}です`);
    const isKilled = await bot.dies(stage, STAGE_LIMIT_MS);
    duringPost = null;
    if (isKilled) {
      kills[stage] += 1;
      onKill();
    } else bot.child.kill('SIGKILL');
    await bot.ended;
    bots[index] = await start();
  };
  let round = 0;
  for (const stage of ANSWER_STAGES) {
    while (kills[stage] < killsAStage) await runRound(stage, round++ % replicas);
  }
  const isSettled = () =>
    asking.size === 0 && countTimes().filter((times) => times === 0).length <= (mayLook ? 0 : reported);
  for (let waited = 0; !isSettled() && waited < SETTLE_LIMIT_MS; waited += 100) await pause(100);
  // What came late would come now.
  await pause(3 * HOLD_MS);
  const times = countTimes();
  for (const bot of bots) bot.child.kill('SIGKILL');
  await Promise.all(bots.map((bot) => bot.ended));
  await workspace.close();
  rmSync(directory, { recursive: true });
  const unanswered = times.filter((one) => one === 0).length;
  return {
    ...{ kills, wanted: asked.length, twice: times.filter((one) => one > 1).length },
    // Without leave, each of the unanswered is one that was told of.
    ...{ missing: unanswered, reported, lost: mayLook ? unanswered : Math.max(0, unanswered - reported) },
  };
}

/** Some of what happens on the way to Slack and back. */
function makeTrouble({ faults }, chance) {
  if (chance() < 0.2) faults.repeatNextEvent();
  if (chance() < 0.1) faults.loseNextDelivery();
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'status', status: 500 });
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 1 });
  if (chance() < 0.1) faults.failNext('chat.postMessage', { kind: 'cut-after' });
}
