// A directory → the texts of the knowledge files in it, one folder a document. The only file that opens knowledge files;
// it must not know what stands in them.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareText, type Position, type Problem, START } from './problem.js';

/** A knowledge file; its text is null where it is there but cannot be read. */
export type KnowledgeFile = {
  /** The path as a reader would type it. */
  readonly file: string;
  /** The file name without its ending. */
  readonly name: string;
  readonly text: string | null;
};

/** A folder that holds one document: document.yaml, a file for each programme, and what else the document has. */
export type DocumentFolder = {
  readonly id: string;
  readonly file: string;
  readonly document: KnowledgeFile | null;
  /** Null where the document has none. */
  readonly strategy: KnowledgeFile | null;
  readonly references: KnowledgeFile | null;
  /** Sorted by name. */
  readonly programmes: readonly KnowledgeFile[];
};

export type KnowledgeFiles = {
  /** Sorted by id. */
  readonly folders: readonly DocumentFolder[];
  readonly sections: KnowledgeFile | null;
  /** Null where no organisation has other names. */
  readonly organisations: KnowledgeFile | null;
  readonly vocabulary: KnowledgeFile | null;
  readonly problems: readonly Problem[];
};

type Entry = { readonly name: string; readonly path: string; readonly kind: 'file' | 'folder' };
type Report = (file: string, message: string, position?: Position) => void;

/** The files that stand beside the folders of documents. */
const COMMON_NAMES: readonly string[] = ['sections', 'organisations', 'vocabulary'];

const YAML_NAME = /\.yaml$/;
/** What someone may well have meant as a knowledge file; to ignore it would lose a programme without a word. */
const YAML_LIKE_NAME = /\.ya?ml$/i;
const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * Reads every knowledge file under `directory`; README.md, dot files and whatever is not YAML are passed over.
 * Never throws for what it finds there: a missing directory gives no files and one problem.
 */
export async function readKnowledge(directory: string): Promise<KnowledgeFiles> {
  const problems: Problem[] = [];
  const report: Report = (file, message, position = START) => problems.push({ file, ...position, message });
  const entries = await listEntries(directory, report);
  const folders: DocumentFolder[] = [];
  for (const entry of entries?.filter(({ kind }) => kind === 'folder') ?? []) {
    const folder = await readFolder(entry, report);
    if (folder) folders.push(folder);
  }
  const common = await readFiles(entries ?? [], report);
  const find = (name: string) => common.find((file) => file.name === name) ?? null;
  for (const { file, name } of common) {
    if (COMMON_NAMES.includes(name)) continue;
    report(
      file,
      `ここに置けるのは ${COMMON_NAMES.join('.yaml、')}.yaml だけです。事業のファイルは資料のフォルダへ移してください。`,
    );
  }
  if (entries) {
    const shown = showPath(directory);
    if (!find('sections')) report(shown, 'sections.yaml（担当課の一覧）がありません。このフォルダに作ってください。');
    if (!find('vocabulary'))
      report(shown, 'vocabulary.yaml（言い換えの一覧）がありません。このフォルダに作ってください。');
    if (folders.length === 0) report(shown, '資料のフォルダが一つもありません。資料ごとにフォルダを作ってください。');
  }
  const [sections, organisations, vocabulary] = [find('sections'), find('organisations'), find('vocabulary')];
  return { folders, sections, organisations, vocabulary, problems };
}

async function readFolder(folder: Entry, report: Report): Promise<DocumentFolder | null> {
  const shown = showPath(folder.path);
  if (YAML_LIKE_NAME.test(folder.name)) {
    report(shown, `「${folder.name}」はフォルダです。YAML のファイルを置くか、フォルダの名前を変えてください。`);
    return null;
  }
  const entries = await listEntries(folder.path, report);
  if (!entries) return null;
  for (const entry of entries.filter(({ kind }) => kind === 'folder')) {
    report(
      showPath(entry.path),
      '資料のフォルダの中にフォルダは置けません。事業のファイルは資料のフォルダの直下に置いてください。',
    );
  }
  const files = await readFiles(entries, report);
  const find = (name: string) => files.find((file) => file.name === name) ?? null;
  const [document, strategy, references] = [find('document'), find('strategy'), find('references')];
  if (!document) report(shown, 'document.yaml（資料の題名など）がありません。このフォルダに作ってください。');
  const programmes = files.filter((file) => file !== document && file !== strategy && file !== references);
  return { id: folder.name, file: shown, document, strategy, references, programmes };
}

/** One after another: a folder of many thousand files must not use up the file handles. */
async function readFiles(entries: readonly Entry[], report: Report): Promise<readonly KnowledgeFile[]> {
  const files: KnowledgeFile[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'file' || !YAML_LIKE_NAME.test(entry.name)) continue;
    const file = showPath(entry.path);
    if (!YAML_NAME.test(entry.name)) {
      report(file, 'ファイル名の終わりは .yaml（小文字）にしてください。このままでは読まれません。');
      continue;
    }
    files.push({ file, name: entry.name.replace(YAML_NAME, ''), text: await readText(entry.path, report) });
  }
  return files;
}

async function readText(location: string, report: Report): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8').decode(await readFile(location));
    const damaged = text.indexOf(REPLACEMENT_CHARACTER);
    if (damaged === -1) return text;
    report(
      showPath(location),
      '文字コードが UTF-8 ではないか、文字化けしています（Shift_JIS で保存していませんか）。UTF-8 で保存し直してください。',
      positionAt(text, damaged),
    );
  } catch (error) {
    report(
      showPath(location),
      `ファイルを読めません（${codeOf(error)}）。置き場所と読み取りの権限を確かめてください。`,
    );
  }
  return null;
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
  const entries: Entry[] = [];
  for (const name of names.filter((candidate) => !candidate.startsWith('.'))) {
    const location = path.join(directory, name);
    try {
      // stat, not the directory entry's own type: mounted configuration consists of links.
      entries.push({ name, path: location, kind: (await stat(location)).isDirectory() ? 'folder' : 'file' });
    } catch (error) {
      report(showPath(location), `読めません（${codeOf(error)}）。リンク先があるかを確かめてください。`);
    }
  }
  return entries;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Relative to the current directory where the path lies in it, else absolute: either can be clicked in a terminal. */
function showPath(location: string): string {
  const relative = path.relative('', location);
  return relative === '' || relative.startsWith('..') ? path.resolve(location) : relative;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
