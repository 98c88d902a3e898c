import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeAll } from '../../../src/knowledge/keeping/files.js';

async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'madoguchi-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

describe('writeAll', () => {
  it('replaces and creates files, and leaves nothing else', async () => {
    const folder = await makeFolder({ 'a.yaml': '前' });
    await writeAll([
      { file: path.join(folder, 'a.yaml'), before: '前', after: '後' },
      { file: path.join(folder, 'b.yaml'), before: null, after: '新' },
    ]);
    expect([await readdir(folder), await readFile(path.join(folder, 'a.yaml'), 'utf8')]).toEqual([
      ['a.yaml', 'b.yaml'],
      '後',
    ]);
  });

  it.each([
    ['was changed meanwhile', { 'a.yaml': '別' }, '前'],
    ['was made meanwhile', { 'a.yaml': '別' }, null],
    ['is gone', {}, '前'],
  ])('writes no file at all where one %s', async (_, files, before) => {
    const folder = await makeFolder({ ...files, 'b.yaml': '前' });
    const outcome = await writeAll([
      { file: path.join(folder, 'b.yaml'), before: '前', after: '後' },
      { file: path.join(folder, 'a.yaml'), before, after: '後' },
    ]);
    expect([outcome.ok, await readFile(path.join(folder, 'b.yaml'), 'utf8')]).toEqual([false, '前']);
  });

  it('takes back what it moved where a later move fails', async () => {
    const folder = await makeFolder({ 'a.yaml': '前' });
    const outcome = await writeAll([
      { file: path.join(folder, 'a.yaml'), before: '前', after: '後' },
      { file: path.join(folder, 'new.yaml'), before: null, after: '新' },
      { file: path.join(folder, 'nowhere', 'b.yaml'), before: null, after: '新' },
    ]);
    expect([outcome.ok, await readdir(folder), await readFile(path.join(folder, 'a.yaml'), 'utf8')]).toEqual([
      false,
      ['a.yaml'],
      '前',
    ]);
  });

  it('keeps a byte order mark', async () => {
    const folder = await makeFolder({ 'a.yaml': '\uFEFF前' });
    await writeAll([{ file: path.join(folder, 'a.yaml'), before: '前', after: '後' }]);
    expect(await readFile(path.join(folder, 'a.yaml'), 'utf8')).toBe('\uFEFF後');
  });

  it('keeps who may read a file', async () => {
    const folder = await makeFolder({ 'a.yaml': '前' });
    await chmod(path.join(folder, 'a.yaml'), 0o640);
    await writeAll([{ file: path.join(folder, 'a.yaml'), before: '前', after: '後' }]);
    expect((await stat(path.join(folder, 'a.yaml'))).mode & 0o777).toBe(0o640);
  });

  it('leaves a link a link', async () => {
    const folder = await makeFolder({ 'real.txt': '前' });
    await symlink('real.txt', path.join(folder, 'a.yaml'));
    await writeAll([{ file: path.join(folder, 'a.yaml'), before: '前', after: '後' }]);
    expect([
      (await lstat(path.join(folder, 'a.yaml'))).isSymbolicLink(),
      await readFile(path.join(folder, 'real.txt'), 'utf8'),
    ]).toEqual([true, '後']);
  });
});
