// The files found in a directory and its folders → what each of them is by its name and place, and what is missing or out
// of place. It must not open files.
import path from 'node:path';
import { type Problem, START } from '../problem.js';
import { showPath } from './show-path.js';

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
  /** Null where nobody keeps one. */
  readonly calendar: KnowledgeFile | null;
  readonly problems: readonly Problem[];
};

/** What one directory holds: its YAML files, and the names of its folders and of files that only look like YAML. */
export type Level = {
  readonly name: string;
  readonly path: string;
  readonly files: readonly KnowledgeFile[];
  readonly folders: readonly string[];
  readonly misnamed: readonly string[];
};

export const YAML_NAME = /\.yaml$/;
/** What someone may well have meant as a knowledge file; to ignore it would lose a programme without a word. */
export const YAML_LIKE_NAME = /\.ya?ml$/i;

/** The files that stand beside the folders of documents. */
const COMMON_NAMES: readonly string[] = ['sections', 'organisations', 'vocabulary', 'calendar'];

/** `top` is null where the directory cannot be listed, which has been reported. */
export function arrangeFiles(top: Level | null, levels: readonly Level[]): KnowledgeFiles {
  const problems: Problem[] = [];
  const report = (file: string, message: string) => problems.push({ file, ...START, message });
  const reportMisnamed = (level: Level) => {
    for (const name of level.misnamed) {
      const message = 'ファイル名の終わりは .yaml（小文字）にしてください。このままでは読まれません。';
      report(showPath(path.join(level.path, name)), message);
    }
  };
  const arrangeFolder = (level: Level): readonly DocumentFolder[] => {
    const shown = showPath(level.path);
    if (YAML_LIKE_NAME.test(level.name)) {
      report(shown, `「${level.name}」はフォルダです。YAML のファイルを置くか、フォルダの名前を変えてください。`);
      return [];
    }
    reportMisnamed(level);
    for (const name of level.folders) {
      const message =
        '資料のフォルダの中にフォルダは置けません。事業のファイルは資料のフォルダの直下に置いてください。';
      report(showPath(path.join(level.path, name)), message);
    }
    const [document, strategy, references] = findFiles(level, ['document', 'strategy', 'references']);
    if (!document) report(shown, 'document.yaml（資料の題名など）がありません。このフォルダに作ってください。');
    const programmes = level.files.filter((file) => file !== document && file !== strategy && file !== references);
    return [
      {
        id: level.name,
        file: shown,
        document: document ?? null,
        strategy: strategy ?? null,
        references: references ?? null,
        programmes,
      },
    ];
  };

  const folders = levels.flatMap(arrangeFolder);
  if (!top) return { folders, sections: null, organisations: null, vocabulary: null, calendar: null, problems };
  reportMisnamed(top);
  for (const { file } of top.files.filter(({ name }) => !COMMON_NAMES.includes(name))) {
    const allowed = `${COMMON_NAMES.join('.yaml、')}.yaml`;
    report(file, `ここに置けるのは ${allowed} だけです。事業のファイルは資料のフォルダへ移してください。`);
  }
  const [sections = null, organisations = null, vocabulary = null, calendar = null] = findFiles(top, COMMON_NAMES);
  const shown = showPath(top.path);
  if (!sections) report(shown, 'sections.yaml（担当課の一覧）がありません。このフォルダに作ってください。');
  if (!vocabulary) report(shown, 'vocabulary.yaml（言い換えの一覧）がありません。このフォルダに作ってください。');
  if (folders.length === 0) report(shown, '資料のフォルダが一つもありません。資料ごとにフォルダを作ってください。');
  return { folders, sections, organisations, vocabulary, calendar, problems };
}

/** In the order of the names. */
function findFiles({ files }: Level, names: readonly string[]): readonly (KnowledgeFile | undefined)[] {
  return names.map((name) => files.find((file) => file.name === name));
}
