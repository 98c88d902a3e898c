// One process of the bot that can be told to stop dead at a stage, where its parent kills it. All is the real thing but the
// desk, which echoes, the knowledge, of which there is none, and the clock of the digests, which the parent turns.
import { randomUUID } from 'node:crypto';
import { openOffice } from '../../dist/digest/delivery/office.js';
import { startBot } from '../../dist/slack/app.js';
import { useEmbedded } from '../../dist/store/engines/embedded.js';
import { usePostgres } from '../../dist/store/engines/postgres.js';
import { openStore } from '../../dist/store/store.js';

const { slack, database, directory, holdMs, recoverEveryMs } = JSON.parse(process.argv[2]);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const tell = (message) => process.send?.(message);

let armed = null;
let clock = null;
process.on('message', (message) => {
  if ('arm' in message) armed = message.arm;
  if ('clock' in message) clock = message.clock;
  tell({ heard: message });
});
process.on('disconnect', () => process.exit());

/** Stays here for good where the parent wants the process to end here. */
async function reach(stage) {
  if (armed !== stage) return;
  armed = null;
  tell({ reached: stage });
  await new Promise(() => {});
}

const log = { info: () => {}, warn: () => {}, error: (fields, message) => tell({ error: message, fields }) };
const store = await openStore({
  engine: database === null ? useEmbedded(directory) : usePostgres(database),
  ...{ log, now: Date.now, wait: pause, retentionDays: 90 },
});
const { events } = store;
const staged = {
  ...events,
  receive: async (event) => {
    await reach('before the claim');
    const outcome = await events.receive(event);
    await reach('before the acknowledgement');
    return outcome;
  },
  move: async (move) => {
    if (move.stage === 'answered') await reach('before the confirmation');
    const isHeld = await events.move(move);
    if (move.stage === 'posting') await reach('before the post');
    if (move.stage === 'answered') await reach('after the confirmation');
    return isHeld;
  },
};
const { digests } = store;
const stagedDigests = {
  ...digests,
  claim: async (claim) => {
    await reach('before the claim');
    return digests.claim(claim);
  },
  move: async (move) => {
    if (move.stage === 'posted') await reach('before the confirmation');
    const isHeld = await digests.move(move);
    if (move.stage === 'posting') await reach('before the post');
    if (move.stage === 'posted') await reach('after the confirmation');
    return isHeld;
  },
};
const knowledge = () => ({
  ...{ documents: [], sections: [], programmes: [], organisations: [], strategies: [], references: [] },
  ...{ vocabulary: [], calendar: [] },
});
const openDigests = (outlet) =>
  openOffice({
    ...{ memory: stagedDigests, outlet, knowledge, newHolder: randomUUID, findNearest: () => [] },
    ...{ now: () => clock ?? Date.now(), wait: (ms) => pause(Math.min(ms, 50)) },
    onOutcome: (mark, stage) => tell({ outcome: { ...mark, stage } }),
  });
const ask = (question) => ({
  ...{ kind: 'answer', lead: `回答「${question}」`, details: [], sources: [], table: null },
  ...{ facts: [], programmes: [], matched: null },
});
const started = await startBot({
  slack,
  desk: { ask, askIndicator: ask },
  memory: { events: staged, questions: store.questions, trouble: () => store.outage() },
  digests: { open: openDigests, knowledge },
  ...{ port: 0, host: '127.0.0.1', proxy: { http: null, https: null, bypass: '' }, readiness: [] },
  ...{ log, report: (text) => tell({ report: text }), now: Date.now, wait: pause, holdMs },
});
if (!started.ok) throw new Error(started.problem.kind);
tell({ port: started.bot.port });
for (;;) {
  await started.bot.recover();
  if (clock !== null) await started.bot.tick().catch(() => tell({ error: 'tick' }));
  await pause(recoverEveryMs);
}
