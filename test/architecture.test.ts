import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type SourceFile = { readonly path: string; readonly text: string };

const CORE = ['domain', 'language', 'knowledge', 'question'];

/** What each room may import beside itself: an arrow of the house means "may import", and nothing imports against it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: ['domain'],
  knowledge: ['domain', 'language'],
  question: ['domain', 'language', 'knowledge'],
  answer: CORE,
  digest: CORE,
  slack: [...CORE, 'answer', 'digest'],
  workspace: [...CORE, 'answer', 'digest'],
  store: ['domain'],
  config: ['domain'],
  cli: [...CORE, 'answer', 'digest', 'slack', 'store', 'config'],
  main: [...CORE, 'answer', 'digest', 'slack', 'workspace', 'store', 'config'],
};

/** Packages that are at home in certain rooms only; others may be imported anywhere. */
const ROOMS_OF_PACKAGES: readonly { readonly name: RegExp; readonly paths: RegExp }[] = [
  { name: /^@slack\//, paths: /^src\/(slack|workspace)\// },
  { name: /^kuromoji(\/|$)/, paths: /^src\/language\// },
  { name: /^fuse\.js(\/|$)/, paths: /^src\/question\// },
  { name: /^(kysely|libsql|pg)(\/|$)/, paths: /^src\/store\// },
  { name: /^yaml(\/|$)/, paths: /^src\/knowledge\// },
  { name: /^(node:)?process$/, paths: /^src\/config\.ts$/ },
  // The keepers' tools write knowledge files, and read the tables they are made from.
  {
    name: /^(node:)?fs(\/|$)/,
    paths: /^src\/(knowledge\/(read|keeping\/files)\.ts|language\/|store\/|main\.ts|cli\.ts)/,
  },
  // Only keepers are asked in a terminal, and only their tables are CSV.
  { name: /^(@inquirer\/|csv-parse(\/|$))/, paths: /^src\/knowledge\/keeping\// },
];

const STATEMENT = /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g;
const BARE_IMPORT = /\bimport\s*['"]([^'"]+)['"]/g;
const CALL = /\b(?:import|require|require\.resolve|import\.meta\.resolve)\(\s*['"]([^'"]+)['"]/g;

/** Every import that goes against an arrow or out of its room, and every look at the environment but the config's. */
function findViolations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const code = stripComments(file.text);
    const imports = [STATEMENT, BARE_IMPORT, CALL].flatMap((pattern) =>
      [...code.matchAll(pattern)].map(([, target]) => target ?? ''),
    );
    const wrong = imports.filter((target) =>
      target.startsWith('.') ? !isAlongArrow(file.path, target) : !isAtHome(file.path, target),
    );
    return [...wrong.map((target) => `${file.path} → ${target}`), ...findEnvironment(file.path, code)];
  });
}

function isAlongArrow(from: string, target: string): boolean {
  const [home, imported] = [roomOf(from), roomOf(path.posix.join(path.posix.dirname(from), target))];
  return home === imported || (MAY_IMPORT[home]?.includes(imported) ?? false);
}

/** The room of a file: its folder under src, or its own name where it stands in src itself. */
function roomOf(file: string): string {
  const [root, room = ''] = file.split('/');
  return root === 'src' ? room.replace(/\.[jt]s$/, '') : file;
}

function isAtHome(from: string, target: string): boolean {
  return ROOMS_OF_PACKAGES.every(({ name, paths }) => !name.test(target) || paths.test(from));
}

/** Who runs for effect may hand the environment to the config; everyone else is given what the config made of it. */
function findEnvironment(from: string, code: string): readonly string[] {
  const isRunner = from === 'src/main.ts' || from === 'src/cli.ts';
  const rest = isRunner ? code.replaceAll('readConfig(process.env)', '') : code;
  return from !== 'src/config.ts' && /\bprocess\s*(\.|\[['"])env\b/.test(rest) ? [`${from} → process.env`] : [];
}

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function readSources(): readonly SourceFile[] {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => ({
    path: path.posix.join('src', name.split(path.sep).join('/')),
    text: readFileSync(path.join('src', name), 'utf8'),
  }));
}

describe('the house', () => {
  it('has no import against an arrow or out of its room', () => {
    expect(findViolations(readSources())).toEqual([]);
  });

  it('has a known place for every room', () => {
    const rooms = new Set(readSources().map((file) => roomOf(file.path)));
    expect([...rooms].filter((room) => !MAY_IMPORT[room])).toEqual([]);
  });

  it('lets no room reach one that reaches it', () => {
    const reaches = (from: string, to: string): boolean =>
      (MAY_IMPORT[from] ?? []).some((next) => next === to || reaches(next, to));
    expect(Object.keys(MAY_IMPORT).filter((room) => reaches(room, room))).toEqual([]);
  });
});

describe('findViolations', () => {
  const find = (file: string, text: string) => findViolations([{ path: file, text }]);

  it.each([
    ['src/domain/programme.ts', "import { fold } from '../language/fold.js';"],
    ['src/language/fold.ts', "import { loadKnowledge } from '../knowledge/load.js';"],
    ['src/knowledge/parse/parsed.ts', "import { understand } from '../../question/understand.js';"],
    ['src/question/understand.ts', "import type { Answer } from '../answer/answer.js';"],
    ['src/answer/tell/tell.ts', "import { makeDigest } from '../../digest/digest.js';"],
    ['src/digest/digest.ts', "import { answer } from '../answer/answer.js';"],
    ['src/digest/digest.ts', "import { store } from '../store/store.js';"],
    ['src/slack/app.ts', "import { startWorkspace } from '../workspace/workspace.js';"],
    ['src/slack/app.ts', "import { readConfig } from '../config.js';"],
    ['src/workspace/state.ts', "import { render } from '../slack/render/blocks.js';"],
    ['src/store/embedded.ts', "import { loadKnowledge } from '../knowledge/load.js';"],
    ['src/answer/answer.ts', "import { main } from '../main.js';"],
    ['src/cli.ts', "import { startWorkspace } from './workspace/workspace.js';"],
    ['src/domain/money.ts', "import { x } from '../../test/x.js';"],
  ])('catches a reversed arrow: %s, %s', (file, text) => {
    expect(find(file, text)).toHaveLength(1);
  });

  it.each([
    ['an export', "export { fold } from '../language/fold.js';"],
    ['an import of several lines', "import {\n  fold,\n} from '../language/fold.js';"],
    ['an import for its effect', "import '../language/fold.js';"],
    ['an import at run time', "const { fold } = await import('../language/fold.js');"],
    ['a require', "const { fold } = require('../language/fold.js');"],
  ])('sees %s', (_, text) => {
    expect(find('src/domain/money.ts', text)).toEqual(['src/domain/money.ts → ../language/fold.js']);
  });

  it.each([
    ['src/answer/answer.ts', "import { App } from '@slack/bolt';"],
    ['src/question/terms.ts', "import kuromoji from 'kuromoji';"],
    ['src/answer/answer.ts', "import Fuse from 'fuse.js';"],
    ['src/domain/section.ts', "import { parse } from 'yaml';"],
    ['src/knowledge/parse.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/knowledge/keeping/import/plan.ts', "import { writeFile } from 'node:fs/promises';"],
    ['src/workspace/conversation.ts', "import input from '@inquirer/input';"],
    ['src/knowledge/read.ts', "import { parse } from 'csv-parse/sync';"],
    ['src/slack/app.ts', "import { Kysely } from 'kysely';"],
    ['src/digest/plan.ts', "import pg from 'pg';"],
    ['src/slack/log.ts', "import fs from 'fs';"],
    ['src/slack/log.ts', "import { env } from 'node:process';"],
  ])('catches a package out of its room: %s, %s', (file, text) => {
    expect(find(file, text)).toHaveLength(1);
  });

  it.each([
    ['src/slack/app.ts', 'const token = process.env.SLACK_BOT_TOKEN;'],
    ['src/slack/app.ts', 'const token = process.env["SLACK_BOT_TOKEN"];'],
    ['src/slack/app.ts', "const { env } = process['env'];"],
    ['src/main.ts', 'const port = process.env["PORT"];'],
  ])('catches a look at the environment: %s, %s', (file, text) => {
    expect(find(file, text)).toEqual([`${file} → process.env`]);
  });

  it.each([
    [
      'src/knowledge/rules/ids.ts',
      "import { fold } from '../../language/fold.js';\nimport { a } from '../parse/parsed.js';",
    ],
    ['src/knowledge/read.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/knowledge/keeping/files.ts', "import { writeFile } from 'node:fs/promises';"],
    ['src/slack/app.ts', "import { App } from '@slack/bolt';\nimport { answer } from '../answer/answer.js';"],
    ['src/main.ts', "import { start } from './workspace/workspace.js';\nconst config = readConfig(process.env);"],
    ['src/config.ts', '// Turns process.env into one Config.\nexport const read = () => process.env;'],
    ['src/domain/money.ts', "// import { fold } from '../language/fold.js';"],
  ])('lets through what goes along the arrows: %s', (file, text) => {
    expect(find(file, text)).toEqual([]);
  });
});
