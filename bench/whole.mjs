// Whole questions over the real programmes and over 10,000, made up for the rest; with `--full` also over 100,000. Prints a
// table, and as its last line one JSON array.
import { parseArgs } from 'node:util';
import { runOne } from './figures.mjs';

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, sizes: { type: 'string' } },
});
const sizes = values.sizes?.split(',').map(Number) ?? [1, 10_000, ...(values.full ? [100_000] : [])];

const rows = [];
for (const size of sizes) rows.push(await runOne('whole-one.mjs', size));
console.table(rows);
console.log(JSON.stringify(rows));
