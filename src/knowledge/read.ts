// A directory → the texts of the knowledge files in it, and a fingerprint by which a change of any of them shows. The only
// file that opens knowledge files; it must not know what stands in them.
import type { BigIntStats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareText, type Position, type Problem, START } from './problem.js';
import {
  arrangeFiles,
  type KnowledgeFile,
  type KnowledgeFiles,
  type Level,
  YAML_LIKE_NAME,
  YAML_NAME,
} from './read/arrange.js';
import { showPath } from './read/show-path.js';

export type { DocumentFolder, KnowledgeFile, KnowledgeFiles } from './read/arrange.js';

type Entry = { readonly name: string; readonly path: string; readonly stats: BigIntStats };
/** What is there by its name and cannot be looked at. */
type Unseen = { readonly path: string; readonly code: string };
type Report = (file: string, message: string, position?: Position) => void;

/**
 * The most bytes of one file. The longest we ship has a fifth of it; of something else, such as a table of measurements,
 * as much takes some seconds and half a gigabyte of memory to find that it is no knowledge.
 */
export const MOST_BYTES = 512 * 1024;

/** How many files are read at a time. */
const BATCH = 16;

const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * Reads every knowledge file under `directory`; README.md, dot files and whatever is not YAML are passed over.
 * Never throws for what it finds there: a missing directory gives no files and one problem.
 */
export async function readKnowledge(directory: string): Promise<KnowledgeFiles> {
  const problems: Problem[] = [];
  const report: Report = (file, message, position = START) => problems.push({ file, ...position, message });
  const entries = await listEntries(directory, report);
  const top = entries && (await readLevel(directory, entries, report));
  const folders: Level[] = [];
  for (const { name, path: location } of entries?.filter(isFolder) ?? []) {
    // A folder that is named like a file is told of by who arranges the files.
    const inner = YAML_LIKE_NAME.test(name) ? [] : await listEntries(location, report);
    if (inner) folders.push(await readLevel(location, inner, report));
  }
  const arranged = arrangeFiles(top, folders);
  return { ...arranged, problems: [...problems, ...arranged.problems] };
}

/**
 * A text that differs whenever a knowledge file was changed, put there, taken away or replaced, also through a link. Reads
 * no file. Never throws: what cannot be looked at is part of the text.
 */
export async function fingerprintKnowledge(directory: string): Promise<string> {
  const lines: string[] = [];
  const report: Report = (file, message) => lines.push(`${file} ${message}`);
  const look = async (location: string): Promise<readonly Entry[]> => {
    const entries = (await listEntries(location, report)) ?? [];
    // A change of content that keeps length and time of the content still changes the time of the change (ctime).
    for (const { path: file, stats } of entries.filter((entry) => isFolder(entry) || YAML_LIKE_NAME.test(entry.name))) {
      const { dev, ino, size, mtimeNs, ctimeNs } = stats;
      lines.push(isFolder({ stats }) ? `${file}/` : [file, dev, ino, size, mtimeNs, ctimeNs].join(' '));
    }
    return entries;
  };
  for (const folder of (await look(directory)).filter(isFolder)) await look(folder.path);
  return lines.join('\n');
}

async function readLevel(location: string, entries: readonly Entry[], report: Report): Promise<Level> {
  const readable = entries.filter((entry) => !isFolder(entry) && YAML_NAME.test(entry.name));
  const files = await mapInBatches(
    readable,
    async (entry): Promise<KnowledgeFile> => ({
      file: showPath(entry.path),
      name: entry.name.replace(YAML_NAME, ''),
      text: await readText(entry, report),
    }),
  );
  const names = (choose: (entry: Entry) => boolean) => entries.filter(choose).map(({ name }) => name);
  return {
    name: path.basename(location),
    path: location,
    files,
    folders: names(isFolder),
    misnamed: names((entry) => !isFolder(entry) && YAML_LIKE_NAME.test(entry.name) && !YAML_NAME.test(entry.name)),
  };
}

async function readText({ path: location, stats }: Entry, report: Report): Promise<string | null> {
  const fail = (message: string, position?: Position) => {
    report(showPath(location), message, position);
    return null;
  };
  // A pipe or a device might never end.
  if (!stats.isFile()) return fail('ふつうのファイルではないので読めません。YAML のファイルを置いてください。');
  if (stats.size > MOST_BYTES) {
    const size = `${(Number(stats.size) / 1_048_576).toFixed(1)}MB`;
    return fail(
      `ファイルが大きすぎます（${size}）。一つのファイルは 512KB までです。置くファイルを間違えていませんか。`,
    );
  }
  try {
    const text = new TextDecoder('utf-8').decode(await readFile(location));
    const damaged = text.indexOf(REPLACEMENT_CHARACTER);
    if (damaged === -1) return text;
    return fail(
      '文字コードが UTF-8 ではないか、文字化けしています（Shift_JIS で保存していませんか）。UTF-8 で保存し直してください。',
      positionAt(text, damaged),
    );
  } catch (error) {
    return fail(`ファイルを読めません（${codeOf(error)}）。置き場所と読み取りの権限を確かめてください。`);
  }
}

/** The entries of a directory by name, links followed; null where the directory itself cannot be listed. */
async function listEntries(directory: string, report: Report): Promise<readonly Entry[] | null> {
  let names: readonly string[];
  try {
    names = (await readdir(directory)).toSorted(compareText);
  } catch (error) {
    report(
      showPath(directory),
      `フォルダを読めません（${codeOf(error)}）。フォルダがあるか、読み取りの権限があるかを確かめてください。`,
    );
    return null;
  }
  const visible = names.filter((name) => !name.startsWith('.'));
  const found = await mapInBatches(visible, async (name): Promise<Entry | Unseen> => {
    const location = path.join(directory, name);
    try {
      // stat, not the directory entry's own type: mounted configuration consists of links.
      return { name, path: location, stats: await stat(location, { bigint: true }) };
    } catch (error) {
      return { path: location, code: codeOf(error) };
    }
  });
  return found.flatMap((entry) => {
    if ('stats' in entry) return [entry];
    report(showPath(entry.path), `読めません（${entry.code}）。リンク先があるかを確かめてください。`);
    return [];
  });
}

/** In the order of the items. Some at a time: a disk far away answers slowly, and file handles are few. */
async function mapInBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    results.push(...(await Promise.all(items.slice(start, start + BATCH).map(work))));
  }
  return results;
}

function isFolder({ stats }: Pick<Entry, 'stats'>): boolean {
  return stats.isDirectory();
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
