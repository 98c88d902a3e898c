// One engine over names of one number, in a process of its own: how often it finds the right name, how long it takes, what it
// keeps in memory. Prints one JSON object. Needs `--expose-gc`.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTokeniser } from '../../dist/language/tokenise.js';
import { percentile, round } from '../figures.mjs';
import { makeNames } from '../made-up.mjs';
import { ENGINES } from './engines.mjs';

/** So long the questions are asked again and again; what takes longer for the first round is timed by that. */
const BUDGET_MS = 3_000;

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const [id, size] = [process.argv[2], Number(process.argv[3])];
const questions = read('questions.json');
const realNames = read('names.json');
const made = Math.max(0, size - realNames.length);
const tokenise = await loadTokeniser();
const names = [...realNames, ...makeNames(made, { realNames, questions, tokenise })];

/** What is kept, once everything that can be freed is. */
async function measureMemory() {
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc();
    await sleep(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

const before = await measureMemory();
const start = performance.now();
const search = await ENGINES[id].build(names, tokenise);
const buildMs = performance.now() - start;
const after = await measureMemory();

let times = [];
const ask = async ({ q }) => {
  const asked = performance.now();
  const found = await search(q);
  times.push(performance.now() - asked);
  return found;
};
const missed = [];
let among5 = 0;
for (const question of questions) {
  const found = await ask(question);
  if (!question.expect.includes(found[0])) missed.push(question.q);
  if (found.some((name) => question.expect.includes(name))) among5 += 1;
}
if (times.reduce((sum, ms) => sum + ms, 0) < BUDGET_MS) {
  times = [];
  const until = performance.now() + BUDGET_MS;
  while (performance.now() < until) for (const question of questions) await ask(question);
}
console.log(
  JSON.stringify({
    engine: ENGINES[id].label,
    names: names.length,
    recall1: round(1 - missed.length / questions.length, 3),
    recall5: round(among5 / questions.length, 3),
    medianMs: round(percentile(times, 50)),
    p99Ms: round(percentile(times, 99)),
    buildMs: Math.round(buildMs),
    memoryMB: round(after - before, 1),
    missed: missed.slice(0, 5),
  }),
);
