import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addKeepingCommands } from '../../../src/knowledge/keeping/commands.js';
import { SCHEMA_NAMES } from '../../../src/knowledge/keeping/schema/json-schema.js';
import { openTerminal } from '../../../src/knowledge/keeping/terminal.js';
import { WORLD, writeWorld } from '../world.js';
import { readText } from './tools.js';

/** Runs a command with lines on its standard input, as a pipe gives them. */
async function run(directory: string, words: readonly string[], typed = '') {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(typed);
  let failures = 0;
  const program = new Command();
  addKeepingCommands(program, {
    findDirectory: () => directory,
    streams: { input, output },
    fail: () => {
      failures += 1;
    },
  });
  await program.parseAsync(['node', 'madoguchi', ...words]);
  output.end();
  return { printed: (await output.toArray()).join(''), failures };
}

describe('the keepers’ commands', () => {
  it('new takes its answers from a pipe', async () => {
    const directory = await writeWorld(WORLD);
    const answers = ['3', '新しい連携事業', '事業番号9', '9', '', '', '', '', '', '', '', '', 'はい'];
    const { failures } = await run(directory, ['new'], `${answers.join('\n')}\n`);
    expect([failures, await readText(directory, 'vision/vision-09.yaml')]).toEqual([
      0,
      expect.stringContaining('name: 新しい連携事業\n'),
    ]);
  });

  it('new fails where its input ends too early', async () => {
    const { failures, printed } = await run(await writeWorld(WORLD), ['new'], '3\n');
    expect([failures, printed]).toEqual([1, expect.stringContaining('途中で終わりました。何も書き込んでいません。')]);
  });

  it('import takes a document and writes with --write', async () => {
    const directory = await writeWorld(WORLD);
    const table = path.join(directory, '..', 'hyo.csv');
    await writeFile(table, '事業名,掲載箇所\n新しい連携事業,事業番号9\n');
    await run(directory, ['import', table, '--document', 'vision', '--write']);
    expect(await readdir(path.join(directory, 'vision'))).toContain('vision-05.yaml');
  });

  it('import fails where a row cannot be taken', async () => {
    const directory = await writeWorld(WORLD);
    const table = path.join(directory, '..', 'hyo.csv');
    await writeFile(table, '事業名,概要\n,甲\n');
    expect((await run(directory, ['import', table, '--document', 'vision'])).failures).toBe(1);
  });

  it('schema writes one file for each kind, where the reader passes over them', async () => {
    const directory = await writeWorld(WORLD);
    await run(directory, ['schema']);
    expect(await readdir(path.join(directory, '.schema'))).toEqual(
      SCHEMA_NAMES.map((name) => `${name}.json`).toSorted(),
    );
  });
});

describe('a terminal that is a pipe', () => {
  it('shows the question, what is meant by Enter, the choices and the answer', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const terminal = openTerminal({ input, output });
    input.end('2\n');
    const choices = [
      { value: 'yes', label: 'はい' },
      { value: 'no', label: 'いいえ' },
    ];
    await terminal.ask({ message: '書き込みますか', choices, initial: 'no' });
    output.end();
    expect((await output.toArray()).join('')).toBe('? 書き込みますか（いいえ）\n  1. はい\n  2. いいえ\n> 2\n');
  });

  it('gives no answer after the last line', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const terminal = openTerminal({ input, output });
    input.end('一\n');
    expect([await terminal.ask({ message: '甲' }), await terminal.ask({ message: '乙' })]).toEqual(['一', null]);
  });
});
