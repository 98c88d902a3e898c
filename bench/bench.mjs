// Runs the measurements, or those that are named, each in a process of its own so that its time and memory are its own. Run
// after a build. Prints their tables, and as its last line one JSON object of all figures. Machines are noisy: compare
// figures of one run. `--full` adds 100,000 programmes to those that grow.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * What staff wait for; ten thousand hostile messages; retrieval beside its peers; whole questions over many programmes;
 * loading and checking 1,000 and 10,000 of them; a hundred reloads while questions are asked.
 */
const MEASUREMENTS = ['answering', 'hostile', 'retrieval', 'whole', 'scale', 'reload'];
const GROWING = ['retrieval', 'whole'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});
const chosen = positionals.length > 0 ? positionals : MEASUREMENTS;
const unknown = chosen.filter((name) => !MEASUREMENTS.includes(name));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the measurements are ${MEASUREMENTS.join(', ')}.`);

/** Passes the lines on, but keeps the last one, which holds the figures. */
async function measure(name) {
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const more = values.full && GROWING.includes(name) ? ['--full'] : [];
  const run = spawn(process.execPath, ['--expose-gc', script, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => run.on('close', resolve));
  let last = '';
  for await (const line of createInterface({ input: run.stdout })) {
    if (last !== '') console.log(last);
    last = line;
  }
  if ((await ended) !== 0) throw new Error(`The measurement ${name} failed: ${last}`);
  return JSON.parse(last);
}

const figures = {};
for (const name of chosen) {
  console.log(`${name}:`);
  figures[name] = await measure(name);
}
const { answering, ...others } = figures;
console.log(JSON.stringify({ ...answering, ...others }));
