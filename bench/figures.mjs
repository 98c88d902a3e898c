// Where figures come from: a measurement in a process of its own, and what is made of the values it takes.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Runs a script of this folder with room for 100,000 programmes; gives the JSON object that it prints. */
export async function runOne(script, ...words) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const flags = ['--expose-gc', '--max-old-space-size=8192'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, path, ...words.map(String)]);
  return JSON.parse(stdout);
}

/** The value below which so many of a hundred lie; the values are not empty. */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}

export function round(value, digits = 2) {
  return Number(value.toFixed(digits));
}
