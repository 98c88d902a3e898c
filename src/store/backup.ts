// Copies the embedded store while the bot runs, and puts such a copy back while it does not.
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { locateFile } from './engines/embedded.js';

export type BackupProblem =
  /** There is no store to copy, or no copy to put back. */
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'exists'; readonly file: string }
  /** The file is no store, or a damaged one. */
  | { readonly kind: 'unsound'; readonly file: string }
  /** A bot, or another program, has the store open. */
  | { readonly kind: 'in-use'; readonly file: string };

export type BackupResult = { readonly ok: true } | { readonly ok: false; readonly problem: BackupProblem };

/** One sentence or two in Japanese that name the file. */
export function formatBackupProblem({ kind, file }: BackupProblem): string {
  switch (kind) {
    case 'missing':
      return `${file} がありません。`;
    case 'exists':
      return `${file} はすでにあります。ほかの名前を指定してください。`;
    case 'unsound':
      return `${file} は窓口の記憶のファイルではないか、壊れています。`;
    case 'in-use':
      return `${file} は使われています。窓口を止めてから、もう一度実行してください。`;
    default:
      return kind satisfies never;
  }
}

/** Writes a copy of one moment to `target`, which must not exist. Rejects for what the disk says. */
export function backUp(dataDirectory: string, target: string): BackupResult {
  const source = locateFile(dataDirectory);
  if (!existsSync(source)) return fail('missing', source);
  if (existsSync(target)) return fail('exists', target);
  mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  const database = new Database(source);
  try {
    database.pragma('busy_timeout=5000');
    database.prepare('vacuum into ?').run([unfinished]);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (!isSound(source)) return fail('unsound', source);
    throw error;
  } finally {
    database.close();
  }
  if (!isSound(unfinished)) return fail('unsound', source);
  putInPlace(unfinished, target);
  return { ok: true };
}

/** Puts a copy in the place of the store, which stays beside it as `….before-restore`. Nothing is changed where it fails. */
export function restore(dataDirectory: string, copy: string): BackupResult {
  const target = locateFile(dataDirectory);
  if (!existsSync(copy)) return fail('missing', copy);
  if (!isSound(copy)) return fail('unsound', copy);
  mkdirSync(dataDirectory, { recursive: true });
  if (existsSync(target) && !foldLog(target)) return fail('in-use', target);
  const unfinished = `${target}.part`;
  copyFileSync(copy, unfinished);
  if (existsSync(target)) renameSync(target, `${target}.before-restore`);
  for (const log of ['-wal', '-shm']) rmSync(`${target}${log}`, { force: true });
  putInPlace(unfinished, target);
  return { ok: true };
}

function fail(kind: BackupProblem['kind'], file: string): BackupResult {
  return { ok: false, problem: { kind, file } };
}

/** Whether it is a whole database that this program has made. */
function isSound(file: string): boolean {
  const database = new Database(file);
  try {
    const [fault] = database.pragma('quick_check(1)') as { readonly quick_check: string }[];
    const tables = database.prepare("select name from sqlite_master where name = 'madoguchi_migrations'").all();
    return fault?.quick_check === 'ok' && tables.length === 1;
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/** Brings the log of writes into the file, which only the last user of a database can; a damaged one has no user. */
function foldLog(file: string): boolean {
  const database = new Database(file);
  try {
    database.pragma('busy_timeout=1000');
    const [mode] = database.pragma('journal_mode=delete') as { readonly journal_mode: string }[];
    return mode?.journal_mode === 'delete';
  } catch (error) {
    return !(error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/u.test(String(error.code)));
  } finally {
    database.close();
  }
}

/** The name appears only with all that belongs under it on the disk. */
function putInPlace(unfinished: string, target: string): void {
  flush(unfinished);
  renameSync(unfinished, target);
  flush(path.dirname(path.resolve(target)));
}

function flush(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
