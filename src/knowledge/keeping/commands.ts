// The keepers' commands: new, import, schema. Each is one function of the knowledge folder and the terminal, loaded only when
// it is called, so that no other command waits for it; its words for the help stand where it is registered.
import type { Command } from 'commander';
import type { Streams } from './terminal.js';

export type KeepingTools = {
  /** Where the knowledge lies; asked for only when a command runs. */
  readonly findDirectory: () => string;
  readonly streams: Streams;
  /** Called where a command did not do all it was asked for. */
  readonly fail: () => void;
};

export function addKeepingCommands(program: Command, { findDirectory, streams, fail }: KeepingTools): void {
  program
    .command('new')
    .description('質問に答えながら、新しい事業のファイルを作ります')
    .action(async () => {
      const [{ runNew }, { openTerminal }] = await Promise.all([import('./new/run-new.js'), import('./terminal.js')]);
      if (!(await runNew(findDirectory(), openTerminal(streams)))) fail();
    });

  program
    .command('import')
    .description('事業の表（CSV、TSV）を読み、変わるところを示してから書き込みます')
    .argument('<file>', '表のファイル')
    .option('--document <id>', 'どの資料の表か（資料のフォルダの名前）')
    .option('--write', '尋ねずに書き込みます')
    .action(async (tableFile: string, options: { readonly document?: string; readonly write?: boolean }) => {
      const [{ runImport }, { openTerminal }] = await Promise.all([
        import('./import/run-import.js'),
        import('./terminal.js'),
      ]);
      const asked = { tableFile, documentId: options.document ?? null, write: options.write ?? false };
      if (!(await runImport(findDirectory(), asked, openTerminal(streams)))) fail();
    });

  program
    .command('schema')
    .description('エディタの補完と説明に使う JSON Schema を書き出します')
    .action(async () => {
      const { writeSchemas } = await import('./schema/write-schemas.js');
      streams.output.write(`${await writeSchemas(findDirectory())} に書き出しました。\n`);
    });
}
