// Times what staff wait for: loading, and a question from text to answer. Run after a build. Prints a table, and as its last
// line one JSON object of figures.
import { readFileSync } from 'node:fs';
import { openDesk } from '../dist/answer/desk.js';
import { renderText } from '../dist/answer/text.js';
import { loadKnowledge } from '../dist/knowledge/load.js';
import { loadTokeniser } from '../dist/language/tokenise.js';

const ROUNDS = 50;
const questions = JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8'));
const hostile = [
  '',
  '🙏'.repeat(5000),
  'あ'.repeat(10_000),
  '事業'.repeat(5000),
  '予算'.repeat(2000),
  '\uD800'.repeat(10_000),
  '<!channel> <@U012> '.repeat(500),
  '1億2千万円'.repeat(1000),
  '令和2年度'.repeat(1000),
  String.fromCharCode(...Array.from({ length: 10_000 }, (_, i) => i % 256)),
];

const median = (values) => percentile(values, 50);
const percentile = (values, p) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))];
const round = (value) => Math.round(value * 100) / 100;
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
const hostileTimes = [];
for (const question of hostile) hostileTimes.push((await timed(() => renderText(desk.ask(question)))).ms);

const figures = {
  programmes: loaded.result.knowledge.programmes.length,
  loadKnowledgeMs: round(loaded.ms),
  loadDictionaryMs: round(dictionary.ms),
  buildIndexMs: round(opened.ms),
  questionMedianMs: round(median(times)),
  questionP99Ms: round(percentile(times, 99)),
  firstQuestionMedianMs: round(median(firsts)),
  slowestHostileMs: round(Math.max(...hostileTimes)),
  residentMemoryMB: round(process.memoryUsage().rss / 1024 / 1024),
};
for (const [name, value] of Object.entries(figures)) console.log(name.padEnd(24), String(value).padStart(10));
console.log(JSON.stringify(figures));
