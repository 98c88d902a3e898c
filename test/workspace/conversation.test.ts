// Talking to the bot in the terminal.
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { converse } from '../../src/workspace/conversation.js';
import { type Bench, openBench } from '../slack/bench.js';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench('http');
});
afterEach(() => bench.close());

async function talk(input: string, replyLimitMs = 1_000): Promise<string> {
  const output = new PassThrough();
  const { signal } = new AbortController();
  await converse(bench.workspace, { input: Readable.from([input]), output, isTerminal: false, signal, replyLimitMs });
  return String(output.read());
}

describe('the conversation', () => {
  it('says at first how to talk', async () => {
    const said = await talk('');
    for (const word of ['/kpi 創業者数', '/share', '/quit']) expect(said).toContain(word);
  });

  it('prints the reply under each line, in their order', async () => {
    const said = await talk('一つ目\n二つ目\n');
    expect(said).toMatch(/> 一つ目\n問い「一つ目」[\s\S]+> 二つ目\n問い「二つ目」/u);
  });

  it('answers a last line without a line break', async () => {
    expect(await talk('予算は？')).toContain('問い「予算は？」');
  });

  it('shows the sources', async () => {
    expect(await talk('予算は？\n')).toContain('出典: 令和2年度 年次報告 83頁');
  });

  it('looks up an indicator with /kpi', async () => {
    expect(await talk('/kpi 創業者数\n')).toContain('指標「創業者数」');
  });

  it('shows & < > as they were typed', async () => {
    expect(await talk('R&D <3件>\n')).toContain('問い「R&D <3件>」');
  });

  it('shares the last result of /kpi', async () => {
    const said = await talk('/kpi 創業者数\n/share\n');
    expect(said).toContain('#一般 に投稿:\n「創業者数」の検索結果');
    expect(said).toContain('共有しました');
  });

  it('says so when there is nothing to share', async () => {
    expect(await talk('/share\n')).toContain('共有できる結果がありません');
  });

  it('skips empty lines', async () => {
    expect(await talk('\n  \n')).not.toContain('>');
  });

  it('says so when it does not know a command', async () => {
    expect(await talk('/yosan x\n')).toContain('/yosan というコマンドはありません');
  });

  it('ends at /quit', async () => {
    expect(await talk('/quit\n予算は？\n')).not.toContain('問い');
  });

  it('goes on when there is no reply', async () => {
    for (const _ of [1, 2, 3]) bench.workspace.faults.failNext('chat.postMessage', { kind: 'status', status: 500 });
    expect(await talk('一つ目\n二つ目\n', 150)).toMatch(/応答がありませんでした[\s\S]+問い「二つ目」/u);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    const input = new PassThrough();
    const options = { input, output: new PassThrough(), isTerminal: false, signal: controller.signal };
    const ended = converse(bench.workspace, options);
    controller.abort();
    await expect(ended).resolves.toBeUndefined();
  });
});
