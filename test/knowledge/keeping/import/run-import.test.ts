import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../../../src/knowledge/keeping/import/run-import.js';
import { loadKnowledge } from '../../../../src/knowledge/load.js';
import { WORLD, type World, writeWorld } from '../../world.js';
import { encodeShiftJis, readText, scriptTerminal } from '../tools.js';

const TABLE = '事業名,概要\r\n企業支援拠点運営事業,"新しい概要\r\n二行目"\r\n';

type Options = { readonly answers?: readonly string[]; readonly write?: boolean; readonly world?: World };

async function importTable(content: string | Uint8Array, { answers, write = false, world = WORLD }: Options = {}) {
  const directory = await writeWorld(world);
  const tableFile = path.join(directory, '..', 'hyo.csv');
  await writeFile(tableFile, content);
  const { terminal, printed } = scriptTerminal(answers ?? [], answers !== undefined);
  const isDone = await runImport(directory, { tableFile, documentId: null, write }, terminal);
  return { directory, tableFile, printed, isDone };
}

async function overviewOf(directory: string) {
  const loaded = await loadKnowledge(directory);
  return loaded.ok ? loaded.knowledge.programmes.find(({ id }) => id === 'vision-04')?.overview : undefined;
}

describe('import', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['Shift_JIS', encodeShiftJis(TABLE)],
  ])('writes what a %s table says where --write is given', async (_, bytes) => {
    const { directory } = await importTable(bytes, { write: true });
    expect(await overviewOf(directory)).toBe('新しい概要\n二行目');
  });

  it('writes nothing by itself, and says how', async () => {
    const { directory, printed } = await importTable(TABLE);
    expect([await readText(directory, 'vision/vision-04.yaml'), printed.at(-1)]).toEqual([
      WORLD['vision/vision-04.yaml'],
      'まだ何も書き込んでいません。書き込むには --write を付けてください。',
    ]);
  });

  it('writes on a terminal after a yes', async () => {
    const { directory } = await importTable(TABLE, { answers: ['はい'] });
    expect(await overviewOf(directory)).toBe('新しい概要\n二行目');
  });

  it('writes nothing on a terminal after a no', async () => {
    const { directory } = await importTable(TABLE, { answers: [''] });
    expect(await readText(directory, 'vision/vision-04.yaml')).toBe(WORLD['vision/vision-04.yaml']);
  });

  it('writes no file at all where one would make a problem', async () => {
    const table = '事業名,概要,事業費\n起業家育成研修事業,新しい概要,\n就職支援事業,,5\n';
    const { directory, isDone } = await importTable(table, { write: true });
    expect([await readText(directory, 'report/report-1-01.yaml'), isDone]).toEqual([
      WORLD['report/report-1-01.yaml'],
      false,
    ]);
  });

  it('writes the sound rows beside a faulty one, and says that not all is done', async () => {
    const { directory, isDone } = await importTable(`${TABLE},甲\r\n`, { write: true });
    expect([await overviewOf(directory), isDone]).toEqual(['新しい概要\n二行目', false]);
  });

  it('leaves no other file behind', async () => {
    const { directory } = await importTable(TABLE, { write: true });
    expect(await readdir(path.join(directory, 'vision'))).toEqual([
      'document.yaml',
      'vision-02.yaml',
      'vision-04.yaml',
    ]);
  });

  it('has nothing to change the second time', async () => {
    const { directory, tableFile } = await importTable(TABLE, { write: true });
    const { terminal, printed } = scriptTerminal([]);
    await runImport(directory, { tableFile, documentId: null, write: true }, terminal);
    expect(printed.at(-1)).toBe('変わるところはありません。');
  });

  it('shows what changes before it asks', async () => {
    const { printed } = await importTable(TABLE, { answers: [''] });
    expect(printed).toEqual(
      expect.arrayContaining([
        '変わるファイル 1件',
        '  概要: （なし） → 新しい概要⏎二行目',
        '何も書き込んでいません。',
      ]),
    );
  });

  it('says which encoding and separator it found', async () => {
    const { printed, tableFile } = await importTable(encodeShiftJis(TABLE));
    expect(printed[0]).toBe(`表: ${tableFile}（Shift_JIS、CSV）`);
  });

  it('names a table that is not there', async () => {
    const directory = await writeWorld(WORLD);
    const { terminal, printed } = scriptTerminal([]);
    await runImport(directory, { tableFile: 'nai.csv', documentId: null, write: false }, terminal);
    expect(printed).toEqual(['nai.csv:1:1 ファイルを読めません（ENOENT）。名前と置き場所を確かめてください。']);
  });
});
