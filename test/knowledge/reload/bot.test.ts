// The program as it is started, while a keeper breaks and mends its knowledge folder: the tests run after a build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { until } from '../../slack/bench.js';
import { WORLD, writeWorldAt } from '../world.js';

const MAIN = new URL('../../../dist/main.js', import.meta.url).pathname;
const FILE = 'report/report-1-01.yaml';
const ADMINS = 'C0GENERAL';
const LIMIT_MS = 60_000;

let root: string;
let workspace: Workspace;
let stop: () => Promise<unknown>;
let address: string;
let printed = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'madoguchi-bot-'));
  await writeWorldAt(root, WORLD);
  workspace = await openWorkspace();
  const { botToken, appToken } = workspace.credentials;
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: workspace.apiUrl };
  const env = { PATH: process.env['PATH'], PORT: '0', KNOWLEDGE_DIR: root, ADMIN_CHANNEL: ADMINS, ...slack };
  const child = spawn(process.execPath, [MAIN], { env });
  child.stdout.on('data', (part) => {
    printed += part;
  });
  stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  await until(() => printed.includes('窓口を開きました。'), 'a start', LIMIT_MS);
  address = `http://127.0.0.1:${/"port":(\d+)/u.exec(printed)?.[1]}`;
}, LIMIT_MS);
afterAll(async () => {
  await stop();
  await workspace.close();
  await rm(root, { recursive: true });
});

async function rewrite(from: string, to: string): Promise<void> {
  const file = path.join(root, FILE);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(from, () => to),
  );
}

function admins(): readonly string[] {
  return workspace.messages().flatMap(({ botId, threadTs, text }) => (botId !== null && !threadTs ? [text] : []));
}

async function ask(): Promise<string> {
  const asked = await workspace.say(ADMINS, 'U0AOMORI', '@窓口 起業家育成研修事業の概要は？');
  const replies = () => workspace.messages().filter(({ threadTs }) => threadTs === asked.ts);
  await until(() => replies().length === 1, 'an answer', LIMIT_MS);
  return replies()[0]?.text ?? '';
}

describe('a running bot', () => {
  it(
    'answers with what a keeper has just saved',
    async () => {
      await rewrite('起業を志す人', '創業を志す人');
      await until(() => printed.includes('知識ベースを読み直しました。'), 'a reload', LIMIT_MS);
      expect(await ask()).toContain('創業を志す人');
    },
    LIMIT_MS,
  );

  it(
    'tells the admin channel of a broken folder, answers from the last good one and stays ready',
    async () => {
      await rewrite('創業を志す人', '創業（を志す人');
      await until(() => admins().length === 1, 'a message', LIMIT_MS);
      expect(admins()[0]).toMatch(
        /^知識ベースに不備が1件あるため、新しい内容に切り替えていません。直るまで、これまでの内容でお答えします。\n\S+report-1-01\.yaml:\d+:\d+ 括弧「（」に/u,
      );
      expect(await ask()).toContain('創業を志す人');
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      expect(printed).toContain('"faults":["');
    },
    LIMIT_MS,
  );

  it(
    'tells the admin channel that it is mended, and answers with it',
    async () => {
      await rewrite('創業（を志す人', '起業や創業を志す人');
      await until(() => admins().length === 2, 'a message', LIMIT_MS);
      expect(admins()[1]).toBe('知識ベースの不備が直りました。新しい内容でお答えします。');
      expect(await ask()).toContain('起業や創業を志す人');
    },
    LIMIT_MS,
  );
});
