// Reads the table that a keeper gives and writes knowledge files, all of them or none. The only file of the keepers' tools
// that touches the disk; it must not know what stands in the files.
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

/** `before` is the text as it was read, null for a file that is new. */
export type FileWrite = { readonly file: string; readonly before: string | null; readonly after: string };

type Prepared = { readonly target: string; readonly temporary: string; readonly original: Uint8Array | null };

const BYTE_ORDER_MARK = '\uFEFF';

export async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    return { ok: false, reason: `ファイルを読めません（${codeOf(error)}）。名前と置き場所を確かめてください。` };
  }
}

/**
 * Writes every file beside its place first and then moves them all into place, so that no reader meets half a file; where
 * a move fails, those already made are undone. Refused as a whole where a file is no longer what it was when it was read.
 */
export async function writeAll(writes: readonly FileWrite[]): Promise<Outcome<readonly string[]>> {
  const prepared: Prepared[] = [];
  try {
    for (const write of writes) {
      const ready = await prepare(write);
      if (typeof ready === 'string') {
        await discard(prepared);
        return { ok: false, reason: ready };
      }
      prepared.push(ready);
    }
    await moveAll(prepared);
  } catch (error) {
    await discard(prepared);
    return {
      ok: false,
      reason: `書き込めません（${codeOf(error)}）。何も変えていません。書き込みの権限と空き容量を確かめてください。`,
    };
  }
  return { ok: true, value: writes.map(({ file }) => file) };
}

/** Creates the folder where it is not there yet. */
export async function writeInto(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), text);
}

/** The reason, as a text, where the file has changed under the keeper's hands. */
async function prepare({ file, before, after }: FileWrite): Promise<Prepared | string> {
  const original = await readIfThere(file);
  const text = original && new TextDecoder('utf-8', { ignoreBOM: true }).decode(original);
  if ((text === null ? null : text.replace(BYTE_ORDER_MARK, '')) !== before) {
    return `${file} がこの間に変わりました。何も変えていません。もう一度やり直してください。`;
  }
  // A link stays a link: what it leads to is replaced.
  const target = original ? await realpath(file) : path.resolve(file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  const mark = text?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  await writeFile(temporary, mark + after, original ? { mode: (await stat(target)).mode } : {});
  return { target, temporary, original };
}

async function moveAll(prepared: readonly Prepared[]): Promise<void> {
  const moved: Prepared[] = [];
  try {
    for (const one of prepared) {
      await rename(one.temporary, one.target);
      moved.push(one);
    }
  } catch (error) {
    for (const { target, original } of moved) {
      await (original ? writeFile(target, original) : rm(target, { force: true }));
    }
    throw error;
  }
}

async function discard(prepared: readonly Prepared[]): Promise<void> {
  for (const { temporary } of prepared) await rm(temporary, { force: true });
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
