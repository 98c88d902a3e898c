// Copies of the embedded store: made while it is in use, put back while it is not, and nothing changed where that fails.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, formatBackupProblem, restore } from '../../src/store/backup.js';
import { locateFile, useEmbedded } from '../../src/store/engines/embedded.js';
import { pause } from '../slack/bench.js';
import { openAt } from './engines.js';

let directory: string;
let data: string;
let copy: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'madoguchi-backup-'));
  data = path.join(directory, 'data');
  copy = path.join(directory, 'copies', 'monday.sqlite');
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = () => openAt(useEmbedded(data));
/** libsql lets a file go when the last statement on it has been collected, or the process has ended, as it has in real life. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  await pause(20);
  collect();
}

/** Writes a thread, and leaves the store as a process that has ended does. */
async function write(thread: string): Promise<void> {
  const store = await open();
  await store.threads.write(thread, thread, 1);
  await store.close();
  await collectGarbage();
}
async function read(thread: string): Promise<unknown> {
  const store = await open();
  const context = await store.threads.read(thread, 0);
  await store.close();
  return context;
}

describe('a backup', () => {
  it('holds what was written so far, while the store goes on', async () => {
    const store = await open();
    await store.threads.write('before', 1, 1);
    expect(backUp(data, copy)).toEqual({ ok: true });
    await store.threads.write('after', 1, 1);
    await store.close();
    expect(restore(path.join(directory, 'other'), copy)).toEqual({ ok: true });
    data = path.join(directory, 'other');
    expect([await read('before'), await read('after')]).toEqual([1, null]);
  });

  it('overwrites nothing', async () => {
    await write('a');
    backUp(data, copy);
    expect(backUp(data, copy)).toEqual({ ok: false, problem: { kind: 'exists', file: copy } });
  });

  it('is not made of nothing, nor of what is damaged', () => {
    expect(backUp(data, copy)).toMatchObject({ problem: { kind: 'missing' } });
    writeFileSync(path.join(directory, 'madoguchi.sqlite'), 'x'.repeat(10_000));
    expect(backUp(directory, copy)).toMatchObject({ problem: { kind: 'unsound' } });
    expect(readdirSync(path.dirname(copy))).toEqual([]);
  });
});

describe('a restore', () => {
  it('puts back what the copy holds, and keeps what was there', async () => {
    await write('before');
    backUp(data, copy);
    await write('after');
    expect(restore(data, copy)).toEqual({ ok: true });
    expect([await read('before'), await read('after')]).toEqual(['before', null]);
    await collectGarbage();
    expect(restore(data, `${locateFile(data)}.before-restore`)).toEqual({ ok: true });
    expect(await read('after')).toBe('after');
  });

  it('replaces a damaged store', async () => {
    await write('before');
    backUp(data, copy);
    for (const log of ['-wal', '-shm']) rmSync(`${locateFile(data)}${log}`, { force: true });
    writeFileSync(locateFile(data), 'x'.repeat(10_000));
    expect(restore(data, copy)).toEqual({ ok: true });
    expect(await read('before')).toBe('before');
  });

  it('changes nothing while the store is in use', async () => {
    await write('before');
    backUp(data, copy);
    const store = await open();
    await store.threads.write('after', 'after', 1);
    expect(restore(data, copy)).toMatchObject({ ok: false, problem: { kind: 'in-use' } });
    const context = await store.threads.read('after', 0);
    await store.close();
    expect(context).toBe('after');
  });

  it('takes only a sound copy of a store', async () => {
    await write('before');
    expect(restore(data, copy)).toMatchObject({ problem: { kind: 'missing' } });
    const other = path.join(directory, 'other.sqlite');
    writeFileSync(other, 'x'.repeat(10_000));
    expect(restore(data, other)).toMatchObject({ problem: { kind: 'unsound' } });
    expect(await read('before')).toBe('before');
  });
});

it('a problem names its file', () => {
  expect(formatBackupProblem({ kind: 'in-use', file: 'data/madoguchi.sqlite' })).toBe(
    'data/madoguchi.sqlite は使われています。窓口を止めてから、もう一度実行してください。',
  );
});
