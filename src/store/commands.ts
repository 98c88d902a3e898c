// The commands that copy the embedded store and put a copy back.
import path from 'node:path';
import type { Command } from 'commander';
import type { BackupResult } from './backup.js';

export type StoreCommandTools = {
  /** Null where it is in PostgreSQL. */
  readonly findDirectory: () => string | null;
  readonly now: () => number;
  readonly write: (text: string) => void;
  readonly fail: (lines: readonly string[]) => void;
};

const IN_POSTGRES = 'DATABASE_URL が指定されています。PostgreSQL の控えは pg_dump と pg_restore で扱ってください。';

export function addStoreCommands(program: Command, tools: StoreCommandTools): void {
  const { findDirectory, now, write, fail } = tools;
  const run = async (work: (directory: string) => Promise<BackupResult>, done: string) => {
    const directory = findDirectory();
    if (directory === null) return fail([IN_POSTGRES]);
    const result = await work(directory);
    if (result.ok) write(done);
    else fail([(await loadBackup()).formatBackupProblem(result.problem)]);
  };

  program
    .command('backup')
    .description('窓口の記憶の控えを取ります（窓口は動いたままで構いません）')
    .argument('[file]', '控えのファイル。既定は DATA_DIR の backups フォルダ')
    .action(async (file: string | undefined) => {
      const directory = findDirectory() ?? '';
      const target = file ?? path.join(directory, 'backups', nameBackup(now()));
      await run(async () => (await loadBackup()).backUp(directory, target), `控えを取りました: ${target}`);
    });

  program
    .command('restore')
    .description('控えを窓口の記憶に戻します（先に窓口を止めてください）')
    .argument('<file>', '控えのファイル')
    .action((file: string) =>
      run(
        async (directory) => (await loadBackup()).restore(directory, file),
        `${file} を戻しました。これまでの記憶は、名前に .before-restore を付けて残してあります。`,
      ),
    );
}

/** The database engine is loaded by those who need it, and not by whoever asks a question. */
function loadBackup() {
  return import('./backup.js');
}

/** 「madoguchi-2026-11-22T080000Z.sqlite」 */
function nameBackup(now: number): string {
  return `madoguchi-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z.sqlite`;
}
