// Times loading and checking knowledge bases of growing size. Run after a build. Prints a table, and as its last line the
// figures as JSON. The time for each programme should stay the same: then the whole is linear in size.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateKnowledge } from './generate.mjs';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000];
const LOAD_ONE = fileURLToPath(new URL('load-one.mjs', import.meta.url));
const round = (value) => Math.round(value * 100) / 100;

const rows = [];
for (const programmes of SIZES) {
  const directory = await mkdtemp(path.join(tmpdir(), 'madoguchi-scale-'));
  try {
    const { files, bytes } = await generateKnowledge(directory, programmes);
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', LOAD_ONE, directory]);
    const loaded = JSON.parse(stdout);
    if (loaded.problems > 0) throw new Error(`The generated knowledge has problems: ${JSON.stringify(loaded.first)}`);
    rows.push({
      programmes,
      files,
      megabytes: round(bytes / 1024 / 1024),
      loadAndCheckMs: Math.round(loaded.ms),
      perProgrammeMs: round(loaded.ms / programmes),
      maxResidentMB: Math.round(loaded.maxResidentMB),
      keptHeapMB: Math.round(loaded.keptHeapMB),
      keptPerProgrammeKB: round((loaded.keptHeapMB * 1024) / programmes),
      longestStepMs: Math.round(loaded.longestStepMs),
    });
  } finally {
    await rm(directory, { recursive: true });
  }
}
console.table(rows);
console.log(JSON.stringify(rows));
