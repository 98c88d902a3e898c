// Each folder of test/broken-knowledge/ is one kind of broken knowledge: files that are laid over the sound world, with the
// lines that the check must print.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFaultsIn, WORLD, type World, writeWorld } from './world.js';

const ROOT = path.join('test', 'broken-knowledge');
const KINDS = (await readdir(ROOT, { withFileTypes: true })).filter((entry) => entry.isDirectory());

/** The lines of the check. Throws for a folder without any, since nothing would be expected of it. */
async function readExpected(folder: string): Promise<readonly string[]> {
  const lines = await readLines(path.join(folder, 'expected.txt'));
  if (lines.length === 0) throw new Error(`${folder} has no expected.txt with the lines that the check must print`);
  return lines;
}

/** The sound world with the files of the folder, and without those that its removed.txt names. */
async function readBroken(folder: string): Promise<World> {
  const removed = await readLines(path.join(folder, 'removed.txt'));
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !['expected.txt', 'removed.txt'].includes(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const laid = await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const));
  const world = Object.entries({ ...WORLD, ...Object.fromEntries(laid) });
  return Object.fromEntries(world.filter(([name]) => !removed.includes(name)));
}

/** Empty for a file that is not there. */
async function readLines(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

describe('broken knowledge', () => {
  it.each(KINDS.map(({ name }) => name))('is explained line by line: %s', async (kind) => {
    const folder = path.join(ROOT, kind);
    const expected = await readExpected(folder);
    expect(await listFaultsIn(await writeWorld(await readBroken(folder)))).toEqual(expected);
  });

  it('is of at least forty kinds', () => {
    expect(KINDS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(['no expectation', 'an empty expectation'])('is refused with %s', async (kind) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'madoguchi-broken-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(path.join(folder, 'vision'));
    await writeFile(path.join(folder, 'vision', 'vision-02.yaml'), 'id: x\n');
    if (kind === 'an empty expectation') await writeFile(path.join(folder, 'expected.txt'), '\n');
    await expect(readExpected(folder)).rejects.toThrow('expected.txt');
  });
});
