// Times what staff wait for: loading, and a question from text to answer. Run after a build. Prints a table, and as its last
// line one JSON object of figures.
import { readFileSync } from 'node:fs';
import { openDesk } from '../dist/answer/desk.js';
import { renderText } from '../dist/answer/text.js';
import { loadKnowledge } from '../dist/knowledge/load.js';
import { loadTokeniser } from '../dist/language/tokenise.js';
import { percentile, round } from './figures.mjs';

const ROUNDS = 50;
const questions = JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8'));
const median = (values) => percentile(values, 50);
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

const loaded = await timed(() => loadKnowledge('knowledge'));
if (!loaded.result.ok) throw new Error('The knowledge base has problems: run npm run check.');
const dictionary = await timed(() => loadTokeniser());
const opened = await timed(() => openDesk({ knowledge: loaded.result.knowledge, tokenise: dictionary.result }));
const desk = opened.result;

const firsts = [];
const times = [];
for (let count = 0; count < ROUNDS; count += 1) {
  for (const question of questions) {
    const { ms } = await timed(() => renderText(desk.ask(question)));
    (count === 0 ? firsts : times).push(ms);
  }
}

const figures = {
  programmes: loaded.result.knowledge.programmes.length,
  loadKnowledgeMs: round(loaded.ms),
  loadDictionaryMs: round(dictionary.ms),
  buildIndexMs: round(opened.ms),
  questionMedianMs: round(median(times)),
  questionP99Ms: round(percentile(times, 99)),
  firstQuestionMedianMs: round(median(firsts)),
  residentMemoryMB: round(process.memoryUsage().rss / 1024 / 1024),
  peakMemoryMB: round(process.resourceUsage().maxRSS / 1024),
};
for (const [name, value] of Object.entries(figures)) console.log(name.padEnd(24), String(value).padStart(10));
console.log(JSON.stringify(figures));
