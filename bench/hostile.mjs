// Ten thousand hostile messages, one after the other, over the knowledge base as it is, in a process of its own: how long the
// slowest kept the others waiting. Prints one JSON object.
import { openDesk } from '../dist/answer/desk.js';
import { renderText } from '../dist/answer/text.js';
import { loadKnowledge } from '../dist/knowledge/load.js';
import { loadTokeniser } from '../dist/language/tokenise.js';
import { percentile, round } from './figures.mjs';
import { listHostile } from './hostile-messages.mjs';

const loaded = await loadKnowledge('knowledge');
if (!loaded.ok) throw new Error('The knowledge base has problems: run npm run check.');
const desk = openDesk({ knowledge: loaded.knowledge, tokenise: await loadTokeniser() });
const messages = listHostile(Number(process.argv[2] ?? 10_000), loaded.knowledge);

const times = messages.map(({ kind, text }) => {
  const asked = performance.now();
  renderText(desk.ask(text));
  return { kind, ms: performance.now() - asked };
});
const slowest = times.toSorted((a, b) => b.ms - a.ms)[0];
const all = times.map(({ ms }) => ms);
const kinds = [...new Set(times.map(({ kind }) => kind))];
console.table(
  kinds.map((kind) => {
    const values = times.filter((time) => time.kind === kind).map(({ ms }) => ms);
    return { kind, medianMs: round(percentile(values, 50)), slowestMs: round(Math.max(...values)) };
  }),
);
console.log(
  JSON.stringify({
    messages: times.length,
    medianMs: round(percentile(all, 50)),
    p99Ms: round(percentile(all, 99)),
    slowestMs: round(slowest.ms),
    slowestKind: slowest.kind,
    over50Ms: all.filter((ms) => ms > 50).length,
  }),
);
