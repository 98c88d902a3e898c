// Whole questions, from text to the text of the answer, over a knowledge base of one size built in memory, in a process of its
// own. The questions are the golden ones, in all topics and registers. Prints one JSON object. Needs `--expose-gc`.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openDesk } from '../dist/answer/desk.js';
import { renderText } from '../dist/answer/text.js';
import { loadKnowledge } from '../dist/knowledge/load.js';
import { loadTokeniser } from '../dist/language/tokenise.js';
import { percentile, round } from './figures.mjs';
import { addProgrammes, makeNames } from './made-up.mjs';

const GOLDEN = new URL('../test/golden/questions/', import.meta.url);
const threads = readdirSync(GOLDEN, { recursive: true })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(new URL(file, GOLDEN), 'utf8')))
  .map(({ turns }) => turns);

const size = Number(process.argv[2]);
const loaded = await loadKnowledge('knowledge');
if (!loaded.ok) throw new Error('The knowledge base has problems: run npm run check.');
const tokenise = await loadTokeniser();
const real = loaded.knowledge;
const realNames = real.programmes.map(({ name }) => name);
const made = Math.max(0, size - realNames.length);
const knowledge = addProgrammes(real, makeNames(made, { realNames, questions: [], tokenise }), tokenise);

globalThis.gc();
const start = performance.now();
const desk = openDesk({ knowledge, tokenise });
const openMs = performance.now() - start;

function askAll(times) {
  for (const turns of threads) {
    let context = null;
    for (const turn of turns) {
      const asked = performance.now();
      const { answer, context: next } = desk.askInThread(turn, context);
      renderText(answer);
      times.push({ turn, ms: performance.now() - asked });
      context = next;
    }
  }
  return times;
}

askAll([]);
const times = [];
for (let round = 0; round < 3; round += 1) askAll(times);
globalThis.gc();
const { rss, heapUsed } = process.memoryUsage();
const figures = times.map(({ ms }) => ms);
const slowest = times.toSorted((a, b) => b.ms - a.ms)[0];
console.log(
  JSON.stringify({
    programmes: knowledge.programmes.length,
    questions: figures.length,
    medianMs: round(percentile(figures, 50)),
    p99Ms: round(percentile(figures, 99)),
    slowestMs: round(slowest.ms),
    slowest: slowest.turn,
    openMs: Math.round(openMs),
    heapMB: Math.round(heapUsed / 1024 / 1024),
    residentMB: Math.round(rss / 1024 / 1024),
  }),
);
