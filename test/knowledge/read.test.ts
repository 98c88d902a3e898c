import { execFile } from 'node:child_process';
import { mkdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { fingerprintKnowledge, MOST_BYTES, readKnowledge } from '../../src/knowledge/read.js';
import { listFaultsIn, WORLD, type World, without, writeWorld } from './world.js';

async function listFaultsAfter(prepare: (directory: string) => Promise<unknown>, world: World = WORLD) {
  const directory = await writeWorld(world);
  await prepare(directory);
  return listFaultsIn(directory);
}

async function listFaultsOnDisk(world: World) {
  return listFaultsIn(await writeWorld(world));
}

describe('readKnowledge', () => {
  it.each(['organisations.yaml', 'strategy/strategy.yaml', 'strategy/references.yaml'] as const)(
    'does without %s',
    async (file) => {
      expect(await listFaultsOnDisk(without(file))).toEqual([]);
    },
  );

  it('passes over README.md, dot files and whatever is not YAML', async () => {
    const more = { 'README.md': '# 書き方', '.hidden/x.yaml': 'x', 'report/.draft.yaml': 'x', 'report/memo.txt': 'x' };
    expect(await listFaultsOnDisk({ ...WORLD, ...more })).toEqual([]);
  });

  it('shows paths inside the current directory relative to it', async () => {
    const { sections } = await readKnowledge('knowledge');
    expect(sections?.file).toBe(path.join('knowledge', 'sections.yaml'));
  });

  it('shows paths elsewhere in full', async () => {
    const directory = await writeWorld(WORLD);
    expect((await readKnowledge(directory)).sections?.file).toBe(path.join(directory, 'sections.yaml'));
  });

  it('reports a directory that does not exist', async () => {
    const directory = path.join(await writeWorld({}), 'nowhere');
    expect(await loadKnowledge(directory)).toEqual({
      ok: false,
      problems: [
        {
          file: directory,
          line: 1,
          column: 1,
          message: 'フォルダを読めません（ENOENT）。フォルダがあるか、読み取りの権限があるかを確かめてください。',
        },
      ],
    });
  });

  it('reports a file in place of the directory', async () => {
    const directory = path.join(await writeWorld(WORLD), 'sections.yaml');
    expect((await listFaultsIn(directory))[0]).toContain('sections.yaml:1:1 フォルダを読めません（ENOTDIR）。');
  });

  it('reports an empty directory as lacking everything', async () => {
    expect(await listFaultsOnDisk({})).toEqual([
      'knowledge:1:1 sections.yaml（担当課の一覧）がありません。このフォルダに作ってください。',
      'knowledge:1:1 vocabulary.yaml（言い換えの一覧）がありません。このフォルダに作ってください。',
      'knowledge:1:1 資料のフォルダが一つもありません。資料ごとにフォルダを作ってください。',
    ]);
  });

  it.each([
    ['sections.yaml', 'knowledge:1:1 sections.yaml（担当課の一覧）がありません。このフォルダに作ってください。'],
    ['vocabulary.yaml', 'knowledge:1:1 vocabulary.yaml（言い換えの一覧）がありません。このフォルダに作ってください。'],
    [
      'vision/document.yaml',
      'knowledge/vision:1:1 document.yaml（資料の題名など）がありません。このフォルダに作ってください。',
    ],
  ] as const)('reports a missing %s at the folder that lacks it', async (file, expected) => {
    expect(await listFaultsOnDisk(without(file))).toEqual([expected]);
  });

  it('reports Shift_JIS at the first character that is not UTF-8', async () => {
    // 「name: 起業」 in Shift_JIS on the second line.
    const bytes = Uint8Array.from([...new TextEncoder().encode('id: x\nname: '), 0x8b, 0x4e, 0x8b, 0xc6, 0x0a]);
    expect(await listFaultsOnDisk({ ...WORLD, 'vision/vision-04.yaml': bytes })).toEqual([
      'knowledge/vision/vision-04.yaml:2:7 文字コードが UTF-8 ではないか、文字化けしています（Shift_JIS で保存していませんか）。UTF-8 で保存し直してください。',
    ]);
  });

  it('reports UTF-16, as editors on Windows may save it', async () => {
    const bytes = Buffer.from('\uFEFFid: vision-04\n', 'utf16le');
    expect((await listFaultsOnDisk({ ...WORLD, 'vision/vision-04.yaml': bytes }))[0]).toMatch(
      /^knowledge\/vision\/vision-04\.yaml:1:1 文字コードが UTF-8 ではない/,
    );
  });

  it('reports a folder that is named like a file', async () => {
    expect(await listFaultsAfter((directory) => mkdir(path.join(directory, 'x.yaml')))).toEqual([
      'knowledge/x.yaml:1:1 「x.yaml」はフォルダです。YAML のファイルを置くか、フォルダの名前を変えてください。',
    ]);
  });

  it('reports a folder inside the folder of a document', async () => {
    expect(await listFaultsAfter((directory) => mkdir(path.join(directory, 'report', 'x.yaml')))).toEqual([
      'knowledge/report/x.yaml:1:1 資料のフォルダの中にフォルダは置けません。事業のファイルは資料のフォルダの直下に置いてください。',
    ]);
  });

  it('reports a YAML file whose ending would make it go unread', async () => {
    expect(await listFaultsOnDisk({ ...WORLD, 'vision/vision-05.yml': 'id: vision-05\n' })).toEqual([
      'knowledge/vision/vision-05.yml:1:1 ファイル名の終わりは .yaml（小文字）にしてください。このままでは読まれません。',
    ]);
  });

  it('reports a programme that lies outside the folders of documents', async () => {
    expect(await listFaultsOnDisk({ ...WORLD, 'vision-05.yaml': 'id: vision-05\n' })).toEqual([
      'knowledge/vision-05.yaml:1:1 ここに置けるのは sections.yaml、organisations.yaml、vocabulary.yaml、calendar.yaml だけです。事業のファイルは資料のフォルダへ移してください。',
    ]);
  });

  // A link to itself cannot be read by anyone, also not by root, for whom permissions mean nothing.
  it('reports what cannot be read and goes on', async () => {
    const faults = await listFaultsAfter(async (directory) => {
      await symlink('loop', path.join(directory, 'loop'));
      await symlink('memo.yaml', path.join(directory, 'vision', 'memo.yaml'));
    });
    expect(faults).toEqual([
      'knowledge/loop:1:1 読めません（ELOOP）。リンク先があるかを確かめてください。',
      'knowledge/vision/memo.yaml:1:1 読めません（ELOOP）。リンク先があるかを確かめてください。',
    ]);
  });

  it('follows links, since mounted configuration consists of them', async () => {
    const directory = await writeWorld(without('vocabulary.yaml'));
    const target = path.join(path.dirname(directory), 'elsewhere.yaml');
    await writeFile(target, WORLD['vocabulary.yaml']);
    await symlink(target, path.join(directory, 'vocabulary.yaml'));
    expect(await listFaultsIn(directory)).toEqual([]);
  });

  it('does not read a file of 100 MB', async () => {
    const faults = await listFaultsAfter(async (directory) => {
      const file = path.join(directory, 'vision', 'vision-99.yaml');
      await writeFile(file, 'id: vision-99\n');
      await truncate(file, 100 * 1024 * 1024);
    });
    expect(faults).toContain(
      'knowledge/vision/vision-99.yaml:1:1 ファイルが大きすぎます（100.0MB）。一つのファイルは 512KB までです。置くファイルを間違えていませんか。',
    );
  });

  it('reads a file of exactly the most bytes', async () => {
    const text = WORLD['vocabulary.yaml'];
    const world = { ...WORLD, 'vocabulary.yaml': `${text}${'#'.repeat(MOST_BYTES - Buffer.byteLength(text))}` };
    expect(await listFaultsOnDisk(world)).toEqual([]);
  });

  it('does not wait for a pipe', async () => {
    const faults = await listFaultsAfter((directory) =>
      promisify(execFile)('mkfifo', [path.join(directory, 'vision', 'vision-99.yaml')]),
    );
    expect(faults).toContain(
      'knowledge/vision/vision-99.yaml:1:1 ふつうのファイルではないので読めません。YAML のファイルを置いてください。',
    );
  });
});

describe('fingerprintKnowledge', () => {
  const FILE = 'vision/vision-04.yaml';

  /** Whether the fingerprint is another one after what is done in the directory. */
  async function differsAfter(change: (directory: string) => Promise<unknown>): Promise<boolean> {
    const directory = await writeWorld(WORLD);
    const before = await fingerprintKnowledge(directory);
    await change(directory);
    return (await fingerprintKnowledge(directory)) !== before;
  }

  it('stays the same where nothing changes', async () => {
    expect(await differsAfter(async () => {})).toBe(false);
  });

  it.each<[string, (directory: string) => Promise<unknown>]>([
    ['a file is edited', (directory) => writeFile(path.join(directory, FILE), 'id: x')],
    ['a file is replaced by one of equal length', (directory) => replaceAlike(path.join(directory, FILE))],
    ['a file is put there', (directory) => writeFile(path.join(directory, 'vision', 'vision-05.yaml'), '')],
    ['a file is taken away', (directory) => rm(path.join(directory, FILE))],
    ['a file is renamed', (directory) => rename(path.join(directory, FILE), path.join(directory, 'vision', 'v.yaml'))],
    ['a folder is put there', (directory) => mkdir(path.join(directory, 'plan'))],
    ['the directory goes away', (directory) => rm(directory, { recursive: true })],
  ])('differs once %s', async (_, change) => {
    expect(await differsAfter(change)).toBe(true);
  });

  it('differs once a link leads to another folder with the same files', async () => {
    const [old, fresh] = [await writeWorld(WORLD), await writeWorld(WORLD)];
    const link = path.join(path.dirname(old), 'current');
    await symlink(old, link);
    const before = await fingerprintKnowledge(link);
    await symlink(fresh, `${link}.new`);
    await rename(`${link}.new`, link);
    expect(await fingerprintKnowledge(link)).not.toBe(before);
  });

  it('stays the same while files are written that are no knowledge', async () => {
    expect(
      await differsAfter((directory) => writeFile(path.join(directory, 'vision', '.vision-04.yaml.swp'), 'x')),
    ).toBe(false);
  });
});

/** Another file with the same length and the same time of its content, as copying tools leave it. */
async function replaceAlike(file: string): Promise<void> {
  await writeFile(`${file}.new`, WORLD['vision/vision-04.yaml'].replace('企業', '起業'));
  await utimes(`${file}.new`, 1, 1);
  await utimes(file, 1, 1);
  await rename(`${file}.new`, file);
}
