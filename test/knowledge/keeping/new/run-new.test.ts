import { describe, expect, it } from 'vitest';
import { runNew } from '../../../../src/knowledge/keeping/new/run-new.js';
import { loadKnowledge } from '../../../../src/knowledge/load.js';
import { change, WORLD, type World, writeWorld } from '../../world.js';
import { readText, scriptTerminal } from '../tools.js';

const VISION = [
  '3',
  '新しい連携事業',
  '事業番号9',
  '9',
  '',
  '',
  '産業課',
  '',
  'R3',
  '',
  '1,266',
  '',
  'R3-R6',
  '新規',
  '連携して行う。',
  '件数',
  '件',
  'R3',
  '3',
  '12件',
  '',
  '',
];
const REPORT = ['1', '創業塾事業', '85', '2', '', '', '', '', '12', '', '', '', '', '', '', ''];

async function makeNew(answers: readonly string[], world: World = WORLD) {
  const directory = await writeWorld(world);
  const { terminal, printed, prompts } = scriptTerminal(answers);
  const isDone = await runNew(directory, terminal);
  return { directory, printed, prompts, isDone };
}

describe('new', () => {
  it('writes a file that is sound, with the counts of its document', async () => {
    const { directory, isDone } = await makeNew([...VISION, 'はい']);
    const loaded = await loadKnowledge(directory);
    expect([isDone, loaded.ok && loaded.knowledge.programmes.find(({ id }) => id === 'vision-09')]).toMatchObject([
      true,
      { name: '新しい連携事業', budgets: [{ year: 2021, amount: 1266 }], indicators: [{ values: [{ value: 12 }] }] },
    ]);
  });

  it('shows the file before it asks', async () => {
    const { printed } = await makeNew([...VISION, 'いいえ']);
    expect(printed).toEqual(expect.arrayContaining(['id: vision-09', '  事業の件数: 2 → 3', '  掲載の件数: 2 → 3']));
  });

  it.each([
    ['and is content after a no', true, [...VISION, 'いいえ']],
    ['and is content after nothing but Enter', true, [...VISION, '']],
    ['and is not where the answers end', false, VISION.slice(0, 5)],
    ['and is not where the answers end before the yes', false, VISION],
  ])('writes nothing %s', async (_, isContent, answers) => {
    const { directory, isDone } = await makeNew(answers);
    expect([await readText(directory, 'vision/document.yaml'), isDone]).toEqual([
      WORLD['vision/document.yaml'],
      isContent,
    ]);
  });

  it('says before it asks which problems there would be', async () => {
    const { printed } = await makeNew([...REPORT, 'いいえ']);
    expect(printed).toEqual(
      expect.arrayContaining([expect.stringContaining('基本方針2の小計（17頁）の事業費が合いません。')]),
    );
  });

  it('writes in spite of them after a yes, and says what is to be mended', async () => {
    const { printed, isDone } = await makeNew([...REPORT, 'はい']);
    expect([isDone, printed.at(-1)]).toEqual([
      false,
      expect.stringMatching(/^不備が\d+件あります。直して npm run --silent check で確かめてください。$/u),
    ]);
  });

  it('adds to a sound document beside a faulty one', async () => {
    const world = change('report/document.yaml', 'title:', 'titel:');
    const { prompts } = await makeNew(['1'], world);
    expect(prompts[0]?.choices?.map(({ label }) => label)).toEqual(['しごと創造戦略', '圏域ビジョン']);
  });
});
