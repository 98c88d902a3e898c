import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.js';
import { createLoader, loadKnowledge } from '../../src/knowledge/load.js';
import { startLocator } from '../../src/knowledge/parse/yaml/locator.js';
import { change, listFaults, loadWorld, WORLD, type World, writeWorld } from './world.js';

async function loadSound(world: World = WORLD) {
  const loaded = await loadWorld(world);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded;
}

function mapTexts(rewrite: (text: string) => string): World {
  return Object.fromEntries(Object.entries(WORLD).map(([name, text]) => [name, rewrite(text)]));
}

describe('loadKnowledge', () => {
  it('finds nothing wrong with a sound knowledge base', async () => {
    expect(await listFaults(WORLD)).toEqual([]);
  });

  it('accepts files with Windows line ends', async () => {
    expect(await listFaults(mapTexts((text) => text.replaceAll('\n', '\r\n')))).toEqual([]);
  });

  it('accepts files that begin with a byte order mark', async () => {
    expect(await listFaults(mapTexts((text) => `\uFEFF${text}`))).toEqual([]);
  });

  it('accepts a value that refers to another one in the file', async () => {
    const anchored = change('report/report-1-01.yaml', 'place: 83頁', 'place: &page 83頁');
    expect(
      await listFaults(change('report/report-1-01.yaml', 'no: 1, place: 21頁', 'no: 1, place: *page', anchored)),
    ).toEqual([]);
  });

  it('gives no knowledge when there is a single problem', async () => {
    const loaded = await loadWorld(change('report/report-1-01.yaml', 'amount: 201', 'amount: 202'));
    expect(loaded).not.toHaveProperty('knowledge');
  });

  it('reports the faults of all files in one run, sorted by file and line', async () => {
    const misspelt = change('vision/vision-04.yaml', 'place: 事業番号4', 'plase: 事業番号4');
    const two = change('report/report-1-01.yaml', 'place: 83頁\n', '', misspelt);
    const three = change('report/report-1-01.yaml', 'area: 1, no: 1', 'area: 1, no: "1"', two);
    expect((await listFaults(three)).map((line) => line.split(' ')[0])).toEqual([
      'knowledge/report/report-1-01.yaml:2:1',
      'knowledge/report/report-1-01.yaml:8:20',
      'knowledge/vision/vision-04.yaml:3:1',
    ]);
  });

  it('reports what is wrong between files also beside a file that cannot be parsed', async () => {
    const broken = change('report/report-1-01.yaml', 'name: 起業家育成研修事業', 'name: "起業家育成研修事業');
    const both = change('report/report-1-02.yaml', 'section: 労政・能力開発課', 'section: 労政・能力開発部', broken);
    expect((await listFaults(both)).map((line) => line.split(' ')[0])).toEqual([
      'knowledge/report/report-1-01.yaml:3:17',
      'knowledge/report/report-1-02.yaml:8:14',
    ]);
  });

  it('reports what is wrong between files also in a file with a fault of its own', async () => {
    const misspelt = change('report/report-1-01.yaml', 'flags:', 'flag:');
    const both = change('report/report-1-01.yaml', 'section: 地域産業課', 'section: 地域産業科', misspelt);
    expect((await listFaults(both)).map((line) => line.split(' ')[0])).toEqual([
      'knowledge/report/report-1-01.yaml:11:14',
      'knowledge/report/report-1-01.yaml:14:1',
    ]);
  });
});

describe('the knowledge base', () => {
  it('has its programmes in the order of documents, areas and numbers', async () => {
    const { knowledge } = await loadSound(change('report/report-1-01.yaml', 'area: 1, no: 1', 'area: 1, no: 9'));
    expect(knowledge.programmes.map(({ id }) => id)).toEqual([
      'report-1-02',
      'report-1-01',
      'report-2-03',
      'strategy-1-1-1',
      'strategy-1-2-1',
      'vision-02',
      'vision-04',
    ]);
  });

  it('adds the document and its organisation to each programme', async () => {
    const { knowledge } = await loadSound();
    expect(knowledge.programmes.map(({ document, organisation }) => `${document} ${organisation}`)).toEqual([
      'report 青森県',
      'report 青森県',
      'report 青森県',
      'strategy 青森市',
      'strategy 青森市',
      'vision 青森圏域',
      'vision 青森圏域',
    ]);
  });

  it('is frozen all the way down', async () => {
    const { knowledge } = await loadSound();
    expect(Object.isFrozen(knowledge.programmes[0]?.budgets[0]?.funding)).toBe(true);
  });

  it('is the same whatever the order of the files', async () => {
    const reversed = Object.fromEntries(Object.entries(WORLD).toReversed());
    expect(await loadKnowledge(await writeWorld(reversed))).toEqual(await loadKnowledge(await writeWorld(WORLD)));
  });

  it('is never built from a faulty value', () => {
    const faulty = { file: 'sections.yaml', sound: {}, whole: null, locator: startLocator };
    const parsed = {
      folders: [],
      sections: { entries: [faulty], isComplete: false },
      organisations: { entries: [], isComplete: true },
      vocabulary: { entries: [], isComplete: true },
      calendar: { entries: [], isComplete: true },
    };
    expect(() => buildKnowledge(parsed)).toThrow('sections.yaml');
  });
});

describe('createLoader', () => {
  const FILE = 'report/report-1-01.yaml';

  async function openFolder() {
    const directory = await writeWorld(WORLD);
    const load = createLoader(directory);
    return { load, write: (text: string) => writeFile(path.join(directory, FILE), text) };
  }

  it('gives the very same knowledge while no text changes', async () => {
    const { load, write } = await openFolder();
    const first = await load();
    await write(WORLD[FILE]);
    expect(await load()).toBe(first);
  });

  it('reads what has changed', async () => {
    const { load, write } = await openFolder();
    await load();
    await write(WORLD[FILE].replace('起業を志す人', '起業を考える人'));
    expect(await load()).toMatchObject({
      knowledge: { programmes: [{ overview: '起業を考える人を対象に研修を行う。' }, {}, {}, {}, {}, {}, {}] },
    });
  });

  it('gives the problems of a folder that was sound before, and the knowledge again once it is mended', async () => {
    const { load, write } = await openFolder();
    const first = await load();
    await write('id: [');
    expect(await load()).toMatchObject({ ok: false });
    await write(WORLD[FILE]);
    expect(await load()).toEqual(first);
  });
});
