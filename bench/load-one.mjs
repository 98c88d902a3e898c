// Loads and checks the knowledge base of the folder that is given, in a process of its own so that its memory is its own.
// Prints one JSON object. Needs `--expose-gc`.
import { loadKnowledge } from '../dist/knowledge/load.js';

const directory = process.argv[2];
const loopDelays = [];
let last = performance.now();
const timer = setInterval(() => {
  loopDelays.push(performance.now() - last);
  last = performance.now();
}, 1);
const start = performance.now();
const loaded = await loadKnowledge(directory);
const ms = performance.now() - start;
clearInterval(timer);
const maxResidentMB = process.resourceUsage().maxRSS / 1024;
globalThis.gc?.();
console.log(
  JSON.stringify({
    problems: loaded.ok ? 0 : loaded.problems.length,
    first: loaded.ok ? null : loaded.problems[0],
    ms,
    maxResidentMB,
    keptHeapMB: process.memoryUsage().heapUsed / 1024 / 1024,
    longestStepMs: Math.max(...loopDelays),
  }),
);
