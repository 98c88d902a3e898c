// Tells an error of the program from a database that is out of service, and says in Japanese what the matter is.
import { NewerSchemaError } from './schema/migrate.js';

export type OutageKind = 'full' | 'locked' | 'corrupt' | 'closed' | 'unreachable' | 'newer';

/** The database cannot be used; whoever needs no memory goes on without. */
export class StoreDownError extends Error {
  override readonly name = 'StoreDownError';
}

const REASONS: Readonly<Record<OutageKind, string>> = {
  full: '記憶の保存先に空きがありません。ディスクの空きを増やしてください。',
  locked: '記憶のファイルをほかのプログラムが使っています。',
  corrupt: '記憶のファイルが壊れています。控えから戻してください（npm run restore）。',
  closed: '記憶の保存先を開けません。場所（DATA_DIR、DATABASE_URL）と権限を確かめてください。',
  unreachable: '記憶の保存先に届きません。',
  newer: '記憶の保存先は、新しい版の窓口が使っています。窓口を新しい版にしてください。',
};

/** One or two sentences for the log and /readyz. */
export function explainOutage(kind: OutageKind): string {
  return REASONS[kind];
}

/** Beginnings of codes, of SQLite, of PostgreSQL (SQLSTATE) and of the system, for what is not simply out of reach. */
const KINDS: readonly (readonly [RegExp, OutageKind])[] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)/u, 'full'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03)/u, 'locked'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/u, 'corrupt'],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|28|42501|25006|3D000|EACCES|EPERM|EROFS|EEXIST|ENOTDIR|SQLITE_CANTOPEN|ConnectionFailed)/u,
    'closed',
  ],
];
/** A query that is wrong stays wrong: constraints, data and syntax. */
const BUGS = /^(SQLITE_(CONSTRAINT|ERROR|MISMATCH|MISUSE|RANGE|TOOBIG|NOLFS)|2[1237]|42)/u;

/** Null for what is a bug and no outage. */
export function readOutage(error: unknown): OutageKind | null {
  if (error instanceof NewerSchemaError) return 'newer';
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return null;
  // libsql gives no code where it cannot open the file.
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1];
  if (kind !== undefined) return kind;
  return BUGS.test(code) ? null : 'unreachable';
}
