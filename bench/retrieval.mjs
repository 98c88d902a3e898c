// Retrieval over names alone, beside its peers in the same run: 60 questions with one right answer each, at 187 real names and
// at 10,000; with `--full` also at 100,000. `--engines a,b` and `--sizes 187,10000` leave out the others. Prints a table, and
// as its last line one JSON array.
import { parseArgs } from 'node:util';
import { runOne } from './figures.mjs';
import { ENGINES } from './peers/engines.mjs';

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, engines: { type: 'string' }, sizes: { type: 'string' } },
});
const engines = values.engines?.split(',') ?? Object.keys(ENGINES);
const sizes = values.sizes?.split(',').map(Number) ?? [187, 10_000, ...(values.full ? [100_000] : [])];

const rows = [];
for (const size of sizes) for (const engine of engines) rows.push(await runOne('peers/one.mjs', engine, size));
console.table(rows.map(({ missed, ...row }) => row));
console.log(JSON.stringify(rows));
