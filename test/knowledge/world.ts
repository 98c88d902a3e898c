// A small knowledge base that is right in every respect, to be broken in one respect at a time.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createChecker, type LoadedKnowledge, loadKnowledge } from '../../src/knowledge/load.js';
import { compareText, formatProblem } from '../../src/knowledge/problem.js';
import { arrangeFiles, type Level } from '../../src/knowledge/read/arrange.js';
import type { KnowledgeFiles } from '../../src/knowledge/read.js';

export type World = Readonly<Record<string, string | Uint8Array>>;

/** Three programmes of an annual report with two policy areas, one relisted and printed again; two programmes of a vision, one merged. */
export const WORLD = {
  'sections.yaml': `- id: chiiki-sangyo
  name: 地域産業課
  aliases: [産業課]
  organisation: 青森県
  groups: [創業支援グループ, 経営支援グループ]
- id: rosei
  name: 労政・能力開発課
  organisation: 青森県
`,
  'vocabulary.yaml': `- concept: 予算
  words: [予算, 事業費, お金]
- concept: 担当課
  words: [担当課, 所管]
`,
  'report/document.yaml': `id: report
title: 令和2年度 年次報告
shortTitle: 年次報告
publisher: 青森県
date: "2021-09"
organisation: 青森県
budget: { year: 2020, kind: 事業費 }
counts: { programmes: 3, listings: 4 }
areas:
  - no: 1
    name: 人材の育成
    shortNames: [人材育成]
    place: 19頁
    listings: 2
    subtotal: { amount: 1201, national: 87, other: null, general: 1114, place: 16頁 }
  - no: 2
    name: 創業の促進
    shortNames: [創業]
    place: 81頁
    listings: 2
    subtotal: { amount: 500, national: 0, other: 500, general: 0, place: 17頁 }
    subtotalWithRelisted: { amount: 1500, national: 87, other: 500, general: 913, place: 17頁 }
jointSubtotals:
  - areas: [1, 2]
    subtotal: { amount: 1701, place: 99頁 }
total: { amount: 1701, national: 87, other: 500, general: 1114, place: 18頁 }
`,
  'report/report-1-01.yaml': `# 書き方は knowledge/README.md をご覧ください。
id: report-1-01
name: 起業家育成研修事業
aliases:
  - 起業家研修
shortNames: [起業研修]
place: 83頁
listings:
  - { area: 1, no: 1, place: 21頁 }
sections:
  - section: 地域産業課
    groups: [創業支援グループ]
period: { from: 2019, to: 2021, printed: R1-R3 }
flags: [major-result]
budgets:
  - year: 2020
    kind: 事業費
    amount: 201
    printed: "201"
    funding: { national: null, other: null, general: 201 }
overview: 起業を志す人を対象に研修を行う。
indicators:
  - name: 参加者数
    unit: 名
    values:
      - { year: 2019, role: actual, value: null, printed: "—" }
      - { year: 2020, role: actual, value: 1033, printed: "1,033名" }
`,
  'report/report-1-02.yaml': `id: report-1-02
name: 就職支援事業
place: 22頁
listings:
  - { area: 1, no: 2, place: 21頁 }
  - { area: 2, no: 2, place: 82頁, relisted: true }
sections:
  - section: 労政・能力開発課
period: { from: 2020, to: null, printed: R2- }
budgets:
  - { year: 2020, kind: 事業費, amount: 1000, printed: "1,000", funding: { national: 87, other: null, general: 913 } }
overview: 就職を支援する。
reprints:
  - { place: 82頁, amount: 1000, funding: { national: 87, other: null, general: 913 }, period: R2-, flags: [], overview: 就職を支援する。 }
`,
  'report/report-2-03.yaml': `id: report-2-03
name: 創業資金貸付金
place: 84頁
listings:
  - { area: 2, no: 3, place: 82頁 }
sections:
  - section: 地域産業課
budgets:
  - { year: 2020, kind: 事業費, amount: 500, printed: "500", funding: { national: null, other: 500, general: null } }
overview: 創業の資金を貸し付ける。
indicators:
  - name: 融資実績
    unit: 件
    values:
      - { year: 2020, role: actual, value: 893, printed: "893件 9,782,635千円", more: [{ value: 9782635, unit: 千円 }] }
`,
  'vision/document.yaml': `id: vision
title: 圏域ビジョン
shortTitle: 圏域ビジョン
publisher: 青森圏域
date: "2021"
organisation: 青森圏域
counts: { programmes: 2, listings: 2 }
`,
  'vision/vision-02.yaml': `id: vision-02
name: 起業支援拠点運営事業
place: 事業番号2
status: merged
listings:
  - { no: 2, place: 2 変更 }
budgets:
  - { year: 2020, kind: 事業費見込額, amount: 21833, printed: "21,833" }
  - { year: 2021, kind: 事業費見込額, amount: null, printed: "—" }
indicators:
  - name: 創業件数
    unit: 件
    values:
      - { year: 2019, role: baseline, value: 21, printed: 21件 (2019年度見込) }
      - { year: 2024, role: target, value: null, printed: NO.4に統合 }
relations:
  - { kind: merged-into, to: vision-04, evidence: 2事業を統合した }
`,
  'vision/vision-04.yaml': `id: vision-04
name: 企業支援拠点運営事業
place: 事業番号4
listings:
  - { no: 4, place: 1 新規 }
budgets:
  - { year: 2021, kind: 事業費見込額, amount: null, printed: "" }
relations:
  - { kind: merged-from, to: vision-02, evidence: 2事業を統合した }
`,
  'organisations.yaml': `- name: 青森県
  aliases: [県]
- name: 青森市
  aliases: [市]
`,
  'strategy/document.yaml': `id: strategy
title: しごと創造戦略
shortTitle: しごと創造戦略
publisher: 青森市
date: "2024"
organisation: 青森市
counts: { programmes: 2, listings: 3 }
`,
  'strategy/strategy.yaml': `id: strategy
name: しごと創造戦略
from: 2024
to: 2033
pillars:
  - no: 1
    name: 新産業の創出
    measures:
      - no: 1
        name: 脱炭素経営の推進
        projects: [{ id: strategy-1-1-1 }]
        indicators:
          - name: 事業者数
            unit: 件
            values:
              - { role: baseline, value: 0, printed: 0件 }
              - { year: 2033, role: target, value: 3, printed: 3件 }
        place: 柱1 施策1
      - no: 2
        name: 企業立地
        projects:
          - { id: strategy-1-2-1 }
          - { id: strategy-1-1-1, relisted: true }
        place: 柱1 施策2
place: 戦略の柱
`,
  'strategy/references.yaml': `- id: strategy-ref-population
  topic: 人口
  statement: 人口は275,000人である。
  values:
    - { name: 人口, value: 275000, unit: 人, period: "2020", printed: "275,000人" }
  place: 現状
- id: strategy-ref-pillars
  topic: 戦略の柱
  statement: 戦略の柱は一つである。
  place: 戦略の柱
`,
  'strategy/strategy-1-1-1.yaml': `id: strategy-1-1-1
name: 洋上風力への参入支援
place: 1-1-①
listings:
  - { no: 1, measure: 脱炭素経営の推進, place: 1-1-① }
  - { no: 2, measure: 企業立地, place: 1-2-②, relisted: true }
overview: 参入を支援する。
`,
  'strategy/strategy-1-2-1.yaml': `id: strategy-1-2-1
name: 洋上風力による企業立地
place: 1-2-①
listings:
  - { no: 1, measure: 企業立地, place: 1-2-① }
overview: 立地を促す。
`,
} satisfies World;

export type WorldFile = keyof typeof WORLD;

/** The world with `from` replaced in one file; fails where `from` does not stand in it, so that no test is vacuous. */
export function change(file: WorldFile, from: string, to: string, world: World = WORLD): World {
  const text = world[file];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return { ...world, [file]: text.replace(from, () => to) };
}

/** The world without one file. */
export function without(file: WorldFile, world: World = WORLD): World {
  return Object.fromEntries(Object.entries(world).filter(([name]) => name !== file));
}

/** Writes the world into a new folder that is removed after the test; gives the folder that stands for `knowledge/`. */
export async function writeWorld(world: World): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'madoguchi-knowledge-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const directory = path.join(root, 'knowledge');
  await writeWorldAt(directory, world);
  return directory;
}

/** Writes the world into a folder, which need not be there. */
export async function writeWorldAt(directory: string, world: World): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [name, content] of Object.entries(world)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** One for all worlds of a test file, since most files of two worlds are the same. */
const check = createChecker();

/** The world as if it had been read from a folder `knowledge/`. */
export async function loadWorld(world: World): Promise<LoadedKnowledge> {
  return check(readWorld(world));
}

/** The lines that `check` would print; none where nothing is wrong. */
export async function listFaults(world: World): Promise<readonly string[]> {
  const loaded = await loadWorld(world);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

/** The same for a folder on disk, with `knowledge/` for the folder. */
export async function listFaultsIn(directory: string): Promise<readonly string[]> {
  const loaded = await loadKnowledge(directory);
  const prefix = `${path.dirname(directory)}/`;
  return loaded.ok ? [] : loaded.problems.map((problem) => formatProblem(problem).replaceAll(prefix, ''));
}

function readWorld(world: World): KnowledgeFiles {
  const names = [...new Set(Object.keys(world).map((name) => path.dirname(name)))].toSorted();
  const level = (folder: string): Level => ({
    name: path.basename(folder),
    path: path.join('knowledge', folder),
    files: Object.entries(world)
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([name, text]) =>
        path.dirname(name) === folder && typeof text === 'string'
          ? [{ file: path.join('knowledge', name), name: path.basename(name, '.yaml'), text }]
          : [],
      ),
    folders: [],
    misnamed: [],
  });
  return arrangeFiles(level('.'), names.filter((name) => name !== '.').map(level));
}
