// The compiled thread is used, as the bot uses it: the tests run after a build.
import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, standFor } from '../../../src/answer/desk.js';
import { type FollowOptions, followKnowledge } from '../../../src/answer/prepare/follow.js';
import { renderText } from '../../../src/answer/text.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { fingerprintKnowledge } from '../../../src/knowledge/read.js';
import { tokenise } from '../../language/tokeniser.js';
import { WORLD, type World, writeWorldAt } from '../world.js';

const ENTRY = new URL('../../../dist/answer/prepare/worker.js', import.meta.url);
const FILE = 'report/report-1-01.yaml';
const QUESTIONS = [
  '起業家育成研修事業の予算は？',
  '就職支援事業の概要',
  '地域産業課の事業一覧',
  '令和2年度の事業費の合計は？',
  '起業家育成研修事業と創業資金貸付金の予算を比べて',
  '人口は？',
];

/** The same figures on other pages and in other words: an answer made of both worlds is that of neither. */
const OTHER: World = Object.fromEntries(
  Object.entries(WORLD).map(([name, text]) => [
    name,
    text
      .replaceAll(/(\d+)頁/g, '9$1頁')
      .replaceAll('overview: ', 'overview: 新しく')
      .replaceAll('place: 現状', 'place: 今'),
  ]),
);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'madoguchi-follow-'));
  await writeWorldAt(path.join(root, 'a'), WORLD);
  await writeWorldAt(path.join(root, 'b'), OTHER);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function openAt(directory: string): Promise<Desk> {
  const loaded = await loadKnowledge(directory);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return openDesk({ knowledge: loaded.knowledge, tokenise });
}

/** Points a link at a folder, at once, as a release does. */
async function point(link: string, target: string): Promise<void> {
  await symlink(path.join(root, target), `${link}.next`);
  await rename(`${link}.next`, link);
}

/** A desk that follows a link to the first world, until `during` is over. */
async function following<Result>(
  name: string,
  during: (scene: {
    readonly link: string;
    readonly desk: Desk;
    readonly told: readonly string[];
    readonly taken: () => number;
  }) => Promise<Result>,
  options: Partial<FollowOptions> = {},
): Promise<Result> {
  const link = path.join(root, name);
  await point(link, 'a');
  const settled = await fingerprintKnowledge(link);
  let current = await openAt(link);
  let taken = 0;
  const told: string[] = [];
  const stop = new AbortController();
  const done = followKnowledge({
    directory: link,
    settled,
    tokenise,
    onTaken: (next) => {
      current = next;
      taken += 1;
    },
    onRefused: ({ text }) => told.push(text),
    onMended: ({ text }) => told.push(text),
    onFailure: (error) => told.push(String(error)),
    now: () => performance.now(),
    wait: (ms) => sleep(ms),
    intervalMs: 10,
    quietMs: 20,
    entry: ENTRY,
    signal: stop.signal,
    ...options,
  });
  try {
    return await during({ link, desk: standFor(() => current), told, taken: () => taken });
  } finally {
    stop.abort();
    await done;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

describe('a desk that follows its folder', () => {
  it('answers from the folder that a link has been turned to', async () => {
    const answer = await following('turned', async ({ link, desk, taken }) => {
      await point(link, 'b');
      await until(() => taken() === 1);
      return renderText(desk.ask('起業家育成研修事業の予算は？'));
    });
    expect(answer).toContain('983頁');
  });

  it('tells of a broken folder once, goes on with the last good one, and takes it once it is mended', async () => {
    const place = path.join(root, 'c');
    await writeWorldAt(place, OTHER);
    const write = (text: string) => writeFile(path.join(place, FILE), text);
    await write(WORLD[FILE].replace('amount: 201', 'amount: 202'));
    const seen = await following('broken', async ({ link, desk, told, taken }) => {
      const ask = () => renderText(desk.ask('起業家育成研修事業の予算は？')).includes('983頁');
      await point(link, 'c');
      await until(() => told.length === 1);
      const whileBroken = ask();
      await write(`${WORLD[FILE].replace('amount: 201', 'amount: 202')}# もう一度\n`);
      await sleep(300);
      const toldAgain = told.length - 1;
      await write(OTHER[FILE] as string);
      await until(() => taken() === 1);
      await until(() => told.length === 2);
      return { whileBroken, toldAgain, mended: ask(), told };
    });
    expect(seen).toMatchObject({ whileBroken: false, toldAgain: 0, mended: true });
    expect(seen.told[0]).toMatch(/^知識ベースに不備が\d件あるため/u);
    expect(seen.told[1]).toBe('知識ベースの不備が直りました。新しい内容でお答えします。');
  });

  it('answers every question whole from one folder while they are swapped', async () => {
    const worlds = [await openAt(path.join(root, 'a')), await openAt(path.join(root, 'b'))];
    const expected = QUESTIONS.map((question) => worlds.map((desk) => renderText(desk.ask(question))));
    const counts = [0, 0, 0];
    const swaps = 6;
    await following('swapped', async ({ link, desk, taken }) => {
      const askAll = async () => {
        for (let asked = 0; taken() < swaps; asked += 1) {
          const index = asked % QUESTIONS.length;
          const answer = renderText(desk.ask(QUESTIONS[index] ?? ''));
          const world = expected[index]?.indexOf(answer) ?? -1;
          counts[world === -1 ? 2 : world] = (counts[world === -1 ? 2 : world] ?? 0) + 1;
          await sleep(1);
        }
      };
      const swapAll = async () => {
        for (let swap = 1; swap <= swaps; swap += 1) {
          await point(link, swap % 2 === 1 ? 'b' : 'a');
          await until(() => taken() === swap);
        }
      };
      await Promise.all([askAll(), swapAll()]);
    });
    const [fromOne, fromOther, mixed] = counts;
    expect({ isFromBoth: Boolean(fromOne && fromOther), mixed }).toEqual({ isFromBoth: true, mixed: 0 });
    expect(expected.every(([one, other]) => one !== other)).toBe(true);
  });

  it('goes on with the last good folder where the thread fails', async () => {
    const entry = new URL('data:text/javascript,throw new Error("no thread")');
    const seen = await following(
      'failing',
      async ({ link, desk, told }) => {
        await point(link, 'b');
        await until(() => told.length === 1);
        return { told: told[0], answer: renderText(desk.ask('起業家育成研修事業の予算は？')) };
      },
      { entry },
    );
    expect(seen.told).toContain('no thread');
    expect(seen.answer).toContain(' 83頁');
  });
});
