// Swaps the knowledge folder 100 times under load, as a release by symlink does, and asks all the while: no question may
// fail, and each answer must be that of one state wholly. Run after a build. Prints a table, and as its last line one JSON
// object of figures; exits with 1 if an answer was wrong. Needs `--expose-gc` for the figure of kept memory.
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk, openDeskWith } from '../dist/answer/desk.js';
import { startPreparation } from '../dist/answer/prepare/preparation.js';
import { renderText } from '../dist/answer/text.js';
import { createLoader } from '../dist/knowledge/load.js';
import { fingerprintKnowledge } from '../dist/knowledge/read.js';
import { watchKnowledge } from '../dist/knowledge/watch.js';
import { loadTokeniser } from '../dist/language/tokenise.js';

const RELOADS = Number(process.argv[2] ?? 100);
/** One question every 20 ms: fifty a second, more than a prefecture's staff ever asks. */
const QUESTION_MS = 20;
const questions = JSON.parse(await readFile(new URL('questions.json', import.meta.url), 'utf8'));

const percentile = (values, p) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))];
const round = (value) => Math.round(value * 10) / 10;

const root = await mkdtemp(path.join(tmpdir(), 'madoguchi-reload-'));
const states = [path.join(root, 'a'), path.join(root, 'b')];
const current = path.join(root, 'current');
for (const state of states) await cp('knowledge', state, { recursive: true });
await changeEverything(states[1]);
await symlink(states[0], current);

/** Every page and every text differs, so that an answer made of two states shows. */
async function changeEverything(directory) {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  for (const name of names) {
    const text = await readFile(path.join(directory, name), 'utf8');
    const changed = text
      .replaceAll(/place: (\d+)頁/g, 'place: 1$1頁')
      .replaceAll('施策一覧（14〜18頁）', '施策一覧（114〜118頁）')
      .replaceAll(/^(overview|results): \|-\n {2}/gm, '$&【新】');
    await writeFile(path.join(directory, name), changed);
  }
}

async function point(state) {
  await symlink(state, `${current}.next`);
  await rename(`${current}.next`, current);
}

const tokenise = await loadTokeniser();
async function openAt(directory) {
  const loaded = await createLoader(directory)();
  if (!loaded.ok) throw new Error(`${directory} has problems: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
  return openDesk({ knowledge: loaded.knowledge, tokenise });
}

const expected = [];
for (const state of states) {
  const desk = await openAt(state);
  expected.push(questions.map((question) => renderText(desk.ask(question))));
}
const distinct = questions.filter((_, index) => expected[0][index] !== expected[1][index]).length;

const { prepare, close } = startPreparation(current);
const settled = await fingerprintKnowledge(current);
const load = createLoader(current);
const first = await load();
let desk = openDesk({ knowledge: first.knowledge, tokenise });
for (const question of questions) renderText(desk.ask(question));
const memoryMB = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};
const before = memoryMB();

const stop = new AbortController();
const loadTimes = [];
const openTimes = [];
let taken = 0;
let loadStart = 0;
const watching = watchKnowledge({
  look: () => fingerprintKnowledge(current),
  settled,
  load: () => {
    loadStart = performance.now();
    return prepare();
  },
  onLoaded: async (loaded) => {
    if (!loaded.ok) throw new Error('A sound folder was refused.');
    loadTimes.push(performance.now() - loadStart);
    const start = performance.now();
    desk = openDeskWith({ ...loaded.reader, tokenise });
    openTimes.push(performance.now() - start);
    taken += 1;
  },
  onFailure: (error) => {
    throw error;
  },
  now: () => performance.now(),
  wait: (ms) => sleep(ms),
  intervalMs: 20,
  quietMs: 40,
  signal: stop.signal,
});

let asked = 0;
let wrong = 0;
const seen = [0, 0];
const waits = [];
let isDone = false;
async function askAllTheWhile() {
  let due = performance.now();
  while (!isDone) {
    due += QUESTION_MS;
    const left = due - performance.now();
    if (left > 0) await sleep(left);
    const index = asked % questions.length;
    asked += 1;
    const text = renderText(desk.ask(questions[index]));
    waits.push(performance.now() - due);
    const state = expected.findIndex((answers) => answers[index] === text);
    if (state === -1) wrong += 1;
    else seen[state] += 1;
  }
}
const asking = askAllTheWhile();
for (let count = 1; count <= RELOADS; count += 1) {
  await point(states[count % 2]);
  while (taken < count) await sleep(5);
}
isDone = true;
await asking;
stop.abort();
const residentWithThreadMB = process.memoryUsage().rss / 1024 / 1024;
await close();
await watching;
const after = memoryMB();
await rm(root, { recursive: true, force: true });

const figures = {
  reloads: taken,
  questions: asked,
  failedOrMixed: wrong,
  questionsThatTellStatesApart: distinct,
  answeredByOldAndNew: seen,
  loadMedianMs: round(percentile(loadTimes, 50)),
  openDeskMedianMs: round(percentile(openTimes, 50)),
  answerMedianMs: round(percentile(waits, 50)),
  answerP99Ms: round(percentile(waits, 99)),
  answerSlowestMs: round(Math.max(...waits)),
  residentWithThreadMB: round(residentWithThreadMB),
  residentAfterMB: round(process.memoryUsage().rss / 1024 / 1024),
  heapBeforeMB: round(before),
  heapAfterMB: round(after),
};
for (const [name, value] of Object.entries(figures)) console.log(name.padEnd(30), String(value).padStart(12));
console.log(JSON.stringify(figures));
process.exitCode = wrong === 0 && taken === RELOADS ? 0 : 1;
